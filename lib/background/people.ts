/** The people of every organisation, as a search needs them. */
import type { Output } from '@/lib/extension/messages'
import type { Store } from './store'

const french = new Intl.Collator('fr', { numeric: true })

/** Everybody, by name; of the organisations, the name of the first one and how many they are. */
export async function listPeople({ db }: Store): Promise<Output<'people.list'>> {
  const [contacts, organisations] = await Promise.all([db.contacts.toArray(), db.organisations.toArray()])
  const names = new Map(organisations.map(({ id, nomUsage, denomination }) => [id, nomUsage || denomination]))
  return contacts
    .map(({ id, nom, prenom, fonction, email, organisationIds }) => ({
      id,
      nom,
      prenom,
      fonction,
      email,
      organisation: names.get(organisationIds[0] ?? '') ?? '',
      organisationCount: organisationIds.length,
    }))
    .sort((one, other) => french.compare(one.nom, other.nom) || french.compare(one.prenom, other.prenom))
}
