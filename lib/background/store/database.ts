/** The Dexie database: tables, versions, and our own schema marker. */
import Dexie, { type EntityTable, type Table } from 'dexie'
import type { DossierState } from '@/lib/contract/requests'
import type { BulkInput, BulkState } from '@/lib/contract/organisations'
import type { RecordOf } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'
import { listedOf, type ListedTable } from './listed'

/** Raised with every change of shape. A database marked higher is read, never written. */
export const CODE_SCHEMA = 4
export const DATABASE = 'habili'

export interface Snapshot {
  key: number
  table: RecordTable
  id: string
  rev: number
  at: string
  record: unknown
  /** The import that this snapshot undoes; it keeps the bytes of a document then replaced. */
  importId?: string
  blob?: Blob
}
export interface JournalEntry {
  key: number
  at: string
  site: string
  /** Of the request on the site, '' while it has none. */
  number: string
  /** As a request keeps it, '' when the catalogue knows none. */
  serviceId: string
  organisationId: string
  casUsageId: string | null
  /** The questions written, as the page words them; never a value. */
  questions: string[]
}

export interface StoredBulkRow extends BulkInput {
  key: number
  state: BulkState
  /** Why it failed: `registry_not_found`. */
  problem: string
}

/** No value of the profile: what was previewed is known by its digest. */
export interface StoredDossier {
  key: number
  organisationId: string
  casUsageId: string | null
  digest: string
  state: DossierState
  /** Why it failed, or may not have: `site_refused`. */
  problem: string
  /** The request that keeps its draft's address, once sent. */
  requestId: string | null
}

export type Tables = { [T in RecordTable]: EntityTable<RecordOf<T> & { id: string }, 'id'> } & {
  /** Bytes of documents, by document id. */
  blobs: EntityTable<{ id: string; blob: Blob }, 'id'>
  drafts: EntityTable<{ key: string; value: unknown; at: string }, 'key'>
  snapshots: EntityTable<Snapshot, 'key'>
  /** Writes already made, by request id: a resent request answers the same and changes nothing. */
  applied: EntityTable<{ requestId: string; rev: number; at: string }, 'requestId'>
  journal: EntityTable<JournalEntry, 'key'>
  meta: EntityTable<{ key: string; value: unknown }, 'key'>
  /** Organisations being created in bulk, row by row: a closed browser goes on where it stopped. */
  bulkRows: EntityTable<StoredBulkRow, 'key'>
  /** Dossiers being begun on a site, one an organisation. */
  dossierRows: EntityTable<StoredDossier, 'key'>
  listed: ListedTable
}
export type Database = Dexie & Tables

/**
 * One entry a version, oldest first; a released entry never changes. `upgrade` runs inside the upgrade
 * transaction: a throw rolls everything back.
 */
export const versions: {
  stores: Record<string, string | null>
  upgrade?: (db: Database) => Promise<void>
}[] = [
  {
    stores: {
      organisations: 'id, siret',
      contacts: 'id, *organisationIds',
      cadresJuridiques: 'id, *organisationIds',
      casUsage: 'id, *organisationIds',
      documents: 'id, *organisationIds',
      mandats: 'id, editorId, entityId',
      requests: 'id, organisationId',
      taughtFields: 'id, site',
      blobs: 'id',
      drafts: 'key',
      snapshots: '++key, [table+id], at',
      applied: 'requestId, at',
      journal: '++key, at',
      meta: 'key',
    },
  },
  { stores: { bulkRows: '++key, state', dossierRows: '++key, state' } },
  {
    stores: {},
    // Requests have an identity of their own on their site; those that have none yet are known by their address.
    upgrade: async (db) => {
      await db.requests.toCollection().modify((request: Partial<RecordOf<'requests'>>) => {
        Object.assign(request, {
          site: '',
          number: '',
          title: '',
          isTest: false,
          siteState: null,
          ...request,
        })
      })
    },
  },
  {
    stores: { listed: '[order+id], id' },
    upgrade: async (db) => {
      await db.listed.bulkAdd((await db.organisations.toArray()).map(listedOf))
    },
  },
]

/** A closed database of all known versions; `name` differs in tests only. */
export function newDatabase(name = DATABASE): Database {
  // A profile write that was acknowledged must survive a power cut.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database
  for (const [index, { stores, upgrade }] of versions.entries()) {
    const version = db.version(index + 1).stores(stores)
    if (upgrade) version.upgrade(() => upgrade(db))
  }
  return db
}

/** Small values beside the profiles, by name: preferences, and what was seen of the shared source. */
export class ValueDatabase extends Dexie {
  values!: Table<unknown, string>

  constructor() {
    super('habili-settings', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ values: '' })
  }
}
