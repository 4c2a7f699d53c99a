import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { createRef } from 'preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Assistant, type AssistantProps } from '@/components/assistant/Assistant'
import { Popup } from '@/entrypoints/popup/App'
import type { AssistantState } from '@/lib/contract/tab'
import { beauval, organisation, plan, report, state, syndicat, undoable } from './samples'

const on = {
  onClose: vi.fn(),
  onChoose: vi.fn(),
  onSearch: vi.fn(),
  onChooseEditor: vi.fn(),
  onChooseCasUsage: vi.fn(),
  onOpenOptions: vi.fn(),
  onUndo: vi.fn(),
  onShowField: vi.fn(),
  onOpenHere: vi.fn(),
  onTellWhose: vi.fn(),
  onAskWhose: vi.fn(),
}
const props = (more: Partial<AssistantProps>): AssistantProps => ({
  state: state(),
  organisations: [beauval, syndicat, organisation(3), organisation(4)],
  sites: [{ name: 'DataPass', hosts: ['datapass.api.gouv.fr'] }],
  trouble: '',
  titleRef: createRef(),
  confirming: {
    phase: 'ready',
    isBusy: false,
    refusal: null,
    buttonRef: () => {},
    onPress: vi.fn(),
    onOpenNative: vi.fn(),
  },
  ...on,
  ...more,
})
const show = (more: Partial<AssistantState> = {}, others: Partial<AssistantProps> = {}) =>
  render(<Assistant {...props({ state: state(more), ...others })} />)
/** The list of the search; the choice of a cas d’usage has options too. */
const found = () => within(screen.getByRole('listbox'))
const press = (element: Element, ...keys: string[]) =>
  keys.forEach((key) => fireEvent.keyDown(element, { key }))

/** Every row is in view, under the header and above the bar. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.matches('.assistant-header')) return new DOMRect(0, 0, 300, 90)
    return new DOMRect(0, this.matches('.confirm') ? 700 : 100, 300, 60)
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.clearAllMocks()
})

describe('a request kept as a profile', () => {
  it('still says so once its page has a plan, and keeps the focus', async () => {
    const facts = { requestId: '101' }
    const page = { ...state().page!, kind: 'request' as const, facts }
    const proposal = {
      id: '5f0a0d6e-6a3e-4a52-8b0e-0f3a1c9b7d11',
      organisationName: 'Commune de Bourg',
      siret: '21619990100010',
      records: [
        {
          key: 'casUsage',
          table: 'casUsage' as const,
          isNew: true,
          title: '',
          roles: [],
          lines: [{ key: 'a', target: 'casUsage.intitule', now: 'Guichet', was: '', isTicked: true }],
        },
      ],
      sameCount: 0,
      refused: [],
      files: [],
      canBegin: false,
    }
    const keeping = {
      onRead: async () => ({ outcome: 'read' as const, proposal }),
      onKeep: async () => ({
        outcome: 'kept' as const,
        organisationId: 'o',
        casUsageId: 'u',
        count: 1,
        isBegun: false,
      }),
    }
    const drawn = show({ page, plan: null }, { keeping })
    fireEvent.click(screen.getByRole('button', { name: 'Lire toute la demande' }))
    fireEvent.click(await screen.findByRole('button', { name: /^Garder/ }))
    const kept = await screen.findByText(/gardée/)
    await vi.waitFor(() => expect(document.activeElement!.id).toBe('request-profile-title'))
    drawn.rerender(<Assistant {...props({ state: state({ page }), keeping })} />)
    expect(screen.getByRole('button', { name: /Remplir/ })).toBeTruthy()
    expect(screen.getByText(kept.textContent!)).toBeTruthy()
    await vi.waitFor(() => expect(document.activeElement!.id).toBe('request-profile-title'))
  })
})

describe('who', () => {
  it('shows the organisation, its SIRET in groups, and that the page is for it', () => {
    show()
    expect(screen.getByText('Commune de Beauval-le-Neuf')).toBeTruthy()
    expect(screen.getByText(/210\s000\s000\s00001/)).toBeTruthy()
    expect(screen.getByText('La page est bien pour ce SIRET.')).toBeTruthy()
  })
  it('blocks on a mismatch, and switches to the right profile in one press', () => {
    show({
      siretState: 'mismatch',
      pageSiret: syndicat.siret,
      suggested: syndicat,
      plan: plan([], { blocked: 'siret_mismatch' }),
    })
    expect(screen.getByText(/La page est pour le SIRET.*rien ne sera rempli/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Remplir/ })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Passer à « SM3E »' }))
    expect(on.onChoose).toHaveBeenCalledWith(syndicat.id)
  })
  it('offers to create the profile of a SIRET it does not hold', () => {
    show({
      siretState: 'mismatch',
      pageSiret: '21000000000099',
      plan: plan([], { blocked: 'siret_mismatch' }),
    })
    fireEvent.click(screen.getByRole('button', { name: 'Créer le profil de ce SIRET' }))
    expect(on.onOpenOptions).toHaveBeenCalledWith('#organisations/nouvelle?siret=21000000000099')
  })
  it('is careful when the page does not say for whom it is', () => {
    show({ siretState: 'unknown', pageSiret: null })
    expect(screen.getByText(/ne dit pas pour quel SIRET.*Vérifiez/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /Remplir 8 champs/ })).toBeTruthy()
  })
  it('says nothing of it where nothing can be filled for a SIRET', () => {
    show({ siretState: 'unknown', pageSiret: null, plan: plan([]) })
    expect(screen.queryByText(/ne dit pas pour quel SIRET/)).toBeNull()
  })
  it.each(['asking', 'failed'] as const)(
    'offers no fill while the site is %s whom the page is for',
    (siretState) => {
      show({ siretState, pageSiret: null, plan: plan([], { blocked: `siret_${siretState}` }) })
      expect(screen.getByRole('status').textContent).toMatch(/pour quelle organisation/)
      expect(screen.queryByText('La page est bien pour ce SIRET.')).toBeNull()
      expect(screen.queryByRole('button', { name: /Remplir/ })).toBeNull()
      const again = screen.queryByRole('button', { name: 'Demander maintenant' })
      if (siretState === 'failed') fireEvent.click(again!)
      else expect(again).toBeNull()
      expect(on.onAskWhose).toHaveBeenCalledTimes(siretState === 'failed' ? 1 : 0)
    },
  )
  it('asks the person when nothing says for whom the page is, with no answer put forward', () => {
    const { container } = show({
      siretState: 'unknown',
      pageSiret: null,
      plan: plan([], { blocked: 'siret_unknown' }),
    })
    expect(screen.getByText(/Cette demande est-elle bien pour Commune de Beauval-le-Neuf/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Remplir/ })).toBeNull()
    expect(container.querySelector('.primary')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Oui, c’est pour elle' }))
    fireEvent.click(screen.getByRole('button', { name: 'Non, pour une autre' }))
    expect(on.onTellWhose.mock.calls).toEqual([[true], [false]])
  })
  it.each([
    ['told', /est bien pour ce SIRET/, 'Finalement, non', false],
    ['denied', /rien ne sera rempli/, 'Finalement, oui', true],
  ] as const)(
    'repeats what the person said (%s), which they may take back',
    (siretState, words, name, next) => {
      show({
        siretState,
        pageSiret: null,
        ...(siretState === 'denied' ? { plan: plan([], { blocked: 'siret_denied' }) } : {}),
      })
      expect(screen.getByText(words)).toBeTruthy()
      expect(screen.queryByRole('button', { name: /Remplir 8 champs/ }) === null).toBe(
        siretState === 'denied',
      )
      fireEvent.click(screen.getByRole('button', { name }))
      expect(on.onTellWhose).toHaveBeenCalledWith(next)
    },
  )
  it('changes the cas d’usage, or does without', () => {
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Changer d’organisation' }))
    fireEvent.change(screen.getByRole('combobox', { name: 'Cas d’usage' }), { target: { value: '' } })
    expect(on.onChooseCasUsage).toHaveBeenCalledWith(null)
  })
  it('starts from nothing with one thing to do', () => {
    show(
      { active: null, casUsages: [], casUsageId: null, plan: null, siretState: 'unknown', pageSiret: null },
      { organisations: [] },
    )
    fireEvent.click(screen.getByRole('button', { name: 'Créer une organisation' }))
    expect(on.onOpenOptions).toHaveBeenCalledWith('#organisations/nouvelle')
    expect(screen.queryByRole('heading', { name: 'Préremplir' })).toBeNull()
  })
})

describe('quick search', () => {
  const open = () => {
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Changer d’organisation' }))
    return screen.getByRole('combobox', { name: /Chercher/ }) as HTMLInputElement
  }
  it('takes the focus, finds, and chooses with the keyboard alone', () => {
    const input = open()
    expect(document.activeElement).toBe(input)
    fireEvent.input(input, { target: { value: 'etang' } })
    const option = found().getByRole('option')
    expect(input.getAttribute('aria-activedescendant')).toBe(option.id)
    expect(option.getAttribute('aria-selected')).toBe('true')
    press(input, 'Enter')
    expect(on.onChoose).toHaveBeenCalledWith(syndicat.id)
    expect(screen.queryByRole('listbox')).toBeNull()
  })
  it('walks the list with the arrows, round its ends', () => {
    const input = open()
    press(input, 'Enter')
    expect(on.onChoose).not.toHaveBeenCalled()
    press(input, 'ArrowDown', 'ArrowDown')
    expect(
      found()
        .getAllByRole('option')
        .map((each) => each.getAttribute('aria-selected')),
    ).toEqual(['false', 'true', 'false', 'false'])
    press(input, 'ArrowUp', 'ArrowUp', 'Enter')
    expect(on.onChoose).toHaveBeenCalledWith(organisation(4).id)
  })
  it('leaves with Escape: first the words, then the search, never the panel', () => {
    const input = open()
    const outer = vi.fn()
    document.addEventListener('keydown', outer)
    fireEvent.input(input, { target: { value: 'x' } })
    press(input, 'Escape')
    expect(input.value).toBe('')
    press(input, 'Escape')
    document.removeEventListener('keydown', outer)
    expect(screen.queryByRole('listbox')).toBeNull()
    expect(outer).not.toHaveBeenCalled()
  })
  it('says how many there are, and draws no more than are in view', () => {
    cleanup()
    show({}, { organisations: Array.from({ length: 300 }, (_, rank) => organisation(rank + 1)) })
    fireEvent.click(screen.getByRole('button', { name: 'Changer d’organisation' }))
    const drawn = found().getAllByRole('option')
    expect(drawn.length).toBeLessThan(50)
    expect(drawn[0]!.getAttribute('aria-setsize')).toBe('300')
    expect(screen.getByText(/^300 organisations/)).toBeTruthy()
    fireEvent.input(screen.getByRole('combobox', { name: /Chercher/ }), { target: { value: 'rien de tel' } })
    expect(screen.getByText('Aucune organisation ne correspond.')).toBeTruthy()
  })
})

describe('pages without a plan', () => {
  const page = state().page!
  it.each<[string, Partial<AssistantState>, RegExp]>([
    [
      'signed out',
      { problem: 'signed_out', page: { ...page, kind: 'signed-out' } },
      /Connectez-vous d’abord à DataPass/,
    ],
    ['an introduction', { page: { ...page, kind: 'intro' } }, /Commencez la demande/],
    ['a choice of forms', { page: { ...page, kind: 'choice' } }, /Choisissez le formulaire/],
    [
      'a summary',
      { page: { ...page, kind: 'summary', facts: { canSend: true } } },
      /cochez vous-même les engagements/,
    ],
    [
      'a summary that is only read',
      { page: { ...page, kind: 'summary', facts: {} } },
      /rien à remplir ni à envoyer/,
    ],
    ['a page after an update', { problem: 'extension_reloaded' }, /rechargez la page/],
    ['a page out of reach', { problem: 'cannot_reach_page' }, /n’arrive pas à lire cette page/],
    ['a step that asks nothing', {}, /Cette étape ne pose aucune question/],
    ['a page gone', { plan: plan([], { blocked: 'page_gone' }) }, /La page a changé/],
  ])('%s', (_, more, sentence) => {
    show({ plan: null, ...more })
    expect(screen.getByText(sentence)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Remplir/ })).toBeNull()
  })
  it('elsewhere, names the sites on which it works', () => {
    show({ page: null, problem: 'not_supported', plan: null })
    const link = screen.getByRole('link', { name: 'DataPass (datapass.api.gouv.fr)' })
    expect(link.getAttribute('href')).toBe('https://datapass.api.gouv.fr/')
  })
  it('still offers to take back what was filled before', () => {
    show({ plan: null, report, undoable })
    fireEvent.click(screen.getByRole('button', { name: 'Annuler le remplissage (2)' }))
    expect(on.onUndo).toHaveBeenCalledWith(report.planId, false)
  })
  it('tells a database that cannot be used', () => {
    show({ storeProblem: 'newer_schema' })
    expect(screen.getByText(/version plus récente/)).toBeTruthy()
  })
})

describe('structure', () => {
  it('has one main, and headings in order', () => {
    show({ report })
    expect(screen.getAllByRole('main')).toHaveLength(1)
    const levels = screen.getAllByRole('heading').map(({ tagName }) => Number(tagName[1]))
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, rank) => expect(level - levels[rank]!).toBeLessThanOrEqual(1))
  })
  it('does not put the confirmation first among the stops of Tab, and closes in a frame only', () => {
    show()
    const stops = [...document.querySelectorAll('button, input, select, summary, a')]
    // The way past the plan comes first; the confirmation itself, last.
    expect(stops[0]?.textContent).toBe('Aller au bouton de remplissage')
    expect(stops[1]?.textContent).toContain('Fermer')
    fireEvent.click(stops[0]!)
    expect(document.activeElement?.className).toContain('commit')
    cleanup()
    show({}, { onClose: undefined })
    expect(screen.queryByRole('button', { name: 'Fermer' })).toBeNull()
  })
  it('announces what failed', () => {
    show({}, { trouble: 'L’action n’a pas abouti.' })
    expect(within(screen.getAllByRole('alert')[0]!).getByText('L’action n’a pas abouti.')).toBeTruthy()
  })
  it('shows nothing of the profile before the background has answered', () => {
    render(<Assistant {...props({ state: undefined })} />)
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true')
    expect(screen.queryByRole('heading', { name: 'Qui' })).toBeNull()
  })
})

describe('popup', () => {
  it('opens the assistant here, confirms here too, and leads to the options', () => {
    render(<Popup {...props({})} onOpenHere={on.onOpenHere} />)
    fireEvent.click(screen.getByRole('button', { name: 'Ouvrir l’assistant sur cette page' }))
    expect(on.onOpenHere).toHaveBeenCalledOnce()
    expect(screen.getByRole('button', { name: /Remplir 8 champs/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Organisations et réglages' }))
    expect(on.onOpenOptions).toHaveBeenCalledWith('')
  })
  it('leads to the news of an update, while there are some', () => {
    const { rerender } = render(<Popup {...props({})} hasNews onOpenHere={on.onOpenHere} />)
    fireEvent.click(screen.getByRole('button', { name: 'Nouveautés' }))
    expect(on.onOpenOptions).toHaveBeenCalledWith('#a-propos')
    rerender(<Popup {...props({})} onOpenHere={on.onOpenHere} />)
    expect(screen.queryByRole('button', { name: 'Nouveautés' })).toBeNull()
  })
  it('has nothing to open where there is no request', () => {
    render(
      <Popup
        {...props({ state: state({ page: null, problem: 'not_supported', plan: null }) })}
        onOpenHere={on.onOpenHere}
      />,
    )
    expect(screen.queryByRole('button', { name: 'Ouvrir l’assistant sur cette page' })).toBeNull()
    expect(screen.getByRole('link', { name: /DataPass/ })).toBeTruthy()
  })
})
