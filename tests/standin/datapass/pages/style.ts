/** Plain and small: the site’s own stylesheet is not copied. (vitest empties .css imports, hence a string.) */
export const style = `
:root {
  --blue: #1f3a7d;
  --line: #d5d8de;
  --error: #b3261e;
  --grey: #5c6370;
  /* What the site leaves at both sides of what it shows. */
  --side: 16px;
}
@media (min-width: 992px) {
  :root {
    --side: max(24px, (100% - 1200px) / 2);
  }
}
* {
  box-sizing: border-box;
}
body {
  margin: 0;
  font:
    16px/1.5 system-ui,
    'DejaVu Sans',
    sans-serif;
  color: #1c1e22;
  background: #fff;
}
a {
  color: var(--blue);
}
.fr-hidden {
  display: none !important;
}
.site-header {
  display: flex;
  gap: 16px;
  align-items: baseline;
  padding: 12px 32px;
  border-bottom: 1px solid var(--line);
}
.site-header > a:first-child {
  font-weight: 700;
  font-size: 20px;
  text-decoration: none;
}
.site-header .fr-link {
  margin-left: auto;
}
main,
.submission {
  max-width: 800px;
  margin: 24px auto;
  padding: 0 24px;
}
.authorization-request-form-header {
  display: flex;
  flex-wrap: wrap;
  gap: 16px;
  justify-content: space-between;
  align-items: center;
  padding: 12px var(--side);
  background: #f4f5fa;
  border-bottom: 1px solid var(--line);
}
.authorization-request-form-header h1 {
  margin: 0;
  font-size: 20px;
}
.authorization-request-form-header h2 {
  margin: 0;
  font-size: 14px;
  font-weight: 400;
  color: var(--grey);
}
.authorization-request-form-header__actions {
  display: flex;
  gap: 8px;
}
.fr-badge {
  display: inline-block;
  padding: 0 8px;
  border-radius: 4px;
  font-size: 12px;
  font-weight: 700;
  color: var(--blue);
  background: #e3e8f7;
}
.fr-btn {
  padding: 8px 16px;
  border: 1px solid var(--blue);
  color: #fff;
  background: var(--blue);
  font: inherit;
  cursor: pointer;
  text-decoration: none;
}
.fr-btn--secondary {
  color: var(--blue);
  background: #fff;
}
.fr-btn:disabled {
  color: #8a8f99;
  border-color: #e0e2e7;
  background: #e8e9ed;
  cursor: not-allowed;
}
.fr-stepper {
  margin: 0 0 24px;
}
.fr-stepper__title {
  margin: 0;
  font-size: 20px;
}
.fr-stepper__state {
  display: block;
  font-size: 14px;
  font-weight: 400;
  color: var(--grey);
}
.fr-stepper__steps {
  height: 4px;
  margin-top: 8px;
  background: var(--blue);
}
.fr-fieldset {
  margin: 0;
  padding: 0;
  border: 0;
  min-width: 0;
}
.fr-fieldset__element {
  margin: 0 0 24px;
}
.fr-label {
  display: block;
}
.fr-hint-text {
  display: block;
  margin: 2px 0 0;
  font-size: 12px;
  color: var(--grey);
}
.fr-ml-1w {
  margin-left: 4px;
}
.fr-text-error,
.fr-message--error {
  color: var(--error);
}
input.fr-input:not([type='checkbox']),
textarea.fr-input,
select.fr-select {
  display: block;
  width: 100%;
  margin-top: 8px;
  padding: 8px 12px;
  border: 0;
  border-bottom: 2px solid #4a4f5a;
  background: #eeeff2;
  font: inherit;
}
.fr-upload {
  display: block;
  margin-top: 8px;
}
.fr-input-group--error,
.fr-select-group--error {
  padding-left: 12px;
  border-left: 3px solid var(--error);
}
.fr-messages-group {
  margin: 4px 0 0;
  font-size: 13px;
}
.fr-radio-group {
  margin-bottom: 12px;
}
.fr-checkbox-group,
.fr-radio-group,
.modality {
  position: relative;
  padding-left: 28px;
}
.fr-checkbox-group > input,
.fr-radio-group > input,
.modality > input {
  position: absolute;
  top: 5px;
  left: 0;
  margin: 0;
}
.fr-callout {
  padding: 12px 16px;
  background: #f4f5fa;
}
.fr-radio-group legend {
  display: inline;
  padding: 0;
}
.fr-radio-group small {
  display: block;
  color: var(--grey);
}
.contact-form-card,
.card {
  margin: 0 0 24px;
  padding: 20px 24px;
  border: 1px solid var(--line);
}
.contact-form-card__title,
.scopes-group__title {
  margin-bottom: 16px;
  padding: 0;
  font-size: 18px;
  font-weight: 700;
}
.contact-form-card__fill-button {
  margin-bottom: 16px;
}
.legal-separator {
  display: flex;
  gap: 16px;
  align-items: center;
  margin: 0 0 24px;
  color: var(--grey);
}
.legal-separator::before,
.legal-separator::after {
  content: '';
  flex: 1;
  border-top: 1px solid var(--line);
}
.fr-alert {
  max-width: 800px;
  margin: 16px auto 0;
  padding: 8px 24px;
  border-left: 6px solid var(--blue);
  background: #f4f5fa;
}
.fr-alert--error {
  border-left-color: var(--error);
  background: #fdf1f0;
}
.fr-alert__title {
  margin: 0;
  font-size: 16px;
}
.border-frame-text {
  margin: 16px 0;
  padding: 12px 16px;
  border: 1px solid var(--line);
}
.mandatory {
  margin: 0 0 24px;
}
input[type='checkbox'].fr-checkbox-group {
  padding: 0;
}
.sticky-bar {
  position: sticky;
  bottom: 0;
  left: 0;
  display: flex;
  gap: 8px;
  justify-content: flex-end;
  margin: 40px 0;
  padding: 16px var(--side);
  line-height: 22px;
  background: #fff;
  box-shadow: 0 3px 9px #0003;
}
.message-bubble-cta {
  position: fixed;
  right: 24px;
  bottom: 82px;
  z-index: 1000;
  padding: 20px;
  border-radius: 50%;
  color: #fff;
  background: var(--blue);
}
/* As high as the site's own, which shows more lines in a narrow window: it tells where the page scrolls no further. */
.site-footer {
  height: 530px;
  margin-top: 104px;
  padding: 32px var(--side);
  border-top: 2px solid var(--blue);
}
@media (min-width: 576px) {
  .site-footer {
    height: 380px;
  }
}
@media (min-width: 992px) {
  .site-footer {
    height: 302px;
  }
}
@media (min-width: 1248px) {
  .site-footer {
    height: 266px;
  }
}
.fr-modal {
  position: fixed;
  inset: 0;
  z-index: 1750;
  display: flex;
  flex-direction: column;
  justify-content: space-between;
  width: 100%;
  height: 100%;
  max-width: none;
  max-height: none;
  margin: 0;
  padding: 0;
  border: 0;
  visibility: hidden;
  background: #161616a3;
}
.fr-modal::before {
  content: '';
  flex: 1 0 32px;
}
.fr-modal--opened {
  visibility: visible;
}
.fr-modal > .fr-container {
  width: 100%;
  overflow: hidden;
}
.fr-modal__body {
  max-width: 600px;
  max-height: calc(100vh - 32px);
  margin: 0 auto;
  padding: 16px;
  overflow-y: auto;
  background: #fff;
}
.fr-modal__content {
  margin-bottom: 64px;
  font-size: 1.5rem;
}
.fr-modal__footer {
  position: sticky;
  bottom: -16px;
  display: flex;
  flex-direction: column;
  gap: 16px;
  padding: 16px 0;
  background: #fff;
}
@media (min-width: 768px) {
  .fr-modal::after {
    content: '';
    flex: 1 0 32px;
  }
}
dt {
  font-weight: 700;
}
dd {
  margin: 0 0 8px;
}
`
