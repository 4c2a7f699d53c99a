/** What the assistant and other pages share: the state they show, what a press sends, and what is told when it fails. */
import { act, cleanup, renderHook } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MendingInput, ServiceNote } from '@/lib/contract/review'
import type { Finding } from '@/lib/eligibility/review/model'
import type { ShownQuestion } from '@/lib/eligibility/shown'
import { useAssistant } from '@/lib/extension/use-assistant'
import { useEligibility } from '@/lib/extension/use-eligibility'
import { useReview, type Reviewing } from '@/lib/extension/use-review'
import { useWholeRequest } from '@/lib/extension/use-whole-request'
import type { AskedQuestion } from '@/lib/form/whole-request'
import { onMessage } from '@/tests/support/broadcast'

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
      onMessage,
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

describe('a request read again', () => {
  const read = { casUsageId: 'guichet', definition: 'api-lieux', serviceId: 'api-lieux', findings: [] }
  async function reading(shown: object = read) {
    answers['review.get'] = shown
    const { result } = renderHook(() => useReview({}))
    await pass()
    return result as { current: Reviewing }
  }
  const finding = { key: 'purpose', digest: 'abc' } as Finding
  const mending = { attribute: 'scopes', value: ['noms'] } as unknown as MendingInput
  const note = { casUsageId: 'autre', at: '2026-11-30' } as ServiceNote
  async function said(hook: { current: Reviewing }, does: (reviewing: Reviewing) => void, answer: unknown) {
    for (const name of ['answer', 'mend', 'note', 'dropNote']) answers[`review.${name}`] = answer
    does(hook.current)
    await pass()
    return hook.current.said
  }
  const NOTHING = 'Rien n’a été enregistré. Réessayez.'

  it('shows nothing before it is read', () => {
    expect(renderHook(() => useReview({})).result.current).toBeNull()
  })

  it('tells what was kept of an answer, of a note and of a note taken back', async () => {
    const hook = await reading()
    const saved = { outcome: 'saved' }
    expect(await said(hook, ({ onAnswer }) => onAnswer!(finding), saved)).toMatch(/^Réponse gardée/)
    expect(await said(hook, ({ onKeepNote }) => onKeepNote!('n'.repeat(3000)), saved)).toMatch(/^Note gardée/)
    expect(await said(hook, ({ onDropNote }) => onDropNote!(note), saved)).toBe('Note retirée.')
    expect(askedOf('review.answer')).toEqual([{ casUsageId: 'guichet', key: 'purpose', digest: 'abc' }])
    expect(askedOf('review.note')).toEqual([
      { casUsageId: 'guichet', serviceId: 'api-lieux', text: 'n'.repeat(2000) },
    ])
    expect(askedOf('review.dropNote')).toEqual([note])
  })

  it('tells that nothing was kept, whether it was refused or nobody answered', async () => {
    const hook = await reading()
    for (const answer of [{ outcome: 'gone' }, new Error('no background')]) {
      expect(await said(hook, ({ onAnswer }) => onAnswer!(finding), answer)).toBe(NOTHING)
      expect(await said(hook, ({ onMend }) => onMend!(finding, mending), answer)).toBe(NOTHING)
      expect(await said(hook, ({ onKeepNote }) => onKeepNote!('note'), answer)).toBe(NOTHING)
      expect(await said(hook, ({ onDropNote }) => onDropNote!(note), answer)).toBe(NOTHING)
    }
  })

  it('tells of a mending who else it changes, and that it changed nothing', async () => {
    const hook = await reading()
    const mend = ({ onMend }: Reviewing) => onMend!(finding, mending)
    const mended = 'Enregistré dans le profil. Pour la page, cochez la ligne proposée, puis confirmez.'
    expect(await said(hook, mend, { outcome: 'saved', sharedWith: 0 })).toBe(mended)
    expect(await said(hook, mend, { outcome: 'saved', sharedWith: 2 })).toBe(
      `${mended} 2 autres organisations utilisent aussi cette fiche.`,
    )
    expect(await said(hook, mend, { outcome: 'unchanged' })).toMatch(/^Le profil le dit déjà/)
  })

  it('can be answered only where a cas d’usage keeps the answer, and noted only for a known service', async () => {
    const can = async (shown: object) =>
      Object.keys((await reading(shown)).current).filter((key) => key.startsWith('on'))
    expect(await can(read)).toEqual(['onDropNote', 'onAnswer', 'onMend', 'onKeepNote'])
    expect(await can({ ...read, serviceId: '' })).toEqual(['onDropNote', 'onAnswer', 'onMend'])
    expect(await can({ ...read, casUsageId: null })).toEqual(['onDropNote'])
  })
})

describe('the whole request', () => {
  const whole = { organisationId: 'bourg', casUsageId: 'guichet', formUid: 'lieux', steps: [] }
  const question = { attributes: ['intitule'], entry: { value: 'Avant' } } as unknown as AskedQuestion
  async function shown(answer: unknown, asked = question) {
    Object.assign(answers, { 'whole.get': whole, 'whole.keep': answer })
    const { result } = renderHook(() => useWholeRequest({}))
    await pass()
    result.current.keeping!.onKeep(asked, 'Après')
    await pass()
    return result.current.keeping!
  }

  it('that cannot be had is told', async () => {
    answers['whole.get'] = new Error('no background')
    const { result } = renderHook(() => useWholeRequest({}))
    expect(result.current).toEqual({ keeping: null, hasFailed: false })
    await pass()
    expect(result.current).toEqual({ keeping: null, hasFailed: true })
  })

  it('sends an answer with what it replaces, and nothing for a question that the profile does not hold', async () => {
    const { said, isBusy } = await shown({ outcome: 'saved', sharedWith: 0 })
    expect([said, isBusy]).toEqual([
      { attribute: 'intitule', isSaved: true, text: 'Enregistré dans votre profil' },
      false,
    ])
    expect((await shown(null, { attributes: ['pieces'] } as AskedQuestion)).said).toBeNull()
    expect(askedOf('whole.keep')).toEqual([
      {
        organisationId: 'bourg',
        casUsageId: 'guichet',
        formUid: 'lieux',
        attribute: 'intitule',
        was: 'Avant',
        raw: 'Après',
      },
    ])
  })

  it('tells in words what became of the answer', async () => {
    const text = async (answer: unknown) => {
      const { said } = await shown(answer)
      return `${said!.isSaved}: ${said!.text}`
    }
    const lost = 'false: Pas enregistré : le profil a changé entre-temps'
    expect(await text({ outcome: 'saved', sharedWith: 1 })).toBe(
      'true: Enregistré dans votre profil 1 autre organisation s’en sert aussi.',
    )
    expect(await text({ outcome: 'conflict', theirs: 'Mairie' })).toContain(`${lost} (« Mairie »)`)
    expect(await text({ outcome: 'conflict', theirs: '' })).toContain(`${lost} (« (vide) »)`)
    expect(await text({ outcome: 'not_accepted', problem: { code: 'siret_length', values: ['13'] } })).toBe(
      'false: 14 chiffres attendus (13 saisis).',
    )
    expect(await text({ outcome: 'refused', problem: 'managed' })).toMatch(/^false: Cette fiche est fournie/)
    expect(await text({ outcome: 'covered' })).toMatch(/^false: La page recouvre l’assistant/)
    expect(await text({ outcome: 'gone' })).toMatch(/^false: Ce champ n’est plus dans la page/)
    expect(await text({ outcome: 'site_refuses', reason: { code: 'too_short', values: ['10'] } })).toMatch(
      /^false: ./,
    )
    expect(await text(new Error('no background'))).toMatch(/^false: ./)
  })
})

describe('the card of a service', () => {
  async function card(shown: object) {
    answers['eligibility.get'] = shown
    const { result } = renderHook(() => useEligibility({}))
    await pass()
    return result.current
  }
  const own = { serviceId: 'api-lieux', organisationId: 'bourg', casUsageId: null }
  const fact = { fact: 'public' } as unknown as ShownQuestion

  it('sends an answer of several values as a list, and says what became of it', async () => {
    answers['eligibility.answer'] = { outcome: 'saved' }
    answers['eligibility.addLegalBasis'] = new Error('no background')
    const { onAnswer, onAddLegalBasis } = await card(own)
    expect(await onAnswer(fact, ['commune'])).toBe('saved')
    expect(await onAnswer(fact, null)).toBe('saved')
    expect(await onAddLegalBasis('crpa')).toBe('failed')
    const owners = { organisationId: 'bourg', casUsageId: null }
    expect(askedOf('eligibility.answer')).toEqual([
      { ...owners, fact: 'public', value: ['commune'] },
      { ...owners, fact: 'public', value: null },
    ])
    expect(askedOf('eligibility.addLegalBasis')).toEqual([
      { ...owners, legalBasisId: 'crpa', serviceId: 'api-lieux' },
    ])
  })

  it('without an organisation keeps nothing, and says so', async () => {
    const { onAnswer, onAddLegalBasis } = await card({ ...own, organisationId: null })
    expect([await onAnswer(fact, true), await onAddLegalBasis('crpa')]).toEqual(['gone', 'gone'])
    expect(sent.map(([name]) => name)).toEqual(['eligibility.get'])
  })
})
