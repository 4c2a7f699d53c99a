/** What the stores receive: the manifest to the letter, and what the page side carries. */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { minifySync } from 'vite'
import { describe, expect, it } from 'vitest'
import { entryMatches, formMatches } from '@/lib/form/sites/matches'
import { browserNames } from './support/browser'

const folders = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' }
const root = new URL('../../.output/', import.meta.url)
const read = (name: keyof typeof folders, file: string) =>
  readFileSync(new URL(`${folders[name]}/${file}`, root), 'utf8')

/** The scripts that a page of ours reads before it shows anything, by their place in the package. */
function readAtOnce(name: keyof typeof folders, page: string): Map<string, string> {
  const scripts = new Map<string, string>()
  const left = [...read(name, `${page}.html`).matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(
    ([, src]) => src!,
  )
  for (let file = left.pop(); file; file = left.pop()) {
    if (scripts.has(file)) continue
    const script = read(name, file)
    scripts.set(file, script)
    for (const [, other] of script.matchAll(/^import [^"]*"\.\/([^"]+)";$/gm)) left.push(`chunks/${other}`)
  }
  return scripts
}

describe.each(browserNames)('%s', (name) => {
  const manifest = JSON.parse(read(name, 'manifest.json'))

  it('asks for these permissions and no other', () => {
    const common = ['storage', 'unlimitedStorage', 'contextMenus', 'activeTab', 'scripting']
    expect(manifest.permissions).toEqual(name === 'chromium' ? [...common, 'sidePanel'] : common)
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.optional_permissions).toBeUndefined()
    expect(manifest.optional_host_permissions).toEqual(['https://*/*'])
    expect(manifest.manifest_version).toBe(3)
    expect(manifest.incognito).toBe('not_allowed')
  })

  it('runs on the hosts of the first release, in the top frame only, one script a host', () => {
    const scripts = manifest.content_scripts as Record<string, string[]>[]
    const hostsOf = (file: string) =>
      scripts.find(({ js }) => js!.includes(`content-scripts/${file}.js`))!.matches!.toSorted()
    expect(hostsOf('page')).toEqual(formMatches.toSorted())
    expect(hostsOf('entry')).toEqual(entryMatches.toSorted())
    expect(scripts).toHaveLength(2)
    for (const script of scripts)
      expect([script.all_frames, script.match_about_blank, script.world, script.css]).toEqual(
        Array(4).fill(undefined),
      )
  })

  it('lets those hosts see one page and one module of ours, by an address that changes', () => {
    const [entry, ...others] = manifest.web_accessible_resources
    expect(others).toEqual([])
    expect(entry.resources).toEqual(['sidepanel.html', 'form-side.js'])
    expect(entry.matches.toSorted()).toEqual([...formMatches, ...entryMatches].toSorted())
    if (name === 'chromium') expect(entry.use_dynamic_url).toBe(true)
  })

  it('speaks to nobody else and runs nothing else', () => {
    const policy = manifest.content_security_policy.extension_pages as string
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|\*(?!\.datapass)/)
    if (name === 'chromium') {
      expect(manifest.externally_connectable).toEqual({ ids: [] })
      expect(manifest.minimum_chrome_version).toBe('130')
    } else {
      expect(manifest.browser_specific_settings.gecko).toMatchObject({
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'], optional: ['searchTerms'] },
      })
    }
  })

  it('opens by Alt+Shift+D, has its icons and its texts in two languages', () => {
    expect(manifest.commands.open_assistant.suggested_key.default).toBe('Alt+Shift+D')
    expect(Object.keys(manifest.icons).map(Number)).toEqual(expect.arrayContaining([16, 32, 48, 128]))
    expect(readdirSync(new URL(`${folders[name]}/_locales`, root)).toSorted()).toEqual(['en', 'fr'])
    expect(manifest.options_ui).toMatchObject({ open_in_tab: true })
  })

  it('reads a small script at each wake, and the rest when a message needs it', () => {
    const script = read(name, 'background.js')
    for (const word of ['ZodType', 'Dexie', 'libphonenumber']) expect(script).not.toContain(word)
    console.log(`${name}: background ${script.length} bytes, unminified`)
    expect(script.length).toBeLessThan(110_000)
    /** What the assistant needs: its part and the database, each with what they stand on. */
    const needs = /const needs = (\{[^}]*\});/.exec(script)![1]!
    const of = JSON.parse(needs) as Record<string, string[]>
    const files = new Set(['tab-handlers.js', 'connection.js', 'tab.js'].flatMap((file) => of[file]!))
    const sizes = [...files].map((file) => read(name, `background/${file}`).length)
    const size = sizes.reduce((sum, each) => sum + each, 0)
    console.log(`${name}: the assistant’s part ${size} bytes, unminified`)
    // A tenth of it is the small chunks of other parts, which are in the same file and are not run.
    expect(size).toBeLessThan(1_295_000)
  })

  it.each([
    { page: 'sidepanel', limit: 500_000 },
    { page: 'popup', limit: 500_000 },
    { page: 'options', limit: 430_000 },
  ])('shows $page from few scripts, without schemas nor a numbering plan', ({ page, limit }) => {
    const scripts = readAtOnce(name, page)
    const all = [...scripts.values()].join('')
    console.log(`${name}: ${page} reads ${all.length} bytes in ${scripts.size} scripts, unminified`)
    for (const word of ['ZodType', 'Dexie', 'libphonenumber']) expect(all).not.toContain(word)
    expect(all.length).toBeLessThan(limit)
    expect(scripts.size).toBeLessThan(15)
  })

  it.each([
    // On a page with a form, until somebody asks for it. Goal: 14 kB.
    { file: 'content-scripts/page.js', limit: 13_640, shippedLimit: 20_540 },
    // What reads and fills the form, once it is asked for; a tenth of it marks in the page what is hovered in the plan.
    { file: 'form-side.js', limit: 18_720, shippedLimit: 32_080 },
    // Where a request begins: nothing is read but words of the page, nothing is written.
    { file: 'content-scripts/entry.js', limit: 9_620, shippedLimit: 15_640 },
  ])(
    'carries no schema, database, framework or polyfill into the page: $file',
    ({ file, limit, shippedLimit }) => {
      const script = read(name, file)
      for (const word of ['ZodType', 'Dexie', 'preact', 'webextension-polyfill', 'libphonenumber'])
        expect(script).not.toContain(word)
      // WXT's own context would tell each page, by an event, which extension runs there.
      expect(script).not.toContain('content-script-started')
      // Comments, which no page pays for, are a fifth of the script as it ships: what it does is measured without them.
      const { code } = minifySync(file, script, { module: file === 'form-side.js' })
      const [size, shipped] = [gzipSync(code).length, gzipSync(script).length]
      console.log(`${name}: ${file} ${size} bytes gzip minified, ${shipped} as it ships`)
      expect(size).toBeLessThan(limit)
      expect(shipped).toBeLessThan(shippedLimit)
    },
  )

  it('hands over what reads and fills as a module that does nothing until it is called', () => {
    const script = read(name, 'form-side.js')
    expect(script).toMatch(/export \{ newFormSide \};?\s*$/)
    expect(script).not.toMatch(/^(?:import|export default)\b|\bimport\(/m)
    // Nothing of the browser's, and no way to the background: both are given by who calls it.
    expect(script).not.toMatch(/\b(?:browser|chrome)\.|globalThis\.browser|sendMessage/)
    const page = read(name, 'content-scripts/page.js')
    expect(page).not.toMatch(/lib\/page\/(write|drawing|form-side|read\/(describe|gather|visibility))/)
  })

  it('writes nothing where a request begins', () => {
    const script = read(name, 'content-scripts/entry.js')
    // No room of lib/page that reads a field or changes one: the bundle names each file that it holds.
    expect([...script.matchAll(/^\s*\/\/ (lib\/\S+)$/gm)].map(([, file]) => file)).toContain(
      'lib/page/guest.ts',
    )
    expect(script).not.toMatch(/lib\/page\/(write|drawing|form-side|read\/(describe|gather|visibility))/)
    expect(script).not.toMatch(/dispatchEvent|\.value = |DataTransfer/)
  })
})
