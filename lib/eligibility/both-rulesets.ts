/** One assessment by the rules that lead, and the other one when it says something else. */
import { evaluate, type Assessment } from './evaluate'
import type { Service } from './model'
import type { Facts } from './predicate'
import type { RulesetId } from './terms'

export interface BothRulesets {
  lead: Assessment
  /** Present only when the two differ for these facts. */
  other?: Assessment
}

/** Assesses by `lead` and by the other rule set; a service that has only current rules gives one answer. */
export function evaluateBoth(service: Service, facts: Facts, lead: RulesetId): BothRulesets {
  const first = evaluate(service, facts, { ruleset: lead })
  const second = evaluate(service, facts, { ruleset: lead === 'current' ? 'seed' : 'current' })
  return first.readAs !== second.readAs && gist(first) !== gist(second)
    ? { lead: first, other: second }
    : { lead: first }
}

/** What a reader would call a difference: the verdict, the conditions, what could still change it. */
function gist({ verdict, conditionsState, conditions, couldBecome }: Assessment): string {
  const states = conditions.map(({ criterion, state }) => `${criterion} ${state}`).sort()
  return JSON.stringify([verdict, conditionsState, states, couldBecome.map((other) => other.verdict).sort()])
}
