/** Steps that a person marks, requests they tie to a cas d’usage, and the journey that is shown of them. */
import { beforeEach, describe, expect, it } from 'vitest'
import { serviceById } from '@/lib/background/eligibility/catalogue'
import { attach, mark, shownJourney, type Mark } from '@/lib/background/requests/journey'
import type { Store } from '@/lib/background/store/store'
import { create, idOf, newStore } from '../stores'

const NOW = '2026-11-21T08:00:00.000Z'
const LATER = '2026-11-22T08:00:00.000Z'
const serviceId = 'franceconnect'
const organisationId = idOf(1)
const casUsageId = idOf(2)
let store: Store
let stepId: string

beforeEach(async () => {
  store = (await newStore()).store
  stepId = (await serviceById(serviceId))!.journey[0]!.id
  await create(store, 'organisations', organisationId, { denomination: 'Bourg' })
  await create(store, 'casUsage', casUsageId, { organisationIds: [organisationId], intitule: 'Guichet' })
})

const marking = (changes: Partial<Mark> = {}, now = NOW) =>
  mark(store, { organisationId, casUsageId, serviceId, stepId, isDone: true, ...changes }, now)
const requests = () => store.db.requests.toArray()

describe('a step marked by hand', () => {
  it('begins the request of its purpose, once, and is taken back from it', async () => {
    const first = await marking()
    expect(await requests()).toMatchObject([
      { organisationId, casUsageId, serviceId, steps: { [stepId]: { doneAt: NOW, by: 'user' } } },
    ])
    expect(await marking({ isDone: false })).toEqual(first)
    expect((await requests()).map(({ steps }) => steps)).toEqual([{}])
  })

  it('as sent awaits its answer; taken back, what the site said stays', async () => {
    await marking({ mark: 'filed' })
    const [made] = await requests()
    expect(made!.filings[stepId]).toEqual([{ state: 'submitted', at: NOW, by: 'user' }])
    expect(made!.steps).toEqual({})
    const bySite = { state: 'validated' as const, at: LATER, by: 'site' as const }
    await store.db.requests.update(made!.id, { filings: { [stepId]: [...made!.filings[stepId]!, bySite] } })
    await marking({ mark: 'filed', isDone: false })
    expect((await requests())[0]!.filings).toEqual({ [stepId]: [bySite] })
  })

  it('as sent and taken back leaves no trace', async () => {
    await marking({ mark: 'filed' })
    await marking({ mark: 'filed', isDone: false })
    expect((await requests())[0]!.filings).toEqual({})
  })

  it.each([
    ['of a service that is none', { serviceId: 'service-inconnu' }, 'unknown_step'],
    ['that its service has not', { stepId: 'étape-inconnue' }, 'unknown_step'],
    ['of a request that is gone', { requestId: idOf(90) }, 'gone'],
  ])('%s is refused, and begins nothing', async (_, changes, outcome) => {
    expect(await marking(changes)).toEqual({ outcome })
    expect(await requests()).toEqual([])
  })

  it('of a request of another service is not that one’s', async () => {
    await create(store, 'requests', idOf(70), { organisationId, casUsageId, serviceId: 'api-particulier' })
    expect(await marking({ requestId: idOf(70) })).toEqual({ outcome: 'gone' })
    expect((await requests())[0]!.steps).toEqual({})
  })
})

describe('a request', () => {
  beforeEach(() => create(store, 'requests', idOf(70), { organisationId, casUsageId: null, serviceId }))

  it('is tied to a cas d’usage, and let go of', async () => {
    expect(await attach(store, { requestId: idOf(70), casUsageId })).toEqual({ outcome: 'saved' })
    expect((await requests())[0]!.casUsageId).toBe(casUsageId)
    expect(await attach(store, { requestId: idOf(70), casUsageId: null })).toEqual({ outcome: 'saved' })
    expect((await requests())[0]!.casUsageId).toBeNull()
  })

  it('that is gone is tied to nothing, nor is one to a cas d’usage that is', async () => {
    expect(await attach(store, { requestId: idOf(90), casUsageId })).toEqual({ outcome: 'gone' })
    expect(await attach(store, { requestId: idOf(70), casUsageId: idOf(91) })).toEqual({ outcome: 'gone' })
    expect((await requests())[0]!.casUsageId).toBeNull()
  })
})

describe('the journey shown', () => {
  const wanted = { serviceId, organisationId, casUsageId }
  const seen = {
    site: 'datapass',
    number: '9',
    isTest: false,
    title: '',
    badges: 'Brouillon',
    definition: 'france_connect',
    url: '',
  }

  it('is that of the service alone before there is an organisation', async () => {
    const shown = (await shownJourney(store, { ...wanted, organisationId: null }, null, NOW))!
    expect(shown).toMatchObject({ purpose: null, request: null, canAttach: false })
    expect(shown.steps.length).toBeGreaterThan(1)
  })

  it('is none of a service that is not known', async () => {
    expect(await shownJourney(store, { ...wanted, serviceId: 'service-inconnu' }, null, NOW)).toBeNull()
  })

  it('says that the page’s request may be tied here, or which cas d’usage has it', async () => {
    const here = { organisationId, serviceId, site: 'datapass', number: '9' }
    await create(store, 'requests', idOf(70), { ...here, casUsageId: null })
    expect(await shownJourney(store, wanted, seen, NOW)).toMatchObject({
      canAttach: true,
      attachedTo: null,
      request: { id: idOf(70), isHere: true },
    })
    await create(store, 'casUsage', idOf(3), { organisationIds: [organisationId], intitule: 'Autre projet' })
    await attach(store, { requestId: idOf(70), casUsageId: idOf(3) })
    expect(await shownJourney(store, wanted, seen, NOW)).toMatchObject({
      canAttach: false,
      attachedTo: 'Autre projet',
    })
  })
})
