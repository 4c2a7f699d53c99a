/** A file exported by one browser and imported by another, beside the age library alone in the same pages: time and memory. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { build } from 'vite'
import { newRecord } from '@/lib/profile/records'
import { work } from '@/lib/sharing/limits'
import { launch, type BrowserName, type Habili } from '@/tests/e2e/support/browser'
import { create } from '@/tests/e2e/support/messages'
import { store, storeOrganisations } from '@/tests/run/rows'
import type { Standin } from '@/tests/standin/types'
import { root } from './builds'
import { Rounds, type Row } from './figures'
import { forgetPeaks, highestRise } from './memory'

const now = '2026-11-21T08:00:00.000Z'
const ORGANISATIONS = 400
/** With these a file holds 4.1 MiB of text; from 4.5 MiB on, an export begins a second one. */
const TEXT = 9_700
const MIB = 1024 * 1024
/** Of documents, MiB: an export begins a second file at 194.5. */
const SIZES = (process.env.HABILI_DOCUMENTS ?? '5,40,190').split(',').map(Number)
/** What a document may weigh, less one byte. */
const HEAVIEST = 10
/** The heaviest take minutes. */
const roundsOf = (size: number) => (size > 100 ? 1 : 3)
const PATIENCE = 900_000

export async function sharing(name: BrowserName, standin: Standin): Promise<Row[]> {
  const rounds = new Rounds(name)
  const age = await ageScript()
  const cases = [
    ...(process.env.HABILI_DOCUMENTS ? [] : [{ what: 'texts', size: 4, fill: texts }]),
    ...SIZES.map((size) => ({ what: 'documents', size, fill: (page: Page) => documents(page, size) })),
  ]
  for (const { what, size, fill } of cases) {
    const folder = mkdtempSync(join(tmpdir(), 'habili-bench-'))
    const sender = await launch(name, standin.port, { downloads: folder })
    await fill(await sender.openExtensionPage('options.html#reglages'))
    for (let turn = 0; turn < roundsOf(size); turn++) {
      const note = (done: string, who: string, { took, rise }: Cost) => {
        rounds.note(`${done}, ${what}`, size, who, took)
        rounds.note(`${done}, ${what}, memory`, size, who, rise, 'bytes')
      }
      const { path, passphrase, cost } = await exported(sender, folder)
      note('export', 'Habili', cost)
      note('export', 'floor', await sealedAlone(sender, age, statSync(path).size))
      const receiver = await launch(name, standin.port)
      const to = await receiver.openExtensionPage('options.html#partage/importer')
      note('import, to the preview', 'floor', await openedAlone(receiver, to, path, passphrase, age))
      const { opened, kept } = await imported(receiver, to, path, passphrase)
      note('import, to the preview', 'Habili', opened)
      note('import, from the preview on', 'Habili', kept)
      await receiver.close()
      rmSync(path)
    }
    await sender.close()
    rmSync(folder, { recursive: true })
  }
  return rounds.rows()
}

interface Cost {
  /** Milliseconds, by the page's own clock. */
  took: number
  /** Bytes by which the memory of one process rose at most. */
  rise: number
}

async function exported(sender: Habili, folder: string) {
  const from = await sender.openExtensionPage('options.html#partage')
  const all = (await from.waitForSelector('fieldset.group input[type=checkbox]'))!
  if (!(await all.evaluate((each) => (each as HTMLInputElement).checked))) await all.click()
  const passphrase = await from.$eval('#champ-phrase', (each) => each.textContent!)
  const cost = await watched(sender, from, 'Créer le fichier protégé', 'Le fichier est prêt')
  const path = await downloaded(folder)
  await from.close()
  return { path, passphrase, cost }
}

async function imported(receiver: Habili, to: Page, path: string, passphrase: string) {
  const drop = (await to.waitForSelector('.file-drop input[type=file]')) as ElementHandle<HTMLInputElement>
  await drop.uploadFile(path)
  await (await to.waitForSelector('#champ-passphrase'))!.type(passphrase)
  const opened = await watched(receiver, to, 'Ouvrir', 'nouvelles fiches')
  return { opened, kept: await watched(receiver, to, 'Importer maintenant', 'Importé :') }
}

/** What `work` of a page costs. */
async function costOf(habili: Habili, work: () => Promise<number>): Promise<Cost> {
  const main = habili.browser.process()!.pid!
  const before = forgetPeaks(main)
  return { took: await work(), rise: highestRise(main, before) }
}

/** Presses a button; until the page says `words`. */
async function watched(habili: Habili, page: Page, button: string, words: string): Promise<Cost> {
  await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('button')].some((each) => each.textContent === text && !each.disabled),
    { polling: 50 },
    button,
  )
  return costOf(habili, () => page.evaluate(pressUntil, button, words, PATIENCE))
}

async function pressUntil(text: string, awaited: string, patience: number): Promise<number> {
  const start = performance.now()
  ;[...document.querySelectorAll('button')].find((each) => each.textContent === text)!.click()
  while (!document.querySelector('main')!.textContent!.replace(/\s+/g, ' ').includes(awaited)) {
    if (performance.now() - start > patience) throw new Error(document.body.innerText)
    await new Promise((resume) => setTimeout(resume, 10))
  }
  return performance.now() - start
}

interface Age {
  Encrypter: new () => {
    setPassphrase(phrase: string): void
    setScryptWorkFactor(logN: number): void
    encrypt(file: ReadableStream): Promise<ReadableStream<Uint8Array>>
  }
  Decrypter: new () => {
    addPassphrase(phrase: string): void
    decrypt(file: ReadableStream): Promise<ReadableStream<Uint8Array>>
  }
}

/** The library alone seals as many bytes of noise, on the page's own thread. */
async function sealedAlone(sender: Habili, age: string, size: number): Promise<Cost> {
  const page = await sender.openExtensionPage('options.html#partage')
  await page.evaluate(age)
  await page.evaluate((bytes) => {
    const parts = Array.from({ length: Math.ceil(bytes / 65_536) }, () =>
      crypto.getRandomValues(new Uint8Array(65_536)),
    )
    Object.assign(globalThis, { noise: new Blob(parts) })
  }, size)
  const cost = await costOf(sender, () =>
    page.evaluate(async (factor) => {
      const { age: own, noise } = globalThis as unknown as { age: Age; noise: Blob }
      const start = performance.now()
      const encrypter = new own.Encrypter()
      encrypter.setPassphrase('7XK2M-9QRTV-0ABCD-EFGHJ')
      encrypter.setScryptWorkFactor(factor)
      await new Response((await encrypter.encrypt(noise.stream())) as never).blob()
      return performance.now() - start
    }, work.written),
  )
  await page.close()
  return cost
}

/** The library alone opens the same file, on the page's own thread. */
async function openedAlone(
  receiver: Habili,
  page: Page,
  path: string,
  passphrase: string,
  age: string,
): Promise<Cost> {
  await page.evaluate(age)
  const input = (await page.evaluateHandle(() => {
    const own = document.createElement('input')
    own.type = 'file'
    document.body.append(own)
    return own
  })) as ElementHandle<HTMLInputElement>
  await input.uploadFile(path)
  return costOf(receiver, () =>
    page.evaluate(
      async (own, phrase) => {
        const { Decrypter } = (globalThis as unknown as { age: Age }).age
        const start = performance.now()
        const decrypter = new Decrypter()
        decrypter.addPassphrase(phrase)
        await new Response((await decrypter.decrypt(own.files![0]!.stream())) as never).blob()
        own.remove()
        return performance.now() - start
      },
      input,
      passphrase,
    ),
  )
}

async function texts(page: Page): Promise<void> {
  const organisationId = await create(page, 'organisations', { denomination: 'Première' })
  const organisations = Array.from({ length: ORGANISATIONS - 1 }, (_, rank) =>
    newRecord('organisations', { denomination: `COMMUNE ${rank}` }, { id: crypto.randomUUID(), now }),
  )
  const ids = [organisationId, ...organisations.map(({ id }) => id)]
  const cadres = ids.map((id, rank) =>
    newRecord(
      'cadresJuridiques',
      {
        organisationIds: [id],
        titre: `Délibération ${rank}`,
        nature: 'Le conseil décide. '.repeat(600).slice(0, TEXT),
      },
      { id: crypto.randomUUID(), now },
    ),
  )
  await storeOrganisations(page, organisations)
  await store(page, 'cadresJuridiques', cadres)
}

/** Documents of noise: nothing of them can be squeezed. */
async function documents(page: Page, size: number): Promise<void> {
  const organisationId = await create(page, 'organisations', { denomination: 'Première' })
  const bytes = Math.min(size, HEAVIEST) * MIB - 1
  for (let rank = 0; rank < size / HEAVIEST; rank++) {
    const record = newRecord(
      'documents',
      {
        organisationIds: [organisationId],
        titre: `Document ${rank}`,
        fileName: `document-${rank}.pdf`,
        mediaType: 'application/pdf',
        size: bytes,
        sha256: '0'.repeat(64),
      },
      { id: crypto.randomUUID(), now },
    )
    await page.evaluate(storeDocument, record as never, bytes)
  }
}

async function storeDocument(record: { id: string }, size: number): Promise<void> {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('habili')
    request.addEventListener('error', () => reject(request.error))
    request.addEventListener('success', () => {
      const db = request.result
      const change = db.transaction(['documents', 'blobs'], 'readwrite')
      change.objectStore('documents').put({ ...record, sha256 })
      change.objectStore('blobs').put({ id: record.id, blob: new Blob([bytes]) })
      change.addEventListener('complete', () => (db.close(), resolve()))
      change.addEventListener('abort', () => reject(change.error))
    })
  })
}

/** The library as one script that sets `age`. */
async function ageScript(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: join(root, 'node_modules/age-encryption/dist/index.js'), formats: ['iife'], name: 'age' },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error('vite gave no script for age-encryption')
  return chunk.code
}

async function downloaded(folder: string): Promise<string> {
  for (let tries = 0; tries < 1200; tries++) {
    const [name, ...others] = readdirSync(folder)
    if (name?.endsWith('.habili.age') && others.length === 0 && statSync(join(folder, name)).size > 0)
      return join(folder, name)
    await new Promise((resume) => setTimeout(resume, 100))
  }
  throw new Error(`no single file in ${readdirSync(folder).join(', ')}`)
}
