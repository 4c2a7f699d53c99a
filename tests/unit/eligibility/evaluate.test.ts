import { describe, expect, it } from 'vitest'
import { evaluateBoth } from '@/lib/eligibility/evaluate'
import { serviceById } from '@/lib/eligibility/typed-catalogue'
import { evaluate } from '@/lib/eligibility/evaluate'
import type { Row, Service } from '@/lib/eligibility/model'
import type { Facts } from '@/lib/eligibility/predicate'
import { facts as vocabulary } from '@/lib/eligibility/vocabulary/facts'

const commune = { 'org.kind': 'collectivite', 'org.publicTier': 'spa', 'org.active': true }
const company = { 'org.kind': 'entreprise', 'org.publicTier': 'none', 'org.active': true }
const assess = (id: string, facts: Facts) => evaluate(serviceById(id)!, facts)

describe('what is shown', () => {
  it('a passed « any » is not spoiled by the reasons that are not met', () => {
    const facts = {
      ...company,
      'project.purposes': ['changement-adresse'],
      'project.legalBases': ['deliberation'],
    }
    const { conditions } = assess('franceconnect', facts)
    expect(conditions.filter(({ gate }) => gate === 'motif-prive')).toEqual([
      { criterion: 'fc-changement-adresse', gate: 'motif-prive', state: 'met', ask: [] },
    ])
  })
  it('an undecided gate shows its unknowns and the facts that settle them', () => {
    const { conditions, conditionsState, questions } = assess('franceconnect', commune)
    expect(conditionsState).toBe('to_confirm')
    expect(conditions).toContainEqual({
      criterion: 'fc-autre-connexion',
      gate: 'autre-connexion',
      state: 'to_confirm',
      ask: ['project.alternativeLogin'],
    })
    expect(questions).toEqual(['project.alternativeLogin'])
  })
  it('only the suites meant for the result', () => {
    const refused = {
      ...company,
      'project.purposes': [],
      'project.identityTextCited': false,
      'project.legalBases': [],
    }
    const kinds = (facts: Facts) => assess('franceconnect', facts).cta.map(({ kind }) => kind)
    expect(kinds(company)).toEqual(['request'])
    expect(kinds(refused)).toEqual(['help'])
  })
  it('a rule whose criterion is false is raised, the others inform', () => {
    const { rules } = assess('franceconnect', company)
    expect(rules.filter(({ isRaised }) => isRaised).map(({ id }) => id)).toEqual(['experimentation-close'])
    // The experiment was for bodies that are not public ones: to the others its end is nothing.
    for (const facts of [commune, { ...commune, 'org.kind': undefined }, {}])
      expect(assess('franceconnect', facts as Facts).rules.filter(({ isRaised }) => isRaised)).toEqual([])
    expect(rules.map(({ id }) => id)).toContain('citer-arrete')
    expect(rules.map(({ id }) => id)).not.toContain('exp-quota')
  })
  it('every question asked has its words', () => {
    const { questions } = assess('franceconnect', {})
    const words = questions.map((id) => (vocabulary as Record<string, { ask: string }>)[id]?.ask)
    expect(words.filter((ask) => !ask?.endsWith('?'))).toEqual([])
  })
  it('a service for everyone still asks who is asking', () => {
    expect(assess('api-resultats-examens', {})).toMatchObject({
      verdict: 'unknown',
      ask: [],
      questions: ['org.kind'],
    })
    expect(assess('api-resultats-examens', commune)).toMatchObject({ verdict: 'eligible', questions: [] })
  })
  it('a rule that its producer does not publish is said to be so, with the way to ask and no guess', () => {
    const region = { ...commune, 'org.isCommune': false }
    expect(assess('formulaire-qf', { ...commune, 'org.isCommune': true })).toMatchObject({
      verdict: 'eligible',
    })
    const found = assess('formulaire-qf', region)
    expect(found).toMatchObject({ verdict: 'unknown', couldBecome: [], questions: [] })
    expect(found.reasonFr).toContain('rien n’est publié')
    expect(found.cta.map(({ kind }) => kind)).toEqual(['request'])
    expect(found.sources).toContain('dp-form-formulaire-qf')
  })
  it('says nothing of unpublished rules while an answer may still select a row', () => {
    const found = assess('formulaire-qf', commune)
    expect(found).toMatchObject({ verdict: 'unknown', questions: ['org.isCommune'] })
    expect(found).not.toHaveProperty('reasonFr')
  })
  it('a « no » that an answer could change is to confirm; once answered, it is unmet', () => {
    const open = assess('api-entreprise', company)
    expect(open).toMatchObject({ verdict: 'not_eligible', conditionsState: 'to_confirm' })
    expect(open.couldBecome.map(({ verdict, ask }) => [verdict, ask])).toEqual([
      ['eligible', ['org.publicServiceMission']],
    ])
    expect(assess('api-entreprise', { ...company, 'org.publicServiceMission': false })).toMatchObject({
      verdict: 'not_eligible',
      conditionsState: 'unmet',
      couldBecome: [],
    })
  })
  it('a closed organisation may not ask, save for open data', () => {
    const closed = { ...commune, 'org.active': false }
    expect(assess('datapass', closed).verdict).toBe('not_eligible')
    expect(assess('api-resultats-examens', closed).verdict).toBe('eligible')
  })
  it('names the service to use instead', () => {
    expect(assess('agentconnect-fs', commune)).toMatchObject({
      verdict: 'eligible',
      successor: 'proconnect-fs',
    })
    expect(assess('franceconnect', commune)).not.toHaveProperty('successor')
  })
})

describe('gates', () => {
  const gate = { id: 'g', all: ['mission-service-public'] }
  const serviceWith = (over: Partial<Row>): Service => {
    const base = serviceById('api-dume')!
    return { ...base, verdicts: [{ ...base.verdicts[0]!, when: { const: true }, ...over }] }
  }
  const verdictOf = (over: Partial<Row>, facts: Facts = {}) =>
    evaluate(serviceWith(over), { ...commune, ...facts }).verdict
  const failed = { 'org.publicServiceMission': false }

  it('lower the verdict, never raise it', () => {
    const lowering = {
      gates: [{ ...gate, onFail: 'not_eligible', onUnknown: 'maybe' }],
    } satisfies Partial<Row>
    expect(verdictOf({ verdict: 'eligible', ...lowering })).toBe('maybe')
    expect(verdictOf({ verdict: 'eligible', ...lowering }, failed)).toBe('not_eligible')
    const raising = { gates: [{ ...gate, onFail: 'eligible', onUnknown: 'eligible' }] } satisfies Partial<Row>
    expect(verdictOf({ verdict: 'not_eligible', ...raising })).toBe('not_eligible')
    expect(verdictOf({ verdict: 'maybe', ...raising }, failed)).toBe('maybe')
  })
})

it('asks who is asking when only an exception could lift a universal gate', () => {
  const base = serviceById('api-dume')!
  const open = {
    ...base,
    verdicts: [{ ...base.verdicts[0]!, verdict: 'eligible' as const, when: { const: true } }],
  }
  expect(evaluate(open, { 'org.active': false })).toMatchObject({
    verdict: 'not_eligible',
    questions: ['org.kind'],
  })
  expect(evaluate(open, { 'org.active': false, 'org.kind': 'particulier' }).verdict).toBe('eligible')
  expect(evaluate(open, { 'org.active': true }).questions).toEqual([])
})

describe('both rule sets', () => {
  const both = (id: string, facts: Facts, lead: 'current' | 'seed' = 'current') =>
    evaluateBoth(serviceById(id)!, facts, lead)
  it('shows the other one when it disagrees, whichever leads', () => {
    const facts = { ...company, 'project.users': ['professionnels-prives'] }
    const { lead, other } = both('proconnect-fs', facts)
    expect([lead.verdict, other?.verdict]).toEqual(['not_eligible', 'eligible'])
    const swapped = both('proconnect-fs', facts, 'seed')
    expect([swapped.lead.verdict, swapped.other?.verdict]).toEqual(['eligible', 'not_eligible'])
  })
  it('says nothing more when they agree, or when there is but one', () => {
    const particulier = { 'org.kind': 'particulier', 'org.publicTier': 'none' }
    expect(both('franceconnect', particulier).other).toBeUndefined()
    expect(both('api-dume', commune)).toMatchObject({ lead: { readAs: 'current' } })
    expect(both('api-dume', commune, 'seed')).toEqual({
      lead: expect.objectContaining({ ruleset: 'seed', readAs: 'current' }),
    })
  })
})
