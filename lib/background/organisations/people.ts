/** The people of every organisation, as a search needs them. */
import type { PersonSummary } from '@/lib/contract/organisations'
import { fold } from '@/lib/profile/search'
import type { Store } from '../store/store'

/** Everybody, by name; of the organisations, the name of the first one and how many they are. */
export async function listPeople({ db }: Store): Promise<PersonSummary[]> {
  const [contacts, organisations] = await Promise.all([db.contacts.toArray(), db.organisations.toArray()])
  const names = new Map(organisations.map(({ id, nomUsage, denomination }) => [id, nomUsage || denomination]))
  return (
    contacts
      .map(({ id, nom, prenom, fonction, email, organisationIds }) => {
        const organisation = names.get(organisationIds[0] ?? '') ?? ''
        const organisationCount = organisationIds.length
        const person = { id, nom, prenom, fonction, email, organisation, organisationCount }
        return { person, key: fold(`${nom} ${prenom}`) }
      })
      // A collator takes a second for thirty thousand names.
      .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
      .map(({ person }) => person)
  )
}
