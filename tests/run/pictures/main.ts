/**
 * The pictures of the stores and of the README, from the packed extension on the stand-in: `npm run pictures`.
 * Names after the command choose some: `npm run pictures -- 1-assistant`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { launch } from '@/tests/e2e/support/browser'
import type { Scheme } from '@/tests/e2e/support/look'
import { startStandin } from '@/tests/standin/server'
import { filesOfZip, output, packages } from '@/tests/run/release/packages'
import { seedCommune } from './profile'
import { scenes, type Language } from './scenes'
import { drawTile, tiles } from './tiles'

const schemes: Scheme[] = ['light', 'dark']
const FOLDER = '.github/store/pictures'

export async function main(): Promise<void> {
  const wanted = process.argv.slice(3)
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)
  const build = mkdtempSync(join(tmpdir(), 'habili-packed-'))
  for (const [path, bytes] of filesOfZip(join(output, packages.chrome))) {
    mkdirSync(dirname(join(build, path)), { recursive: true })
    writeFileSync(join(build, path), bytes)
  }
  mkdirSync(FOLDER, { recursive: true })
  const standin = await startStandin()
  try {
    for (const language of ['fr', 'en'] as Language[]) {
      const habili = await launch('chromium', standin.port, {
        build: { folder: build, addonId: '' },
        language,
      })
      const control = await habili.openExtensionPage('options.html')
      const organisationId = await seedCommune(control, standin.forms)
      const save = (scheme: Scheme, name: string, bytes: Uint8Array) => {
        writeFileSync(`${FOLDER}/${language}-${scheme}-${name}.png`, bytes)
        console.log(`${language} ${scheme} ${name}: ${Math.round(bytes.length / 1024)} kB`)
      }
      const beside = { light: '', dark: '' }
      for (const [name, take] of Object.entries(scenes)) {
        if (!isWanted(name) && !(name === '1-assistant' && isWanted('tile-large'))) continue
        for (const scheme of schemes) {
          const bytes = await take({ habili, standin, organisationId, scheme })
          if (name === '1-assistant') beside[scheme] = Buffer.from(bytes).toString('base64')
          save(scheme, name, bytes)
        }
      }
      for (const name of (Object.keys(tiles) as (keyof typeof tiles)[]).filter(isWanted))
        for (const scheme of schemes) {
          const page = await habili.newPage()
          save(scheme, name, await drawTile(page, name, language, scheme, beside[scheme]))
          await page.close()
        }
      await habili.close()
    }
  } finally {
    await standin.close()
    rmSync(build, { recursive: true, force: true })
  }
}
