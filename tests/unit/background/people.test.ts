/** Everybody's list: names, functions and where they are, so that two people of one name are two. */
// Before Dexie looks for one.
import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { listPeople } from '@/lib/background/organisations/organisations'
import { create, idOf, newStore } from './stores'

it('gives everybody once, by name, with the organisation that tells them apart', async () => {
  const { store } = await newStore()
  await create(store, 'organisations', idOf(1), { denomination: 'Commune de Lyre', nomUsage: 'Lyre' })
  await create(store, 'organisations', idOf(2), { denomination: 'Éditeur Clarté' })
  const person = (rank: number, values: object) => create(store, 'contacts', idOf(rank), { ...values })
  await person(10, { organisationIds: [idOf(2), idOf(1)], nom: 'Élan', prenom: 'Zoé', fonction: 'DPO' })
  await person(11, { organisationIds: [idOf(1)], nom: 'Étang', prenom: 'Alix' })
  await person(12, { organisationIds: [idOf(1)], nom: 'Élan', prenom: 'Alix', email: 'alix@lyre.example' })
  const people = await listPeople(store)
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
