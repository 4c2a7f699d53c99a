/** The list of all organisations, asked for when somebody looks for one: it may hold thousands. */
import { useEffect, useState } from 'preact/hooks'
import type { OrganisationSummary } from './messages'
import { send } from './messenger'
import { listen } from './use-query'

const TOPICS = ['organisations', 'settings']

/** `organisations` stay undefined until `want` was called and the list has come. */
export function useOrganisations() {
  const [isWanted, setWanted] = useState(false)
  const [organisations, setOrganisations] = useState<OrganisationSummary[]>()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    if (!isWanted) return
    let isOver = false
    const load = () =>
      send('organisations.list').then(
        (list) => !isOver && (setOrganisations(list.organisations), setFailed(false)),
        () => !isOver && setFailed(true),
      )
    void load()
    const stop = listen((topics) => topics.some((topic) => TOPICS.includes(topic)) && void load())
    return () => {
      isOver = true
      stop()
    }
  }, [isWanted])
  return { organisations, hasFailed, want: () => setWanted(true) }
}
