/**
 * From the installed extension to the prefilled FranceConnect request, from nothing, then from a request already sent. What a person's hands need is
 * counted; `npm run test:journey` makes them wait for real, and takes the time of all.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { assistantFrame, fillByClick, openAssistant } from './support/assistant'
import { closePanel, fillInPanel, inPanel, openPanel, pressInPanel, widenPanel } from './support/panel'
import { browserNames, launch, pageAt, type Habili } from './support/browser'
import { violations } from './support/look'
import { sendFrom } from './support/messages'
import { until } from './support/patience'
import { itOnce } from './support/once'
import { isHumanPace, newPerson, type Person } from './support/person'

const FORM = 'https://datapass.api.gouv.fr/formulaires/france-connect-collectivite-administration'

const people = [
  ['Responsable de traitement', 'Exemple', 'Camille', 'c.exemple@bourg.example', '0199000001', 'Maire'],
  ['Délégué à la protection', 'Ivetot', 'Noé', 'dpo@bourg.example', '0199000002', 'DPO'],
  ['Contact technique', 'Martin', 'Lou', 'dsi@bourg.example', '0639980003', 'DSI'],
] as const

/** The goal, milliseconds: three minutes in all, of which half a minute is the machine's. */
const GOAL = { all: 180_000, hands: 150_000 }

// Both at once: at a person's pace, almost nothing of the time is the machine's. One journey at a time in each.
describe.concurrent.each(browserNames)('%s', (name) => {
  // At a commit, one of them in each.
  const once = itOnce(name)
  const inFirefox = itOnce(name, 'firefox')
  let standin: Standin
  let habili: Habili

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  once.sequential('reaches the prefilled request in under three minutes', { timeout: 400_000 }, async () => {
    const person = newPerson()
    const start = performance.now()
    const page = await prepare(habili, person)
    const request = await fillRequest(habili, standin, person, page)
    const took = performance.now() - start
    const hands = person.work()
    const seconds = (time: number) => `${Math.round(time / 1000)} s`
    console.log(
      `${name}: ${hands.clicks} clicks and ${hands.characters} characters, ${seconds(hands.took)} of a person’s hands`,
    )
    expect(hands.took).toBeLessThan(GOAL.hands)
    if (isHumanPace) {
      console.log(`${name}: ${seconds(took)} in all`)
      expect(took).toBeLessThan(GOAL.all)
    }
    expect(request).toEqual([
      'basic_infos',
      'legal',
      'france_connect_eidas',
      'scopes',
      'personal_data',
      'contacts',
    ])
    expect(standin.received.map(({ status }) => status)).toEqual(Array(6).fill('accepted'))
    const sent = Object.assign({}, ...standin.received.map(({ params }) => params)) as Record<
      string,
      string[]
    >
    const of = (attribute: string) => sent[`authorization_request_france_connect[${attribute}]`]?.at(-1)
    expect(of('intitule')).toBe('Guichet en ligne')
    expect(of('delegue_protection_donnees_email')).toBe('dpo@bourg.example')
    expect(of('contact_technique_phone_number')).toBe('06 39 98 00 03')
    expect(of('france_connect_eidas')).toBe('eidas_1')
    expect(of('duree_conservation_donnees_caractere_personnel')).toBe('36')
    await page.close()
    tell(name, 'from nothing', hands)
  })

  inFirefox.sequential(
    'reaches it from a request already made, without a character typed',
    { timeout: 400_000 },
    async () => {
      const control = await habili.openExtensionPage('options.html')
      await sendFrom(control, 'erase.everything', { isConfirmed: true })
      standin.received.length = 0
      const person = newPerson()
      const page = await keepRequest(habili, standin, person)
      const { organisations } = await sendFrom(control, 'organisations.list', { after: null })
      expect(organisations.map(({ siret }) => siret)).toEqual([standin.session.siret])
      const profile = await sendFrom(control, 'profile.get', { organisationId: organisations[0]!.id })
      expect(profile!.casUsage[0]).toMatchObject({
        intitule: 'Portail des démarches',
        dureeConservation: 12,
        niveauEidas: 'eidas_1',
        choices: { france_connect: { scopes: expect.arrayContaining(['openid']) } },
        cadreJuridiqueId: profile!.cadresJuridiques[0]!.id,
      })
      // One person holds the three roles.
      expect(profile!.contacts).toHaveLength(1)
      expect(profile!.contacts[0]).toMatchObject({
        prenom: 'Dominique',
        nom: 'Exemple',
        telephone: '+33639980001',
        roles: ['responsable_traitement', 'delegue_protection_donnees', 'contact_technique'],
      })
      await fillRequest(habili, standin, person, page)
      expect(standin.received.map(({ status }) => status)).toEqual(Array(6).fill('accepted'))
      const sent = Object.assign({}, ...standin.received.map(({ params }) => params)) as Record<
        string,
        string[]
      >
      expect(sent['authorization_request_france_connect[intitule]']).toEqual(['Portail des démarches'])
      const hands = person.work()
      expect(hands.characters).toBe(0)
      tell(name, 'from a request', hands)
    },
  )
})

function tell(name: string, from: string, { clicks, characters }: ReturnType<Person['work']>): void {
  console.log(`${name}: ${from}: ${clicks} clicks, ${characters} characters`)
}

/**
 * On a request that was sent, Habili knowing nobody: what its page shows is kept as it is shown, and another request
 * begun, at one press; gives the page of that one.
 */
async function keepRequest(habili: Habili, standin: Standin, person: Person): Promise<Page> {
  const path = standin.draftAt('france-connect-collectivite-administration', 'contacts', 'complete')
  standin.submit(/demande\/(\d+)/.exec(path)![1]!)
  const page = await habili.newPage()
  await page.goto(`https://datapass.api.gouv.fr${path}`)
  person.note(1)
  if (habili.name === 'firefox') {
    // One press, as in a page: what is confirmed later needs the panel, which no frame of a page may open.
    await openPanel(habili, page)
    person.note(1)
    await pressInPanel(habili.browser, '.request-profile .actions .primary')
    return pageAt(habili.browser, `${FORM}/demande/commencer`)
  }
  const frame = await openAssistant(page)
  await frame.waitForFunction(() => /et commencer une demande/.test(document.body.innerText))
  expect(await violations(frame)).toEqual([])
  await person.click(frame, 'et commencer une demande')
  const next = await pageAt(habili.browser, `${FORM}/demande/commencer`)
  const said = () => frame.evaluate(() => document.body.innerText)
  await until(async () => /réponses gardées/.test(await said()), said)
  return next
}

/** From the welcome page to the form: a SIRET, the service, only what its form asks; gives the page of DataPass. */
async function prepare(habili: Habili, person: Person): Promise<Page> {
  await habili.welcome.bringToFront()
  await habili.welcome.setViewport({ width: 1280, height: 800 })
  await person.click(habili.welcome, 'Préparer ma demande')
  const page = await pageAt(habili.browser, `${habili.origin}/options.html#preparer`)
  await person.type(page, 'SIRET, SIREN ou nom', '216 199 901 00010')
  await person.click(page, 'Chercher au registre')
  await person.type(page, 'Chercher un service', 'franceconnect')
  await person.click(page, 'Demande de collectivité / administration')
  await page.waitForSelector('.guided-step')
  expect(await violations(page)).toEqual([])
  await person.type(page, 'Nom du projet', 'Guichet en ligne')
  await person.type(page, 'Description du projet', 'Démarches des habitants')
  await person.click(page, 'eIDAS 1')
  for (const datum of ['Nom de naissance', 'Prénoms', 'Date de naissance']) await person.click(page, datum)
  await person.type(page, 'Destinataires des données', 'Service état civil')
  await person.type(page, 'Durée de conservation', '36')
  await leavesAllInPlace(page)
  for (const [role, nom, prenom, email, telephone, fonction] of people) {
    await person.type(page, 'Nom', nom, role)
    await person.type(page, 'Prénom', prenom, role)
    await person.type(page, 'Adresse électronique', email, role)
    await person.type(page, 'Téléphone', telephone, role)
    await person.type(page, 'Fonction', fonction, role)
  }
  await person.click(page, 'Ouvrir sur DataPass')
  return pageAt(habili.browser, `${FORM}/demande/commencer`)
}

/** The field is left and kept: what says so has its own room, and what the hand is on its way to does not move for it. */
async function leavesAllInPlace(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  const told = () =>
    page.evaluate(() => {
      const lines = [...document.querySelectorAll<HTMLElement>('.guided-step .field-told')]
      const places = () =>
        [...document.querySelectorAll('.guided-step .field')].map((each) => each.getBoundingClientRect().top)
      const withThem = places()
      for (const each of lines) each.style.display = 'none'
      const without = places()
      for (const each of lines) each.style.display = ''
      return { lines: lines.length, withThem, without }
    })
  const { withThem, without } = await until(
    async () => {
      const all = await told()
      return all.lines > 0 && all
    },
    () => 'nothing is said to be kept',
  )
  expect(without).toEqual(withThem)
}

/** One confirmation a step; gives the steps that the stand-in accepted. */
async function fillRequest(habili: Habili, standin: Standin, person: Person, page: Page): Promise<string[]> {
  await page.setViewport({ width: 1280, height: 800 })
  await page.bringToFront()
  // Opened by Habili, the form has the assistant open beside it.
  const beside = habili.name === 'firefox' ? await besideInPanel(habili) : await besideInPage(page)
  for (let step = 0; step < 6; step++) {
    const isThere = async () => (await beside.says('document.body')).includes(`Étape ${step + 1} sur 6`)
    await until(isThere, () => beside.says('document.body'))
    if (step === 0) await tellFirstLine(habili, beside)
    const toPress = await until(
      () => beside.says("document.querySelector('.commit')"),
      () => beside.says('document.body'),
    )
    if (/\d/.test(toPress)) {
      await beside.fill()
      person.note(1)
    }
    const next = (await page.waitForSelector('#next_authorization_request'))!
    await person.clickHandle(next)
    await received(standin, step + 1, page)
  }
  if (habili.name === 'firefox') await closePanel(habili.browser)
  return standin.received.map(({ step }) => step)
}

/** The assistant, where its confirmation takes one press. */
interface Beside {
  /** What an expression about its document comes to; undefined while it is not there. */
  tell<T>(expression: string): Promise<T | undefined>
  /** The words of the element that an expression gives. */
  says(element: string): Promise<string>
  fill(): Promise<unknown>
}

const besideWith = (tell: Beside['tell'], fill: Beside['fill']): Beside => ({
  tell,
  fill,
  says: async (element) => (await tell<string>(`${element}?.innerText`)) ?? '',
})

async function besideInPage(page: Page): Promise<Beside> {
  const frame = await assistantFrame(page)
  return besideWith(
    async <T>(expression: string) => (await frame.evaluate(expression)) as T,
    () => fillByClick(frame),
  )
}

/** No frame of a page can confirm in Firefox: the form was opened with the browser's own panel. */
async function besideInPanel({ browser }: Habili): Promise<Beside> {
  await widenPanel(browser)
  return besideWith(
    <T>(expression: string) => inPanel<T>(browser, expression),
    () => fillInPanel(browser),
  )
}

/** The thing to do is in sight at once: the first line of the plan, and five or six in all, above the bar. */
async function tellFirstLine({ name }: Habili, { tell }: Beside): Promise<void> {
  const topOf = (selector: string) =>
    tell<{ top: number; height: number } | null>(
      `document.querySelector('${selector}')?.getBoundingClientRect().toJSON()`,
    )
  const { top } = await until(
    () => topOf('.prefill .row'),
    async () => `no line of the plan in: ${await tell('document.body.innerText')}`,
  )
  const y = Math.round(top)
  console.log(`${name}: first line of the plan at y = ${y}`)
  expect(y).toBeLessThan(260)
  expect((await topOf('.assistant-header'))?.height).toBeLessThanOrEqual(96)
}

/** Waits until the stand-in has received `count` submissions; else shows what stopped the person. */
async function received(standin: Standin, count: number, page: Page): Promise<void> {
  const path = `test-results/journey-${count}.png` as const
  await until(
    () => standin.received.length >= count,
    async () => {
      await page.screenshot({ path })
      return `step ${count} was not received: see ${path}`
    },
  )
}
