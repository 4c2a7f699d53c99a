/** From an installed extension without data to the prefilled FranceConnect request, as a person goes. */
import type { Page } from 'puppeteer-core'
import type { Standin } from '@/tests/standin/types'
import { assistantFrame, fillByClick } from './assistant'
import { pageAt, type BrowserName, type Habili } from './browser'
import { closePanel, fillInPanel, inPanel, widenPanel } from './panel'
import { until } from './patience'
import type { Person } from './person'

export const FORM = 'https://datapass.api.gouv.fr/formulaires/france-connect-collectivite-administration'

export const project = {
  intitule: 'Guichet en ligne',
  description: 'Démarches des habitants',
  eidas: 'eIDAS 1',
  data: ['Nom de naissance', 'Prénoms', 'Date de naissance'],
  destinataires: 'Service état civil',
  duree: '36',
}

/** Role, name, first name, address, telephone and function. */
export const people = [
  ['Responsable de traitement', 'Exemple', 'Camille', 'c.exemple@bourg.example', '0199000001', 'Maire'],
  ['Délégué à la protection', 'Ivetot', 'Noé', 'dpo@bourg.example', '0199000002', 'DPO'],
  ['Contact technique', 'Martin', 'Lou', 'dsi@bourg.example', '0639980003', 'DSI'],
] as const

/** Looks at the page on the way. */
type Watch = (page: Page) => Promise<void>

/** From the welcome page to the form: a SIRET, the service, only what its form asks; gives the page of DataPass. */
export async function prepare(
  habili: Habili,
  person: Person,
  { told, left }: { told?: Watch; left?: Watch } = {},
): Promise<Page> {
  await habili.welcome.bringToFront()
  await habili.welcome.setViewport({ width: 1280, height: 800 })
  await person.click(habili.welcome, 'Préparer ma demande')
  const page = await pageAt(habili.browser, `${habili.origin}/options.html#preparer`)
  await person.type(page, 'SIRET, SIREN ou nom', '216 199 901 00010')
  await person.click(page, 'Chercher au registre')
  await person.type(page, 'Chercher un service', 'franceconnect')
  await person.click(page, 'Demande de collectivité / administration')
  await page.waitForSelector('.guided-step')
  await told?.(page)
  await person.type(page, 'Nom du projet', project.intitule)
  await person.type(page, 'Description du projet', project.description)
  await person.click(page, project.eidas)
  for (const datum of project.data) await person.click(page, datum)
  await person.type(page, 'Destinataires des données', project.destinataires)
  await person.type(page, 'Durée de conservation', project.duree)
  await left?.(page)
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
export async function fillRequest(
  habili: Habili,
  standin: Standin,
  person: Person,
  page: Page,
  first?: (beside: Beside) => Promise<void>,
): Promise<string[]> {
  await page.setViewport({ width: 1280, height: 800 })
  await page.bringToFront()
  // Opened by Habili, the form has the assistant open beside it.
  const beside = habili.name === 'firefox' ? await besideInPanel(habili) : await besideInPage(page)
  for (let step = 0; step < 6; step++) {
    const isThere = async () => (await beside.says('document.body')).includes(`Étape ${step + 1} sur 6`)
    await until(isThere, () => beside.says('document.body'))
    if (step === 0) await first?.(beside)
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
export interface Beside {
  name: BrowserName
  /** What an expression about its document comes to; undefined while it is not there. */
  tell<T>(expression: string): Promise<T | undefined>
  /** The words of the element that an expression gives. */
  says(element: string): Promise<string>
  fill(): Promise<unknown>
}

const besideWith = (name: BrowserName, tell: Beside['tell'], fill: Beside['fill']): Beside => ({
  name,
  tell,
  fill,
  says: async (element) => (await tell<string>(`${element}?.innerText`)) ?? '',
})

async function besideInPage(page: Page): Promise<Beside> {
  const frame = await assistantFrame(page)
  return besideWith(
    'chromium',
    async <T>(expression: string) => (await frame.evaluate(expression)) as T,
    () => fillByClick(frame),
  )
}

/** No frame of a page can confirm in Firefox: the form was opened with the browser's own panel. */
async function besideInPanel({ browser }: Habili): Promise<Beside> {
  await widenPanel(browser)
  return besideWith(
    'firefox',
    <T>(expression: string) => inPanel<T>(browser, expression),
    () => fillInPanel(browser),
  )
}

/** Waits until the stand-in has received `count` submissions; else shows what stopped the person. */
export async function received(standin: Standin, count: number, page: Page): Promise<void> {
  const path = `test-results/journey-${count}.png` as const
  await until(
    () => standin.received.length >= count,
    async () => {
      await page.screenshot({ path })
      return `step ${count} was not received: see ${path}`
    },
  )
}
