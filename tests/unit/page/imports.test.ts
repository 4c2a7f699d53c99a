import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, it } from 'vitest'

/** All that may come from outside: the rest would be sent to every request page. */
const allowed = ['wxt/utils/define-content-script', '@webext-core/messaging']

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const found = source.matchAll(/^(?:import|export) (type )?[^'"]*? from ['"]([^'"]+)['"]/gm)
  return [...found].flatMap(([, isType, from]) => (isType ? [] : from!))
}

it.each([
  ['entrypoints/page.content.ts', 14],
  ['lib/page/form-side.ts', 20],
  ['entrypoints/entry.content.ts', 12],
])('the page side carries no zod, no Dexie, no Preact and no polyfill: %s', (start, least) => {
  const seen = new Set<string>()
  const follow = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const from of importsOf(file)) {
      if (from.startsWith('@/')) follow(`${from.slice(2)}.ts`)
      else if (from.startsWith('.')) follow(`${posix.join(posix.dirname(file), from)}.ts`)
      else expect(allowed, file).toContain(from)
    }
  }
  follow(start)
  expect(seen.size).toBeGreaterThan(least)
})
