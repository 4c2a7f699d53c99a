/**
 * Room on the disk, asked before anything is written. A write that a full disk cuts stays torn in Chromium's log of
 * the database: at its next start the browser drops what was acknowledged after it, or the whole database, without a
 * word (seen each time in tests/e2e/disk.test.ts, Chromium 156). Firefox refuses such a write and damages nothing.
 */

/** Bytes that must be free: the largest document, and what the browser writes beside it. */
const NEEDED = 16 * 1024 * 1024

/** Is there room for `more` bytes beside that? With `unlimitedStorage`, Chromium's quota is what is free right now. */
export async function hasDiskSpace(more = 0): Promise<boolean> {
  // There it is a share of the whole disk, which says nothing of what is free.
  if (import.meta.env.FIREFOX) return true
  // A browser that cannot tell is supposed to have room: the write itself will say.
  const told = await globalThis.navigator?.storage?.estimate().catch(() => undefined)
  const { quota = Infinity, usage = 0 } = told ?? {}
  return quota - usage >= NEEDED + more
}
