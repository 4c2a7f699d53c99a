/**
 * From the installed extension to the prefilled FranceConnect request, from nothing, then from a request already sent. What a person's hands need is
 * counted; `npm run test:journey` makes them wait for real, and takes the time of all.
 */
import type { Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { assistantFrame, commitText, fillByClick, inFrame, openAssistant } from './support/assistant'
import { browserNames, launch, pageAt, type Habili } from './support/browser'
import { violations } from './support/look'
import { sendFrom } from './support/messages'
import { until } from './support/patience'
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

  it.sequential('reaches the prefilled request in under three minutes', { timeout: 400_000 }, async () => {
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

  it.sequential(
    'reaches it from a request already made, without a character typed',
    { timeout: 400_000 },
    async () => {
      const control = await habili.openExtensionPage('options.html')
      await sendFrom(control, 'erase.everything', { isConfirmed: true })
      standin.received.length = 0
      const person = newPerson()
      await keepRequest(habili, standin, person)
      const { organisations } = await sendFrom(control, 'organisations.list', null)
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
      const page = await habili.newPage()
      await page.goto(`${FORM}/demande/commencer`)
      await openAssistant(page)
      person.note(1)
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

/** On a request that was sent: its answers are read, and kept as they are shown. */
async function keepRequest(habili: Habili, standin: Standin, person: Person): Promise<void> {
  const path = standin.draftAt('france-connect', 'contacts', 'complete')
  standin.submit(/demande\/(\d+)/.exec(path)![1]!)
  const page = await habili.newPage()
  await page.goto(`https://datapass.api.gouv.fr${path}`)
  const frame = await openAssistant(page)
  person.note(1)
  await person.click(frame, 'Lire toute la demande')
  await person.click(frame, 'réponses')
  await frame.waitForFunction(() => /réponses gardées/.test(document.body.innerText))
  expect(await violations(frame)).toEqual([])
  await page.close()
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

/** One confirmation a step; gives the steps that the stand-in accepted. */
async function fillRequest(habili: Habili, standin: Standin, person: Person, page: Page): Promise<string[]> {
  await page.setViewport({ width: 1280, height: 800 })
  await page.bringToFront()
  // Opened by Habili, the form has the assistant open beside it.
  const frame = await assistantFrame(page)
  await tellFirstLine(habili, frame)
  for (let step = 0; step < 6; step++) {
    await frame.waitForFunction(
      (wanted) => document.body.innerText.includes(wanted),
      {},
      `Étape ${step + 1} sur 6`,
    )
    if (/\d/.test(await commitText(frame))) {
      await fillByClick(frame)
      person.note(1)
    }
    const next = (await page.waitForSelector('#next_authorization_request'))!
    await person.clickHandle(next)
    await received(standin, step + 1, page)
  }
  return standin.received.map(({ step }) => step)
}

/** The thing to do is in sight at once: the first line of the plan, and five or six in all, above the bar. */
async function tellFirstLine({ name }: Habili, frame: Frame): Promise<void> {
  await inFrame(frame, '.prefill .row')
  const { y, header } = await frame.evaluate(() => {
    const topOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
    return { y: Math.round(topOf('.prefill .row').top), header: topOf('.assistant-header').height }
  })
  console.log(`${name}: first line of the plan at y = ${y}`)
  expect(y).toBeLessThan(260)
  expect(header).toBeLessThanOrEqual(96)
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
