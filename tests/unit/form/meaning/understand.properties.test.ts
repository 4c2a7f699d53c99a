import fc, { anyText } from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { readText } from '@/lib/form/meaning/reading'
import { understand } from '@/lib/form/meaning/understand'
import { attributes } from '@/lib/form/meaning/attributes'
import { owners } from '@/lib/form/meaning/owners'
import type { FieldDescriptor, FieldKind } from '@/lib/form/model'

const kinds: FieldKind[] = [
  'text',
  'email',
  'tel',
  'textarea',
  'select',
  'radio',
  'checkbox',
  'file',
  'unsupported',
]
const words = [...attributes.flatMap((each) => each.words), ...owners.flatMap((each) => each.words)]
const known = fc
  .array(fc.constantFrom(...words, 'votre', 'ton', 'autre', '2.'), { minLength: 1, maxLength: 3 })
  .map((texts) => texts.join(' '))
const nasty = fc.constantFrom(
  '<b>Nom</b>',
  '‮Prénom‬',
  '\u{1F600}',
  ' '.repeat(500),
  '<'.repeat(900),
  'constructor',
  '__proto__',
)
const label = fc.oneof({ weight: 5, arbitrary: known }, nasty, anyText({ maxLength: 30 }))
const title = fc.oneof(known, fc.constant(''), nasty)

const field = (ref: number, rest: Partial<FieldDescriptor>): FieldDescriptor => ({
  ref,
  kind: 'text',
  name: '',
  id: '',
  label: '',
  hint: '',
  section: '',
  isRequired: false,
  value: '',
  state: 'writable',
  fingerprint: '',
  ...rest,
})

const section = fc.record({
  section: title,
  questions: fc.array(
    fc.record({
      label,
      hint: fc.oneof(fc.constant(''), label),
      kind: fc.constantFrom(...kinds),
      siteType: fc.constantFrom('text', 'siret', 'email', 'phone', 'address', 'communes', 'toString'),
    }),
    { minLength: 1, maxLength: 6 },
  ),
})
/** Sections of one form, each with its own title. */
const sections = fc.uniqueArray(section, { maxLength: 5, selector: (each) => each.section })
const fieldsOf = (all: { section: string; questions: Partial<FieldDescriptor>[] }[]) =>
  all
    .flatMap(({ section: name, questions }) => questions.map((each) => ({ ...each, section: name })))
    .map((each, ref) => field(ref, each))

describe('understand, on any form', () => {
  it('is total and pure: one understanding for each question, in order, the same each time', () => {
    fc.assert(
      fc.property(sections, (all) => {
        const fields = fieldsOf(all)
        const before = JSON.stringify(fields)
        const found = understand(fields)
        expect(found.map(({ ref }) => ref)).toEqual(fields.map(({ ref }) => ref))
        expect(understand(fields)).toEqual(found)
        expect(JSON.stringify(fields)).toBe(before)
        for (const { confidence, isSure, target } of found) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          expect(isSure && (!target || confidence < 0.8)).toBe(false)
        }
      }),
    )
  })

  it('gives one place to one question of a section', () => {
    fc.assert(
      fc.property(sections, (all) => {
        const fields = fieldsOf(all)
        const claimed = understand(fields).flatMap(({ target }, index) =>
          target ? [`${fields[index]!.section}\n${target}`] : [],
        )
        expect(new Set(claimed).size).toBe(claimed.length)
      }),
    )
  })

  it('says the same when sections change places', () => {
    fc.assert(
      fc.property(sections, (all) => {
        const byRef = (list: ReturnType<typeof understand>) =>
          list.toSorted((one, other) => one.ref - other.ref)
        const fields = fieldsOf(all)
        const turned = [...new Set(fields.map((each) => each.section))]
          .toReversed()
          .flatMap((name) => fields.filter((each) => each.section === name))
        expect(byRef(understand(turned))).toEqual(understand(fields))
      }),
    )
  })

  it('takes the undersigned of one section for nobody in the next', () => {
    const inTurn = [
      field(0, { label: 'soussigné', section: 'Engagement' }),
      field(1, { label: 'représentant' }),
    ]
    const [, alone] = understand([field(0, { label: 'commune', section: 'Engagement' }), inTurn[1]!])
    expect(understand(inTurn)[1]).toEqual(alone)
  })

  it('never answers for somebody else: a stranger in the label or the title is left alone', () => {
    const strangers = owners.filter(({ isWholeSection }) => isWholeSection).flatMap((each) => each.words)
    const stranger = fc.constantFrom(...strangers.map((text) => text.replaceAll('*', '')))
    fc.assert(
      fc.property(fc.constantFrom(...attributes.flatMap((each) => each.words)), stranger, (asked, whose) => {
        const found = understand([
          field(0, { label: `${asked} : ${whose}` }),
          field(1, { label: asked, section: whose }),
        ])
        expect(found.filter(({ isSure }) => isSure)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('hostile words', () => {
  it.each([
    ['mark-up', '<b>Nom</b> du <i>représentant légal</i>'],
    ['bidi controls', '‮Nom‬ du ⁦représentant⁩ lé‏gal'],
    ['accents apart', 'Nom du représentant légal'.normalize('NFD')],
    ['full-width letters', 'Ｎｏｍ du représentant légal'],
  ])('%s changes nothing', (_, text) => {
    const [found] = understand([field(0, { label: text })])
    expect(found).toMatchObject({ target: 'contact.representant_legal.nom', isSure: true })
  })

  it.each([
    ['words hidden in mark-up', 'Nom du représentant légal <de l’AMO>'],
    ['words of another alphabet', 'Nom du représentant légal соседа'],
    ['words far away', `Nom du représentant légal${' '.repeat(400)}de l’AMO`],
    ['a second one', 'Nom du représentant légal n°2'],
  ])('%s make it unsure', (_, text) => {
    expect(understand([field(0, { label: text })])[0]?.isSure).toBe(false)
  })

  it.each(['<', 'nom ', 'a(e)', 'é', '‮', 'représentant légal ', '<b>', '·e', 'n° '])(
    '10,000 characters of « %s » cost no more than 400',
    (unit) => {
      const long = unit.repeat(10_000 / unit.length)
      expect(readText(long)).toEqual(readText(long.slice(0, 400)))
      const [found] = understand([field(0, { label: long, hint: long, section: long })])
      expect(found?.isSure).toBe(false)
    },
  )

  it('each of 1,600 questions is understood, not the first ones only', () => {
    const fields = Array.from({ length: 1600 }, (_, ref) =>
      field(ref, { label: `Nom du contact ${ref}`, section: `Titre ${ref % 9}` }),
    )
    expect(understand(fields)).toHaveLength(1600)
  })
})
