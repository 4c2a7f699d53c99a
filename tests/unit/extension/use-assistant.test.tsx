/** What the assistant and the popup share: the state they show, what a press sends, and what is told when it fails. */
import { act, cleanup, renderHook } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAssistant } from '@/lib/extension/use-assistant'

/** What the background answers, by name of message; an error is a background that cannot be reached. */
let answers: Record<string, unknown>
let sent: [string, unknown][]
const PLAN = { id: 'plan', lines: [] }
const report = (planId: string) => ({ planId, written: 1 })

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  answers = { 'assistant.get': { plan: PLAN, active: { id: 'bourg' } } }
  vi.stubGlobal('chrome', {
    runtime: {
      onMessage: { addListener: () => undefined },
      sendMessage: ({ type, data }: { type: string; data: unknown }, answer: (told: object) => void) => {
        sent.push([type, data])
        const own = answers[type]
        const isLost = own instanceof Error
        queueMicrotask(() => answer(isLost ? { err: { message: own.message } } : { res: own ?? null }))
      },
    },
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const pass = (milliseconds = 10) => act(() => vi.advanceTimersByTimeAsync(milliseconds).then(() => undefined))
async function open() {
  const { result } = renderHook(() => useAssistant())
  await pass()
  return result
}
const askedOf = (name: string) => sent.filter(([each]) => each === name).map(([, input]) => input)

describe('the state', () => {
  it('is that of the background', async () => {
    const hook = await open()
    expect(hook.current.state).toEqual(answers['assistant.get'])
    expect(hook.current.hasFailed).toBe(false)
  })

  it('that cannot be had is told, and had at the next try', async () => {
    const state = answers['assistant.get']
    answers['assistant.get'] = new Error('gone')
    const hook = await open()
    expect([hook.current.state, hook.current.hasFailed]).toEqual([undefined, true])
    answers['assistant.get'] = state
    hook.current.retry()
    await pass()
    expect([hook.current.state, hook.current.hasFailed]).toEqual([state, false])
  })
})

describe('what a person does', () => {
  it('is sent for the organisation at work, and the state asked again', async () => {
    const hook = await open()
    const { actions } = hook.current
    actions.onChooseCasUsage('guichet')
    actions.onChooseEditor(null)
    actions.onChoose('lyre')
    actions.onTellWhose(false)
    await pass()
    expect(askedOf('active.set')).toEqual([
      { organisationId: 'bourg', casUsageId: 'guichet' },
      { organisationId: 'bourg', editorId: null },
      { organisationId: 'lyre' },
    ])
    expect(askedOf('assistant.tellWhose')).toEqual([{ isRight: false }])
    expect(askedOf('assistant.get').length).toBeGreaterThan(1)
  })

  it('is sent for nobody before there is an organisation', async () => {
    answers['assistant.get'] = { plan: null }
    const hook = await open()
    hook.current.actions.onChooseCasUsage('guichet')
    hook.current.actions.onChooseEditor('editor')
    await pass()
    expect(askedOf('active.set')).toEqual([])
  })

  it('is told when it failed, until the next thing they do', async () => {
    const hook = await open()
    answers['options.open'] = new Error('gone')
    hook.current.actions.onOpenOptions('#settings')
    await pass()
    expect(hook.current.trouble).not.toBe('')
    hook.current.actions.onAskWhose()
    await pass()
    expect(hook.current.trouble).toBe('')
  })

  it('is told when the field to be shown has left the page', async () => {
    const hook = await open()
    answers['assistant.showField'] = true
    await act(() => hook.current.actions.onShowField(3))
    expect(hook.current.trouble).toBe('')
    answers['assistant.showField'] = false
    await act(() => hook.current.actions.onShowField(3))
    expect(hook.current.trouble).not.toBe('')
  })

  it('is told when the organisations to choose among cannot be had', async () => {
    answers['organisations.list'] = new Error('gone')
    const hook = await open()
    await act(() => hook.current.actions.onSearch())
    await pass()
    expect(hook.current.trouble).not.toBe('')
    expect(hook.current.organisations).toBeUndefined()
  })
})

describe('a confirmation in the browser’s own window', () => {
  const trusted = () =>
    Object.defineProperty(new MouseEvent('click', { detail: 1 }), 'isTrusted', { value: true })
  async function armed() {
    const hook = await open()
    const button = document.createElement('button')
    document.body.append(button)
    const ref = hook.current.confirming.buttonRef as unknown
    if (typeof ref === 'function') await act(() => void ref(button))
    await pass(3000)
    return hook
  }
  const press = async (hook: Awaited<ReturnType<typeof armed>>, event = trusted()) => {
    hook.current.confirming.onPress(event, [1, 2])
    await pass()
  }

  it('sends the ticked lines of the plan shown, and says at once what was written', async () => {
    answers['assistant.confirm'] = { outcome: 'done', report: report('plan') }
    const hook = await armed()
    await press(hook)
    expect(askedOf('assistant.confirm')).toEqual([{ planId: 'plan', refs: [1, 2] }])
    expect(hook.current.state).toMatchObject({ report: report('plan') })
    expect(hook.current.confirming.isBusy).toBe(false)
  })

  it('says why the background refused, each time anew', async () => {
    answers['assistant.confirm'] = { outcome: 'refused', reason: 'stale_plan' }
    const hook = await armed()
    await press(hook)
    expect(hook.current.confirming.refusal).toMatchObject({ code: 'stale_plan', rank: 1, needsNative: false })
    await pass(3000)
    await press(hook)
    expect(hook.current.confirming.refusal).toMatchObject({ rank: 2 })
  })

  it('that cannot be known to have come is told', async () => {
    answers['assistant.confirm'] = new Error('gone')
    const hook = await armed()
    await press(hook)
    expect(hook.current.confirming.refusal).toMatchObject({ code: 'unreachable' })
    expect(hook.current.state).not.toHaveProperty('report')
  })

  it('pressed by a script sends nothing, and nothing is said to it', async () => {
    const hook = await armed()
    await press(hook, new MouseEvent('click', { detail: 1 }))
    expect(askedOf('assistant.confirm')).toEqual([])
    expect(hook.current.confirming.refusal).toBeNull()
  })

  it('opened beside says when the browser refuses to open it', async () => {
    answers['assistant.confirm'] = { outcome: 'refused', reason: 'stale_plan' }
    const hook = await armed()
    await press(hook)
    answers['assistant.openNative'] = { isOpen: false }
    hook.current.confirming.onOpenNative()
    await pass()
    expect(hook.current.confirming.refusal).toMatchObject({ isNativeClosed: true })
    answers['assistant.openNative'] = { isOpen: true }
    hook.current.confirming.onOpenNative()
    await pass()
    expect(hook.current.confirming.refusal).toBeNull()
    expect(askedOf('assistant.openNative')).toEqual([
      { planId: 'plan', refs: [1, 2] },
      { planId: 'plan', refs: [1, 2] },
    ])
  })
})
