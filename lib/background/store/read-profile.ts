/** All that is kept of one organisation, as it stands at one instant. */
import type { Profile } from '@/lib/profile/records'
import type { Database } from './database'

/** Null when there is no such organisation. */
export async function readProfile(db: Database, organisationId: string): Promise<Profile | null> {
  return db.transaction('r', everyRecordTable(db), async () => {
    const organisation = await db.organisations.get(organisationId)
    if (!organisation) return null
    const of = { organisationIds: organisationId }
    // One after the other: a transaction lasts from one of its requests to the next.
    const contacts = await db.contacts.where(of).toArray()
    const cadresJuridiques = await db.cadresJuridiques.where(of).toArray()
    const casUsage = await db.casUsage.where(of).toArray()
    const documents = await db.documents.where(of).toArray()
    const asEditor = await db.mandats.where({ editorId: organisationId }).toArray()
    const asEntity = await db.mandats.where({ entityId: organisationId }).toArray()
    const oldestFirst = <T extends { createdAt: string }>(list: T[]) =>
      list.sort((one, other) => one.createdAt.localeCompare(other.createdAt))
    return {
      organisation,
      contacts: oldestFirst(contacts),
      cadresJuridiques: oldestFirst(cadresJuridiques),
      casUsage: oldestFirst(casUsage),
      documents: oldestFirst(documents),
      mandats: [...asEditor, ...asEntity],
    }
  })
}

function everyRecordTable(db: Database) {
  return [db.organisations, db.contacts, db.cadresJuridiques, db.casUsage, db.documents, db.mandats]
}
