/** What is pressed may go, or be busy: the focus stays in the page, where the work goes on. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SealingAnswer } from '@/entrypoints/options/sharing/sealing'
import { legalCategoryTable } from '@/lib/profile/legal-categories'
import { readAnswer } from '@/lib/profile/registry'
import { emptyBundle } from '@/lib/sharing/format'
import commune from '../profile/registry/commune.json'
import { openPage, organisation } from './fake-page'

/** Answers of the worker that seals and opens, given one by one. */
let answers: ((data: SealingAnswer) => void)[]
class AnsweringWorker {
  addEventListener(type: string, hear: (event: { data: SealingAnswer }) => void) {
    if (type === 'message') answers.push((data) => hear({ data }))
  }
  postMessage() {}
  terminate() {}
}
beforeEach(() => {
  answers = []
  vi.stubGlobal('Worker', AnsweringWorker)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** As a browser has it: a control that may not be pressed holds no focus. */
const focused = () => (document.activeElement!.matches(':disabled') ? document.body : document.activeElement!)

async function press(name: string | RegExp): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name })
  button.focus()
  fireEvent.click(button)
  await new Promise((resume) => setTimeout(resume))
  return button
}

it('« Choisir cet établissement » keeps it while the organisation is made, once however often it is pressed', async () => {
  let make!: () => void
  const page = openPage(
    '#organisations',
    {},
    {
      'registry.search': () => ({
        outcome: 'found',
        establishments: readAnswer(commune.response, legalCategoryTable),
      }),
    },
  )
  const save = page.answers['record.save']!
  page.answers['record.save'] = async (input: never) => {
    await new Promise<void>((resume) => (make = resume))
    return save(input)
  }
  const field = await screen.findByLabelText('SIRET, SIREN ou nom')
  fireEvent.input(field, { target: { value: '216 199 901 00010' } })
  fireEvent.click(screen.getByText('Chercher au registre'))
  const pick = await press(/^Choisir cet établissement/)
  expect(focused()).toBe(pick)
  expect(pick.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(pick)
  make()
  await waitFor(() => expect(location.hash).toMatch(/^#organisation\/.*\/identite$/))
  await waitFor(() => expect(focused().tagName).toBe('H1'))
  expect(page.saves()).toHaveLength(1)
})

it('« Créer le fichier protégé » keeps it while the file is made, and has it again when that is given up', async () => {
  const mine = organisation()
  openPage(
    '#partage',
    { organisations: [mine] },
    {
      'share.records': () => ({ ...emptyBundle(), organisations: [mine] }),
      'policy.get': () => ({ disableExport: false }),
    },
  )
  const create = await press('Créer le fichier protégé')
  await waitFor(() => expect(answers).toHaveLength(1))
  expect(focused()).toBe(create)
  fireEvent.click(create)
  await press('Annuler')
  await waitFor(() => expect(focused()).toBe(create))
  expect(create.getAttribute('aria-disabled')).toBe('false')
  // A second press while it was busy made no second file.
  expect(answers).toHaveLength(1)
})

it('an import opened leads to what it holds; another file, to the choice of files', async () => {
  const mine = organisation()
  openPage(
    '#partage/importer',
    { organisations: [mine] },
    {
      'source.get': () => ({ address: '', byPolicy: false, isAllowed: false, askedAt: '', state: 'unknown' }),
      'share.imports': () => [],
      'share.kept': () => [mine],
      'field.taught': () => [],
    },
  )
  const input = await screen.findByLabelText<HTMLInputElement>(/fichier/i)
  const header = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 17\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`
  const file = new File([header], 'profil.habili.age')
  Object.defineProperty(input, 'files', { value: [file] })
  fireEvent.change(input)
  const phrase = await screen.findByLabelText('Phrase secrète')
  await waitFor(() => expect(focused()).toBe(phrase))
  fireEvent.input(phrase, { target: { value: '7XK2M-9QRTV-0ABCD-EFGHJ' } })
  const open = await press('Ouvrir')
  await waitFor(() => expect(answers).toHaveLength(1))
  expect(focused()).toBe(open)
  const share = { format: 'habili', version: 1, minReader: 1, createdAt: mine.updatedAt, app: '1.0.0' }
  answers[0]!({
    opened: { file: { ...share, ...emptyBundle(), organisations: [mine] } as never, documents: [] },
  })
  await waitFor(() => expect(focused().id).toBe('share-preview'))
  await press('Choisir un autre fichier')
  await waitFor(() => expect(focused().matches('input[type=file]')).toBe(true))
})

it('is not taken from somebody who went to a field while the page was coming', async () => {
  const { container } = openPage('#organisations')
  const field = await screen.findByLabelText('SIRET, SIREN ou nom')
  const elsewhere = screen.getByRole('link', { name: 'Partage' })
  field.focus()
  location.hash = '#reglages'
  await waitFor(() => expect(container.querySelector('.later')).toBeTruthy())
  elsewhere.focus()
  await screen.findByRole('heading', { level: 1, name: 'Réglages' })
  await new Promise((resume) => setTimeout(resume, 50))
  expect(focused()).toBe(elsewhere)
})
