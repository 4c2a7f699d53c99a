/** Opening the database: what engines report in passing is tried again, the rest has a name. */
import type { StoreProblem } from '@/lib/extension/messages'
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
      if (delay === null) throw new StoreError('unreadable')
      if ((error as Error).name === 'VersionError') throw new StoreError('newer_schema')
      if ((error as Error).name === 'MissingAPIError') throw new StoreError('unavailable')
      await new Promise((resume) => setTimeout(resume, delay))
    }
  }
}

/** Opens; the browser waits for ever for a connection that does not let go of an older version: this does not. */
function unblocked(db: Database): Promise<unknown> {
  return new Promise((resolve, reject) => {
    db.on('blocked', () => setTimeout(() => reject(new StoreError('blocked')), BLOCKED_MS))
    db.open().then(resolve, reject)
  })
}
