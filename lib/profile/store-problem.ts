/**
 * Why the profile cannot be written: no room on the disk, full, given up by the browser, made by a newer version,
 * unreadable, waiting for another page, not allowed; or a record cannot: provided by a policy.
 */
export const storeProblems = [
  'disk_full',
  'quota',
  'unwritten',
  'newer_schema',
  'unreadable',
  'blocked',
  'unavailable',
  'managed',
] as const
export type StoreProblem = (typeof storeProblems)[number]

export const isStoreProblem = (code: string): code is StoreProblem =>
  (storeProblems as readonly string[]).includes(code)
