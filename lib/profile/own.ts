/**
 * A row of a table by a name that comes from outside (a page, a file, a policy): every object answers to `constructor`
 * or `toString` too, and those are no rows. Pure.
 */
export const ownOf = <T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  table && Object.hasOwn(table, key) ? table[key] : undefined
