import { beforeEach, describe, expect, it } from 'vitest'
import { idOf, newStore } from './stores'
import { portPair } from './ports'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { servePorts } from '@/lib/background/ports'
import { setTab } from '@/lib/background/tab/sessions'
import type { Store } from '@/lib/background/store/store'
import { downloadDocument, uploadDocument } from '@/lib/extension/bytes'
import { fetchFile as fetchOver } from '@/lib/page/files'

const own = 'https://own-extension.example'
/** Who opens the next port, and what the background answers ports with. */
const wire = {
  sender: {} as unknown,
  serve: (_port: unknown): void => undefined,
  far: {} as never,
}
function connect({ name }: { name: string }) {
  const { near, far } = portPair(name, wire.sender)
  wire.serve(far)
  return near
}
const fetchFile = (token: string, file: typeof planned) =>
  fetchOver(token, file, connect({ name: 'bytes' }) as never)

const senders = {
  options: { url: `${own}/options.html`, tab: { id: 1 }, frameId: 0 },
  page: { url: 'https://datapass.api.gouv.fr/x', tab: { id: 7 }, frameId: 0 },
  inner: { url: 'https://datapass.api.gouv.fr/x', tab: { id: 7 }, frameId: 2 },
  otherTab: { url: 'https://datapass.api.gouv.fr/x', tab: { id: 8 }, frameId: 0 },
}
let store: Store
beforeEach(async () => {
  fakeBrowser.reset()
  Object.assign(fakeBrowser.runtime, {
    getURL: (path: string) => own + path,
    connect,
    onConnect: { addListener: (listener: never) => (wire.serve = listener) },
  })
  ;({ store } = await newStore())
  servePorts(async () => store)
  wire.sender = senders.options
})

const text = '%PDF-1.4 acte de la commune'
const acte = () => new File([text], 'acte.pdf', { type: 'application/pdf' })
const fields = { id: idOf(6), organisationIds: [idOf(1)], titre: 'Acte', kind: 'cadre_juridique' }
const planned = { documentId: idOf(6), fileName: 'acte.pdf', mediaType: 'application/pdf', size: text.length }

describe('a document chosen by the person', () => {
  it('is stored whole, with its length and digest, and comes back the same', async () => {
    const shares: number[] = []
    const outcome = await uploadDocument(acte(), fields, (share) => shares.push(share))
    expect(outcome).toMatchObject({
      outcome: 'saved',
      rev: 1,
      record: { size: text.length, fileName: 'acte.pdf' },
    })
    expect(shares).toEqual([1])
    expect(await (await downloadDocument(idOf(6))).text()).toBe(text)
  })

  it.each([
    ['empty', new File([], 'vide.pdf'), 'size'],
    ['without a name', new File(['x'], ''), 'fileName'],
  ])('that is %s is refused, and nothing is kept', async (_, file, field) => {
    expect(await uploadDocument(file, fields)).toMatchObject({ outcome: 'invalid', fields: [{ field }] })
    expect([await store.db.documents.count(), await store.db.blobs.count()]).toEqual([0, 0])
  })

  it('of 10 485 760 bytes is refused; one byte less is taken', async () => {
    const big = (size: number) => new File([new Uint8Array(size)], 'gros.pdf', { type: 'application/pdf' })
    await expect(uploadDocument(big(10_485_760), fields)).rejects.toThrow('too_large')
    expect(await uploadDocument(big(10_485_759), fields)).toMatchObject({ outcome: 'saved' })
  }, 30_000)

  it('cannot come from a web page', async () => {
    wire.sender = senders.page
    await expect(uploadDocument(acte(), fields)).rejects.toThrow('disconnected')
    expect(await store.db.documents.count()).toBe(0)
  })

  it('that is not stored cannot be had', async () => {
    await expect(downloadDocument(idOf(50))).rejects.toThrow('missing')
  })
})

describe('a document damaged on its way', () => {
  const answering = (...messages: unknown[]) => {
    wire.serve = (far) => {
      const port = far as ReturnType<typeof portPair>['far']
      port.onMessage.addListener(() => messages.forEach((each) => port.postMessage(each)))
    }
  }
  it.each([
    ['letters of no base64', [{ chunk: '!' }, { end: { size: 1, sha256: '' } }], /./],
    ['another digest', [{ chunk: btoa('abc') }, { end: { size: 3, sha256: 'f'.repeat(64) } }], 'damaged'],
    ['a refusal', [{ refused: 'refused' }], 'refused'],
  ])('by %s is given to nobody, and nobody waits for ever', async (_, messages, problem) => {
    answering(...messages)
    await expect(downloadDocument(idOf(6))).rejects.toThrow(problem)
    await expect(fetchFile('t', planned)).rejects.toThrow(problem)
  })

  it('by the end of the background is given to nobody', async () => {
    wire.serve = (far) => (far as { disconnect(): void }).disconnect()
    await expect(downloadDocument(idOf(6))).rejects.toThrow('disconnected')
    await expect(fetchFile('t', planned)).rejects.toThrow('disconnected')
  })

  it('by more than was planned is given to nobody', async () => {
    answering({ chunk: btoa('x'.repeat(100)) })
    await expect(fetchFile('t', { ...planned, size: 99 })).rejects.toThrow('too_large')
  })
})

describe('a document for a request page', () => {
  const ticket = (changes: object = {}) => ({
    ticket: { token: 't', documentIds: [idOf(6)], until: Date.now() + 60_000, ...changes },
  })
  beforeEach(async () => {
    await uploadDocument(acte(), fields)
    wire.sender = senders.page
  })

  it('is given once, to the page for which the person confirmed it', async () => {
    await setTab(7, ticket())
    const file = await fetchFile('t', planned)
    expect([file.name, file.type, await file.text()]).toEqual(['acte.pdf', 'application/pdf', text])
    await expect(fetchFile('t', planned)).rejects.toThrow('refused')
  })

  it('asked twice at once is given once', async () => {
    await setTab(7, ticket())
    const asked = await Promise.allSettled([fetchFile('t', planned), fetchFile('t', planned)])
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it.each([
    ['without a confirmation', senders.page, () => ({}), 't'],
    ['with another token', senders.page, ticket, 'u'],
    ['with no token', senders.page, ticket, ''],
    ['for another document', senders.page, () => ticket({ documentIds: [idOf(7)] }), 't'],
    ['too late', senders.page, () => ticket({ until: 0 }), 't'],
    ['to another tab', senders.otherTab, ticket, 't'],
  ])('is refused %s', async (_, sender, session, token) => {
    await setTab(7, session())
    wire.sender = sender
    await expect(fetchFile(token, planned)).rejects.toThrow('refused')
  })

  it('is not given to an inner frame', async () => {
    await setTab(7, ticket())
    wire.sender = senders.inner
    await expect(fetchFile('t', planned)).rejects.toThrow('disconnected')
  })
})
