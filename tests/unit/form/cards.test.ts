/** A card is one person, a block one organisation: what names somebody else keeps the rest of ours out. */
import { describe, expect, it } from 'vitest'
import { choose, tickedRefs } from '@/components/assistant/ticks'
import type { FieldDescriptor } from '@/lib/form/model'
import { planFill } from '@/lib/form/plan'
import type { Matching } from '@/lib/form/match'
import { casUsageId, completeProfile, field, idOf, pageOf, planOf, siteFields } from './samples'

const parts = ['family_name', 'given_name', 'job_title', 'email', 'phone_number']
const dpo = (changes: Record<string, Partial<FieldDescriptor>> = {}) =>
  parts.map((part) => field(`delegue_protection_donnees_${part}`, { section: 'DPO', ...changes[part] }))
const actions = (fields: FieldDescriptor[]) =>
  planOf(fields).lines.map(({ action, isTicked, canTick }) => [action, isTicked, canTick])

describe('a card of a person', () => {
  it('that names nobody, or ours in another dress, is filled', () => {
    const write = ['write', true, true]
    expect(actions(dpo())).toEqual([write, write, write, write, write])
    const ours = { family_name: { value: 'YVETOT' }, email: { value: 'DPO@Bourg-Exemple.example' } }
    expect(actions(dpo(ours)).slice(1)).toEqual([write, write, ['same', false, false], write])
  })

  it.each([
    ['a name typed by hand', 'family_name', 'Martin'],
    ['a first name', 'given_name', 'Jeanne'],
    ['an e-mail', 'email', 'jeanne.martin@bourg.example'],
  ])('with %s of somebody else is not ticked, and says so', (_, part, value) => {
    const { lines } = planOf(dpo({ [part]: { value } }))
    expect(lines.filter(({ isTicked }) => isTicked)).toEqual([])
    expect(lines.map(({ action, reason }) => [action, reason])).toEqual(
      parts.map(() => ['keep', { code: 'card_of_other', values: [value] }]),
    )
  })

  it('of somebody else is replaced whole, by one choice', () => {
    const plan = planOf([...dpo({ family_name: { value: 'Martin' } }), field('intitule')])
    const refs = (choices: ReadonlyMap<string, boolean>) => [...tickedRefs(plan, choices)]
    expect(refs(new Map())).toEqual([5])
    const replaced = choose(plan, new Map(), [4], true)
    expect(refs(replaced)).toEqual([0, 1, 2, 3, 4, 5])
    expect(refs(choose(plan, replaced, [0], false))).toEqual([5])
  })

  it('of the account’s own, which nobody may change, is left', () => {
    const { lines } = planOf(dpo({ email: { value: 'compte@bourg.example', state: 'readonly' } }))
    expect(lines.filter(({ canTick }) => canTick)).toEqual([])
    expect(lines[0]!.reason).toEqual({ code: 'card_of_other', values: ['compte@bourg.example'] })
  })

  it('keeps another card of the same role free: numbered cards are told apart by their numbers', () => {
    const card = (number: number, family = '') =>
      ['family_name', 'email'].map((part) =>
        field('x', {
          name: `team_members[${number}].${part}`,
          section: 'Responsable technique',
          value: part === 'family_name' ? family : '',
        }),
      )
    const fields = [...card(1), ...card(4, 'Compte')]
    const page = pageOf(fields)
    const matching: Matching = {
      definition: 'france_connect',
      matches: page.fields.map(({ ref, name }) => {
        const part = name.endsWith('email') ? 'email' : 'nom'
        return { ref, attribute: part, target: `contact.contact_technique.${part}`, confidence: 1 }
      }),
      never: [],
      unknown: [],
    }
    const cards = { name: '^team_members\\[\\d+\\]\\.(\\w+)$', roles: {} }
    const plan = planFill({
      id: idOf(99),
      page,
      matching,
      profile: completeProfile(),
      casUsageId,
      fields: { ...siteFields, cards },
    })
    expect(plan.lines.map(({ isTicked }) => isTicked)).toEqual([true, true, false, false])
  })
})

describe('a block of an organisation', () => {
  const places = ['denomination', 'siret', 'adresse']
  const block = (values: Record<string, string>) => {
    const page = pageOf(places.map((place) => field('x', { name: place, value: values[place] ?? '' })))
    const matches = places.map((place, ref) => {
      return { ref, attribute: place, target: `organisation.${place}`, confidence: 1 }
    })
    return planFill({
      id: idOf(99),
      page,
      fields: siteFields,
      profile: completeProfile(),
      casUsageId,
      matching: { definition: '', matches, never: [], unknown: [] },
    }).lines.map(({ action, isTicked }) => [action, isTicked])
  }
  const { siret } = completeProfile().organisation

  it('of another SIRET is not completed with our address', () => {
    expect(block({ siret: '13002526500013' }).at(-1)).toEqual(['keep', false])
  })

  it('of our SIRET is ours, whatever it calls us', () => {
    const grouped = siret.replace(/(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 ')
    expect(block({ siret: grouped, denomination: 'Mairie' })).toEqual([
      ['keep', false],
      ['same', false],
      ['write', true],
    ])
  })
})
