/** Turns an assessment into words: labels, sources with their dates, questions, places. Pure. */
import { successorOf, findSource, serviceById } from './catalogue'
import { evaluateBoth } from './both-rulesets'
import type { Assessment } from './evaluate'
import { missingRoute, type Owners } from './missing-routes'
import type { Service } from './model'
import { factsRead } from './predicate'
import { questionOf } from './show-questions'
import type { Knowledge } from './applicant'
import type { ShownAssessment, ShownMissing, ShownSource, ShownVerdict } from './shown'
import type { RulesetId } from './terms'
import { criteria as criteriaById } from './vocabulary/criteria'
import { documents as documentsById } from './vocabulary/documents'
import type { Criterion, RequiredDocument } from './vocabulary/model'
import { rulesets } from './vocabulary/rulesets'

const criteria: Record<string, Criterion> = criteriaById
const documents: Record<string, RequiredDocument> = documentsById

/** The two assessments of a service in words; `owners` is null while there is no organisation. */
export function showBoth(service: Service, knowledge: Knowledge, lead: RulesetId, owners: Owners | null) {
  const both = evaluateBoth(service, knowledge.facts, lead)
  return {
    assessments: both,
    lead: showAssessment(both.lead, knowledge, owners),
    ...(both.other ? { other: showAssessment(both.other, knowledge, owners) } : {}),
  }
}

/** `unless` stands for a « no » that an answer could still change. */
export function shownVerdict({ verdict, couldBecome }: Assessment): ShownVerdict {
  return verdict === 'not_eligible' && couldBecome.length > 0 ? 'unless' : verdict
}

export function showAssessment(
  assessment: Assessment,
  knowledge: Knowledge,
  owners: Owners | null,
): ShownAssessment {
  const { readAs, reasonFr, who, conditionsState, conditions, couldBecome, rules, missing, cta } = assessment
  return {
    ruleset: readAs,
    rulesetName: rulesets[readAs].fr,
    asOf: rulesets[readAs].asOf,
    verdict: shownVerdict(assessment),
    reason: reasonFr ?? '',
    who,
    sources: showSources(assessment.sources),
    conditionsState,
    conditions: conditions.map(({ criterion, state }) => {
      const { fr = criterion, note = '', sources = [] } = criteria[criterion] ?? {}
      return { criterion, text: fr, state, note, sources: showSources(sources) }
    }),
    couldBecome: couldBecome.map(({ verdict, reasonFr: reason, ask: facts }) => ({ verdict, reason, facts })),
    rules: rules.map(({ id, fr: text, severity, isRaised, sources }) => ({
      id,
      text,
      severity,
      isRaised,
      sources: showSources(sources),
    })),
    missing: missing.map((id) => showMissing(id, knowledge, owners)),
    next: cta.map(({ label, url, kind }) => ({ label, url, kind })),
  }
}

function showMissing(id: string, { known }: Knowledge, owners: Owners | null): ShownMissing {
  const { fr = id, note = '', entity, presentWhen, sources = [] } = documents[id] ?? {}
  const route = owners ? missingRoute(id, owners) : null
  const fact = presentWhen && !route ? factsRead(presentWhen)[0] : undefined
  return {
    id,
    text: fr,
    note,
    of: entity === 'entite-representee' ? (owners?.represented?.organisation.denomination ?? '') : '',
    route,
    question: (fact && questionOf(fact, { owners, known: known[fact] })) || null,
    sources: showSources(sources),
  }
}

/** Where rules were read, newest first. */
export function showSources(ids: readonly string[]): ShownSource[] {
  return [...new Set(ids)]
    .flatMap((id) => {
      const source = findSource(id)
      if (!source) return []
      const { where, date } = source
      return [{ id, where, url: /^https:\/\/\S+$/.test(where) ? where : '', date }]
    })
    .sort((one, other) => dayOf(other).localeCompare(dayOf(one)))
}

const dayOf = ({ date }: ShownSource) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '')

/** The service to use instead, with its first page of today. */
export function showSuccessor(service: Service): { id: string; name: string; url: string } | undefined {
  const next = service.replacedBy ? successorOf(service) : undefined
  if (!next || next === service) return undefined
  const page =
    next.pages.find(({ era, stage }) => era === 'current' && stage === 'eligibility') ??
    next.pages.find(({ era }) => era === 'current')
  return { id: next.id, name: next.names.fr, url: page && !page.url.includes(':', 8) ? page.url : '' }
}

/** Names of other services by id. */
export function showOthers(ids: readonly string[]): { id: string; name: string }[] {
  return ids.flatMap((id) => {
    const service = serviceById(id)
    return service ? [{ id, name: service.names.fr }] : []
  })
}
