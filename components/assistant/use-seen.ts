/** Which rows have been in view: a person is confirmed only once read. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

/** Height of a row that must be in view, in CSS px: its name and the digest of its values. */
const READ_HEIGHT = 48

export interface Seen {
  unseen: (keys: string[]) => string[]
  rowRef: (key: string) => (row: HTMLElement | null) => void
  /** Brings the row to the head of the window, those after it below. */
  show: (key: string) => void
}

/** Follows rows while the window scrolls; `barRef` is what covers the foot of the window. */
export function useSeen(barRef: { current: HTMLElement | null }): Seen {
  const rows = useRef(new Map<string, HTMLElement>())
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const look = useCallback(() => {
    const fresh = [...rows.current].filter(([, row]) => isInView(row, barRef.current)).map(([key]) => key)
    setSeen((old) => (fresh.every((key) => old.has(key)) ? old : new Set([...old, ...fresh])))
  }, [barRef])
  useEffect(() => {
    const stopped = new AbortController()
    const options = { signal: stopped.signal, capture: true, passive: true }
    for (const name of ['scroll', 'toggle']) document.addEventListener(name, look, options)
    for (const name of ['resize', 'focus']) window.addEventListener(name, look, options)
    document.addEventListener('visibilitychange', look, options)
    return () => stopped.abort()
  }, [look])
  // After each drawing: a new plan, or rows moved by others.
  useEffect(look)
  return {
    unseen: (keys) => keys.filter((key) => !seen.has(key)),
    rowRef: (key) => (row) => void (row ? rows.current.set(key, row) : rows.current.delete(key)),
    show: (key) => rows.current.get(key)?.scrollIntoView({ block: 'start' }),
  }
}

function isInView(row: HTMLElement, bar: HTMLElement | null): boolean {
  const { top, height } = row.getBoundingClientRect()
  const barTop = bar?.getBoundingClientRect().top ?? window.innerHeight
  const foot = Math.min(window.innerHeight, barTop)
  const isShown = height > 0 && document.visibilityState === 'visible'
  return isShown && top >= 0 && top + Math.min(height, READ_HEIGHT) <= foot
}
