/** The instructor's own words, and what was kept of those of other requests. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { InstructorWords } from '@/components/review/InstructorWords'

afterEach(cleanup)

const asked = {
  text: 'Précisez le texte qui fonde la demande.\nEt joignez la délibération.',
  at: '12 octobre 2026',
}
const note = { casUsageId: 'cas', text: 'Joindre la délibération.', at: '2026-10-12T08:00:00.000Z' }
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

describe('the instructor’s words', () => {
  it('are quoted line by line, with their day, and can be kept: the button is told of what', () => {
    const onKeep = vi.fn()
    render(<InstructorWords messages={[asked]} notes={[]} onKeep={onKeep} />)
    const region = screen.getByRole('region', { name: 'Ce que l’instructeur demande' })
    expect([...region.querySelectorAll('blockquote p')].map(({ textContent }) => textContent)).toEqual(
      asked.text.split('\n'),
    )
    expect(within(region).getByText('12 octobre 2026')).toBeTruthy()
    const button = screen.getByRole('button', { name: 'Garder comme note de ce service' })
    expect(document.getElementById(button.getAttribute('aria-describedby')!)!.tagName).toBe('BLOCKQUOTE')
    fireEvent.click(button)
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(asked.text)
  })

  it('once kept, are not offered again; a note that was cut is the same', () => {
    render(
      <InstructorWords
        messages={[asked]}
        notes={[{ ...note, text: asked.text.slice(0, 20) }]}
        onKeep={vi.fn()}
        onDrop={vi.fn()}
      />,
    )
    expect(buttons()).toEqual(['Retirer cette note'])
  })

  it('without a cas d’usage, are read and not kept', () => {
    render(<InstructorWords messages={[asked]} notes={[]} />)
    expect(buttons()).toEqual([])
  })

  it('hold no markup of theirs', () => {
    const { container } = render(
      <InstructorWords messages={[{ text: '<img src=x><b>gras</b>', at: '' }]} notes={[]} />,
    )
    expect(container.querySelector('img, b')).toBeNull()
    expect(container.querySelector('.hint')).toBeNull()
    expect(screen.getByText('<img src=x><b>gras</b>')).toBeTruthy()
  })
})

describe('the notes of a service', () => {
  it('tell their day, and go at a press', () => {
    const onDrop = vi.fn()
    render(<InstructorWords messages={[]} notes={[note]} onDrop={onDrop} />)
    expect(screen.queryByRole('heading', { name: 'Ce que l’instructeur demande' })).toBeNull()
    expect(screen.getByText(note.text)).toBeTruthy()
    expect(screen.getByText(/12 octobre 2026/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Retirer cette note' }))
    expect(onDrop).toHaveBeenCalledExactlyOnceWith(note)
  })

  it('are left out where they are told elsewhere', () => {
    const { container } = render(<InstructorWords messages={[]} notes={[note]} isAlone />)
    expect(container.textContent).toBe('')
  })
})
