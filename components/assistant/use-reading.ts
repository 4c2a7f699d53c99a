/** What of the ticked lines is still to be read, and the instant that separates reading from writing. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { FillPlan } from '@/lib/form/model'
import { linesOf, type PlanGroups, seenKey } from './plan-groups'
import { useSeen } from './use-seen'

/** Time between the last line read and a press that writes, in ms: as long as the gate takes to arm. */
const HOLD = 800

/**
 * Rows of `groups` with a ticked line that have not been in view. Once the last of them is, the button takes another
 * meaning under the hand that pressed it: `isJustRead` holds it back for an instant.
 */
export function useReading(
  plan: FillPlan,
  { write, keep }: PlanGroups,
  ticked: ReadonlySet<number>,
  barRef: { current: HTMLElement | null },
) {
  const seen = useSeen(barRef)
  const wanted = [...write, ...keep].filter((item) => linesOf([item]).some(({ ref }) => ticked.has(ref)))
  const unread = seen.unseen(wanted.map(seenKey))
  const isUnread = seen.hasLooked && unread.length > 0
  const wasUnread = useRef(false)
  const [isJustRead, setJustRead] = useState(false)
  // Before the browser paints: no instant shows the button ready.
  if (wasUnread.current && !isUnread && !isJustRead) setJustRead(true)
  wasUnread.current = isUnread
  useEffect(() => {
    if (!isJustRead) return
    const timer = setTimeout(() => setJustRead(false), HOLD)
    return () => clearTimeout(timer)
  }, [isJustRead, plan.id])
  return {
    unread: unread.length,
    isJustRead: isJustRead && !isUnread,
    rowRef: seen.rowRef,
    hold: seen.hold,
    showUnread: () => seen.showFirst(unread),
  }
}
