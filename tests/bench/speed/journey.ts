/**
 * A whole FranceConnect request, six steps, by several hands: what it costs a person until the site holds every answer,
 * and what each help had written by itself, right, wrong or left blank. Browsers keep those people before, as Habili does in the
 * last of its rows. Judged by what the stand-in stored.
 */
import type { ElementHandle, Page } from 'puppeteer-core'
import { chromiumFiller } from '@/tests/bench/autofill/chromium'
import { duckFiller } from '@/tests/bench/autofill/duckduckgo'
import type { Filler } from '@/tests/bench/autofill/filler'
import { addressBook } from '@/tests/bench/autofill/identity'
import { openAssistant } from '@/tests/e2e/support/assistant'
import type { BrowserName, Habili } from '@/tests/e2e/support/browser'
import { submit } from '@/tests/e2e/support/form-proof'
import {
  FORM as ADDRESS,
  fillRequest,
  people,
  prepare,
  project,
  received,
} from '@/tests/e2e/support/guided-walk'
import { openPanel } from '@/tests/e2e/support/panel'
import { newPerson, type Person } from '@/tests/e2e/support/person'
import type { Standin, Submission } from '@/tests/standin/types'
import { DATAPASS, extensionOf, FORM, inEach, ours } from './builds'
import { Rounds, type Row } from './figures'
import { DUCK, rivals } from './rivals'

const THING = 'FranceConnect request'
const roles = ['responsable_traitement', 'delegue_protection_donnees', 'contact_technique'] as const
const parts = ['family_name', 'given_name', 'email', 'phone_number', 'job_title'] as const

/** Answers that are typed, by step and question; the site itself gives the legal texts of this form. */
const typed: Record<string, Record<string, string>> = {
  basic_infos: { intitule: project.intitule, description: project.description },
  personal_data: {
    destinataire_donnees_caractere_personnel: project.destinataires,
    duree_conservation_donnees_caractere_personnel: project.duree,
  },
  contacts: Object.fromEntries(
    people.flatMap(([, ...answers], rank) =>
      parts.map((part, at) => [`${roles[rank]}_${part}`, answers[at]!] as const),
    ),
  ),
}
/** Answers that are clicked: labels of the page. */
const clicked: Record<string, readonly string[]> = {
  france_connect_eidas: [project.eidas],
  scopes: project.data,
}
/** Each step and a question of it. */
const steps = {
  basic_infos: 'intitule',
  legal: 'cadre_juridique_nature',
  france_connect_eidas: 'france_connect_eidas',
  scopes: 'scopes',
  personal_data: 'destinataire_donnees_caractere_personnel',
  contacts: 'contact_technique_email',
}
const attributeIn = (attribute: string) => `authorization_request_france_connect[${attribute}]`
/** The same people, as the fillers keep them. */
const book = addressBook(
  Object.fromEntries(
    people.map(([, nom, prenom, email, telephone], rank) => [
      roles[rank]!,
      { nom, prenom, email, telephone },
    ]),
  ),
)

export async function journeys(name: BrowserName, standin: Standin): Promise<Row[]> {
  const { [DUCK]: duck } = rivals(name)
  const builds = {
    ...ours(name),
    'by hand': extensionOf([]),
    ...(duck && name === 'chromium' ? { [DUCK]: duck } : {}),
  }
  return inEach(name, standin.port, builds, async ({ Habili: habili, 'by hand': bare, [DUCK]: other }) => {
    const rounds = new Rounds(name)
    await walk(rounds, standin, 'by hand', (person) => byHand(bare!, standin, person))
    if (name === 'chromium') {
      await helped(rounds, standin, bare!, 'Chromium’s autofill', (page) => chromiumFiller(page, book))
      if (other) await helped(rounds, standin, other, DUCK, async (page) => duckFiller(page, book))
    }
    const first = await walk(rounds, standin, 'Habili, first request', async (person) => {
      const page = await prepare(habili!, person)
      await fillRequest(habili!, standin, person, page)
    })
    alone(rounds, 'Habili, first request', first)
    const next = await walk(rounds, standin, 'Habili, answers kept', async (person) => {
      const page = await habili!.newPage()
      // To the site, then on the tab of Habili, or on its button where no frame of a page can confirm.
      person.note(2)
      await page.goto(`${ADDRESS}/demande/commencer`)
      if (name === 'firefox') await openPanel(habili!, page)
      else await openAssistant(page)
      await fillRequest(habili!, standin, person, page)
    })
    alone(rounds, 'Habili, answers kept', next)
    return rounds.rows()
  })
}

/** One request from its first click to its last answer, with a new person; gives what was received. */
async function walk(
  rounds: Rounds,
  standin: Standin,
  who: string,
  go: (person: Person) => Promise<unknown>,
): Promise<Submission[]> {
  standin.received.length = 0
  const person = newPerson()
  const start = performance.now()
  await go(person)
  const { clicks, characters, took, waited } = person.work()
  const machine = performance.now() - start - waited
  rounds.note(`${THING}: clicks`, 1, who, clicks, 'count')
  rounds.note(`${THING}: characters typed`, 1, who, characters, 'count')
  rounds.note(`${THING}: hands`, 1, who, took)
  rounds.note(`${THING}: hands and machine`, 1, who, took + machine)
  const { right, wrong, blank } = verdicts(standin.received)
  rounds.note(`${THING}: right in the end`, 1, who, right, 'count')
  rounds.note(`${THING}: not right in the end`, 1, who, wrong + blank, 'count')
  return [...standin.received]
}

/** What the help wrote without a hand on the page. */
function alone(rounds: Rounds, who: string, submissions: Submission[]): void {
  for (const [part, value] of Object.entries(verdicts(submissions)))
    rounds.note(`${THING}: ${part} by the help alone`, 1, who, value, 'count')
}

/** Each of the questions of the request, by its last stored answer. */
function verdicts(submissions: Submission[]) {
  const stored = Object.assign({}, ...submissions.map(({ params }) => params)) as Submission['params']
  const count = { right: 0, wrong: 0, blank: 0 }
  const judge = (found: string[], wanted: string[]) => {
    const plain = (values: string[]) =>
      values
        .map((each) => each.replaceAll(/\s/g, ''))
        .toSorted()
        .join()
    if (found.length === 0) count.blank++
    else count[plain(found) === plain(wanted) ? 'right' : 'wrong']++
  }
  const of = (attribute: string) =>
    [...new Set(stored[attributeIn(attribute)] ?? stored[`${attributeIn(attribute)}[]`] ?? [])].filter(
      Boolean,
    )
  for (const [attribute, value] of Object.entries(Object.assign({}, ...Object.values(typed)) as object))
    judge(of(attribute), [value])
  judge(of('france_connect_eidas'), ['eidas_1'])
  const scopes = of('scopes').filter((each) => each !== 'openid')
  judge(scopes, ['birthdate', 'family_name', 'given_name'])
  return count
}

const controlOf = (page: Page, attribute: string) =>
  page.waitForSelector(`[name="${attributeIn(attribute)}"]:not([type=hidden])`) as Promise<
    ElementHandle<Element>
  >

async function byHand(where: Habili, standin: Standin, person: Person, help?: Help): Promise<void> {
  const page = await where.newPage()
  person.note(1)
  await page.goto(`${ADDRESS}/demande/commencer`)
  for (const [at, [step, question]] of Object.entries(steps).entries()) {
    await page.waitForSelector(`[name^="${attributeIn(question)}"]`)
    await help?.(page, person, step)
    for (const [attribute, answer] of Object.entries(typed[step] ?? {})) {
      const control = await controlOf(page, attribute)
      const now = await control.evaluate((each) => (each as HTMLInputElement).value)
      if (now.replaceAll(' ', '') !== answer.replaceAll(' ', '')) await person.fillHandle(control, answer)
    }
    for (const label of clicked[step] ?? []) await person.click(page, label)
    await person.clickHandle((await page.$('#next_authorization_request'))!)
    await received(standin, at + 1, page)
  }
  await page.close()
}

type Help = (page: Page, person: Person | null, step: string) => Promise<void>

/** One person after the other: her first field is pressed, and she is chosen. */
const helpOf =
  (newFiller: (page: Page) => Promise<Filler>): Help =>
  async (page, person, step) => {
    if (step !== 'contacts') return
    const filler = await newFiller(page)
    // Its form is read once the page is quiet.
    await new Promise((resume) => setTimeout(resume, 600))
    for (const role of roles) {
      const attribute = `${role}_family_name`
      person?.note(2)
      const control = await controlOf(page, attribute)
      await filler.offers(control)
      await filler.fill(control, `contact.${role}.nom`)
    }
    await filler.end()
  }

/** A filler and the hand that completes it; then the filler alone. */
async function helped(
  rounds: Rounds,
  standin: Standin,
  where: Habili,
  who: string,
  newFiller: (page: Page) => Promise<Filler>,
): Promise<void> {
  const help = helpOf(newFiller)
  await walk(rounds, standin, `${who}, then by hand`, (person) => byHand(where, standin, person, help))
  standin.received.length = 0
  const page = await where.newPage()
  for (const step of Object.keys(steps)) {
    await page.goto(DATAPASS + standin.draftAt(FORM, step, 'initial'))
    await help(page, null, step)
    await submit(page, standin)
  }
  await page.close()
  alone(rounds, `${who}, then by hand`, standin.received)
}
