/** The page of entities × services: chosen, answered for all, reported, taken back. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { questionOf } from '@/lib/eligibility/show-questions'
import { newRecord } from '@/lib/profile/records'
import { byPages, held } from '@/tests/support/by-pages'
import { manyOrganisations } from '@/tests/support/many-organisations'
import { NOW } from '../fake-background'
import { openPage } from '../fake-page'
import { row } from '../requests/board-samples'
import { saying } from '@/tests/support/saying'

// The page comes with the catalogue: once for all tests.
beforeAll(() => import('@/entrypoints/options/eligibility/EntitiesPage').then(() => undefined))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const idOf = (rank: number) => `7c1f1c52-6a5b-4f4a-9a51-2f0c53f6d3a${rank}`
const names = ['Commune de Beauval', 'Ville de Lyre', 'Exemple SAS']
const entities = names.map((denomination, rank) =>
  newRecord('organisations', { denomination, tags: rank < 2 ? ['lot 1'] : [] }, { id: idOf(rank), now: NOW }),
)
const USERS = 'project.users'
const question = questionOf(USERS)!
const AT = '2026-11-21T09:00:00.000Z'
const other = { value: ['etudiants'], shown: 'Des étudiants', from: 'reponse', at: NOW }
const rows = [
  { organisationId: idOf(0), name: names[0], standing: 'open', isManaged: false },
  { organisationId: idOf(1), name: names[1], standing: 'answered', isManaged: false, known: other },
  { organisationId: idOf(2), name: names[2], standing: 'apart', isManaged: false },
]

function open(
  hash = '#suivi/entites',
  more: Record<string, (input: never) => unknown> = {},
  list = entities,
) {
  const page = openPage(hash, { organisations: list }, {
    'board.get': () => [{ ...row, organisationId: idOf(0) }],
    'policy.get': () => ({}),
    'settings.set': (settings: object) => settings,
    'entities.verdicts': ({ serviceIds, organisationIds }: Record<string, string[]>) =>
      organisationIds!.map((organisationId) => ({
        organisationId,
        verdicts: serviceIds!.map(() => (organisationId === idOf(1) ? 'unknown' : 'eligible')),
      })),
    'answers.asked': () => [
      { question, count: 2, isInProfile: false },
      { question: questionOf('contacts.dpo'), count: 3, isInProfile: true },
    ],
    'answers.preview': () => rows,
    'answers.apply': ({ fact, organisations }: { fact: string; organisations: object[] }) => ({
      outcome: 'saved',
      fact,
      at: AT,
      changes: organisations.slice(0, 1),
      refused: organisations.slice(1).map((each) => ({ ...each, why: 'changed' })),
    }),
    'answers.undo': () => ({ outcome: 'undone', restored: 1, kept: [] }),
    ...more,
  } as never)
  const sent = (wanted: string) =>
    page.requests.filter(({ name }) => name === wanted).map(({ input }) => input)
  return { ...page, sent }
}
const click = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
const rowsShown = () => document.querySelectorAll('.entity-table tbody tr[data-index]')

/** Up to the preview of one answer for all. */
async function toPreview() {
  await click('Sélectionner les 3 entités affichées')
  await click('Répondre pour ces 3 entités')
  await click(`2 entités : ${question.question}`)
  fireEvent.click(await screen.findByLabelText('Des particuliers'))
  await click('Voir qui est concerné')
  await screen.findByText('Une entité recevra la réponse')
}

describe('entities × services', () => {
  it('shows each verdict and where its request stands, with the way to the sheet and to the request', async () => {
    open()
    const link = await screen.findByRole('link', {
      name: /^À déterminer\s*–\s*Bouton FranceConnect\s*, Ville de Lyre$/,
    })
    expect(link.getAttribute('href')).toBe(`#catalogue/franceconnect?organisation=${idOf(1)}`)
    const request = screen.getByRole('link', {
      name: /^En retard\s*–\s*Bouton FranceConnect\s*, Commune de Beauval$/,
    })
    expect(request.getAttribute('href')).toBe('#suivi?texte=Commune+de+Beauval&service=franceconnect')
    expect(document.title).toMatch(/^Entités × services/)
  })

  it('narrows by label, verdict and request, in the address too', async () => {
    open('#suivi/entites?verdict=unknown')
    await waitFor(() => expect(rowsShown()).toHaveLength(1))
    fireEvent.change(screen.getByLabelText('Verdict'), { target: { value: '' } })
    fireEvent.change(screen.getByLabelText('Étiquette'), { target: { value: 'lot 1' } })
    await waitFor(() => expect(rowsShown()).toHaveLength(2))
    fireEvent.change(screen.getByLabelText('Pour quel service ?'), { target: { value: 'franceconnect' } })
    fireEvent.click(screen.getByLabelText('Sans demande en cours'))
    await waitFor(() => expect(rowsShown()).toHaveLength(1))
    expect(location.hash).toBe('#suivi/entites?etiquette=lot+1&service=franceconnect&demande=sans')
  })

  it('draws a few of ten thousand, and asks for the first ones apart, the others by some', async () => {
    const { sent } = open('#suivi/entites', {}, manyOrganisations(10_000))
    await screen.findByText('10000 entités')
    expect(rowsShown().length).toBeLessThan(60)
    const asked = (sent('entities.verdicts') as { organisationIds: string[] }[]).map(
      (each) => each.organisationIds,
    )
    expect(asked[0]!.length).toBeLessThanOrEqual(60)
    expect(Math.max(...asked.map(({ length }) => length))).toBe(500)
    expect(new Set(asked.flat()).size).toBe(10_000)
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('10001')
  })

  it('shows the first ones, among all, while the others are still to come', async () => {
    const all = manyOrganisations(3_000)
    const first = byPages(() => all)
    const { sent } = open(
      '#suivi/entites',
      { 'organisations.list': (input: never) => held(first)(input) },
      all,
    )
    await screen.findByText('3000 entités – Lecture…')
    await waitFor(() => expect(sent('entities.verdicts')).toHaveLength(1))
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('3001')
    expect(rowsShown()[0]!.textContent).toContain('Éligible')
    expect(screen.queryByRole('button', { name: /Sélectionner les/ })).toBeNull()
  })

  it('keeps the services chosen', async () => {
    const { sent } = open()
    await click(/^Retirer API Entreprise/)
    expect(sent('settings.set')).toEqual([
      { entityServices: ['franceconnect', 'proconnect-fs', 'api-particulier'] },
    ])
  })

  it('asks nothing in words that a profile settles', async () => {
    open()
    await click('Sélectionner les 3 entités affichées')
    await click('Répondre pour ces 3 entités')
    const heading = await screen.findByRole('heading', { name: 'À compléter dans chaque profil' })
    expect(document.activeElement?.textContent).toBe('Répondre pour 3 entités')
    const section = heading.closest('section')!
    expect(
      within(section)
        .getByText(/délégué à la protection/)
        .closest('button'),
    ).toBeNull()
  })

  it('saves nothing before the preview is confirmed, and replaces nothing that is not ticked', async () => {
    const { sent } = open()
    await toPreview()
    expect(
      screen.getByText(saying('Des étudiants (votre réponse, 21 novembre 2026) → Des particuliers')),
    ).toBeTruthy()
    expect(screen.getByText('Une entité n’est pas concernée par cette question')).toBeTruthy()
    expect(sent('answers.apply')).toEqual([])
    await click('Corriger la réponse')
    expect((await screen.findByLabelText<HTMLInputElement>('Des particuliers')).checked).toBe(true)
    await click('Voir qui est concerné')
    await click('Enregistrer une réponse')
    await screen.findByText('1 réponse enregistrée.')
    expect(sent('answers.apply')).toMatchObject([
      { fact: USERS, value: ['particuliers'], organisations: [{ organisationId: idOf(0), was: null }] },
    ])
    expect(screen.getByText(/2 entités restent comme elles étaient/)).toBeTruthy()
  })

  it('tells who was refused and why, comes back to it after a visit elsewhere, and takes all of it back', async () => {
    const { sent } = open()
    await toPreview()
    fireEvent.click(screen.getByLabelText('Remplacer aussi cette réponse'))
    await click('Enregistrer 2 réponses')
    await screen.findByText(/Ville de Lyre : sa réponse a changé entre-temps/)
    location.hash = '#suivi'
    await screen.findByText('1 demande')
    location.hash = '#suivi/entites'
    await click('Annuler cette réponse')
    await screen.findAllByText(/Annulé : 1 entité est comme avant/)
    expect(sent('answers.undo')).toEqual([
      { fact: USERS, at: AT, changes: [{ organisationId: idOf(0), was: null }] },
    ])
    expect(screen.queryByRole('button', { name: /^Annuler/ })).toBeNull()
  })

  it.each([
    ['does not answer', () => Promise.reject(new Error('no answer')), /aucune ne le sera deux fois/],
    ['refuses', () => ({ outcome: 'refused', problem: 'quota' }), /^Aucune réponse n’est enregistrée\./],
  ])(
    'keeps the answer on screen when the background %s; a new try is the same request',
    async (_, answer, said) => {
      const { sent } = open('#suivi/entites', { 'answers.apply': answer })
      await toPreview()
      await click('Enregistrer une réponse')
      await screen.findByText(said)
      await click('Enregistrer une réponse')
      await waitFor(() => expect(sent('answers.apply')).toHaveLength(2))
      const [first, second] = sent('answers.apply') as { requestId: string }[]
      expect(second!.requestId).toBe(first!.requestId)
    },
  )
})
