/** The steps of a service by each rule set. Pure. */
import type { Service, Step } from '@/lib/eligibility/model'
import type { RulesetId } from '@/lib/eligibility/terms'

export interface StepSet {
  ruleset: RulesetId
  steps: Step[]
  /** The other rule set has the same steps, or none. */
  isAlone: boolean
}

/** Today's steps, then those of the seed documents where they differ; today's only when there are no others. */
export function stepSets({ journey }: Service): StepSet[] {
  const of = (ruleset: RulesetId) => journey.filter(({ rulesets }) => rulesets.includes(ruleset))
  const [current, seed] = [of('current'), of('seed')]
  const isSame = current.length === seed.length && current.every((step) => seed.includes(step))
  if (isSame || seed.length === 0) return [{ ruleset: 'current', steps: current, isAlone: true }]
  if (current.length === 0) return [{ ruleset: 'seed', steps: seed, isAlone: false }]
  return [
    { ruleset: 'current', steps: current, isAlone: false },
    { ruleset: 'seed', steps: seed, isAlone: false },
  ]
}
