/**
 * How much is tried: `npm test`, at each commit, takes a case of each kind; `npm run test:all`, each week and before a
 * release, takes every case. What is tried at a commit is always the same: a test that fails by luck teaches nobody.
 */
export const isRelease = process.env.HABILI_DEPTH === 'release'

/** One number at a commit, a larger one before a release. */
export const atDepth = (commit: number, release: number): number => (isRelease ? release : commit)

/** At a commit, every `step`-th of many equal cases, the first and the last among them. */
export function someOf<Case>(cases: readonly Case[], step: number): readonly Case[] {
  if (isRelease) return cases
  return cases.filter((_, rank) => rank % step === 0 || rank === cases.length - 1)
}
