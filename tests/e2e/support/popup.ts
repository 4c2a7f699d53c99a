/** The popup that Firefox opens when a confirmation leaves the page: the protocol lists no such window, its own chrome does. */
import type { Browser } from 'puppeteer-core'
import { inFirefox } from './firefox'
import { until } from './patience'

const POPUP =
  "document.querySelector('panel[panelopen] browser.webextension-popup-browser, panel[panelopen] browser')"

/** What an expression about the popup's own `document` and `window` comes to; undefined while no popup is there. */
export const inPopup = <T>(browser: Browser, expression: string): Promise<T | undefined> =>
  inWindow<T>(browser, POPUP, expression)

/** The same of the document that stands at `where`, an expression about Firefox's own window. */
export async function inWindow<T>(
  browser: Browser,
  where: string,
  expression: string,
): Promise<T | undefined> {
  const script = `sendAsyncMessage('habili:told', (({ document, window }) => ({ value: ${expression} }))({ document: content.document, window: content }))`
  const told = await inFirefox<{ value?: T } | null>(
    browser,
    `new Promise((resolve) => {
      const { messageManager } = ${where} ?? {}
      if (!messageManager) return resolve(null)
      messageManager.addMessageListener('habili:told', function told({ data }) {
        messageManager.removeMessageListener('habili:told', told)
        resolve(data)
      })
      messageManager.loadFrameScript('data:,' + ${JSON.stringify(encodeURIComponent(script))}, false)
      setTimeout(() => resolve(null), 3000)
    })`,
  )
  return told?.value
}

/** Is the confirmation asked in the popup? */
export const isAsked = (browser: Browser): Promise<boolean> => inFirefox<boolean>(browser, `${POPUP} != null`)

/** Waits until the popup lets the plan be confirmed, every line read; a person reads before they press. */
export const readPopup = (browser: Browser): Promise<void> => readPlan(browser, POPUP)

/** The same of the plan that stands at `where`. */
export async function readPlan(browser: Browser, where: string): Promise<void> {
  const look = () =>
    inWindow<boolean>(
      browser,
      where,
      `(() => {
        const before = window.scrollY
        window.scrollBy(0, window.innerHeight / 2)
        // On a busy machine, two scrolls may come before one is painted: what was missed is read again from the top.
        if (window.scrollY === before) window.scrollTo(0, 0)
        return document.querySelector('.commit:not(.leads)')?.ariaDisabled === 'false'
      })()`,
    )
  await until(look, async () => `nothing to confirm: ${await wordsOf(browser, where)}`)
}

/** What is read of the document that stands at `where`. */
export const wordsOf = (browser: Browser, where: string): Promise<string | undefined> =>
  inWindow<string>(browser, where, 'document.body.innerText.slice(0, 2000)')

export const popupText = (browser: Browser): Promise<string | undefined> => wordsOf(browser, POPUP)

/** A real press of the mouse on the popup's button. */
export const pressInPopup = (browser: Browser): Promise<void> => pressAt(browser, POPUP, '.commit', [POPUP])

/** A real press on what `selector` names in the document at `where`; `boxes`: what holds it, from Firefox's own window inwards. */
export async function pressAt(
  browser: Browser,
  where: string,
  selector: string,
  boxes: string[],
): Promise<void> {
  const place = await inWindow<number[]>(
    browser,
    where,
    `(() => {
      const { left, top, width, height } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
      return [left + width / 2, top + height / 2]
    })()`,
  )
  if (!place) throw new Error(`${selector} has gone`)
  await inFirefox(
    browser,
    `(() => {
      const boxes = [${boxes.join(', ')}].map((each) => each.getBoundingClientRect())
      const [left, top] = ['left', 'top'].map((side) => boxes.reduce((sum, each) => sum + each[side], 0))
      const [x, y] = ${JSON.stringify(place)}
      for (const [name, buttons] of [['mousemove', 0], ['mousedown', 1], ['mouseup', 0]])
        window.synthesizeMouseEvent(name, left + x, top + y, { button: 0, buttons, clickCount: buttons }, {})
    })()`,
  )
}

export async function closePopup(browser: Browser): Promise<void> {
  await inFirefox(browser, `void ${POPUP}?.closest('panel').hidePopup()`)
  await until(
    async () => !(await isAsked(browser)),
    () => 'the popup stays',
  )
}
