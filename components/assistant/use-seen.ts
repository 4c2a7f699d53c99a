/** Which rows have been in view: what would be written is confirmed only once read. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Height of a row that must be in view, in CSS px: its name and its value, or the digest of a person's. */
const READ_HEIGHT = 56

export interface Seen {
  unseen: (keys: string[]) => string[]
  /** Until the first look, at the first drawing, nothing is known. */
  hasLooked: boolean
  /** What comes in view now was brought by the page: it is seen once the person acts here again. */
  hold: () => void
  rowRef: (key: string) => (row: HTMLElement | null) => void
  /** Brings the first of these rows to the head of the window, those after it below. */
  showFirst: (keys: string[]) => void
}

/** Our own scroll is told within this, milliseconds; a later one is the person's. */
const OWN_SCROLL = 150

/** Follows rows while the window scrolls; `barRef` is what covers the foot of the window, the header its head. */
export function useSeen(barRef: { current: HTMLElement | null }): Seen {
  const rows = useRef(new Map<string, HTMLElement>())
  const [seen, setSeen] = useState<ReadonlySet<string> | null>(null)
  const heldAt = useRef<number | null>(null)
  const look = useCallback(() => {
    if (heldAt.current !== null) return
    const room = roomBetween(barRef.current)
    const fresh = [...rows.current].filter(([, row]) => isInView(row, room)).map(([key]) => key)
    setSeen((old) => (old && fresh.every((key) => old.has(key)) ? old : new Set([...(old ?? []), ...fresh])))
  }, [barRef])
  useEffect(() => {
    const stopped = new AbortController()
    const options = { signal: stopped.signal, capture: true, passive: true }
    const act = ({ type, timeStamp }: Event) => {
      const isOurs = type === 'scroll' && timeStamp - (heldAt.current ?? 0) < OWN_SCROLL
      if (heldAt.current === null || isOurs) return
      heldAt.current = null
      look()
    }
    for (const name of ['scroll', 'pointermove', 'wheel', 'keydown', 'click'])
      document.addEventListener(name, act, options)
    for (const name of ['scroll', 'toggle']) document.addEventListener(name, look, options)
    for (const name of ['resize', 'focus']) window.addEventListener(name, look, options)
    document.addEventListener('visibilitychange', look, options)
    return () => stopped.abort()
  }, [look])
  // After each drawing: a new plan, or rows moved by others.
  useLayoutEffect(look)
  return {
    unseen: (keys) => keys.filter((key) => !seen?.has(key)),
    hasLooked: seen !== null,
    hold: () => (heldAt.current = performance.now()),
    rowRef: (key) => (row) => void (row ? rows.current.set(key, row) : rows.current.delete(key)),
    showFirst: (keys) => {
      const shown = keys.flatMap((key) => rows.current.get(key) ?? [])
      const topOf = (row: HTMLElement) => row.getBoundingClientRect().top
      shown.sort((one, other) => topOf(one) - topOf(other))[0]?.scrollIntoView({ block: 'start' })
    },
  }
}

interface Room {
  head: number
  foot: number
}

/** What of the window neither the header nor the bar covers, in px from its top. */
function roomBetween(bar: HTMLElement | null): Room {
  const header = document.querySelector('.assistant-header')?.getBoundingClientRect()
  const barTop = bar?.getBoundingClientRect().top ?? window.innerHeight
  return { head: Math.max(0, header?.bottom ?? 0), foot: Math.min(window.innerHeight, barTop) }
}

function isInView(row: HTMLElement, { head, foot }: Room): boolean {
  const { top, height } = row.getBoundingClientRect()
  const isShown = height > 0 && document.visibilityState === 'visible'
  // Half a pixel: a row brought to the head of the window may be rounded under it.
  return isShown && top >= head - 0.5 && top + Math.min(height, READ_HEIGHT) <= foot
}
