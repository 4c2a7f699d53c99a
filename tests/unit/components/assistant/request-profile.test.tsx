import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RequestProfile, useProposal, type RequestProfileProps } from '@/components/assistant/RequestProfile'
import type { KeepRequestOutcome, ReadOutcome, ShownProposal } from '@/lib/contract/request-profile'

vi.mock('@/lib/extension/browser', () => import('./french'))
afterEach(cleanup)

const proposal: ShownProposal = {
  id: '5f0a0d6e-6a3e-4a52-8b0e-0f3a1c9b7d11',
  organisationName: '',
  siret: '21619990100010',
  records: [
    {
      key: 'casUsage',
      table: 'casUsage',
      isNew: true,
      title: '',
      roles: [],
      lines: [
        { key: 'a', target: 'casUsage.intitule', now: 'Guichet en ligne', was: '', isTicked: true },
        { key: 'b', target: 'casUsage.destinataires', now: 'Mairie', was: 'Service social', isTicked: false },
      ],
    },
    {
      key: 'contact',
      table: 'contacts',
      isNew: false,
      title: 'Camille Exemple',
      roles: ['contact_technique'],
      lines: [
        {
          key: 'c',
          target: 'contact.contact_technique.email',
          now: 'dsi@bourg.example',
          was: '',
          isTicked: true,
          isGuess: true,
        },
      ],
    },
  ],
  sameCount: 2,
  refused: ['casUsage.datePrevueMiseEnProduction'],
  files: ['maquette.pdf'],
  canBegin: true,
}
function Kept(props: Omit<RequestProfileProps, 'view'>) {
  return <RequestProfile {...props} view={useProposal('101')} />
}
const onRead = vi.fn<(isOnShow: boolean) => Promise<ReadOutcome | null>>()
const onKeep = vi.fn<(id: string, keys: string[], isToBegin: boolean) => Promise<KeepRequestOutcome | null>>()
const onOpenOptions = vi.fn()
beforeEach(() => {
  for (const each of [onRead, onKeep, onOpenOptions]) each.mockReset()
})

const button = (name: string) => screen.getByRole('button', { name })
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const text = () => document.body.textContent!.replaceAll(/\s+/g, ' ')

async function read(answer: ReadOutcome | null = { outcome: 'read', proposal }): Promise<void> {
  onRead.mockResolvedValue(answer)
  render(<Kept onRead={onRead} onKeep={onKeep} onOpenOptions={onOpenOptions} />)
  fireEvent.click(button('Lire toute la demande'))
  await waitFor(() => expect(screen.queryByText('Lecture de la demande…')).toBeNull())
}

describe('a request already made', () => {
  it('is read once, however often the button is pressed, and says that it is being read', async () => {
    let answer!: (outcome: ReadOutcome) => void
    onRead.mockReturnValue(new Promise((resolve) => (answer = resolve)))
    render(<Kept onRead={onRead} onKeep={onKeep} onOpenOptions={onOpenOptions} />)
    const region = screen.getByRole('region', { name: 'Garder cette demande comme profil' })
    expect(region.getAttribute('aria-busy')).toBe('false')
    fireEvent.click(button('Lire toute la demande'))
    fireEvent.click(button('Lecture de la demande…'))
    expect(region.getAttribute('aria-busy')).toBe('true')
    expect(onRead).toHaveBeenCalledOnce()
    answer({ outcome: 'read', proposal })
    await waitFor(() => expect(region.getAttribute('aria-busy')).toBe('false'))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 })))
  })

  it.each([
    [null, 'Le site n’a pas donné la demande'],
    [{ outcome: 'failed', reason: 'unreachable' }, 'Le site n’a pas donné la demande'],
    [{ outcome: 'failed', reason: 'covered' }, 'La page couvre l’assistant'],
    [{ outcome: 'failed', reason: 'no_siret' }, 'La page ne dit pas pour quelle organisation'],
    [{ outcome: 'failed', reason: 'nothing' }, 'Habili n’a reconnu aucune réponse'],
  ] as const)('that gave %j says why, and may be read again', async (answer, words) => {
    await read(answer)
    expect(screen.getByRole('status').textContent).toContain(words)
    expect(button('Lire toute la demande').getAttribute('aria-disabled')).toBe('false')
  })

  it('is shown as what the profile gains: new, other, guessed, the same, refused, files', async () => {
    await read()
    expect(text()).toContain('Organisation sans nom 216 199 901 00010')
    expect(box('Nom du projet').checked).toBe(true)
    // What the profile holds already is not given up by default.
    expect(box('Destinataires des données').checked).toBe(false)
    expect(text()).toContain('Votre profil a : Service social')
    expect(text()).toContain('À vérifier : la page ne dit pas exactement que c’est cela.')
    expect(text()).toContain('Camille Exemple (déjà dans votre profil)')
    expect(text()).toContain('2 autres réponses sont déjà les mêmes')
    expect(text()).toContain('Laissé de côté, car le profil ne peut pas le garder tel quel')
    expect(text()).toContain('Fichiers à ajouter vous-même au profil : maquette.pdf')
  })

  it('is kept by the lines that are ticked, and leads to what was made of it', async () => {
    await read()
    fireEvent.click(box('Destinataires des données'))
    fireEvent.click(box('Nom du projet'))
    onKeep.mockResolvedValue({
      outcome: 'kept',
      organisationId: 'o',
      casUsageId: 'u',
      count: 2,
      isBegun: false,
    })
    fireEvent.click(button('Garder 2 réponses'))
    await screen.findByText(/2 réponses gardées/)
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(proposal.id, ['c', 'b'], false)
    fireEvent.click(button('Voir le profil'))
    fireEvent.click(button('Ce qui manque, service par service'))
    expect(onOpenOptions.mock.calls).toEqual([['#organisation/o/identite'], ['#organisation/o/completude']])
  })

  it('asks nothing to be kept when nothing is ticked, nor when the profile has it all', async () => {
    await read()
    for (const each of screen.getAllByRole<HTMLInputElement>('checkbox'))
      if (each.checked) fireEvent.click(each)
    fireEvent.click(button('Cochez au moins une réponse'))
    expect(onKeep).not.toHaveBeenCalled()
    cleanup()
    await read({ outcome: 'read', proposal: { ...proposal, records: [] } })
    expect(text()).toContain('Votre profil a déjà toutes ces réponses.')
    expect(screen.queryByRole('button', { name: /^Garder/ })).toBeNull()
  })

  it.each([
    ['stale', 'La demande ou le profil a changé'],
    ['not_saved', 'Le profil n’a pas pu être enregistré'],
  ] as const)('that could not be kept (%s) says so and stays in view', async (reason, words) => {
    await read()
    onKeep.mockResolvedValue({ outcome: 'failed', reason })
    fireEvent.click(button('Garder 2 réponses'))
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain(words))
    expect(box('Nom du projet').checked).toBe(true)
  })

  it('is kept and begun again at one press, where its form is one that may be', async () => {
    await read()
    expect(text()).toContain('rien avant que vous appuyiez')
    onKeep.mockResolvedValue({
      outcome: 'kept',
      organisationId: 'o',
      casUsageId: 'u',
      count: 2,
      isBegun: true,
    })
    fireEvent.click(button('Garder 2 réponses et commencer une demande'))
    await screen.findByText(/La nouvelle demande s’ouvre dans un autre onglet/)
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(proposal.id, ['a', 'c'], true)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 })))
    cleanup()
    await read({ outcome: 'read', proposal: { ...proposal, canBegin: false } })
    expect(screen.queryByRole('button', { name: /commencer/ })).toBeNull()
    expect(button('Garder 2 réponses')).toBeTruthy()
  })

  it('on show whole is read without a press, and takes the focus from nobody', async () => {
    onRead.mockResolvedValue({ outcome: 'read', proposal })
    render(<Kept isOnShow onRead={onRead} onKeep={onKeep} onOpenOptions={onOpenOptions} />)
    await screen.findByText('Garder 2 réponses')
    expect(onRead).toHaveBeenCalledExactlyOnceWith(true)
    expect(document.activeElement).toBe(document.body)
    cleanup()
    // What cannot be read of the page is no failure: nobody asked.
    onRead.mockResolvedValue({ outcome: 'failed', reason: 'no_siret' })
    render(<Kept isOnShow onRead={onRead} onKeep={onKeep} onOpenOptions={onOpenOptions} />)
    expect((await screen.findByText('Lire toute la demande')).getAttribute('aria-disabled')).toBe('false')
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it('is left without a trace', async () => {
    await read()
    fireEvent.click(button('Ne rien garder'))
    expect(button('Lire toute la demande')).toBeTruthy()
    expect(onKeep).not.toHaveBeenCalled()
  })
})
