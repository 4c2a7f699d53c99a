import { cleanup, render, screen } from '@testing-library/preact'
import { useRef } from 'preact/hooks'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useKeptFocus } from '@/components/assistant/use-kept-focus'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Box({ hasButton, hasFailed }: { hasButton: boolean; hasFailed: boolean }) {
  const box = useRef<HTMLElement>(null)
  useKeptFocus(box)
  return (
    <section ref={box}>
      <h2 tabIndex={-1}>Préremplir</h2>
      {hasFailed && <section class="failed" />}
      {hasButton && <button type="button">Voir</button>}
    </section>
  )
}

describe('the focus of a button that goes', () => {
  const lose = async (hasFailed = false) => {
    const { rerender } = render(<Box hasButton hasFailed={hasFailed} />)
    screen.getByRole('button').focus()
    rerender(<Box hasButton={false} hasFailed={hasFailed} />)
    await new Promise((resume) => setTimeout(resume))
  }

  it('goes to the title of its section', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    await lose()
    expect(document.activeElement).toBe(screen.getByRole('heading'))
  })

  it('scrolls, but not past the reasons of what was not filled', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    const focus = vi.spyOn(HTMLHeadingElement.prototype, 'focus')
    await lose()
    cleanup()
    await lose(true)
    expect(focus.mock.calls).toEqual([[{ preventScroll: false }], [{ preventScroll: true }]])
  })

  it('is taken from nobody who types in the page', async () => {
    vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    await lose()
    expect(document.activeElement).toBe(document.body)
  })
})
