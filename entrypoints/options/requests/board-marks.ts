/** Marking steps from the board: one press, one way back, and the focus kept where the person works. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { BoardLine } from './board-view'
import { t } from '@/lib/extension/i18n'
import { useAnnounce } from '../records/announce'
import { useBackground } from '../background'

export interface Marked {
  line: BoardLine
  stepId: string
  title: string
}

/** `data` changes when the board is read again; `refresh` reads it. */
export function useMarks(data: unknown, refresh: () => void) {
  const { send } = useBackground()
  const announce = useAnnounce()
  const [last, setLast] = useState<Marked | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const touched = useRef('')

  const mark = useCallback(
    async (step: Marked, isDone: boolean) => {
      const { organisationId, casUsageId, serviceId, id, organisation } = step.line
      const request = { requestId: id, organisationId, casUsageId, serviceId, stepId: step.stepId, isDone }
      const outcome = await send('journey.mark', request).then(
        (answer) => answer.outcome,
        () => 'unanswered',
      )
      const isSaved = outcome === 'saved'
      setFailed(!isSaved)
      if (!isSaved) return
      touched.current = id
      setLast(isDone ? step : null)
      announce(t(isDone ? 'board_marked' : 'board_unmarked', step.title, organisation))
      refresh()
    },
    [send, announce, refresh],
  )
  const markDone = useCallback(
    (line: BoardLine) => {
      if (line.next) void mark({ line, stepId: line.next.id, title: line.next.title }, true)
    },
    [mark],
  )

  // The row went elsewhere, or has nothing left to press: the focus went with it.
  useEffect(() => {
    if (!touched.current || document.activeElement !== document.body) return
    const button = document.querySelector<HTMLElement>(`[data-request="${CSS.escape(touched.current)}"]`)
    const next = button ?? document.getElementById('take-back') ?? document.querySelector('main h1')
    if (next instanceof HTMLElement) next.focus()
  }, [data])

  return { last, hasFailed, markDone, takeBack: () => last && void mark(last, false) }
}
