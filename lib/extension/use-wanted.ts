/** A list of thousands, asked for when somebody looks into it. */
import { useEffect, useState } from 'preact/hooks'
import type { Output } from '@/lib/contract/contract'
import { send } from './messenger'
import { listen } from './use-query'

/** Each list, and what changes it. */
const topics = {
  'organisations.list': ['organisations', 'settings'],
  'people.list': ['profile', 'contacts', 'organisations'],
}
type ListName = keyof typeof topics

/** `data` stays undefined until `want` was called and the list has come. */
export function useWanted<N extends ListName>(name: N) {
  const [isWanted, setWanted] = useState(false)
  const [data, setData] = useState<Output<N>>()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    if (!isWanted) return
    let isOver = false
    const load = () =>
      (send as (name: N) => Promise<Output<N>>)(name).then(
        (list) => !isOver && (setData(() => list), setFailed(false)),
        () => !isOver && setFailed(true),
      )
    void load()
    const stop = listen((changed) => changed.some((topic) => topics[name].includes(topic)) && void load())
    return () => {
      isOver = true
      stop()
    }
  }, [isWanted])
  return { data, hasFailed, want: () => setWanted(true) }
}
