import { describe, expect, it } from 'vitest'
import { addLegalBasis, answer, eligibility, wantedOf } from '@/lib/background/eligibility/eligibility'
import type { TabService } from '@/lib/background/tab/tab-service'
import { serviceById } from '@/lib/eligibility/typed-catalogue'
import { create, idOf, newStore } from './stores'

const [editor, entity, use] = [idOf(1), idOf(2), idOf(3)]
const NOW = '2026-11-21T09:00:00.000Z'
const FRANCECONNECT = 'arrete-fc-2018'

async function newProfile() {
  const { store } = await newStore()
  await create(store, 'organisations', editor, {
    denomination: 'Éditeur Exemple SAS',
    categorieJuridique: '5710',
  })
  await create(store, 'casUsage', use, { organisationIds: [editor], intitule: 'Guichet' })
  return store
}

describe('for an entity that the organisation represents', () => {
  it('asks of the entity what it is, in its own profile, and wants its own DPO', async () => {
    const store = await newProfile()
    await create(store, 'organisations', entity, { denomination: 'Commune de Beauval-le-Neuf' })
    await create(store, 'mandats', idOf(4), { editorId: editor, entityId: entity })
    const input = { serviceId: 'franceconnect', organisationId: editor, representedId: entity }
    const card = (await eligibility(store, input, null, NOW))!
    expect(card.represented).toEqual({ id: entity, name: 'Commune de Beauval-le-Neuf' })
    const what = card.questions.find(({ fact }) => fact === 'represented.publicTier')
    expect(what?.route).toBe(`#organisation/${entity}/identite?champ=kind`)
    const dpo = card.lead.missing.find(({ id }) => id === 'dpo-represente')
    expect(dpo).toMatchObject({ of: 'Commune de Beauval-le-Neuf' })
    expect(dpo?.route).toContain(`#organisation/${entity}/contacts/`)
  })
})

describe('a page that stands for several services', () => {
  const tab = {
    service: serviceById('api-particulier')!,
    others: ['api-statut-etudiant'],
    definition: '',
    draftUrl: '',
    page: { url: 'https://api.gouv.fr/', kind: 'other', facts: {} },
  } as unknown as TabService

  it.each([
    [undefined, 'api-particulier', ['api-statut-etudiant']],
    ['api-statut-etudiant', 'api-statut-etudiant', ['api-particulier']],
    ['franceconnect', 'franceconnect', []],
  ])('offers the others whichever was chosen: %s', async (serviceId, shown, others) => {
    const store = await newProfile()
    const input = { organisationId: editor, ...(serviceId ? { serviceId } : {}) }
    const card = (await eligibility(store, input, tab, NOW))!
    expect(card.serviceId).toBe(shown)
    expect(card.others.map(({ id }) => id)).toEqual(others)
  })
})

describe('a text of the catalogue', () => {
  const input = { organisationId: editor, legalBasisId: FRANCECONNECT, serviceId: 'franceconnect' }

  it('is added once, and cited by each context that cites none', async () => {
    const store = await newProfile()
    const first = await addLegalBasis(store, { ...input, casUsageId: null })
    const second = await addLegalBasis(store, { ...input, casUsageId: use })
    expect(second).toEqual(first)
    expect(await store.db.cadresJuridiques.count()).toBe(1)
    const [cadre] = await store.db.cadresJuridiques.toArray()
    expect(cadre).toMatchObject({ organisationIds: [editor], services: ['france_connect'] })
    expect((await store.db.casUsage.get(use))!.cadreJuridiqueId).toBe(cadre!.id)
  })

  it('that nobody knows, or for an organisation that is gone, adds nothing', async () => {
    const store = await newProfile()
    expect(await addLegalBasis(store, { ...input, legalBasisId: 'toString' })).toEqual({ outcome: 'gone' })
    expect(await addLegalBasis(store, { ...input, organisationId: entity })).toEqual({ outcome: 'gone' })
    expect(await store.db.cadresJuridiques.count()).toBe(0)
  })
})

describe('an answer of the person', () => {
  const given = { organisationId: editor, casUsageId: use, fact: 'org.publicServiceMission', value: true }

  it('that its question does not take is not kept', async () => {
    const store = await newProfile()
    const outcome = await answer(store, { ...given, value: 'planète' }, NOW)
    expect(outcome).toEqual({ outcome: 'not_accepted' })
    expect((await store.db.organisations.get(editor))!.answers ?? {}).toEqual({})
  })

  it('about a project that is gone is told so, and kept nowhere', async () => {
    const store = await newProfile()
    const about = { ...given, casUsageId: idOf(81), fact: 'project.consentCollected', value: true }
    expect(await answer(store, about, NOW)).toEqual({ outcome: 'gone' })
    expect((await store.db.organisations.get(editor))!.answers ?? {}).toEqual({})
  })

  it('of an organisation that is gone is told so', async () => {
    const store = await newProfile()
    expect(await answer(store, { ...given, organisationId: idOf(80) }, NOW)).toEqual({ outcome: 'gone' })
  })

  it('is of nobody before there is an organisation', async () => {
    const { store } = await newStore()
    expect(await wantedOf(store, {})).toEqual({ organisationId: null, casUsageId: null })
  })
})

it('names the request that is under way for the same use, where it is and since when', async () => {
  const store = await newProfile()
  const draftUrl = 'https://datapass.api.gouv.fr/demandes/9'
  const own = { organisationId: editor, casUsageId: use, serviceId: 'franceconnect' }
  await create(store, 'requests', idOf(70), { ...own, site: 'datapass', number: '9', draftUrl })
  const card = (await eligibility(store, own, null, NOW))!
  expect(card.rival).toMatchObject({ requestId: idOf(70), draftUrl })
  const nobody = { serviceId: 'franceconnect', organisationId: idOf(80) }
  expect((await eligibility(store, nobody, null, NOW))!.rival).toBeNull()
})
