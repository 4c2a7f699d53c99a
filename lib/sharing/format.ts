/** The plaintext of a shared file: one line of JSON, then the bytes of its documents in their order. */
import { z } from '@/lib/profile/zod'
import { records } from '@/lib/profile/records'

export const FORMAT = 'habili/organisations'
/** Written here. */
export const VERSION = 1
/** Understood here: a file asks for `minReader`, raised with each change of meaning. */
export const READER = 1

export const sharedTables = [
  'organisations',
  'contacts',
  'cadresJuridiques',
  'casUsage',
  'mandats',
  'taughtFields',
  'documents',
] as const
export type SharedTable = (typeof sharedTables)[number]

/** A record as it travels: an absent field says nothing of it; `ext` is kept for those who understand it. */
export type SharedRecord = Record<string, unknown> & {
  id: string
  rev: number
  createdAt: string
  updatedAt: string
}
export type Bundle = Record<SharedTable, SharedRecord[]>

export interface ShareFile extends Bundle {
  format: typeof FORMAT
  version: number
  minReader: number
  createdAt: string
  app: string
  declaredBy?: string | undefined
  /** Of a selection too large for one file. */
  part?: { set: string; number: number; of: number } | undefined
  ext?: Record<string, unknown> | undefined
}

/** Never absent, beside what has no default in the model: what says who or what a record is. */
const needed: Record<SharedTable, string[]> = {
  organisations: ['denomination', 'siret'],
  contacts: ['nom', 'organisationIds'],
  cadresJuridiques: ['titre', 'organisationIds'],
  casUsage: ['intitule', 'organisationIds'],
  mandats: [],
  taughtFields: ['site', 'target'],
  documents: ['organisationIds'],
}
const Ext = z.record(z.string().max(200), z.json())

/** The model's record without its defaults, and never said to be managed: that is a policy's to say. */
function travelling(table: SharedTable) {
  const { isManaged: _, ...shape } = records[table].shape
  const fields = Object.entries(shape).map(([name, field]) => {
    if (!(field instanceof z.ZodDefault)) return [name, field]
    const bare = field.unwrap() as z.ZodType
    return [name, needed[table].includes(name) ? bare : bare.optional()]
  })
  return z.strictObject({ ...Object.fromEntries(fields), ext: Ext.optional() })
}

const list = (table: SharedTable) => z.array(travelling(table))

export const ShareFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.number().int().min(1).max(10_000),
  minReader: z.number().int().min(1).max(10_000),
  createdAt: z.iso.datetime(),
  app: z.string().max(40),
  declaredBy: z.string().max(100).optional(),
  part: z
    .strictObject({ set: z.uuid(), number: z.number().int().min(1), of: z.number().int().min(2).max(99) })
    .refine(({ number, of }) => number <= of)
    .optional(),
  ext: Ext.optional(),
  organisations: list('organisations'),
  contacts: list('contacts'),
  cadresJuridiques: list('cadresJuridiques'),
  casUsage: list('casUsage'),
  mandats: list('mandats'),
  taughtFields: list('taughtFields'),
  documents: list('documents'),
})

export const emptyBundle = (): Bundle => ({
  organisations: [],
  contacts: [],
  cadresJuridiques: [],
  casUsage: [],
  mandats: [],
  taughtFields: [],
  documents: [],
})
