/** Messages about the records of a profile: read, saved, deleted, erased, and the drafts of their forms. */
import { z } from '@/lib/profile/zod'
import type { ShownVerdict } from '@/lib/eligibility/shown'
import type { FormCompleteness } from '@/lib/form/completeness'
import type { Profile } from '@/lib/profile/records'
import { editableTables, recordTables } from '@/lib/profile/tables'
import type { StoreProblem } from '@/lib/profile/store-problem'
import { Id, message, pages } from './message'
import type { ShownMandat } from './organisations'

export type SaveOutcome =
  | { outcome: 'saved'; rev: number; record: Record<string, unknown> }
  | {
      outcome: 'conflict'
      rev: number
      fields: { field: string; theirs: unknown; mine: unknown }[]
      record: Record<string, unknown>
    }
  | { outcome: 'gone' }
  | { outcome: 'invalid'; fields: { field: string; message: string }[] }
  | { outcome: 'refused'; problem: StoreProblem }

/** A record as it stood until the instant `at`. */
export interface RecordVersion {
  key: number
  at: string
  record: Record<string, unknown>
}

/** One field of a patch: `was` is what the editor saw, so that two windows merge field by field. */
export const Patch = z.record(z.string().max(60), z.strictObject({ was: z.json(), now: z.json() }))

export const recordMessages = {
  'profile.get': message(pages, z.strictObject({ organisationId: Id })).answers<Profile | null>(),
  'record.save': message(
    pages,
    z.strictObject({
      table: z.enum(recordTables),
      id: Id,
      /** 0 creates the record. */
      expectedRev: z.number().int().min(0),
      requestId: Id,
      patch: Patch,
    }),
  ).answers<SaveOutcome>(),
  'record.delete': message(
    pages,
    z.strictObject({
      table: z.enum(recordTables),
      id: Id,
      expectedRev: z.number().int().min(1),
      requestId: Id,
    }),
  ).answers<SaveOutcome>(),
  'draft.get': message(pages, z.strictObject({ key: z.string().max(100) })).answers<unknown>(),
  'draft.put': message(pages, z.strictObject({ key: z.string().max(100), value: z.json() })).answers<{
    at: string
  }>(),
  'draft.delete': message(pages, z.strictObject({ key: z.string().max(100) })).answers<null>(),
  /** With the editor that files for the organisation under its mandat, if any. */
  'profile.acting': message(pages, z.strictObject({ organisationId: Id })).answers<Profile | null>(),
  /** `mandat`: under which an editor files, and gives its people. */
  'completeness.get': message(
    pages,
    z.strictObject({ organisationId: Id, casUsageId: Id.nullable() }),
  ).answers<{
    forms: FormCompleteness[]
    mandat: ShownMandat | null
    /** By definition, the service of the catalogue and whether it may be asked for. */
    verdicts: Record<string, { serviceId: string; verdict: ShownVerdict }>
  } | null>(),
  'erase.everything': message(pages, z.strictObject({ isConfirmed: z.literal(true) })).answers<null>(),
  'erase.person': message(pages, z.strictObject({ contactId: Id })).answers<{
    records: number
    drafts: number
    snapshots: number
  }>(),
  /** Earlier versions kept of a record, newest first. */
  'record.versions': message(pages, z.strictObject({ table: z.enum(editableTables), id: Id })).answers<
    RecordVersion[]
  >(),
  /** Brings one back, as one more version of the record. */
  'record.restore': message(
    pages,
    z.strictObject({
      table: z.enum(editableTables),
      id: Id,
      expectedRev: z.number().int().min(1),
      requestId: Id,
      key: z.number().int().min(1),
    }),
  ).answers<SaveOutcome>(),
  /** An organisation takes its own copy, of id `id`, of the record `from` that others use too. */
  'record.takeOwn': message(
    pages,
    z.strictObject({
      table: z.enum(['contacts', 'cadresJuridiques', 'casUsage', 'documents']),
      id: Id,
      from: Id,
      expectedRev: z.number().int().min(1),
      organisationId: Id,
      requestId: Id,
    }),
  ).answers<SaveOutcome>(),
}
