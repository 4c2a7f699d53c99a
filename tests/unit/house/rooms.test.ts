/** Who imports whom: rooms stand in an order, files in no circle, and no file is a crumb of another. */
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isData } from './data'
import { read, sources } from './tree'

/** Each room may import those before it, by value or by type. */
const order = [
  'lib/profile',
  'lib/eligibility',
  'lib/journey',
  'lib/form',
  'lib/sharing',
  'lib/contract',
  'lib/extension',
  'lib/page',
  'lib/background',
  'components',
  'entrypoints',
]
/** Programs that meet by messages only. */
const apart: Record<string, string[]> = {
  'lib/background': ['lib/page'],
  components: ['lib/page', 'lib/background'],
}

const known = new Set(sources)
const imports = new Map(sources.map((path) => [path, importsOf(path)]))
const importers = (path: string) => sources.filter((each) => imports.get(each)!.includes(path))
const roomOf = (path: string) => order.find((room) => path.startsWith(`${room}/`)) ?? path
const lengthOf = (path: string) => read(path).split('\n').length - 1

/** Files of the package that a file imports, by value or by type. */
function importsOf(path: string): string[] {
  const specifiers = [...read(path).matchAll(/\b(?:from|import)\s*\(?\s*'([^'\n]+)'/g)].map(
    ([, name]) => name!,
  )
  return [...new Set(specifiers.flatMap((name) => resolved(path, name)))]
}

/** Read when it is needed, a file stands apart from its importer whatever its length. */
const isLater = (path: string) =>
  importers(path).some((from) =>
    [...read(from).matchAll(/\bimport\('([^'\n]+)'/g)].some(([, name]) =>
      resolved(from, name!).includes(path),
    ),
  )

function resolved(from: string, name: string): string[] {
  const bare = name.startsWith('@/')
    ? name.slice(2)
    : name.startsWith('.')
      ? posix.join(posix.dirname(from), name)
      : ''
  return ['.ts', '.tsx', '', '/index.ts'].map((ending) => bare + ending).filter((path) => known.has(path))
}

/** Groups of files that reach each other. */
function circles(): string[][] {
  const reach = new Map<string, Set<string>>()
  const reachOf = (start: string) => {
    const seen = new Set<string>()
    const left = [...imports.get(start)!]
    while (left.length > 0) {
      const path = left.pop()!
      if (seen.has(path)) continue
      seen.add(path)
      left.push(...imports.get(path)!)
    }
    return seen
  }
  for (const path of sources) reach.set(path, reachOf(path))
  const inCircle = sources.filter((path) => reach.get(path)!.has(path))
  const groups = inCircle.map((path) =>
    inCircle.filter((other) => reach.get(path)!.has(other) && reach.get(other)!.has(path)),
  )
  return [...new Map(groups.map((group) => [group.join(), group])).values()]
}

describe('the rooms', () => {
  it.each([...order, 'lib/background/store', 'tests'])(
    '%s says what lives there in fifteen lines',
    (room) => {
      expect(read(`${room}/README.md`).split('\n').length - 1).toBeLessThanOrEqual(15)
    },
  )

  it('import what stands before them', () => {
    const up = sources.flatMap((path) =>
      imports
        .get(path)!
        .filter((target) => {
          const [from, to] = [roomOf(path), roomOf(target)]
          return order.indexOf(to) > order.indexOf(from) || apart[from]?.includes(to)
        })
        .map((target) => `${path} -> ${target}`),
    )
    expect(up).toEqual([])
  })

  it('hold no circle of files, not even of types', () => {
    expect(circles()).toEqual([])
  })
})

/** A program of its own, which its only importer starts by its address. */
const isWorker = (path: string) => path.endsWith('.worker.ts')
/** The one list of all handlers: the background serves it, and so do tests of messages. */
const isList = (path: string) => path === 'lib/background/handlers.ts'

describe('a file', () => {
  it('of less than thirty lines has several importers, else it is part of its only one', () => {
    const crumbs = sources.filter(
      (path) =>
        !isData(path) &&
        !isWorker(path) &&
        !isList(path) &&
        !isLater(path) &&
        lengthOf(path) < 30 &&
        importers(path).length === 1,
    )
    expect(crumbs).toEqual([])
  })

  it('has at most 400 lines, data apart', () => {
    expect(sources.filter((path) => !isData(path) && lengthOf(path) > 400)).toEqual([])
  })
})
