/** The public registry down, slow, wrong or silent on a name: one sentence each, and always a way without it. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { RegistryMode, Standin } from '@/tests/standin/types'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { dump, whereIs } from './support/database'
import { press, says, type, valueOf, visit } from './support/options'

const unreadable =
  'La réponse du registre est illisible : rien n’a été gardé. Réessayez, ou saisissez sans lui.'
const late = 'Le registre n’a pas répondu en 5 secondes. Réessayez, ou saisissez sans lui.'
const offline = 'Pas de connexion : le registre n’a pas été joint. Vous pouvez saisir sans lui.'
const sentences: [RegistryMode, string][] = [
  ['down', offline],
  ['slow', late],
  ['drip', late],
  ['garbage', unreadable],
  ['html', unreadable],
  ['too-big', 'Le registre a trop répondu : précisez le nom ou tapez le SIRET.'],
  ['rate-limited', 'Trop de recherches à la suite : attendez une minute, ou saisissez sans le registre.'],
  ['redirect', offline],
]

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let page: Page

  const organisations = async () => (await dump(page)).organisations as Record<string, unknown>[]

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    page = await habili.openExtensionPage('options.html')
  })
  beforeEach(async () => {
    standin.registry.mode = 'ok'
    await visit(page, '#organisations')
    await visit(page, '#organisations/nouvelle')
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  it.each(sentences)('%s: says so, and the organisation is made without it', async (mode, sentence) => {
    standin.registry.mode = mode
    await type(page, 'registre', `Commune ${mode}`)
    await page.keyboard.press('Enter')
    await says(page, sentence)
    expect(await valueOf(page, 'denomination')).toBe(`Commune ${mode}`)
    await press(page, 'Créer l’organisation')
    await page.waitForFunction(() => location.hash.startsWith('#organisation/'))
    const made = (await organisations()).filter(({ denomination }) => denomination === `Commune ${mode}`)
    expect(made).toHaveLength(1)
    expect(standin.requests.filter(({ host }) => host === 'ailleurs.exemple.fr')).toEqual([])
  })

  it('offers « Saisir sans le registre » before any search', async () => {
    await press(page, 'Saisir sans le registre')
    await says(page, 'Le nom suffit pour commencer ; tout se complète ensuite.')
  })

  it('hides a name: [NON-DIFFUSIBLE] is stored nowhere', async () => {
    await type(page, 'registre', '000 004 044 00012')
    await page.keyboard.press('Enter')
    await says(
      page,
      'Cette organisation a demandé que le registre ne diffuse pas tout : complétez à la main.',
    )
    await press(page, 'Choisir cet établissement')
    await says(page, 'Organisation sans nom')
    expect((await organisations()).map(({ siret }) => siret)).toContain('00000404400012')
    expect(await whereIs(page, 'DIFFUSIBLE')).toEqual([])
  })
})
