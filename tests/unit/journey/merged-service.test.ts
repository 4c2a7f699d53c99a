/** A request kept under the id of a service that joined another stays a request with its name, its steps and its marks. */
import { expect, it } from 'vitest'
import { serviceById, services, successorOf } from '@/lib/eligibility/typed-catalogue'
import { boardOf } from '@/lib/journey/board'
import { newRecord } from '@/lib/profile/records'

const now = '2026-11-20T09:00:00.000Z'
const stamp = (id: string) => ({ id, now })
const organisation = newRecord(
  'organisations',
  { denomination: 'Commune de Valmont' },
  stamp('11111111-1111-4111-8111-111111111111'),
)

it.each(['api-indemnisation-pole-emploi', 'api-statut-demandeur-emploi', 'api-service-national', 'api-siv'])(
  '%s, now served by API Particulier',
  (serviceId) => {
    const request = newRecord(
      'requests',
      {
        organisationId: organisation.id,
        serviceId,
        site: 'datapass',
        number: '4521',
        steps: { c1: { doneAt: '2024-03-01T08:00:00.000Z', by: 'user' } },
        filings: { c2: [{ state: 'submitted', at: '2024-03-05T08:00:00.000Z', by: 'user' }] },
      },
      stamp('22222222-2222-4222-8222-222222222222'),
    )
    const [row] = boardOf(
      { requests: [request], organisations: [organisation], casUsage: [], services },
      'current',
      '2026-11-20',
    )
    expect(row).toMatchObject({ serviceName: serviceById(serviceId)!.names.fr, done: 1, total: 3 })
    expect(row!.steps[0]).toMatchObject({ id: 'c1', state: 'done', doneAt: '2024-03-01T08:00:00.000Z' })
    expect(row!.next).toMatchObject({ id: 'c2', filing: { state: 'submitted' } })
    expect(row!.next!.link!.url).toMatch(
      /^https:\/\/datapass\.api\.gouv\.fr\/(demandes|formulaires)\/api-particulier/,
    )
    expect(successorOf(serviceById(serviceId)!).id).toBe('api-particulier')
  },
)
