/** Every kind of page about a service, in both real browsers: the tab, the right service, its first step; and nothing elsewhere. */
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serviceById, successorOf } from '@/lib/eligibility/typed-catalogue'
import { someOf } from '@/tests/support/depth'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { assistantFrame, inFrame, openAssistant, openStanding } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { overflow, setScheme, violations } from './support/look'
import { create, sendFrom } from './support/messages'
import { seedCompleteProfile } from './support/seed'
import { wordsOf } from './support/words'

interface Place {
  kind: string
  /** Address without `https://`, or a form and step of the stand-in. */
  at: string | [form: string, step: string]
  /** Id of the service that the card must name. */
  service: string
  /** Title of the step in sight first. */
  step: string
  isSignedOut?: true
}

const check = 'Vérifier l’éligibilité'
const enrol = 'Créer son application de test'
const entreprise = { service: 'api-entreprise', step: 'Vérifier son cas d’usage' }
const franceconnect = { service: 'franceconnect', step: check }
const proconnect = { service: 'proconnect-fs', step: check }
const enrolment = { service: 'demarche-enrolement-fs', step: enrol }
const closed = { service: 'api-r2p', step: 'Passer à l’API SFiP' }

const datapass = 'datapass.api.gouv.fr'
const access = (slug: string) => `api.gouv.fr/les-api/${slug}/demande-acces`
const demarchesHosts = [
  'demarche.numerique.gouv.fr',
  'www.demarches-simplifiees.fr',
  'demarches-simplifiees.fr',
]

const places: Place[] = [
  { kind: 'choice, signed in', at: `${datapass}/demandes/france-connect/nouveau`, ...franceconnect },
  { kind: 'choice, signed in', at: `${datapass}/demandes/api-entreprise/nouveau`, ...entreprise },
  {
    kind: 'choice, signed out',
    at: `${datapass}/demandes/france-connect/nouveau`,
    ...franceconnect,
    isSignedOut: true,
  },
  {
    kind: 'choice, signed out',
    at: `${datapass}/demandes/pro-connect-service-provider/nouveau`,
    ...proconnect,
    isSignedOut: true,
  },
  { kind: 'presentation', at: `${datapass}/formulaires/pro-connect-fs/demande/nouveau`, ...proconnect },
  {
    kind: 'request',
    at: ['france-connect', 'basic_infos'],
    service: 'franceconnect',
    step: 'Demander l’habilitation DataPass',
  },
  { kind: 'access', at: access('franceconnect'), ...franceconnect },
  { kind: 'access, by its former name', at: access('agent-connect'), ...proconnect },
  {
    kind: 'access, with a tree of questions',
    at: access('impot-particulier'),
    service: 'api-impot-particulier',
    step: 'Choisir le mode d’identification',
  },
  {
    kind: 'access, of a merged service',
    at: access('moncomptepro'),
    service: 'moncomptepro',
    step: 'Passer à ProConnect',
  },
  { kind: 'access, of a closed service', at: access('api_r2p'), ...closed },
  ...demarchesHosts.map((host) => ({
    kind: 'démarche',
    at: `${host}/commencer/demande-creation-fs-fca`,
    ...enrolment,
  })),
  { kind: 'démarche', at: `${demarchesHosts[1]}/commencer/api-entreprise`, ...entreprise },
  { kind: 'old address', at: `${datapass}/franceconnect`, ...franceconnect },
  { kind: 'old address', at: `${datapass}/agent-connect-fs`, ...proconnect },
  { kind: 'old address', at: `${datapass}/api-entreprise?demarche=editeur`, ...entreprise },
  { kind: 'old address, of a closed service', at: `${datapass}/api-r2p-sandbox`, ...closed },
  { kind: 'old site', at: 'signup.api.gouv.fr/agent-connect-fs', ...proconnect },
]

const ordinary = [
  `${datapass}/tableau-de-bord`,
  `${datapass}/compte`,
  'api.gouv.fr/',
  'api.gouv.fr/les-api/franceconnect',
  'api.gouv.fr/les-api/api-inconnue/demande-acces',
  'signup.api.gouv.fr/',
  ...demarchesHosts.flatMap((host) => [`${host}/`, `${host}/dossiers`]),
]

/** Addresses are told apart by the same code in both: at a commit, a third of them in Firefox. */
describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page
  let page: Page
  /** The longest that a tab took to appear on a loaded page, milliseconds. */
  let slowest = 100

  const address = (at: Place['at']) =>
    `https://${typeof at === 'string' ? at : datapass + standin.draftAt(...at)}`
  const ours = () =>
    page.evaluate(() => ({
      hosts: document.querySelectorAll('html > :not(head, body)').length,
      sheets: document.adoptedStyleSheets.length,
    }))
  const nothing = { hosts: 0, sheets: 0 }

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

  it.each(someOf(places, 4).map((place) => [place.kind, place.at, place] as const))(
    '%s: %s',
    async (_kind, _at, place) => {
      standin.session.signedIn = !place.isSignedOut
      await page.goto(address(place.at))
      const start = performance.now()
      await page.waitForSelector('html > div[popover]')
      slowest = Math.max(slowest, performance.now() - start)
      const frame = await openAssistant(page)
      await openStanding(frame)
      await inFrame(frame, '.journey-whole')
      const service = serviceById(place.service)!
      const said = () => sectionSaying(frame, 'Puis-je demander ?')
      await expect.poll(said).toContain(service.names.fr)
      if (service.replacedBy) expect(await said()).toContain(successorOf(service).names.fr)
      expect(await frame.$eval('.journey-standing', (line) => line.textContent)).toContain(service.names.fr)
      // A request page is also seen for the first time: its own step comes a moment later.
      await expect.poll(() => firstStep(frame)).toContain(place.step)
    },
  )

  it.each(someOf(ordinary, 4))('nothing at all, in the time that any tab took: %s', async (at) => {
    standin.session.signedIn = true
    await page.goto(address(at))
    await new Promise((resume) => setTimeout(resume, slowest))
    expect(await ours()).toEqual(nothing)
  })

  it('follows api.gouv.fr from page to page, which loads no document', async () => {
    await page.goto('https://api.gouv.fr/')
    await page.evaluate(() => Object.assign(window, { isSame: true }))
    const follow = async (text: string) => (await page.waitForSelector(`::-p-text(${text})`))!.click()
    await follow('FranceConnect')
    await follow('Faire une demande')
    let frame = await openAssistant(page)
    await inFrame(frame, '.journey-whole')
    await follow('Une collectivité')
    await page.waitForSelector('#suite p')
    expect(frame.detached).toBe(false)
    await follow('Retour')
    await expect.poll(ours).toEqual(nothing)
    await page.goBack()
    frame = await openAssistant(page)
    await inFrame(frame, '.journey-whole')
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true)
  })

  it('notes a step by the keyboard alone, and the board has it', async () => {
    await page.goto(`https://${access('api-particulier')}`)
    await page.waitForSelector('html > div[popover]')
    const isOurs = () => page.evaluate(() => document.activeElement?.matches('html > div[popover]') ?? false)
    await pressUntil(page, isOurs)
    await page.keyboard.press('Enter')
    const frame = await assistantFrame(page)
    await inFrame(frame, '.journey-whole')
    const focused = () =>
      frame.evaluate(() => (document.hasFocus() ? (document.activeElement?.textContent ?? '').trim() : ''))
    await pressUntil(page, async () => (await focused()).startsWith('C’est fait'))
    await page.keyboard.press('Enter')
    await expect
      .poll(() => wordsOf(frame, '.journey [role=status]'))
      .toBe(`Étape « ${check} » notée comme faite.`)
    // The focus went on to the step that is now the current one.
    await expect.poll(focused).toContain('Déposer la demande d’habilitation')
    const [row] = (await sendFrom(control, 'board.get')).filter(
      ({ serviceId }) => serviceId === 'api-particulier',
    )
    expect(row).toMatchObject({ done: 1, next: { id: 'c2' } })
    const board = await habili.openExtensionPage('options.html#suivi')
    await board.waitForFunction(() => /Déposer la demande d’habilitation/.test(document.body.innerText), {
      polling: 50,
    })
    await board.close()
  })

  it('reads well unfolded, late and done steps included, in both schemes, at 320 pixels', async () => {
    const { activeOrganisationId: organisationId } = await sendFrom(control, 'settings.get')
    const at = '2025-01-06T09:00:00.000Z'
    const steps = { c1: { doneAt: at, by: 'user' } }
    const filings = { c4: [{ state: 'submitted', at, by: 'site' }] }
    await create(control, 'requests', { organisationId, serviceId: 'proconnect-fs', steps, filings })
    await sendFrom(control, 'active.set', { organisationId: organisationId!, casUsageId: null })
    await page.bringToFront()
    await page.setViewport({ width: 320, height: 800 })
    await page.goto(`https://${access('agent-connect')}`)
    const frame = await openAssistant(page)
    await inFrame(frame, '.journey-step.done')
    for (const scheme of ['light', 'dark'] as const) {
      await setScheme(habili, frame, scheme)
      expect(await violations(frame)).toEqual([])
      expect(await overflow(frame)).toBe(0)
    }
  })
})

/** The first step in sight: that of the folded line, else of the list. */
const firstStep = (frame: Frame) =>
  frame.$$eval('.journey-name', (titles) => titles.find((title) => title.checkVisibility())?.textContent)

/** All that the section of this title says. */
const sectionSaying = (frame: Frame, title: string) =>
  frame.evaluate(
    (wanted) =>
      [...document.querySelectorAll('section')].find(
        (section) => section.querySelector('h2')?.textContent?.replaceAll(/\s+/g, ' ') === wanted,
      )?.textContent ?? '',
    title,
  )

async function pressUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 80; times++) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error('not reached in 80 Tabs')
}
