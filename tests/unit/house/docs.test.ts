/** The pages for people name files and commands that exist, and set their French as the interface does. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matches } from '@/lib/form/sites/matches'
import { read, root } from './tree'

const pages = readdirSync(root).filter((name) => name.endsWith('.md'))
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

describe.each(pages)('%s', (page) => {
  const text = read(page)
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words!)

  it('names files that exist', () => {
    const paths = quoted.filter((words) =>
      /^(lib|components|entrypoints|tests|public|\.ci|\.github)\/[^<>*\s]*$/.test(words),
    )
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target!)
    const pictures = [...text.matchAll(/\b(?:src|srcset)="([^"]+)"/g)].map(([, target]) => target!)
    expect(
      [...paths, ...links, ...pictures].filter((path) => !existsSync(join(root, dirname(page), path))),
    ).toEqual([])
  })

  it('names commands that exist', () => {
    const commands = [...text.matchAll(/npm (?:run )?(start|test(?::\w+)?|(?<=run )[\w:]+)/g)].map(
      ([, name]) => name!,
    )
    expect(commands.filter((name) => !(name in scripts))).toEqual([])
  })

  it('has typographic apostrophes and no double space, code apart', () => {
    const prose = text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, 'code')
    const lines = prose.split('\n').filter((line) => !line.startsWith('|'))
    expect(lines.filter((line) => /\p{L}'\p{L}|\S {2,}\S|«\S|\S»/u.test(line))).toEqual([])
  })
})

it('the administrators’ page names every host on which Habili runs', () => {
  const text = read('.github/fleet/README.md')
  const hosts = matches.map((match) => match.replace(/^https:\/\/(?:\*\.)?/, '').replace('/*', ''))
  expect(hosts.filter((host) => !text.includes(`\`${host}\``))).toEqual([])
})
