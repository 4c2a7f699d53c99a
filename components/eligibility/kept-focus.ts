/** The focus stays on the card: when what has it goes away, the next thing to do takes it. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Gives the card's element. When a redraw takes away what has the focus, the first of `next` (selectors within
 * the card) that is in sight takes it: at once, or when the person comes back to this page.
 */
export function useKeptFocus(next: readonly string[]): RefObject<HTMLDivElement | null> {
  const card = useRef<HTMLDivElement>(null)
  // Read while the nodes of the last drawing still stand.
  const hadFocus = card.current?.contains(document.activeElement) ?? false
  useLayoutEffect(() => {
    if (!hadFocus || isThere(card.current, document.activeElement)) return
    // A frame without the focus would take it from the page that the person types in.
    if (document.hasFocus()) focusFirst(card.current, next)
    else {
      const comeBack = () => {
        if (document.activeElement === document.body) focusFirst(card.current, next)
      }
      window.addEventListener('focus', comeBack, { once: true })
    }
  })
  return card
}

function focusFirst(card: HTMLElement | null, selectors: readonly string[]): void {
  for (const selector of selectors) {
    const found = [...(card?.querySelectorAll<HTMLElement>(selector) ?? [])].find((each) =>
      isThere(card, each),
    )
    if (found) return found.focus()
  }
}

/** Within the card and not folded away. */
function isThere(card: HTMLElement | null, element: Element | null): boolean {
  return card !== null && element !== null && card.contains(element) && (element.checkVisibility?.() ?? true)
}
