/** What a hostile page does to the assistant between two paints: its own covers, of our making. */
import type { Attack } from './attack'

/** A cover for the instants at which the page is painted, or at which nobody looks; of our own making. */
export const betweenPaints: Attack[] = [
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
    deed: ({ cover, onHand }) => {
      const popover = cover(document.body)
      const stop = onHand(() => {
        if (popover.matches(':popover-open')) return
        popover.showPopover()
        setTimeout(() => popover.hidePopover(), 120)
      })
      return () => (stop(), popover.remove())
    },
  },
  {
    name: 'cover that comes and goes every frame',
    deed: ({ cover, everyFrame }) => {
      const popover = cover(document.body)
      const stop = everyFrame(() => popover.togglePopover())
      return () => (stop(), popover.remove())
    },
  },
  {
    name: 'cover nine frames of ten',
    deed: ({ cover, everyFrame }) => {
      const popover = cover(document.body)
      const stop = everyFrame((frame) => popover.togglePopover(frame % 10 !== 0))
      return () => (stop(), popover.remove())
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
