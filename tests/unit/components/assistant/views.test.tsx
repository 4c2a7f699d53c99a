import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { useState } from 'preact/hooks'
import { afterEach, expect, it } from 'vitest'
import { Views } from '@/components/assistant/Views'

afterEach(cleanup)

/** Stands for the plan: what the person did in it is its own state. */
function Step() {
  const [count, setCount] = useState(0)
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {`coché ${count}`}
    </button>
  )
}
const view = (whole?: string) => (
  <Views whole={whole}>
    <Step />
  </Views>
)

it('has no tabs without a whole request', () => {
  render(view())
  expect(screen.queryByRole('tablist')).toBeNull()
  expect(screen.queryByRole('tabpanel')).toBeNull()
})

it('keeps what was done in the step when the tabs come, and through a look at the other', () => {
  const { rerender } = render(view())
  fireEvent.click(screen.getByRole('button', { name: 'coché 0' }))
  rerender(view('toutes les étapes'))
  expect(screen.getByRole('tabpanel').textContent).toBe('coché 1')
  fireEvent.click(screen.getByRole('tab', { name: 'Toute la demande' }))
  expect(screen.getByRole('tabpanel').textContent).toBe('toutes les étapes')
  expect(screen.queryByRole('button', { name: 'coché 1' })).toBeNull()
  fireEvent.keyDown(screen.getByRole('tab', { name: 'Toute la demande' }), { key: 'ArrowLeft' })
  expect(screen.getByRole('tabpanel').textContent).toBe('coché 1')
})
