import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Journey } from '@/components/journey/Journey'
import type { Progress } from '@/lib/journey/journey'
import type { ShownJourney } from '@/lib/journey/requests'
import { saying } from '@/tests/support/saying'
import { markingOf, shownJourney } from './samples'

afterEach(cleanup)

const purpose = { organisationId: 'o', casUsageId: 'c', serviceId: '' }
const request: NonNullable<ShownJourney['request']> = {
  id: 'r',
  rev: 1,
  casUsageId: 'c',
  number: '',
  title: '',
  siteState: null,
  isTest: false,
  draftUrl: '',
  asked: [],
  isHere: false,
}
const begun = (more: Partial<Progress> = {}): Progress => ({
  createdAt: '2026-03-02T09:00:00.000Z',
  steps: {},
  filings: {},
  ...more,
})

/** Of the cas d'usage of its request, once it is begun. */
const journey: typeof shownJourney = (serviceId, progress, more, on) =>
  shownJourney(
    serviceId,
    progress,
    { purpose: { ...purpose, serviceId }, request: progress && request, ...more },
    on,
  )

function show(shown: ShownJourney, { isMain = true, said = '', hasFailed = false } = {}) {
  const onOpenOptions = vi.fn()
  const marking = markingOf({ said, hasFailed })
  render(<Journey journey={shown} marking={marking} isMain={isMain} onOpenOptions={onOpenOptions} />)
  return { ...marking, onOpenOptions }
}
const items = () => screen.getAllByRole('listitem').filter((each) => each.matches('li.journey-step'))
const titles = () => items().map((each) => each.querySelector('.journey-name')!.textContent)
const states = () => items().map((each) => each.querySelector('.journey-state')!.textContent?.trim())
const current = () => within(items().find((each) => each.getAttribute('aria-current') === 'step')!)

const validated = { state: 'validated', at: '2026-03-09T08:00:00.000Z', by: 'site' } as const
const submitted = { state: 'submitted', at: '2026-03-02T08:00:00.000Z', by: 'site' } as const

describe('the steps', () => {
  it('of FranceConnect put the contract before the tests', () => {
    show(journey('franceconnect', null))
    expect(titles().slice(1, 3)).toEqual(['Demander l’habilitation DataPass', 'Ouvrir le bac à sable'])
  })
  it('of ProConnect put the tests before the contract', () => {
    show(journey('proconnect-fs', null))
    expect(titles().indexOf('Créer son application de test')).toBeLessThan(
      titles().indexOf('Contractualiser dans DataPass'),
    )
  })
  it('say in words how far each is, and which is the current one', () => {
    const done = { c1: { doneAt: '2026-03-02T09:00:00.000Z', by: 'user' as const } }
    show(journey('franceconnect', begun({ steps: done, filings: { c2: [submitted] } })))
    expect(states()).toEqual(['Fait', 'En attente du service', 'Plus tard', 'Plus tard', 'Plus tard'])
    expect(screen.getByText('noté par vous le 2 mars 2026')).toBeTruthy()
    expect(current().getByText(saying(/En cours d’instruction.*2 mars 2026/))).toBeTruthy()
    expect(current().getByText('Réponse attendue au plus tard le 9 mars 2026', { exact: false })).toBeTruthy()
    // The one counter is that of the request's own steps.
    expect(screen.queryByText('1 sur 5 étapes')).toBeNull()
  })
  it('seen on the site say so, and cannot be taken back', () => {
    const steps = { c2: { doneAt: validated.at, by: 'site' as const } }
    show(journey('franceconnect', begun({ steps, filings: { c2: [validated] } })))
    const step = within(items()[1]!)
    expect(step.getByText('vu sur le site le 9 mars 2026')).toBeTruthy()
    expect(step.queryByRole('button')).toBeNull()
    expect(within(items()[0]!).getByText('établi par une étape suivante')).toBeTruthy()
  })
  it('late say since when, with the service to remind', () => {
    const filings = { c2: [submitted] }
    show(journey('franceconnect', begun({ filings }), {}, { today: '2026-04-01' }))
    expect(states()[1]).toBe('En retard')
    expect(current().getByText(/attendue depuis le 9 mars 2026.*relancez/)).toBeTruthy()
  })
  it('show who acts, what comes out, and where to go', () => {
    show(journey('franceconnect', null))
    const step = within(items()[2]!)
    expect(step.getByText(saying('par : responsable technique'))).toBeTruthy()
    expect(step.getByText(saying('Vous recevez : client_id, client_secret'))).toBeTruthy()
    const link = step.getByText('Espace partenaires') as HTMLAnchorElement
    expect(link.href).toBe('https://espace.partenaires.franceconnect.gouv.fr/')
    expect(link.rel).toBe('noopener noreferrer')
    expect(within(items()[1]!).queryByText('Ancien lien')).toBeNull()
  })
  it('of the documents of origin say whose they are, and that their links are old', () => {
    show(journey('franceconnect', null, {}, { ruleset: 'seed' }))
    expect(screen.getAllByText('ancienne adresse').length).toBeGreaterThan(0)
    expect(screen.getByText('Étapes selon les anciennes règles (2019-2024).')).toBeTruthy()
  })
  it('of a service that cannot be asked for are not shown', () => {
    show(journey('franceconnect', null, { steps: [], total: 0, next: null }))
    expect(screen.queryByRole('heading')).toBeNull()
  })
})

describe('folded', () => {
  const whole = () => document.querySelector<HTMLDetailsElement>('.journey-whole')!
  it('says which step is the current one', () => {
    const steps = { c1: { doneAt: validated.at, by: 'user' as const } }
    show(journey('proconnect-fs', begun({ steps })), { isMain: false })
    expect(whole().open).toBe(false)
    expect(whole().querySelector('summary')!.textContent).toBe(
      'ProConnect, fournisseur de services Créer son application de test À vous d’agir',
    )
  })
  it('is unfolded where there is nothing to prefill', () => {
    show(journey('proconnect-fs', null), { isMain: true })
    expect(whole().open).toBe(true)
  })
  it('says that all is done', () => {
    const all = Object.fromEntries(
      ['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => [id, { doneAt: validated.at, by: 'user' as const }]),
    )
    show(journey('franceconnect', begun({ steps: all })), { isMain: false })
    expect(screen.getByText('Toutes les étapes sont faites.')).toBeTruthy()
    expect(document.querySelector('.journey-now')).toBeNull()
  })
})

describe('marking', () => {
  it('says first that the request was sent, else that the step is done', () => {
    const steps = { c1: { doneAt: validated.at, by: 'user' as const } }
    const { onMark } = show(journey('franceconnect', begun({ steps })))
    const buttons = current().getAllByRole('button')
    expect(buttons.map((each) => each.textContent?.trim())).toEqual([
      'J’ai envoyé la demande : Demander l’habilitation DataPass',
      'C’est fait : Demander l’habilitation DataPass',
    ])
    buttons.forEach((each) => fireEvent.click(each))
    expect(onMark.mock.calls.map(([step, action]) => [step.id, action])).toEqual([
      ['c2', 'filed'],
      ['c2', 'done'],
    ])
  })
  it('takes back what the person said', () => {
    const steps = { c1: { doneAt: validated.at, by: 'user' as const } }
    const filings = { c2: [{ ...submitted, by: 'user' as const }] }
    const { onMark } = show(journey('franceconnect', begun({ steps, filings })))
    expect(screen.getByText('Envoyée le 2 mars 2026, noté par vous')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /Pas encore envoyée/ }))
    fireEvent.click(screen.getByRole('button', { name: /Remettre à faire.*Vérifier/ }))
    expect(onMark.mock.calls.map(([step, action]) => [step.id, action])).toEqual([
      ['c2', 'undo_filed'],
      ['c1', 'undo_done'],
    ])
  })
  it('offers a token to be prolonged again, and to take back the last time', () => {
    const ids = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']
    const steps = Object.fromEntries(ids.map((id) => [id, { doneAt: validated.at, by: 'user' as const }]))
    const { onMark } = show(journey('api-entreprise', begun({ steps })))
    fireEvent.click(screen.getByRole('button', { name: /C’est fait.*Prolonger/ }))
    fireEvent.click(screen.getByRole('button', { name: /Remettre à faire.*Prolonger/ }))
    expect(onMark.mock.calls.map(([step, action]) => [step.id, action])).toEqual([
      ['c6', 'done'],
      ['c6', 'undo_done'],
    ])
  })
  it('lets the person say that a draft or a corrected request was sent, not one that the site has', () => {
    for (const [state, says] of [
      ['draft', true],
      ['changes_requested', true],
      ['submitted', false],
    ] as const) {
      show(journey('franceconnect', begun({ filings: { c2: [{ ...submitted, state }] } })))
      expect(screen.queryByRole('button', { name: /J’ai envoyé/ }) !== null, state).toBe(says)
      cleanup()
    }
  })
  it('says what was kept politely, and what was not at once', () => {
    show(journey('franceconnect', null), { said: 'Étape notée.' })
    expect(screen.getByRole('status').textContent).toBe('Étape notée.')
    cleanup()
    show(journey('franceconnect', null), { said: 'Réessayez.', hasFailed: true })
    expect(screen.getByRole('alert').textContent).toBe('Réessayez.')
    expect(screen.getByRole('status').textContent).toBe('')
  })
  it('waits for an organisation', () => {
    show(journey('franceconnect', null, { purpose: null }))
    expect(screen.queryByRole('button', { name: /fait/ })).toBeNull()
    expect(screen.getByText(/Créez une organisation/)).toBeTruthy()
  })
})

describe('one context, one request', () => {
  it('names the cas d’usage that the page’s request belongs to', () => {
    show(journey('franceconnect', begun(), { attachedTo: 'Cantine des écoles' }))
    expect(screen.getByText(saying(/pour un autre cas d’usage, « Cantine des écoles »/))).toBeTruthy()
    cleanup()
    show(journey('franceconnect', begun(), { attachedTo: '' }))
    expect(screen.getByText(/un autre cas d’usage, sans nom/)).toBeTruthy()
  })
  it('leads to the request that is already under way', () => {
    const rivalUrl = 'https://datapass.api.gouv.fr/demandes/12'
    show(journey('franceconnect', begun(), { rivalUrl, request: { ...request, draftUrl: rivalUrl } }))
    expect(screen.getByText<HTMLAnchorElement>('Ouvrir la demande en cours').href).toBe(rivalUrl)
    expect(screen.queryByText('Ouvrir la demande')).toBeNull()
  })
  it('shows the request as its site does, and lets the person say what it is for', () => {
    const siteState = {
      state: 'changes_requested',
      label: 'A modifier',
      at: '2026-03-02T08:00:00.000Z',
    } as const
    const seen = { ...request, casUsageId: null, number: '123', title: 'Cantine', siteState, isHere: true }
    const { onAttach } = show(journey('franceconnect', begun(), { request: seen, canAttach: true }))
    expect(screen.getByText(saying('Demande n° 123 – Cantine'))).toBeTruthy()
    expect(screen.getByText('A modifier').closest('p')!.textContent).toContain('Sur le site : A modifier')
    fireEvent.click(screen.getByText('Cette demande est pour le cas d’usage choisi'))
    expect(onAttach).toHaveBeenCalledWith(true)
  })
  it('says that a request is on a test site', () => {
    show(journey('franceconnect', begun(), { request: { ...request, number: '14', isTest: true } }))
    expect(screen.getByText('Site de test')).toBeTruthy()
  })
  it('says how the site ended it', () => {
    const filings = { c2: [{ ...validated, state: 'refused' as const }] }
    show(journey('franceconnect', begun({ filings })))
    expect(screen.getByText(saying(/cette demande est : Refusée/))).toBeTruthy()
  })
  it('opens the request elsewhere, not the one of this page', () => {
    const draftUrl = 'https://datapass.api.gouv.fr/demandes/7'
    show(journey('franceconnect', begun(), { request: { ...request, draftUrl } }))
    expect(screen.getByText<HTMLAnchorElement>('Ouvrir la demande').href).toBe(draftUrl)
    cleanup()
    show(journey('franceconnect', begun(), { request: { ...request, draftUrl, isHere: true } }))
    expect(screen.queryByText('Ouvrir la demande')).toBeNull()
  })
  it('says when the page of a step was seen on the portal, on that step alone', () => {
    show(journey('proconnect-fs', begun({ seen: { c2: '2026-03-03T09:00:00.000Z' } })))
    const seen = screen.getAllByText('page vue le 3 mars 2026')
    expect(seen.map((each) => each.closest('[data-step]')?.getAttribute('data-step'))).toEqual(['c2'])
  })
  it('of a habilitation opened again, reminds to send it, and offers the step again once granted', () => {
    const filed = (...states: ('validated' | 'draft')[]) => {
      const at = '2026-03-02T09:00:00.000Z'
      const filings = { c2: states.map((state) => ({ state, at, by: 'site' as const })) }
      return begun({ filings, steps: { c2: { doneAt: at, by: 'site' } } })
    }
    show(journey('franceconnect', filed('validated', 'draft')))
    const step = () => document.querySelector('[data-step="mise-a-jour"]')!.closest('li')!
    expect(step().getAttribute('aria-current')).toBe('step')
    const words = /^Rouverte et pas encore envoyée : Habili vous le rappellera le 1(er)? avril 2026$/
    expect(within(step()).getByText(saying(words))).toBeTruthy()
    cleanup()
    show(journey('franceconnect', filed('validated', 'draft', 'validated')))
    expect(step().textContent).toContain('Au besoin')
    expect(within(step()).queryAllByRole('button')).toEqual([])
    expect(within(step()).getByRole('link', { name: /Mes habilitations/ })).toBeTruthy()
  })
})
