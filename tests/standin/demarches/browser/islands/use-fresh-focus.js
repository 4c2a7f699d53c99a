import { useRef } from 'react'

/**
 * Observed on the site: text that comes in the very task that gave the focus is wiped, and a blank is saved.
 * Returns the focus handler, and whether that task still runs.
 */
export function useFreshFocus() {
  const isFresh = useRef(false)
  function onFocus() {
    isFresh.current = true
    setTimeout(() => {
      isFresh.current = false
    }, 0)
  }
  return { onFocus, isFresh: () => isFresh.current }
}
