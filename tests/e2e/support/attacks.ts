/** What a hostile page does to hide or cover the assistant: the 24 published variants, and some of our own. */
import type { Page } from 'puppeteer-core'

/** What each deed may use. Deeds run in the page: they know nothing else. */
interface Kit {
  host: HTMLElement
  /** A white popover over the whole window, which lets clicks through; not yet shown. */
  cover(parent: Node): HTMLElement
  /** Does the first in the very last callback before each paint, the second right after it; gives back what stops both. */
  onLastCall(show: () => unknown, hide: () => unknown): () => void
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

const always: When[] = ['before', 'after']
const HOST = 'html > div[popover]'
const CLEAR = 'opacity: .001 !important'
const EMPTY = 'linear-gradient(transparent, transparent) !important'

/** By family: each has a page of its own. */
export const families: Record<string, Attack[]> = {
  'its own roots': [
    { name: 'body opacity', css: `body { ${CLEAR} }` },
    { name: 'html opacity', css: `html { ${CLEAR} }` },
    { name: 'html filter', css: 'html { filter: opacity(.001) !important }' },
    { name: 'html mask', css: `html { mask: ${EMPTY} }` },
    { name: 'body mask', css: `body { mask: ${EMPTY} }` },
    { name: 'html clip-path', css: 'html { clip-path: inset(0 100% 0 0) !important }' },
    { name: 'html transform', css: 'html { transform: translateY(-200vh) !important }' },
    { name: 'html zoom', css: 'html { zoom: .2 !important }' },
    { name: 'html visibility', css: 'html { visibility: hidden !important }' },
    { name: 'html content-visibility', css: 'html { content-visibility: hidden !important }' },
    { name: 'html display', css: 'html { display: none !important }' },
    {
      name: 'html inert',
      deed: () => {
        document.documentElement.inert = true
        return () => (document.documentElement.inert = false)
      },
    },
  ],
  'our host': [
    {
      name: 'host opacity',
      css: `${HOST} { ${CLEAR} }`,
      harmless: always,
      deed: ({ host }) => {
        host.style.setProperty('opacity', '.001', 'important')
        return () => {}
      },
    },
    {
      name: 'host filter',
      css: `${HOST} { filter: opacity(.001) !important; clip-path: inset(100%) !important; mask: ${EMPTY} }`,
      harmless: always,
    },
    {
      name: 'host animation',
      harmless: always,
      deed: ({ host }) => {
        const animation = host.animate({ opacity: [0.001, 0.001] }, 1e7)
        return () => animation.cancel()
      },
    },
    { name: 'host blend', css: `${HOST} { mix-blend-mode: difference !important }`, harmless: always },
    {
      name: 'host transition',
      css: `${HOST} { transition: opacity 100s -50s !important; ${CLEAR} }`,
      harmless: always,
    },
    {
      name: 'host ::after',
      css: `${HOST}::after { content: '' !important; position: fixed !important; inset: 0 !important;
        background: #fff !important; pointer-events: none !important; z-index: 9 !important }`,
      harmless: always,
    },
  ],
  // It comes back three times a minute, then the popup is left: the last of these is the fourth.
  'our host taken away': [
    {
      name: 'host hidden as a popover',
      css: `html { ${CLEAR} }`,
      deed: ({ host }) => {
        host.hidePopover()
        return () => {}
      },
    },
    {
      name: 'host in a transparent wrapper',
      harmless: ['before'],
      deed: ({ host }) => {
        const wrapper = document.createElement('div')
        wrapper.style.opacity = '.001'
        document.body.append(wrapper)
        wrapper.append(host)
        return () => wrapper.remove()
      },
    },
    {
      name: 'host without popover',
      css: `html { ${CLEAR} }`,
      deed: ({ host }) => {
        host.removeAttribute('popover')
        return () => {}
      },
    },
  ],
  'our host shown again': [
    {
      name: 'host hidden and shown again under the hand',
      deed: ({ host, underHand }) => underHand(0, () => host.togglePopover()),
    },
    {
      name: 'host hidden for one frame under the hand',
      deed: ({ host, underHand }) => underHand(1, () => host.togglePopover()),
    },
    {
      name: 'html not drawn for one frame under the hand',
      deed: ({ underHand }) => {
        const { style } = document.documentElement
        return underHand(1, () => (style.display = style.display ? '' : 'none'))
      },
    },
    {
      name: 'cover of one frame under the hand',
      deed: ({ cover, underHand }) => {
        const popover = cover(document.body)
        const stop = underHand(1, () => popover.togglePopover())
        return () => (stop(), popover.remove())
      },
    },
    {
      name: 'cover of three frames under the hand, gone for a tenth of a second',
      rest: 100,
      deed: ({ cover, underHand }) => {
        const popover = cover(document.body)
        const stop = underHand(3, () => popover.togglePopover())
        return () => (stop(), popover.remove())
      },
    },
    {
      // Never in sight for as long as a button needs to arm.
      name: 'host hidden and shown again without end',
      deed: ({ host }) => {
        const timer = setInterval(() => {
          host.hidePopover()
          setTimeout(() => host.showPopover(), 40)
        }, 80)
        return () => clearInterval(timer)
      },
    },
  ],
  covers: [
    {
      name: 'overlay',
      harmless: always,
      deed: ({ cover }) => {
        const overlay = cover(document.documentElement)
        overlay.popover = null
        overlay.style.zIndex = '2147483647'
        return () => overlay.remove()
      },
    },
    {
      name: 'page popover',
      deed: ({ cover }) => {
        const popover = cover(document.body)
        popover.showPopover()
        return () => popover.remove()
      },
    },
    {
      name: 'partial page popover',
      deed: ({ cover }) => {
        const popover = cover(document.body)
        popover.style.inset = '0 0 200px auto'
        popover.style.width = '400px'
        popover.showPopover()
        return () => popover.remove()
      },
    },
    {
      name: 'popover in a closed root',
      deed: ({ cover }) => {
        const holder = document.createElement('div')
        document.body.append(holder)
        cover(holder.attachShadow({ mode: 'closed' })).showPopover()
        return () => holder.remove()
      },
    },
    {
      name: 'popover there for paints only',
      deed: ({ cover }) => {
        const popover = cover(document.body)
        const { port1, port2 } = new MessageChannel()
        port2.addEventListener('message', () => popover.hidePopover())
        port2.start()
        const paint = () => {
          if (!popover.isConnected) return
          popover.showPopover()
          port1.postMessage(0)
          requestAnimationFrame(paint)
        }
        paint()
        return () => popover.remove()
      },
    },
    {
      name: 'view transition',
      css: `::view-transition { background: #fff; pointer-events: none }
        ::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { opacity: 0; animation: none }
        ::view-transition-group(root) { animation: view-transition-stays 1000s }
        @keyframes view-transition-stays { to { z-index: 1 } }`,
      deed: () => {
        const transition = document.startViewTransition(() => {})
        transition.ready.catch(() => {})
        return () => transition.skipTransition()
      },
    },
    {
      name: 'modal dialog',
      deed: () => {
        const dialog = document.createElement('dialog')
        document.body.append(dialog)
        dialog.showModal()
        return () => dialog.remove()
      },
    },
    {
      name: 'events swallowed',
      harmless: always,
      deed: () => {
        const names = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'focusin']
        const stopped = new AbortController()
        const swallow = (event: Event) => {
          event.preventDefault()
          event.stopImmediatePropagation()
        }
        for (const name of names) addEventListener(name, swallow, { capture: true, signal: stopped.signal })
        return () => stopped.abort()
      },
    },
  ],
}

/** A cover for the instants at which the page is painted, or at which nobody looks; of our own making. */
families['between two paints'] = [
  {
    name: 'popover in a resize callback',
    deed: ({ cover, onLastCall }) => {
      const popover = cover(document.body)
      const stop = onLastCall(
        () => popover.showPopover(),
        () => popover.hidePopover(),
      )
      return () => (stop(), popover.remove())
    },
  },
  {
    name: 'popover in a resize callback, in a closed root',
    deed: ({ cover, onLastCall }) => {
      const holder = document.createElement('div')
      document.body.append(holder)
      const popover = cover(holder.attachShadow({ mode: 'closed' }))
      const stop = onLastCall(
        () => popover.showPopover(),
        () => popover.hidePopover(),
      )
      return () => (stop(), holder.remove())
    },
  },
  {
    name: 'html filter in a resize callback',
    deed: ({ onLastCall }) => {
      const { style } = document.documentElement
      const stop = onLastCall(
        () => style.setProperty('filter', 'opacity(.001)'),
        () => style.removeProperty('filter'),
      )
      return () => (stop(), style.removeProperty('filter'))
    },
    paintedBy: 'firefox',
  },
  {
    name: 'modal dialog in a resize callback',
    deed: ({ onLastCall }) => {
      const dialog = document.createElement('dialog')
      dialog.style.cssText =
        'position: fixed; inset: 0; width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; border: 0; background: #fff; pointer-events: none'
      document.body.append(dialog)
      const stop = onLastCall(
        () => dialog.open || dialog.showModal(),
        () => dialog.close(),
      )
      return () => (stop(), dialog.remove())
    },
  },
  {
    name: 'cover that the pointer calls',
    rest: 150,
    deed: ({ host, cover }) => {
      const popover = cover(document.body)
      const stopped = new AbortController()
      const show = () => {
        if (popover.matches(':popover-open')) return
        popover.showPopover()
        setTimeout(() => popover.hidePopover(), 120)
      }
      // Chromium tells the page nothing of a pointer over a frame: the last move outside of it is the sign.
      for (const name of ['pointerenter', 'pointermove', 'pointerout']) {
        host.addEventListener(name, show, { signal: stopped.signal })
        addEventListener(name, show, { signal: stopped.signal, capture: true })
      }
      return () => (stopped.abort(), popover.remove())
    },
  },
  {
    name: 'cover that comes and goes every frame',
    deed: ({ cover }) => {
      const popover = cover(document.body)
      const turn = () => {
        if (!popover.isConnected) return
        popover.togglePopover()
        requestAnimationFrame(turn)
      }
      turn()
      return () => popover.remove()
    },
  },
  {
    name: 'cover nine frames of ten',
    deed: ({ cover }) => {
      const popover = cover(document.body)
      let frame = 0
      const turn = () => {
        if (!popover.isConnected) return
        popover.togglePopover(frame++ % 10 !== 0)
        requestAnimationFrame(turn)
      }
      turn()
      return () => popover.remove()
    },
  },
  {
    name: 'cover while the page is too busy to be asked',
    deed: ({ cover }) => {
      const popover = cover(document.body)
      let timer = 0
      const busy = () => {
        popover.hidePopover()
        for (const end = performance.now() + 300; performance.now() < end;);
        popover.showPopover()
        timer = window.setTimeout(busy, 30)
      }
      popover.showPopover()
      timer = window.setTimeout(busy, 30)
      return () => (clearTimeout(timer), popover.remove())
    },
  },
  {
    name: 'popover that lingers in the top layer once closed',
    css: `.lingers { transition: display 1000s allow-discrete, overlay 1000s allow-discrete }`,
    deed: ({ cover }) => {
      const popover = cover(document.body)
      popover.className = 'lingers'
      popover.showPopover()
      void popover.offsetWidth
      popover.hidePopover()
      return () => popover.remove()
    },
  },
  {
    name: 'backdrop of a popover of one pixel',
    css: '.point::backdrop { background: #fff; pointer-events: none }',
    deed: ({ cover }) => {
      const popover = cover(document.body)
      popover.className = 'point'
      popover.style.inset = '0 auto auto 0'
      popover.style.width = popover.style.height = '1px'
      popover.showPopover()
      return () => popover.remove()
    },
  },
  {
    name: 'popover that only filters what is under it',
    deed: ({ cover }) => {
      const popover = cover(document.body)
      popover.style.background = 'none'
      popover.style.setProperty('backdrop-filter', 'brightness(100)')
      popover.showPopover()
      return () => popover.remove()
    },
  },
  {
    name: 'popover whose opacity is animated',
    css: '@keyframes blink { 90% { opacity: 1 } 91%, to { opacity: 0 } }',
    deed: ({ cover }) => {
      const popover = cover(document.body)
      popover.style.animation = 'blink .4s steps(1) infinite'
      popover.showPopover()
      return () => popover.remove()
    },
  },
  {
    name: 'html moved by its own transform properties',
    css: 'html { translate: 0 -200vh !important; rotate: 90deg !important; scale: .01 !important; perspective: 1px !important }',
  },
  {
    name: 'view transitions without end',
    css: `::view-transition { background: #fff; pointer-events: none }
      ::view-transition-group(*), ::view-transition-old(*), ::view-transition-new(*) { opacity: 0; animation-duration: 50ms }`,
    deed: () => {
      let isOver = false
      const turn = () => {
        if (isOver) return
        const transition = document.startViewTransition(() => {})
        transition.ready.catch(() => {})
        transition.finished.then(turn, turn)
      }
      turn()
      return () => (isOver = true)
    },
  },
]

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
  const onLastCall = (show, hide) => {
    const probe = document.createElement('div')
    probe.style.cssText = 'position: absolute; height: 1px'
    document.body.append(probe)
    const { port1, port2 } = new MessageChannel()
    port2.onmessage = () => probe.isConnected && hide()
    new ResizeObserver(() => { if (probe.isConnected) { show(); port1.postMessage(0) } }).observe(probe)
    let width = 1
    const turn = () => {
      if (!probe.isConnected) return
      probe.style.width = (width = 3 - width) + 'px'
      requestAnimationFrame(turn)
    }
    turn()
    return () => probe.remove()
  }
  const underHand = (paints, toggle) => {
    const stopped = new AbortController()
    let isOver = true
    const wait = (left) => requestAnimationFrame(() => {
      if (left > 0) return wait(left - 1)
      toggle()
      setTimeout(() => (isOver = true), 100)
    })
    const flip = () => {
      if (!isOver) return
      isOver = false
      toggle()
      wait(paints)
    }
    // Chromium tells the page nothing of a pointer over a frame: the last move outside of it is the sign.
    for (const name of ['pointerenter', 'pointermove', 'pointerout']) {
      host.addEventListener(name, flip, { signal: stopped.signal })
      addEventListener(name, flip, { signal: stopped.signal, capture: true })
    }
    return () => stopped.abort()
  }
  const end = (${deed?.toString() ?? '() => () => {}'})({ host, cover, onLastCall, underHand })
  window.endAttack = () => { end(); sheet.remove() }
})()`

/** Gives back what makes the page stop. */
export async function attack(page: Page, how: Attack): Promise<() => Promise<void>> {
  await page.evaluate(begin(how))
  return async () => void (await page.evaluate('window.endAttack()'))
}
