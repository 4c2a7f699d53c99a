/** Which lines of a plan are ticked: the plan's own proposal, changed by the person. Pure. */
import type { FillPlan, PlanLine } from '@/lib/form/model'

/** What the person ticked or unticked, by the content of the line: a choice holds for these values only. */
export type Choices = ReadonlyMap<string, boolean>

function keyOf({ documentId }: FillPlan, { ref, target, value, was }: PlanLine): string {
  return JSON.stringify([documentId, ref, target, value, was])
}

/** Refs of the ticked lines of `plan`. */
export function tickedRefs(plan: FillPlan, choices: Choices): Set<number> {
  const ticked = plan.lines.filter(
    (line) => line.canTick && (choices.get(keyOf(plan, line)) ?? line.isTicked),
  )
  return new Set(ticked.map(({ ref }) => ref))
}

/**
 * `choices` once `refs` are ticked or unticked. A field that another one reveals follows it: ticking it ticks
 * the other, unticking the other unticks it. A block of somebody else is replaced whole, or not at all.
 */
export function choose(plan: FillPlan, choices: Choices, refs: number[], isOn: boolean): Choices {
  const touched = new Set(refs)
  let size = 0
  while (size !== touched.size) {
    size = touched.size
    const cards = new Set(plan.lines.flatMap(({ ref, card }) => (card && touched.has(ref) ? card : [])))
    for (const { ref, after = [], card } of plan.lines) {
      if (card && cards.has(card)) touched.add(ref)
      if (isOn && touched.has(ref)) after.forEach((each) => touched.add(each))
      if (!isOn && after.some((each) => touched.has(each))) touched.add(ref)
    }
  }
  const next = new Map(choices)
  for (const line of plan.lines) if (line.canTick && touched.has(line.ref)) next.set(keyOf(plan, line), isOn)
  return next
}

/** `choices` without those about these refs. */
export function forget(choices: Choices, refs: ReadonlySet<number>): Choices {
  const refOf = (key: string) => (JSON.parse(key) as [string, number])[1]
  return new Map([...choices].filter(([key]) => !refs.has(refOf(key))))
}
