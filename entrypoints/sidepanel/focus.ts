import { useEffect, useRef } from 'preact/hooks'

/** Gives the title the focus at opening: at once, or when the browser first gives the focus to this page. */
export function useTitleFocus() {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const focus = () => {
      if (document.activeElement === document.body) title.current?.focus({ preventScroll: true })
    }
    if (document.hasFocus()) focus()
    window.addEventListener('focus', focus, { once: true })
    return () => window.removeEventListener('focus', focus)
  }, [])
  return title
}

/** Calls `close` when Escape is pressed and nothing in the page took it. */
export function useEscape(close: (() => void) | undefined): void {
  useEffect(() => {
    if (!close) return
    const listen = (event: KeyboardEvent) => {
      if (event.isTrusted && event.key === 'Escape' && !event.defaultPrevented) close()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [close])
}
