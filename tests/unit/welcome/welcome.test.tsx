import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import type { ComponentProps } from 'preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Welcome } from '@/entrypoints/welcome/Welcome'
import { newPageContext } from '@/lib/page/read/describe'
import { match } from '@/lib/form/match'
import { fields } from '@/lib/form/sites/datapass/fields'
import { pages } from '@/lib/form/sites/datapass/pages'

const on = { sample: 'none' as const, hasOwn: false, onStartSample: vi.fn() }
const show = (more: Partial<ComponentProps<typeof Welcome>> = {}) =>
  render(<Welcome sites={[pages]} {...on} {...more} />)
afterEach(cleanup)

describe('welcome', () => {
  it('has two doors: a link to the guided start, and an invented town that needs no data', () => {
    show()
    const [door] = screen.getAllByRole('link', { name: 'Préparer ma demande' })
    expect(door!.getAttribute('href')).toBe('/options.html#preparer')
    fireEvent.click(screen.getByRole('button', { name: 'Voir avec une commune inventée' }))
    expect(on.onStartSample).toHaveBeenCalledExactlyOnceWith(true)
    expect(screen.queryByRole('button', { name: 'Essayer avec mon organisation' })).toBeNull()
  })
  it('offers one’s own organisation once there is one', () => {
    show({ hasOwn: true })
    fireEvent.click(screen.getByRole('button', { name: 'Essayer avec mon organisation' }))
    expect(on.onStartSample).toHaveBeenLastCalledWith(false)
  })
  it('says what became of the sample', () => {
    show({ sample: { written: 14 } })
    expect(screen.getByRole('status').textContent).toMatch(/^14 champs préremplis.*Rien n’est enregistré/)
    cleanup()
    show({ sample: 'failed' })
    expect(screen.getByRole('status').textContent).toMatch(/Rechargez cette page/)
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
