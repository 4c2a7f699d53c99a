import { describe, expect, it } from 'vitest'
import type { FieldDescriptor } from '@/lib/form/model'
import { completeProfile, field, lineOf, planOf } from './samples'

const DURATION = 'duree_conservation_donnees_caractere_personnel'
const JUSTIFICATION = `${DURATION}_justification`
const BEGIN = 'safety_certification_begin_date'
const END = 'safety_certification_end_date'

describe('a field that another one reveals', () => {
  const pair = (duration: Partial<FieldDescriptor>, changes: Partial<FieldDescriptor> = {}) => [
    field(DURATION, { kind: 'number', ...duration }),
    field(JUSTIFICATION, { kind: 'textarea', state: 'hidden', ...changes }),
  ]
  const justified = (duration: Partial<FieldDescriptor>, usage = {}) =>
    planOf(pair(duration), { profile: completeProfile(usage) }).lines[1]!

  it('is written after it', () => {
    expect(justified({})).toMatchObject({ action: 'write', isTicked: true, canTick: true, after: [0] })
  })

  it('waits for the tick of a kept value', () => {
    expect(justified({ value: '12' })).toMatchObject({ isTicked: false, canTick: true, after: [0] })
  })

  it.each([
    ['the plan gives a short duration', {}, { dureeConservation: 36 }],
    ['the duration cannot be written', { state: 'readonly' as const }, {}],
    ['the plan gives no duration', {}, { dureeConservation: null }],
  ])('stays shut when %s', (_, duration, usage) => {
    expect(justified(duration, usage)).toMatchObject({ canTick: false, reason: { code: 'not_revealed' } })
  })

  it('stays shut when the other is not on the page', () => {
    const line = lineOf(field(JUSTIFICATION, { state: 'hidden' }))
    expect(line).toMatchObject({ canTick: false, reason: { code: 'not_revealed' } })
  })

  it('may be a disabled fieldset, opened by a box', () => {
    const [, file] = planOf([
      field('specific_requirements', { kind: 'checkbox' }),
      field('specific_requirements_document', { kind: 'file', value: [], state: 'disabled' }),
    ]).lines
    expect(file).toMatchObject({ canTick: true, isTicked: false, after: [0] })
  })

  it('is never reached when it is covered: that is no reveal', () => {
    const [, line] = planOf(pair({}, { state: 'covered' })).lines
    expect(line).toMatchObject({ canTick: false, reason: { code: 'covered' } })
  })
})

describe('a long retention', () => {
  const warningOf = (
    usage: object,
    justification: Partial<FieldDescriptor> = {},
    duration: Partial<FieldDescriptor> = {},
  ) =>
    planOf(
      [
        field(DURATION, { kind: 'number', ...duration }),
        field(JUSTIFICATION, { kind: 'textarea', state: 'hidden', ...justification }),
      ],
      { profile: completeProfile({ ...usage }) },
    ).lines[0]!.warning

  const alone = { dureeConservationJustification: '' }
  it.each([
    ['without justification warns', alone, {}, 'retention_needs_justification'],
    ['with a justification that does not fit warns', {}, { maxLength: 3 }, 'retention_needs_justification'],
    ['with its justification is quiet', {}, {}, undefined],
    ['justified on the page is quiet', alone, { value: 'Recours', state: 'writable' }, undefined],
    ['of 36 months is not long', { ...alone, dureeConservation: 36 }, {}, undefined],
    ['of 37 months is', { ...alone, dureeConservation: 37 }, {}, 'retention_needs_justification'],
  ] as [string, object, Partial<FieldDescriptor>, string | undefined][])('%s', (_, usage, changes, code) => {
    expect(warningOf(usage, changes)?.code).toBe(code)
  })

  it('is that of the page when the plan cannot change it', () => {
    const seen = { state: 'writable' } as const
    expect(warningOf(alone, seen, { value: '60' })?.code).toBe('retention_needs_justification')
    expect(warningOf(alone, seen, { value: '12', state: 'readonly' })).toBeUndefined()
    expect(warningOf({ ...alone, dureeConservation: null }, seen, { value: '60' })).toBeDefined()
  })
})

describe('two dates in order', () => {
  const lineOfEnd = (begin: Partial<FieldDescriptor>, end: Partial<FieldDescriptor>, usage = {}) =>
    planOf([field(BEGIN, { kind: 'date', ...begin }), field(END, { kind: 'date', ...end })], {
      profile: completeProfile(usage),
    }).lines[1]!

  it.each([
    ['both from the profile, in order', {}, {}, {}, undefined],
    ['both from the profile, reversed', {}, {}, { homologationFin: '2025-01-01' }, 'end_before_begin'],
    ['the same day', {}, {}, { homologationFin: '2026-01-15' }, 'end_before_begin'],
    ['a begin kept from the page, later', { value: '2030-01-01' }, {}, {}, 'end_before_begin'],
    ['a begin kept from the page, earlier', { value: '2020-01-01' }, {}, {}, undefined],
    ['no begin at all', {}, {}, { homologationDebut: '' }, undefined],
    ['an end kept from the page', {}, { value: '2020-01-01' }, { homologationFin: '' }, 'page_has_value'],
  ] as [string, Partial<FieldDescriptor>, Partial<FieldDescriptor>, object, string | undefined][])(
    '%s',
    (_, begin, end, usage, code) => expect(lineOfEnd(begin, end, usage).reason?.code).toBe(code),
  )
})
