/** Bad input, by keyboard, clipboard and file chooser: each with its sentence, and nothing lost. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atDepth, someOf } from '@/tests/support/depth'
import { SIRET } from '@/tests/support/complete-profile'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { dump, whereIs } from './support/database'
import { create } from './support/messages'
import { itAtRelease } from './support/once'
import { press, says, type, typeAndLeave, valueOf, visit, waitForStatus } from './support/options'

/** From this size on DataPass refuses a file, bytes. */
const TOO_BIG = 10_485_760

const restored = 'n’avait pas été enregistrée : la voici.'

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let page: Page
  let organisationId: string
  let contactId: string

  const rowsOf = async (table: string) => (await dump(page))[table] as Record<string, unknown>[]
  /** Closes the tab without warning and opens the same address in another. */
  const reopen = async () => {
    const hash = await page.evaluate(() => location.hash)
    await page.close()
    page = await habili.openExtensionPage(`options.html${hash}`)
  }

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    page = await habili.openExtensionPage('options.html')
    organisationId = await create(page, 'organisations', { siret: SIRET, denomination: 'Bourg' })
    contactId = await create(page, 'contacts', { organisationIds: [organisationId], nom: 'Lefèvre' })
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  describe('a field typed wrong', () => {
    const wrong = [
      ['siret', '2161999010001', '14 chiffres attendus (13 saisis).'],
      ['siret', '216 199 901 OO010', '« O » est une lettre : vouliez-vous le chiffre 0 ?'],
      [
        'siret',
        '21619990100011',
        'Ce SIRET n’existe pas : un chiffre au moins est faux. Comparez avec votre document.',
      ],
      [
        'email',
        'élodie.martin@bourg.example',
        'Une adresse électronique ne contient pas d’accent ni de signe comme « é ».',
      ],
    ] as const

    it.each(someOf(wrong, 2))('%s « %s »', async (field, text, sentence) => {
      const tab = field === 'siret' ? 'identite' : `contacts/${contactId}`
      await visit(page, `#organisation/${organisationId}/${tab}`)
      const before = await rowsOf(field === 'siret' ? 'organisations' : 'contacts')
      await typeAndLeave(page, field, text)
      await says(page, sentence)
      await waitForStatus(page, 'Modifications non enregistrées : un champ à corriger')
      await reopen()
      await says(page, restored)
      await says(page, sentence)
      expect(await valueOf(page, field)).toBe(text)
      expect(await rowsOf(field === 'siret' ? 'organisations' : 'contacts')).toEqual(before)
      await press(page, 'Oublier cette saisie')
    })

    it.each(wrong.slice(0, 3))('search « %s %s »: the registry is not asked', async (_, text, sentence) => {
      await visit(page, '#organisations/nouvelle')
      const asked = standin.registry.requests.length
      await type(page, 'registre', text)
      await page.keyboard.press('Enter')
      await says(page, sentence)
      await reopen()
      await says(page, restored)
      expect(await valueOf(page, 'registre')).toBe(text)
      expect(standin.registry.requests.length).toBe(asked)
    })

    it('keeps an organisation half typed by hand, and forgets it when asked', async () => {
      await visit(page, '#organisations')
      await visit(page, '#organisations/nouvelle')
      await press(page, 'Saisir sans le registre')
      await typeAndLeave(page, 'denomination', 'Syndicat des eaux')
      await typeAndLeave(page, 'siret', '2161999010001')
      await press(page, 'Créer l’organisation')
      await says(page, '14 chiffres attendus (13 saisis).')
      await reopen()
      await says(page, restored)
      await says(page, '14 chiffres attendus (13 saisis).')
      expect(await valueOf(page, 'denomination')).toBe('Syndicat des eaux')
      await press(page, 'Oublier cette saisie')
      await reopen()
      await page.waitForSelector('#champ-registre')
      expect(await whereIs(page, 'Syndicat')).toEqual([])
    })
  })

  describe('megabytes in the clipboard', () => {
    const SIZE = atDepth(1, 10) * 1024 * 1024

    beforeAll(async () => {
      const source = await habili.newPage()
      await source.goto('https://datapass.api.gouv.fr/')
      await source.evaluate((size) => {
        const area = document.createElement('textarea')
        document.body.prepend(area)
        area.value = 'été '.repeat(size / 4)
        area.select()
      }, SIZE)
      await withControl(source, 'c')
      await source.close()
    })

    it('are cut at the limit of the field, which says so', async () => {
      await visit(page, `#organisation/${organisationId}/contacts/${contactId}`)
      await (await page.waitForSelector('#champ-fonction'))!.click()
      const ours = await pasteAndTime(page)
      await says(page, `Texte trop long : coupé à 200 caractères (${SIZE} reçus).`)
      expect((await valueOf(page, 'fonction')).length).toBe(200)
      await waitForStatus(page, 'Enregistré')
      expect((await rowsOf('contacts'))[0]!.fonction).toHaveLength(199)
      await page.evaluate(() => {
        const bare = document.createElement('textarea')
        document.querySelector('main')!.append(bare)
        bare.focus()
      })
      const bare = await pasteAndTime(page)
      console.log(`${name}: ${SIZE} bytes pasted in ${ours} ms, in a bare field ${bare} ms`)
      await page.evaluate(() => document.querySelector('main > textarea')!.remove())
    })

    it('are cut in the search too', async () => {
      await visit(page, '#organisations/nouvelle')
      await (await page.waitForSelector('#champ-registre'))!.click()
      await withControl(page, 'v')
      await says(page, `Texte trop long : coupé à 200 caractères (${SIZE} reçus).`)
      expect((await valueOf(page, 'registre')).length).toBe(200)
    })
  })

  describe('a file', () => {
    let folder: string
    const file = (fileName: string, bytes: Uint8Array | string) => {
      const path = join(folder, fileName)
      writeFileSync(path, bytes)
      return path
    }
    const pdfOf = (size: number) => Buffer.alloc(size, '%PDF-1.4\n')
    const choose = async (path: string) => {
      const input = (await page.waitForSelector('input[type=file]'))! as ElementHandle<HTMLInputElement>
      await input.uploadFile(path)
    }

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'habili-files-'))
    })
    afterAll(() => rmSync(folder, { recursive: true }))

    it.each([
      [
        'exact.pdf',
        pdfOf(TOO_BIG),
        `Fichier trop lourd : ${TOO_BIG} octets, DataPass refuse à partir de ${TOO_BIG} (10 Mo).`,
      ],
      ['faux.pdf', 'Bonjour', 'Ce fichier n’est pas un PDF, quel que soit son nom.'],
      ['vide.pdf', '', 'Ce fichier est vide.'],
      ['tableau.xlsx', 'PK\u0003\u0004', 'Ce fichier n’est pas un PDF, quel que soit son nom.'],
    ])(
      '%s is refused where a PDF is wanted; the rest of the form stays',
      async (fileName, bytes, sentence) => {
        await visit(page, `#organisation/${organisationId}/cadres`)
        await visit(page, `#organisation/${organisationId}/cadres/nouveau`)
        await type(page, 'titre', `Avec ${fileName}`)
        await choose(file(fileName, bytes))
        await says(page, fileName)
        await says(page, sentence)
        await waitForStatus(page, 'Enregistré')
        expect(await valueOf(page, 'titre')).toBe(`Avec ${fileName}`)
        const { documents, blobs } = await dump(page)
        expect([documents, blobs]).toEqual([[], []])
      },
    )

    it('that is neither PDF nor spreadsheet is refused among the documents', async () => {
      await visit(page, `#organisation/${organisationId}/documents`)
      await choose(file('lettre.docx', 'PK\u0003\u0004'))
      await says(page, 'Ce fichier n’est ni un PDF ni un tableau (.xlsx, .ods, .xls, .csv).')
      expect(await rowsOf('documents')).toEqual([])
    })

    itAtRelease('of one byte less is kept whole', async () => {
      await visit(page, `#organisation/${organisationId}/documents`)
      await choose(file('presque.pdf', pdfOf(TOO_BIG - 1)))
      await page.waitForSelector('.uploads .stored')
      const [stored] = await rowsOf('documents')
      expect([stored!.fileName, stored!.size]).toEqual(['presque.pdf', TOO_BIG - 1])
    })
  })
})

async function withControl(page: Page, key: 'c' | 'v'): Promise<void> {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

/** Pastes into the focused field; gives back the longest time without a frame, milliseconds. */
async function pasteAndTime(page: Page): Promise<number> {
  await page.evaluate(() => {
    const watch = { longest: 0, last: performance.now(), isOn: true }
    Object.assign(globalThis, { watch })
    const look = (now: number) => {
      watch.longest = Math.max(watch.longest, now - watch.last)
      watch.last = now
      if (watch.isOn) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await withControl(page, 'v')
  await new Promise((resume) => setTimeout(resume, 300))
  return page.evaluate(() => {
    const { watch } = globalThis as unknown as { watch: { longest: number; isOn: boolean } }
    watch.isOn = false
    return Math.round(watch.longest)
  })
}
