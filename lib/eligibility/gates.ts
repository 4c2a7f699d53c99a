/** Gates of a row: what they read, what they show, how they lower a verdict. */
import type { Service } from './model'
import { every, some, truthOf, unknownFacts, type Facts, type Truth } from './predicate'
import { criteria as criteriaById } from './vocabulary/criteria'
import { universalGates } from './vocabulary/gates'
import type { Criterion, Gate, UniversalGate } from './vocabulary/model'
import { verdictOrder } from './vocabulary/rulesets'
import type { Verdict } from './terms'

const criteria: Record<string, Criterion> = criteriaById

export type ConditionState = 'met' | 'to_confirm' | 'unmet'

/** A criterion to show, and the gate that asks for it. */
export interface Condition {
  criterion: string
  gate: string
  state: ConditionState
  /** Facts that would settle it, when it is to confirm. */
  ask: string[]
}

/** Gates that every service has, unless its status or the applicant's kind is excepted. */
export function universalGatesOf(service: Service, facts: Facts): UniversalGate[] {
  return (universalGates as UniversalGate[]).filter(
    (gate) =>
      !gate.exceptStatus.includes(service.status) &&
      !(gate.exceptKinds as readonly unknown[]).includes(facts['org.kind']),
  )
}

export interface WeighedGate {
  gate: Gate
  truth: Truth
  conditions: Condition[]
}

/** A gate's truth, and the criteria to show: failures only if it failed, unknowns only if it is unknown. */
export function weigh(gate: Gate, facts: Facts): WeighedGate {
  const ids = gate.all ?? gate.any ?? []
  const truths = ids.map((id) => (criteria[id] ? truthOf(criteria[id].predicate, facts) : undefined))
  const truth = gate.all ? every(truths) : some(truths)
  const conditions = ids.flatMap((criterion, index): Condition[] => {
    const of = truths[index]
    if (of === true) return [{ criterion, gate: gate.id, state: 'met', ask: [] }]
    if (of !== truth) return []
    if (of === false) return [{ criterion, gate: gate.id, state: 'unmet', ask: [] }]
    const ask = criteria[criterion] ? unknownFacts(criteria[criterion].predicate, facts) : []
    return [{ criterion, gate: gate.id, state: 'to_confirm', ask }]
  })
  return { gate, truth, conditions }
}

/** A gate may lower a verdict, never raise it. */
export function lower(verdict: Verdict, { gate, truth }: Pick<WeighedGate, 'gate' | 'truth'>): Verdict {
  if (truth === true) return verdict
  const effect = truth === false ? gate.onFail : gate.onUnknown
  return effect !== 'keep' && verdictOrder.indexOf(effect) > verdictOrder.indexOf(verdict) ? effect : verdict
}

/** Every verdict that gates may still leave: an unknown one may pass, fail, or stay unknown. */
export function outcomes(verdict: Verdict, gates: readonly WeighedGate[]): Verdict[] {
  return gates.reduce<Verdict[]>(
    (verdicts, { gate, truth }) => {
      const truths = truth === undefined ? [true, false, undefined] : [truth]
      return [
        ...new Set(verdicts.flatMap((one) => truths.map((settled) => lower(one, { gate, truth: settled })))),
      ]
    },
    [verdict],
  )
}
