import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ConfirmDialog } from '@/components/controls/ConfirmDialog'
import type { SaveState, SaveView } from '@/components/controls/form-view'
import { RecordFrame } from '@/entrypoints/options/records/RecordFrame'
import { saveText } from '@/entrypoints/options/records/SaveStatus'

afterEach(cleanup)

const clean: SaveView = {
  state: { is: 'clean' },
  clashes: [],
  restoredAt: null,
  retry: vi.fn(),
  resolve: vi.fn(),
  recreate: vi.fn(),
  discard: vi.fn(),
}
function show(save: Partial<SaveView>, onDiscard = vi.fn()) {
  render(
    <RecordFrame
      table="contacts"
      save={{ ...clean, ...save }}
      describe={(_, value) => String(value)}
      showDate={() => '21 novembre 2026'}
      onDiscard={onDiscard}
    >
      <p>le formulaire</p>
    </RecordFrame>,
  )
}

it.each<[SaveState, string]>([
  [{ is: 'dirty', invalid: 0 }, 'Modifications non enregistrées'],
  [{ is: 'dirty', invalid: 1 }, 'Modifications non enregistrées : un champ à corriger'],
  [{ is: 'dirty', invalid: 2 }, 'Modifications non enregistrées : 2 champs à corriger'],
  [{ is: 'saving' }, 'Enregistrement…'],
  [{ is: 'saved' }, 'Enregistré'],
])('says %j as « %s »', (state, sentence) => {
  expect(saveText(state)).toBe(sentence)
})

it('says why it is not saved, and tries again', () => {
  const retry = vi.fn()
  show({ state: { is: 'failed', reason: { code: 'store_quota', values: [] } }, retry })
  expect(screen.getByText(/^Non enregistré : le navigateur n’a plus de place/)).toBeTruthy()
  fireEvent.click(screen.getByText('Réessayer'))
  expect(retry).toHaveBeenCalledOnce()
})

describe('a conflict', () => {
  const clashes = [
    { field: 'nom', theirs: 'Martin', mine: 'Dupont' },
    { field: 'fonction', theirs: 'Maire', mine: 'DGS' },
  ]

  it('shows both values of each field, and waits for a choice in each', () => {
    const resolve = vi.fn()
    show({ state: { is: 'conflict' }, clashes, resolve })
    const nom = within(screen.getByRole('group', { name: 'Nom' }))
    const fonction = within(screen.getByRole('group', { name: 'Fonction' }))
    fireEvent.click(nom.getByLabelText('Dans l’autre fenêtre : Martin'))
    fireEvent.click(screen.getByText('Garder ces choix'))
    expect(resolve).not.toHaveBeenCalled()
    expect(screen.getByText('Choisissez une valeur pour chaque champ.')).toBeTruthy()
    fireEvent.click(fonction.getByLabelText('Ici : DGS'))
    fireEvent.click(screen.getByText('Garder ces choix'))
    expect(resolve).toHaveBeenCalledWith({ nom: 'theirs', fonction: 'mine' })
  })
})

it('a record deleted elsewhere can be created again or given up', () => {
  const [recreate, onDiscard] = [vi.fn(), vi.fn()]
  show({ state: { is: 'gone' }, recreate }, onDiscard)
  fireEvent.click(screen.getByText('Recréer'))
  fireEvent.click(screen.getByText('Abandonner'))
  expect(recreate).toHaveBeenCalledOnce()
  expect(onDiscard).toHaveBeenCalledOnce()
})

it('typing found again is told, and may be forgotten until it is saved', () => {
  const discard = vi.fn()
  show({ restoredAt: '2026-11-21T08:00:00.000Z', state: { is: 'dirty', invalid: 1 }, discard })
  expect(screen.getByText(/Votre saisie du 21 novembre 2026/)).toBeTruthy()
  fireEvent.click(screen.getByText('Oublier cette saisie'))
  expect(discard).toHaveBeenCalledOnce()
})

describe('ConfirmDialog', () => {
  function ask(word?: string) {
    const [onConfirm, onCancel] = [vi.fn(), vi.fn()]
    render(
      <ConfirmDialog
        isOpen
        title="Tout effacer ?"
        confirmLabel="Effacer"
        onConfirm={onConfirm}
        onCancel={onCancel}
        {...(word ? { word } : {})}
      >
        <p>Pour toujours.</p>
      </ConfirmDialog>,
    )
    return { onConfirm, onCancel }
  }

  it('is a modal dialog named by its title; Escape and Annuler cancel', () => {
    const { onConfirm, onCancel } = ask()
    const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Tout effacer ?' })
    expect(dialog.open).toBe(true)
    const escape = new Event('cancel', { cancelable: true })
    dialog.dispatchEvent(escape)
    expect(escape.defaultPrevented).toBe(true)
    fireEvent.click(screen.getByText('Annuler'))
    expect(onCancel).toHaveBeenCalledTimes(2)
    expect(onConfirm).not.toHaveBeenCalled()
  })

  it('asks for the word, and says so when it is not typed', () => {
    const { onConfirm } = ask('effacer')
    const word = screen.getByLabelText('Pour confirmer, tapez « effacer »')
    fireEvent.click(screen.getByText('Effacer'))
    expect(onConfirm).not.toHaveBeenCalled()
    expect(word.getAttribute('aria-invalid')).toBe('true')
    fireEvent.input(word, { target: { value: ' Effacer ' } })
    fireEvent.click(screen.getByText('Effacer'))
    expect(onConfirm).toHaveBeenCalledOnce()
  })
})
