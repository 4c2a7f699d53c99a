/** What Habili knows of an organisation: one zod schema a record. */
import { z } from './zod'
import { siteStates } from './site-states'
import { Mandat } from './mandat'
import {
  byRole,
  categorieJuridique,
  count,
  day,
  DOCUMENT_BYTES,
  instant,
  labels,
  long,
  mail,
  many,
  namingOfSchema,
  one,
  owner,
  short,
  SHORT_TEXT,
  siret,
  stamp,
  telephone,
  typingOfSchema,
  url,
  users,
  type Shape,
} from './parts'
import { Role } from './roles'
import { recordTables, type RecordTable } from './tables'
import type { Typing } from './typing'

export { Mandat } from './mandat'
export { DOCUMENT_BYTES, LONG_TEXT, SHORT_TEXT } from './parts'
export type { Shape } from './parts'
export { Role, roles } from './roles'

/** Where a value came from: the public registry, or a person's hand. */
export const Provenance = z.strictObject({ from: z.enum(['registre', 'saisie']), at: instant })

export const Organisation = z.strictObject({
  ...stamp,
  siret,
  denomination: short,
  nomUsage: short,
  /** Names it had, by which people still look for it. */
  formerNames: labels,
  /** The user's own labels, to sort organisations by. */
  tags: labels,
  categorieJuridique,
  /** Applicant kind and public tier, ids of lib/eligibility/kinds; derived, correctable. */
  kind: short,
  publicTier: z.enum(['', 'spa', 'assimile', 'none']).default(''),
  adresse: short,
  codePostal: short,
  commune: short,
  website: url,
  isActive: z.boolean().nullable().default(null),
  dateCreation: day,
  naf: short,
  /** The user's own answers to eligibility questions, by fact id. */
  answers: z.record(z.string(), z.strictObject({ value: z.json(), at: instant })).default({}),
  provenance: z.record(z.string(), Provenance).default({}),
})
export type Organisation = z.infer<typeof Organisation>

/** A person, and the least about them: the intersection of what the forms ask. */
export const Contact = z.strictObject({
  ...stamp,
  organisationIds: users,
  nom: short,
  prenom: short,
  fonction: short,
  email: mail,
  telephone,
  roles: z.array(Role).default([]),
  /** Day the person was told that Habili keeps these five facts (GDPR art. 14). */
  informedAt: day,
})
export type Contact = z.infer<typeof Contact>

export const CadreJuridique = z.strictObject({
  ...stamp,
  organisationIds: users,
  titre: short,
  nature: long,
  url,
  documentIds: many('documents'),
  /** DataPass definitions this text suits; empty means any. */
  services: z.array(z.string()).default([]),
})
export type CadreJuridique = z.infer<typeof CadreJuridique>

/** Chosen data and options of one DataPass definition. */
export const ServiceChoice = z.strictObject({
  scopes: z.array(z.string()).default([]),
  modalites: z.array(z.string()).default([]),
})
export type ServiceChoice = z.infer<typeof ServiceChoice>

/** One context of use = one request = one token. */
export const CasUsage = z.strictObject({
  ...stamp,
  organisationIds: users,
  intitule: short,
  description: long,
  cadreJuridiqueId: one('cadresJuridiques'),
  /** Second legal text, asked by API Particulier when called through FranceConnect. */
  cadreJuridiqueFranceConnectId: one('cadresJuridiques'),
  destinataires: long,
  /** Months. */
  dureeConservation: count,
  dureeConservationJustification: long,
  volumetrieApproximative: short,
  nombreUtilisateursFinaux: short,
  datePrevueMiseEnProduction: day,
  /** Where its request begins, when a page that leads there made it. */
  formulaireUrl: url,
  choices: z.record(z.string(), ServiceChoice).default({}),
  niveauEidas: z.enum(['', 'eidas_1', 'eidas_2']).default(''),
  maquetteIds: many('documents'),
  equipeTechniqueType: z.enum(['', 'editor', 'internal', 'other']).default(''),
  equipeTechniquePrecision: short,
  appelsParMinute: count,
  appelsParMinuteJustification: long,
  homologationAutoriteNom: short,
  homologationAutoriteFonction: short,
  homologationDebut: day,
  homologationFin: day,
  homologationDocumentId: one('documents'),
  hasBesoinsSpecifiques: z.boolean().default(false),
  besoinsSpecifiquesDocumentId: one('documents'),
  attestationFiscaleDocumentId: one('documents'),
  contactTechniqueEmailGenerique: mail,
  contactSupplementaireNom: short,
  contactSupplementaireEmail: mail,
  /** The user's own answers to eligibility questions on this project, by fact id. */
  answers: z.record(z.string(), z.strictObject({ value: z.json(), at: instant })).default({}),
  /** Questions of the second reading answered once, by key: what each was about, and when. */
  reviewAnswers: z.record(z.string(), z.strictObject({ digest: z.string(), at: instant })).optional(),
  /** What an instructor asked that no rule foresaw, kept by the person for the requests of that service. */
  serviceNotes: z
    .array(
      z.strictObject({
        serviceId: z.string().max(SHORT_TEXT),
        text: z.string().min(1).max(2000),
        at: instant,
      }),
    )
    .max(100)
    .optional(),
  /** The person for a role in this request, when several hold the role. */
  contactByRole: byRole('contacts'),
})
export type CasUsage = z.infer<typeof CasUsage>

export const documentKinds = [
  'cadre_juridique',
  'maquette',
  'homologation',
  'besoins_specifiques',
  'attestation_fiscale',
  'mandat',
  'autre',
] as const

/** A stored file; its bytes live beside the record and never travel with it. */
export const Document = z.strictObject({
  ...stamp,
  organisationIds: users,
  titre: short,
  kind: z.enum(documentKinds).default('autre'),
  fileName: z.string().min(1).max(SHORT_TEXT),
  mediaType: z.string().max(SHORT_TEXT),
  size: z
    .number()
    .int()
    .min(1)
    .max(DOCUMENT_BYTES - 1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  issuedOn: day,
  expiresOn: day,
})
export type Document = z.infer<typeof Document>

const SiteState = z.enum(siteStates.map(({ id }) => id))
const by = z.enum(['user', 'site'])

/** Where one request stands: organisation × context × service. */
export const Request = z.strictObject({
  ...stamp,
  organisationId: owner('organisations'),
  casUsageId: one('casUsage'),
  /** Id in the catalogue, or `<site>/<procedure>` of a démarche that it does not know. */
  serviceId: z.string().max(SHORT_TEXT),
  /** Title of that démarche, '' when the catalogue names the service. */
  serviceName: short,
  steps: z.record(z.string(), z.strictObject({ doneAt: instant, by })).default({}),
  /** States the site gave of the request that a step files, oldest first, by step id (lib/journey/site-states). */
  filings: z
    .record(z.string(), z.array(z.strictObject({ state: SiteState, at: instant, by })).max(50))
    .default({}),
  /** The site that keeps it, and its number there; '' while the site has none. */
  site: short,
  number: z.string().max(40).default(''),
  /** Numbers that the site gave its decisions, the latest last: their own pages may name no request. */
  decisions: z.array(z.string().max(40)).max(50).optional(),
  /** Its title on the site. */
  title: z.string().max(400).default(''),
  /** Seen on a test host of the site: never taken for the real one. */
  isTest: z.boolean().default(false),
  /** What the site last showed of it, in its own word; null as long as it showed nothing. */
  siteState: z
    .strictObject({ state: SiteState, label: z.string().max(100), at: instant })
    .nullable()
    .default(null),
  /** When the page of the producer's portal that a step leads to was first seen, by step id. */
  seen: z.record(z.string(), instant).optional(),
  /** Since when the site's list of all that is under way does without it; null while it is there, or unknown. */
  missingAt: instant.nullable().optional(),
  /** What the instructor wrote of it, newest first, as its pages showed it; `at` as printed. */
  asked: z
    .array(z.strictObject({ text: z.string().max(10_000), at: z.string().max(100) }))
    .max(50)
    .optional(),
  /** Where it opens. Without a number yet, may hold the name of a procedure and a token. */
  draftUrl: z.string().max(2000).default(''),
  note: z.string().max(500).default(''),
})
export type Request = z.infer<typeof Request>

/** A lesson: on this site, the question of this lasting id and wording is that place of the profile. */
export const TaughtField = z.strictObject({
  ...stamp,
  site: short,
  /** Path or number of the procedure where it was taught, '' when the site has none. */
  procedure: short,
  stableId: short,
  siteType: short,
  label: z.string().max(400).default(''),
  section: z.string().max(400).default(''),
  /** Place of the profile (lib/form/model, `Target`); '' = never filled here. */
  target: short,
})
export type TaughtField = z.infer<typeof TaughtField>

/** Every kind of record, by its table. */
export const records = {
  organisations: Organisation,
  contacts: Contact,
  cadresJuridiques: CadreJuridique,
  casUsage: CasUsage,
  documents: Document,
  mandats: Mandat,
  requests: Request,
  taughtFields: TaughtField,
} as const satisfies Record<RecordTable, z.ZodObject>
export type RecordOf<T extends RecordTable> = z.infer<(typeof records)[T]>

const schemaOf = (table: RecordTable, field: string): z.ZodType | undefined =>
  Object.hasOwn(records[table].shape, field)
    ? (records[table].shape as Record<string, z.ZodType>)[field]
    : undefined

/** Fields in which a person answers about a record, whoever provides it. */
export const ownAnswers = ['answers', 'reviewAnswers', 'serviceNotes'] as const

/** What every record carries, whatever its kind: the store's to write. */
const stampFields = Object.keys(stamp)
export const isStamp = (field: string): boolean => stampFields.includes(field)

/** The fields of a kind of record, beside what every record carries. */
export const fieldsOf = (table: RecordTable): string[] =>
  Object.keys(records[table].shape).filter((field) => !isStamp(field))

/** How a field of a record is typed and shown; undefined when there is no such field. */
export function typingOf(table: RecordTable, field: string): Typing | undefined {
  const schema = isStamp(field) ? undefined : schemaOf(table, field)
  return schema && typingOfSchema(schema)
}

/** Would the store take `value` there? */
export const isRight = (table: RecordTable, field: string, value: unknown): boolean =>
  schemaOf(table, field)?.safeParse(value).success === true

/** One field that names other records. */
export interface Reference {
  from: RecordTable
  field: string
  to: RecordTable
  shape: Shape
}
/** Every field that names other records. */
export const references: readonly Reference[] = recordTables.flatMap((from) =>
  fieldsOf(from).flatMap((field) => {
    const naming = namingOfSchema(schemaOf(from, field)!)
    return naming ? [{ from, field, ...naming }] : []
  }),
)

/** Places of the profile as forms name them (`contact.<role>.email`), and the records where they are kept. */
export const recordOfPlace: Record<string, RecordTable> = {
  organisation: 'organisations',
  contact: 'contacts',
  casUsage: 'casUsage',
  cadreJuridique: 'cadresJuridiques',
}

/** All that is known of one organisation, as planning and completeness read it. */
export interface Profile {
  organisation: Organisation
  contacts: Contact[]
  cadresJuridiques: CadreJuridique[]
  casUsage: CasUsage[]
  documents: Document[]
  mandats: Mandat[]
  /** The editor that files for the organisation, when a mandat says so. */
  editor?: Editor
}

/** Who acts for an organisation: its people serve in the roles that the mandat gives it. */
export interface Editor {
  organisation: Organisation
  contacts: Contact[]
  mandat: Mandat
}

/** A record of `table` with its defaults, ready to be stored as revision 1. */
export function newRecord<T extends RecordTable>(
  table: T,
  values: Record<string, unknown>,
  at: { id: string; now: string },
): RecordOf<T> {
  return records[table].parse({
    ...values,
    id: at.id,
    rev: 1,
    createdAt: at.now,
    updatedAt: at.now,
  }) as RecordOf<T>
}
