/** What is typed for an organisation not made yet, kept by the background: a closed tab loses nothing. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { remark, type Remark } from '@/lib/profile/text'
import { useBackground } from '../background'

const KEY = 'organisations:nouveau'
const KEEP_AFTER_MS = 1000

export interface Unmade {
  query: string
  /** Typed by hand; null until that form is used. */
  manual: { siret: string; denomination: string } | null
}
interface Kept extends Unmade {
  at: string
}

/** A draft of another shape counts as absent. */
function parse(found: unknown): Kept | null {
  const { query, manual, at } = (found ?? {}) as Partial<Kept>
  if (typeof query !== 'string' || typeof at !== 'string') return null
  const isWhole = typeof manual?.siret === 'string' && typeof manual.denomination === 'string'
  return { query, at, manual: isWhole ? manual : null }
}

/** `siret` given by the address comes before what was typed earlier. */
export function useUnmade(siret: string) {
  const { send, now } = useBackground()
  const [typed, setTyped] = useState<Unmade>({ query: siret, manual: null })
  const [restoredAt, setRestoredAt] = useState('')
  const [problem, setProblem] = useState<Remark | null>(null)
  const latest = useRef(typed)
  const isTouched = useRef(siret !== '')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const onTrouble = () => setProblem(remark('draft_unkept'))
  const unplan = () => {
    clearTimeout(timer.current)
    timer.current = undefined
  }
  const keep = () => {
    if (timer.current === undefined) return
    unplan()
    send('draft.put', { key: KEY, value: { ...latest.current, at: now() } }).catch(onTrouble)
  }
  const show = (next: Unmade) => {
    latest.current = next
    setTyped(next)
  }
  useEffect(() => {
    send('draft.get', { key: KEY }).then((found) => {
      const kept = parse(found)
      if (!kept || isTouched.current) return
      const { at, ...rest } = kept
      show(rest)
      setRestoredAt(at)
    }, onTrouble)
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [])

  return {
    typed,
    /** When the typing found again had been kept, or ''. */
    restoredAt,
    problem,
    change(patch: Partial<Unmade>) {
      isTouched.current = true
      show({ ...latest.current, ...patch })
      timer.current ??= setTimeout(keep, KEEP_AFTER_MS)
    },
    /** Made, or given up. */
    forget() {
      unplan()
      show({ query: '', manual: null })
      setRestoredAt('')
      send('draft.delete', { key: KEY }).catch(onTrouble)
    },
  }
}
