/** One long piece of work at a time: how far it is, how to give it up, what went wrong. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { SharingProblem } from '@/lib/sharing/problem'
import { remark, type Remark } from '@/lib/profile/text'

export interface Work {
  /** null when nothing runs; `share` is null until it can be told. */
  running: { share: number | null } | null
  problem: Remark | null
  cancel: () => void
  forget: () => void
  /** Resolves to undefined when it was given up or went wrong. */
  run<T>(work: (signal: AbortSignal, tell: (share: number) => void) => Promise<T>): Promise<T | undefined>
}

/** The sentence for whatever was thrown. */
export function remarkOf(error: unknown): Remark {
  if (!(error instanceof SharingProblem)) {
    const isUnread = /^Not(Found|Readable)Error$/.test((error as Error).name + (error as Error).message)
    return remark(isUnread ? 'file_unreadable' : 'share_failed')
  }
  const { id, detail } = error
  if (id === 'damaged' && /^\d+\/\d+$/.test(detail)) return remark('share_part_missing', ...detail.split('/'))
  return remark(`share_${id}`, detail)
}

export function useWork(): Work {
  const [running, setRunning] = useState<Work['running']>(null)
  const [problem, setProblem] = useState<Remark | null>(null)
  const control = useRef<AbortController | null>(null)
  useEffect(() => () => control.current?.abort(), [])
  return {
    running,
    problem,
    cancel: () => control.current?.abort(),
    forget: () => setProblem(null),
    async run(work) {
      const own = new AbortController()
      control.current = own
      setProblem(null)
      setRunning({ share: null })
      try {
        return await work(own.signal, (share) => setRunning({ share }))
      } catch (error) {
        // Given up by the person: there is nothing to say.
        if (!own.signal.aborted) setProblem(remarkOf(error))
        return undefined
      } finally {
        setRunning(null)
      }
    },
  }
}
