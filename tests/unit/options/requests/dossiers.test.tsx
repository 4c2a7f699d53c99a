/** Many dossiers before a background in memory: what is chosen, shown, confirmed, and what a run says. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { digestOf } from '@/lib/extension/dossier-digest'
import type { DossierPreview, DossierRow, DossierStep } from '@/lib/contract/requests'
import type { PlanLine } from '@/lib/form/model'
import { newRecord } from '@/lib/profile/records'
import { manyOrganisations } from '@/tests/support/many-organisations'
import { line } from '../../components/assistant/samples'
import { NOW } from '../fake-background'
import { openPage } from '../fake-page'

const START = 'https://demarche.numerique.gouv.fr/commencer/essai'
const HASH = `#dossiers?page=${encodeURIComponent(START)}`
const idOf = (rank: number) => `7c1f1c52-6a5b-4f4a-9a51-${String(rank).padStart(12, '0')}`
const town = (rank: number, values: Record<string, unknown> = {}) =>
  newRecord('organisations', { denomination: `Ville ${rank}`, ...values }, { id: idOf(rank), now: NOW })
const towns = [town(1, { tags: ['clients'] }), town(2, { tags: ['clients'] }), town(3)]

const answered = (ref: number, label: string, value: string): PlanLine => ({
  ...line(ref, label),
  attribute: String(ref),
  value,
  isTicked: false,
})
const blank = (ref: number, label: string): PlanLine => ({
  ...answered(ref, label, ''),
  action: 'skip',
  canTick: false,
  reason: { code: 'no_value' },
})
const previewOf = (rank: number, changes: Partial<DossierPreview> = {}): DossierPreview => ({
  organisationId: idOf(rank),
  name: `Ville ${rank}`,
  siret: '',
  casUsageId: null,
  casUsages: [],
  editorName: 'Éditeur',
  startsOn: '',
  endsOn: '2020-01-31',
  blocked: '',
  hasDraft: false,
  lines: [
    answered(1, 'SIRET', `siret ${rank}`),
    answered(2, 'Courriel', `dpo${rank}@ville.example`),
    blank(3, 'Animal'),
  ],
  ...changes,
})
const rowOf = (key: number, changes: Partial<DossierRow>): DossierRow => ({
  key,
  organisationId: idOf(key),
  name: `Ville ${key}`,
  siret: '',
  casUsageId: null,
  casUsage: '',
  state: 'waiting',
  problem: '',
  draftUrl: '',
  ...changes,
})
const stepOf = (rows: DossierRow[], stop: DossierStep['stop'] = null): DossierStep => ({
  run: { startUrl: START, title: 'Essai', questions: ['1'], rows },
  stop,
})

const form = { isHere: true, siteName: 'Démarche numérique', title: 'Essai', questions: 3 }
const open = (more: Record<string, (input: never) => unknown> = {}, organisations = towns) =>
  openPage(
    HASH,
    { organisations },
    {
      'dossiers.get': () => ({ run: null, stop: null }),
      'dossiers.form': () => form,
      'dossiers.plan': ({ entities }: { entities: { organisationId: string }[] }) =>
        entities.map(({ organisationId }) => previewOf(Number(organisationId.slice(-12)))),
      'policy.get': () => ({ disableExport: false }),
      ...more,
    },
  )
const press = async (name: RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name })

async function previewAll(more: Record<string, (input: never) => unknown> = {}) {
  const page = open(more)
  fireEvent.click(await screen.findByRole('checkbox', { name: /Tout choisir/ }))
  await press(/Voir l’aperçu de 3/)
  await screen.findByText(/À envoyer/)
  return page
}

beforeEach(() => {
  // The dialogs of the test's own document have no modal form.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true
  }
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('takes every organisation of a label, and no other', async () => {
  const page = open()
  fireEvent.change(await screen.findByLabelText('Étiquette'), { target: { value: 'clients' } })
  fireEvent.click(box(/Tout choisir/))
  await press(/Voir l’aperçu de 2/)
  await screen.findByText(/À envoyer/)
  const asked = page.requests.filter(({ name }) => name === 'dossiers.plan').map(({ input }) => input)
  expect(asked).toEqual([
    { startUrl: START, entities: [{ organisationId: idOf(1) }, { organisationId: idOf(2) }] },
  ])
})

it('ticks no question of an unknown form; one tick asks it of all, and each value is shown', async () => {
  await previewAll()
  expect(screen.getByText(/rien n’est coché d’avance/)).toBeTruthy()
  expect(screen.getByText('À envoyer : 0 ; décochées : 0 ; sans réponse : 3 ; bloquées : 0.')).toBeTruthy()
  expect(screen.queryByText('dpo2@ville.example')).toBeNull()
  fireEvent.click(box(/^Courriel/))
  expect(screen.getByText('dpo2@ville.example')).toBeTruthy()
  expect(screen.getByText(/1 question à laquelle aucun profil ne répond/)).toBeTruthy()
  expect(screen.getByText('À envoyer : 3 ; décochées : 0 ; sans réponse : 0 ; bloquées : 0.')).toBeTruthy()
})

it('says why a row cannot be sent, waits for a tick where a draft exists, and sends once confirmed', async () => {
  const page = await previewAll({
    'dossiers.plan': () => [
      previewOf(1, { blocked: 'mandat_expired' }),
      previewOf(2, { hasDraft: true }),
      previewOf(3),
    ],
    'dossiers.start': () => stepOf([rowOf(3, {})]),
    'dossiers.step': () => stepOf([rowOf(3, { state: 'sent', draftUrl: `${START}?prefill_token=t` })]),
  })
  fireEvent.click(box(/^SIRET/))
  expect(screen.getByText(/Le mandat de Éditeur a pris fin le 31 janvier 2020/)).toBeTruthy()
  expect(screen.getByText(/Cochez pour en créer un second/)).toBeTruthy()
  expect([box(/^Ville 1/).disabled, box(/^Ville 2/).checked, box(/^Ville 3/).checked]).toEqual([
    true,
    false,
    true,
  ])
  await press(/^Créer 1 brouillon sur le site/)
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText(/1 brouillon sera créé/)).toBeTruthy()
  expect(dialog.getByText(/Habili ne peut pas supprimer/)).toBeTruthy()
  expect(page.requests.some(({ name }) => name === 'dossiers.start')).toBe(false)
  fireEvent.click(dialog.getByRole('button', { name: /Créer 1 brouillon/ }))
  await screen.findByText(/Envoi terminé\. 1 brouillon créé\./)
  expect(page.requests.find(({ name }) => name === 'dossiers.start')!.input).toEqual({
    startUrl: START,
    questions: ['1'],
    rows: [
      {
        organisationId: idOf(3),
        casUsageId: null,
        digest: await digestOf([answered(1, 'SIRET', 'siret 3')]),
      },
    ],
  })
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: /Ouvrir le brouillon/ })
  expect(link.href).toBe(`${START}?prefill_token=t`)
})

it('draws a few of two hundred previews, and counts them all', async () => {
  open({}, manyOrganisations(200) as never)
  fireEvent.click(await screen.findByRole('checkbox', { name: /Tout choisir/ }))
  await press(/Voir l’aperçu de 200/)
  await screen.findByText(/sans réponse : 200/)
  expect(document.querySelectorAll('.dossier').length).toBeLessThan(60)
  expect(document.querySelector('.dossier')!.getAttribute('aria-setsize')).toBe('200')
})

it('says what is not known of a row, and sends it again on that row’s own press only', async () => {
  const unknown = stepOf([
    rowOf(1, { state: 'unknown', problem: 'interrupted' }),
    rowOf(2, { state: 'sent' }),
  ])
  const page = open({
    'dossiers.get': () => unknown,
    'dossiers.again': () => stepOf([rowOf(1, {})]),
    'dossiers.step': () => stepOf([rowOf(1, { state: 'sent' })]),
  })
  expect(await screen.findByText(/le brouillon existe peut-être/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Reprendre' })).toBeNull()
  expect(page.requests.some(({ name }) => name === 'dossiers.step')).toBe(false)
  await press(/Envoyer de nouveau – Ville 1/)
  await screen.findByText(/Envoi terminé/)
  const again = () => page.requests.find(({ name }) => name === 'dossiers.again')?.input
  await expect.poll(again).toEqual({ key: 1 })
})

it('shows the new values of a row that changed before they are sent', async () => {
  const page = open({
    'dossiers.get': () => stepOf([rowOf(1, { state: 'changed' })]),
    'dossiers.again': () => stepOf([rowOf(1, {})]),
    'dossiers.step': () => stepOf([rowOf(1, { state: 'sent' })]),
  })
  await press(/Revoir – Ville 1/)
  expect(await screen.findByText('siret 1')).toBeTruthy()
  await press(/Envoyer ces valeurs – Ville 1/)
  await screen.findByText(/Envoi terminé/)
  const digest = await digestOf([answered(1, 'SIRET', 'siret 1')])
  const again = () => page.requests.find(({ name }) => name === 'dossiers.again')?.input
  await expect.poll(again).toEqual({ key: 1, digest })
})

it('waits for the start page, and goes on by itself once a tab shows it again', async () => {
  let isHere = true
  let steps = 0
  const page = open({
    'dossiers.get': () => stepOf([rowOf(1, {})]),
    'dossiers.form': () => ({ ...form, isHere }),
    'dossiers.step': () => {
      steps++
      if (isHere) return stepOf([rowOf(1, { state: 'sent' })])
      return stepOf([rowOf(1, {})], 'no_page')
    },
  })
  await screen.findByText(/En pause, il en reste 1/)
  isHere = false
  await press(/^Reprendre/)
  expect(await screen.findByText(/l’envoi attend\. Ouvrez-la, il reprend/)).toBeTruthy()
  expect(await screen.findByRole('link', { name: 'Ouvrir la page de départ' })).toBeTruthy()
  expect(steps).toBe(1)
  isHere = true
  page.changed(['page'])
  await screen.findByText(/Envoi terminé/)
  await waitFor(() => expect(steps).toBe(2))
})
