/** Drives the sending of many dossiers. */
import { useState } from 'preact/hooks'
import type { DossierStep } from '@/lib/contract/requests'
import type { Input } from '@/lib/contract/contract'
import { useBackground } from '../background'
import { useSteps } from '../use-steps'

export function useDossiers() {
  const { send } = useBackground()
  const [unsaved, setUnsaved] = useState<{ name: string; url: string }[]>([])
  const steps = useSteps<DossierStep>({
    get: () => send('dossiers.get'),
    step: () => send('dossiers.step'),
    isMore: ({ run }) => run?.rows.some(({ state }) => state === 'waiting') ?? false,
    onStep: ({ unsaved: lost }) => lost && setUnsaved((old) => [...old, lost]),
  })
  const { last, stop, isRunning, isWanted, run: go, pause, once, fail, setLast } = steps
  return {
    /** undefined until known; null when nothing is under way. */
    run: last?.run,
    stop,
    unsaved,
    isRunning,
    go: () => go(),
    pause,
    start: (input: Input<'dossiers.start'>) => go(() => send('dossiers.start', input)),
    retry: () => go(() => send('dossiers.retry')),
    again: (input: Input<'dossiers.again'>) => {
      // A sending that runs comes to it by itself.
      const again = () => send('dossiers.again', input)
      return isWanted.current ? once(again) : go(again)
    },
    close: () =>
      send('dossiers.close').then(() => {
        setLast({ run: null, stop: null })
        setUnsaved([])
      }, fail),
  }
}
