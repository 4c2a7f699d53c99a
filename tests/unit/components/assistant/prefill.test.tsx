import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Confirming } from '@/components/assistant/ConfirmBar'
import { FieldToolsContext } from '@/components/assistant/field-tools'
import { Prefill, type PrefillProps } from '@/components/assistant/Prefill'
import { plan, report, richPlan, line, undoable } from './samples'

const on = { onUndo: vi.fn(), onShowField: vi.fn(), onCompleteProfile: vi.fn() }
const onPress = vi.fn()
const onOpenNative = vi.fn()
const confirming: Confirming = {
  phase: 'ready',
  isBusy: false,
  refusal: null,
  buttonRef: () => {},
  onPress,
  onOpenNative,
}
/** Where rows and bar stand, by class, in px from the top; the window is 768 px high. */
let tops: { person: number; confirm: number; lines: number }

beforeEach(() => {
  tops = { person: 100, confirm: 700, lines: 0 }
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.classList.contains('confirm')) return new DOMRect(0, tops.confirm, 300, 60)
    if (this.parentElement?.classList.contains('person')) return new DOMRect(0, tops.person, 300, 60)
    if (this.closest('[data-ref]')) return new DOMRect(0, tops.lines, 300, 60)
    return new DOMRect(0, 0, 300, 20)
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.clearAllMocks()
})

const prefill = (more: Partial<PrefillProps> = {}) => (
  <Prefill
    plan={richPlan}
    report={null}
    undoable={null}
    confirming={confirming}
    isCompact={false}
    {...on}
    {...more}
  />
)
const show = (more: Partial<PrefillProps> = {}) => render(prefill(more))

const commit = () => screen.getByRole('button', { name: /^(Remplir|Rien|Relire|Voir la réponse)/ })
const tick = (name: string | RegExp) => screen.getByRole('checkbox', { name }) as HTMLInputElement
const lastRefs = () => (onPress.mock.lastCall![1] as number[]).toSorted((a, b) => a - b)

describe('the plan', () => {
  it('counts and confirms what is ticked, no more', () => {
    show()
    expect(commit().textContent).toContain('Remplir 8 champs')
    fireEvent.click(tick('Nom du projet'))
    expect(commit().textContent).toContain('Remplir 7 champs')
    fireEvent.click(commit())
    expect(lastRefs()).toEqual([2, 3, 10, 11, 12, 13, 14])
  })
  it('leaves a value of the page unticked beside ours, and overwrites it only when ticked', () => {
    show()
    const table = screen.getByRole('table', { name: 'Laissé comme dans la page' })
    expect(within(table).getByText('Les agents de la mairie')).toBeTruthy()
    expect(within(table).getByText('Agents du service enfance')).toBeTruthy()
    expect(tick('Destinataires des données').checked).toBe(false)
    fireEvent.click(tick('Destinataires des données'))
    fireEvent.click(commit())
    expect(lastRefs()).toContain(20)
  })
  it('shows a person as one line, unfolds their fields, and ticks them together', () => {
    show()
    const person = tick('Camille Exemple, délégué à la protection des données (DPO) — 5 champs')
    expect(tick('Prénom (Délégué à la protection des données)').checked).toBe(true)
    fireEvent.click(tick('Prénom (Délégué à la protection des données)'))
    expect([person.checked, person.indeterminate]).toEqual([false, true])
    fireEvent.click(person)
    expect(person.indeterminate).toBe(false)
    fireEvent.click(person)
    fireEvent.click(commit())
    expect(lastRefs()).toEqual([1, 2, 3])
  })
  it('ticks and unticks a whole group', () => {
    show()
    fireEvent.click(screen.getByRole('button', { name: /Tout décocher.*À écrire/ }))
    expect(commit().textContent).toContain('Rien de coché')
    expect(commit().getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(commit())
    expect(onPress).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: /Tout cocher.*À écrire/ }))
    expect(commit().textContent).toContain('Remplir 8 champs')
  })
  it('says whose data, what deserves a word, and why the rest is left', () => {
    show()
    expect(screen.queryByText('Cas d’usage : Guichet numérique des familles')).toBeNull()
    const mark = screen.getByRole('button', { name: 'D’où vient cette réponse : Nom du projet' })
    expect(mark.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(mark)
    expect(mark.getAttribute('aria-expanded')).toBe('true')
    const provenance = document.getElementById(mark.getAttribute('aria-controls')!)!
    expect(provenance.textContent).toContain('Cas d’usage : Guichet numérique des familles')
    expect(screen.getByText(/Au-delà de 36 mois, le site demande une justification/)).toBeTruthy()
    const todo = screen.getByRole('heading', { name: /Ce qui vous reste à faire/ }).closest('section')!
    expect(within(todo).getByText(/Engagement ou consentement/)).toBeTruthy()
    expect(within(todo).getByText(/mobile français/).textContent).toContain(
      'Dominique Modèle, contact technique',
    )
    expect(screen.getByText('1er mars 2027')).toBeTruthy()
  })
  it('has a name of its own for every control', () => {
    show()
    const names = screen.getAllByRole('checkbox').map((box) => box.closest('label')!.textContent)
    expect(new Set(names).size).toBe(names.length)
    const marks = screen.getAllByRole('button', { name: /^D’où vient/ })
    expect(new Set(marks.map(({ textContent }) => textContent)).size).toBe(marks.length)
    for (const mark of marks) fireEvent.click(mark)
    const shows = screen.getAllByRole('button', { name: /^Voir dans la page/ })
    expect(new Set(shows.map(({ textContent }) => textContent)).size).toBe(shows.length)
    fireEvent.click(screen.getByRole('button', { name: 'Voir dans la page : Destinataires des données' }))
    expect(on.onShowField).toHaveBeenCalledWith(20)
  })
  it('shows words of the page literally', () => {
    show({ plan: plan([line(1, '<img src=x onerror=alert(1)>\u202e')]) })
    expect(screen.getAllByText('<img src=x onerror=alert(1)>⟨U+202E⟩').length).toBeGreaterThan(0)
    expect(document.querySelector('img')).toBeNull()
  })
  it('leads from a start page, and no other, to one dossier per entity', () => {
    const startUrl = 'https://demarche.numerique.gouv.fr/commencer/essai'
    const onOpenOptions = vi.fn()
    const { rerender } = show({ plan: { ...richPlan, startUrl }, onOpenOptions })
    fireEvent.click(screen.getByRole('button', { name: 'Un dossier par entité…' }))
    expect(onOpenOptions).toHaveBeenCalledWith(`#dossiers?page=${encodeURIComponent(startUrl)}`)
    rerender(
      <Prefill
        plan={richPlan}
        report={null}
        undoable={null}
        confirming={confirming}
        isCompact={false}
        {...on}
        {...{ onOpenOptions }}
      />,
    )
    expect(screen.queryByRole('button', { name: 'Un dossier par entité…' })).toBeNull()
  })
  it('leaves out of the popup what cannot be ticked', () => {
    show({ isCompact: true })
    expect(screen.queryByText('Déjà juste')).toBeNull()
    expect(screen.queryByText('Ce qui vous reste à faire')).toBeNull()
    expect(commit().textContent).toContain('Remplir 8 champs')
  })
})

describe('confirming', () => {
  it('waits for every person to have been in view, and shows the one that was not', async () => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {})
    tops.person = 690
    show()
    fireEvent.click(commit())
    expect(onPress).not.toHaveBeenCalled()
    expect(commit().textContent).toContain('Relire 1 réponse')
    expect(screen.getByRole('alert').textContent).toBe('')
    expect((scroll.mock.contexts[0] as Element).textContent).toContain('Camille Exemple')
    tops.person = 300
    fireEvent.scroll(document)
    // The words changed under the hand: a second press of the same gesture writes nothing.
    expect(commit().textContent).toContain('Remplir 8 champs')
    expect(commit().getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(commit())
    expect(onPress).not.toHaveBeenCalled()
    await vi.waitFor(() => expect(commit().getAttribute('aria-disabled')).toBe('false'), 3000)
    fireEvent.click(commit())
    expect(onPress).toHaveBeenCalledOnce()
  })
  it('waits for every line too, whoever it is about', () => {
    vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {})
    tops.lines = 690
    show()
    expect(commit().textContent).toContain('Relire 3 réponses')
    expect(commit().getAttribute('aria-disabled')).toBe('false')
    fireEvent.click(tick('Description du projet'))
    expect(commit().textContent).toContain('Relire 2 réponses')
    fireEvent.click(commit())
    expect(onPress).not.toHaveBeenCalled()
  })
  it('never says that nothing is left where required answers lack: it leads to them', () => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {})
    const lacking = line(60, 'Téléphone', {
      action: 'skip',
      isRequired: true,
      value: '',
      reason: { code: 'not_mobile' },
      target: 'contact.contact_technique.telephone',
    })
    const onOpenOptions = vi.fn()
    const { rerender } = show({ plan: plan([lacking]), onOpenOptions })
    expect(commit().textContent).toContain('Voir la réponse qui manque')
    fireEvent.click(commit())
    expect((scroll.mock.contexts[0] as Element).textContent).toContain('Téléphone')
    fireEvent.click(screen.getByRole('button', { name: /^Compléter le profil/ }))
    expect(onOpenOptions).toHaveBeenCalledWith(`#organisation/${richPlan.organisationId}/contacts`)
    rerender(
      <Prefill
        plan={plan([])}
        report={null}
        undoable={null}
        confirming={confirming}
        isCompact={false}
        {...on}
      />,
    )
    expect(commit().textContent).toContain('Rien à remplir')
  })
  it('tells the popup’s reader which required answers will be left', () => {
    show({ isCompact: true })
    expect(screen.getByText(/Il vous restera 2 réponses obligatoires/)).toBeTruthy()
    const left = document.querySelector<HTMLElement>('.left-in-page')!
    expect(within(left).getByText(/^Téléphone/)).toBeTruthy()
  })
  it('offers to keep what was typed in the page and the profile lacks', async () => {
    const onKeep = vi.fn(async () => ({ outcome: 'saved' as const }))
    const typed = line(61, 'Téléphone', {
      action: 'skip',
      isRequired: true,
      value: '',
      was: '06 39 98 00 03',
      reason: { code: 'no_value' },
      target: 'contact.contact_technique.telephone',
    })
    render(
      <FieldToolsContext.Provider
        value={{ places: [], openRef: null, onOpen: vi.fn(), onTeach: vi.fn(), onKeep }}
      >
        <Prefill
          plan={plan([typed])}
          report={null}
          undoable={null}
          confirming={confirming}
          isCompact={false}
          {...on}
        />
      </FieldToolsContext.Provider>,
    )
    const group = screen.getByRole('heading', { name: /Saisi dans la page/ }).closest('section')!
    expect(within(group).getByText('06 39 98 00 03')).toBeTruthy()
    fireEvent.click(within(group).getByRole('button', { name: /^Enregistrer dans mon profil/ }))
    expect(onKeep).toHaveBeenCalledWith(61)
    expect(await within(group).findByText('Enregistré dans votre profil')).toBeTruthy()
  })
  it('does not wait for a person of whom nothing is ticked', async () => {
    tops.person = 690
    show()
    fireEvent.click(tick(/^Camille Exemple/))
    await vi.waitFor(() => expect(commit().getAttribute('aria-disabled')).toBe('false'), 3000)
    fireEvent.click(commit())
    expect(lastRefs()).toEqual([1, 2, 3])
  })
  it('stays focusable and honest before it is armed', () => {
    show({ confirming: { ...confirming, phase: 'waiting' } })
    const button = commit() as HTMLButtonElement
    expect(button.disabled).toBe(false)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    const hint = document.getElementById(button.getAttribute('aria-describedby')!)
    expect(hint?.querySelector('[aria-hidden=false]')?.textContent).toContain(
      'le bouton s’active dans un instant',
    )
    fireEvent.click(button)
    expect(onPress).toHaveBeenCalledOnce()
  })
  it('comes back in view at the key pressed on it where it cannot arm', () => {
    show({ confirming: { ...confirming, phase: 'waiting' } })
    const button = screen.getByRole('button', { name: /^Remplir/ })
    const scroll = vi.spyOn(button, 'scrollIntoView')
    vi.spyOn(button, 'getBoundingClientRect').mockReturnValue(
      DOMRect.fromRect({ y: window.innerHeight, width: 200, height: 44 }),
    )
    fireEvent.click(button)
    expect(scroll).toHaveBeenCalledOnce()
    expect(confirming.onPress).not.toHaveBeenCalled()
  })
  it('says that the page covers it, what was seen, and where to confirm instead', () => {
    const refusal = {
      rank: 1,
      code: 'covered',
      evidence: ['open_dialog', 'code_inconnu'],
      needsNative: true,
      isNativeClosed: false,
    }
    const { rerender } = show({ confirming: { ...confirming, refusal } })
    expect(screen.getByRole('alert').textContent).toContain(
      'La page masque ou recouvre l’assistant. Confirmez depuis le panneau du navigateur.',
    )
    expect(screen.getByRole('alert').textContent).toContain('Une fenêtre de la page est ouverte')
    expect(screen.getByRole('alert').textContent).not.toContain('code_inconnu')
    fireEvent.click(screen.getByRole('button', { name: 'Ouvrir le panneau du navigateur' }))
    expect(onOpenNative).toHaveBeenCalledOnce()
    rerender(
      <Prefill
        plan={richPlan}
        report={null}
        undoable={null}
        isCompact={false}
        confirming={{ ...confirming, refusal: { ...refusal, isNativeClosed: true } }}
        {...on}
      />,
    )
    expect(screen.getByRole('alert').textContent).toContain(
      'Cliquez sur l’icône Habili : la même liste vous y attend',
    )
  })
  it('does not send elsewhere for a refusal that is not the page’s doing', () => {
    show({
      confirming: {
        ...confirming,
        refusal: { rank: 1, code: 'stale_plan', evidence: [], needsNative: false, isNativeClosed: false },
      },
    })
    expect(screen.getByRole('alert').textContent).toContain('la liste vient de changer')
    expect(screen.queryByRole('button', { name: 'Ouvrir le panneau du navigateur' })).toBeNull()
  })
})

describe('what was done', () => {
  it('says n of m, what failed and why, and offers the way back', () => {
    show({ report, undoable })
    expect(screen.getByRole('status').textContent).toContain('7 champs sur 8 remplis')
    const failures = screen.getByRole('heading', { name: 'Ce qui n’a pas été rempli' }).nextElementSibling!
    expect(within(failures as HTMLElement).getAllByRole('listitem')).toHaveLength(1)
    expect(failures.textContent).toContain('Durée de conservation des données en mois : La page a refusé')
    fireEvent.click(screen.getByRole('button', { name: 'Annuler le remplissage (2)' }))
    expect(on.onUndo).toHaveBeenCalledWith(report.planId, false)
  })
  it('says of a fill cut short what was written, what is unknown, and where nothing can be taken back', () => {
    show({
      report: {
        ...report,
        cut: 'away',
        written: 1,
        results: [
          { ref: 1, label: 'Nom du projet', outcome: 'written' },
          { ref: 3, label: 'Durée de conservation', outcome: 'unknown' },
        ],
      },
    })
    const status = screen.getByRole('status').textContent
    expect(status).toContain(
      'Enregistrés ou écrits : 1 ; non confirmés : 1 (la page a changé pendant le remplissage)',
    )
    expect(status).toContain('Écrits : Nom du projet')
    expect(status).toContain('ne peuvent plus être remis comme avant')
    const check = screen.getByRole('heading', { name: 'À vérifier dans la page' }).nextElementSibling!
    expect(check.textContent).toBe('Durée de conservation : Inconnu : la page est partie avant de le dire.')
    expect(screen.queryByRole('button', { name: /^Annuler le|^Tout annuler/ })).toBeNull()
  })
  it('names the block of questions that another block asks too', () => {
    const of = (section: string, first: number) =>
      ['Nom', 'Téléphone'].map((label, index) => ({
        ref: first + index,
        label,
        section,
        outcome: first > 2 && index === 1 ? ('refused_by_page' as const) : ('written' as const),
      }))
    const title = { ref: 9, label: 'Nom du projet', section: 'Le projet', outcome: 'written' as const }
    const results = [title, ...of('Contact technique', 1), ...of('Délégué', 3)]
    const { unmount } = show({ report: { ...report, cut: 'rejected', results } })
    expect(screen.getByRole('status').textContent).toContain(
      'À remplir de nouveau : Nom du projet, Contact technique (Nom, Téléphone), Délégué (Nom, Téléphone)',
    )
    unmount()
    show({ report: { ...report, results } })
    const failures = screen.getByRole('heading', { name: 'Ce qui n’a pas été rempli' }).nextElementSibling!
    expect(failures.textContent).toContain('Téléphone (Délégué) : ')
  })
  it('turns the bar to the result once nothing more is ticked, and says what comes next', () => {
    // Of the plan before: what the page asks now is another one.
    const done = { ...report, planId: 'before', written: 8, results: report.results.slice(0, 1) }
    const filled = plan(richPlan.lines.filter(({ action }) => action !== 'write' && action !== 'skip'))
    const { rerender } = show({ report: done, plan: filled, step: { current: 1, total: 6 } })
    expect(screen.getByRole('status').textContent).toBe('8 champs remplis')
    expect(document.querySelector('.commit')!.hasAttribute('hidden')).toBe(true)
    expect(screen.getByText(/Continuez par « Suivant »/)).toBeTruthy()
    const left = { ...filled, lines: richPlan.lines.filter(({ action }) => action !== 'write') }
    rerender(
      <Prefill
        plan={left}
        report={done}
        undoable={null}
        confirming={confirming}
        isCompact={false}
        step={{ current: 1, total: 6 }}
        {...on}
      />,
    )
    expect(screen.queryByText(/Continuez par « Suivant »/)).toBeNull()
    expect(screen.getByText(/il vous reste 2 réponses obligatoires/)).toBeTruthy()
    fireEvent.click(tick('Destinataires des données'))
    expect(document.querySelector('.commit')!.hasAttribute('hidden')).toBe(false)
  })
  it('turns it to the result at once, before the page is read again', () => {
    const { rerender } = show()
    const now = { plan: richPlan, undoable: null, isCompact: false, ...on }
    expect(document.querySelector('.commit')!.hasAttribute('hidden')).toBe(false)
    rerender(<Prefill {...now} report={{ ...report, written: 8, total: 8 }} confirming={confirming} />)
    expect(screen.getByRole('status').textContent).toBe('8 champs remplis')
    expect(document.querySelector('.commit')!.hasAttribute('hidden')).toBe(true)
  })
  it('keeps the place of the announcement before there is one', () => {
    show()
    expect(screen.getByRole('status').textContent).toBe('')
  })
  it('says what undo put back and what the person had changed since', () => {
    show({
      report: {
        ...report,
        undone: [
          { ref: 1, label: 'Nom du projet', outcome: 'restored' },
          { ref: 2, label: 'Description', outcome: 'kept_user_change' },
        ],
      },
    })
    expect(screen.getByRole('status').textContent).toContain('1 champ sur 2 remis comme avant')
    const kept = screen.getByRole('heading', { name: 'Ce qui n’a pas été remis' }).nextElementSibling!
    expect(kept.textContent).toBe('Description : Laissé : vous l’avez modifié depuis.')
    expect(screen.queryByRole('button', { name: /^Annuler le|^Tout annuler/ })).toBeNull()
  })
  it('counts what the person had put back, or cleared, as no doing of the undo', () => {
    const undone = [
      { ref: 1, label: 'Nom du projet', outcome: 'as_before' as const },
      { ref: 2, label: 'Description', outcome: 'restored' as const },
    ]
    const view = show({ report: { ...report, undone } })
    expect(screen.getByRole('status').textContent).toContain('1 champ sur 1 remis comme avant')
    view.rerender(prefill({ report: { ...report, undone: undone.slice(0, 1) } }))
    expect(screen.getByRole('status').textContent).toContain('Rien à annuler')
  })
  it('offers the last press alone, or all of them, after several', async () => {
    show({ report, undoable: { ...undoable, last: 1, all: 16, fills: 2 } })
    fireEvent.click(screen.getByRole('button', { name: 'Annuler le dernier (1)' }))
    expect(on.onUndo).toHaveBeenLastCalledWith(report.planId, false)
    const all = screen.getByRole('button', { name: 'Tout annuler (16)' })
    // One undo at a time.
    await waitFor(() => expect(all.getAttribute('aria-disabled')).toBe('false'))
    fireEvent.click(all)
    expect(on.onUndo).toHaveBeenLastCalledWith(report.planId, true)
  })
  it('leaves no tick behind: an overwrite that was confirmed or taken back is ticked anew', () => {
    const kept = richPlan.lines.find(({ action, canTick }) => action === 'keep' && canTick)!
    const view = show()
    const isTicked = () => (fireEvent.click(commit()), onPress.mock.lastCall?.[1] as number[])
    fireEvent.click(tick(new RegExp(kept.label)))
    expect(isTicked()).toContain(kept.ref)
    const again = (more: Partial<PrefillProps>) => view.rerender(prefill(more))
    const undone = [{ ref: kept.ref, label: kept.label, outcome: 'restored' as const }]
    again({ report: { ...report, undone } })
    expect(isTicked()).not.toContain(kept.ref)
  })
})
