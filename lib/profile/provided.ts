/** Organisations that an IT department hands to its fleet, in the words of a policy file. Pure. */
import { z } from '@/lib/profile/zod'
import { CadreJuridique, CasUsage, Contact, Organisation, SHORT_TEXT } from './records'
import type { RecordTable } from './tables'
import { checkPhone } from './phone'
import { readSiret } from './siret'

const own = { id: true, rev: true, createdAt: true, updatedAt: true, isManaged: true } as const

/** A SIRET as people write it, spaces and all; kept as 14 digits. */
const Siret = z.string().transform((raw, context) => {
  const read = readSiret(raw)
  if (read.kind === 'siret') return read.value
  context.addIssue({ code: 'custom', message: 'siret' })
  return z.NEVER
})
const Telephone = z
  .string()
  .default('')
  .transform((raw, context) => {
    const { value } = checkPhone(raw)
    if (value === null) context.addIssue({ code: 'custom', message: 'telephone' })
    return value ?? z.NEVER
  })

const ProvidedContact = Contact.omit({ ...own, organisationIds: true, informedAt: true }).extend({
  telephone: Telephone,
})
const ProvidedCadre = CadreJuridique.omit({ ...own, organisationIds: true, documentIds: true })
const ProvidedCasUsage = CasUsage.pick({
  intitule: true,
  description: true,
  destinataires: true,
  dureeConservation: true,
  dureeConservationJustification: true,
  volumetrieApproximative: true,
  choices: true,
  niveauEidas: true,
}).extend({
  /** Title of one of the organisation's texts. */
  cadreJuridique: z.string().max(SHORT_TEXT).default(''),
})

/** One entry of the policy's `organisations`: only `siret` and `denomination` are needed. */
export const ProvidedOrganisation = Organisation.omit({ ...own, answers: true, provenance: true }).extend({
  siret: Siret,
  denomination: z.string().min(1).max(SHORT_TEXT),
  contacts: z.array(ProvidedContact).max(50).default([]),
  cadresJuridiques: z.array(ProvidedCadre).max(50).default([]),
  casUsage: z.array(ProvidedCasUsage).max(50).default([]),
})
/** Its lists, an entry each. */
export const providedLists = {
  contacts: ProvidedContact,
  cadresJuridiques: ProvidedCadre,
  casUsage: ProvidedCasUsage,
}
export type ProvidedOrganisation = z.infer<typeof ProvidedOrganisation>

/** A record to store as it is, under an id that the same policy gives again. */
export interface ProvidedRecord {
  table: Extract<RecordTable, 'organisations' | 'contacts' | 'cadresJuridiques' | 'casUsage'>
  id: string
  values: Record<string, unknown>
}

/** The records of a policy. `idOf` turns a lasting name into a lasting id. */
export async function recordsOf(
  organisations: ProvidedOrganisation[],
  idOf: (name: string) => Promise<string>,
): Promise<ProvidedRecord[]> {
  const records: ProvidedRecord[] = []
  for (const { contacts, cadresJuridiques, casUsage, ...organisation } of organisations) {
    const { siret } = organisation
    const organisationId = await idOf(siret)
    const of = { organisationIds: [organisationId] }
    records.push({ table: 'organisations', id: organisationId, values: organisation })
    for (const contact of contacts) {
      const id = await idOf(`${siret} contact ${contact.email || `${contact.prenom} ${contact.nom}`}`)
      records.push({ table: 'contacts', id, values: { ...contact, ...of } })
    }
    const cadreIds = new Map<string, string>()
    for (const cadre of cadresJuridiques) {
      const id = await idOf(`${siret} cadre ${cadre.titre}`)
      cadreIds.set(cadre.titre, id)
      records.push({ table: 'cadresJuridiques', id, values: { ...cadre, ...of } })
    }
    for (const { cadreJuridique, ...usage } of casUsage) {
      const id = await idOf(`${siret} usage ${usage.intitule}`)
      const cadreJuridiqueId = cadreIds.get(cadreJuridique) ?? null
      records.push({ table: 'casUsage', id, values: { ...usage, cadreJuridiqueId, ...of } })
    }
  }
  return records
}
