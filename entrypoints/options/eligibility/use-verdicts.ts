/** Verdicts of thousands of entities: the first ones at once, the rest when they are read; again when a fact changes. */
import { useEffect, useReducer } from 'preact/hooks'
import type { Verdicts } from './entities-view'
import type { ShownVerdict } from '@/lib/eligibility/shown'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { listen } from '@/lib/extension/use-query'
import { useBackground } from '../background'
import { FACT_TOPICS } from './catalogue-applicant'
import { useKept } from '../use-kept'

/** A screenful and more: what somebody sees first. */
const FIRST = 60
/** Entities of one question among the others: a question keeps the background from answering anything else. */
const SOME = 500
/** Milliseconds: several topics change together, and typing elsewhere changes them often. */
const PAUSE = 400

interface Read {
  verdicts: Verdicts
  isReading: boolean
  hasFailed: boolean
}

/** What is read stays on show until it is read again. */
export function useEntityVerdicts(
  organisations: readonly OrganisationSummary[],
  /** Nothing but the first ones is read before all are there. */
  isWhole: boolean,
  serviceIds: readonly string[],
): Read {
  const { send } = useBackground()
  const [state, setState] = useKept<Read>('verdicts', {
    verdicts: new Map(),
    isReading: true,
    hasFailed: false,
  })
  const [turn, again] = useReducer((turn: number) => turn + 1, 0)
  const columns = serviceIds.join()
  useEffect(
    () => listen((topics) => topics.some((topic) => FACT_TOPICS.includes(topic)) && again(undefined)),
    [],
  )
  useEffect(() => {
    if (serviceIds.length === 0) return
    let isOver = false
    let { verdicts } = state
    const ids = organisations.map(({ id }) => id)
    const read = async (organisationIds: string[]) => {
      if (isOver || organisationIds.length === 0) return
      const rows = await send('entities.verdicts', { serviceIds: [...serviceIds], organisationIds })
      if (isOver) return
      verdicts = merged(verdicts, serviceIds, rows)
      setState({ verdicts, isReading: true, hasFailed: false })
    }
    const readAll = async () => {
      await inFront()
      await read(ids.slice(0, FIRST))
      if (!isWhole) return
      // Records are found quickest for ids that follow each other.
      const others = ids.slice(FIRST).sort()
      for (let at = 0; at < others.length; at += SOME) await read(others.slice(at, at + SOME))
      if (!isOver) setState({ verdicts, isReading: false, hasFailed: false })
    }
    const timer = setTimeout(
      () => readAll().catch(() => isOver || setState({ verdicts, isReading: false, hasFailed: true })),
      turn === 0 ? 0 : PAUSE,
    )
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [organisations, columns, turn])
  return state
}

function merged(
  old: Verdicts,
  serviceIds: readonly string[],
  rows: { organisationId: string; verdicts: ShownVerdict[] }[],
): Verdicts {
  const next = new Map(serviceIds.map((id) => [id, new Map(old.get(id))]))
  for (const { organisationId, verdicts } of rows)
    for (const [at, verdict] of verdicts.entries()) next.get(serviceIds[at]!)?.set(organisationId, verdict)
  return next
}

/** Nobody reads a page that is hidden: its verdicts wait until somebody does. */
function inFront(): Promise<void> {
  if (!document.hidden) return Promise.resolve()
  return new Promise((resume) => {
    const look = () => {
      if (document.hidden) return
      document.removeEventListener('visibilitychange', look)
      resume()
    }
    document.addEventListener('visibilitychange', look)
  })
}
