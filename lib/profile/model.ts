/** What Habili knows of an organisation: one zod schema a record (product.md, "What it keeps"). */
import { z } from '@/lib/profile/zod'
import { siteStates } from '@/lib/journey/site-states'
import { Mandat } from './mandat'
import {
  day,
  DOCUMENT_BYTES,
  id,
  ids,
  instant,
  labels,
  long,
  mail,
  months,
  short,
  SHORT_TEXT,
  stamp,
  users,
} from './parts'
import { Role } from './roles'

export { Mandat } from './mandat'
export { DOCUMENT_BYTES, LONG_TEXT, SHORT_TEXT } from './parts'
export { Role, roles } from './roles'

/** Where a value came from: the public registry, or a person's hand. */
export const Provenance = z.strictObject({ from: z.enum(['registre', 'saisie']), at: instant })

export const Organisation = z.strictObject({
  ...stamp,
  siret: z.union([z.literal(''), z.string().regex(/^\d{14}$/)]).default(''),
  denomination: short,
  nomUsage: short,
  /** Names it had, by which people still look for it. */
  formerNames: labels,
  /** The user's own labels, to sort organisations by. */
  tags: labels,
  /** INSEE legal category, 4 digits, or '' when unknown. */
  categorieJuridique: z.union([z.literal(''), z.string().regex(/^\d{4}$/)]).default(''),
  /** Applicant kind and public tier, ids of lib/eligibility/kinds; derived, correctable. */
  kind: short,
  publicTier: z.enum(['', 'spa', 'assimile', 'none']).default(''),
  adresse: short,
  codePostal: short,
  commune: short,
  website: short,
  isActive: z.boolean().nullable().default(null),
  dateCreation: day,
  naf: short,
  /** The user's own answers to eligibility questions, by fact id. */
  answers: z.record(z.string(), z.strictObject({ value: z.json(), at: instant })).default({}),
  provenance: z.record(z.string(), Provenance).default({}),
})
export type Organisation = z.infer<typeof Organisation>

/** A person, and the least about them: the intersection of what the forms ask (security.md 8). */
export const Contact = z.strictObject({
  ...stamp,
  organisationIds: users,
  nom: short,
  prenom: short,
  fonction: short,
  email: mail,
  /** E.164 (`+33612345678`), or ''. */
  telephone: z.union([z.literal(''), z.string().regex(/^\+[1-9]\d{6,14}$/)]).default(''),
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
  url: short,
  documentIds: ids,
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
  cadreJuridiqueId: id.nullable().default(null),
  /** Second legal text, asked by API Particulier when called through FranceConnect. */
  cadreJuridiqueFranceConnectId: id.nullable().default(null),
  destinataires: long,
  /** Months. */
  dureeConservation: months,
  dureeConservationJustification: long,
  volumetrieApproximative: short,
  nombreUtilisateursFinaux: short,
  datePrevueMiseEnProduction: day,
  choices: z.record(z.string(), ServiceChoice).default({}),
  niveauEidas: z.enum(['', 'eidas_1', 'eidas_2']).default(''),
  maquetteIds: ids,
  equipeTechniqueType: z.enum(['', 'editor', 'internal', 'other']).default(''),
  equipeTechniquePrecision: short,
  appelsParMinute: months,
  appelsParMinuteJustification: long,
  homologationAutoriteNom: short,
  homologationAutoriteFonction: short,
  homologationDebut: day,
  homologationFin: day,
  homologationDocumentId: id.nullable().default(null),
  hasBesoinsSpecifiques: z.boolean().default(false),
  besoinsSpecifiquesDocumentId: id.nullable().default(null),
  attestationFiscaleDocumentId: id.nullable().default(null),
  contactTechniqueEmailGenerique: mail,
  contactSupplementaireNom: short,
  contactSupplementaireEmail: mail,
  /** The user's own answers to eligibility questions on this project, by fact id. */
  answers: z.record(z.string(), z.strictObject({ value: z.json(), at: instant })).default({}),
  /** Questions of the second reading answered once, by key: what each was about, and when. */
  reviewAnswers: z.record(z.string(), z.strictObject({ digest: z.string(), at: instant })).optional(),
  /** The person for a role in this request, when several hold the role. */
  contactByRole: z.partialRecord(Role, id).default({}),
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
  organisationId: id,
  casUsageId: id.nullable().default(null),
  /** Id in the catalogue, or `<site>/<procedure>` of a démarche that it does not know. */
  serviceId: z.string().max(SHORT_TEXT),
  /** Title of that démarche, '' when the catalogue names the service. */
  serviceName: short,
  steps: z.record(z.string(), z.strictObject({ doneAt: instant, by })).default({}),
  /** States the site gave of the request that a step files, oldest first, by step id (lib/journey/site-states). */
  filings: z
    .record(z.string(), z.array(z.strictObject({ state: SiteState, at: instant, by })).max(50))
    .default({}),
  /** May hold the name of a procedure and a token. */
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

/** Every table of records, by name. */
export const records = {
  organisations: Organisation,
  contacts: Contact,
  cadresJuridiques: CadreJuridique,
  casUsage: CasUsage,
  documents: Document,
  mandats: Mandat,
  requests: Request,
  taughtFields: TaughtField,
} as const
export type RecordTable = keyof typeof records
export type RecordOf<T extends RecordTable> = z.infer<(typeof records)[T]>
export const recordTables = Object.keys(records) as RecordTable[]

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
