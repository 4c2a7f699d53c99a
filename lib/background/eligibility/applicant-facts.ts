/** What is known of the applicant for one purpose, read from the store: its own, or that of the entity it files for. */
import { factsOf } from '@/lib/eligibility/facts'
import type { Owners } from '@/lib/eligibility/missing-places'
import type { Applicant, ApplicantRecords, Knowledge } from '@/lib/eligibility/applicant'
import { hasValidated } from '@/lib/journey/requests'
import { packaged } from '@/lib/extension/packaged'
import type { LegalCategories } from '@/lib/profile/legal-categories'
import type { CasUsage, Profile, Request } from '@/lib/profile/records'
import { dayOf, requestsOf } from '../requests/journey'
import type { Store } from '../store/store'

export interface Wanted {
  organisationId: string | null
  casUsageId: string | null
  representedId?: string | undefined
}

export interface Known {
  /** null: nobody is known, and the catalogue still answers. */
  owners: Owners | null
  casUsage: CasUsage | null
  knowledge: Knowledge
}

/** A validated FranceConnect habilitation opens other services: the catalogue's fact of that name. */
const FRANCECONNECT = 'franceconnect'

export async function knownOf(store: Store, wanted: Wanted, now: string): Promise<Known> {
  const today = dayOf(now)
  const categories = await packaged('legal-categories.json')
  const profile = wanted.organisationId ? await store.profile(wanted.organisationId) : null
  if (!profile)
    return { owners: null, casUsage: null, knowledge: factsOf({ organisation: {}, today }, categories) }
  const represented = await representedBy(store, profile, wanted.representedId)
  // The context may be the entity's own, or one that the editor prepared.
  const ofProject = [represented, profile].find((each) =>
    each?.casUsage.some(({ id }) => id === wanted.casUsageId),
  )
  const casUsage = ofProject?.casUsage.find(({ id }) => id === wanted.casUsageId) ?? null
  const holder = represented ?? profile
  const requests = await requestsOf(store, holder.organisation.id)
  const records: ApplicantRecords = {
    organisation: withAnswers(profile, casUsage),
    contacts: profile.contacts,
    ...(represented
      ? { represented: { organisation: represented.organisation, contacts: represented.contacts } }
      : {}),
    ...(casUsage ? { casUsage } : {}),
    cadresJuridiques: citedBy(ofProject ?? profile, casUsage),
    ...filedFacts(requests),
    today,
  }
  const knowledge = factsOf(records, categories)
  return { owners: { profile, casUsageId: casUsage?.id ?? null, represented }, casUsage, knowledge }
}

/** What is known of an organisation in its own name, without a context: of many, where `knownOf` reads one. */
export function knowledgeOf(
  records: Pick<Profile, 'organisation' | 'contacts' | 'cadresJuridiques'>,
  requests: readonly Request[],
  categories: LegalCategories,
  now: string,
): Knowledge {
  return factsOf({ ...records, ...filedFacts(requests), today: dayOf(now) }, categories)
}

const filedFacts = (requests: readonly Request[]) =>
  hasValidated(requests, FRANCECONNECT) ? { hasFranceConnect: true } : {}

/** The entity, when a mandat of the organisation names it. */
async function representedBy(
  store: Store,
  { mandats, organisation }: Profile,
  id: string | undefined,
): Promise<Profile | null> {
  const isEntity = mandats.some(({ editorId, entityId }) => editorId === organisation.id && entityId === id)
  return id && isEntity ? store.profile(id) : null
}

/** How many contexts a request covers: said of one request, it tells nothing of another context's. */
const CONTEXTS = 'project.contexts'

/** Answers about the project are the context's own; those given without a context stand for it, save how many. */
export function withAnswers({ organisation }: Profile, casUsage: CasUsage | null): Applicant {
  if (!casUsage) return organisation
  const { [CONTEXTS]: _, ...answers } = organisation.answers ?? {}
  return { ...organisation, answers: { ...answers, ...casUsage.answers } }
}

/** Texts that this context cites; without a context, every text of the organisation. */
function citedBy({ cadresJuridiques }: Profile, casUsage: CasUsage | null) {
  if (!casUsage) return cadresJuridiques
  const { cadreJuridiqueId, cadreJuridiqueFranceConnectId } = casUsage
  return cadresJuridiques.filter(({ id }) => id === cadreJuridiqueId || id === cadreJuridiqueFranceConnectId)
}
