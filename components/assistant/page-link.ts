/** The plan and its page, linked: a line shows its field, a field its line; absent where there is no page to show. */
import { createContext, type RefObject } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'
import type { FillPlan } from '@/lib/form/model'

export interface PageLink {
  /** Marks these fields in the page, or shows in them what a press would write; none takes the marks away. */
  onPoint: (planId: string, refs: number[], isValue: boolean) => void
  /** Calls `listener` with each field in which the person is, in that document; gives back what stops it. */
  onFocused: (documentId: string, listener: (ref: number) => void) => () => void
}

export const PageLinkContext = createContext<PageLink | null>(null)

/** A pointer on its way to something else shows nothing, milliseconds. */
const DWELL = 120

const ROWS = '[data-ref], [data-refs]'
const refsOf = ({ dataset: { ref, refs } }: HTMLElement) => (refs ?? ref ?? '').split(' ').map(Number)

/** Marks in the page what the person hovers or focuses in `box`: a line, or all that is `ticked` at the button. */
export function usePointing(
  box: RefObject<HTMLElement | null>,
  { id, startUrl }: FillPlan,
  ticked: ReadonlySet<number>,
): void {
  const link = useContext(PageLinkContext)
  const chosen = useRef(ticked)
  chosen.current = ticked
  useEffect(() => {
    const root = box.current
    // The questions are not in the page yet.
    if (!link || !root || startUrl) return
    let told: string | null = null
    let timer = 0
    let focused = document.hasFocus() && root.contains(document.activeElement) ? document.activeElement : null
    let hovered =
      [...root.querySelectorAll('.commit:hover, :is([data-ref], [data-refs]):hover')].at(-1) ?? null
    const point = () => {
      const at = hovered ?? focused
      const isValue = at?.closest('.commit') != null
      const row = at?.closest<HTMLElement>(ROWS)
      const refs = isValue ? [...chosen.current] : row ? refsOf(row) : []
      const now = refs.length > 0 ? `${isValue} ${refs.join()}` : ''
      if (now === told) return
      told = now
      link.onPoint(id, refs, isValue)
    }
    const pointSoon = () => {
      clearTimeout(timer)
      timer = window.setTimeout(point, DWELL)
    }
    const listeners: [EventTarget, string, (event: Event) => void][] = [
      [root, 'mouseover', ({ target }) => (hovered = (target as Element).closest(`${ROWS}, .commit`))],
      [root, 'mouseleave', () => (hovered = null)],
      [root, 'focusin', ({ target }) => (focused = target as Element)],
      [root, 'focusout', () => (focused = null)],
      // The person is in the page, or the panel goes.
      [window, 'blur', () => (focused = hovered = null)],
    ]
    const heard = listeners.map(([on, name, note]) => {
      const hear = (event: Event) => {
        note(event)
        pointSoon()
      }
      on.addEventListener(name, hear)
      return () => on.removeEventListener(name, hear)
    })
    const leave = () => {
      clearTimeout(timer)
      ;[hovered, focused] = [null, null]
      if (told) point()
    }
    window.addEventListener('pagehide', leave)
    // Even with nothing to mark: the page then tells in which field the person is.
    pointSoon()
    return () => {
      heard.forEach((stop) => stop())
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [link, id])
}

/** Brings the line of the field in which the person is into view; `onMoved` is told before. */
export function useFollowing(
  box: RefObject<HTMLElement | null>,
  { documentId }: FillPlan,
  onMoved: () => void,
): void {
  const link = useContext(PageLinkContext)
  useEffect(() => {
    let last: HTMLElement | undefined
    const stop = link?.onFocused(documentId, (ref) => {
      delete last?.dataset['here']
      const all = [...(box.current?.querySelectorAll<HTMLElement>(ROWS) ?? [])]
      const rows = all.filter((row) => refsOf(row).includes(ref))
      // A line that is right already is folded away with the others: its group is shown.
      last =
        rows.findLast((row) => row.checkVisibility()) ?? rows[0]?.closest<HTMLElement>('.group') ?? undefined
      if (!last) return
      last.dataset['here'] = ''
      onMoved()
      last.scrollIntoView({ block: 'center' })
    })
    return () => {
      delete last?.dataset['here']
      stop?.()
    }
  }, [link, documentId])
}
