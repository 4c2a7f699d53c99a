/** Files as people send them, in real browsers: a workbook read in its worker under the page's own policy, contacts of a card. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { press, says } from './support/options'

const files = ['libreoffice.ods', 'exceljs.xlsx', 'gnumeric.xls', 'libreoffice-windows-1252.csv']
const table = (name: string) => new URL(`../corpus/tables/${name}`, import.meta.url).pathname

describe.each(oneAtCommit('chromium'))('%s', (name) => {
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

  it.each(files)('%s becomes a list of organisations', async (file) => {
    const page = await habili.openExtensionPage('options.html#ajouter-plusieurs')
    const input = (await page.waitForSelector('input[type=file]'))!
    await input.uploadFile(table(file))
    await says(page, 'À créer : 2 ; déjà là : 0 ; en double : 0 ; à corriger : 1.')
    await press(page, 'Prendre les numéros proposés')
    await says(page, 'À créer : 3 ; déjà là : 0 ; en double : 0 ; à corriger : 0.')
    // The curly apostrophe of Windows-1252 too, which Node does not read.
    const text = await page.evaluate(() => document.querySelector('main')!.innerText)
    expect(text).toMatch(/Ville de Bourg-l[’']Exemple/)
    await page.close()
  })
})
