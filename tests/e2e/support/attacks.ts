/** What a hostile page does to hide or cover the assistant: the 24 published variants, and some of our own. */
import type { Attack, When } from './attack'
import { betweenPaints } from './attacks-between-paints'

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
  'between two paints': betweenPaints,
}
