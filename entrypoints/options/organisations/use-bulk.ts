/** Drives the creation in bulk. */
import type { Input } from '@/lib/contract/contract'
import type { BulkStep } from '@/lib/contract/organisations'
import { maySearchRegistry } from './ask-permission'
import { useBackground } from '../background'
import { useSteps } from '../use-steps'

/** The registry asked for less: three tries a minute. */
const BACK_OFF_MS = 20_000

export function useBulk() {
  const { send } = useBackground()
  const steps = useSteps<BulkStep>({
    get: () => send('bulk.get'),
    step: () => send('bulk.step'),
    isMore: ({ progress }) => progress !== null && progress.waiting > 0,
    waitAfter: (stop) => (stop === 'too_many' ? BACK_OFF_MS : undefined),
    obstacle: async () => ((await maySearchRegistry()) ? null : 'not_permitted'),
  })
  const { last, stop, isRunning, run, pause, fail, setLast } = steps
  return {
    /** undefined until known; null when nothing is under way. */
    progress: last?.progress,
    stop,
    isRunning,
    run: () => run(),
    pause,
    start: (input: Input<'bulk.start'>) => run(() => send('bulk.start', input)),
    retry: () => run(() => send('bulk.retry')),
    close: () => send('bulk.close').then(() => setLast({ progress: null, stop: null }), fail),
  }
}
