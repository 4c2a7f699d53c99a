/** Facts of an applicant from its profile: read in the registry, declared, or the represented entity's own. No clock: the day is given. */
import { isFrenchMobile, phoneWritings } from '@/lib/profile/phone-writings'
import type { LegalCategories } from '@/lib/profile/legal-categories'
import { readSiret } from '@/lib/profile/siret'
import { classify, tierOfKind, type Classification } from '@/lib/profile/classify'
import { kinds, type KindId } from '@/lib/profile/kinds'
import { hasSpecificText, legalBasisOf } from './legal-basis'
import type { Value } from './predicate'
import type { Applicant, KnownFact, Knowledge, Person, ApplicantRecords } from './applicant'
import { facts as factsById } from './vocabulary/facts'
import type { Fact } from './vocabulary/model'

const vocabulary: Record<string, Fact> = factsById

/** Facts that an editor's answers never give when it acts for an entity. */
const OWN_OF_ENTITY = [
  'contacts.dpo',
  'contacts.responsableTraitement',
  'represented.kind',
  'represented.publicTier',
]

type Known = Record<string, KnownFact>
type Put = (id: string, value: Value | undefined, from: KnownFact['from'], at?: string) => void

/** Every fact that the records give, with its origin; an absent fact is unknown. */
export function factsOf(records: ApplicantRecords, categories: LegalCategories): Knowledge {
  const known: Known = {}
  const ignored: string[] = []
  const put: Put = (id, value, from, at) => {
    if (value !== undefined) known[id] = { value, from, ...(at ? { at } : {}) }
  }
  organisationFacts(records, categories, put)
  peopleFacts(records, put)
  projectFacts(records, put)
  answered(
    records.organisation,
    known,
    ignored,
    records.represented ? OWN_OF_ENTITY.concat(settledByEntity(known)) : [],
  )
  if (records.represented) representedFacts(records.represented.organisation, categories, known, ignored)
  const facts = Object.fromEntries(Object.entries(known).map(([id, { value }]) => [id, value]))
  return { facts, known, ignored }
}

function organisationFacts(
  { organisation, today }: Pick<ApplicantRecords, 'organisation' | 'today'>,
  categories: LegalCategories,
  put: Put,
): void {
  const { siret, isActive, codePostal, dateCreation } = organisation
  const found = kindOf(organisation, categories)
  const origin = originOf(organisation)
  put('org.kind', found.kind, ...origin('kind'))
  put('org.publicTier', found.publicTier, ...origin('publicTier'))
  if (siret) {
    put('org.siret', siret, ...origin('siret'))
    put('org.siretValid', readSiret(siret).kind === 'siret', ...origin('siret'))
  }
  put('org.active', isActive ?? undefined, ...origin('isActive'))
  // The registry gives a French postal code to establishments in France only.
  if (isActive && /^\d{5}$/.test(codePostal ?? ''))
    put('org.establishmentInFrance', true, ...origin('codePostal'))
  if (dateCreation) put('org.yearsActive', wholeYears(dateCreation, today), ...origin('dateCreation'))
  for (const [id, value] of Object.entries(found.classification.facts)) put(id, value, 'registre')
  if (found.kind === 'banque') put('org.isBank', true, ...origin('kind'))
  if (found.kind === 'complementaire-sante') put('org.isComplementaryHealth', true, ...origin('kind'))
}

/** The DPO and the controller are the represented entity's own; the technical and business contacts are the editor's. */
function peopleFacts({ contacts = [], represented }: ApplicantRecords, put: Put): void {
  const owners = represented ? (represented.contacts ?? []) : contacts
  const from = represented ? 'mandat' : 'profil'
  const has = (people: readonly Person[], role: string) =>
    people.some(({ roles }) => roles.includes(role)) || undefined
  put('contacts.dpo', has(owners, 'delegue_protection_donnees'), from)
  if (has(owners, 'delegue_protection_donnees')) {
    put('contacts.dpoEntity', represented ? 'entite-representee' : 'demandeur', from)
  }
  put('contacts.responsableTraitement', has(owners, 'responsable_traitement'), from)
  put('contacts.metier', has(contacts, 'contact_metier'), 'profil')
  put('contacts.technique', has(contacts, 'contact_technique'), 'profil')
  const phones = contacts.flatMap(({ roles, telephone }) =>
    telephone && roles.includes('contact_technique') ? [telephone] : [],
  )
  if (phones.length > 0) {
    put(
      'contacts.techniqueMobile',
      phones.some((stored) => phoneWritings(stored, stored).some(isFrenchMobile)),
      'profil',
    )
  }
}

const INTEGRATION: Record<string, string> = { editor: 'editeur', internal: 'equipe-interne' }

function projectFacts(
  { casUsage, cadresJuridiques, contexts, hasFranceConnect, today }: ApplicantRecords,
  put: Put,
): void {
  put('project.contexts', contexts ?? (casUsage ? 1 : undefined), 'profil')
  put('habilitations.franceConnect', hasFranceConnect, 'profil')
  if (cadresJuridiques && cadresJuridiques.length > 0) {
    put('project.legalBases', [...new Set(cadresJuridiques.map(legalBasisOf))], 'profil')
    put('project.specificLegalText', hasSpecificText(cadresJuridiques), 'profil')
  }
  if (!casUsage) return
  put('documents.serviceDescription', casUsage.description ? true : undefined, 'profil')
  put('project.integration', INTEGRATION[casUsage.equipeTechniqueType ?? ''], 'profil')
  put('documents.attestationFiscale', casUsage.attestationFiscaleDocumentId ? true : undefined, 'profil')
  if (casUsage.homologationDocumentId) {
    put(
      'documents.securityHomologation',
      !casUsage.homologationFin || casUsage.homologationFin >= today,
      'profil',
    )
  }
}

/** Whether the catalogue takes this value as an answer to a fact. */
export function acceptsAnswer(id: string, value: unknown): boolean {
  const fact = Object.hasOwn(vocabulary, id) ? vocabulary[id] : undefined
  return fact !== undefined && isValueOf(fact, value)
}

/** The user's answers win, save those about `except`; a kind that is answered brings its own tier. */
function answered(
  { answers = {} }: Applicant,
  known: Known,
  ignored: string[],
  except: readonly string[] = [],
): void {
  for (const [id, { value, at }] of Object.entries(answers)) {
    const fact = Object.hasOwn(vocabulary, id) ? vocabulary[id] : undefined
    if (except.includes(id)) continue
    if (fact && isValueOf(fact, value)) known[id] = { value, from: 'reponse', at }
    else ignored.push(id)
  }
  const kind = known['org.kind']
  if (kind?.from === 'reponse' && known['org.publicTier']?.from !== 'reponse') {
    known['org.publicTier'] = { ...kind, value: tierOfKind(kind.value as KindId) }
  }
}

/** Whose DPO it is stops being a question once the entity has its own. */
function settledByEntity(known: Known): string[] {
  return known['contacts.dpoEntity'] ? ['contacts.dpoEntity'] : []
}

/** Facts of the entity are its own: from its profile and its answers, never from the editor's. */
function representedFacts(
  entity: Applicant,
  categories: LegalCategories,
  known: Known,
  ignored: string[],
): void {
  const own: Known = {}
  organisationFacts({ organisation: entity, today: '' }, categories, (id, value) => {
    if (value !== undefined) own[id] = { value, from: 'mandat' }
  })
  answered(entity, own, ignored)
  known['actor.role'] = { value: 'editeur', from: 'mandat' }
  own['represented.kind'] = own['org.kind']!
  own['represented.publicTier'] = own['org.publicTier']!
  for (const id of OWN_OF_ENTITY) {
    if (own[id]) known[id] = { ...own[id], from: 'mandat' }
  }
}

/** Kind and tier: those kept in the profile, else those of the legal category. */
function kindOf({ kind, publicTier, categorieJuridique, naf }: Applicant, categories: LegalCategories) {
  const classification: Classification = classify({ categorieJuridique, naf }, categories)
  const kept = kinds.find(({ id }) => id === kind)?.id ?? classification.kind
  const own = kept && kept === classification.kind ? classification.publicTier : kept && tierOfKind(kept)
  return { classification, kind: kept, publicTier: publicTier || own }
}

function originOf({ provenance = {} }: Applicant): (field: string) => [KnownFact['from'], string?] {
  return (field) => {
    const origin = provenance[field]
    return origin ? [origin.from, origin.at] : ['profil']
  }
}

function isValueOf(fact: Fact, value: unknown): value is Value {
  if (fact.type === 'list') {
    return Array.isArray(value) && value.every((item) => typeof item === 'string' && isListed(fact, item))
  }
  if (fact.type === 'enum') return typeof value === 'string' && isListed(fact, value)
  return fact.type === 'number'
    ? typeof value === 'number' && Number.isFinite(value)
    : typeof value === fact.type
}

function isListed({ values }: Fact, value: string): boolean {
  return values !== undefined && Object.hasOwn(values, value)
}

/** Whole years between two days written `2026-08-31`; undefined when either is not one or they are out of order. */
function wholeYears(from: string, to: string): number | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/
  if (!day.test(from) || !day.test(to) || from > to) return undefined
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}
