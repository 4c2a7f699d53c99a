/** One attack of a page on the assistant: what it is made of, and how the page does it. */
import type { Page } from 'puppeteer-core'

/** What each deed may use. Deeds run in the page: they know nothing else. */
interface Kit {
  host: HTMLElement
  /** A white popover over the whole window, which lets clicks through; not yet shown. */
  cover(parent: Node): HTMLElement
  /** Does the first in the very last callback before each paint, the second right after it; gives back what stops both. */
  onLastCall(show: () => unknown, hide: () => unknown): () => void
  /** Does this now and before each paint; gives back what stops it. */
  everyFrame(act: (frame: number) => unknown): () => void
  /** Does this at each sign that the hand comes over the assistant; gives back what stops it. */
  onHand(act: () => unknown): () => void
  /** When the hand comes over the assistant, does this at once, and again after so many paints; gives back what stops it. */
  underHand(paints: number, toggle: () => unknown): () => void
}

export type When = 'before' | 'after'

export interface Attack {
  name: string
  /** A sheet that the page adds. */
  css?: string
  /** Gives back what ends it. */
  deed?: (kit: Kit) => () => void
  /** Browsers that paint the cover over what is in the top layer; all, unless it says so. */
  paintedBy?: 'firefox'
  /** Time that the hand rests on the button before it presses, milliseconds. */
  rest?: number
  /** The assistant stays in sight all the same, and works, when the attack comes before it is shown, or after. */
  harmless?: When[]
}

/** Runs in the page, as text: the kit, then the deed. */
const begin = ({ css = '', deed }: Attack) => `(() => {
  const sheet = document.createElement('style')
  sheet.textContent = ${JSON.stringify(css)}
  document.head.append(sheet)
  const host = document.querySelector('html > div[popover]')
  const cover = (parent) => {
    const cover = document.createElement('div')
    cover.popover = 'manual'
    cover.style.cssText = 'position: fixed; inset: 0; width: auto; height: auto; margin: 0; border: 0; background: #fff; pointer-events: none'
    parent.append(cover)
    return cover
  }
  const everyFrame = (act) => {
    let frame = 0
    const turn = () => {
      if (frame < 0) return
      act(frame++)
      requestAnimationFrame(turn)
    }
    turn()
    return () => (frame = -1)
  }
  const onLastCall = (show, hide) => {
    const probe = document.createElement('div')
    probe.style.cssText = 'position: absolute; height: 1px'
    document.body.append(probe)
    const { port1, port2 } = new MessageChannel()
    port2.onmessage = () => probe.isConnected && hide()
    new ResizeObserver(() => { if (probe.isConnected) { show(); port1.postMessage(0) } }).observe(probe)
    const stop = everyFrame((frame) => (probe.style.width = (frame % 2) + 1 + 'px'))
    return () => (stop(), probe.remove())
  }
  // Chromium tells the page nothing of a pointer over a frame: the last move outside of it is the sign.
  const onHand = (act) => {
    const stopped = new AbortController()
    for (const name of ['pointerenter', 'pointermove', 'pointerout']) {
      host.addEventListener(name, act, { signal: stopped.signal })
      addEventListener(name, act, { signal: stopped.signal, capture: true })
    }
    return () => stopped.abort()
  }
  const underHand = (paints, toggle) => {
    let isOver = true
    const wait = (left) => requestAnimationFrame(() => {
      if (left > 0) return wait(left - 1)
      toggle()
      setTimeout(() => (isOver = true), 100)
    })
    return onHand(() => {
      if (!isOver) return
      isOver = false
      toggle()
      wait(paints)
    })
  }
  const end = (${deed?.toString() ?? '() => () => {}'})({ host, cover, onLastCall, everyFrame, onHand, underHand })
  window.endAttack = () => { end(); sheet.remove() }
})()`

/** Gives back what makes the page stop. */
export async function attack(page: Page, how: Attack): Promise<() => Promise<void>> {
  await page.evaluate(begin(how))
  return async () => void (await page.evaluate('window.endAttack()'))
}
