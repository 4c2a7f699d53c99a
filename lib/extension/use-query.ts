/** The only state store of the pages: a question asked again when the background says its topic changed. */
import isSame from 'fast-deep-equal/es6'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Input, MessageName, Output } from '@/lib/contract/contract'
import { onChanged, send } from './messenger'

const listeners = new Set<(topics: string[]) => void>()
let isListening = false

/** Calls `listener` with the topics of each change; gives back what stops it. */
export function listen(listener: (topics: string[]) => void): () => void {
  if (!isListening) {
    isListening = true
    onChanged((topics) => listeners.forEach((each) => each(topics)))
  }
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export interface Query<T> {
  data: T | undefined
  error: Error | undefined
  isLoading: boolean
  refresh: () => void
}

/** A question without an answer is asked beside once more after this, milliseconds: the background may have gone. */
const PATIENCE = 2000

/**
 * Asks `name` with `input`, again when `input` changes or when one of `topics` is broadcast: one at a time, since what
 * changes often changes several times at once. Late answers of another input are dropped.
 */
export function useQuery<N extends MessageName>(
  name: N,
  input: Input<N>,
  topics: string[],
): Query<Output<N>> {
  const ask = () => (send as (name: N, input: Input<N>) => Promise<Output<N>>)(name, input)
  return useAsked(ask, name + JSON.stringify(input ?? null), topics)
}

/** How an answer of several messages goes on. */
export interface Asking<T> {
  /** Is the answer still wanted? To be looked at after each message. */
  isWanted: () => boolean
  /** Shows what has come until all has, unless an answer is shown. */
  show: (part: T) => void
}

/** The same of several messages in turn; `key` says what `ask` asks, null that nobody wants it yet. */
export function useAsked<T>(
  ask: (asking: Asking<T>) => Promise<T>,
  key: string | null,
  topics: string[],
): Query<T> {
  const [state, setState] = useState<{ data?: T; of?: string; error?: Error }>({})
  const turn = useRef(0)
  const refresh = useMemo(() => {
    let askedAt = -Infinity
    let isStale = false
    return function again(): void {
      if (key === null) return
      isStale = performance.now() - askedAt < PATIENCE
      if (isStale) return
      askedAt = performance.now()
      const mine = ++turn.current
      const settle = (next: (old: typeof state) => typeof state) => {
        if (mine !== turn.current) return
        askedAt = -Infinity
        setState(next)
        if (isStale) again()
      }
      const asking: Asking<T> = {
        isWanted() {
          askedAt = performance.now()
          return mine === turn.current
        },
        show: (part) => setState((old) => (old.data ? old : { data: part })),
      }
      ask(asking).then(
        // What changed for nobody here is not drawn again: one press changes the page, its request and its journey in turn.
        (data) =>
          settle((old) => {
            const isShown = old.of === key && old.error === undefined && isSame(old.data, data)
            return isShown ? old : { data, of: key }
          }),
        (error: Error) => settle((old) => ({ ...old, error })),
      )
    }
  }, [key])
  useEffect(refresh, [refresh])
  useEffect(() => () => void turn.current++, [])
  useEffect(
    () => listen((changed) => changed.some((topic) => topics.includes(topic)) && refresh()),
    [refresh, topics.join()],
  )
  return {
    data: state.data,
    error: state.error,
    isLoading: state.data === undefined && state.error === undefined,
    refresh,
  }
}
