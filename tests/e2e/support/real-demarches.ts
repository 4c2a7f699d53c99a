/**
 * A copy of the real démarche numérique on this machine, which `HABILI_REAL_DEMARCHES` names by three ports: the site
 * in TLS, what its database holds, and the faults of its network (`8443,3002,8444`). The copy must have the routes
 * `/__login`, `/__dossier`, `/__dossiers`, `/__state` and `/__wipe`, and the procedures that the test names. Nothing of it is here.
 */
import type { Page } from 'puppeteer-core'

export const HOST = 'https://demarche.numerique.gouv.fr'
const [site, data, control] = (process.env.HABILI_REAL_DEMARCHES ?? '').split(',')
export const isGiven = site !== undefined && site !== ''
export const sitePort = Number(site)

export interface Stored {
  state: string
  siret: string | null
  champs: {
    libelle: string
    type: string
    value: string | null
    external_id?: string | null
    row_id?: string | null
    stream: string
  }[]
}

async function json<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} ${response.status} ${text.slice(0, 300)}`)
  return JSON.parse(text) as T
}

/** What the database holds of a dossier at this instant. */
export const stored = (id: string) => json<Stored>(`http://127.0.0.1:${data}/__dossier?id=${id}`)

/** The answer stored for a question, '' for none. */
export async function answerOf(id: string, label: string): Promise<string> {
  const all = (await stored(id)).champs.filter(({ libelle }) => libelle === label)
  // The waiting change of a filed dossier comes before what was filed.
  const found = all.find(({ stream }) => stream !== 'main') ?? all[0]
  return found?.external_id || found?.value || ''
}

export const move = (id: string, to: string, more = '') =>
  json(`http://127.0.0.1:${data}/__state?id=${id}&to=${to}${more}`)
export const dossiersOf = (email: string) =>
  json<{ id: number }[]>(`http://127.0.0.1:${data}/__dossiers?email=${email}`)

/** Destroys the dossiers of a user: those of earlier runs fill the first page of the list. */
export const wipe = (email: string) => json(`http://127.0.0.1:${data}/__wipe?email=${email}`)

export const faults = (rules: object[]) =>
  json(`http://127.0.0.1:${control}/faults`, { method: 'PUT', body: JSON.stringify(rules) })
/** Saves of this dossier, and of no other: others may be at work on the same copy. */
export const savesOf = (id: string) => `^/dossiers/${id}/(brouillon|modifier)`
export const clearFaults = () => faults([])

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${HOST}/__login?email=${email}`)
}

/** A new draft of a natural person's procedure, past its identity page; gives its number. */
export async function newDraft(page: Page, procedureId: number): Promise<string> {
  await page.goto(`${HOST}/dossiers/new?procedure_id=${procedureId}`)
  await page.waitForSelector('#identite-form')
  await Promise.all([
    page.waitForNavigation(),
    page.evaluate(() => {
      for (const id of ['radio-self-manage', 'identite_champ_radio_M.']) document.getElementById(id)?.click()
      for (const name of ['prenom', 'nom'])
        document.querySelector<HTMLInputElement>(`[name="dossier[individual_attributes][${name}]"]`)!.value =
          'Essai'
      document.querySelector<HTMLElement>('#identite-form [type=submit]')!.click()
    }),
  ])
  return opened(page)
}

/** A new draft of a legal person's procedure for this SIRET. */
export async function newDraftFor(page: Page, procedureId: number, siret: string): Promise<string> {
  await page.goto(`${HOST}/dossiers/new?procedure_id=${procedureId}`)
  const input = (await page.waitForSelector('#user_siret'))!
  await Promise.all([
    page.waitForNavigation(),
    input.evaluate((each, value) => {
      ;(each as HTMLInputElement).value = value
      ;(each as HTMLInputElement).form!.requestSubmit()
    }, siret),
  ])
  const id = numberIn(page)
  await page.goto(`${HOST}/dossiers/${id}/brouillon`)
  return opened(page)
}

/** Waits for the form to be ready; gives the number of its dossier. */
export async function opened(page: Page): Promise<string> {
  await page.waitForSelector('body.dom-ready #dossier-edit-form, body.dom-ready.dossier-edit-form')
  return numberIn(page)
}

const numberIn = (page: Page) => /\/dossiers\/(\d+)/.exec(page.url())?.[1] ?? ''
