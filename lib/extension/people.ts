/** Everybody kept here, read by pages. */
import type { PersonSummary } from '@/lib/contract/organisations'
import { fold } from '@/lib/profile/search'
import type { send } from './messenger'

/** Reads them all, by name; stops where `isWanted` says that nobody waits for them. */
export async function readPeople(
  ask: typeof send,
  isWanted: () => boolean = () => true,
): Promise<PersonSummary[]> {
  const all: { person: PersonSummary; key: string }[] = []
  let next: string | null = null
  do {
    const page: { people: PersonSummary[]; next: string | null } = await ask('people.list', { after: next })
    for (const person of page.people) all.push({ person, key: fold(`${person.nom} ${person.prenom}`) })
    next = page.next
  } while (next && isWanted())
  // A collator takes a second for thirty thousand names.
  all.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
  return all.map(({ person }) => person)
}
