import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { isBlank } from '@/lib/form/same-value'
import type { FieldDescriptor, FieldKind, FieldState, PlanLine } from '@/lib/form/model'
import { showPhone } from '@/lib/profile/phone'
import { people } from '@/tests/support/complete-profile'
import { completeProfile, field, option, planOf, siteFields } from './samples'

const roleNames = siteFields.contactRoles.flatMap((role) =>
  Object.keys(siteFields.contactParts).map((part) => `${role}_${part}`),
)
const unknown = ['couleur', '__proto__', 'constructor', 'contact_technique_toString']
const known = [...Object.keys(siteFields.attributes), ...roleNames]
const attribute = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...known) },
  { weight: 2, arbitrary: fc.constantFrom(...Object.keys(siteFields.never)) },
  { weight: 1, arbitrary: fc.constantFrom(...unknown) },
)
const kind = fc.constantFrom<FieldKind[]>(
  ...(['text', 'email', 'url', 'tel', 'number', 'date', 'textarea', 'select'] as const),
  ...(['radio', 'checkbox', 'checkboxes', 'file', 'unsupported'] as const),
)
const state = fc.oneof(
  { weight: 4, arbitrary: fc.constant<FieldState>('writable') },
  {
    weight: 3,
    arbitrary: fc.constantFrom<FieldState[]>('readonly', 'disabled', 'hidden', 'covered'),
  },
)
const word = fc.constantFrom(
  '',
  '1',
  '12',
  '60',
  'eidas_2',
  'editor',
  'family_name',
  'Guichet « Bourg & moi »',
)
const choice = fc
  .tuple(fc.constantFrom('eidas_2', 'editor', 'family_name', 'email', '500', ''), fc.boolean(), fc.boolean())
  .map(([value, isChecked, isLocked]) => option(value, { isChecked, isLocked }))

/** A field as a page may describe it: its kind, options and value agree, and nothing else does. */
const descriptor: fc.Arbitrary<FieldDescriptor> = fc
  .record({ attribute, kind, state, value: word, options: fc.array(choice, { maxLength: 4 }) })
  .chain(({ attribute: name, kind: own, state: shown, value, options }) => {
    const ticked = options.filter(({ isChecked }) => isChecked).map((each) => each.value)
    const isGroup = own === 'checkboxes' || own === 'radio' || own === 'select'
    const values: Partial<Record<FieldKind, string | string[]>> = {
      checkboxes: ticked,
      file: value ? [value] : [],
      radio: ticked[0] ?? '',
      select: ticked[0] ?? '',
      checkbox: value ? '1' : '',
    }
    return fc.option(fc.nat(40), { nil: undefined }).map((maxLength) =>
      field(name, {
        kind: own,
        state: shown,
        value: values[own] ?? value,
        ...(isGroup ? { options } : {}),
        ...(maxLength === undefined ? {} : { maxLength }),
      }),
    )
  })
/** Fields that are not of the request live in the same page. */
const stranger = fc.constantFrom('q', 'user[email]', '').map((name) => field('', { name }))
const page = fc.array(fc.oneof({ weight: 6, arbitrary: descriptor }, { weight: 1, arbitrary: stranger }), {
  maxLength: 14,
})

const choices = { france_connect: { scopes: ['family_name', 'email'], modalites: ['france_connect'] } }
const profile = completeProfile({ choices })
/** Runs `check` on each line of the plans of many pages. */
const everyLine = (check: (line: PlanLine, field: FieldDescriptor, lines: PlanLine[]) => void) =>
  fc.assert(
    fc.property(page, (fields) => {
      const { lines } = planOf(fields, { profile })
      for (const line of lines) check(line, fields[line.ref]!, lines)
    }),
    { numRuns: 600 },
  )

describe('whatever the page', () => {
  it('each field of the request has one line, in the order of the page, and no other field has one', () => {
    fc.assert(
      fc.property(page, (fields) => {
        const ours = fields.flatMap(({ name }, ref) =>
          name.startsWith('authorization_request_') ? [ref] : [],
        )
        const named = ours.filter((ref) => !/[A-Z]/.test(fields[ref]!.name))
        expect(planOf(fields, { profile }).lines.map(({ ref }) => ref)).toEqual(named)
      }),
    )
  })

  it('what is shut, covered, unknown or the person’s own can never be ticked', () => {
    everyLine((line, { state: shown }, lines) => {
      const mayNever =
        shown === 'readonly' ||
        shown === 'covered' ||
        line.attribute in siteFields.never ||
        line.target === ''
      if (mayNever) expect(line).toMatchObject({ canTick: false, isTicked: false })
      if (!line.canTick || (shown !== 'hidden' && shown !== 'disabled')) return
      const row = siteFields.reveals.find((each) => each.attribute === line.attribute)
      const by = lines.find(({ ref }) => ref === line.after?.[0])
      expect(by).toMatchObject({ attribute: row?.by, canTick: true })
    })
  })

  it('a line that is not to be written says why, and one that is has something to write', () => {
    everyLine((line) => {
      if (line.action !== 'write') expect(line.reason).toBeDefined()
      if (line.canTick) expect(line.value).not.toHaveLength(0)
      if (line.isTicked) expect(line).toMatchObject({ canTick: true, action: 'write' })
      if (line.action === 'skip' || line.action === 'same') expect(line.canTick).toBe(false)
    })
  })

  it('an answer of the page is never ticked away; groups of boxes only gain', () => {
    everyLine((line, descriptorOf) => {
      if (line.kind === 'checkboxes' && line.canTick)
        expect(line.value).toEqual(expect.arrayContaining(line.was as string[]))
      else if (!isBlank(descriptorOf)) expect(line.isTicked).toBe(false)
      if (line.kind === 'file') expect(line.isTicked).toBe(false)
    })
  })

  it('a person’s words go to that person’s role only', () => {
    everyLine(({ attribute: name, value, source, canTick }) => {
      const owner = siteFields.contactRoles.find((role) => roleNames.includes(name) && name.startsWith(role))
      if (!owner) return expect(source?.table).not.toBe('contacts')
      if (!canTick) return
      const person = Object.values(people[owner as keyof typeof people])
      expect(person.map(showPhone)).toContain(value)
      expect(source).toMatchObject({ table: 'contacts', role: owner })
    })
  })

  it('no text is cut, and none is longer than its field', () => {
    everyLine((line, { maxLength }) => {
      if (line.canTick && typeof line.value === 'string' && line.kind === 'text' && maxLength !== undefined)
        expect(line.value.length).toBeLessThanOrEqual(maxLength)
    })
  })

  it('planning changes nothing it is given, and gives the same plan twice', () => {
    fc.assert(
      fc.property(page, (fields) => {
        const before = JSON.stringify([fields, profile])
        const plan = JSON.stringify(planOf(fields, { profile }))
        expect(JSON.stringify([fields, profile])).toBe(before)
        expect(JSON.stringify(planOf(fields, { profile }))).toBe(plan)
      }),
    )
  })
})
