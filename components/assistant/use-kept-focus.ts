/** The focus is never lost to the page's body: what had it may go, its row or its section takes it. */
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Where the focus goes when what had it is gone from `box`: to the same row, else to what was last done, else to the title. */
const PLACES = ['.report [tabindex]:not(:empty)', 'h2[tabindex]']

/** Watches `box`, whose sections are redrawn by others. */
export function useKeptFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = box.current
    if (!root) return
    let last: { element: Element; row: string } | null = null
    const note = ({ target }: Event) => {
      const element = target as HTMLElement
      last = { element, row: element.closest<HTMLElement>('[data-ref]')?.dataset['ref'] ?? '' }
    }
    // Whoever leaves for another place has lost nothing.
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !root.contains(relatedTarget as Node)) last = null
    }
    const look = () => {
      // The person is in the page: a focus given here would take their keys from it.
      if (!document.hasFocus()) return
      if (!last || isShown(last.element) || document.activeElement !== document.body) return
      const row = last.row && `[data-ref="${last.row}"] :is(.mark-button, button, input)`
      const places = [row, ...PLACES]
        .filter(Boolean)
        .flatMap((each) => [...root.querySelectorAll<HTMLElement>(each)])
      last = null
      // What was not filled is in view, with its reasons: the focus does not scroll past it.
      places.find(isShown)?.focus({ preventScroll: root.querySelector('.failed') !== null })
    }
    const comeBack = () => requestAnimationFrame(look)
    root.addEventListener('focusin', note)
    root.addEventListener('focusout', forget)
    window.addEventListener('focus', comeBack)
    const observer = new MutationObserver(look)
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] })
    return () => {
      observer.disconnect()
      root.removeEventListener('focusin', note)
      root.removeEventListener('focusout', forget)
      window.removeEventListener('focus', comeBack)
    }
  }, [box])
}

const isShown = (element: Element) => element.isConnected && (element.checkVisibility?.() ?? true)
