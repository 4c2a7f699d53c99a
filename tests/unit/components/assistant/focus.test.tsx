/** What is pressed in the assistant may go: the focus goes to what took its place, never to the page's body. */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { createRef } from 'preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Assistant } from '@/components/assistant/Assistant'
import { FieldToolsContext } from '@/components/assistant/field-tools'
import type { AssistantState } from '@/lib/contract/tab'
import { beauval, line, plan, report, richPlan, state, undoable } from './samples'

beforeEach(() => {
  vi.spyOn(document, 'hasFocus').mockReturnValue(true)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const nothing = () => undefined

/** The assistant over a background that answers a press with another state. */
function Over({ first, next }: { first: AssistantState; next: AssistantState }) {
  const [shown, show] = useState(first)
  const [openRef, open] = useState<number | null>(null)
  const answer = async () => show(next)
  return (
    <FieldToolsContext.Provider
      value={{
        places: [{ target: 'casUsage.intitule', group: 'casUsage', isFile: false, shown: '' }],
        openRef,
        onOpen: open,
        onTeach: async () => {
          show(next)
          return { outcome: 'saved' }
        },
        onKeep: async () => null,
      }}
    >
      <Assistant
        state={shown}
        organisations={[beauval]}
        sites={[]}
        trouble=""
        titleRef={createRef()}
        confirming={{
          phase: 'ready',
          isBusy: false,
          refusal: null,
          buttonRef: nothing,
          onPress: nothing,
          onOpenNative: nothing,
        }}
        onChoose={nothing}
        onSearch={nothing}
        onChooseEditor={nothing}
        onChooseCasUsage={nothing}
        onOpenOptions={nothing}
        onUndo={answer}
        onShowField={nothing}
        onKnowForm={() => void answer()}
        onTellWhose={nothing}
        onAskWhose={nothing}
      />
    </FieldToolsContext.Provider>
  )
}

/** As the keyboard does: the focus is on what is pressed. */
async function press(name: RegExp): Promise<void> {
  const button = await screen.findByRole('button', { name })
  button.focus()
  fireEvent.click(button)
  await vi.waitFor(() => expect(button.isConnected && document.activeElement === button).toBe(false))
  await new Promise((resume) => setTimeout(resume))
}
const focused = () => document.activeElement!

const undone = {
  ...report,
  undone: [{ ref: 1, label: 'Nom du projet', outcome: 'restored' as const }],
}

it.each([
  ['beside a plan', richPlan],
  ['where nothing more is planned', null],
] as const)('an undo %s leads to what it did', async (_, before) => {
  const first = state({ plan: before, report, undoable })
  render(<Over first={first} next={state({ plan: before, report: undone, undoable: null })} />)
  await press(/^Annuler le remplissage/)
  expect(focused().getAttribute('role')).toBe('status')
  expect(focused().textContent).toContain('1')
})

it('a form said to be known leads to its plan', async () => {
  const lines = [line(1, 'Nom du projet')]
  const first = state({ plan: plan(lines, { isUnknownForm: true }) })
  render(<Over first={first} next={state({ plan: plan(lines) })} />)
  await press(/^Je connais ce formulaire/)
  expect(focused().id).toBe('prefill-title')
})

it('a field that is taught leads to its row, wherever the plan puts it', async () => {
  const unknown = line(7, 'Objet', {
    action: 'skip',
    target: '',
    value: '',
    reason: { code: 'unknown_field' },
  })
  const first = state({ plan: plan([line(1, 'Nom du projet'), unknown]) })
  const next = state({ plan: plan([line(1, 'Nom du projet'), line(7, 'Objet')]) })
  render(<Over first={first} next={next} />)
  await press(/^Ce champ, c’est…/)
  expect(focused().tagName).toBe('SELECT')
  fireEvent.change(focused(), { target: { value: 'casUsage.intitule' } })
  await press(/^Retenir/)
  expect(focused().closest('[data-ref]')?.getAttribute('data-ref')).toBe('7')
})
