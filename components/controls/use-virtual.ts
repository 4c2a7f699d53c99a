/** Draws of a long list only what is in view: thousands of rows cost what a screenful costs. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualizerOptions,
} from '@tanstack/virtual-core'
import { useLayoutEffect, useReducer, useState } from 'preact/hooks'

/** Shorter lists are drawn whole: the browser's own search finds everything in them. */
const WHOLE = 100

interface Options {
  count: number
  /** CSS pixels, before a row is measured. */
  rowHeight: number
  /** The list itself; it scrolls, or the window does. */
  list: { current: HTMLElement | null }
  isWindow?: boolean
}

export interface VirtualRows {
  indexes: number[]
  /** Room to leave before and after the drawn rows, CSS pixels. */
  before: number
  after: number
  /** To be called with each drawn row, which says `data-index`. */
  measure: (row: HTMLElement | null) => void
  show: (index: number) => void
}

type AnyOptions = VirtualizerOptions<Element | Window, HTMLElement>

const ways = {
  window: {
    getScrollElement: () => window,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
  },
  element: {
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
  },
}

export function useVirtual({ count, rowHeight, list, isWindow = false }: Options): VirtualRows {
  const [, refresh] = useReducer((turn: number) => turn + 1, 0)
  const isWhole = count <= WHOLE
  const options = {
    ...(isWindow ? ways.window : { ...ways.element, getScrollElement: () => list.current }),
    count,
    enabled: !isWhole,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: isWindow ? (list.current?.offsetTop ?? 0) : 0,
    initialRect: { width: 0, height: 800 },
    onChange: () => refresh(undefined),
  } as unknown as AnyOptions
  const [virtual] = useState(() => new Virtualizer<Element | Window, HTMLElement>(options))
  virtual.setOptions(options)
  // The two hooks that every adapter of the library calls.
  useLayoutEffect(() => virtual['_didMount'](), [])
  useLayoutEffect(() => virtual['_willUpdate']())
  if (isWhole) {
    const indexes = Array.from({ length: count }, (_, index) => index)
    const show = (index: number) => list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
    return { indexes, before: 0, after: 0, measure: () => undefined, show }
  }
  const rows = virtual.getVirtualItems()
  // Not measured yet, or in a window without height: the first ones.
  const indexes = rows.length > 0 ? rows.map(({ index }) => index) : Array.from({ length: 20 }, (_, at) => at)
  const margin = options.scrollMargin ?? 0
  return {
    indexes,
    before: (rows[0]?.start ?? margin) - margin,
    after: Math.max(0, virtual.getTotalSize() - ((rows.at(-1)?.end ?? margin) - margin)),
    // A row out of sight measures nothing.
    measure: (row) => void (row && row.offsetHeight > 0 && virtual.measureElement(row)),
    show: (index) => virtual.scrollToIndex(index),
  }
}
