/** Drives the creation in bulk: one step after another while this page is open and nobody pauses. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Input } from '@/lib/extension/messages'
import type { BulkProgress, BulkStep } from '@/lib/extension/organisation-messages'
import { maySearchRegistry } from './ask-permission'
import { useBackground } from './background'

/** The registry asked for less: three tries a minute. */
const BACK_OFF_MS = 20_000

const pause = (delay: number) => new Promise<void>((resume) => setTimeout(resume, delay))

export function useBulk() {
  const { send } = useBackground()
  /** undefined until known; null when nothing is under way. */
  const [progress, setProgress] = useState<BulkProgress | null | undefined>(undefined)
  const [stop, setStop] = useState<BulkStep['stop'] | 'unanswered'>(null)
  const [isRunning, setRunning] = useState(false)
  const isWanted = useRef(false)

  const take = (step: BulkStep) => {
    setProgress(step.progress)
    setStop(step.stop)
    return step
  }
  const halt = () => {
    isWanted.current = false
    setRunning(false)
  }
  const fail = () => {
    setStop('unanswered')
    halt()
  }
  useEffect(() => {
    send('bulk.get').then(take, fail)
    return halt
  }, [])

  async function walk(): Promise<void> {
    while (isWanted.current) {
      const { progress: next, stop: why } = take(await send('bulk.step'))
      if (!next || next.waiting === 0) return
      if (why === 'too_many') await pause(BACK_OFF_MS)
      else if (why) return
    }
  }
  /** Must be called within the click, before anything is waited for: Firefox may ask for its consent. */
  const run = async (prepare?: () => Promise<BulkStep>) => {
    if (isWanted.current) return
    isWanted.current = true
    setRunning(true)
    setStop(null)
    const asked = maySearchRegistry()
    try {
      const refused = prepare ? take(await prepare()).stop : null
      const isAllowed = await asked
      if (!isAllowed) setStop('not_permitted')
      else if (!refused) await walk()
      halt()
    } catch {
      fail()
    }
  }
  return {
    progress,
    stop,
    isRunning,
    run: () => run(),
    pause: halt,
    start: (input: Input<'bulk.start'>) => run(() => send('bulk.start', input)),
    retry: () => run(() => send('bulk.retry')),
    close: () => send('bulk.close').then(() => setProgress(null), fail),
  }
}
