/**
 * From the installed extension to the prefilled FranceConnect request, from nothing, then from a request already sent. What a person's hands need is
 * counted; `npm run test:journey` makes them wait for real, and takes the time of all.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { openAssistant } from './support/assistant'
import { FORM, fillRequest, prepare, type Beside } from './support/guided-walk'
import { openPanel, pressInPanel } from './support/panel'
import { browserNames, launch, pageAt, type Habili } from './support/browser'
import { violations } from './support/look'
import { sendFrom } from './support/messages'
import { until } from './support/patience'
import { itOnce } from './support/once'
import { isHumanPace, newPerson, type Person } from './support/person'

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
    const page = await prepare(habili, person, { told: seen, left: leavesAllInPlace })
    const request = await fillRequest(habili, standin, person, page, tellFirstLine)
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
      await fillRequest(habili, standin, person, page, tellFirstLine)
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

const seen = async (page: Page) => expect(await violations(page)).toEqual([])

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

/** The thing to do is in sight at once: the first line of the plan, and five or six in all, above the bar. */
async function tellFirstLine({ tell, name }: Beside): Promise<void> {
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
