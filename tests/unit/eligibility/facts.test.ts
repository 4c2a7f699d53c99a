import { describe, expect, it } from 'vitest'
import { serviceById } from '@/lib/eligibility/typed-catalogue'
import { evaluate } from '@/lib/eligibility/evaluate'
import { factsOf } from '@/lib/eligibility/facts'
import type { ApplicantRecords } from '@/lib/eligibility/applicant'
import { legalCategoryTable } from '@/lib/profile/legal-categories'
import { newRecord } from '@/lib/profile/records'
import reference from './data/legal-categories.json'

const today = '2026-11-21'
const at = '2026-10-02T08:00:00Z'
const registry = { from: 'registre' as const, at }

/** A commune as the registry look-up leaves it. */
const commune = {
  siret: '21619990100010',
  categorieJuridique: '7210',
  kind: 'collectivite',
  publicTier: 'spa',
  codePostal: '61990',
  isActive: true,
  dateCreation: '2019-11-22',
  provenance: { kind: registry, isActive: registry },
}
const editor = { siret: '', categorieJuridique: '5710', kind: '', publicTier: '', isActive: true }
const dpo = { roles: ['delegue_protection_donnees'] }
const factsFor = (records: Partial<ApplicantRecords>) =>
  factsOf({ organisation: commune, today, ...records }, legalCategoryTable)

describe('the organisation', () => {
  it('gives what the registry said, and says so', () => {
    const { facts, known } = factsFor({})
    expect(facts).toEqual({
      'org.kind': 'collectivite',
      'org.publicTier': 'spa',
      'org.isCommune': true,
      'org.siret': '21619990100010',
      'org.siretValid': true,
      'org.active': true,
      'org.establishmentInFrance': true,
      'org.yearsActive': 6,
    })
    expect(known['org.active']).toEqual({ value: true, from: 'registre', at })
    expect(known['org.siret']).toEqual({ value: '21619990100010', from: 'profil' })
  })
  it('counts whole years, up to the day', () => {
    const years = (dateCreation: string, day: string) =>
      factsOf({ organisation: { dateCreation }, today: day }, legalCategoryTable).facts['org.yearsActive']
    expect(years('2019-11-22', '2026-11-22')).toBe(7)
    expect(years('2020-02-29', '2021-02-28')).toBe(0)
    expect(years('2020-02-29', '2021-03-01')).toBe(1)
    expect(years('2027-01-01', today)).toBeUndefined()
    expect(years('bientôt', today)).toBeUndefined()
  })
  it('is classified from its legal category when the profile says no more', () => {
    expect(factsFor({ organisation: editor }).facts).toEqual({
      'org.kind': 'entreprise',
      'org.publicTier': 'none',
      'org.active': true,
    })
    const hospital = factsFor({ organisation: { categorieJuridique: '7364' } }).facts
    expect(hospital).toMatchObject({ 'org.kind': 'etablissement-public-local', 'org.isCareFacility': true })
    const bank = factsFor({ organisation: { categorieJuridique: '5505', naf: '64.19Z' } }).facts
    expect(bank['org.isBank']).toBe(true)
  })
  it('takes the kind that the user corrected, and that kind’s tier', () => {
    const operator = { categorieJuridique: '4110', kind: 'operateur-etat' }
    expect(factsFor({ organisation: operator }).facts).toMatchObject({
      'org.kind': 'operateur-etat',
      'org.publicTier': 'spa',
    })
  })
  it('leaves an unknown legal category unknown: a question, no guess', () => {
    const { facts } = factsFor({ organisation: { categorieJuridique: '8888', kind: '', isActive: null } })
    expect(facts).toEqual({})
    const { verdict, ask } = evaluate(serviceById('franceconnect')!, facts)
    expect(verdict).toBe('unknown')
    expect(ask).toContain('org.kind')
  })
  it('without SIRET still gets an answer', () => {
    const { facts } = factsFor({ organisation: { ...commune, siret: '' } })
    const found = evaluate(serviceById('franceconnect')!, facts)
    expect(found.verdict).toBe('eligible')
    expect(found.missing).toContain('siret')
  })
  it.each(reference.siret.laPoste.examples)('La Poste, $siret', ({ siret, valid }) => {
    expect(factsFor({ organisation: { siret } }).facts['org.siretValid']).toBe(valid)
  })
})

describe('answers', () => {
  const answer = (value: unknown) => ({ value, at })
  it('win over what is derived, keep their date, and bring the tier of an answered kind', () => {
    const answers = {
      'org.kind': answer('gip'),
      'org.active': answer(false),
      'project.users': answer(['etudiants']),
    }
    const { facts, known } = factsFor({ organisation: { ...commune, answers } })
    expect(facts).toMatchObject({
      'org.kind': 'gip',
      'org.publicTier': 'assimile',
      'org.active': false,
      'project.users': ['etudiants'],
    })
    expect(known['org.active']).toEqual({ value: false, from: 'reponse', at })
  })
  it('that the catalogue does not know are left out, and named', () => {
    const answers = {
      'org.rieAccess': answer('oui'),
      'project.users': answer(['inconnus']),
      'project.contexts': answer(Number.NaN),
      constructor: answer(true),
      'no.such.fact': answer(true),
    }
    const { facts, ignored } = factsFor({ organisation: { ...editor, answers } })
    expect(ignored.sort()).toEqual(Object.keys(answers).sort())
    expect(Object.keys(facts).sort()).toEqual(['org.active', 'org.kind', 'org.publicTier'])
  })
})

describe('an editor acting for an entity', () => {
  const answers = {
    'contacts.dpo': { value: true, at },
    'represented.publicTier': { value: 'none', at },
    'contacts.dpoEntity': { value: 'demandeur', at },
  }
  const organisation = { ...editor, answers }
  const technique = { roles: ['contact_technique', 'contact_metier'], telephone: '+33612345678' }

  it('brings its own technical contact, and the entity’s kind, DPO and controller', () => {
    const represented = {
      organisation: commune,
      contacts: [dpo, { roles: ['responsable_traitement'] }],
    }
    const { facts, known } = factsFor({ organisation, contacts: [technique, dpo], represented })
    expect(facts).toMatchObject({
      'actor.role': 'editeur',
      'org.kind': 'entreprise',
      'represented.kind': 'collectivite',
      'represented.publicTier': 'spa',
      'contacts.dpo': true,
      'contacts.dpoEntity': 'entite-representee',
      'contacts.responsableTraitement': true,
      'contacts.technique': true,
      'contacts.techniqueMobile': true,
    })
    expect(known['represented.kind']?.from).toBe('mandat')
    expect(known['contacts.dpo']?.from).toBe('mandat')
    const found = evaluate(serviceById('franceconnect')!, facts)
    expect(found.missing).not.toContain('dpo-represente')
    expect(found.conditions).toContainEqual(
      expect.objectContaining({ criterion: 'dpo-entite-representee', state: 'met' }),
    )
  })
  it('never lends its DPO, its controller or its answers to the entity', () => {
    const own = [dpo, { roles: ['responsable_traitement'] }]
    const { facts } = factsFor({ organisation, contacts: own, represented: { organisation: {} } })
    expect(facts).not.toHaveProperty(['contacts.dpo'])
    expect(facts).not.toHaveProperty(['contacts.responsableTraitement'])
    expect(facts).not.toHaveProperty(['represented.publicTier'])
    expect(evaluate(serviceById('franceconnect')!, facts).missing).toContain('dpo-represente')
  })
  it('hears what the entity itself answered', () => {
    const entity = {
      answers: { 'org.kind': { value: 'collectivite', at }, 'contacts.dpo': { value: false, at } },
    }
    const { facts } = factsFor({ organisation, represented: { organisation: entity } })
    expect(facts).toMatchObject({
      'represented.kind': 'collectivite',
      'represented.publicTier': 'spa',
      'contacts.dpo': false,
    })
  })
  it('without a mandat, may declare whom it represents', () => {
    expect(factsFor({ organisation }).facts).toMatchObject({ 'represented.publicTier': 'none' })
  })
})

describe('people, project and texts', () => {
  it('a role nobody holds stays unknown; a foreign or fixed line is not a French mobile', () => {
    const { facts } = factsFor({ contacts: [{ roles: ['contact_technique'], telephone: '+33123456789' }] })
    expect(facts['contacts.techniqueMobile']).toBe(false)
    expect(facts).not.toHaveProperty(['contacts.dpo'])
    expect(factsFor({ contacts: [dpo] }).facts['contacts.dpoEntity']).toBe('demandeur')
  })
  it('a cas d’usage is one context, and shows what it holds', () => {
    const casUsage = {
      description: 'Instruire les aides.',
      equipeTechniqueType: 'editor',
      homologationDocumentId: 'a',
      homologationFin: '2026-11-20',
      attestationFiscaleDocumentId: null,
    }
    const { facts } = factsFor({ casUsage })
    expect(facts).toMatchObject({
      'project.contexts': 1,
      'project.integration': 'editeur',
      'documents.serviceDescription': true,
      'documents.securityHomologation': false,
    })
    expect(facts).not.toHaveProperty(['documents.attestationFiscale'])
    expect(factsFor({ casUsage, contexts: 3 }).facts['project.contexts']).toBe(3)
  })
  it('cited texts are recognised, and a specific one is enough', () => {
    const cadresJuridiques = [
      { url: 'https://www.legifrance.gouv.fr/affichTexte.do?cidTexte=JORFTEXT000037611479' },
      { nature: 'Loi', url: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000031367412' },
    ]
    expect(factsFor({ cadresJuridiques }).facts).toMatchObject({
      'project.legalBases': ['arrete-fc-2018', 'crpa-l114-8'],
      'project.specificLegalText': true,
    })
    expect(factsFor({ cadresJuridiques: [] }).facts).not.toHaveProperty(['project.legalBases'])
  })
  it('the records of the profile fit as they are', () => {
    const stamp = { id: '2b0b6a0e-0d5c-4c69-9d0c-6f2f0a8d1c11', now: '2026-11-01T09:00:00Z' }
    const organisation = newRecord('organisations', { categorieJuridique: '7210' }, stamp)
    const contacts = [newRecord('contacts', { roles: ['contact_metier'] }, stamp)]
    const casUsage = newRecord('casUsage', { description: 'Guichet.' }, stamp)
    const cadresJuridiques = [newRecord('cadresJuridiques', { nature: 'Délibération n° 12' }, stamp)]
    const records = { organisation, contacts, casUsage, cadresJuridiques, today }
    expect(factsOf(records, legalCategoryTable).facts).toEqual({
      'org.kind': 'collectivite',
      'org.publicTier': 'spa',
      'org.isCommune': true,
      'contacts.metier': true,
      'project.contexts': 1,
      'project.legalBases': ['deliberation'],
      'project.specificLegalText': true,
      'documents.serviceDescription': true,
    })
  })
})
