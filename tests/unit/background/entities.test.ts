/** Many organisations at once: what is said of each, and one answer given to all of them. */
import { beforeEach, describe, expect, it } from 'vitest'
import { create, idOf, newStore } from './stores'
import { answerMany, undoMany } from '@/lib/background/eligibility/bulk-answers'
import { asked, entitiesOf, judging, standings, verdictsOf } from '@/lib/background/eligibility/entities'
import { answer, eligibility } from '@/lib/background/eligibility/eligibility'
import { knownOf } from '@/lib/background/eligibility/applicant-facts'
import type { Store } from '@/lib/background/store/store'
import { forgetPackaged, packaged } from '@/tests/support/packaged'

const NOW = '2026-11-21T09:00:00.000Z'
const LATER = '2026-11-21T10:00:00.000Z'
const [bourg, beauval, firm, bare, provided] = [1, 2, 3, 4, 5].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
]
const everyone = [bourg, beauval, firm, bare, provided]
const gone = idOf(99)
const commune = { categorieJuridique: '7210', siret: '13002526500013', isActive: true, codePostal: '61999' }
const MISSION = 'org.publicServiceMission'
const USERS = 'project.users'

let store: Store
beforeEach(async () => {
  store = (await newStore()).store
  await create(store, 'organisations', bourg, { denomination: 'Commune de Bourg', ...commune })
  await create(store, 'organisations', beauval, {
    denomination: 'Commune de Beauval',
    ...commune,
    answers: { [USERS]: { value: ['particuliers'], at: '2026-09-01T08:00:00.000Z' } },
  })
  await create(store, 'organisations', firm, { denomination: 'Exemple SAS', categorieJuridique: '5710' })
  await create(store, 'organisations', bare, { denomination: 'Sans catégorie' })
  await create(store, 'organisations', provided, { denomination: 'Fournie', ...commune })
  await store.db.organisations.update(provided, { isManaged: true } as never)
  await create(store, 'contacts', idOf(20), {
    organisationIds: [bourg, firm],
    nom: 'Exemple',
    roles: ['delegue_protection_donnees'],
  })
  await create(store, 'cadresJuridiques', idOf(21), { organisationIds: [beauval], titre: 'Délibération' })
  await create(store, 'requests', idOf(22), {
    organisationId: bourg,
    serviceId: 'franceconnect',
    filings: { c2: [{ state: 'validated', at: NOW, by: 'site' }] },
  })
})

const answersIn = async (id: string) => (await store.db.organisations.get(id))!.answers
const apply = (fact: string, value: unknown, organisations: object[], more = {}) => {
  const requestId = crypto.randomUUID()
  const input = { requestId, serviceId: 'proconnect-fs', fact, value, organisations, ...more } as never
  return answerMany(store, input, 'current', LATER)
}
const fresh = (...ids: string[]) => ids.map((organisationId) => ({ organisationId, was: null }))

describe('many organisations', () => {
  it.each([
    ['by their index', everyone],
    ['by whole tables', [...everyone, ...Array.from({ length: 300 }, (_, rank) => idOf(1000 + rank))]],
  ])('are known as each is alone, read %s', async (_, ids) => {
    const many = await entitiesOf(store, ids, await packaged('legal-categories.json'), NOW)
    expect(many.map(({ organisation }) => organisation.id)).toEqual(everyone)
    for (const { organisation, knowledge } of many) {
      const alone = await knownOf(store, { organisationId: organisation.id, casUsageId: null }, NOW)
      expect(knowledge).toEqual(alone.knowledge)
    }
    expect(many[0]!.knowledge.facts).toMatchObject({
      'habilitations.franceConnect': true,
      'contacts.dpo': true,
    })
  })

  it('have the verdict of their own card, service by service', async () => {
    const serviceIds = ['api-entreprise', 'franceconnect', 'api-droits-cnam']
    const rows = await verdictsOf(store, { serviceIds, organisationIds: [gone, ...everyone] }, 'current', NOW)
    expect(rows.map(({ organisationId }) => organisationId)).toEqual(everyone)
    for (const { organisationId, verdicts } of rows)
      for (const [at, serviceId] of serviceIds.entries()) {
        const card = await eligibility(store, { serviceId, organisationId, casUsageId: null }, null, NOW)
        expect(verdicts[at]).toBe(card!.lead.verdict)
      }
    expect(new Set(rows.flatMap(({ verdicts }) => verdicts)).size).toBeGreaterThan(2)
  })

  it('have open questions, counted, most asked first; those that the profile settles are told apart', async () => {
    const input = { serviceId: 'api-entreprise', organisationIds: everyone }
    const list = await asked(store, input, 'current', NOW)
    const counts = Object.fromEntries(list.map(({ question, count }) => [question.fact, count]))
    for (const id of everyone) {
      const card = await eligibility(
        store,
        { serviceId: 'api-entreprise', organisationId: id, casUsageId: null },
        null,
        NOW,
      )
      for (const { fact } of card!.questions) counts[fact]!--
    }
    expect(new Set(Object.values(counts))).toEqual(new Set([0]))
    expect(list.map(({ count }) => count)).toEqual(list.map(({ count }) => count).toSorted((a, b) => b - a))
    expect(list.find(({ question }) => question.fact === 'contacts.dpo')?.isInProfile).toBe(true)
    expect(list.find(({ question }) => question.fact === MISSION)).toMatchObject({ isInProfile: false })
  })

  it('say each where they stand on a question', async () => {
    const judged = await judging('proconnect-fs')
    const preview = (fact: string) =>
      standings(store, judged, { fact, organisationIds: everyone }, 'current', NOW).then((rows) =>
        rows.map(({ standing }) => standing),
      )
    expect(await preview(USERS)).toEqual(['open', 'answered', 'open', 'apart', 'open'])
    expect(await preview('org.kind')).toEqual(['settled', 'settled', 'settled', 'open', 'settled'])
    const rows = await standings(store, judged, { fact: USERS, organisationIds: everyone }, 'current', NOW)
    expect(rows[1]).toMatchObject({ name: 'Commune de Beauval', known: { shown: 'Des particuliers' } })
    expect(rows[4]!.isManaged).toBe(true)
  })
})

describe('one answer for many', () => {
  it('is kept as a single one is, with its date, and moves the verdict', async () => {
    const batch = await apply(MISSION, true, fresh(firm), { serviceId: 'api-entreprise' })
    expect(batch).toEqual({
      outcome: 'saved',
      fact: MISSION,
      at: LATER,
      changes: [{ organisationId: firm, was: null }],
      refused: [],
    })
    const many = await answersIn(firm)
    await store.db.organisations.update(firm, { answers: {} } as never)
    await answer(store, { organisationId: firm, fact: MISSION, value: true }, LATER)
    expect(await answersIn(firm)).toEqual(many)
    const query = { serviceIds: ['api-entreprise'], organisationIds: [firm] }
    const [row] = await verdictsOf(store, query, 'current', NOW)
    expect(row!.verdicts).not.toEqual(['unless'])
  })

  it('is kept by a background that starts for it', async () => {
    forgetPackaged()
    const batch = await apply(USERS, ['etudiants'], fresh(bourg))
    expect(batch).toMatchObject({ outcome: 'saved', changes: [{ organisationId: bourg, was: null }] })
  })

  it('passes over what is no longer as it was shown, and says why', async () => {
    const batch = await apply(USERS, ['etudiants'], fresh(bourg, beauval, bare, gone))
    expect(batch).toMatchObject({
      changes: [{ organisationId: bourg, was: null }],
      refused: [
        { organisationId: beauval, why: 'changed' },
        { organisationId: bare, why: 'changed' },
        { organisationId: gone, why: 'gone' },
      ],
    })
    expect((await answersIn(beauval))[USERS]!.value).toEqual(['particuliers'])
  })

  it('never goes over what the registry or the profile settles', async () => {
    const batch = await apply('org.kind', 'entreprise', fresh(bourg, bare))
    expect(batch).toMatchObject({ changes: [{ organisationId: bare }], refused: [{ organisationId: bourg }] })
    expect(await answersIn(bourg)).toEqual({})
  })

  it('replaces an answer that was shown, and puts it back with its own date', async () => {
    const before = (await answersIn(beauval))[USERS]!
    const input = [...fresh(bourg, provided), { organisationId: beauval, was: before }]
    const batch = await apply(USERS, ['etudiants'], input)
    if (batch.outcome !== 'saved') throw new Error(batch.outcome)
    expect((await answersIn(beauval))[USERS]).toEqual({ value: ['etudiants'], at: LATER })
    expect((await answersIn(provided))[USERS]).toEqual({ value: ['etudiants'], at: LATER })
    await answer(
      store,
      { organisationId: bourg, fact: USERS, value: ['particuliers'] },
      '2026-11-21T11:00:00.000Z',
    )
    await answer(store, { organisationId: provided, fact: MISSION, value: true }, NOW)
    const { at, changes } = batch
    const undone = await undoMany(store, { fact: USERS, at, changes } as never)
    expect(undone).toEqual({
      outcome: 'undone',
      restored: 2,
      kept: [{ organisationId: bourg, why: 'changed' }],
    })
    expect((await answersIn(beauval))[USERS]).toEqual(before)
    expect((await answersIn(bourg))[USERS]!.value).toEqual(['particuliers'])
    expect(await answersIn(provided)).toEqual({ [MISSION]: { value: true, at: NOW } })
  })

  it('sent twice is applied once, and tells the same', async () => {
    const requestId = crypto.randomUUID()
    const was = (await answersIn(beauval))[USERS]!
    const input = [...fresh(bourg), { organisationId: beauval, was }]
    const first = await apply(USERS, ['etudiants'], input, { requestId })
    const { rev } = (await store.db.organisations.get(bourg))!
    expect(await apply(USERS, ['etudiants'], input, { requestId })).toEqual(first)
    expect((await store.db.organisations.get(bourg))!.rev).toBe(rev)
  })

  it('that the rule does not take writes nothing', async () => {
    expect(await apply(USERS, ['inconnu'], fresh(bourg))).toEqual({ outcome: 'not_accepted' })
    expect(await answersIn(bourg)).toEqual({})
  })

  it('is kept for all or for none when the disk is full', async () => {
    const full: Store = {
      ...store,
      saveAll: async (requests) => {
        await store.saveAll(requests.slice(0, 1))
        expect((await answersIn(bourg))[USERS]).toBeDefined()
        return { outcome: 'refused', problem: 'quota' }
      },
    }
    const input = {
      requestId: crypto.randomUUID(),
      serviceId: 'proconnect-fs',
      fact: USERS,
      value: ['etudiants'],
    }
    const organisations = fresh(bourg, firm)
    const outcome = await answerMany(full, { ...input, organisations } as never, 'current', LATER)
    expect(outcome).toEqual({ outcome: 'refused', problem: 'quota' })
    expect(await answersIn(bourg)).toEqual({})
  })
})
