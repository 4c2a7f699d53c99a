/** Data are files of the package: the background reads them when they are needed, and parses none at each wake. */
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packagedFiles } from '@/lib/extension/packaged-data'
import { read, sources } from './tree'

/** Files that a file imports by value. */
function valuesOf(from: string): string[] {
  const statements = [...read(from).matchAll(/^(?:import|export)\s(?!type\b)[^']*?'([^'\n]+)'/gm)]
  return statements.flatMap(([, name = '']) => {
    const bare = name.startsWith('@/')
      ? name.slice(2)
      : name.startsWith('.')
        ? posix.join(posix.dirname(from), name)
        : ''
    return ['.ts', '.tsx', ''].map((ending) => bare + ending).filter((path) => sources.includes(path))
  })
}

function reached(from: string): Set<string> {
  const seen = new Set<string>()
  const left = [from]
  for (let path = left.pop(); path; path = left.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    left.push(...valuesOf(path))
  }
  return seen
}

describe.each(['entrypoints/background.ts', 'entrypoints/page.content.ts', 'entrypoints/sidepanel/main.tsx'])(
  '%s',
  (entry) => {
    it('carries none of the packaged values', () => {
      const carried = [...reached(entry)].filter((path) =>
        /^lib\/(eligibility\/(typed-catalogue|catalogue\/.*|question-trees\/(questions|trees|datapass-funnels)|review\/(rules|rules\/.*|text\/themes))|form\/sites\/datapass\/definitions|profile\/legal-categories|extension\/packaged-data)\.ts$/.test(
          path,
        ),
      )
      expect(carried).toEqual([])
    })
  },
)

describe('the data files', () => {
  it('are there as JSON gives them back', () => {
    for (const [name, value] of Object.entries(packagedFiles()))
      expect(JSON.parse(JSON.stringify(value)), name).toEqual(value)
  })

  it('are seen by no page', () => {
    expect(read('wxt.config.ts')).toContain("resources: ['sidepanel.html', 'form-side.js'],")
  })
})
