import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Board, type BoardLook } from '@/entrypoints/options/requests/Board'
import { wholeBoard, type BoardLine } from '@/entrypoints/options/requests/board-view'
import { line, manyLines } from './board-samples'

const on = { onDone: vi.fn(), onExport: vi.fn(), onRemind: vi.fn() }
afterEach(() => {
  cleanup()
  vi.clearAllMocks()
})

function Filtered({ lines, look = 'table' }: { lines: BoardLine[]; look?: BoardLook }) {
  const [view, onView] = useState(look)
  const [filter, setFilter] = useState(wholeBoard)
  return (
    <Board
      lines={lines}
      filter={filter}
      onFilter={setFilter}
      view={view}
      onView={onView}
      organisationHref={(id) => `#organisation/${id}`}
      serviceHref={(id) => `#catalogue/${id}`}
      {...on}
    />
  )
}
const show = (...lines: BoardLine[]) => render(<Filtered lines={lines} />)
const rows = () => [...document.querySelectorAll<HTMLElement>('table tbody tr')]

const ours = {
  id: 's1',
  title: 'Remplir la demande',
  actor: 'demandeur',
  isOurs: true,
  link: null,
}
const waiting = line()
const late = line({
  id: 'late',
  organisation: 'Syndicat des Écluses',
  isLate: true,
  since: '2026-10-01',
  dueOn: '2026-10-08',
})

describe('the board of requests', () => {
  it('says what will come when there is nothing yet, and where to begin', () => {
    show()
    expect(screen.getByText('Aucune demande suivie pour l’instant')).toBeTruthy()
    expect(screen.getByText('Choisir un service dans le catalogue').getAttribute('href')).toBe('#catalogue')
    expect(screen.queryByRole('table')).toBeNull()
  })
  it('shows late requests first: next action, since when, the announced delay and its end', () => {
    show(waiting, late)
    const [first, second] = rows()
    expect(first?.textContent).toContain('Syndicat des Écluses')
    expect(within(first!).getByText('En retard')).toBeTruthy()
    expect(within(first!).getByText('Instruction de la demande', { selector: '.step-title' })).toBeTruthy()
    expect(within(first!).getByText('1er octobre 2026')).toBeTruthy()
    expect(within(first!).getByText(/7 jours/)).toBeTruthy()
    expect(within(first!).getByText('était attendu le 8 octobre 2026')).toBeTruthy()
    expect(within(second!).getByText('En attente du service')).toBeTruthy()
    expect(within(second!).getByText('En cours d’instruction')).toBeTruthy()
    expect(within(second!).getByText('attendu le 25 novembre 2026')).toBeTruthy()
    expect(within(second!).getByText(/2 sur 5 étapes/)).toBeTruthy()
  })
  it('has a caption, a heading for each column and one for each row', () => {
    show(waiting)
    expect(screen.getByRole('table', { name: 'Demandes, les plus en retard d’abord' })).toBeTruthy()
    expect(screen.getAllByRole('columnheader')).toHaveLength(5)
    expect(screen.getByRole('rowheader', { name: /Beauval/ })).toBeTruthy()
  })
  it('links to the draft, its next page, the organisation and the service; names whose they are', () => {
    show(waiting)
    const draft = screen.getByRole('link', {
      name: /^Ouvrir la demande – API Particulier, Demande n° 1234, Commune de Beauval/,
    })
    expect(draft.getAttribute('href')).toBe('https://datapass.api.gouv.fr/demandes/1234')
    expect(screen.getByRole('link', { name: /^Suivre sur DataPass/ })).toBeTruthy()
    expect(screen.getByText('API Particulier', { selector: 'a' }).getAttribute('href')).toBe(
      '#catalogue/api-particulier',
    )
    expect(screen.getByText('Commune de Beauval-le-Neuf').getAttribute('href')).toBe(
      '#organisation/organisation-a',
    )
  })
  it('never makes a link of an address that is not https', () => {
    // eslint-disable-next-line no-script-url
    show(line({ draftUrl: 'javascript:alert(1)' }))
    expect(screen.queryByText('Ouvrir la demande')).toBeNull()
  })
  it('leads by its number to a request whose first address dies once it is filed', () => {
    show(line({ number: '12', numberUrl: 'https://demarche.numerique.gouv.fr/dossiers/12' }))
    const link = screen.getByRole('link', { name: /^Une fois déposé : dossier n° 12/ })
    expect(link.getAttribute('href')).toBe('https://demarche.numerique.gouv.fr/dossiers/12')
  })
  it('marks the next step of one request as done', () => {
    show(waiting, line({ id: 'b', next: ours }))
    fireEvent.click(screen.getByRole('button', { name: /^C’est fait : Remplir la demande/ }))
    expect(on.onDone).toHaveBeenCalledTimes(1)
    expect(on.onDone.mock.calls[0]?.[0]).toMatchObject({ id: 'b' })
  })
  it('has nothing left to mark when all is done', () => {
    show(line({ next: null, done: 5 }))
    expect(screen.getByText('Terminé', { selector: 'td *' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /C’est fait/ })).toBeNull()
  })
  it('tells the end of a right from the day of an answer', () => {
    show(line({ isTerm: true, delay: '18 mois (durée de validité)', dueOn: '2028-05-21' }))
    expect(screen.getByText('valable jusqu’au 21 mai 2028')).toBeTruthy()
  })
  it.each([
    [false, 'rappel le 21 décembre 2026 si elle n’est pas envoyée'],
    [true, 'rouverte et toujours pas envoyée, rappel depuis le 21 décembre 2026'],
  ])('reminds of a request opened again and not sent (late: %s)', (isLate, words) => {
    show(line({ isReminder: true, isLate, delay: '', dueOn: '2026-12-21', next: ours }))
    expect(screen.getByText(words)).toBeTruthy()
  })
  it('says which step was seen on the producer’s portal, and when', () => {
    show(
      line({ siteState: '', lastSeen: { title: 'Ouvrir le bac à sable', at: '2026-11-20T09:00:00.000Z' } }),
    )
    const [row] = rows()
    expect(row!.textContent).toContain('« Ouvrir le bac à sable » : page vue le 20 novembre 2026')
  })
  it('says how the site ended a request', () => {
    show(line({ next: null, ended: 'Refusée' }))
    expect(screen.getByText('Refusée')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /C’est fait/ })).toBeNull()
  })
  it('narrows by text, service and state, says how many, and exports what is shown in that order', () => {
    show(
      waiting,
      late,
      line({ id: 'fc', serviceId: 'franceconnect', service: 'Bouton FranceConnect', title: '' }),
    )
    expect(screen.getByText('3 demandes')).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Service'), { target: { value: 'api-particulier' } })
    expect(screen.getByText('2 demandes')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Exporter 2 lignes (CSV)' }))
    expect(on.onExport.mock.calls[0]?.[0].map(({ id }: BoardLine) => id)).toEqual(['late', 'a'])
    fireEvent.change(screen.getByLabelText('État'), { target: { value: 'late' } })
    expect(rows()).toHaveLength(1)
    fireEvent.input(screen.getByLabelText(/^Chercher/), { target: { value: 'absent' } })
    expect(screen.getByText('Aucune demande ne correspond à ces filtres.')).toBeTruthy()
    fireEvent.click(screen.getByText('Retirer les filtres'))
    expect(rows()).toHaveLength(3)
  })
  it('holds hundreds of rows', () => {
    show(...manyLines(200))
    expect(rows()).toHaveLength(200)
    expect(screen.getByText('200 demandes')).toBeTruthy()
  })
})

describe('the board as a timeline', () => {
  const showLives = (...lines: BoardLine[]) => render(<Filtered lines={lines} look="timeline" />)
  const regions = () => screen.getAllByRole('region')
  const now = (region: HTMLElement) => region.querySelector('[aria-current=step]')?.textContent

  it('puts who must act first, late ones before all, and says what is awaited until when', () => {
    showLives(waiting, line({ id: 'b', next: ours, dueOn: '' }), late)
    expect(regions().map((each) => each.querySelector('h2')?.textContent)).toEqual([
      'En retard (1)',
      'À vous d’agir (1)',
      'En attente du service (1)',
    ])
    const [first, , third] = regions()
    expect(first!.textContent).toContain('Envoyée : la réponse était attendue le 8 octobre 2026')
    expect(third!.textContent).toContain('Envoyée : réponse attendue au plus tard le 25 novembre 2026')
    expect(now(third!)).toBe('Envoyée – en coursvu le 18 nov. 2026')
    expect(screen.queryByRole('table')).toBeNull()
  })
  it('gives a reminder of a day to come, and of no other', () => {
    showLives(waiting, late)
    const [only, more] = screen.getAllByRole('button', { name: /^Me le rappeler/ })
    expect(more).toBeUndefined()
    fireEvent.click(only!)
    expect(on.onRemind.mock.calls[0]?.[0]).toMatchObject({ id: 'a', dueOn: '2026-11-25' })
  })
  it('names an end by the word of the site', () => {
    const life: BoardLine['life'] = [
      { phase: 'sent', place: 'past', at: '', by: 'site' },
      { phase: 'ended', place: 'now', at: '2026-11-20T09:30:00.000Z', by: 'site' },
    ]
    showLives(line({ next: null, ended: 'Refusée', dueOn: '', life }))
    expect(now(regions()[0]!)).toBe('Refusée – en coursvu le 20 nov. 2026')
  })
  it('marks the next step too, and gives way to the table', () => {
    showLives(line({ id: 'b', next: ours }))
    fireEvent.click(screen.getByRole('button', { name: /^C’est fait : Remplir la demande/ }))
    expect(on.onDone).toHaveBeenCalledTimes(1)
    fireEvent.click(screen.getByRole('button', { name: 'Tableau' }))
    expect(rows()).toHaveLength(1)
  })
})
