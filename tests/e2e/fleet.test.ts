/** Settings of an IT department, through the real policy files of both browsers. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { distribute, type SelfDistributed } from '@/tests/run/release/self'
import { isRelease } from '@/tests/support/depth'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { browserNames, launch, type Habili } from './support/browser'
import { inFirefox } from './support/firefox'
import { sendFrom } from './support/messages'
import { chooseLabel, press, says, type } from './support/options'
import { copyBuild, deploy, maySetPolicies, setPolicy } from './support/policy'
import { ADDRESS, PATH, PHRASE, versionWith } from './support/shared-file'
import { HOST, startWebdav, type Webdav } from './support/webdav'

describe.runIf(maySetPolicies).each(browserNames)('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let page: Page
  const deployment = deploy(name)
  const more = { disableLookup: true, couleur: 'bleu', sharedSource: 'http://nuage.bourg.example/habili.age' }

  beforeAll(async () => {
    deployment.set(more)
    standin = await startStandin()
    habili = await launch(name, standin.port, { build: deployment.build, hasWelcome: false })
    page = await habili.openExtensionPage('options.html')
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
    deployment.remove()
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
    const { organisations } = await sendFrom(page, 'organisations.list', { after: null })
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

  it('says what is set, and which key it leaves out', async () => {
    await page.evaluate(() => (location.hash = '#reglages'))
    await page.waitForFunction(() => /Réglages de votre organisation/.test(document.body.innerText), {
      polling: 50,
    })
    const said = await page.$eval('main', (main) => main.innerText)
    expect(said).toContain('Recherche au registre public désactivée')
    expect(said).toContain('sharedSource : valeur non admise')
    expect(said).not.toContain('nuage.bourg.example')
    // Chromium drops what the schema does not name; Firefox hands it over.
    if (name === 'firefox') expect(said).toContain('couleur : clé inconnue')
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
  const following = browserNames.filter((each) => each === name && each === 'chromium')
  it.each(following)('follows a change of the policy', async () => {
    deployment.set({ ...more, organisations: [{ siret: '13002526500013', denomination: 'DINUM' }] })
    const names = async () =>
      (await sendFrom(page, 'organisations.list', { after: null })).organisations.map(
        ({ denomination }) => denomination,
      )
    await expect.poll(names, { timeout: 60_000, interval: 200 }).toEqual(['DINUM'])
  })
})

describe.runIf(maySetPolicies).each(browserNames)('%s: a shared source by policy', (name) => {
  let webdav: Webdav
  let habili: Habili
  const deployment = deploy(name)

  beforeAll(async () => {
    deployment.set({ sharedSource: ADDRESS })
    // No protocol can press Chromium's permission prompt: there, the server lets anybody read.
    webdav = await startWebdav(name === 'chromium')
    habili = await launch(name, webdav.port, { build: deployment.build, hasWelcome: false })
  })
  afterAll(async () => {
    await habili?.close()
    await webdav?.close()
    deployment.remove()
  })

  it('is asked after one click, then followed from version to version', async () => {
    await webdav.put(PATH, await versionWith('Maire'))
    const page = await habili.openExtensionPage('options.html#partage/importer')
    await says(page, 'Adresse donnée par votre service informatique.', 20_000)
    await says(page, ADDRESS)
    expect(await page.$('#champ-source')).toBeNull()
    expect(webdav.requests()).toEqual([])
    if (name === 'firefox') await press(page, 'Autoriser cette adresse')
    else await sendFrom(page, 'settings.set', { sharedSource: ADDRESS })
    await says(page, 'Nouvelle version disponible')
    // The server writes its log after its answer.
    await expect.poll(() => webdav.requests()).toEqual([`HEAD ${PATH} 200 cookie=- referer=-`])
    await take(page, '2 nouvelles fiches')
    await press(page, 'Importer maintenant')
    await says(page, 'Importé : 2 fiches ajoutées')

    await webdav.put(PATH, await versionWith('Adjointe'))
    await press(page, 'Choisir un autre fichier')
    await press(page, 'Vérifier maintenant')
    await says(page, 'Nouvelle version disponible')
    await take(page, 'Prendre la leur : Adjointe')
    await chooseLabel(page, 'Prendre la leur : Adjointe')
    await press(page, 'Importer maintenant')
    await says(page, 'Importé : 0 fiche ajoutée, 1 fiche modifiée.')
    const [organisation] = (await sendFrom(page, 'organisations.list', { after: null })).organisations.filter(
      ({ denomination }) => denomination === 'Bourg',
    )
    const profile = await sendFrom(page, 'profile.get', { organisationId: organisation!.id })
    expect(profile!.contacts).toMatchObject([{ nom: 'Lefèvre', fonction: 'Adjointe' }])

    // The person may take the leave back; the address stays the policy's.
    await press(page, 'Choisir un autre fichier')
    await press(page, 'Ne plus la consulter')
    await says(page, 'Autoriser cette adresse')
    await says(page, ADDRESS)
  })

  async function take(page: Page, sentence: string): Promise<void> {
    await press(page, 'Ouvrir la version partagée')
    await type(page, 'passphrase', PHRASE)
    await press(page, 'Ouvrir')
    await says(page, sentence)
  }
})

/** Of the newest package on the server. */
const NEXT = '99.0.0'

// Before a release: the administration's own server, the packages that it signs, the policy that installs them.
const handed = maySetPolicies && isRelease ? browserNames : []
describe.each(handed)('%s: handed out by an administration', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'habili-self-'))
  const builds = { chromium: copyBuild('chromium').folder, firefox: copyBuild('firefox').folder }
  let webdav: Webdav
  let habili: Habili
  let forget = () => {}

  /** Packs the builds as they are and puts all of it on the server. */
  async function publish() {
    const to = join(folder, 'files')
    rmSync(to, { recursive: true, force: true })
    const done = distribute({ server: `https://${HOST}`, key: join(folder, 'cle.pem'), builds, to })
    for (const file of readdirSync(to)) await webdav.put(`/${file}`, readFileSync(join(to, file)))
    const isChromium = name === 'chromium'
    const policy = readFileSync(join(to, isChromium ? 'policy-chrome.json' : 'policy-firefox.json'), 'utf8')
    // At its start, Firefox takes no certificate of a test: it reads the package from the disk.
    const local = policy.replace(`https://${HOST}/`, `file://${to}/`)
    return { ...done, policy: JSON.parse(isChromium ? policy : local) as object }
  }

  /** What the browser's own page of extensions may ask: Chromium lets nobody look into one that a policy installed. */
  async function inExtensionsPage<T>(expression: string): Promise<T> {
    const page = await habili.browser.newPage()
    await page.goto('chrome://extensions')
    return (page.evaluate(expression) as Promise<T>).finally(() => page.close())
  }

  /** The version that runs; undefined while there is none. */
  async function versionOf({ id, addonId }: Published): Promise<string | undefined> {
    return name === 'firefox'
      ? inFirefox(
          habili.browser,
          `AddonManager.getAddonByID('${addonId}').then((each) => (each?.isActive ? each.version : undefined))`,
        )
      : inExtensionsPage(
          `chrome.developerPrivate.getExtensionsInfo().then((all) =>
            all.find(({ id, state }) => id === '${id}' && state === 'ENABLED')?.version)`,
        )
  }

  /** As the browser does by itself every few hours. */
  async function update({ addonId }: Published): Promise<void> {
    return name === 'firefox'
      ? inFirefox(
          habili.browser,
          `AddonManager.getAddonByID('${addonId}').then((each) => each.findUpdates(
          { onUpdateAvailable: (_, install) => void install.install() }, AddonManager.UPDATE_WHEN_USER_REQUESTED))`,
        )
      : inExtensionsPage('chrome.developerPrivate.autoUpdate()')
  }

  beforeAll(async () => {
    webdav = await startWebdav(false)
  })
  afterAll(async () => {
    await habili?.close()
    await webdav?.close()
    forget()
    for (const each of [folder, ...Object.values(builds)]) rmSync(each, { recursive: true, force: true })
  })

  it('is installed by the policy, then updated from its own server', { timeout: 240_000 }, async () => {
    const first = await publish()
    forget = setPolicy(name, first.policy)
    habili = await launch(name, webdav.port, { isBare: true, hasWelcome: false, prefs: unsigned })
    const patience = { timeout: 60_000, interval: 1000 }
    await expect.poll(() => versionOf(first), patience).toBe(first.version)

    for (const build of Object.values(builds)) setVersion(join(build, 'manifest.json'), NEXT)
    const next = await publish()
    expect([next.id, next.addonId]).toEqual([first.id, first.addonId])
    await update(next)
    await expect.poll(() => versionOf(next), patience).toBe(NEXT)
  })
})

type Published = Pick<SelfDistributed, 'id' | 'addonId'>

/** A server of this machine has a certificate of its own, and Mozilla signed nothing here. */
const unsigned = {
  'xpinstall.signatures.required': false,
  'extensions.install.requireBuiltInCerts': false,
  'extensions.update.requireBuiltInCerts': false,
}

function setVersion(path: string, version: string): void {
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version }))
}
