/** What an editor's patch may not touch of a record. */

type Stamped = { id?: unknown; rev: number; createdAt?: unknown; isManaged?: unknown }

/** An editor's patch never names a record anew, dates it, nor says who provided it. */
export function stampAfter({ id, rev, createdAt, isManaged }: Stamped, at: string) {
  return { id, rev: rev + 1, createdAt, updatedAt: at, isManaged }
}

/** A provided record is changed by its policy; a person's own answers about it stay theirs to give. */
export function isShut({ isManaged }: { isManaged?: unknown }, patch: Record<string, unknown>): boolean {
  return isManaged === true && Object.keys(patch).some((field) => field !== 'answers')
}
