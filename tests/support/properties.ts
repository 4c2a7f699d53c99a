/**
 * fast-check, whose cases are the same at each commit: one that fails by luck teaches nobody. `npm run test:all` takes
 * other ones each time, and prints the seed of a failure.
 */
import fc from 'fast-check'
import { isRelease } from './depth'

if (!isRelease) fc.configureGlobal({ seed: 20_260_901 })

const SURROGATES = { first: 0xd800, count: 0x800 }
const isBeyond = (rank: number) => rank >= SURROGATES.first
/**
 * Any character, lone surrogates apart: as `unit: 'binary'` gives them, which first draws up a table of the million, for
 * seconds.
 */
const character = fc.nat(0x10ffff - SURROGATES.count).map(
  (rank) => String.fromCodePoint(isBeyond(rank) ? rank + SURROGATES.count : rank),
  (text) => {
    const code = typeof text === 'string' ? text.codePointAt(0) : undefined
    if (code === undefined || String.fromCodePoint(code) !== text) throw new Error('not one character')
    return isBeyond(code) ? code - SURROGATES.count : code
  },
)

/** Text of any characters. */
export const anyText = (constraints: Omit<fc.StringConstraints, 'unit'> = {}) =>
  fc.string({ ...constraints, unit: character })

export default fc
