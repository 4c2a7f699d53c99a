/** Work that the background does step by step, one after another while this page is open and nobody pauses. */
import { useEffect, useRef, useState } from 'preact/hooks'

interface Work<Step extends { stop: string | null }> {
  /** Where it stands, without doing anything. */
  get: () => Promise<Step>
  step: () => Promise<Step>
  isMore: (step: Step) => boolean
  /** Milliseconds to wait before going on, after a stop that is not the end of it. */
  waitAfter?: (stop: NonNullable<Step['stop']>) => number | undefined
  /** What forbids to begin, asked within the click, before anything is waited for: Firefox may ask for its consent. */
  obstacle?: () => Promise<Step['stop']>
  /** Hears of each step. */
  onStep?: (step: Step) => void
}

const pause = (delay: number) => new Promise<void>((resume) => setTimeout(resume, delay))

export function useSteps<Step extends { stop: string | null }>(work: Work<Step>) {
  /** undefined until known. */
  const [last, setLast] = useState<Step>()
  const [stop, setStop] = useState<Step['stop'] | 'unanswered'>(null)
  const [isRunning, setRunning] = useState(false)
  const isWanted = useRef(false)

  const take = (step: Step) => {
    setLast(step)
    setStop(step.stop)
    work.onStep?.(step)
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
    work.get().then(take, fail)
    return halt
  }, [])

  async function walk(): Promise<void> {
    while (isWanted.current) {
      const step = take(await work.step())
      const delay = step.stop ? work.waitAfter?.(step.stop) : 0
      if (delay === undefined || !work.isMore(step)) return
      if (delay > 0) await pause(delay)
    }
  }
  /** `prepare` comes first, and stops all when it says why. */
  const run = async (prepare?: () => Promise<Step>) => {
    if (isWanted.current) return
    isWanted.current = true
    setRunning(true)
    setStop(null)
    const asked = work.obstacle?.()
    try {
      const refused = prepare ? take(await prepare()).stop : null
      const obstacle = await asked
      if (obstacle) setStop(obstacle)
      else if (!refused) await walk()
      halt()
    } catch {
      fail()
    }
  }
  /** One step that is not part of a run: what it left stands, whatever runs. */
  const once = (ask: () => Promise<Step>) => ask().then(take, fail)
  return { last, stop, isRunning, isWanted, run, pause: halt, once, fail, setLast }
}
