/** States that outlive their component: a person who looks at an organisation and comes back finds them. */
import { useState } from 'preact/hooks'
import { useBackground, type Send } from './background'

/** Of each page, as long as it is open. */
const pages = new WeakMap<Send, Map<string, unknown>>()

/** As `useState`, under a name of this page. */
export function useKept<T>(name: string, initial: T): [T, (next: T) => void] {
  const { send } = useBackground()
  const kept = pages.get(send) ?? new Map<string, unknown>()
  pages.set(send, kept)
  const [value, setValue] = useState(() => (kept.has(name) ? (kept.get(name) as T) : initial))
  return [
    value,
    (next) => {
      kept.set(name, next)
      setValue(() => next)
    },
  ]
}
