import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, it, vi } from 'vitest'
import { AnyForm } from '@/components/assistant/AnyForm'
import type { AssistantPage, FormRead } from '@/lib/contract/tab'

afterEach(cleanup)

const page: AssistantPage = {
  kind: 'request',
  site: 'any',
  host: 'portail.exemple.fr',
  facts: {},
  serviceName: '',
  fieldCount: 3,
}
const read = async (outcome: FormRead | null) => {
  const onRead = vi.fn(async () => outcome)
  render(<AnyForm page={null} onRead={onRead} />)
  fireEvent.click(screen.getByRole('button', { name: /Lire le formulaire/ }))
  expect(onRead).toHaveBeenCalledOnce()
}

it('says that nothing is read before the click', () => {
  render(<AnyForm page={null} onRead={vi.fn()} />)
  expect(screen.getByText(/Sans ce clic, il ne lit rien/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /panneau/ })).toBeNull()
})

it.each([
  ['no_field', /Aucun champ/],
  ['no_access', /cliquez sur l’icône/],
  ['not_https', /n’est pas en https/],
  ['forbidden', /limite Habili à certains sites/],
] as const)('%s is told, with what to do', async (outcome, words) => {
  await read(outcome)
  expect(await screen.findByText(words)).toBeTruthy()
})

it('says nothing more once the form is read, nor where the failure is told elsewhere', async () => {
  for (const outcome of ['read', null] as const) {
    await read(outcome)
    await vi.waitFor(() => expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('false'))
    expect(screen.getByRole('status').textContent).toBe('')
    cleanup()
  }
})

it('names the site that was read, and offers to read again and to keep the panel', () => {
  const onOpenPanel = vi.fn()
  render(<AnyForm page={page} onRead={vi.fn()} onOpenPanel={onOpenPanel} />)
  expect(screen.getByRole('heading', { name: 'Formulaire de portail.exemple.fr' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Relire la page' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /panneau/ }))
  expect(onOpenPanel).toHaveBeenCalledOnce()
})
