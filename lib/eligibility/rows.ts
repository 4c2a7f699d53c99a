/** Rows of a service: those in force, the one selected, those that an answer could select, and what each may give. */
import { outcomes, universalGatesOf, weigh } from './gates'
import type { Row, Service } from './model'
import { truthOf, type Facts } from './predicate'
import { facts as factsById } from './vocabulary/facts'
import type { Fact } from './vocabulary/model'
import { defaultRuleset } from './vocabulary/rulesets'
import type { RulesetId, Verdict } from './terms'

const defaults = Object.entries(factsById as Record<string, Fact>).flatMap(([id, fact]) =>
  fact.default === undefined ? [] : [[id, fact.default] as const],
)

/** Rows in force for a rule set; a service without any is read with the current rules. */
export function rowsFor(service: Service, ruleset: RulesetId): { rows: Row[]; readAs: RulesetId } {
  const rows = service.verdicts.filter((row) => row.rulesets.includes(ruleset))
  if (rows.length > 0) return { rows, readAs: ruleset }
  return { rows: service.verdicts.filter((row) => row.rulesets.includes('current')), readAs: 'current' }
}

/** Facts with the defaults of those that have one. */
export function withDefaults(given: Facts): Facts {
  const facts = { ...given }
  for (const [id, value] of defaults) facts[id] ??= value
  return facts
}

/** First true row, and the rows met before it whose condition is unknown. */
export function select(rows: readonly Row[], facts: Facts): { row?: Row; pending: Row[] } {
  const pending: Row[] = []
  for (const row of rows) {
    const truth = truthOf(row.when, facts)
    if (truth === true) return { row, pending }
    if (truth === undefined) pending.push(row)
  }
  return { pending }
}

/** A row for everyone waits only that the kind be known; `known` answers false, so it is not pending: ask it all the same. */
export function kindAwaited(row: Row, facts: Facts): string[] {
  return 'op' in row.when && row.when.op === 'known' && truthOf(row.when, facts) === false
    ? [row.when.fact]
    : []
}

/** Verdicts that a row may give, as its gates and the universal ones get settled. */
export function outcomesOf(service: Service, row: Row, facts: Facts): Verdict[] {
  const universal = universalGatesOf(service, facts).map((gate) => weigh(gate, facts))
  const own = outcomes(
    row.verdict,
    row.gates.map((gate) => weigh(gate, facts)),
  )
  const all = own.flatMap((verdict) => outcomes(verdict, universal))
  const isKindKnown = (facts['org.kind'] ?? undefined) !== undefined
  return [...new Set(isKindKnown ? all : [...own, ...all])]
}

/**
 * Every verdict that further facts may lead to, the present one included: a row, once true, stays selected
 * unless one that is pending before it becomes true, and a gate may only lower.
 */
export function reachable(
  service: Service,
  given: Facts,
  ruleset: RulesetId = defaultRuleset,
): (Verdict | 'unknown')[] {
  const { rows } = rowsFor(service, ruleset)
  const facts = withDefaults(given)
  const { row, pending } = select(rows, facts)
  const awaited = row ? [row] : rows.filter((other) => kindAwaited(other, facts).length > 0)
  const verdicts = [...awaited, ...pending].flatMap((other) => outcomesOf(service, other, facts))
  return [...new Set<Verdict | 'unknown'>(row ? verdicts : ['unknown', ...verdicts])]
}
