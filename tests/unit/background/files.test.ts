import { beforeEach, describe, expect, it, vi } from 'vitest'
import { idOf, newStore } from './stores'
import { portPair } from './ports'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { servePorts } from '@/lib/background/ports'
import { setTab } from '@/lib/background/tab/sessions'
import type { Store } from '@/lib/background/store/store'
import { sendImport } from '@/lib/extension/import-wire'
import { newRecord } from '@/lib/profile/records'
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

const NOW = '2026-09-01T08:00:00.000Z'
const text = '%PDF-1.4 acte de la commune'
const acte = () => new File([text], 'acte.pdf', { type: 'application/pdf' })
const fields = { id: idOf(6), organisationIds: [idOf(1)], titre: 'Acte', kind: 'cadre_juridique' }
const planned = { documentId: idOf(6), fileName: 'acte.pdf', mediaType: 'application/pdf', size: text.length }

describe('a document chosen by the person', () => {
  it('is stored whole, with its length and digest, and comes back the same', async () => {
    const outcome = await uploadDocument(acte(), fields)
    expect(outcome).toMatchObject({
      outcome: 'saved',
      rev: 1,
      record: { size: text.length, fileName: 'acte.pdf' },
    })
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

describe('an import', () => {
  const organisation = {
    ...newRecord('organisations', { denomination: 'Venue d’ailleurs' }, { id: idOf(40), now: NOW }),
  }
  const sha256 = async (content: string) =>
    Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content))).toString('hex')
  const documentOf = async (content: string) =>
    newRecord(
      'documents',
      {
        organisationIds: [idOf(40)],
        titre: 'Acte',
        fileName: 'acte.pdf',
        mediaType: 'application/pdf',
        size: text.length,
        sha256: await sha256(content),
      },
      { id: idOf(41), now: NOW },
    )
  const begin = { id: idOf(90), name: 'profil.habili', seen: { [idOf(40)]: 0, [idOf(41)]: 0 } }
  const bring = async (content: string, onProgress?: (share: number) => void) =>
    sendImport(
      begin,
      [
        { table: 'organisations', record: organisation, rev: 0 },
        { table: 'documents', record: { ...(await documentOf(content)) }, rev: 0 },
      ],
      new Map([[idOf(41), acte()]]),
      onProgress,
    )

  it('is stored with its documents, told as it comes, and made once when it is sent twice', async () => {
    const shares: number[] = []
    expect(await bring(text, (share) => shares.push(share))).toEqual({
      outcome: 'imported',
      created: 2,
      changed: 0,
    })
    expect(shares).toEqual([0.5, 1])
    expect(await (await downloadDocument(idOf(41))).text()).toBe(text)
    expect((await bring(text)).outcome).toBe('imported')
    expect(await store.db.organisations.count()).toBe(1)
  })

  it('whose document is not the one that its record tells is damaged, and nothing of it is kept', async () => {
    expect(await bring('autre chose')).toEqual({ outcome: 'problem', id: 'damaged', detail: idOf(41) })
    expect(await store.db.organisations.count()).toBe(0)
  })

  it('over records that changed since they were compared is stale', async () => {
    await store.db.organisations.add({ ...organisation, rev: 3 } as never)
    expect(await bring(text)).toEqual({ outcome: 'stale', ids: [idOf(40)] })
  })

  it('is refused before anything is written where the disk is full', async () => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 10, usage: 10 }) } })
    try {
      expect(await bring(text)).toEqual({ outcome: 'refused', problem: 'disk_full' })
    } finally {
      vi.unstubAllGlobals()
    }
    expect(await store.db.organisations.count()).toBe(0)
  })

  it('that no page of ours would send is ended, and the page is told', async () => {
    const port = connect({ name: 'import' })
    const isEnded = new Promise((resolve) => port.onDisconnect.addListener(() => resolve(true)))
    port.postMessage({ begin: { ...begin, documentIds: ['none'], channel: crypto.randomUUID() } })
    expect(await isEnded).toBe(true)
  })

  it('whose page goes away while its documents come keeps nothing', async () => {
    const port = connect({ name: 'import' })
    const asked = new Promise((resolve) => port.onMessage.addListener(resolve))
    port.postMessage({ begin: { ...begin, documentIds: [], channel: crypto.randomUUID() } })
    expect(await asked).toEqual({ received: 0 })
    port.disconnect()
    expect(await store.db.organisations.count()).toBe(0)
  })

  it('is taken from no page of the web', async () => {
    wire.sender = senders.page
    await expect(bring(text)).rejects.toThrow('disconnected')
    expect(await store.db.organisations.count()).toBe(0)
  })
})
