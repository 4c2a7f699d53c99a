/** May this applicant ask for this service, on what conditions, what is left to know and to gather. Pure and total. */
import {
  lower,
  universalGatesOf,
  weigh,
  type Condition,
  type ConditionState,
  type WeighedGate,
} from './gates'
import type { Cta, Row, Service } from './model'
import { truthOf, unknownFacts, type Facts } from './predicate'
import { kindAwaited, outcomesOf, rowsFor, select, withDefaults } from './rows'
import { criteria as criteriaById } from './vocabulary/criteria'
import { documents as documentsById } from './vocabulary/documents'
import type { Criterion, RequiredDocument } from './vocabulary/model'
import { defaultRuleset } from './vocabulary/rulesets'
import type { RulesetId, Verdict } from './terms'

const criteria: Record<string, Criterion> = criteriaById
const documents: Record<string, RequiredDocument> = documentsById

/** A row that an answer could still select. */
export interface Possibility {
  row: string
  verdict: Verdict
  reasonFr: string
  ask: string[]
}

export interface RaisedRule {
  id: string
  fr: string
  severity: 'info' | 'warning' | 'blocking'
  /** Its criterion is false: show it as a warning, else as information. */
  isRaised: boolean
  sources: string[]
}

export interface Assessment {
  service: string
  ruleset: RulesetId
  /** `current` when the service has no row for the asked rule set. */
  readAs: RulesetId
  verdict: Verdict | 'unknown'
  /** Selected row; absent when nothing is settled. */
  row?: string
  who: string[]
  reasonFr?: string
  conditionsState: ConditionState
  conditions: Condition[]
  /** Ids of documents that the profile does not show yet. */
  missing: string[]
  couldBecome: Possibility[]
  /** Facts that decide between the selected row and those of `couldBecome`. */
  ask: string[]
  /** Every fact worth asking, the most decisive first: verdict, then conditions. */
  questions: string[]
  rules: RaisedRule[]
  cta: Cta[]
  /** Sources of the row and of its gates, then of the criteria shown. */
  sources: string[]
  /** Service to use instead, or through which the request is filed. */
  successor?: string
}

export interface EvaluateOptions {
  ruleset?: RulesetId
}

/** Assesses one service. `verdictsFrom` must be resolved before (catalogue.ts does). */
export function evaluate(service: Service, given: Facts, options: EvaluateOptions = {}): Assessment {
  const ruleset = options.ruleset ?? defaultRuleset
  const { rows, readAs } = rowsFor(service, ruleset)
  const facts = withDefaults(given)
  const { row, pending } = select(rows, facts)
  const gates = row ? [...universalGatesOf(service, facts), ...row.gates] : []
  const weighed = gates.map((gate) => weigh(gate, facts))
  const verdict = row ? weighed.reduce(lower, row.verdict) : 'unknown'
  const couldBecome = pending
    .filter((other) => !row || other.verdict !== verdict)
    .map((other) => possibility(other, facts))
  const conditions = distinct(weighed.flatMap((gate) => gate.conditions))
  const ask = unique(couldBecome.flatMap((other) => other.ask))
  // Said only once nothing else is left to ask: an answer may still select a row.
  const unsaid = !row && pending.length === 0 ? service.unpublished : undefined

  return {
    service: service.id,
    ruleset,
    readAs,
    verdict,
    ...(row ? { row: row.id, reasonFr: row.reasonFr } : unsaid ? { reasonFr: unsaid.fr } : {}),
    who: row?.who ?? [],
    conditionsState: stateOf(row, weighed, couldBecome),
    conditions,
    missing: (row?.needs ?? []).filter(
      (id) => !documents[id] || truthOf(documents[id].presentWhen, facts) !== true,
    ),
    couldBecome,
    ask,
    questions: unique([
      ...ask,
      ...pending
        .filter((other) => couldLead(service, other, facts, verdict))
        .flatMap((other) => unknownFacts(other.when, facts)),
      ...(row ? [] : rows.flatMap((other) => kindAwaited(other, facts))),
      ...conditions.flatMap((condition) => condition.ask),
      ...exceptionAwaited(weighed, facts),
    ]),
    rules: rulesOf(service, readAs, facts),
    cta:
      verdict === 'unknown' || !row
        ? (unsaid?.cta ?? [])
        : row.cta.filter((link) => !link.verdicts || link.verdicts.includes(verdict)),
    sources: unique([
      ...(row?.sources ?? unsaid?.sources ?? []),
      ...gates.flatMap((gate) => gate.sources ?? []),
      ...conditions.flatMap((condition) => criteria[condition.criterion]?.sources ?? []),
    ]),
    ...(service.replacedBy ? { successor: service.replacedBy } : {}),
  }
}

function stateOf(row: Row | undefined, gates: WeighedGate[], couldBecome: Possibility[]): ConditionState {
  if (!row) return 'to_confirm'
  if (gates.some((gate) => gate.truth === false)) return 'unmet'
  if (couldBecome.length > 0) return 'to_confirm'
  if (row.verdict === 'not_eligible') return 'unmet'
  return gates.some((gate) => gate.truth === undefined) ? 'to_confirm' : 'met'
}

function possibility(row: Row, facts: Facts): Possibility {
  return { row: row.id, verdict: row.verdict, reasonFr: row.reasonFr, ask: unknownFacts(row.when, facts) }
}

/** Whether a pending row, once its own gates are settled, could give another verdict. */
function couldLead(service: Service, row: Row, facts: Facts, verdict: Assessment['verdict']): boolean {
  return outcomesOf(service, row, facts).some((other) => other !== verdict)
}

/** A universal gate that did not pass may not apply after all, while the kind is unknown. */
function exceptionAwaited(weighed: readonly WeighedGate[], facts: Facts): string[] {
  const isOpen = weighed.some(({ gate, truth }) => 'exceptKinds' in gate && truth !== true)
  return isOpen && (facts['org.kind'] ?? undefined) === undefined ? ['org.kind'] : []
}

function rulesOf(service: Service, ruleset: RulesetId, facts: Facts): RaisedRule[] {
  return service.rules
    .filter((rule) => rule.rulesets.includes(ruleset))
    .map((rule) => {
      const criterion = rule.criterion ? criteria[rule.criterion] : undefined
      const isConcerned = !rule.concerns || truthOf(rule.concerns, facts) === true
      const isRaised = isConcerned && criterion !== undefined && truthOf(criterion.predicate, facts) === false
      return { id: rule.id, fr: rule.fr, severity: rule.severity, isRaised, sources: rule.sources }
    })
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

function distinct(conditions: readonly Condition[]): Condition[] {
  const seen = new Set<string>()
  return conditions.filter(({ criterion }) => !seen.has(criterion) && seen.add(criterion))
}

/** One assessment by the rules that lead, and the other one when it says something else. */
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
