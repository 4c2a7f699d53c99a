import { useEffect, useRef, useState } from 'preact/hooks'
import type { Marking } from '@/components/journey/Journey'
import type { StepAction } from '@/components/journey/step-view'
import { t } from '@/lib/extension/i18n'
import type { AssistantPage } from '@/lib/contract/tab'
import { send } from '@/lib/extension/messenger'
import { useQuery } from '@/lib/extension/use-query'
import type { JourneyStep } from '@/lib/journey/journey'
import { recordTables } from '@/lib/profile/tables'

const TOPICS = ['page', 'settings', ...recordTables]

const words = { done: 'done', undo_done: 'undone', filed: 'filed', undo_filed: 'unfiled' } as const

/** Where the request of this page stands, null while there is no such page; and how a person notes a step. */
export function useJourney(page: AssistantPage | null) {
  const { data, refresh } = useQuery('journey.get', {}, TOPICS)
  const [said, setSaid] = useState({ text: '', hasFailed: false })
  const rootRef = useRef<HTMLElement>(null)
  const pressed = useRef<{ on: Element | null; stepId: string } | null>(null)
  const isBusy = useRef(false)

  const onMark = async (step: JourneyStep, action: StepAction) => {
    if (!data?.purpose || isBusy.current) return
    isBusy.current = true
    const on = document.activeElement
    const outcome = await send('journey.mark', {
      ...data.purpose,
      ...(data.request ? { requestId: data.request.id } : {}),
      stepId: step.id,
      isDone: action === 'done' || action === 'filed',
      mark: action.endsWith('filed') ? 'filed' : 'done',
    }).then(
      (answer) => answer.outcome,
      () => 'refused' as const,
    )
    isBusy.current = false
    const hasFailed = outcome !== 'saved'
    if (!hasFailed) pressed.current = { on, stepId: action === 'done' ? '' : step.id }
    setSaid({
      text: hasFailed ? t('board_failed') : t(`journey_said_${words[action]}`, step.title),
      hasFailed,
    })
    refresh()
  }

  const onAttach = async (isFor: boolean) => {
    if (!data?.request || isBusy.current) return
    isBusy.current = true
    const casUsageId = isFor ? (data.purpose?.casUsageId ?? null) : null
    const outcome = await send('request.attach', { requestId: data.request.id, casUsageId }).then(
      (answer) => answer.outcome,
      () => 'refused' as const,
    )
    isBusy.current = false
    const hasFailed = outcome !== 'saved'
    const said = isFor ? 'request_attached' : 'request_detached'
    if (!hasFailed) pressed.current = { on: document.activeElement, stepId: '' }
    setSaid({ text: t(hasFailed ? 'board_failed' : said), hasFailed })
    refresh()
  }

  // The button pressed went with its step: the focus goes on to the step it is about, or to the next one.
  useEffect(() => {
    const press = pressed.current
    if (!press || !data) return
    pressed.current = null
    const isElsewhere = document.activeElement !== document.body && document.activeElement !== press.on
    if (isElsewhere) return
    const step = press.stepId || data.next
    const place = step && rootRef.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(step)}"]`)
    const title = rootRef.current?.querySelector<HTMLElement>('h2')
    ;(place || title)?.focus()
  }, [data])

  const marking: Marking = { said: said.text, hasFailed: said.hasFailed, onMark, onAttach, rootRef }
  return { journey: page ? data : null, marking }
}
