/** A list of thousands, asked for when somebody looks into it. */
import { useState } from 'preact/hooks'
import type { PersonSummary } from '@/lib/contract/organisations'
import { send } from './messenger'
import { readPeople } from './people'
import { useOrganisationPages } from './use-organisations'
import { type Query, useAsked } from './use-query'

/** Nothing is asked before `want` is called, and `data` stays undefined until something has come. */
const wanting = <T>({ data, error }: Query<T>, want: () => void) => ({
  data,
  hasFailed: error !== undefined,
  want,
})

export function useWantedOrganisations() {
  const [isWanted, setWanted] = useState(false)
  return wanting(useOrganisationPages(['organisations', 'settings'], isWanted), () => setWanted(true))
}

const PEOPLE = ['profile', 'contacts', 'organisations']

export function useWantedPeople() {
  const [isWanted, setWanted] = useState(false)
  const people = useAsked<PersonSummary[]>(
    ({ isWanted: isStill }) => readPeople(send, isStill),
    isWanted ? 'people' : null,
    PEOPLE,
  )
  return wanting(people, () => setWanted(true))
}
