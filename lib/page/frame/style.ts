/** Style of our only element in a page. Important rules of the inner sheet beat the page's own. */
import type { SitePages } from '@/lib/form/site'

/** Width of the open panel, CSS pixels; narrower windows get a sheet over the page, as wide as they are. */
export const PANEL = 400
/** From this width on, the page makes room instead of being covered. */
export const WIDE = 1150

const reset = `all: initial !important; position: fixed !important; display: block !important;
  overflow: hidden !important; z-index: 2147483647 !important; inset: auto 0 auto auto !important;`

/** What stays in place while the page scrolls, CSS pixels: the site's own bars at the top and at the bottom. */
export interface Bars {
  top: number
  bottom: number
}

/** Least of the window that stays to the page beside the sheet (a bar, a round button above it), and least of the sheet, CSS pixels. */
const LEAST = 160

/** Height of a bar of the page that stays above the sheet, CSS pixels. */
const BAR = 80

/** What is left of the sheet beside an open dialog of the page: its title and its way to close, CSS pixels. */
const STRIP = 48

/** Height of the sheet: it lies between the page's own bars, or over them in a window as low as at 400 % zoom. */
const sheet = ({ top, bottom }: Bars) =>
  `clamp(min(100vh, ${LEAST}px), 100vh - ${Math.max(LEAST, top + bottom)}px, 60vh)`

/** What is left under the sheet. */
const foot = ({ bottom }: Bars) => `clamp(0px, 100vh - ${LEAST}px, ${bottom}px)`

const panel = (bars: Bars) => `
:host { ${reset} top: 0 !important; height: 100% !important; width: ${PANEL}px !important; }
@media (width < ${WIDE}px) {
  :host { inset: auto 0 ${foot(bars)} !important; width: 100% !important;
    height: min(var(--habili), ${sheet(bars)}) !important; }
}`

// The host's own ::before and ::after would lie over what is in its root. In a low window (200 % zoom), the round button
// that DataPass fixes 24 px from the edge is as high as the tab, which is no wider than that there.
const inside = `
:host::before, :host::after { content: none !important; }
button { font: 600 0.9375rem/1.2 system-ui, sans-serif; writing-mode: vertical-rl; cursor: pointer;
  min-width: 44px; min-height: 88px; padding: 12px 10px; border: 2px solid #fff; border-right: 0;
  border-radius: 10px 0 0 10px; background: #0b5f56; color: #fff; }
button:focus-visible { outline: 3px solid #fff; outline-offset: -7px; }
button:hover { background: #084a43; }
@media (height < 400px) { button { min-width: 24px; padding: 12px 2px; } }
[role=status] button { writing-mode: horizontal-tb; min-height: 44px; max-width: min(280px, 80vw); text-align: start; }
iframe { display: block; width: 100%; height: 100%; border: 0; border-left: 1px solid #7b8680;
  background: Canvas; color-scheme: light dark; }
@media (width < ${WIDE}px) { iframe { border-top: 1px solid #7b8680; } }`

/** Folded: a button at the right edge, `aside` of its usual place. Open: a column, or a sheet that leaves the page's sticky header free. */
export const tabStyle = (aside = 0) => `:host { ${reset} top: calc(40% + ${aside}px) !important; }${inside}`
export const panelStyle = (bars: Bars) => panel(bars) + inside

const NONE = ':not(*)'

/** Room beside the column, or above the sheet. */
export function pageStyle(
  bars: Bars,
  { asides = NONE, dialogs = NONE, bars: own = NONE }: SitePages['fixed'] = {},
): string {
  // Beside the column, `asides`, which the site fixes at the right of the window, move with it, and open dialogs end
  // there. Under the sheet, the page scrolls on until its end is above it; a field that gets the focus is scrolled into
  // what is left of the page; the bars that the site keeps at the bottom stay above the sheet at every place of the page.
  // An open dialog has nearly the whole window, unless the person is at work in the sheet; its parts, some of which
  // are as high as the window, stay whole in what it scrolls.
  const under = `calc(var(--habili) + ${foot(bars)})`
  const end = own === NONE ? under : `calc(${under} + ${BAR}px)`
  return `@media (width >= ${WIDE}px) {
  html, ${asides} { margin-inline-end: ${PANEL}px !important; }
  ${dialogs} { width: calc(100% - ${PANEL}px) !important; }
}
@media (width < ${WIDE}px) {
  html { --habili: ${sheet(bars)} !important; padding-block-end: ${end} !important;
    scroll-padding-block: ${bars.top}px ${end} !important; }
  html:has(${dialogs}):not(:has(> div:focus-within)) { --habili: ${STRIP}px !important; }
  ${asides} { margin-block-end: ${under} !important; }
  ${own} { position: fixed !important; inset: auto 0 ${under} !important; }
  ${dialogs} { max-height: calc(100% - ${under}) !important; overflow: auto !important; }
  ${dialogs} > * { flex-shrink: 0; }
}`
}

/** Is this sheet the room of a former script of ours, which an update of the extension left behind? */
export const isRoom = ({ cssRules }: CSSStyleSheet): boolean =>
  [...cssRules].some(({ cssText }) => cssText.includes('--habili'))
