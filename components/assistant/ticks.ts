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
 * the other, unticking the other unticks it.
 */
export function choose(plan: FillPlan, choices: Choices, refs: number[], isOn: boolean): Choices {
  const touched = new Set(refs)
  let size = 0
  while (size !== touched.size) {
    size = touched.size
    for (const { ref, after = [] } of plan.lines) {
      if (isOn && touched.has(ref)) after.forEach((each) => touched.add(each))
      if (!isOn && after.some((each) => touched.has(each))) touched.add(ref)
    }
  }
  const next = new Map(choices)
  for (const line of plan.lines) if (line.canTick && touched.has(line.ref)) next.set(keyOf(plan, line), isOn)
  return next
}
