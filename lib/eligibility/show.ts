/** Turns an assessment into words: labels, sources with their dates, questions, places. Pure. */
import { sourceIn, type Directory, type ServiceEntry } from './directory'
import { evaluateBoth, type Assessment } from './evaluate'
import { legalAdvice, legalBases, legalBasisOf } from './legal-basis'
import { missingRoute, type Owners } from './missing-places'
import type { Service } from './model'
import { factsRead } from './predicate'
import { questionOf } from './show-questions'
import type { Knowledge } from './applicant'
import type {
  ShownAssessment,
  ShownEligibility,
  ShownLegal,
  ShownMissing,
  ShownSource,
  ShownVerdict,
} from './shown'
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
    lead: showAssessment(service, both.lead, knowledge, owners),
    ...(both.other ? { other: showAssessment(service, both.other, knowledge, owners) } : {}),
  }
}

/** `unless` stands for a « no » that an answer could still change. */
export function shownVerdict({ verdict, couldBecome }: Assessment): ShownVerdict {
  return verdict === 'not_eligible' && couldBecome.length > 0 ? 'unless' : verdict
}

export function showAssessment(
  service: Service,
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
    sources: showSources(assessment.sources, service),
    conditionsState,
    conditions: conditions.map(({ criterion, state }) => {
      const { fr = criterion, note = '', sources = [] } = criteria[criterion] ?? {}
      return { criterion, text: fr, state, note, sources: showSources(sources, service) }
    }),
    couldBecome: couldBecome.map(({ verdict, reasonFr: reason, ask: facts }) => ({ verdict, reason, facts })),
    rules: rules.map(({ id, fr: text, severity, isRaised, sources }) => ({
      id,
      text,
      severity,
      isRaised,
      sources: showSources(sources, service),
    })),
    missing: missing.map((id) => showMissing(service, id, knowledge, owners)),
    next: cta.map(({ label, url, kind }) => ({ label, url, kind })),
  }
}

function showMissing(
  service: Service,
  id: string,
  { known }: Knowledge,
  owners: Owners | null,
): ShownMissing {
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
    sources: showSources(sources, service),
  }
}

/** Where rules of a service were read, newest first. */
export function showSources(ids: readonly string[], service: Service): ShownSource[] {
  return [...new Set(ids)]
    .flatMap((id) => {
      const source = sourceIn([service], id)
      if (!source) return []
      const { where, date } = source
      return [{ id, where, url: /^https:\/\/\S+$/.test(where) ? where : '', date }]
    })
    .sort((one, other) => dayOf(other).localeCompare(dayOf(one)))
}

const dayOf = ({ date }: ShownSource) => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '')

/** The service to use instead, with its first page of today. */
export function showSuccessor<T extends ServiceEntry>(
  service: T,
  { successorOf }: Pick<Directory<T>, 'successorOf'>,
): { id: string; name: string; url: string } | undefined {
  const next = service.replacedBy ? successorOf(service) : undefined
  if (!next || next === service) return undefined
  const page =
    next.pages.find(({ era, stage }) => era === 'current' && stage === 'eligibility') ??
    next.pages.find(({ era }) => era === 'current')
  return { id: next.id, name: next.names.fr, url: page && !page.url.includes(':', 8) ? page.url : '' }
}

/** Names of other services by id. */
export function showOthers(
  ids: readonly string[],
  { serviceById }: Pick<Directory, 'serviceById'>,
): { id: string; name: string }[] {
  return ids.flatMap((id) => {
    const service = serviceById(id)
    return service ? [{ id, name: service.names.fr }] : []
  })
}

/** The text to propose when the profile cites none that suits, and those cited that are not enough. */
export function showLegal(service: Service, { facts }: Knowledge, owners: Owners | null): ShownLegal {
  const cited = facts['project.legalBases']
  const advice = legalAdvice(service, Array.isArray(cited) ? cited : [])
  const { propose } = advice
  return {
    ...(propose
      ? {
          propose: {
            id: propose.id,
            label: propose.basis.label,
            shortLabel: propose.basis.shortLabel,
            url: propose.basis.url ?? '',
            nature: propose.basis.nature,
            isPrinciple: propose.basis.principle === true,
            ...placeOfText(propose.id, owners),
          },
        }
      : {}),
    alternatives: advice.alternatives.flatMap((id) => {
      const basis = legalBases[id]
      if (!basis) return []
      return [{ id, label: basis.label, url: basis.url ?? '', isPrinciple: basis.principle === true }]
    }),
    insufficient: advice.insufficient.map((id) => legalBases[id]?.label ?? id),
    notes: advice.notes,
    sources: showSources(service.legalBasis.sources, service),
  }
}

/** Whether the organisation keeps this text, and where its context chooses what it cites. */
function placeOfText(id: string, owners: Owners | null): { isOwned: boolean; route: string | null } {
  if (!owners) return { isOwned: false, route: null }
  const { organisation, cadresJuridiques } = owners.profile
  const route = `#organisation/${organisation.id}/usages/${owners.casUsageId}?champ=cadreJuridiqueId`
  return {
    isOwned: cadresJuridiques.some((text) => legalBasisOf(text) === id),
    route: owners.casUsageId ? route : null,
  }
}

const CONTEXTS = 'project.contexts'

/** One request covers one context: what to say when an answer counts several. null where the service lays no such condition, or when one context is all. */
export function showContexts(
  { conditions }: Assessment,
  { facts }: Knowledge,
  { profile }: Owners,
): ShownEligibility['contexts'] {
  const count = facts[CONTEXTS]
  const failed = conditions.find(
    ({ criterion, state }) =>
      state === 'unmet' && criteria[criterion] && factsRead(criteria[criterion].predicate).includes(CONTEXTS),
  )
  if (!failed || typeof count !== 'number') return null
  return {
    count,
    existing: profile.casUsage.length,
    note: criteria[failed.criterion]?.note ?? '',
    route: `#organisation/${profile.organisation.id}/usages/nouveau`,
  }
}
