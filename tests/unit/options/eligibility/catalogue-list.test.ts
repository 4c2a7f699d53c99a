import { describe, expect, it } from 'vitest'
import {
  categories,
  entriesOf,
  everything,
  keep,
  type CatalogueFilter,
} from '@/entrypoints/options/eligibility/catalogue-list'
import { services } from '@/lib/eligibility/typed-catalogue'
import { verdictsOf } from './verdicts'

/** An open commune, and nothing else known of it. */
const commune = { 'org.kind': 'collectivite', 'org.publicTier': 'spa', 'org.active': true }
const known = entriesOf(verdictsOf(commune))
const idsOf = (filter: Partial<CatalogueFilter>) =>
  keep(known, { ...everything, ...filter }).map(({ service }) => service.id)

describe('the list of services', () => {
  it('holds every service, with a verdict and a date each', () => {
    expect(known).toHaveLength(services.length)
    expect(known.every(({ verdict }) => verdict)).toBe(true)
    expect(known.filter(({ date }) => !/^\d{4}-\d{2}-\d{2}$/.test(date))).toEqual([])
  })
  it('has no verdict without an organisation, and then no verdict filters anything in', () => {
    const entries = entriesOf()
    expect(entries.some(({ verdict }) => verdict)).toBe(false)
    expect(keep(entries, { ...everything, verdict: 'unknown' })).toEqual([])
    expect(keep(entries, everything)).toHaveLength(services.length)
  })
  it('finds a service by a former name, accents and case apart', () => {
    expect(idsOf({ text: 'ATTESTATION DE DROITS' })).toContain('api-droits-cnam')
    expect(idsOf({ text: 'agentconnect' })).toContain('proconnect-fs')
    expect(idsOf({ text: 'resultats aux éxamens' })).toEqual(['api-resultats-examens'])
    expect(idsOf({ text: 'zzz' })).toEqual([])
  })
  it('splits by verdict: every service falls under one word', () => {
    const verdicts = ['eligible', 'maybe', 'unless', 'unknown', 'not_eligible'] as const
    const all = verdicts.flatMap((verdict) => idsOf({ verdict }))
    expect(all.sort()).toEqual(services.map(({ id }) => id).sort())
    expect(idsOf({ verdict: 'eligible' })).toContain('franceconnect')
  })
  it('tells a refusal that an answer could lift from one that none can', () => {
    expect(idsOf({ verdict: 'unless' })).toContain('api-ines')
    expect(idsOf({ verdict: 'not_eligible' })).not.toContain('api-ines')
  })
  it('splits by category', () => {
    const all = categories.flatMap((category) => idsOf({ category }))
    expect(all.sort()).toEqual(services.map(({ id }) => id).sort())
  })
})
