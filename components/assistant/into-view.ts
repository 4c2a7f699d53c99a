import { useEffect, useRef } from 'preact/hooks'

/**
 * A `ref` for what answers a press, brought into view at each new `answer`: it may stand above the plan, or under a low
 * window, and the person looks elsewhere. After the drawing, since the focus that a press loses scrolls too.
 */
export function useIntoView<E extends HTMLElement>(answer: unknown) {
  const drawn = useRef<E>(null)
  useEffect(() => drawn.current?.scrollIntoView({ block: 'nearest' }), [answer])
  return drawn
}
