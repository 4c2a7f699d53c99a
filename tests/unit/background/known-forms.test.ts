import { beforeEach, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { isKnownByPerson, keepKnown, knownQuestions } from '@/lib/background/tab/known-forms'
import { clearLocal, keepLocal } from '@/lib/background/store/local'
import { getSettings, setSettings } from '@/lib/background/store/settings'
import { field, pageOf } from '../form/samples'

beforeEach(async () => {
  fakeBrowser.reset()
  await clearLocal()
})

const page = pageOf([field('objet', { label: 'Objet', value: 'Guichet de Léa' })])
const FORM = 'demarches/demande'

it('keeps the questions of a form that the person knows, and no answer', async () => {
  expect(await knownQuestions(FORM)).toBeUndefined()
  await keepKnown(FORM, page, true)
  expect(await isKnownByPerson(FORM)).toBe(true)
  expect(await knownQuestions(FORM)).toEqual([
    { id: page.fields[0]!.name, label: 'Objet', section: '', siteType: '' },
  ])
  expect(await isKnownByPerson('demarches/autre')).toBe(false)
})

it('keeps them as they are at the last word, and lets go of them', async () => {
  await keepKnown(FORM, page, true)
  await keepKnown(FORM, pageOf([field('objet', { label: 'Objet de la demande' })]), true)
  expect(await knownQuestions(FORM)).toMatchObject([{ label: 'Objet de la demande' }])
  expect((await getSettings()).knownForms).toEqual([FORM])
  await keepKnown(FORM, page, false)
  expect(await knownQuestions(FORM)).toBeUndefined()
})

it('knows no question of a form known before any was kept, nor of a value that is none of ours', async () => {
  await setSettings({ knownForms: [FORM] })
  expect(await knownQuestions(FORM)).toBeUndefined()
  await keepLocal('knownQuestions', [{ form: FORM, questions: 'all' }])
  expect(await knownQuestions(FORM)).toBeUndefined()
})

it('makes room for the newest of a hundred forms', async () => {
  for (let rank = 0; rank <= 100; rank++) await keepKnown(`demarches/${rank}`, page, true)
  expect(await knownQuestions('demarches/0')).toBeUndefined()
  expect(await knownQuestions('demarches/1')).toHaveLength(1)
  expect(await knownQuestions('demarches/100')).toHaveLength(1)
})
