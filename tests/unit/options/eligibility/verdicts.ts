/** Verdicts for some facts, as the background gives them. */
import { evaluateBoth } from '@/lib/eligibility/evaluate'
import { serviceById, services } from '@/lib/eligibility/typed-catalogue'
import type { Facts } from '@/lib/eligibility/predicate'
import { showBoth, shownVerdict } from '@/lib/eligibility/show'
import { showLegal } from '@/lib/eligibility/show'
import { answersOf, openQuestions } from '@/lib/eligibility/show-questions'
import type { ServiceVerdict, ShownEligibility } from '@/lib/eligibility/shown'

export function verdictsOf(facts: Facts): ServiceVerdict[] {
  return services.map((service) => {
    const { lead, other } = evaluateBoth(service, facts, 'current')
    return {
      serviceId: service.id,
      verdict: shownVerdict(lead),
      conditionsState: lead.conditionsState,
      ...(other ? { otherVerdict: shownVerdict(other) } : {}),
    }
  })
}

/** The card of one service for an organisation of which only these facts are known. */
export function cardOf(serviceId: string, facts: Facts, organisationId: string): ShownEligibility {
  const knowledge = { facts, known: {}, ignored: [] }
  const service = serviceById(serviceId)!
  const { assessments, ...shown } = showBoth(service, knowledge, 'current', null)
  return {
    serviceId,
    serviceName: service.names.fr,
    former: service.names.former,
    producer: service.producer.label,
    status: service.status,
    others: [],
    organisationId,
    casUsageId: null,
    casUsageName: '',
    represented: null,
    ...shown,
    questions: openQuestions(assessments.lead, knowledge, null),
    answers: answersOf(service, assessments.lead, knowledge, null),
    legal: showLegal(service, knowledge, null),
    contexts: null,
    rival: null,
    asked: [],
  }
}
