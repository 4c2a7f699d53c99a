/** What is put in the browsers that are compared: nothing, Habili, another build of it, and rivals that are here. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ADDON_ID, launch, type BrowserName, type Habili } from '@/tests/e2e/support/browser'

export const root = new URL('../../..', import.meta.url).pathname
export const ROUNDS = Number(process.env.HABILI_ROUNDS ?? 7)
/** Firefox rounds its clock to a millisecond otherwise. */
export const prefs = { 'privacy.reduceTimerPrecision': false }
/** A form of DataPass, and the address of its pages. */
export const FORM = 'france-connect-collectivite-administration'
export const DATAPASS = 'https://datapass.api.gouv.fr'

export interface Build {
  folder: string
  addonId: string
}

/** Another build of Habili, to be measured beside this one: the folder that holds `chrome-mv3` and `firefox-mv3`. */
const FORMER = process.env.HABILI_FORMER
const folders = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' }
const builtIn = (folder: string, name: BrowserName): Build => ({
  folder: join(folder, folders[name]),
  addonId: ADDON_ID,
})

/** Builds of Habili to compare, by name. */
export const ours = (name: BrowserName): Record<string, Build> => ({
  ...(FORMER ? { 'Habili before': builtIn(FORMER, name) } : {}),
  Habili: builtIn(join(root, '.output'), name),
})

/** An extension of these scripts alone, put in each page; of none, the same browser without Habili. */
export function extensionOf(scripts: string[]): Build {
  const folder = mkdtempSync(join(tmpdir(), 'habili-bench-'))
  const js = scripts.map((_, index) => `script-${index}.js`)
  const manifest = {
    manifest_version: 3,
    name: 'Bench',
    version: '1',
    ...(js.length > 0
      ? { content_scripts: [{ matches: ['https://*/*'], js, run_at: 'document_idle' }] }
      : {}),
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: ADDON_ID } },
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'background.js'), '')
  for (const [index, file] of js.entries()) writeFileSync(join(folder, file), scripts[index]!)
  return { folder, addonId: ADDON_ID }
}

/** A browser of its own for each build, closed in the end; only those of Habili open a page by themselves. */
export async function inEach<T>(
  name: BrowserName,
  port: number,
  builds: Record<string, Build>,
  work: (running: Record<string, Habili>) => Promise<T>,
): Promise<T> {
  const running: Record<string, Habili> = {}
  try {
    for (const [who, build] of Object.entries(builds))
      running[who] = await launch(name, port, { prefs, build, hasWelcome: who.startsWith('Habili') })
    return await work(running)
  } finally {
    await Promise.all(Object.values(running).map((each) => each.close()))
  }
}
