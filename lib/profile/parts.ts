/** The parts of a record's schema: each says the type of a field, how it is typed, and which records it names. */
import { z } from '@/lib/profile/zod'
import { hasCredentials } from './credentials'
import { ADDRESS } from './email'
import { Role } from './roles'
import { isSiret } from './siret'
import type { RecordTable } from './tables'
import * as typing from './typing'
import { LONG_TEXT, SHORT_TEXT, type Typing } from './typing'

export { LONG_TEXT, SHORT_TEXT }

/** DataPass refuses a file of this size or more, in bytes. */
export const DOCUMENT_BYTES = 10_485_760

/**
 * How a field names other records. `users`: the organisations that use the record, which goes with the last of them;
 * `owner`: the record goes with the one it names; `one`, `list`, `map`: it loses the mention and stays.
 */
export type Shape = 'users' | 'owner' | 'one' | 'list' | 'map'
interface Naming {
  to: RecordTable
  shape: Shape
}

/** What is known of a field beside its type, by its schema. */
const typings = z.registry<Typing>()
const namings = z.registry<Naming>()
export const typingOfSchema = (schema: z.ZodType): Typing => typings.get(schema) ?? typing.chosen
export const namingOfSchema = (schema: z.ZodType): Naming | undefined => namings.get(schema)

const text = (max: number) => z.string().max(max).default('')
const numberUpTo = (max: number) =>
  z.number().int().min(0).max(max).nullable().default(null).register(typings, typing.countUpTo(max))

export const short = text(SHORT_TEXT).register(typings, typing.line)
export const long = text(LONG_TEXT).register(typings, typing.lines)
export const url = z
  .string()
  .max(SHORT_TEXT)
  .refine((address) => !hasCredentials(address))
  .default('')
  .register(typings, typing.webAddress)
export const day = z
  .union([z.literal(''), z.iso.date()])
  .default('')
  .register(typings, typing.dayTyping)
export const mail = z
  .union([z.literal(''), z.email({ pattern: ADDRESS }).max(SHORT_TEXT)])
  .default('')
  .register(typings, typing.email)
/** E.164 (`+33612345678`), or ''. */
export const telephone = z
  .union([z.literal(''), z.string().regex(/^\+[1-9]\d{6,14}$/)])
  .default('')
  .register(typings, typing.phone)
/** Fourteen digits with the registry's own sums, whatever way they come in; zeros are nobody's. */
export const Siret = z.string().length(14).refine(isSiret)
export const siret = z
  .union([z.literal(''), Siret])
  .default('')
  .register(typings, typing.siret)
/** INSEE legal category, 4 digits, or '' when unknown. */
export const categorieJuridique = z
  .union([z.literal(''), z.string().regex(/^\d{4}$/)])
  .default('')
  .register(typings, typing.categorieJuridique)
/** A few words each: names, tags. */
export const labels = z
  .array(z.string().min(1).max(SHORT_TEXT))
  .max(50)
  .default([])
  .register(typings, typing.list)
/**
 * A count of months or of calls a minute. DataPass sets no ceiling to the months it is given, and its largest choice
 * of calls is 1 000: four digits take both.
 */
export const count = numberUpTo(9999)

export const instant = z.iso.datetime()
export const id = z.uuid()

/** As many organisations as may be kept. */
export const users = z
  .array(id)
  .max(10_000)
  .default([])
  .register(namings, { to: 'organisations', shape: 'users' })
export const owner = (to: RecordTable) => z.uuid().register(namings, { to, shape: 'owner' })
export const one = (to: RecordTable) =>
  z.uuid().nullable().default(null).register(namings, { to, shape: 'one' })
export const many = (to: RecordTable) =>
  z.array(id).max(500).default([]).register(namings, { to, shape: 'list' })
/** One for each role. */
export const byRole = (to: RecordTable) =>
  z.partialRecord(Role, id).default({}).register(namings, { to, shape: 'map' })

/** What every record carries. */
export const stamp = {
  id,
  rev: z.number().int().min(1),
  createdAt: instant,
  updatedAt: instant,
  /** Handed by the IT department's policy: read here, changed there. */
  isManaged: z.literal(true).optional(),
}
