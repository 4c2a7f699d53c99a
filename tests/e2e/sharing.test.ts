/** A profile from one browser to another: exported, opened, compared, imported, undone; and a browser killed meanwhile. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newRecord } from '@/lib/profile/records'
import { emptyBundle, type Bundle, type SharedRecord } from '@/lib/sharing/format'
import { limits, work } from '@/lib/sharing/limits'
import { seal } from '@/lib/sharing/seal'
import { envelop } from '@/lib/sharing/select'
import { isRelease } from '@/tests/support/depth'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { SIRET } from '@/tests/support/complete-profile'
import { browserNames, launch, oneAtCommit, type Habili } from './support/browser'
import { dump, holdWrites } from './support/database'
import { create, sendFrom } from './support/messages'
import { chooseLabel, press, says, type, visit } from './support/options'
import { storeFile } from './support/seed'

/** scrypt of 2^17 takes a second, on a busy machine many. */
const patience = 40_000
const PHRASE = '7XK2M-9QRTV-0ABCD-EFGHJ'
const tables = ['organisations', 'contacts', 'cadresJuridiques', 'casUsage', 'documents', 'blobs']

const now = '2026-11-21T08:00:00.000Z'
const record = (table: 'organisations' | 'contacts', values: object) =>
  newRecord(table, { ...values }, { id: crypto.randomUUID(), now }) as unknown as SharedRecord

/** What is kept, in no particular order. */
async function kept(page: Page): Promise<Record<string, unknown[]>> {
  const all = await dump(page)
  const byId = (one: unknown, other: unknown) =>
    (one as { id: string }).id.localeCompare((other as { id: string }).id)
  return Object.fromEntries(tables.map((table) => [table, (all[table] ?? []).toSorted(byId)]))
}

async function choose(page: Page, path: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
  await input.uploadFile(path)
}

async function openWith(page: Page, path: string, passphrase: string): Promise<void> {
  await visit(page, '#partage/importer')
  await choose(page, path)
  await type(page, 'passphrase', passphrase)
  await press(page, 'Ouvrir')
}

async function confirm(page: Page): Promise<void> {
  await (await page.waitForSelector('dialog[open] button.danger'))!.click()
}

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let sender: Habili
  let receiver: Habili
  const folder = mkdtempSync(join(tmpdir(), 'habili-share-'))

  beforeAll(async () => {
    standin = await startStandin()
    ;[sender, receiver] = await Promise.all([
      launch(name, standin.port, { downloads: folder }),
      launch(name, standin.port),
    ])
  })
  afterAll(async () => {
    await sender?.close()
    await receiver?.close()
    await standin?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('carries a profile to another browser, shows what differs, and takes it back', async () => {
    const from = await sender.openExtensionPage('options.html#partage')
    const organisationId = await create(from, 'organisations', { siret: SIRET, denomination: 'Bourg' })
    const organisationIds = [organisationId]
    const contactId = await create(from, 'contacts', { organisationIds, nom: 'Lefèvre', fonction: 'Maire' })
    const documentId = await storeFile(from, organisationId, 'délibération.pdf')
    await create(from, 'cadresJuridiques', {
      organisationIds,
      titre: 'Délibération',
      documentIds: [documentId],
    })
    await says(from, '1 document (')
    const passphrase = await from.$eval('#champ-phrase', (each) => each.textContent!)
    await press(from, 'Créer le fichier protégé')
    await says(from, 'Le fichier est prêt', patience)
    await expect
      .poll(() => readdirSync(folder))
      .toEqual([expect.stringMatching(/^profil-bourg-\d{8}\.habili\.age$/)])
    const path = join(folder, readdirSync(folder)[0]!)
    expect(readFileSync(path, 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 17\n/)
    expect(readFileSync(path, 'latin1')).not.toContain('Bourg')

    const to = await receiver.openExtensionPage('options.html#partage/importer')
    await openWith(to, path, passphrase.toLowerCase().replaceAll('-', ' '))
    await says(to, '4 nouvelles fiches', patience)
    await says(to, '1 organisation — Bourg')
    await press(to, 'Importer maintenant')
    await says(to, 'Importé : 4 fiches ajoutées, 0 fiche modifiée.')
    expect(await kept(to)).toEqual(await kept(from))

    await sendFrom(to, 'record.save', {
      table: 'contacts',
      id: contactId,
      expectedRev: 1,
      requestId: crypto.randomUUID(),
      patch: { fonction: { was: 'Maire', now: 'Adjointe' } },
    })
    await press(to, 'Choisir un autre fichier')
    const again = join(folder, 'encore.habili.age')
    await light(again, { ...emptyBundle(), ...recordsOf(await kept(from)) })
    await openWith(to, again, 'AAAAA-BBBBB-CCCCC-DDDDD')
    await says(to, 'Phrase secrète incorrecte : vérifiez-la', patience)
    expect((await kept(to)).contacts).toMatchObject([{ fonction: 'Adjointe', rev: 2 }])
    await type(to, 'passphrase', PHRASE)
    await press(to, 'Ouvrir')
    await says(to, '1 fiche différente de la vôtre', patience)
    await says(to, 'Garder la mienne : Adjointe')
    await chooseLabel(to, 'Prendre la leur : Maire')
    await press(to, 'Importer maintenant')
    await says(to, 'Importé : 0 fiche ajoutée, 1 fiche modifiée.')
    expect((await kept(to)).contacts).toMatchObject([{ fonction: 'Maire', rev: 3 }])
    await press(to, 'Annuler cet import')
    await confirm(to)
    await says(to, 'Import annulé. Fiches retirées : 0 ; rendues : 1 ; gardées, car changées depuis : 0.')
    expect((await kept(to)).contacts).toMatchObject([{ fonction: 'Adjointe', rev: 4 }])
    await press(to, 'Annuler cet import')
    await confirm(to)
    await says(to, 'Import annulé. Fiches retirées : 2 ; rendues : 0 ; gardées, car changées depuis : 2.')
    await says(to, 'Aucun import.')
  }, 120_000)

  it('says what is wrong with a file before reading it', async () => {
    const page = await receiver.openExtensionPage('options.html#partage/importer')
    const path = join(folder, 'autre.json.age')
    writeFileSync(path, 'age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n')
    await choose(page, path)
    await says(page, 'Fichier protégé d’une façon que Habili n’ouvre pas')
    writeFileSync(path, Buffer.alloc(1000, 7))
    await choose(page, path)
    await says(page, 'Ce fichier ne vient pas d’une exportation de Habili')
    writeFileSync(path, `{${' '.repeat(limits.jsonBytes)}`)
    await choose(page, path)
    await says(page, 'Fichier trop grand : 5 Mo sans documents')
    await page.close()
  })

  const envelope = { format: 'habili/organisations', version: 1, minReader: 1 }
  it.each([
    [
      '501 organisations (B15)',
      JSON.stringify({ ...envelope, organisations: Array.from({ length: 501 }, () => ({})) }),
      'Fichier trop grand',
    ],
    ['200,000 lists in one another (B17)', `{"ext":${'['.repeat(200_000)}`, 'n’est pas valable (depth)'],
    [
      'an id twice (B13)',
      JSON.stringify({
        ...envelope,
        createdAt: now,
        app: '0.1.0',
        ...emptyBundle(),
        organisations: Array(2).fill(record('organisations', {})),
      }),
      'n’est pas valable (',
    ],
  ])('reads %s, and keeps nothing of it', async (_case, json, sentence) => {
    const page = await receiver.openExtensionPage('options.html#partage/importer')
    const before = await kept(page)
    const path = join(folder, 'mauvais.habili.json')
    writeFileSync(path, json)
    await choose(page, path)
    await press(page, 'Ouvrir')
    await says(page, sentence)
    expect(await kept(page)).toEqual(before)
    await page.close()
  })
})

/** What an import says of the records that a database keeps; no document goes along. */
function recordsOf({ organisations, contacts }: Record<string, unknown[]>): Partial<Bundle> {
  return { organisations, contacts } as Partial<Bundle>
}

/** Sealed by the least work that an import accepts: only what is exported here needs the real one. */
async function light(path: string, bundle: Bundle): Promise<void> {
  const [file] = envelop([bundle], { createdAt: now, app: '0.1.0', set: crypto.randomUUID() })
  const sealed = await seal(JSON.stringify(file), [], PHRASE, undefined, work.lowest)
  writeFileSync(path, new Uint8Array(await sealed.arrayBuffer()))
}

/** 500 organisations with two people each. */
async function large(path: string): Promise<void> {
  const bundle = emptyBundle()
  for (let rank = 0; rank < 500; rank++) {
    const organisation = record('organisations', { denomination: `COMMUNE ${rank}` })
    bundle.organisations.push(organisation)
    for (const nom of ['Un', 'Deux'])
      bundle.contacts.push(record('contacts', { organisationIds: [organisation.id], nom }))
  }
  await light(path, bundle)
}

// A longer way to what a commit tries on one record at a time (`kills`).
const killed = isRelease ? browserNames.filter((name) => name === 'chromium') : []
describe.each(killed)('%s killed during an import of 500', () => {
  const folder = mkdtempSync(join(tmpdir(), 'habili-kill-'))
  const path = join(folder, 'large.habili.age')
  let standin: Standin
  beforeAll(async () => {
    standin = await startStandin()
    await large(path)
  })
  afterAll(async () => {
    await standin.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Imports the file, and kills the browser `delay` milliseconds after the tables are free to write. */
  async function killDuringImport(habili: Habili, delay: number): Promise<void> {
    const page = await habili.openExtensionPage('options.html#partage/importer')
    const control = await habili.openExtensionPage('options.html')
    await openWith(page, path, PHRASE)
    await says(page, '1500 nouvelles fiches', patience)
    const release = await holdWrites(control)
    await press(page, 'Importer maintenant')
    await says(page, 'En cours…')
    // Told under the button that was pressed, not above a long list.
    expect(
      await page.evaluate(() => {
        const [button, progress] = ['#share-preview', 'progress'].map((each) => document.querySelector(each)!)
        return button!.compareDocumentPosition(progress!) & Node.DOCUMENT_POSITION_FOLLOWING
      }),
    ).toBeTruthy()
    // Time for the bytes to reach the background, which then waits for the tables.
    await new Promise((resume) => setTimeout(resume, 1000))
    await release()
    await new Promise((resume) => setTimeout(resume, delay))
    await habili.kill()
  }

  async function countsIn(habili: Habili): Promise<number[]> {
    const page = await habili.openExtensionPage('options.html')
    const { organisations = [], contacts = [], meta = [] } = await dump(page)
    const imports = meta.filter((row) => (row as { key: string }).key.startsWith('import:'))
    return [organisations.length, contacts.length, imports.length]
  }

  it('has all of it or nothing', async () => {
    const profile = join(folder, 'profile')
    let habili = await launch('chromium', standin.port, { profile })
    for (const delay of isRelease ? [100, 2000] : [100]) {
      await killDuringImport(habili, delay)
      habili = await launch('chromium', standin.port, { profile })
      const counts = await countsIn(habili)
      console.log(`killed ${delay} ms after the tables were free: ${counts}`)
      expect([
        [0, 0, 0],
        [500, 1000, 1],
      ]).toContainEqual(counts)
      if (counts[0] === 500) break
    }
    await habili.close()
  }, 120_000)
})
