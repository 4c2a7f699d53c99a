/** The history of a request: what was written when, by the questions' own words, and nothing of another request. */
// Before Dexie looks for one.
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import type { Store } from '@/lib/background/store/store'
import { historyOf } from '@/lib/background/requests/journey'
import { create, idOf, MINUTE, newStore } from './stores'

const [HERE, USAGE, REQUEST, OTHER] = [1, 2, 3, 4].map(idOf) as [string, string, string, string]
let store: Store
let pass: (milliseconds: number) => void
beforeEach(async () => {
  const opened = await newStore()
  store = opened.store
  pass = opened.clock.pass
  await create(store, 'organisations', HERE, { denomination: 'Ici' })
  await create(store, 'casUsage', USAGE, { organisationIds: [HERE] })
  const request = { organisationId: HERE, casUsageId: USAGE, serviceId: 'api-entreprise' }
  await create(store, 'requests', REQUEST, { ...request, site: 'datapass', number: '1' })
  await create(store, 'requests', OTHER, { ...request, site: 'datapass', number: '2' })
})
async function wrote(questions: string[], more = {}) {
  pass(MINUTE)
  const entry = { site: 'datapass', number: '1', serviceId: 'api-entreprise', organisationId: HERE }
  await store.note({ ...entry, casUsageId: USAGE, questions, ...more })
}
const questions = async (id = REQUEST) => (await historyOf(store, id))!.map((fill) => fill.questions)

it('is that of its number, and of its service and context, newest first', async () => {
  await wrote(['Intitulé'])
  await wrote(['Description', 'Destinataires'], { number: '' })
  await wrote(['Autre contexte'], { number: '', casUsageId: null })
  await wrote(['Autre service'], { number: '', serviceId: 'api-particulier' })
  await wrote(['Autre organisation'], { organisationId: idOf(8) })
  expect(await questions()).toEqual([['Description', 'Destinataires'], ['Intitulé']])
})

it('holds nothing that was written in another request', async () => {
  await wrote(['De l’autre'], { number: '2' })
  expect([await questions(), await questions(OTHER)]).toEqual([[], [['De l’autre']]])
})

it('is none of a request that is not there', async () => {
  expect(await historyOf(store, idOf(77))).toBeNull()
})
