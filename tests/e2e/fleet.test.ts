/** Settings of an IT department, through the real policy files of both browsers. */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { browserNames, launch, type BrowserName, type Habili } from './support/browser'
import { sendFrom } from './support/messages'

const root = new URL('../../', import.meta.url).pathname
const example = (file: string) => JSON.parse(readFileSync(join(root, '.github/fleet', file), 'utf8'))

/** The ready file of the documentation, with what the test adds, under the id of this copy of the extension. */
const ours: Record<BrowserName, (id: string, more: object) => { path: string; content: object }> = {
  chromium: (id, more) => ({
    path: '/etc/chromium/policies/managed/habili-test.json',
    content: {
      '3rdparty': {
        extensions: {
          [id]: {
            ...example('chromium-linux.json')['3rdparty'].extensions.IDENTIFIANT_DE_L_EXTENSION,
            ...more,
          },
        },
      },
    },
  }),
  firefox: (id, more) => ({
    path: '/etc/firefox/policies/policies.json',
    content: {
      policies: {
        '3rdparty': {
          Extensions: {
            [id]: {
              ...example('firefox-policies.json').policies['3rdparty'].Extensions['habili@habili.example'],
              ...more,
            },
          },
        },
      },
    },
  }),
}

/** A copy of the build under an id of its own: the other browsers of this machine must not see the policy. */
function copyBuild(name: BrowserName): { folder: string; addonId: string } {
  const folder = mkdtempSync(join(tmpdir(), 'habili-fleet-'))
  cpSync(join(root, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'), folder, {
    recursive: true,
  })
  if (name === 'chromium') {
    // Chromium names an unpacked extension after its folder.
    const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32)
    return { folder, addonId: hex.replace(/./g, (digit) => 'abcdefghijklmnop'[parseInt(digit, 16)]!) }
  }
  const addonId = 'habili-fleet@habili.example'
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  manifest.browser_specific_settings.gecko.id = addonId
  writeFileSync(path, JSON.stringify(manifest))
  return { folder, addonId }
}

const isRoot = process.getuid?.() === 0

describe.runIf(isRoot).each(browserNames)('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let page: Page
  const build = copyBuild(name)
  const more = { disableLookup: true, couleur: 'bleu' }

  function setPolicy(extra: object): void {
    const { path, content } = ours[name](build.addonId, extra)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, JSON.stringify(content))
  }

  beforeAll(async () => {
    setPolicy(more)
    standin = await startStandin()
    habili = await launch(name, standin.port, { build, hasWelcome: false })
    page = await habili.openExtensionPage('options.html')
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
    rmSync(ours[name](build.addonId, {}).path, { force: true })
    rmSync(build.folder, { recursive: true, force: true })
  })

  it('leaves no welcome page open', async () => {
    const isWelcome = async () =>
      (await Promise.all((await habili.browser.pages()).map((each) => each.url()))).some((url) =>
        url.includes('welcome'),
      )
    // Chromium's first policy comes three to five seconds after the installation.
    const until = Date.now() + 20_000
    while (Date.now() < until && ((await isWelcome()) || Date.now() < until - 17_000))
      await new Promise((resume) => setTimeout(resume, 100))
    expect(await isWelcome()).toBe(false)
    await page.bringToFront()
  })

  it('hands the organisation ready, and read only', async () => {
    await page.waitForFunction(() => /Ville de Bourg-l’Exemple/.test(document.body.innerText), {
      polling: 50,
    })
    const { organisations } = await sendFrom(page, 'organisations.list')
    expect(organisations).toMatchObject([{ siret: '21619990100010' }])
    await page.evaluate((id) => (location.hash = `#organisation/${id}/identite`), organisations[0]!.id)
    await page.waitForFunction(() => /en lecture seule/.test(document.body.innerText), { polling: 50 })
    const fields = await page.$$eval('.record input, .record select', (all) =>
      all.map((each) => each.matches(':disabled')),
    )
    expect(fields.length).toBeGreaterThan(5)
    expect(fields).not.toContain(false)
    expect(await page.$$('.danger-zone')).toEqual([])
  })

  it('says what is set, and which key it ignores', async () => {
    await page.evaluate(() => (location.hash = '#reglages'))
    await page.waitForFunction(() => /Réglages de votre organisation/.test(document.body.innerText), {
      polling: 50,
    })
    const said = await page.$eval('main', (main) => main.innerText)
    expect(said).toContain('Recherche au registre public désactivée')
    expect(said).toContain('https://nuage.bourg.example/partage/habili.age')
    // Chromium drops what the schema does not name; Firefox hands it over.
    if (name === 'firefox') expect(said).toContain('couleur (clé inconnue)')
  })

  it('asks nothing of the registry', async () => {
    expect(await sendFrom(page, 'registry.search', { query: '13002526500013' })).toEqual({
      outcome: 'problem',
      problem: 'switched_off',
    })
    expect(standin.registry.requests).toEqual([])
  })

  it('stays away from a site that is not allowed', async () => {
    const tab = await habili.newPage()
    await tab.goto('https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau')
    await tab.waitForSelector('html > :not(head, body)')
    await tab.goto('https://signup.api.gouv.fr/franceconnect')
    await new Promise((resume) => setTimeout(resume, 500))
    expect(await tab.$$('html > :not(head, body)')).toEqual([])
    await tab.close()
  })

  // Firefox reads its policies when it starts.
  it.runIf(name === 'chromium')('follows a change of the policy', { timeout: 30_000 }, async () => {
    setPolicy({ ...more, organisations: [{ siret: '13002526500013', denomination: 'DINUM' }] })
    const until = Date.now() + 25_000
    let names: string[] = []
    while (Date.now() < until && names[0] !== 'DINUM') {
      await new Promise((resume) => setTimeout(resume, 200))
      names = (await sendFrom(page, 'organisations.list')).organisations.map(
        ({ denomination }) => denomination,
      )
    }
    expect(names).toEqual(['DINUM'])
  })
})
