/** Messages about shared files and the address of a team's one; an import comes by the port `import`. */
import { z } from '@/lib/profile/zod'
import type { StoreProblem } from '@/lib/profile/store-problem'
import { sharedTables, type Bundle, type SharedRecord } from '@/lib/sharing/format'
import type { SharingProblemId } from '@/lib/sharing/problem'
import { Id, message, Nothing, pages } from './message'

/** One import of the last thirty days: how many records it created and changed. */
export interface ImportEntry {
  id: string
  at: string
  name: string
  created: number
  changed: number
}
/** A shared file that a team keeps at an https address, as it was last seen. */
export interface SharedSource {
  /** '' when there is none. */
  address: string
  byPolicy: boolean
  /** The person let Habili ask this address. */
  isAllowed: boolean
  /** Last answer, or '' when it was never asked. */
  askedAt: string
  /** `untold`: opened, and the server does not tell its versions. */
  state: 'unknown' | 'new' | 'opened' | 'untold' | 'failed'
  /** Why it failed; the sentence is `error_source_<problem>`. */
  problem: string | null
}
/** `kept`: records changed or used since, left as they are. */
export interface UndoneImport {
  removed: number
  restored: number
  kept: number
}
const Rev = z.number().int().min(0)
/**
 * First word on the port `import`; by the channel that it names come the JSON of the writes, then each document. The page
 * has read, checked and compared the files: what it sends is what the person saw and chose.
 */
export const ImportBegin = z.strictObject({
  /** Of the import: the same sent twice is made once. */
  id: z.uuid(),
  /** Names of the files, for the list. */
  name: z.string().max(200),
  /** Revision of each record of the files as it stands here; 0 for none. Another one stops the import. */
  seen: z.record(z.uuid(), Rev),
  /** Documents that follow, in this order. */
  documentIds: z.array(z.uuid()).max(100_000),
  channel: z.uuid(),
})
export type ImportBegin = z.infer<typeof ImportBegin>

/** Records to store, each checked by its own schema as any other that is saved. */
export const ImportWrites = z.array(
  z.strictObject({
    table: z.enum(sharedTables),
    record: z.looseObject({ id: z.uuid() }),
    /** Revision it takes the place of; 0 when it is new. */
    rev: Rev,
  }),
)
export type ImportWrites = z.infer<typeof ImportWrites>

/** How many Blobs have come; the next may be sent. The first is asked for with none. */
export interface ImportReceipt {
  received: number
}
export type ImportAnswer =
  | { outcome: 'imported'; created: number; changed: number }
  | { outcome: 'stale'; ids: string[] }
  | { outcome: 'problem'; id: SharingProblemId; detail: string }
  | { outcome: 'refused'; problem: StoreProblem }

export const sharingMessages = {
  'share.records': message(
    pages,
    z.strictObject({
      organisationIds: z.array(Id).max(20_000),
      hasDocuments: z.boolean(),
      hasTaughtFields: z.boolean(),
    }),
  ).answers<Bundle>(),
  /** Records kept here under these ids, whatever their table. */
  'share.kept': message(pages, z.strictObject({ ids: z.array(Id).max(100_000) })).answers<SharedRecord[]>(),
  'share.imports': message(pages, Nothing).answers<ImportEntry[]>(),
  'share.undo': message(pages, z.strictObject({ id: Id })).answers<UndoneImport | null>(),
  /** The shared source; `isNow` asks it at once, otherwise it is asked once a day. */
  'source.get': message(pages, z.strictObject({ isNow: z.boolean() })).answers<SharedSource>(),
  /** The version of this ETag was opened: it is no longer new. */
  'source.opened': message(
    pages,
    z.strictObject({ address: z.url().max(2000), etag: z.string().max(200) }),
  ).answers<null>(),
}
