import { describe, expect, it } from 'vitest'
import type { PageDescription } from '@/lib/form/model'
import { PageDescriptionSchema, WriteResultSchema } from '@/lib/form/schema'
import { forms } from '@/tests/standin/datapass/catalogue'
import { descriptorOf, field, option, pageOf } from './samples'

const isFine = (page: unknown) => PageDescriptionSchema.safeParse(page).success
const page = pageOf([field('intitule')])
const withField = (changes: object) => ({ ...page, fields: [{ ...page.fields[0], ...changes }] })

describe('what a page side may say', () => {
  it('is every page of every form of DataPass', () => {
    for (const { uid, steps } of forms)
      for (const { fields } of steps) expect(isFine(pageOf(fields.map(descriptorOf), uid)), uid).toBe(true)
  })

  it.each([
    ['a long text already typed', withField({ value: 'x'.repeat(100_000) })],
    [
      'five hundred options',
      withField({ options: Array.from({ length: 500 }, (_, rank) => option(`${rank}`)) }),
    ],
    ['a thousand fields', { ...page, fields: Array(1000).fill(page.fields[0]) }],
    ['all the facts', { ...page, facts: { siret: '21619990100010', step: { current: 1, total: 8 } } }],
  ] as [string, PageDescription][])('may be %s', (_, said) => expect(isFine(said)).toBe(true))

  it.each([
    ['nothing', null],
    ['a text', 'page'],
    ['a list', []],
    ['no fields', { ...page, fields: undefined }],
    ['an unknown key', { ...page, plan: {} }],
    ['an unknown key in a field', withField({ node: 1 })],
    ['an unknown fact', { ...page, facts: { admin: true } }],
    ['an unknown kind of page', { ...page, kind: 'bank' }],
    ['an unknown kind of field', withField({ kind: 'password' })],
    ['an unknown state', withField({ state: 'fine' })],
    ['a SIRET that is none', { ...page, facts: { siret: '123' } }],
    ['a value that is a number', withField({ value: 7 })],
    ['a value of 1 MB', withField({ value: 'x'.repeat(1e6) })],
    ['a label of 1 MB', withField({ label: 'x'.repeat(1e6) })],
    ['a name of 1 MB', withField({ name: 'x'.repeat(1e6) })],
    ['a ref that is no number', withField({ ref: '0' })],
    ['a fractional ref', withField({ ref: 0.5 })],
    ['1,001 fields', { ...page, fields: Array(1001).fill(page.fields[0]) }],
    ['501 options', withField({ options: Array(501).fill(option('x')) })],
    ['a view that goes back', { ...page, view: -1 }],
    ['an address of 1 MB', { ...page, url: `https://${'x'.repeat(1e6)}` }],
    ['a title that is markup’s worth of objects', { ...page, facts: { title: { html: '' } } }],
  ])('is refused when it is %s', (_, said) => expect(isFine(said)).toBe(false))

  it('cannot reach the prototypes', () => {
    const said = JSON.parse(JSON.stringify(page).replace('"facts":{', '"facts":{"__proto__":{"siret":"x"},'))
    expect(isFine(said)).toBe(false)
    expect(({} as { siret?: string }).siret).toBeUndefined()
  })
})

describe('how a step ended', () => {
  const result = { ref: 1, outcome: 'written', before: '', after: 'Guichet' }
  it.each([
    ['a step that was written', {}, true],
    ['boxes', { before: [], after: ['1'] }, true],
    ['what only the site can say', { outcome: 'saved' }, false],
    ['what only the background can say', { outcome: 'unknown' }, false],
    ['words of the page', { message: 'Bonjour' }, false],
    ['a value of 1 MB', { after: 'x'.repeat(1e6) }, false],
  ])('%s', (_, changes, isFineToo) => {
    expect(WriteResultSchema.safeParse({ ...result, ...changes }).success).toBe(isFineToo)
  })
})
