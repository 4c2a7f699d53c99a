/** Where a request begins today: sheets, use cases and portals, on arrival and after an in-site move. Both real browsers. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someOf } from '@/tests/support/depth'
import { startStandin } from '@/tests/standin/server'
import { SECRET } from '@/tests/standin/services/portals'
import type { Standin } from '@/tests/standin/types'
import { assistantFrame, buttonSaying, inFrame, openAssistant } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { overflow, setScheme, violations } from './support/look'
import { escapeFrame } from './support/keys'
import { create, sendFrom } from './support/messages'
import { seedCompleteProfile } from './support/seed'
import { wordsOf } from './support/words'

const DATAGOUV = 'https://www.data.gouv.fr'
const SIMPLIFIONS = 'https://simplifions.data.gouv.fr'
const PROCONNECT = 'https://partenaires.proconnect.gouv.fr'
const FRANCECONNECT = 'https://espace.partenaires.franceconnect.gouv.fr'
const DATAPASS = 'https://datapass.api.gouv.fr'

/** Address, service of the card, and the form to begin; '' where there is none. */
const entries: [string, string, string][] = [
  [`${DATAGOUV}/dataservices/672cf6944a683b4496789e92`, 'FranceConnect', '/demandes/france-connect/nouveau'],
  [
    `${DATAGOUV}/dataservices/declaration-cesu-par-un-tiers`,
    'API Tierce déclaration Cesu',
    '/demandes/api-declaration-cesu/nouveau',
  ],
  [`${DATAGOUV}/datasets/baux-d-essai`, 'API Impôt particulier', '/demandes/api-impot-particulier/nouveau'],
  [
    `${SIMPLIFIONS}/cas-d-usages/cantine-du-lycee`,
    'API Particulier',
    '/formulaires/api-particulier-tarification-cantines-lycees/demande/nouveau',
  ],
  [`${SIMPLIFIONS}/solutions/bouquet-d-essai`, 'API Entreprise', '/demandes/api-entreprise/nouveau'],
  [
    'https://particulier.api.gouv.fr/cas_usages/ccas',
    'API Particulier',
    '/formulaires/api-particulier-aides-sociales-ccas/demande/nouveau',
  ],
  [`${PROCONNECT}/apps/12`, 'ProConnect', ''],
  [`${FRANCECONNECT}/instances/3`, 'FranceConnect', ''],
]

/** A page of each kind of each site. */
const oneOfEach = [
  `${DATAGOUV}/dataservices/api-franceconnect`,
  `${DATAGOUV}/datasets/baux-d-essai`,
  `${SIMPLIFIONS}/cas-d-usages/cantine-du-lycee`,
  'https://entreprise.api.gouv.fr/cas_usages/marches_publics',
  'https://particulier.api.gouv.fr/cas_usages/ccas',
  `${PROCONNECT}/apps/12`,
  `${FRANCECONNECT}/instances/3`,
]

const others = [
  `${DATAGOUV}/`,
  `${DATAGOUV}/dataservices`,
  `${DATAGOUV}/dataservices/search`,
  `${DATAGOUV}/dataservices/meteo-du-jour`,
  `${DATAGOUV}/datasets/arbres-d-essai`,
  `${SIMPLIFIONS}/cas-d-usages/sans-demande`,
  'https://entreprise.api.gouv.fr/catalogue',
  `${PROCONNECT}/login`,
  `${FRANCECONNECT}/login`,
]

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page
  let page: Page

  const tabs = () => page.evaluate(() => document.querySelectorAll('html > :not(head, body)').length)
  const follow = async (text: string) => (await page.waitForSelector(`::-p-text(${text})`))!.click()

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
    page = await habili.newPage()
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  it.each(someOf(entries, 4))('%s', async (at, service, form) => {
    await page.goto(at)
    const frame = await openAssistant(page)
    await inFrame(frame, '.entry')
    await expect.poll(() => wordsOf(frame, '.journey-standing')).toContain(service)
    if (form) expect(await frame.$eval('.entry a.button', (link) => link.href)).toBe(DATAPASS + form)
    else expect(await wordsOf(frame, '.entry')).toContain('À avoir sous la main')
    expect(await frame.evaluate(() => document.body.textContent)).not.toContain(SECRET)
  })

  it('says nothing on the other pages', async () => {
    for (const at of others) {
      await page.goto(at)
      // Longer than a script draws there, and than the background takes to answer.
      await new Promise((resume) => setTimeout(resume, 600))
      expect([at, await tabs()]).toEqual([at, 0])
    }
  })

  it('follows data.gouv.fr from page to page, which loads no document', async () => {
    await page.goto(`${DATAGOUV}/`)
    await page.evaluate(() => Object.assign(window, { isSame: true }))
    await follow('API')
    await follow('Déclaration Cesu')
    const frame = await openAssistant(page)
    await inFrame(frame, '.entry')
    await follow('Météo')
    await expect.poll(tabs).toBe(0)
    await page.goBack()
    await page.waitForSelector('html > div[popover]')
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
  })

  // Address of a site whose pages change without a load, words to follow there, and those that lead out of it.
  it.each([
    [`${SIMPLIFIONS}/`, 'Cantine', 'Un autre cas d’usage'],
    [`${PROCONNECT}/login`, 'Entrer', 'Sortir'],
    [`${FRANCECONNECT}/login`, 'Entrer', 'Sortir'],
  ])('follows %s from page to page', async (at, into, out) => {
    await page.goto(at)
    await page.evaluate(() => Object.assign(window, { isSame: true }))
    await follow(into)
    await page.waitForSelector('html > div[popover]')
    await follow(out)
    await expect.poll(tabs).toBe(0)
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
  })

  it('notes on the request that a step was seen on a portal, and keeps nothing of its keys', async () => {
    const { active, casUsageId } = await sendFrom(control, 'assistant.get')
    const begin = (serviceId: string) =>
      create(control, 'requests', { organisationId: active!.id, casUsageId, serviceId })
    await begin('proconnect-fs')
    await begin('franceconnect')
    const seen = async () =>
      (await sendFrom(control, 'board.get')).flatMap(({ lastSeen }) => lastSeen?.title ?? []).toSorted()
    await page.goto(`${PROCONNECT}/apps`)
    await page.waitForSelector('html > div[popover]')
    await follow('Guichet d’essai')
    await expect.poll(seen).toEqual(['Créer son application de test'])
    await page.goto(`${FRANCECONNECT}/instances/3`)
    await expect.poll(seen).toEqual(['Créer son application de test', 'Ouvrir le bac à sable'])
    const frame = await openAssistant(page)
    await expect.poll(() => wordsOf(frame, '[data-step=c3]')).toContain('page vue le')
    await control.evaluate(() => (location.hash = 'suivi'))
    await expect
      .poll(() => wordsOf(control, 'main'))
      .toContain('« Créer son application de test » : page vue le')
    expect(JSON.stringify(await sendFrom(control, 'board.get'))).not.toContain(SECRET)
  })

  it('makes a cas d’usage of the use case by the keyboard alone, with its text and its form', async () => {
    await page.goto('https://entreprise.api.gouv.fr/cas_usages/marches_publics')
    await page.waitForSelector('html > div[popover]')
    const isOurs = () => page.evaluate(() => document.activeElement?.matches('html > div[popover]') ?? false)
    await pressUntil(page, isOurs)
    await page.keyboard.press('Enter')
    const frame = await assistantFrame(page)
    await buttonSaying(frame, 'En faire un cas d’usage')
    const focused = () =>
      frame.evaluate(() => (document.hasFocus() ? (document.activeElement?.textContent ?? '').trim() : ''))
    await pressUntil(page, async () => (await focused()).startsWith('En faire'))
    await page.keyboard.press('Enter')
    await expect.poll(() => wordsOf(frame, '.entry [role=status]')).toContain('créé dans votre profil')
    const state = await sendFrom(control, 'assistant.get')
    expect(state.casUsages.find(({ id }) => id === state.casUsageId)?.intitule).toBe('Marchés publics')
    const profile = await sendFrom(control, 'profile.get', { organisationId: state.active!.id })
    const made = profile!.casUsage.find(({ id }) => id === state.casUsageId)!
    expect(made.formulaireUrl).toBe(`${DATAPASS}/formulaires/api-entreprise-marches-publics/demande/nouveau`)
    const text = profile!.cadresJuridiques.find(({ id }) => id === made.cadreJuridiqueId)
    expect(text?.nature).toContain('R2143-13')
    await buttonSaying(frame, 'Commencer la demande')
  })

  it('is opened, used and closed by the keyboard alone on each site, and reads well at 320 pixels in both schemes', async () => {
    // Before any page: Firefox goes on with the size that a page was loaded at.
    await page.setViewport({ width: 320, height: 800 })
    for (const [index, at] of someOf(oneOfEach, 6).entries()) {
      await page.goto(at)
      await page.waitForSelector('html > div[popover]')
      await pressUntil(page, () =>
        page.evaluate(() => document.activeElement?.matches('html > div[popover]') ?? false),
      )
      await page.keyboard.press('Enter')
      const frame = await assistantFrame(page)
      await inFrame(frame, '.entry')
      // Its action: the form to begin, or the step of the portal that was passed.
      const action = (await frame.$('.entry a.button')) ? '.entry a.button' : '.journey summary'
      await pressUntil(page, () => frame.evaluate(hasFocusOn, action))
      await setScheme(habili, frame, index % 2 === 0 ? 'light' : 'dark')
      expect([at, await violations(frame)]).toEqual([at, []])
      expect([at, await overflow(frame)]).toEqual([at, 0])
      await escapeFrame(page)
      await expect.poll(() => frame.detached).toBe(true)
      expect(await page.evaluate(() => document.activeElement?.matches('html > div[popover]'))).toBe(true)
    }
  })

  it('asked nothing of these sites by itself', () => {
    const asked = standin.requests.filter(({ host }) =>
      /data\.gouv\.fr$|partenaires|^(entreprise|particulier)\./.test(host),
    )
    const documents = [...entries.map(([at]) => at), ...others].map((at) => new URL(at).pathname)
    const known = [
      '/app.js',
      '/favicon.ico',
      '/dataservices/api-franceconnect',
      '/cas_usages/marches_publics',
      '/apps',
      ...documents,
    ]
    expect(asked.filter(({ method, path }) => method !== 'GET' || !known.includes(path))).toEqual([])
  })
})

/** Runs in the frame. */
const hasFocusOn = (wanted: string) =>
  document.hasFocus() && (document.activeElement?.matches(wanted) ?? false)

async function pressUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 80; times++) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error('not reached in 80 Tabs')
}
