/** The texts of the stores: within the limit of each, and a reason for every permission that the manifest asks. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UserManifest } from 'wxt'
import { describe, expect, it } from 'vitest'
import { matches } from '@/lib/form/sites/matches'
import { scenes } from '@/tests/run/pictures/scenes'
import config from '@/wxt.config'
import { read, root } from './tree'

// The packages of the sources hold no listing.
const folder = '.github/store'

/** The parts of a listing, by their titles, which are in the same order in both languages. */
function listing(language: string): string[] {
  return read(`${folder}/${language}.md`)
    .split(/^## .*$/m)
    .slice(1)
    .map((part) => part.trim())
}

type Environment = Parameters<Extract<typeof config.manifest, (...given: never[]) => unknown>>[0]
const manifestOf = (browser: string) =>
  (config.manifest as (environment: Environment) => UserManifest)({ browser } as Environment)

describe.skipIf(!existsSync(join(root, folder))).each(['fr', 'en'])('the listing in %s', (language) => {
  const parts = listing(language)
  const [summary, description, purpose, permissions, , notes, terms] = parts as [string, ...string[]] &
    string[]
  const own = JSON.parse(read(`public/_locales/${language}/messages.json`)) as Record<
    string,
    { message: string }
  >
  const reasons = new Map(
    [...permissions!.matchAll(/^- (`?)(.+?)\1 ?: (.+)$/gm)].map(([, , name, reason]) => [name!, reason!]),
  )

  it('has the seven parts', () => expect(parts).toHaveLength(7))

  it('has a name and a summary that each store takes', () => {
    expect(own.extName!.message.length).toBeLessThanOrEqual(50)
    expect(own.extDescription!.message.length).toBeLessThanOrEqual(132)
    expect(summary.length).toBeLessThanOrEqual(250)
    expect(summary).not.toContain('\n')
  })

  it('has a description that each store takes', () => {
    expect(description!.length).toBeGreaterThanOrEqual(250)
    expect(description!.length).toBeLessThanOrEqual(10_000)
    expect(description).toMatch(/non officiel|Unofficial/)
    // Neither store shows Markdown.
    expect(description).not.toMatch(/[*`#]|\]\(/)
  })

  it('gives the reason of each permission, and of no other', () => {
    const asked = ['chrome', 'firefox'].flatMap((browser) => {
      const { permissions = [], optional_host_permissions = [] } = manifestOf(browser)
      return [...permissions, ...optional_host_permissions] as string[]
    })
    const pages = language === 'fr' ? 'pages de demande' : 'request pages'
    // WXT adds the permission of the side panel for Chromium.
    expect([...reasons.keys()].toSorted()).toEqual([...new Set([...asked, 'sidePanel', pages])].toSorted())
    for (const reason of reasons.values()) {
      expect(reason.length).toBeGreaterThan(40)
      expect(reason.length).toBeLessThanOrEqual(1000)
    }
    for (const match of matches) {
      const host = new URL(match.replace('*.', '')).hostname.replace(/^www\./, '')
      expect(reasons.get(pages), match).toContain(`\`${host}\``)
    }
  })

  it('has a purpose, notes and search terms that fit', () => {
    expect(purpose!.length).toBeLessThanOrEqual(1000)
    expect(notes!.length).toBeLessThanOrEqual(2000)
    const words = terms!.split('\n').map((line) => line.replace(/^- /, ''))
    expect(words.length).toBeLessThanOrEqual(7)
    expect(Math.max(...words.map(({ length }) => length))).toBeLessThanOrEqual(30)
    expect(words.join(' ').split(/\s+/).length).toBeLessThanOrEqual(21)
  })
})

const sizes: Record<string, [number, number]> = { 'tile-small': [440, 280], 'tile-large': [1400, 560] }

describe('the pictures of the stores', () => {
  const languages = ['fr', 'en'].filter(() => existsSync(join(root, folder)))
  it.each(languages)('have the sizes of the stores, in %s', (language) => {
    for (const scheme of ['light', 'dark'])
      for (const name of [...Object.keys(scenes), ...Object.keys(sizes)]) {
        const bytes = readFileSync(join(root, folder, 'pictures', `${language}-${scheme}-${name}.png`))
        // Width and height stand at bytes 16 and 20 of a PNG (its first chunk, IHDR).
        const found = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
        expect(found, `${language}-${scheme}-${name}`).toEqual(sizes[name] ?? [1280, 800])
      }
  })
})
