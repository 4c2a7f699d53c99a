/** Invented stores to share: records of every table, whole and closed on themselves. */
import fc from '@/tests/support/properties'
import { newRecord, roles } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'
import { emptyBundle, type Bundle, type SharedRecord } from '@/lib/sharing/format'

export const NOW = '2026-11-21T08:00:00.000Z'
export const idOf = (rank: number) => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`

/** SHA-256 of `bytes`, lower-case hexadecimal. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export const record = (table: RecordTable, rank: number, values: Record<string, unknown>) =>
  newRecord(table, values, { id: idOf(rank), now: NOW }) as unknown as SharedRecord

/** One commune with two people, a text, a project and no document. */
export function smallBundle(): Bundle {
  const organisationIds = [idOf(1)]
  return {
    ...emptyBundle(),
    organisations: [
      record('organisations', 1, {
        siret: '21619990100010',
        denomination: 'COMMUNE DE BOURG-L’EXEMPLE',
        website: 'https://bourg-exemple.example',
        answers: { a_un_dpo: { value: true, at: NOW } },
        provenance: { denomination: { from: 'registre', at: NOW } },
      }),
    ],
    contacts: [
      record('contacts', 2, { organisationIds, nom: 'Ÿvetot', prenom: 'Noémie', roles: [roles[1]] }),
      record('contacts', 3, { organisationIds, nom: 'O’Brien', email: 'loic@bourg-exemple.example' }),
    ],
    cadresJuridiques: [record('cadresJuridiques', 4, { organisationIds, titre: 'Délibération 2026-14' })],
    casUsage: [
      record('casUsage', 5, {
        organisationIds,
        intitule: 'Guichet',
        cadreJuridiqueId: idOf(4),
        contactByRole: { contact_technique: idOf(3) },
      }),
    ],
    taughtFields: [record('taughtFields', 6, { site: 'demarches', stableId: 'Q1', target: 'contact.dpo' })],
  }
}

const text = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'abcéèçœÿ ’«»0123456789-_/'), maxLength }).map((value) => value.trim())
const filled = text(40).map((value) => `N${value}`)

/** Any store of one to four organisations, with documents whose bytes go along. */
export const anyStore: fc.Arbitrary<{ bundle: Bundle; bytes: Map<string, Uint8Array<ArrayBuffer>> }> = fc
  .record({
    organisations: fc.array(fc.record({ denomination: filled, commune: text(60) }), {
      minLength: 1,
      maxLength: 4,
    }),
    contacts: fc.array(
      fc.record({
        nom: filled,
        fonction: text(80),
        roles: fc.uniqueArray(fc.constantFrom(...roles)),
        telephone: fc.constantFrom('', '+33199000001'),
        owner: fc.nat(99),
      }),
      { maxLength: 6 },
    ),
    documents: fc.array(
      fc.record({ titre: text(40), bytes: fc.uint8Array({ minLength: 1, maxLength: 300 }) }),
      {
        maxLength: 3,
      },
    ),
    casUsage: fc.array(fc.record({ intitule: filled, description: text(400), months: fc.nat(1200) }), {
      maxLength: 3,
    }),
    hasMandat: fc.boolean(),
    labels: fc.array(text(60), { maxLength: 3 }),
  })
  .map((drawn) => {
    let rank = 0
    const next = () => ++rank
    const organisations = drawn.organisations.map((values) => record('organisations', next(), values))
    const ids = organisations.map(({ id }) => id)
    const contacts = drawn.contacts.map(({ owner, ...values }) =>
      record('contacts', next(), { ...values, organisationIds: [ids[owner % ids.length]] }),
    )
    const bytes = new Map<string, Uint8Array<ArrayBuffer>>()
    const documents = drawn.documents.map(({ titre, bytes: own }) => {
      const made = record('documents', next(), {
        titre,
        organisationIds: ids,
        fileName: 'piece.pdf',
        mediaType: 'application/pdf',
        size: own.length,
        sha256: '0'.repeat(64),
      })
      bytes.set(made.id, new Uint8Array(own))
      return made
    })
    const documentIds = documents.map(({ id }) => id)
    const cadresJuridiques = [
      record('cadresJuridiques', next(), { titre: 'Texte', organisationIds: ids, documentIds }),
    ]
    const casUsage = drawn.casUsage.map(({ months, ...values }) =>
      record('casUsage', next(), {
        ...values,
        organisationIds: [ids[0]],
        dureeConservation: months,
        cadreJuridiqueId: cadresJuridiques[0]!.id,
        contactByRole: contacts[0] ? { contact_technique: contacts[0].id } : {},
        maquetteIds: documentIds,
      }),
    )
    const [editorId, entityId = editorId] = ids
    const mandats = drawn.hasMandat ? [record('mandats', next(), { editorId, entityId })] : []
    const taughtFields = drawn.labels.map((label) =>
      record('taughtFields', next(), { site: 'demarches', label, target: '' }),
    )
    return {
      bundle: { organisations, contacts, cadresJuridiques, casUsage, mandats, taughtFields, documents },
      bytes,
    }
  })
