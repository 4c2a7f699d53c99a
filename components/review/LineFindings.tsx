import { type ComponentChildren, createContext } from 'preact'
import { useContext, useMemo } from 'preact/hooks'
import type { Finding } from '@/lib/eligibility/review/model'
import type { FillPlan } from '@/lib/form/model'
import { AnswerFindings } from './AnswerFindings'
import type { FindingActions } from './MendOffer'
import { actionsOf, Review, type ReviewProps } from './Review'

interface Beside {
  byRef: ReadonlyMap<number, readonly Finding[]>
  actions: FindingActions
}

const Context = createContext<Beside | null>(null)

interface Props {
  reviewing: ReviewProps | null | undefined
  /** Whose lines are shown, those that can be ticked or that the page holds; null: there are none. */
  plan: FillPlan | null
  /** `review`: the count, what stands beside no line, what was read again. */
  children: (review: ComponentChildren) => ComponentChildren
}

/** Puts each finding beside the first line that it is about; the others are told before the confirmation. */
export function FindingsBeside({ reviewing, plan, children }: Props) {
  const review = reviewing?.review
  const byRef = useMemo(() => {
    const shown = new Set(
      plan?.lines.filter(({ action }) => action === 'write' || action === 'keep').map(({ ref }) => ref),
    )
    const found = new Map<number, Finding[]>()
    for (const finding of review?.open ?? []) {
      const refs = finding.about.map((attribute) => review!.questions[attribute]?.ref ?? -1)
      const place = refs.find((ref) => shown.has(ref))
      if (place !== undefined) found.set(place, [...(found.get(place) ?? []), finding])
    }
    return found
  }, [review, plan])
  const beside = useMemo(() => new Set([...byRef.values()].flat()), [byRef])
  return (
    <Context.Provider value={reviewing ? { byRef, actions: actionsOf(reviewing) } : null}>
      {children(reviewing && <Review {...reviewing} beside={beside} />)}
    </Context.Provider>
  )
}

/** What was found of these lines of the plan: one line, unfolded where it would send the request back. */
export function LineFindings({ refs }: { refs: readonly number[] }) {
  const beside = useContext(Context)
  const findings = beside ? refs.flatMap((ref) => beside.byRef.get(ref) ?? []) : []
  return beside && <AnswerFindings findings={findings} {...beside.actions} />
}
