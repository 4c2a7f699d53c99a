/** May the active organisation ask for the service of this tab, or for any: facts gathered, rules read, answers kept. */
import type { Input, Output } from '@/lib/contract/contract'
import type { ServiceEntry } from '@/lib/eligibility/directory'
import { evaluateBoth } from '@/lib/eligibility/evaluate'
import { acceptsAnswer } from '@/lib/eligibility/facts'
import { legalBases, legalBasisOf } from '@/lib/eligibility/legal-basis'
import { askedOn, type Asker } from '@/lib/eligibility/question-trees/show'
import {
  showBoth,
  showContexts,
  showLegal,
  shownVerdict,
  showOthers,
  showSuccessor,
} from '@/lib/eligibility/show'
import { answersOf, isOfProject, openQuestions } from '@/lib/eligibility/show-questions'
import type { ServiceVerdict, ShownEligibility, ShownNode } from '@/lib/eligibility/shown'
import type { Handlers } from '@/lib/extension/messenger'
import { packaged } from '@/lib/extension/packaged'
import { getSettings } from '@/lib/background/store/settings'
import { rivalOf } from '@/lib/journey/requests'
import { requestSeen } from '@/lib/journey/tracking'
import type { CasUsage } from '@/lib/profile/records'
import { knownOf } from './applicant-facts'
import { answerMany, undoMany } from './bulk-answers'
import { catalogueIndex, serviceById } from './catalogue'
import { asked, judging, standings, verdictsOf } from './entities'
import { activeProfile } from '../organisations/acting'
import { dayOf, requestsOf } from '../requests/journey'
import { change, create } from '../store/records'
import type { Store } from '../store/store'
import { tabOf } from '../tab/frames'
import { serviceOfTab, type TabService } from '../tab/tab-service'

/** The card of one service; null where neither the input nor the tab names one. */
export async function eligibility(
  store: Store,
  input: Input<'eligibility.get'>,
  tab: TabService | null,
  now: string,
): Promise<ShownEligibility | null> {
  const serviceId = input.serviceId ?? tab?.service.id
  const service = serviceId === undefined ? undefined : await serviceById(serviceId)
  if (!service) return null
  const { leadRuleset } = await getSettings()
  const wanted = await wantedOf(store, input)
  const { owners, casUsage, knowledge } = await knownOf(
    store,
    { ...wanted, representedId: input.representedId ?? wanted.representedId },
    now,
  )
  const { assessments, ...shown } = showBoth(service, knowledge, leadRuleset, owners)
  const successor = showSuccessor<ServiceEntry>(service, catalogueIndex)
  // A page may stand for several services: whichever was chosen, the others stay on offer.
  const ofTab = tab ? [tab.service.id, ...tab.others] : []
  const standins = ofTab.includes(service.id) ? ofTab : []
  const represented = owners?.represented?.organisation
  const purpose = owners && {
    organisationId: (owners.represented ?? owners.profile).organisation.id,
    casUsageId: owners.casUsageId,
    serviceId: service.id,
  }
  const requests = purpose ? await requestsOf(store, purpose.organisationId) : []
  const rival = purpose
    ? rivalOf(requests, purpose, tab?.seen ? requestSeen(requests, tab.seen) : undefined)
    : undefined
  return {
    serviceId: service.id,
    serviceName: service.names.fr,
    former: service.names.former,
    producer: service.producer.label,
    status: service.status,
    ...(successor ? { successor } : {}),
    others: showOthers(
      standins.filter((id) => id !== service.id),
      catalogueIndex,
    ),
    organisationId: owners?.profile.organisation.id ?? null,
    casUsageId: owners?.casUsageId ?? null,
    casUsageName: casUsage?.intitule ?? '',
    represented: represented ? { id: represented.id, name: represented.denomination } : null,
    ...shown,
    questions: openQuestions(assessments.lead, knowledge, owners),
    answers: answersOf(service, assessments.lead, knowledge, owners),
    legal: showLegal(service, knowledge, owners),
    contexts: owners && showContexts(assessments.lead, knowledge, owners),
    rival: rival ? { requestId: rival.id, draftUrl: rival.draftUrl, since: dayOf(rival.createdAt) } : null,
    asked:
      tab?.service.id === service.id
        ? await askedHere(tab, { service, assessment: assessments.lead, facts: knowledge.facts })
        : [],
  }
}

async function askedHere({ page, definition }: TabService, asker: Asker): Promise<ShownNode[]> {
  const isSignedIn = page.kind !== 'signed-out' && page.facts.userName !== undefined
  const isChoice = ['choice', 'service', 'start'].includes(page.kind)
  if (!isChoice) return []
  return askedOn({ url: page.url, definition, isSignedIn }, asker, await packaged('questions.json'))
}

/** The organisation and context of a question: those asked for, else the active ones. */
export async function wantedOf(
  store: Store,
  {
    organisationId,
    casUsageId,
  }: { organisationId?: string | undefined; casUsageId?: string | null | undefined },
): Promise<{ organisationId: string | null; casUsageId: string | null; representedId?: string }> {
  if (organisationId) return { organisationId, casUsageId: casUsageId ?? null }
  const active = await activeProfile(store)
  if (!active) return { organisationId: null, casUsageId: null }
  const chosen = { organisationId: active.profile.organisation.id, casUsageId: active.casUsageId }
  // An editor asks in its own name for the active organisation.
  return active.mandat
    ? { ...chosen, organisationId: active.mandat.editorId, representedId: chosen.organisationId }
    : chosen
}

/** The verdict of every service of the catalogue. */
export async function allVerdicts(
  store: Store,
  { organisationId, casUsageId = null }: Input<'eligibility.all'>,
  now: string,
): Promise<ServiceVerdict[]> {
  const { leadRuleset } = await getSettings()
  const { knowledge } = await knownOf(store, { organisationId, casUsageId }, now)
  const services = await packaged('services.json')
  return services.map((service) => {
    const { lead, other } = evaluateBoth(service, knowledge.facts, leadRuleset)
    return {
      serviceId: service.id,
      verdict: shownVerdict(lead),
      conditionsState: lead.conditionsState,
      ...(other ? { otherVerdict: shownVerdict(other) } : {}),
    }
  })
}

/** Keeps an answer with its date: about the project, in the context; else in the organisation. */
export async function answer(
  store: Store,
  { organisationId, casUsageId, fact, value }: Input<'eligibility.answer'>,
  now: string,
): Promise<Output<'eligibility.answer'>> {
  if (value !== null && !acceptsAnswer(fact, value)) return { outcome: 'not_accepted' }
  const ofProject = casUsageId && isOfProject(fact) ? casUsageId : null
  const casUsage = ofProject ? await store.db.casUsage.get(ofProject) : undefined
  const organisation = await store.db.organisations.get(organisationId)
  if (!organisation || (ofProject && !casUsage)) return { outcome: 'gone' }
  if (casUsage && !(await mayUse(store, organisationId, casUsage))) return { outcome: 'gone' }
  const { [fact]: _, ...others } = (casUsage ?? organisation).answers ?? {}
  const answers = value === null ? others : { ...others, [fact]: { value, at: now } }
  const { outcome } = casUsage
    ? await change(store, 'casUsage', casUsage, { answers })
    : await change(store, 'organisations', organisation, { answers })
  return { outcome: outcome === 'saved' || outcome === 'gone' ? outcome : 'refused' }
}

/** Is the context the organisation's own, or that of an entity for which it files? */
async function mayUse(store: Store, editorId: string, { organisationIds }: CasUsage): Promise<boolean> {
  if (organisationIds.includes(editorId)) return true
  const mandats = await store.db.mandats.where({ editorId }).toArray()
  return mandats.some(({ entityId }) => organisationIds.includes(entityId))
}

/**
 * Makes a text of the catalogue a cadre juridique of the organisation, once, and the context's own when it cites
 * none.
 */
export async function addLegalBasis(
  store: Store,
  { organisationId, casUsageId, legalBasisId, serviceId }: Input<'eligibility.addLegalBasis'>,
): Promise<Output<'eligibility.addLegalBasis'>> {
  const basis = Object.hasOwn(legalBases, legalBasisId) ? legalBases[legalBasisId] : undefined
  const organisation = await store.db.organisations.get(organisationId)
  if (!basis || !organisation) return { outcome: 'gone' }
  const definition = catalogueIndex.serviceById(serviceId)?.datapass.definitionId
  const texts = await store.db.cadresJuridiques.where({ organisationIds: organisationId }).toArray()
  const owned = texts.find((text) => legalBasisOf(text) === legalBasisId)
  const saved = owned
    ? null
    : await create(store, 'cadresJuridiques', {
        organisationIds: [organisationId],
        titre: basis.shortLabel.slice(0, 200),
        nature: basis.label,
        url: (basis.url ?? '').slice(0, 200),
        services: definition ? [definition] : [],
      })
  if (saved && saved.outcome !== 'saved') return { outcome: 'refused' }
  const cadreJuridiqueId = owned?.id ?? String(saved?.record['id'])
  const casUsage = casUsageId ? await store.db.casUsage.get(casUsageId) : undefined
  if (casUsage && !casUsage.cadreJuridiqueId) await change(store, 'casUsage', casUsage, { cadreJuridiqueId })
  return { outcome: 'saved', cadreJuridiqueId }
}

/** The answers about eligibility. */
const now = () => new Date().toISOString()
const rules = async () => (await getSettings()).leadRuleset

export function eligibilityHandlers(store: () => Promise<Store>) {
  return {
    'eligibility.get': async (input, origin) => {
      const tab = await serviceOfTab(await tabOf(origin))
      return eligibility(await store(), input, tab, now())
    },
    'eligibility.all': async (input) => allVerdicts(await store(), input, now()),
    'eligibility.answer': async (input) => answer(await store(), input, now()),
    'eligibility.addLegalBasis': async (input) => addLegalBasis(await store(), input),
    'entities.verdicts': async (input) => verdictsOf(await store(), input, await rules(), now()),
    'answers.asked': async (input) => asked(await store(), input, await rules(), now()),
    'answers.preview': async (input) =>
      standings(await store(), await judging(input.serviceId), input, await rules(), now()),
    'answers.apply': async (input) => answerMany(await store(), input, await rules(), now()),
    'answers.undo': async (input) => undoMany(await store(), input),
  } satisfies Partial<Handlers>
}
