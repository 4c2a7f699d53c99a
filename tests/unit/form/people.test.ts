/** Repeated questions that ask for persons: one row a person, never two of one, never over somebody else. */
import { describe, expect, it } from 'vitest'
import type { Matching } from '@/lib/form/match'
import { matchByWords } from '@/lib/form/match-words'
import type { FieldDescriptor } from '@/lib/form/model'
import { seatPeople } from '@/lib/form/people'
import { planFill } from '@/lib/form/plan'
import { fields as demarches } from '@/lib/form/sites/demarches/fields'
import type { Profile } from '@/lib/profile/records'
import { casUsageId, completeProfile, idOf, make } from './samples'

const persons = [
  { nom: 'Ivetot', prenom: 'Noé', email: 'noe@essai.example' },
  { nom: 'Ardent', prenom: 'Léa', email: 'lea@essai.example' },
  { nom: 'Zébré', prenom: 'Ugo', email: 'ugo@essai.example' },
]
const contacts = persons.map((person, index) =>
  make('contacts', 60 + index, { ...person, roles: ['contact_technique'] }),
)
const profile: Profile = { ...completeProfile(), contacts }
const [noe, lea, ugo] = [60, 61, 62].map(idOf)

type Row = { nom?: string; prenom?: string; email?: string }
const labels = { nom: 'Nom', prenom: 'Prénom', email: 'Adresse électronique' }

/** A repeated question of that title, its rows holding these values. */
function repeated(title: string, rows: Row[]): FieldDescriptor[] {
  const base = { hint: '', isRequired: false, state: 'writable' as const }
  const inside = rows.flatMap((row, index) =>
    Object.entries(labels).map(([part, label], rank): FieldDescriptor => ({
      ...base,
      ref: 10 * (index + 1) + rank,
      kind: part === 'email' ? 'email' : 'text',
      name: `dossier[champs_public_attributes][${rank}-${index}][value]`,
      id: '',
      label,
      section: `${title} ${index + 1}`,
      stableId: String(200 + rank),
      row: { of: '9', index },
      value: row[part as keyof Row] ?? '',
      fingerprint: `${index} ${rank}`,
    })),
  )
  const value = rows.map((_row, index) => `row-${index}`)
  return [
    ...inside,
    {
      ...base,
      ref: 1,
      kind: 'rows',
      name: '',
      id: '',
      label: title,
      section: '',
      stableId: '9',
      value,
      fingerprint: 'rows',
    },
  ]
}

function matchOf(fields: FieldDescriptor[]): Matching {
  const unknown = fields.filter(({ name }) => name).map(({ ref, name }) => ({ ref, attribute: name }))
  const base = { definition: '', matches: [], never: [], unknown }
  return matchByWords(base, fields, [], { site: 'demarches', procedure: 'essai' })
}

function seats(title: string, rows: Row[], who = profile) {
  const fields = repeated(title, rows)
  const { matching, missing } = seatPeople(matchOf(fields), fields, who, casUsageId)
  const personIn = (index: number) => [
    ...new Set(
      matching.matches
        .filter(({ ref }) => Math.floor(ref / 10) === index + 1)
        .map(({ target }) => target.split('.')[3]),
    ),
  ]
  return {
    rows: rows.map((_row, index) => personIn(index)),
    missing: missing.flatMap(({ contacts: left }) => left.map(({ id }) => id)),
    matching,
  }
}

describe('rows for persons', () => {
  it('seat them by name, and ask for the rows that lack', () => {
    const { rows, missing, matching } = seats('Contacts techniques', [{}])
    expect(rows).toEqual([[lea]])
    expect(missing).toEqual([noe, ugo])
    expect(matching.matches.map(({ isSure }) => isSure)).toEqual([true, true, true])
  })

  it.each(['Contacts', 'Contacts techniques', 'Personnes à habiliter', 'Comptes utilisateurs'])(
    'begin with one that tells what it asks, under « %s », then seat whoever is left',
    (title) => {
      const fields = repeated(title, [])
      const { matching, missing } = seatPeople(matchOf(fields), fields, profile, casUsageId)
      expect([matching.matches, missing]).toEqual([[], [{ ref: 1, contacts: [] }]])
      const next = seats(title, [{}])
      expect([next.rows, next.missing]).toEqual([[[lea]], [noe, ugo]])
    },
  )

  it.each(['Bénéficiaires', 'Enfants', 'Communes concernées', 'Cofinanceurs', 'Élus', 'Dépenses', ''])(
    'are not begun under « %s »',
    (title) => {
      const fields = repeated(title, [])
      expect(seatPeople(matchOf(fields), fields, profile, casUsageId).missing).toEqual([])
    },
  )

  it('are not begun for nobody', () => {
    const fields = repeated('Contacts techniques', [])
    const nobody = { ...profile, contacts: [] }
    expect(seatPeople(matchOf(fields), fields, nobody, casUsageId).missing).toEqual([])
  })

  it('for persons of any role are never ticked beforehand', () => {
    const { rows, matching } = seats('Personnes à habiliter', [{}, {}, {}])
    expect(rows).toEqual([[lea], [noe], [ugo]])
    expect(matching.matches.filter(({ isSure }) => isSure)).toEqual([])
  })

  it('keep the order once added, and stay sure of a role said over each', () => {
    const { rows, missing, matching } = seats('Contacts techniques', [{}, {}, {}])
    expect(rows).toEqual([[lea], [noe], [ugo]])
    expect(missing).toEqual([])
    expect(matching.matches.filter(({ isSure }) => !isSure)).toEqual([])
  })

  it('know whom a row names already, and leave another’s alone', () => {
    const { rows, missing, matching } = seats('Contacts techniques', [
      { email: 'UGO@essai.example' },
      { nom: 'Tiers' },
      {},
    ])
    expect(rows).toEqual([[ugo], [], [lea]])
    expect(missing).toEqual([noe])
    expect(matching.never.map(({ ref }) => ref)).toEqual([20, 21, 22])
  })

  it('never seat one person twice', () => {
    const { rows, missing } = seats('Contacts techniques', [{}, {}], {
      ...profile,
      contacts: contacts.slice(0, 1),
    })
    expect(rows).toEqual([[noe], []])
    expect(missing).toEqual([])
  })

  it('begin with the person that the context of use names', () => {
    const chosen = { ...completeProfile({ contactByRole: { contact_technique: ugo } }), contacts }
    expect(seats('Contacts techniques', [{}], chosen)).toMatchObject({ rows: [[ugo]], missing: [lea, noe] })
  })

  it('take anyone where no role is said, and are then unsure', () => {
    const { rows, missing, matching } = seats('Contacts', [{}])
    expect(rows).toEqual([[lea]])
    expect(missing).toEqual([noe, ugo])
    expect(matching.matches.some(({ isSure }) => isSure)).toBe(false)
  })

  it.each(['Lieux de tournage', 'Prestataires'])('are not offered under « %s »', (title) => {
    expect(seats(title, [{}]).missing).toEqual([])
  })
})

/** The plan of a repeated question whose button is as `changes` say. */
function planOf(changes: Partial<FieldDescriptor>, rows: Row[] = [{}], who = profile) {
  const fields = repeated('Contacts techniques', rows).map((each) =>
    each.kind === 'rows' ? { ...each, ...changes } : each,
  )
  const page = {
    documentId: 'd',
    view: 0,
    site: 'demarches',
    kind: 'request' as const,
    url: '',
    facts: {},
    fields,
  }
  const matching = matchOf(fields)
  return planFill({ id: 'p', page, matching, fields: demarches, profile: who, casUsageId })
}

it('the plan offers the rows, unticked, with the names', () => {
  const plan = planOf({})
  expect(plan.lines.at(-1)).toMatchObject({
    kind: 'rows',
    action: 'write',
    isTicked: false,
    canTick: true,
    value: ['Noé Ivetot', 'Ugo Zébré'],
    was: ['row-0'],
  })
  expect(plan.lines.slice(0, 3).map(({ value }) => value)).toEqual(['Ardent', 'Léa', 'lea@essai.example'])
})

it('the plan offers a first row without a name: it will tell what it asks', () => {
  expect(planOf({}, []).lines).toMatchObject([{ kind: 'rows', action: 'write', value: [''] }])
})

it.each([
  ['hidden', 'hidden'],
  ['disabled', 'disabled'],
  ['covered', 'covered'],
] as const)('the plan adds no row by a button that is %s, and says so', (state, code) => {
  expect(planOf({ state }).lines.at(-1)).toMatchObject({ action: 'skip', canTick: false, reason: { code } })
})
