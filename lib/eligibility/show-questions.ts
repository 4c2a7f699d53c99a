/** The questions of an assessment: those still open, and the answers it stands on. Pure. */
import { universalGatesOf } from './gates'
import type { Assessment } from './evaluate'
import { factPlaces } from './missing-places'
import { missingRoute, type Owners } from './missing-places'
import type { Service } from './model'
import { factsRead, type Value } from './predicate'
import { rowsFor } from './rows'
import type { Knowledge, KnownFact } from './applicant'
import type { ShownQuestion } from './shown'
import { criteria as criteriaById } from './vocabulary/criteria'
import { facts as factsById } from './vocabulary/facts'
import type { Criterion, Fact } from './vocabulary/model'

const vocabulary: Record<string, Fact> = factsById
const criteria: Record<string, Criterion> = criteriaById

/** Facts of a project rather than of its organisation, by the beginning of their id. */
const OF_PROJECT = ['project.', 'represented.', 'actor.']

export function isOfProject(fact: string): boolean {
  return OF_PROJECT.some((beginning) => fact.startsWith(beginning))
}

/** A fact as a question; undefined for an id that the catalogue does not know. */
export function questionOf(
  id: string,
  { owners = null, known }: { owners?: Owners | null; known?: KnownFact | undefined } = {},
): ShownQuestion | undefined {
  const fact = Object.hasOwn(vocabulary, id) ? vocabulary[id] : undefined
  if (!fact) return undefined
  return {
    fact: id,
    question: fact.ask,
    type: fact.type,
    values: Object.entries(fact.values ?? {}).map(([value, label]) => ({ value, label })),
    scope: isOfProject(id) ? 'casUsage' : 'organisation',
    route: owners && routeOf(id, owners),
    ...(known
      ? { known: { value: known.value, shown: inWords(fact, known.value), from: known.from, ...at(known) } }
      : {}),
  }
}

/** Where the profile itself settles a fact; what an entity is, in its own profile. */
function routeOf(id: string, owners: Owners): string | null {
  const place = factPlaces[id]
  if (place) return missingRoute(place, owners)
  const entity = id.startsWith('represented.') ? owners.represented?.organisation.id : undefined
  return entity ? `#organisation/${entity}/identite?champ=kind` : null
}

const at = ({ at }: KnownFact) => (at ? { at } : {})

/** Facts worth asking that are not known yet, in the order of the assessment. */
export function openQuestions(
  { questions }: Assessment,
  { known }: Knowledge,
  owners: Owners | null,
): ShownQuestion[] {
  return questions.filter((id) => !known[id]).flatMap((id) => questionOf(id, { owners }) ?? [])
}

/** What is known among the facts that decide for this service: to show where it comes from, and to correct. */
export function answersOf(
  service: Service,
  assessment: Assessment,
  { facts, known }: Knowledge,
  owners: Owners | null,
): ShownQuestion[] {
  const { rows } = rowsFor(service, assessment.ruleset)
  const gates = [...universalGatesOf(service, facts), ...rows.flatMap((row) => row.gates)]
  const read = [
    ...rows.flatMap((row) => factsRead(row.when)),
    ...gates
      .flatMap((gate) => gate.all ?? gate.any ?? [])
      .flatMap((id) => (criteria[id] ? factsRead(criteria[id].predicate) : [])),
  ]
  return [...new Set(read)].flatMap((id) =>
    known[id] ? (questionOf(id, { owners, known: known[id] }) ?? []) : [],
  )
}

/** A value in the words of its fact; true and false are left to the screen's language. */
function inWords({ values = {} }: Fact, value: Value): string {
  const words = (each: unknown) => values[String(each)] ?? String(each)
  return Array.isArray(value) ? value.map(words).join(', ') : words(value)
}
