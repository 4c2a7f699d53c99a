/**
 * The background's one connection to the database: opened at the first question, and again when the browser lost it.
 * It notices a database that the browser emptied by itself: Chromium and Firefox, when its files are broken, begin a
 * new one without a word. The settings, kept elsewhere, remember that there were organisations.
 */
import { hasDiskSpace } from '@/lib/extension/disk-space'
import { readPageRules } from '@/lib/extension/page-rules'
import { recordTables, type RecordTable } from '@/lib/profile/tables'
import { tellChanged } from '../broadcast'
import type { Database } from './database'
import { letReopen } from './open-database'
import { openStore, type Store } from './store'

/** What makes up a profile: whoever shows one asks again when one of these changed. */
const profileTables: RecordTable[] = [
  'organisations',
  'contacts',
  'cadresJuridiques',
  'casUsage',
  'documents',
  'mandats',
]
const tell = (tables: RecordTable[]) =>
  void tellChanged(...(tables.some((table) => profileTables.includes(table)) ? ['profile'] : []), ...tables)

/**
 * `now` gives the time in ISO form; `onNew` is told of a database just made, once it is open; `reopen` forgets the one
 * in hand.
 */
export function newConnection(now: () => string, onNew: () => void = () => undefined) {
  let opened: Promise<Store> | undefined
  const reopen = () => {
    opened = undefined
  }
  /** The browser closes a database that it empties: the next one says so at once, in every window. */
  function watchLoss(db: Database): void {
    db.on('close', () => {
      reopen()
      void store()
        .then(() => tellChanged('storage', 'settings', 'page', 'profile', ...recordTables))
        // What does not open is said at the next question.
        .catch((error: Error) => console.debug('habili:', error.message))
    })
  }
  async function store(): Promise<Store> {
    opened ??= openStore(now, { hasDiskSpace, tell }).then(async (each) => {
      watchLoss(each.db)
      // Told once it is open to everybody: who is told may ask for it.
      if (each.isNew) setTimeout(onNew, 0)
      return noteLoss(each, now())
    })
    // A failed opening is tried again at the next question.
    opened.catch(reopen)
    const each = await opened
    letReopen(each.db)
    const before = each.problem
    await each.checkDiskSpace()
    if (each.problem !== before) await tellChanged('storage', 'page')
    return each
  }
  return { store, reopen }
}

/** Key of `meta` with the instant at which the loss was found. */
const LOST = 'lost'

/** Remembers, at `now`, that a database just made takes the place of a lost one; gives back `store`. */
export async function noteLoss(store: Store, now: string): Promise<Store> {
  if (store.isNew && (await readPageRules()).hasOrganisations)
    await store.db.meta.put({ key: LOST, value: now })
  return store
}

/** When the loss was found; null without one, or once the person has read of it. */
export async function lostAt(db: Database): Promise<string | null> {
  return ((await db.meta.get(LOST))?.value as string | undefined) ?? null
}

/** The person has read of it. */
export const settleLoss = (db: Database): Promise<void> => db.meta.delete(LOST)
