import { describe, expect, it } from 'vitest'
import { serviceById } from '@/lib/eligibility/typed-catalogue'
import { isInForce, lifeOf, type Lived, phaseOf } from '@/lib/journey/life'
import type { SiteState } from '@/lib/profile/site-states'

const steps = serviceById('franceconnect')!.journey
const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T09:00:00.000Z`
const filed = (...states: [SiteState, number][]) => ({
  c2: states.map(([state, at]) => ({ state, at: day(at), by: 'site' as const })),
})
const seen = (state: SiteState, at: number, label = 'mot du site') => ({ state, label, at: day(at) })
const life = (request: Partial<Lived> | null) =>
  lifeOf(request && { createdAt: day(1), steps: {}, filings: {}, siteState: null, ...request }, steps)
const short = (request: Partial<Lived> | null) =>
  life(request).map(({ phase, place, at }) => [phase, place, at.slice(8, 10)].filter(Boolean).join(' '))

describe('the life of a request', () => {
  it('begins to be prepared, before anything is known', () => {
    const start = ['prepared now', 'draft later', 'sent later', 'granted later']
    expect(short(null)).toEqual(start)
    expect(short({})).toEqual(start)
  })
  it('goes from draft to granted as the site shows it, each with its day', () => {
    const draft = filed(['draft', 2])
    expect(short({ filings: draft, siteState: seen('draft', 2) })).toEqual([
      'prepared past',
      'draft now 02',
      'sent later',
      'granted later',
    ])
    const granted = filed(['draft', 2], ['submitted', 3], ['validated', 9])
    expect(short({ filings: granted, siteState: seen('validated', 9) })).toEqual([
      'prepared past',
      'draft past 02',
      'sent past 03',
      'granted now 09',
    ])
  })
  it('tells a change asked after the sending, then before the next one', () => {
    const asked = filed(['submitted', 3], ['changes_requested', 5])
    expect(short({ filings: asked, siteState: seen('changes_requested', 5) })).toEqual([
      'prepared past',
      'draft past',
      'sent past 03',
      'amend now 05',
      'granted later',
    ])
    const again = filed(['submitted', 3], ['changes_requested', 5], ['submitted', 8])
    expect(short({ filings: again, siteState: seen('submitted', 8) }).slice(2)).toEqual([
      'amend past 05',
      'sent now 08',
      'granted later',
    ])
  })
  it.each<[SiteState, string[]]>([
    ['refused', ['sent past 03', 'ended now 09']],
    ['deleted', ['sent past 03', 'ended now 09']],
  ])('ends as the site says: %s', (state, ends) => {
    expect(
      short({ filings: filed(['submitted', 3], [state, 9]), siteState: seen(state, 9) }).slice(2),
    ).toEqual(ends)
  })
  it('tells that what is revoked had been granted, and that a deleted draft was never sent', () => {
    const revoked = filed(['submitted', 3], ['validated', 5], ['revoked', 9])
    expect(short({ filings: revoked, siteState: seen('revoked', 9) }).slice(2)).toEqual([
      'sent past 03',
      'granted past 05',
      'ended now 09',
    ])
    expect(short({ filings: filed(['draft', 2], ['deleted', 4]), siteState: seen('deleted', 4) })).toEqual([
      'prepared past',
      'draft past 02',
      'ended now 04',
    ])
  })
  it('takes what the site shows before what was marked, earlier or later', () => {
    const marked = { c2: { doneAt: day(9), by: 'user' as const } }
    expect(phaseOf(life({ steps: marked }))).toBe('granted')
    expect(phaseOf(life({ steps: marked, siteState: seen('draft', 5) }))).toBe('draft')
    expect(phaseOf(life({ steps: marked, siteState: seen('submitted', 12) }))).toBe('sent')
  })
  it('takes the word of the person where the site said nothing, and says whose it is', () => {
    const filings = { c2: [{ state: 'submitted' as const, at: day(4), by: 'user' as const }] }
    expect(life({ filings }).find(({ place }) => place === 'now')).toEqual({
      phase: 'sent',
      place: 'now',
      at: day(4),
      by: 'user',
    })
  })
  it('is a draft again once it is reopened: what was granted is in force, what was sent before is not ahead', () => {
    const reopened = filed(['submitted', 3], ['validated', 5], ['draft', 9])
    expect(short({ filings: reopened, siteState: seen('draft', 9) })).toEqual([
      'prepared past',
      'granted past 05',
      'draft now 09',
      'sent later',
      'granted later',
    ])
    expect(isInForce(life({ filings: reopened, siteState: seen('draft', 9) }))).toBe(true)
    const updated = filed(['validated', 5], ['draft', 9], ['submitted', 10], ['validated', 12])
    expect(isInForce(life({ filings: updated, siteState: seen('validated', 12) }))).toBe(false)
    const revoked = filed(['validated', 5], ['revoked', 7], ['draft', 9])
    expect(isInForce(life({ filings: revoked, siteState: seen('draft', 9) }))).toBe(false)
  })
})
