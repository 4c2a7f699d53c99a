/** The access copy of one person (GDPR art. 15 and 20): what is kept of them, and where they are named. */
import type { CasUsage, Contact, Organisation } from '@/lib/profile/records'

const FORMAT = 'habili/personne'

/** Plain JSON, indented for people; `createdAt` is an instant. */
export function personCopy(
  contact: Contact,
  organisations: Organisation[],
  casUsage: CasUsage[],
  { createdAt, app }: { createdAt: string; app: string },
): string {
  const { nom, prenom, fonction, email, telephone, roles, informedAt } = contact
  const namedIn = casUsage.flatMap(({ intitule, contactByRole }) =>
    Object.entries(contactByRole)
      .filter(([, id]) => id === contact.id)
      .map(([role]) => ({ intitule, role })),
  )
  const copy = {
    format: FORMAT,
    version: 1,
    createdAt,
    app,
    personne: { nom, prenom, fonction, email, telephone, roles, informedAt },
    enregistree: { createdAt: contact.createdAt, updatedAt: contact.updatedAt },
    organisations: organisations
      .filter(({ id }) => contact.organisationIds.includes(id))
      .map(({ denomination, siret }) => ({ denomination, siret })),
    casUsage: namedIn,
  }
  return JSON.stringify(copy, null, 2)
}
