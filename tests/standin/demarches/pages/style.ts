/** Plain and small: the site’s own stylesheet is not copied. (vitest empties .css imports, hence a string.) */
export const style = `
:root { --blue: #1f3a7d; --line: #d5d8de; --error: #b3261e; --grey: #5c6370; }
* { box-sizing: border-box; }
[hidden], .hidden, .fr-hidden { display: none !important; }
body { margin: 0; font: 16px/1.5 system-ui, 'DejaVu Sans', sans-serif; color: #1c1e22; background: #fff; }
a { color: var(--blue); }
.site-header { display: flex; gap: 16px; align-items: baseline; padding: 12px 32px; border-bottom: 1px solid var(--line); }
.site-header > :last-child { margin-left: auto; }
main, .fr-container { max-width: 1040px; margin: 16px auto; padding: 0 24px; }
main { margin-bottom: 96px; }
fieldset { min-width: 0; margin: 0 0 16px; padding: 0; border: 0; }
.fr-fieldset__element { margin: 0 0 16px; }
.fr-label, .fr-fieldset__legend { display: block; padding: 0; margin-bottom: 4px; }
.fr-input, .fr-select { display: block; width: 100%; padding: 8px; font: inherit; border: 1px solid var(--grey); border-radius: 4px 4px 0 0; background: #f4f5fa; }
.fr-radio-group, .fr-checkbox-group { display: flex; gap: 8px; align-items: baseline; flex-wrap: wrap; }
.fr-hint-text { width: 100%; font-size: 13px; color: var(--grey); }
.fr-message { margin: 4px 0 0; font-size: 13px; }
.fr-message--error { color: var(--error); }
.fr-callout { padding: 16px; border-left: 4px solid var(--blue); background: #f4f5fa; }
.fr-callout__title { margin: 0 0 8px; }
.fr-btn { padding: 8px 16px; font: inherit; color: #fff; background: var(--blue); border: 0; border-radius: 4px; }
.fr-btn--secondary { color: var(--blue); background: #fff; border: 1px solid var(--blue); }
.dossier-edit-sticky-footer { position: sticky; bottom: 0; z-index: 10; display: flex; gap: 16px; align-items: center; padding: 12px 24px; background: #fff; border-top: 1px solid var(--line); }
.dossier-edit-sticky-footer [type='submit'] { margin-left: auto; }
.autosave > * { display: none; }
.autosave-state-idle .autosave-explanation, .autosave-state-succeeded .autosave-status-succeeded, .autosave-state-failed .autosave-status-failed { display: inline; }
.champs-group { margin: 0 0 16px; padding: 16px; border: 1px solid var(--line); }
.fr-menu__list { max-height: 240px; overflow: auto; background: #fff; border: 1px solid var(--line); }
.fr-menu__item { padding: 6px 8px; cursor: pointer; }
.fr-menu__item[data-focused] { background: #e3e8f7; }
@keyframes popover-slide { from { opacity: 0; } }
.fr-ds-combobox__menu { width: var(--trigger-width); }
.fr-ds-combobox__menu[data-exiting] { animation: popover-slide 200ms reverse; }
.fr-tag { display: inline-flex; gap: 4px; margin: 4px; padding: 0 8px; border-radius: 12px; background: #e3e8f7; }
.utils-repetition-required > .champs-group:only-child .utils-repetition-required-destroy-button { display: none; }
.spinner { display: inline-block; width: 16px; height: 16px; border: 2px solid var(--line); border-top-color: var(--blue); border-radius: 50%; }
`
