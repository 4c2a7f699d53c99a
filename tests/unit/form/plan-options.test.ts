import { describe, expect, it } from 'vitest'
import { completeProfile, documentOf, field, idOf, lineOf, option } from './samples'

describe('options', () => {
  const wants = (scopes: string[]) => ({
    profile: completeProfile({ choices: { france_connect: { scopes, modalites: scopes } } }),
  })
  const boxes = (...options: ReturnType<typeof option>[]) =>
    field('scopes', {
      kind: 'checkboxes',
      options,
      value: options.filter(({ isChecked }) => isChecked).map(({ value }) => value),
    })

  it('are added to those ticked, and locked ones stay as they are', () => {
    const all = boxes(option('openid', { isChecked: true, isLocked: true }), option('email'), option('siret'))
    expect(lineOf(all, wants(['email']))).toMatchObject({
      action: 'write',
      isTicked: true,
      value: ['openid', 'email'],
      shown: { value: 'Option openid, Option email', was: 'Option openid' },
    })
  })

  it('ticked by the person stay, with a word', () => {
    const line = lineOf(boxes(option('email'), option('siret', { isChecked: true })), wants(['email']))
    expect(line.value).toEqual(['email', 'siret'])
    expect(line.warning).toEqual({ code: 'keeps_checked', values: ['Option siret'] })
  })

  it.each([
    ['none is on the page', [option('siret')], ['email'], 'option_missing'],
    ['the wanted one is already ticked', [option('email', { isChecked: true })], ['email'], 'same'],
    ['the wanted one is locked', [option('email', { isLocked: true })], ['email'], 'locked'],
    ['it is locked as wanted', [option('email', { isLocked: true, isChecked: true })], ['email'], 'same'],
  ])('are left when %s', (_, options, scopes, code) => {
    expect(lineOf(boxes(...options), wants(scopes))).toMatchObject({ canTick: false, reason: { code } })
  })

  it('that this form does not offer are counted', () => {
    const { warning } = lineOf(boxes(option('email')), wants(['email', 'siret', 'phone']))
    expect(warning).toEqual({ code: 'options_missing_here', values: ['2'] })
  })

  it.each([
    ['by their value', [option('eidas_1'), option('eidas_2')], 'eidas_2', undefined],
    ['by their label, case and accents apart', [{ ...option('2'), label: ' ÉIDAS_2 ' }], '2', undefined],
    ['only when one fits', [option('eidas_2'), { ...option('x'), label: 'Eidas_2' }], '', 'several_options'],
    ['not when it is missing', [option('eidas_1')], '', 'option_missing'],
    ['not when it is locked', [option('eidas_2', { isLocked: true })], 'eidas_2', 'locked'],
  ])('of one choice are found %s', (_, options, value, code) => {
    for (const kind of ['radio', 'select'] as const) {
      const line = lineOf(field('france_connect_eidas', { kind, options }))
      expect(line.value).toBe(value)
      expect(line.reason?.code).toBe(code)
    }
  })

  it.each([
    [500, ['', '100', '500', '1000'], '500', undefined, undefined],
    [500, ['', '200', '2000', '1000'], '1000', undefined, 'nearest_above'],
    [500, ['', '100'], '', 'option_missing', undefined],
    [0, ['', '100', '200'], '100', undefined, 'nearest_above'],
  ])('for %i calls a minute among %j give %j', (rate, offered, value, reason, warning) => {
    const options = offered.map((each) => option(each))
    const select = field('volumetrie_appels_par_minute', { kind: 'select', options })
    const line = lineOf(select, { profile: completeProfile({ appelsParMinute: rate }) })
    expect([line.value, line.reason?.code, line.warning?.code]).toEqual([value, reason, warning])
  })
})

describe('a search of the site', () => {
  it('is proposed with the word that only its own answer will do', () => {
    const line = lineOf(field('intitule', { kind: 'combobox' }), {})
    expect(line).toMatchObject({ canTick: true, warning: { code: 'must_match' } })
  })
})

describe('files', () => {
  const files = (...names: string[]) => {
    const profile = completeProfile({ maquetteIds: names.map((_, index) => idOf(50 + index)) })
    profile.documents = names.map((name, index) => documentOf(50 + index, name))
    return lineOf(field('maquette_projet', { kind: 'file', value: [] }), { profile })
  }
  const many = (count: number) => Array.from({ length: count }, (_, index) => `ecran-${index}.pdf`)

  it('wait for a tick, name by name', () => {
    const line = files('a.pdf', 'b.pdf')
    expect(line).toMatchObject({ action: 'write', isTicked: false, canTick: true, value: ['a.pdf', 'b.pdf'] })
    expect(line.files?.map(({ documentId }) => documentId)).toEqual([idOf(50), idOf(51)])
  })

  it.each([
    ['seven files', many(7), 'too_many_files'],
    ['a spreadsheet where a PDF is asked', ['a.pdf', 'b.xlsx'], 'not_pdf'],
  ])('are refused: %s', (_, names, code) => {
    const line = files(...names)
    expect(line).toMatchObject({ canTick: false, reason: { code } })
    expect(line.files).toBeUndefined()
  })

  it('are accepted up to six', () => expect(files(...many(6)).canTick).toBe(true))

  it('beside stored ones keep the page, unless ticked', () => {
    for (const stored of [['ancien.pdf'], ['ancien.pdf', 'maquette été.pdf']]) {
      const line = lineOf(field('maquette_projet', { kind: 'file', value: stored }))
      expect(line).toMatchObject({ action: 'keep', isTicked: false, canTick: true, was: stored })
    }
  })
})
