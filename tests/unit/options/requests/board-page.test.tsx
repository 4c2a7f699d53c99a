import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { BoardRow } from '@/lib/journey/board'
import { openPage } from '../fake-page'
import { row } from './board-samples'
import { saying } from '@/tests/support/saying'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const nextStep = {
  ...row.next!,
  id: 'c3',
  title: 'Ouvrir le bac à sable',
  isOurs: true,
  state: 'current' as const,
}
const marked: BoardRow = { ...row, next: { ...nextStep, filing: undefined as never }, isLate: false, done: 2 }

/** A board of one request, whose next step can be marked. */
function open(hash = '#suivi', more: Record<string, (input: never) => unknown> = {}) {
  let rows = [row]
  const page = openPage(hash, {}, {
    'board.get': () => rows,
    'journey.mark': ({ isDone }: { isDone: boolean }) => {
      rows = [isDone ? marked : row]
      return { outcome: 'saved', requestId: row.requestId }
    },
    ...more,
  } as never)
  const marks = () => page.requests.filter(({ name }) => name === 'journey.mark').map(({ input }) => input)
  return { ...page, marks }
}
const markButton = () => screen.findByRole('button', { name: /^C’est fait : Demander l’habilitation/ })

describe('the board page', () => {
  it('is one of the pages of the navigation', async () => {
    open()
    expect(await screen.findByText('1 demande')).toBeTruthy()
    const tab = screen.getByRole('link', { name: 'Suivi' })
    expect(tab.getAttribute('aria-current')).toBe('page')
    expect(document.title).toMatch(/^Suivi des demandes/)
  })
  it('marks the next step, says so, shows the step after it, and takes the mark back', async () => {
    const page = open()
    fireEvent.click(await markButton())
    expect(await screen.findByText(saying(/^Ensuite : Ouvrir le bac à sable/))).toBeTruthy()
    const said =
      'Étape « Demander l’habilitation DataPass » notée comme faite pour Commune de Beauval-le-Neuf.'
    expect(screen.getAllByText(said, { exact: false })).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: 'Annuler' }))
    await markButton()
    expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull()
    const request = { requestId: 'r', organisationId: 'o', casUsageId: null, serviceId: 'franceconnect' }
    expect(page.marks()).toEqual([
      { ...request, stepId: 'c2', isDone: true },
      { ...request, stepId: 'c2', isDone: false },
    ])
  })
  it('keeps the focus near when the marked row leaves the filter', async () => {
    open('#suivi?etat=late')
    const button = await markButton()
    button.focus()
    fireEvent.click(button)
    await screen.findByText('Aucune demande ne correspond à ces filtres.')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Annuler'))
  })
  it.each([
    ['refuses', () => ({ outcome: 'refused' })],
    ['does not answer', () => Promise.reject(new Error('no answer'))],
  ])('says so when the background %s, and shows nothing as done', async (_, answer) => {
    open('#suivi', { 'journey.mark': answer })
    fireEvent.click(await markButton())
    expect((await screen.findByRole('alert')).textContent).toMatch(/n’a pas pu être enregistrée/)
    expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull()
    expect(await markButton()).toBeTruthy()
  })
  it('keeps its filter in the address, and reads it back', async () => {
    open('#suivi?texte=beauval&service=franceconnect')
    expect(await screen.findByText('1 demande')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('État'), { target: { value: 'late' } })
    expect(location.hash).toBe('#suivi?texte=beauval&service=franceconnect&etat=late')
  })
  it('shows what was written for a request once it is asked: days and questions', async () => {
    const asked: unknown[] = []
    open('#suivi', {
      'requests.history': (input: unknown) => {
        asked.push(input)
        return [{ key: 1, at: '2026-11-20T08:00:00.000Z', questions: ['Intitulé', 'Description'] }]
      },
    })
    const details = (await screen.findByText('Ce que Habili a écrit')).closest('details')!
    expect(asked).toEqual([])
    details.open = true
    fireEvent(details, new Event('toggle'))
    await waitFor(() =>
      expect(details.textContent).toMatch(/20 novembre 2026.*2 questions.*Intitulé · Description/),
    )
    expect(asked).toEqual([{ requestId: row.requestId }])
  })
  it('keeps the look in the address, and gives a reminder as a file for calendars', async () => {
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob)
      return 'blob:reminder'
    })
    let name = ''
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download
    })
    const soon = {
      ...row,
      isLate: false,
      next: { ...row.next!, state: 'waiting' as const, dueOn: '2026-12-04' },
    }
    open('#suivi?vue=tableau', { 'board.get': () => [soon] })
    expect(await screen.findByRole('table')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Frise' }))
    expect(location.hash).toBe('#suivi')
    fireEvent.click(await screen.findByRole('button', { name: /^Me le rappeler – Bouton FranceConnect/ }))
    await waitFor(() => expect(files).toHaveLength(1))
    expect(name).toBe('habili-rappel-2026-12-04.ics')
    const file = (await files[0]!.text()).replaceAll('\r\n ', '')
    expect(file).toContain('DTSTART;VALUE=DATE:20261204')
    expect(file).toContain(
      'SUMMARY:Réponse attendue : Bouton FranceConnect\\, Demande n° 77\\, Commune de Beauval-le-Neuf',
    )
  })
  it('says that nothing could be read', async () => {
    open('#suivi', { 'board.get': () => Promise.reject(new Error('no answer')) })
    expect(await screen.findByText('Les demandes n’ont pas pu être lues. Rechargez la page.')).toBeTruthy()
  })
  it('exports what is shown as a dated file for spreadsheets', async () => {
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob)
      return 'blob:board'
    })
    let name = ''
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download
    })
    open()
    fireEvent.click(await screen.findByRole('button', { name: 'Exporter 1 ligne (CSV)' }))
    await waitFor(() => expect(files).toHaveLength(1))
    expect(name).toMatch(/^habili-suivi-\d{4}-\d{2}-\d{2}\.csv$/)
    const bytes = new Uint8Array(await files[0]!.arrayBuffer())
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
    expect(new TextDecoder().decode(bytes)).toContain(
      'Bouton FranceConnect;77;Bouton de connexion;En cours d’instruction;En retard;Demander l’habilitation',
    )
  })
})
