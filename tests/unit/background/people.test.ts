/** Everybody's list: names, functions and where they are, so that two people of one name are two. */
// Before Dexie looks for one.
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { listPeople } from '@/lib/background/organisations/organisations'
import type { Store } from '@/lib/background/store/store'
import type { Input } from '@/lib/contract/contract'
import type { send } from '@/lib/extension/messenger'
import { readPeople } from '@/lib/extension/people'
import { newRecord } from '@/lib/profile/records'
import { create, idOf, newStore } from './stores'

/** The background, asked without a browser between. */
const asking = (store: Store) =>
  ((_: string, input: Input<'people.list'>) => listPeople(store, input)) as unknown as typeof send

it('gives everybody once, by name, with the organisation that tells them apart', async () => {
  const { store } = await newStore()
  await create(store, 'organisations', idOf(1), { denomination: 'Commune de Lyre', nomUsage: 'Lyre' })
  await create(store, 'organisations', idOf(2), { denomination: 'Éditeur Clarté' })
  const person = (rank: number, values: object) => create(store, 'contacts', idOf(rank), { ...values })
  await person(10, { organisationIds: [idOf(2), idOf(1)], nom: 'Élan', prenom: 'Zoé', fonction: 'DPO' })
  await person(11, { organisationIds: [idOf(1)], nom: 'Étang', prenom: 'Alix' })
  await person(12, { organisationIds: [idOf(1)], nom: 'Élan', prenom: 'Alix', email: 'alix@lyre.example' })
  const people = await readPeople(asking(store))
  expect(
    people.map(({ nom, prenom, organisation, organisationCount }) => {
      return [nom, prenom, organisation, organisationCount]
    }),
  ).toEqual([
    ['Élan', 'Alix', 'Lyre', 1],
    ['Élan', 'Zoé', 'Éditeur Clarté', 2],
    ['Étang', 'Alix', 'Lyre', 1],
  ])
  expect(Object.keys(people[0]!).toSorted()).toEqual([
    'email',
    'fonction',
    'id',
    'nom',
    'organisation',
    'organisationCount',
    'organisationId',
    'prenom',
  ])
})

it('gives each of thousands once, page after page', async () => {
  const { store } = await newStore()
  const rows = Array.from({ length: 2500 }, (_, rank) =>
    newRecord(
      'contacts',
      { nom: `Nom ${String(rank).padStart(4, '0')}` },
      { id: idOf(rank), now: '2026-11-21T08:00:00.000Z' },
    ),
  )
  await store.db.contacts.bulkAdd(rows as never[])
  const sizes: number[] = []
  const send = (async (_: string, input: Input<'people.list'>) => {
    const page = await listPeople(store, input)
    sizes.push(page.people.length)
    return page
  }) as never
  const people = await readPeople(send)
  expect(people.map(({ nom }) => nom)).toEqual(rows.map(({ nom }) => nom))
  expect(sizes).toEqual([1000, 1000, 500])
})
