/** The largest files that Habili shares, exported by one browser and imported by another: part of `npm run measure`. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { build } from 'vite'
import { newRecord } from '@/lib/profile/records'
import { launch, type BrowserName, type Habili } from '@/tests/e2e/support/browser'
import { create } from '@/tests/e2e/support/messages'
import { forgetPeaks, highestPeak } from './memory'
import { store, storeOrganisations } from './rows'

const now = '2026-11-21T08:00:00.000Z'
const ORGANISATIONS = 400
/** With these a file holds 4.1 MiB of text; from 4.5 MiB on, an export begins a second one. */
const TEXT = 9_700
/** Files of 10 MiB less one byte: with these 190 MiB, near the 194.5 MiB where an export begins a second file. */
const DOCUMENTS = 19
const DOCUMENT_BYTES = 10 * 1024 * 1024 - 1
const PATIENCE = 900_000

export async function measureSharing(name: BrowserName, port: number): Promise<[string, string][]> {
  const age = await ageScript()
  return [
    ...(await measure(name, port, 'text', texts, age)),
    ...(await measure(name, port, 'documents', documents, age)),
  ]
}

async function measure(
  name: BrowserName,
  port: number,
  what: string,
  fill: (page: Page) => Promise<void>,
  age: string,
): Promise<[string, string][]> {
  const folder = mkdtempSync(join(tmpdir(), 'habili-measure-'))
  const sender = await launch(name, port, { downloads: folder })
  const control = await sender.openExtensionPage('options.html#reglages')
  await fill(control)
  const from = await sender.openExtensionPage('options.html#partage')
  const all = (await from.waitForSelector('fieldset.group input[type=checkbox]'))!
  if (!(await all.evaluate((each) => (each as HTMLInputElement).checked))) await all.click()
  const passphrase = await from.$eval('#champ-phrase', (each) => each.textContent!)
  const exported = await watched(sender, from, 'Créer le fichier protégé', 'Le fichier est prêt')
  const path = await downloaded(folder)
  const { size } = statSync(path)
  await sender.close()

  const receiver = await launch(name, port)
  const to = await receiver.openExtensionPage('options.html#partage/importer')
  const bare = await bareTimes(to, path, passphrase, age)
  await (
    (await to.waitForSelector('.file-drop input[type=file]')) as ElementHandle<HTMLInputElement>
  ).uploadFile(path)
  await (await to.waitForSelector('#champ-passphrase'))!.type(passphrase)
  const opened = await watched(receiver, to, 'Ouvrir', 'nouvelles fiches')
  const stored = await watched(receiver, to, 'Importer maintenant', 'Importé :')
  await receiver.close()
  rmSync(folder, { recursive: true })
  const imported = opened.took + stored.took
  return [
    [`${what}: the file`, megabytes(size)],
    [
      `${what}: export, from the click to the file`,
      `${seconds(exported.took)}, peak ${megabytes(exported.peak)}`,
    ],
    [`${what}: import, to the preview`, `${seconds(opened.took)}, peak ${megabytes(opened.peak)}`],
    [
      `${what}: import, from the preview to « Importé »`,
      `${seconds(stored.took)}, peak ${megabytes(stored.peak)}`,
    ],
    [`${what}: import / export`, ratio(imported, exported.took)],
    [`${what}: age alone opens it, same browser`, seconds(bare.age)],
    [`${what}: to the preview / age alone`, ratio(opened.took, bare.age)],
    [`${what}: JSON.parse alone of its text`, `${bare.parse.toFixed(1)} ms`],
    [`${what}: whole import / (age + JSON.parse)`, ratio(imported, bare.age + bare.parse)],
  ]
}

/** Presses a button; milliseconds until the page says `words`, by its own clock, and the highest peak of memory. */
async function watched(habili: Habili, page: Page, button: string, words: string) {
  const root = habili.browser.process()!.pid!
  forgetPeaks(root)
  await page.waitForFunction(
    (text) =>
      [...document.querySelectorAll('button')].some((each) => each.textContent === text && !each.disabled),
    { polling: 50 },
    button,
  )
  const took = await page.evaluate(
    async (text, awaited, patience) => {
      const start = performance.now()
      ;[...document.querySelectorAll('button')].find((each) => each.textContent === text)!.click()
      while (!document.querySelector('main')!.textContent!.replace(/\s+/g, ' ').includes(awaited)) {
        if (performance.now() - start > patience) throw new Error(document.body.innerText)
        await new Promise((resume) => setTimeout(resume, 10))
      }
      return performance.now() - start
    },
    button,
    words,
    PATIENCE,
  )
  return { took, peak: highestPeak(root) }
}

/** age-encryption alone on the same file, in the same browser, on the page's own thread; then its text alone. */
async function bareTimes(page: Page, path: string, passphrase: string, age: string) {
  await page.evaluate(age)
  const input = (await page.evaluateHandle(() => {
    const own = document.createElement('input')
    own.type = 'file'
    document.body.append(own)
    return own
  })) as ElementHandle<HTMLInputElement>
  await input.uploadFile(path)
  return page.evaluate(
    async (own, phrase) => {
      interface Decrypter {
        addPassphrase(phrase: string): void
        decrypt(file: ReadableStream): Promise<ReadableStream<Uint8Array>>
      }
      const { Decrypter } = (globalThis as unknown as { age: { Decrypter: new () => Decrypter } }).age
      const start = performance.now()
      const decrypter = new Decrypter()
      decrypter.addPassphrase(phrase)
      const plain = await new Response((await decrypter.decrypt(own.files![0]!.stream())) as never).blob()
      const age = performance.now() - start
      own.remove()
      const head = new Uint8Array(await plain.slice(0, 6_000_000).arrayBuffer())
      const end = head.indexOf(10)
      const text = new TextDecoder().decode(end < 0 ? head : head.subarray(0, end))
      const times: number[] = []
      for (let time = 0; time < 5; time++) {
        const again = performance.now()
        JSON.parse(text)
        times.push(performance.now() - again)
      }
      return { age, parse: times.sort((one, other) => one - other)[2]! }
    },
    input,
    passphrase,
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
async function documents(page: Page): Promise<void> {
  const organisationId = await create(page, 'organisations', { denomination: 'Première' })
  for (let rank = 0; rank < DOCUMENTS; rank++) {
    const record = newRecord(
      'documents',
      {
        organisationIds: [organisationId],
        titre: `Document ${rank}`,
        fileName: `document-${rank}.pdf`,
        mediaType: 'application/pdf',
        size: DOCUMENT_BYTES,
        sha256: '0'.repeat(64),
      },
      { id: crypto.randomUUID(), now },
    )
    await page.evaluate(storeDocument, record as never, DOCUMENT_BYTES)
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
  const root = process.cwd()
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

const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`
const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`
const ratio = (one: number, other: number) => `× ${(one / other).toFixed(1)}`
