/** What a commit tries in one browser of the two: `tests/README.md` says which parts of a file stay in both. */
import { it } from 'vitest'
import { isRelease, someOf } from '@/tests/support/depth'
import { oneAtCommit, type BrowserName } from './browser'

type It = typeof it

// A test that is not of this run is not there: one that is skipped is a defect in CI.
const none = Object.assign(() => {}, { each: () => () => {}, sequential: () => {} }) as unknown as It

/**
 * `it`, for what is the same code on the same DOM in both browsers inside a file that runs in both: at a commit in
 * `chosen` alone, in both in `npm run test:all`. A group keeps a test in each: an empty one is red.
 */
export const itOnce = (name: BrowserName, chosen: BrowserName = 'chromium'): It =>
  oneAtCommit(chosen).includes(name) ? it : none

/** `it`, for what a commit leaves to `npm run test:all`: a longer way to a promise that another test of the commit keeps. */
export const itAtRelease: It = isRelease ? it : none

/** Equal cases: all of them in Chromium; in Firefox, at a commit, every `step`-th. */
export const triedIn = <Case>(name: BrowserName, all: readonly Case[], step = 3): readonly Case[] =>
  name === 'chromium' ? all : someOf(all, step)
