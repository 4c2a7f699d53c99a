/** Opening the database and writing to it: what engines report in passing is tried again, the rest has a name. */
import type { StoreProblem } from '@/lib/profile/store-problem'
import type { Database } from './database'

export class StoreError extends Error {
  constructor(readonly problem: StoreProblem) {
    super(problem)
  }
}

/** Waits before each new try, milliseconds: engines report passing faults as UnknownError. */
const RETRIES = [200, 1000, 5000]
/** How long another connection may keep the database from its upgrade, milliseconds. */
const BLOCKED_MS = 10_000

/** Opens it whatever passes; throws `StoreError` with what does not. */
export async function openDatabase(db: Database): Promise<void> {
  for (const delay of [...RETRIES, null]) {
    try {
      await unblocked(db)
      return
    } catch (error) {
      if (error instanceof StoreError) throw error
      if (delay === null) throw new StoreError(isForbidden(error) ? 'unavailable' : 'unreadable')
      if ((error as Error).name === 'VersionError') throw new StoreError('newer_schema')
      if ((error as Error).name === 'MissingAPIError') throw new StoreError('unavailable')
      await new Promise((resume) => setTimeout(resume, delay))
    }
  }
}

/**
 * Firefox that is always private, or keeps no data of sites, lets no database be changed (InvalidStateError, its bug
 * 781982) or opened (SecurityError).
 */
function isForbidden(error: unknown): boolean {
  const { name = '', inner } = error as { name?: string; inner?: { name?: string } }
  return [name, inner?.name ?? ''].some((each) => each === 'InvalidStateError' || each === 'SecurityError')
}

/** Opens; the browser waits for ever for a connection that does not let go of an older version: this does not. */
function unblocked(db: Database): Promise<unknown> {
  return new Promise((resolve, reject) => {
    db.on('blocked', () => setTimeout(() => reject(new StoreError('blocked')), BLOCKED_MS))
    db.open().then(resolve, reject)
  })
}

/** Lets a database be opened again whose connection was lost: after one refusal, Dexie would only repeat it. */
export function letReopen(db: Database): void {
  if (db.hasFailed() && !db.hasBeenClosed()) db.close({ disableAutoOpen: false })
}

/**
 * On a full disk Chromium ends the transaction, then cannot open the database again; Firefox speaks of its quota, or
 * of a database that allows no mutation.
 */
const givenUp = ['AbortError', 'UnknownError', 'InvalidStateError', 'DatabaseClosedError', 'OpenFailedError']

/** Why the browser did not write; null when the fault is ours. */
export function writeProblem(error: unknown): 'quota' | 'unwritten' | null {
  const { name = '', inner } = error as { name?: string; inner?: { name?: string } }
  if ([name, inner?.name].includes('QuotaExceededError')) return 'quota'
  return givenUp.includes(name) ? 'unwritten' : null
}
