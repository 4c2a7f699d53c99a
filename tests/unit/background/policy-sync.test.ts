/** What a policy provides: put in the store whole, read only, brought up to date, withdrawn without loss. */
// Before Dexie looks for one.
import 'fake-indexeddb/auto'
import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { bringTo } from '@/lib/background/organisations/policy-sync'
import type { Store } from '@/lib/background/store/store'
import { readPolicy, type PolicyProblem } from '@/lib/contract/policy'
import { recordsOf } from '@/lib/profile/provided'
import type { RecordTable } from '@/lib/profile/tables'
import { referencesTo } from '@/lib/profile/references'
import { create, idOf, newStore, saving } from './stores'

const commune = {
  siret: '216 199 901 00010',
  denomination: 'COMMUNE DE BOURG-L’EXEMPLE',
  contacts: [
    {
      nom: 'Ivetot',
      prenom: 'Noé',
      email: 'dpo@bourg.example',
      telephone: '01 99 00 00 01',
      roles: ['delegue_protection_donnees'],
    },
  ],
  cadresJuridiques: [{ titre: 'Délibération 12', nature: 'Délibération du conseil' }],
  casUsage: [{ intitule: 'Guichet', cadreJuridique: 'Délibération 12' }],
}

/** Ids in the order of the names. */
async function wantedOf(organisations: unknown[]) {
  const { policy, problems } = readPolicy({ organisations })
  expect(problems).toEqual([])
  const names: string[] = []
  return recordsOf(policy.organisations, async (name) => {
    names.push(name)
    return idOf(900 + [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_991, 7))
  })
}
const NOW = '2026-10-01T08:00:00.000Z'
const entity = async ({ db }: Store) => (await db.organisations.toArray())[0]!

describe('what a policy provides', () => {
  it('is stored with its links, once', async () => {
    const { store } = await newStore()
    const wanted = await wantedOf([commune])
    expect(await bringTo(store, wanted)).toBe(true)
    expect(await bringTo(store, wanted)).toBe(false)
    const profile = (await store.profile((await entity(store)).id))!
    expect(profile.organisation).toMatchObject({ siret: '21619990100010', isManaged: true, rev: 1 })
    expect(profile.contacts).toMatchObject([{ nom: 'Ivetot', telephone: '+33199000001', isManaged: true }])
    expect(profile.casUsage[0]!.cadreJuridiqueId).toBe(profile.cadresJuridiques[0]!.id)
  })

  it('refuses an edit and a deletion, and takes the person’s own answers', async () => {
    const { store } = await newStore()
    await bringTo(store, await wantedOf([commune]))
    const { id } = await entity(store)
    const refused = { outcome: 'refused', problem: 'managed' }
    expect(await store.save(saving('organisations', id, 1, { nomUsage: 'Bourg' }))).toEqual(refused)
    expect(await store.remove({ table: 'organisations', id, expectedRev: 1, requestId: idOf(1) })).toEqual(
      refused,
    )
    const answers = { 'org.active': { value: true, at: NOW } }
    expect(await store.save(saving('organisations', id, 1, { answers }))).toMatchObject({ outcome: 'saved' })
    await bringTo(store, await wantedOf([{ ...commune, nomUsage: 'Mairie' }]))
    expect(await entity(store)).toMatchObject({ nomUsage: 'Mairie', answers, rev: 3 })
  })

  it('cannot be claimed by an editor’s patch', async () => {
    const { store } = await newStore()
    await create(store, 'organisations', idOf(1), { denomination: 'Bourg', isManaged: true })
    expect(await entity(store)).not.toHaveProperty('isManaged', true)
  })

  it('goes when the policy drops it, and stays as theirs when they added to it', async () => {
    const { store } = await newStore()
    await bringTo(store, await wantedOf([commune]))
    await bringTo(store, [])
    expect(await store.db.organisations.count()).toBe(0)
    expect(await store.db.contacts.count()).toBe(0)

    await bringTo(store, await wantedOf([commune]))
    const { id } = await entity(store)
    await create(store, 'casUsage', idOf(2), { organisationIds: [id], intitule: 'Le leur' })
    await bringTo(store, [])
    expect(await entity(store)).not.toHaveProperty('isManaged')
    expect(await store.db.casUsage.toArray()).toMatchObject([{ intitule: 'Le leur' }])
    expect(await store.db.contacts.count()).toBe(0)
  })
})

describe('an organisation that is no longer provided', () => {
  const fileOf = { fileName: 'a.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64) }
  /** What each kind of record needs beside the organisation; a kind without a line is made of its defaults. */
  const needed: Partial<Record<RecordTable, object>> = {
    documents: fileOf,
    requests: { serviceId: 'datapass' },
  }
  const owned = referencesTo('organisations')

  it('is asked of every kind of record that belongs to one', () => {
    const kinds = new Set(owned.map(({ from }) => from))
    expect([...kinds].sort()).toEqual([
      'cadresJuridiques',
      'casUsage',
      'contacts',
      'documents',
      'mandats',
      'requests',
    ])
  })

  it.each(owned.map(({ from, field, shape }) => [from, field, shape] as const))(
    'stays with the %s that names it by %s',
    async (table, field, shape) => {
      const { store } = await newStore()
      await bringTo(store, await wantedOf([commune]))
      const { id } = await entity(store)
      await create(store, 'organisations', idOf(2), { denomination: 'La mienne' })
      const others = Object.fromEntries(
        owned
          .filter((each) => each.from === table && each.shape === 'owner')
          .map(({ field }) => [field, idOf(2)]),
      )
      const values = { ...others, ...needed[table], [field]: shape === 'users' ? [id] : id }
      await create(store, table, idOf(3), values)
      await bringTo(store, [])
      expect(await store.db.organisations.get(id)).not.toHaveProperty('isManaged')
      expect(await store.db.table(table).get(idOf(3))).toMatchObject(values)
    },
  )

  it('stays with the person’s own answers about it', async () => {
    const { store } = await newStore()
    await bringTo(store, await wantedOf([commune]))
    const { id } = await entity(store)
    const answers = { 'org.active': { value: true, at: NOW } }
    await store.save(saving('organisations', id, 1, { answers }))
    await bringTo(store, [])
    expect(await entity(store)).toMatchObject({ answers })
  })
})

describe('a policy', () => {
  it('keeps what is right, and names what is wrong as its file does, with what is done instead', () => {
    const { policy, problems } = readPolicy({
      disableLookup: true,
      disableExport: 'oui',
      sharedSource: 'http://partage.example/profils.age',
      allowedSites: ['datapass.api.gouv.fr'],
      couleur: 'bleu',
      organisations: [
        commune,
        { ...commune, siret: '12345678901234' },
        { ...commune, contacts: [{ nom: 'A', email: 'pas une adresse' }] },
        { ...commune, couleur: 'bleu' },
        'texte',
        { siret: commune.siret },
      ],
    })
    expect(policy).toMatchObject({
      disableLookup: true,
      disableExport: true,
      sharedSource: null,
      allowedSites: ['datapass.api.gouv.fr'],
    })
    expect(policy.organisations.map(({ contacts }) => contacts.map(({ nom }) => nom))).toEqual([
      ['Ivetot'],
      ['A'],
      ['Ivetot'],
    ])
    expect(problems).toEqual([
      { path: 'couleur', code: 'unknown_key', done: 'left_out' },
      { path: 'disableExport', code: 'bad_value', done: 'restricted' },
      { path: 'sharedSource', code: 'bad_value', done: 'left_out' },
      { path: 'organisations[1].siret', code: 'bad_value', done: 'left_out' },
      { path: 'organisations[2].contacts[0].email', code: 'bad_value', done: 'left_out' },
      { path: 'organisations[3].couleur', code: 'unknown_key', done: 'left_out' },
      { path: 'organisations[4]', code: 'bad_value', done: 'left_out' },
      { path: 'organisations[5].denomination', code: 'bad_value', done: 'left_out' },
    ])
  })

  it('keeps no address with a name or a password in it, and says which', () => {
    const website = 'https://agent:secret@bourg.example'
    const { policy, problems } = readPolicy({
      sharedSource: 'https://agent:secret@partage.example/profils.age',
      organisations: [
        { ...commune, website, cadresJuridiques: [{ titre: 'Arrêté', url: 'agent:secret@bourg.example' }] },
      ],
    })
    expect(JSON.stringify(policy)).not.toContain('secret')
    expect(policy.organisations).toMatchObject([{ cadresJuridiques: [{ titre: 'Arrêté' }] }])
    expect(problems.map(({ path, done }) => [path, done])).toEqual([
      ['sharedSource', 'left_out'],
      ['organisations[0].cadresJuridiques[0].url', 'left_out'],
      ['organisations[0].website', 'left_out'],
    ])
  })

  it.each<[unknown, string[] | null, PolicyProblem['done'][]]>([
    ['datapass.api.gouv.fr', ['datapass.api.gouv.fr'], ['read_as_list']],
    ['https://datapass.api.gouv.fr/', ['datapass.api.gouv.fr'], ['read_as_list']],
    [['datapass.api.gouv.fr', 'datapas.api.gouv.fr'], ['datapass.api.gouv.fr'], ['left_out']],
    [['datapas.api.gouv.fr'], [], ['left_out']],
    ['datapas.api.gouv.fr', [], ['read_as_list', 'left_out']],
    [{ host: 'datapass.api.gouv.fr' }, [], ['restricted']],
    [true, [], ['restricted']],
    [[], [], []],
    [undefined, null, []],
  ])('H56: allowedSites %j opens to %j and no more', (allowedSites, allowed, done) => {
    const { policy, problems } = readPolicy({ allowedSites })
    expect(policy.allowedSites).toEqual(allowed)
    expect(problems.map((each) => each.done)).toEqual(done)
  })

  it('H56: no value of a restriction opens, but false and none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { policy } = readPolicy({ disableLookup: value, disableExport: value, allowedSites: value })
        const isFree = value === false || value === null
        expect([policy.disableLookup, policy.disableExport]).toEqual([!isFree, !isFree])
        if (value !== null) expect(policy.allowedSites).not.toBeNull()
      }),
    )
  })

  it('H58: an organisation is provided without the phone that is none', () => {
    const contacts = [
      { ...commune.contacts[0]!, telephone: '01 99 00 00 01 poste 12' },
      { ...commune.contacts[0]!, nom: 'Autre', roles: ['delegue_protection_donnees', 'capitaine'] },
    ]
    const { policy, problems } = readPolicy({ organisations: [{ ...commune, contacts }] })
    expect(policy.organisations[0]).toMatchObject({
      denomination: commune.denomination,
      contacts: [
        { nom: 'Ivetot', email: 'dpo@bourg.example', telephone: '' },
        { nom: 'Autre', telephone: '+33199000001', roles: ['delegue_protection_donnees'] },
      ],
      cadresJuridiques: [{ titre: 'Délibération 12' }],
    })
    expect(problems).toEqual([
      { path: 'organisations[0].contacts[0].telephone', code: 'bad_value', done: 'left_out' },
      { path: 'organisations[0].contacts[1].roles[1]', code: 'bad_value', done: 'left_out' },
    ])
  })

  it('H58: whatever is wrong within an organisation, the others are provided', () => {
    const keys = [
      'siret',
      'denomination',
      'contacts',
      'casUsage',
      'isActive',
      'tags',
      'kind',
      '__proto__',
      'x',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const odd = JSON.parse(
          JSON.stringify({ ...commune }).replace(
            '{',
            () => `{${JSON.stringify(key)}:${JSON.stringify(value)},`,
          ),
        )
        const { policy } = readPolicy({ organisations: [odd, commune] })
        expect(policy.organisations.at(-1)).toMatchObject({
          siret: '21619990100010',
          contacts: [{ nom: 'Ivetot' }],
        })
      }),
    )
  })

  it.each([
    {},
    { organisations: 'x' },
    { organisations: [null, 3, []] },
    JSON.parse('{"__proto__":{"a":1}}'),
  ])('is read without a crash: %j', (raw) => expect(readPolicy(raw).policy.organisations).toEqual([]))
})
