import type { ComponentChildren } from 'preact'
import type { ShownReview } from '@/lib/contract/review'
import type { Finding } from '@/lib/eligibility/review/model'
import { plural } from '@/lib/extension/i18n'
import type { RequestStep } from '@/lib/form/whole-request'
import { FindingItem } from './FindingItem'
import type { FindingActions } from './MendOffer'
import { actionsOf, type ReviewProps } from './Review'

/** By attribute of the answers that stand ready in `steps`, what was found of it; any other finding is told elsewhere. */
export function findingsOf(
  review: Pick<ShownReview, 'open'> | undefined,
  steps: readonly RequestStep[],
): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>()
  const ready = steps.flatMap(({ questions }) => questions).filter(({ state }) => state === 'ready')
  const places = new Set(ready.flatMap(({ attributes }) => attributes))
  for (const finding of review?.open ?? []) {
    const place = finding.about.find((attribute) => places.has(attribute))
    if (place !== undefined) found.set(place, [...(found.get(place) ?? []), finding])
  }
  return found
}

/** What was found of one answer: one line, unfolded where it would send the request back. */
export function AnswerFindings({ findings, ...on }: FindingActions & { findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  // The answer is right there: no way to it is needed.
  const { onShow: _, ...actions } = on
  const isBlocked = findings.some(({ level }) => level === 'bloquant')
  return (
    <details class="review line-findings" open={isBlocked}>
      <summary>{plural('review_questions', findings.length)}</summary>
      <ul class="findings">
        {findings.map((finding) => (
          <FindingItem key={finding.key} finding={finding} {...actions} />
        ))}
      </ul>
    </details>
  )
}

/** For the rows of a form, what was found of each answer among `found`. */
export function notesBeside(review: ReviewProps | null, found: ReadonlyMap<string, readonly Finding[]>) {
  return (attributes: readonly string[]): ComponentChildren => {
    const own = attributes.flatMap((each) => found.get(each) ?? [])
    return review && own.length > 0 ? <AnswerFindings findings={own} {...actionsOf(review)} /> : null
  }
}
