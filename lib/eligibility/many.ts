/** One service for many organisations: shared assessments, the questions open among them, what each says of one. Pure. */
import { evaluate, type Assessment } from './evaluate'
import { factPlaces } from './missing-places'
import type { Service } from './model'
import type { Facts } from './predicate'
import { answersOf, openQuestions, questionOf } from './show-questions'
import type { AnswerRow, AskedOfMany } from './shown'
import type { Knowledge } from './applicant'
import type { ShownQuestion } from './shown'
import type { RulesetId } from './terms'

export type Assess = (service: Service, facts: Facts) => Assessment

/** Different sets of facts remembered before starting anew. */
const REMEMBERED = 5_000
/** Told apart by nothing but its number: rules only read that there is one. */
const SIRET = 'org.siret'

/** Assesses by `ruleset`; organisations of which the same is known share one assessment. */
export function sharedAssess(ruleset: RulesetId): Assess {
  const known = new Map<string, Assessment>()
  const texts = new WeakMap<Facts, string>()
  const textOf = (facts: Facts) => {
    const text = texts.get(facts) ?? JSON.stringify({ ...facts, [SIRET]: facts[SIRET] !== undefined })
    texts.set(facts, text)
    return text
  }
  return (service, facts) => {
    const key = service.id + textOf(facts)
    const found = known.get(key)
    if (found) return found
    if (known.size >= REMEMBERED) known.clear()
    const assessment = evaluate(service, facts, { ruleset })
    known.set(key, assessment)
    return assessment
  }
}

/** Questions open for at least one organisation, those of most of them first. */
export function askedOfMany(
  service: Service,
  assess: Assess,
  knowledges: readonly Knowledge[],
): AskedOfMany[] {
  const counts = new Map<string, number>()
  for (const knowledge of knowledges)
    for (const { fact } of openQuestions(assess(service, knowledge.facts), knowledge, null))
      counts.set(fact, (counts.get(fact) ?? 0) + 1)
  return [...counts]
    .flatMap(([fact, count]) => {
      const question = questionOf(fact)
      return question ? [{ question, count, isInProfile: fact in factPlaces }] : []
    })
    .sort((one, other) => other.count - one.count)
}

/** What an organisation says already of a question of this service. */
export function standingOf(
  service: Service,
  assess: Assess,
  knowledge: Knowledge,
  fact: string,
): Pick<AnswerRow, 'standing' | 'known'> {
  const assessment = assess(service, knowledge.facts)
  const isAsked = (list: ShownQuestion[]) => list.find((each) => each.fact === fact)
  const known = isAsked(answersOf(service, assessment, knowledge, null))?.known
  if (known) return { standing: known.from === 'reponse' ? 'answered' : 'settled', known }
  return { standing: isAsked(openQuestions(assessment, knowledge, null)) ? 'open' : 'apart' }
}
