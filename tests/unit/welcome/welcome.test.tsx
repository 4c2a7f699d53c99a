import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Welcome } from '@/entrypoints/welcome/Welcome'
import { newPageContext } from '@/lib/page/read/describe'
import { match } from '@/lib/form/match'
import { fields } from '@/lib/form/sites/datapass/fields'
import { pages } from '@/lib/form/sites/datapass/pages'

vi.mock('@/lib/extension/browser', () => import('../components/assistant/french'))

const on = { onCreate: vi.fn(), onStartSample: vi.fn() }
const show = () => render(<Welcome sites={[pages]} {...on} />)
afterEach(cleanup)

describe('welcome', () => {
  it('leads to a first organisation, and to a try', () => {
    show()
    fireEvent.click(screen.getByRole('button', { name: 'Créer ma première organisation' }))
    expect(on.onCreate).toHaveBeenCalledOnce()
    fireEvent.click(screen.getByRole('button', { name: 'Ouvrir l’assistant sur cet exemple' }))
    expect(on.onStartSample).toHaveBeenCalledOnce()
  })
  it('has a sample that the page side reads like a request', () => {
    show()
    const read = newPageContext(document, pages).read()
    const { matches, unknown, never } = match(read, pages, fields)
    expect(read).toHaveLength(17)
    expect(unknown).toEqual([])
    expect(never.map(({ attribute }) => attribute)).toEqual(['terms_of_service_accepted'])
    expect(matches.map(({ target }) => target)).toContain('contact.delegue_protection_donnees.email')
    expect(read.every(({ label }) => label !== '')).toBe(true)
  })
  it('has an answer that a fill must keep, and a consent that nobody ticked', () => {
    show()
    const read = newPageContext(document, pages).read()
    expect(read.filter(({ value }) => value !== '').map(({ name }) => name)).toEqual([
      'authorization_request_exemple[destinataire_donnees_caractere_personnel]',
    ])
  })
})
