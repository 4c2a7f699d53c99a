import { cleanup, render, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { FormerNotice } from '@/components/assistant/Assistant'

afterEach(cleanup)

const today = { name: 'FranceConnect', url: 'https://datapass.api.gouv.fr/demandes/france-connect/nouveau' }

describe('on an address of a former DataPass', () => {
  it('says in a sentence that it is old, and links to today’s form in a tab of its own', () => {
    const { container } = render(<FormerNotice former={{ isClosed: false, today }} />)
    expect(container.querySelectorAll('p')[0]!.textContent).toBe(
      'Cette adresse est ancienne : la demande se fait aujourd’hui sur DataPass.',
    )
    const link = screen.getByRole('link', { name: 'Ouvrir « FranceConnect » sur DataPass' })
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([today.url, '_blank'])
  })

  it.each([
    [true, today, /n’enregistre plus rien depuis le 18 mai 2025 : faites la demande/],
    [
      true,
      null,
      /n’enregistre plus rien depuis le 18 mai 2025, et celui d’aujourd’hui n’a pas de formulaire/,
    ],
    [false, null, /DataPass n’a plus de formulaire ouvert/],
  ])('closed %s, today %j: says so', (isClosed, form, words) => {
    render(<FormerNotice former={{ isClosed, today: form }} />)
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.queryAllByRole('link')).toHaveLength(form ? 1 : 0)
  })

  it('says nothing elsewhere', () => {
    expect(render(<FormerNotice former={undefined} />).container.textContent).toBe('')
  })
})
