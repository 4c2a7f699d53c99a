/** The walls of the house: each rule of .oxlintrc.json is broken once. That the tree breaks none is `npm run lint`. */
import { beforeAll, describe, expect, it } from 'vitest'
import { lintSnippets, type Finding } from './probe'
import { sources } from './tree'
import { allowed, cycle, forbiddenCode, forbiddenImports, forbiddenLists, importing } from './walls'

const listing = (names: string[]) =>
  names.map((name, rank) => `export const use${rank} = (it) => [it, ${name}]\n`).join('')

const shown = (found: Finding[] = []) => found.map(({ rule, text }) => `${rule}: ${text}`)

/** Milliseconds. oxlint starts in a second; a machine that does much besides makes it a minute. */
const PATIENCE = 180_000

describe('a wall broken once', () => {
  let found: Finding[][]
  const importsFrom = forbiddenCode.length
  const allowedFrom = importsFrom + forbiddenImports.length
  const listsFrom = allowedFrom + allowed.length
  const cycleAt = listsFrom + forbiddenLists.length

  beforeAll(() => {
    found = lintSnippets([
      ...forbiddenCode.map(([path, code]) => ({ path, code: `${code}\n` })),
      ...forbiddenImports.map(([path, from]) => ({ path, code: importing(from) })),
      ...allowed.map(([path, code]) => ({ path, code })),
      ...forbiddenLists.map(([path, , names]) => ({ path, code: listing(names) })),
      cycle,
    ])
  }, PATIENCE)

  it.each(forbiddenImports.map((row, index) => [...row, index] as const))(
    '%s does not import %s',
    (_path, _from, words, index) => {
      expect(shown(found[importsFrom + index])).toContainEqual(
        expect.stringMatching(new RegExp(`^no-restricted-imports: .*${words}`)),
      )
    },
  )

  it.each(forbiddenCode.map((row, index) => [...row, index] as const))(
    '%s does not say %s',
    (_path, _code, rule, words, index) => {
      expect(shown(found[index])).toContainEqual(expect.stringMatching(new RegExp(`^${rule}: .*${words}`)))
    },
  )

  it.each(forbiddenLists.map(([path, rule, names], index) => [path, rule, names, index] as const))(
    '%s is told of each name by %s',
    (_path, rule, names, index) => {
      const reported = (found[listsFrom + index] ?? []).filter((each) => each.rule === rule)
      const lines = new Set(reported.map(({ line }) => line))
      expect(names.filter((_, rank) => !lines.has(rank + 1))).toEqual([])
    },
  )

  it.each(allowed.map((row, index) => [...row, index] as const))('%s may say %s', (_path, _code, index) => {
    expect(shown(found[allowedFrom + index])).toEqual([])
  })

  it('two files do not import each other', () => {
    expect(shown(found[cycleAt]).join()).toContain('no-cycle')
  })
})

describe('the tree', { timeout: PATIENCE }, () => {
  it('has no file outside the rooms: each but one is refused the polyfill', () => {
    const found = lintSnippets(sources.map((path) => ({ path, code: importing('webextension-polyfill') })))
    const free = sources.filter(
      (_, index) => !found[index]?.some(({ rule }) => rule === 'no-restricted-imports'),
    )
    expect(free).toEqual(['lib/extension/browser.ts'])
  })
})
