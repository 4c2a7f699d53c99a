import { describe, expect, it } from 'vitest'
import { serviceById } from '@/lib/eligibility/typed-catalogue'
import { pages as datapass } from '@/lib/form/sites/datapass/pages'
import { pages as demarches } from '@/lib/form/sites/demarches/pages'
import { boardOf } from '@/lib/journey/board'
import { after } from '@/lib/journey/days'
import { journeyOf, nextAction, type Progress } from '@/lib/journey/journey'
import { newsOf, requestSeen, stateOfBadges, type SeenRequest } from '@/lib/journey/tracking'
import { trackedService } from '@/lib/journey/tracked'
import { newRecord, type RecordOf } from '@/lib/profile/records'

const at = '2026-11-20T09:00:00.000Z'
const organisationId = '11111111-1111-4111-8111-111111111111'
const request = (values: Partial<RecordOf<'requests'>>) =>
  newRecord(
    'requests',
    { organisationId, serviceId: 'api-entreprise', site: 'datapass', ...values },
    { id: crypto.randomUUID(), now: at },
  )
const seen: SeenRequest = {
  site: 'datapass',
  number: '123',
  isTest: false,
  title: 'Guichet unique',
  badges: 'Demande n° D123 A modifier',
  definition: 'api_entreprise',
  url: 'https://datapass.api.gouv.fr/demandes/123',
}

describe('the state among badges', () => {
  it.each([
    ['Bac à sable Brouillon', 'draft'],
    ['Mise à jour A modifier', 'changes_requested'],
    ["En cours d'instruction", 'submitted'],
    ['Production Validée', 'validated'],
    ['Habilitation H76 Active', 'validated'],
    ['Habilitation H76 Obsolète', 'obsolete'],
    ['H76 Révoquée', 'revoked'],
  ])('of DataPass « %s » is %s', (badges, state) => {
    expect(stateOfBadges(badges, datapass.states)?.state).toBe(state)
  })
  it.each([
    ['en construction', 'submitted'],
    ['en construction à corriger', 'changes_requested'],
    ['classé sans suite', 'closed'],
    ['accepté', 'validated'],
  ])('of démarches « %s » is %s', (badges, state) => {
    expect(stateOfBadges(badges, demarches.states)?.state).toBe(state)
  })
  it('keeps the site’s own word', () => {
    expect(stateOfBadges('a MODIFIER', datapass.states)?.label).toBe('A modifier')
  })
  it('is none among other words', () => {
    expect(stateOfBadges('Mise à jour', datapass.states)).toBeUndefined()
  })
})

describe('the steps that a state marks', () => {
  it('are those of either rule set', () => {
    const service = serviceById('franceconnect')!
    const shown = { state: 'draft', label: 'Brouillon' } as const
    const news = newsOf(null, { ...seen, definition: 'france_connect' }, shown, service, at)
    const rulesets = Object.keys(news!.filings!).flatMap(
      (step) => service.journey.find(({ id }) => id === step)!.rulesets,
    )
    expect(rulesets.toSorted()).toEqual(['current', 'seed'])
  })
})

describe('which request is seen', () => {
  it('is told by its number, whatever the host', () => {
    const [first, second] = [request({ number: '1' }), request({ number: '123' })]
    const url = 'https://api-entreprise.datapass.api.gouv.fr/demandes/123'
    expect(requestSeen([first, second], { ...seen, url })).toBe(second)
  })
  it('is not that of the same number on a test host', () => {
    expect(requestSeen([request({ number: '123', isTest: true })], seen)).toBeUndefined()
  })
  it('is not that of the same number on another site', () => {
    expect(requestSeen([request({ number: '123', site: 'demarches' })], seen)).toBeUndefined()
  })
  it('is known by its address before it had a number, and only then', () => {
    const address = { draftUrl: seen.url }
    const early = request(address)
    expect(requestSeen([early], seen)).toBe(early)
    expect(requestSeen([request({ ...address, number: '9' })], seen)).toBeUndefined()
  })
  it('is not another live one of the same service', () => {
    expect(
      requestSeen([request({ number: '1', draftUrl: 'https://datapass.api.gouv.fr/demandes/1' })], seen),
    ).toBeUndefined()
  })
})

describe('what is news', () => {
  const service = serviceById('api-entreprise')!
  const shown = { state: 'changes_requested', label: 'A modifier' } as const
  it('is everything of a request seen for the first time', () => {
    expect(newsOf(null, seen, shown, service, at)).toMatchObject({
      site: 'datapass',
      number: '123',
      title: 'Guichet unique',
      siteState: { ...shown, at },
      draftUrl: seen.url,
    })
  })
  it('is nothing when the same is seen again, later', () => {
    const known = request(newsOf(null, seen, shown, service, at)!)
    expect(newsOf(known, seen, shown, service, '2026-11-28T09:00:00.000Z')).toBeUndefined()
  })
  it('is the new state alone, and never undoes a step', () => {
    const known = request(newsOf(null, seen, { state: 'submitted', label: 'En cours' }, service, at)!)
    const later = newsOf(known, seen, shown, service, '2026-11-28T09:00:00.000Z')!
    expect(later.siteState?.state).toBe('changes_requested')
    for (const [step, mark] of Object.entries(known.steps))
      expect((later.steps ?? known.steps)[step]).toEqual(mark)
  })
})

describe('the site’s state comes first', () => {
  const service = serviceById('api-entreprise')!
  const filing = service.journey.find(({ onSite, rulesets }) => onSite && rulesets.includes('current'))!.id
  const progress = (...states: ('draft' | 'submitted' | 'changes_requested' | 'validated')[]): Progress => ({
    createdAt: at,
    steps: {},
    filings: { [filing]: states.map((state) => ({ state, at, by: 'site' as const })) },
  })
  it('whatever optional step before it was never marked', () => {
    const journey = journeyOf(service, 'current', progress('changes_requested'), '2026-11-28')
    expect(journey.next).toBe(filing)
    expect(nextAction(journey)?.isOurs).toBe(true)
    const before = journey.steps.slice(
      0,
      journey.steps.findIndex(({ id }) => id === filing),
    )
    expect(before.filter(({ state }) => state !== 'done').every(({ state }) => state === 'skipped')).toBe(
      true,
    )
  })
  it('when a granted request is opened again and sent back', () => {
    const reopened = {
      ...progress('validated', 'changes_requested'),
      steps: { [filing]: { doneAt: at, by: 'site' as const } },
    }
    const journey = journeyOf(service, 'current', reopened, '2026-11-28')
    expect(journey.next).toBe('mise-a-jour')
    // What was granted stays done.
    expect(journey.steps.find(({ id }) => id === filing)?.state).toBe('done')
    expect(nextAction(journey)).toMatchObject({ isOurs: true, isReminder: true, state: 'current' })
  })
  describe('of a request that was granted and is opened again', () => {
    const steps = { [filing]: { doneAt: at, by: 'site' as const } }
    const opened = { ...progress('validated', 'draft'), steps }
    it('is told again after 30 days without a sending', () => {
      const day = at.slice(0, 10)
      const dueOn = after(day, 30, 'jours')!
      expect(nextAction(journeyOf(service, 'current', opened, dueOn))).toMatchObject({
        dueOn,
        state: 'current',
      })
      const late = journeyOf(service, 'current', opened, after(dueOn, 1, 'jours')!)
      expect([late.isLate, nextAction(late)?.id]).toEqual([true, 'mise-a-jour'])
    })
    it('waits for the service once it is sent, by the site or by hand', () => {
      const sent = nextAction(
        journeyOf(service, 'current', { ...progress('validated', 'submitted'), steps }, '2026-11-28'),
      )
      expect(sent).toMatchObject({ id: 'mise-a-jour', isOurs: false })
      expect(sent?.isReminder).toBeUndefined()
      const mark = { doneAt: '2027-02-01T09:00:00.000Z', by: 'user' as const }
      const told = { ...opened, steps: { ...steps, 'mise-a-jour': mark } }
      expect(nextAction(journeyOf(service, 'current', told, '2027-02-02'))).toMatchObject({
        id: 'mise-a-jour',
        isOurs: false,
        state: 'waiting',
      })
    })
    it('leaves the step as one to do if needed once it is granted again, and counts it in nothing', () => {
      const again = { ...progress('validated', 'draft', 'validated'), steps }
      const { steps: shown, next, total, done } = journeyOf(service, 'current', again, '2026-11-28')
      const [own] = shown.filter(({ id }) => id === 'mise-a-jour')
      expect(own?.state).toBe('optional')
      expect(next).not.toBe('mise-a-jour')
      expect([total, done]).toEqual([shown.length - 1, shown.filter(({ state }) => state === 'done').length])
      expect(journeyOf(service, 'current', null, '2026-11-28').steps).toHaveLength(total)
    })
    it('is known by the badge of a request never seen granted', () => {
      const first = newsOf(
        null,
        { ...seen, definition: 'api_entreprise', badges: 'Mise à jour Brouillon' },
        { state: 'draft', label: 'Brouillon' },
        service,
        at,
      )!
      expect(nextAction(journeyOf(service, 'current', request(first), '2026-11-28'))?.id).toBe('mise-a-jour')
    })
    it('that ended is no update', () => {
      const siteState = { state: 'revoked' as const, label: 'Révoquée', at }
      const { steps: shown } = journeyOf(service, 'current', { ...opened, siteState }, '2026-11-28')
      expect(shown.some(({ id }) => id === 'mise-a-jour')).toBe(false)
    })
  })
  it('and what follows a grant is never a step before it', () => {
    const granted = { ...progress('validated'), steps: { [filing]: { doneAt: at, by: 'site' as const } } }
    const journey = journeyOf(service, 'current', granted, '2026-11-28')
    const placeOf = (id: string | null) => journey.steps.findIndex((step) => step.id === id)
    expect(journey.next === null || placeOf(journey.next) > placeOf(filing)).toBe(true)
  })

  describe('of a démarche that no catalogue knows', () => {
    const { journey } = trackedService('demarches/essai', undefined)!
    const after = (...badges: string[]) => {
      let kept = request({ serviceId: 'demarches/essai', site: 'demarches' })
      badges.forEach((badge, index) => {
        const shown = stateOfBadges(badge, demarches.states)!
        const draft = { ...seen, site: 'demarches', badges: badge, definition: 'essai' }
        const news = newsOf(kept, draft, shown, { journey }, `2026-11-2${index}T09:00:00.000Z`)
        kept = { ...kept, ...news }
      })
      return journeyOf({ id: 'demarches/essai', journey }, 'current', kept, '2026-11-28')
    }
    it.each([
      [['brouillon'], 'depot', true],
      [['brouillon', 'en construction'], 'reponse', false],
      [['en construction', 'en construction à corriger'], 'depot', true],
      [['en construction', 'en construction à corriger', 'en instruction'], 'reponse', false],
      [['en instruction', 'accepté'], undefined, undefined],
      [['brouillon', 'refusé'], undefined, undefined],
      [['en instruction', 'classé sans suite'], undefined, undefined],
    ])('%j leads to %s', (badges, next, isOurs) => {
      const action = nextAction(after(...badges))
      expect([action?.id, action?.isOurs]).toEqual([next, isOurs])
    })
    it('has ended when the site refused it, and not when it waits for corrections', () => {
      expect(after('refusé').ended).toBe('refused')
      expect(after('classé sans suite').ended).toBe('closed')
      expect(after('Mis à la corbeille le 3 mars').ended).toBe('deleted')
      expect(after('en construction à corriger').ended).toBeUndefined()
    })
  })
})

describe('a right that ends', () => {
  const service = serviceById('api-entreprise')!
  const done = (day: string) => ({ doneAt: `${day}T09:00:00.000Z`, by: 'user' as const })
  const steps = Object.fromEntries(['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => [id, done('2025-06-02')]))
  const progress = { filings: {}, createdAt: '2025-05-01T09:00:00.000Z' }

  it('is to prolong 18 months after it was given', () => {
    const next = nextAction(journeyOf(service, 'current', { ...progress, steps }, '2026-11-20'))
    expect(next).toMatchObject({ id: 'c6', isTerm: true, state: 'current', dueOn: '2026-12-02' })
  })
  it('ends again 18 months after each time it was prolonged', () => {
    const renewed = { ...progress, steps: { ...steps, c6: done('2026-11-25') } }
    const journey = journeyOf(service, 'current', renewed, '2026-12-20')
    expect(nextAction(journey)).toMatchObject({ id: 'c6', state: 'current', dueOn: '2028-05-25' })
    expect(nextAction(journeyOf(service, 'current', renewed, '2028-05-26'))).toMatchObject({ state: 'late' })
    expect(journey.done).toBe(5)
  })
})

describe('a row of the board', () => {
  const organisation = newRecord(
    'organisations',
    { denomination: 'Commune de Valmont' },
    { id: organisationId, now: at },
  )
  const casUsage = newRecord(
    'casUsage',
    { intitule: 'Cantine', organisationIds: [organisationId] },
    { id: '33333333-3333-4333-8333-333333333333', now: at },
  )
  const rows = (...requests: RecordOf<'requests'>[]) =>
    boardOf(
      {
        requests,
        organisations: [organisation],
        casUsage: [casUsage],
        services: [serviceById('franceconnect')!],
      },
      'current',
      '2026-11-20',
    )

  it('of a service that is not known has its name, or its id, and no step', () => {
    const named = { serviceId: 'service-parti', serviceName: 'Service parti', casUsageId: casUsage.id }
    expect(rows(request(named), request({ ...named, serviceName: '', casUsageId: null }))).toMatchObject([
      { serviceName: 'Service parti', casUsageTitle: 'Cantine', steps: [], next: null, total: 0, since: at },
      { serviceName: 'service-parti', casUsageTitle: '', lastSeen: null, isLate: false },
    ])
  })

  it('of a request that the site ended says so, and has nothing to do next', () => {
    const siteState = { state: 'refused', label: 'Refusée', at } as const
    const [row] = rows(
      request({
        serviceId: 'franceconnect',
        siteState,
        filings: { c2: [{ state: 'refused', at, by: 'site' }] },
      }),
    )
    expect(row).toMatchObject({ ended: 'refused', next: null, siteState })
  })

  it('of an organisation that is gone is none', () => {
    const gone = '44444444-4444-4444-8444-444444444444'
    expect(rows(request({ organisationId: gone }))).toEqual([])
  })
})
