/** The parts of a record's schema. */
import { z } from '@/lib/profile/zod'

/** Longest accepted short and long texts, in UTF-16 units (security.md 7.4). */
export const SHORT_TEXT = 200
export const LONG_TEXT = 10_000
/** DataPass refuses a file of this size or more, in bytes (its README 7.2). */
export const DOCUMENT_BYTES = 10_485_760

export const short = z.string().max(SHORT_TEXT).default('')
export const long = z.string().max(LONG_TEXT).default('')
export const day = z.union([z.literal(''), z.iso.date()]).default('')
export const instant = z.iso.datetime()
export const id = z.uuid()
export const ids = z.array(id).max(500).default([])
/** Organisations that use one record: as many as may be kept. */
export const users = z.array(id).max(10_000).default([])
/** A few words each: names, tags. */
export const labels = z.array(z.string().min(1).max(SHORT_TEXT)).max(50).default([])
/** What HTML and DataPass take for an address (HTML Standard, « valid e-mail address »), with dots where mail servers want them. */
export const ADDRESS =
  /^(?!\.)(?!.*\.[.@])[\w.!#$%&'*+/=?^`{|}~-]+@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/
export const mail = z.union([z.literal(''), z.email({ pattern: ADDRESS }).max(SHORT_TEXT)]).default('')
export const months = z.number().int().min(0).max(1200).nullable().default(null)

/** What every record carries. */
export const stamp = {
  id,
  rev: z.number().int().min(1),
  createdAt: instant,
  updatedAt: instant,
  /** Handed by the IT department's policy: read here, changed there. */
  isManaged: z.literal(true).optional(),
}
