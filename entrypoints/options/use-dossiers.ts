/** Drives the sending of many dossiers: one step after another while this page is open and nobody pauses. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Input } from '@/lib/extension/messages'
import type { DossierRun, DossierStep } from '@/lib/extension/dossier-messages'
import { useBackground } from './background'

export function useDossiers() {
  const { send } = useBackground()
  /** undefined until known; null when nothing is under way. */
  const [run, setRun] = useState<DossierRun | null | undefined>(undefined)
  const [stop, setStop] = useState<DossierStep['stop'] | 'unanswered'>(null)
  const [unsaved, setUnsaved] = useState<{ name: string; url: string }[]>([])
  const [isRunning, setRunning] = useState(false)
  const isWanted = useRef(false)

  const take = (step: DossierStep) => {
    setRun(step.run)
    setStop(step.stop)
    const { unsaved: lost } = step
    if (lost) setUnsaved((old) => [...old, lost])
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
    send('dossiers.get').then(take, fail)
    return halt
  }, [])

  async function walk(): Promise<void> {
    while (isWanted.current) {
      const { run: next, stop: why } = take(await send('dossiers.step'))
      if (why || !next?.rows.some(({ state }) => state === 'waiting')) return
    }
  }
  /** `prepare` comes first, and stops all when it says why. */
  const go = async (prepare?: () => Promise<DossierStep>) => {
    if (isWanted.current) return
    isWanted.current = true
    setRunning(true)
    setStop(null)
    try {
      if (!prepare || !take(await prepare()).stop) await walk()
      halt()
    } catch {
      fail()
    }
  }
  return {
    run,
    stop,
    unsaved,
    isRunning,
    go: () => go(),
    pause: halt,
    start: (input: Input<'dossiers.start'>) => go(() => send('dossiers.start', input)),
    retry: () => go(() => send('dossiers.retry')),
    again: (input: Input<'dossiers.again'>) => {
      // A sending that runs comes to it by itself.
      if (isWanted.current) return send('dossiers.again', input).then(take, fail)
      return go(() => send('dossiers.again', input))
    },
    close: () =>
      send('dossiers.close').then(() => {
        setRun(null)
        setUnsaved([])
      }, fail),
  }
}
