/** What the assistant and the popup share: one question to the background, and the way of a confirmation. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { recordTables } from '@/lib/profile/tables'
import { browser } from './browser'
import { t } from './i18n'
import type { Input, MessageName, Output } from '@/lib/contract/contract'
import type { FillReport } from '@/lib/contract/tab'
import { send } from './messenger'
import { tellsSight, type Verdict } from './gate'
import { useGate, type GateWatch } from './gate-watch'
import { useQuery } from './use-query'
import { useWantedOrganisations } from './use-wanted'

const TOPICS = ['page', 'profile', 'settings', ...recordTables]

/** Is this page shown inside a web page, where the gate must be passed? */
export const isFrame = window !== window.top
const mode = !isFrame ? 'native' : tellsSight() ? 'framed' : 'unproved'

const aboutPlan = ['stale_plan', 'page_changed']

/** Why nothing was written: a verdict of the gate, or the background's own refusal. */
export interface Refusal {
  /** Another one than that of the refusal before it: the same reason twice is said twice. */
  rank: number
  code: string
  /** Codes of what the page side saw. */
  evidence: string[]
  /** Has the page covered this plan, now or at an earlier press? */
  needsNative: boolean
  /** Was the browser's own panel tried, without success? */
  isNativeClosed: boolean
}

/** State, confirmation and actions; `trouble` words the last action that failed. */
export function useAssistant() {
  const query = useQuery('assistant.get', undefined, TOPICS)
  const list = useWantedOrganisations()
  const [trouble, setTrouble] = useState('')
  const plan = query.data?.plan
  useLoading(query.refresh)
  const { report, ...confirming } = useConfirming(plan?.id, query.refresh)

  /** Sends an action of the person; null when it failed, which is shown. */
  const act = async <N extends MessageName>(name: N, input: Input<N>) => {
    setTrouble('')
    try {
      const answer = await (send as (name: N, input: Input<N>) => Promise<Output<N>>)(name, input)
      query.refresh()
      return { answer }
    } catch {
      setTrouble(t('assistant_failed'))
      return null
    }
  }
  const actions = {
    onChoose: (organisationId: string) => void act('active.set', { organisationId }),
    onChooseCasUsage: (casUsageId: string | null) => {
      const organisationId = query.data?.active?.id
      if (organisationId) void act('active.set', { organisationId, casUsageId })
    },
    onChooseEditor: (editorId: string | null) => {
      const organisationId = query.data?.active?.id
      if (organisationId) void act('active.set', { organisationId, editorId })
    },
    onTellWhose: (isRight: boolean) => void act('assistant.tellWhose', { isRight }),
    onAskWhose: () => void act('assistant.askWhose', undefined),
    onSearch: list.want,
    onOpenOptions: (route: string) => void act('options.open', { route }),
    onUndo: (planId: string, isAll: boolean) => act('assistant.undo', { planId, isAll }),
    onShowField: async (ref: number) => {
      const done = await act('assistant.showField', { ref })
      if (done?.answer === false) setTrouble(t('assistant_field_gone'))
    },
  }
  // Told at once: what the page is now takes another reading of its form. What the background tells of it since, a
  // correction or an undo, comes first.
  const isNews = report !== null && report.planId === plan?.id && query.data?.report?.planId !== report.planId
  const state = query.data && isNews ? { ...query.data, report } : query.data
  return {
    state,
    hasFailed: query.error !== undefined && query.data === undefined,
    retry: query.refresh,
    organisations: list.data?.organisations,
    trouble: trouble || (list.hasFailed ? t('assistant_failed') : ''),
    confirming,
    act,
    actions,
  }
}

/**
 * Asks again when a document is loaded in a tab: a page read at a click has no page side that follows it, and Chromium
 * drops what it says as it leaves for another site. A frame goes with its own page.
 */
function useLoading(refresh: () => void): void {
  useEffect(() => {
    if (isFrame) return
    const onUpdated = (_: number, { status }: { status?: string }) => status && refresh()
    browser.tabs.onUpdated.addListener(onUpdated)
    return () => browser.tabs.onUpdated.removeListener(onUpdated)
  }, [refresh])
}

function useConfirming(planId: string | undefined, refresh: () => void) {
  const { phase, buttonRef, watch } = useGate(mode, planId)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [report, setReport] = useState<FillReport | null>(null)
  const ticked = useRef<number[]>([])
  const refuse = (code: string, more: Partial<Refusal> = {}) => {
    const base = { code, evidence: [], needsNative: code === 'covered', isNativeClosed: false }
    setRefusal((old) => ({ ...base, ...more, rank: (old?.rank ?? 0) + 1 }))
  }

  // A refusal of another plan is over, unless it says that the plan is another one.
  useEffect(() => {
    setRefusal((old) => (old && aboutPlan.includes(old.code) ? { ...old, needsNative: false } : null))
  }, [planId])

  /** The same plan, with the same ticks, in the browser's own window. */
  const openNative = async (orElse: () => void) => {
    const { isOpen } = await send('assistant.openNative', planId ? { planId, refs: ticked.current } : null)
    if (isOpen) setRefusal(null)
    else orElse()
  }
  /** Gives what is to be shown of it. */
  const confirm = async (event: MouseEvent, refs: number[]): Promise<() => unknown> => {
    const gate = watch.current
    if (!gate || !planId) return () => {}
    ticked.current = refs
    const { verdict, epoch } = gate.press(event)
    if (verdict === 'synthetic') return () => {}
    if (verdict === 'elsewhere') {
      await openNative(() => refuse('elsewhere', { needsNative: true, isNativeClosed: true }))
      return () => {}
    }
    if (isFrame) {
      const reasons = await whyRefused(gate, verdict, epoch)
      if (reasons) gate.refuse(reasons.code === 'covered')
      if (reasons) return () => refuse(reasons.code, { evidence: reasons.evidence })
    } else if (verdict !== 'ok') return () => refuse(verdict)
    const answer = await send('assistant.confirm', { planId, refs })
    return () => {
      gate.renew()
      if (answer.outcome === 'refused') return refuse(answer.reason)
      setRefusal(null)
      setReport(answer.report)
    }
  }
  const onPress = (event: MouseEvent, refs: number[]) => {
    if (isBusy) return
    setBusy(true)
    confirm(event, refs)
      .catch(() => () => refuse('unreachable'))
      .then((show) => {
        // In one drawing.
        show()
        setBusy(false)
        refresh()
      })
  }
  const onOpenNative = () => {
    const sayClosed = () => setRefusal((old) => old && { ...old, isNativeClosed: true })
    openNative(sayClosed).catch(sayClosed)
  }
  return { phase, buttonRef, isBusy, refusal, report, onPress, onOpenNative }
}

/** Why a press in a page does not confirm; undefined when it does. The page is asked what it does at this instant. */
async function whyRefused(
  gate: GateWatch,
  verdict: Verdict,
  epoch: number,
): Promise<{ code: string; evidence: string[] } | undefined> {
  if (verdict !== 'ok' && verdict !== 'covered') return { code: verdict, evidence: [] }
  const { isClear, reasons } = await send('assistant.evidence', { when: 'press' })
  if (verdict === 'covered' || !isClear) return { code: 'covered', evidence: reasons }
  return gate.isStill(epoch) ? undefined : { code: 'too_early', evidence: [] }
}
