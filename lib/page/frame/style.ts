/** Style of our only element in a page. Important rules of the inner sheet beat the page's own. */

/** Width of the open panel, CSS pixels; narrower windows get a sheet over the page. */
export const PANEL = 400
/** From this width on, the page makes room instead of being covered. */
export const WIDE = 1100
const NARROW = 640

const reset = `all: initial !important; position: fixed !important; display: block !important;
  overflow: hidden !important; z-index: 2147483647 !important; inset: auto 0 auto auto !important;
  color-scheme: light dark !important;`

const tab = `:host { ${reset} top: 40% !important; }`

/** `clearance`: CSS pixels at the top that a sheet leaves to the page's own buttons. */
const panel = (clearance: number) => `
:host { ${reset} top: 0 !important; bottom: 0 !important; height: 100% !important; width: ${PANEL}px !important; }
@media (max-width: ${WIDE - 1}px) {
  :host { top: auto !important; height: min(72%, calc(100% - ${Math.ceil(clearance)}px)) !important; }
}
@media (max-width: ${NARROW - 1}px) {
  :host { width: 100% !important; left: 0 !important; height: min(60%, calc(100% - ${Math.ceil(clearance)}px)) !important; }
}`

// The host's own ::before and ::after would lie over what is in its root.
const inside = `
:host::before, :host::after { content: none !important; }
button { font: 600 0.9375rem/1.2 system-ui, sans-serif; writing-mode: vertical-rl; cursor: pointer;
  min-width: 44px; min-height: 88px; padding: 12px 10px; border: 2px solid #ffffff; border-right: 0;
  border-radius: 10px 0 0 10px; background: #0b5f56; color: #ffffff; }
button:focus-visible { outline: 3px solid #ffffff; outline-offset: -7px; }
button:hover { background: #084a43; }
iframe { display: block; width: 100%; height: 100%; border: 0; border-left: 1px solid #7b8680;
  background: Canvas; color-scheme: light dark; }
@media (max-width: ${WIDE - 1}px) { iframe { border-top: 1px solid #7b8680; } }`

/** Folded: a button at the right edge. Open: a column, or a sheet that leaves the page's sticky header free. */
export const tabStyle = tab + inside
export const panelStyle = (clearance: number) => panel(clearance) + inside

/**
 * Room for the column beside a page wide enough. Where the sheet takes the whole width, a field that gets the
 * focus is scrolled into what is left of the page, between its own buttons and the sheet.
 */
export const pageStyle = (clearance: number) => `@media (min-width: ${WIDE}px) {
  html { margin-inline-end: ${PANEL}px !important; }
}
@media (max-width: ${NARROW - 1}px) {
  html { padding-block-end: 60vh !important;
    scroll-padding-block: ${Math.ceil(clearance)}px min(60vh, calc(100vh - ${Math.ceil(clearance)}px)) !important; }
}`
