/** Ports that carry bytes: a stored document out, a chosen file in. */
import type { Runtime } from '@/lib/extension/browser'
import { openBlobChannel } from '@/lib/extension/blob-channel'
import { sendBytes, sha256Of } from '@/lib/extension/byte-wire'
import type { Origin } from '@/lib/extension/messenger'
import { DOCUMENT_BYTES } from '@/lib/profile/records'
import { getTab, setTab } from '../tab/sessions'
import { serveImport } from './import-port'
import { openBlobs, voiceOf } from './port-end'
import type { SaveRequest, Store } from '../store/store'

interface BytesWanted {
  documentId: string
  /** Of the confirmation; the page side has no other right. */
  token?: string
  /** Of an extension page, which takes the Blob itself: no other page hears it. */
  channel?: string
}
type UploadBegin = Omit<SaveRequest, 'table'> & { channel: string }

/** Answers the ports `bytes` (page side with a ticket, or an extension page), `upload` and `import` (extension pages). */
export function servePort(port: Runtime.Port, origin: Origin, store: () => Promise<Store>): void {
  if (port.name === 'bytes') serveBytes(port, origin, store)
  else if (port.name === 'upload' && origin.caller === 'page') serveUpload(port, store)
  else if (port.name === 'import' && origin.caller === 'page') serveImport(port, store)
  else port.disconnect()
}

function serveBytes(port: Runtime.Port, origin: Origin, store: () => Promise<Store>): void {
  const say = voiceOf(port)
  port.onMessage.addListener((message: unknown) => {
    answer(message as BytesWanted).catch((error: Error) => say({ refused: error.message }))
  })

  async function answer({ token = '', documentId, channel }: BytesWanted): Promise<void> {
    const isAllowed = origin.caller === 'page' || (await takeTicket(origin, token, documentId))
    const row = isAllowed ? await (await store()).db.blobs.get(documentId) : undefined
    if (!row) throw new Error(isAllowed ? 'missing' : 'refused')
    if (channel === undefined)
      return sendBytes({ postMessage: say }, new Uint8Array(await row.blob.arrayBuffer()))
    const { send, close } = openBlobChannel(channel)
    send(row.blob)
    close()
  }
}

let lastTaking: Promise<unknown> = Promise.resolve()

/**
 * Each document of a confirmation may be fetched once, by the page that it was confirmed for. One at a time: two
 * ports that ask together would find the same ticket.
 */
function takeTicket(origin: Origin, token: string, documentId: string): Promise<boolean> {
  const taking = lastTaking.then(() => takeOne(origin, token, documentId))
  lastTaking = taking.catch(() => undefined)
  return taking
}

async function takeOne({ tabId }: Origin, token: string, documentId: string): Promise<boolean> {
  if (tabId === undefined) return false
  const { ticket } = await getTab(tabId)
  if (!ticket || ticket.token !== token || !ticket.documentIds.includes(documentId)) return false
  if (Date.now() > ticket.until) return false
  const documentIds = ticket.documentIds.toSpliced(ticket.documentIds.indexOf(documentId), 1)
  await setTab(tabId, { ticket: { ...ticket, documentIds, until: ticket.until + 10_000 } })
  return true
}

function serveUpload(port: Runtime.Port, store: () => Promise<Store>): void {
  const say = voiceOf(port)
  port.onMessage.addListener((message: unknown) => {
    take((message as { begin: UploadBegin }).begin).catch((error: Error) => say({ refused: error.message }))
  })

  async function take({ channel: id, ...request }: UploadBegin): Promise<void> {
    const channel = openBlobs(id, port)
    try {
      const coming = channel.next(DOCUMENT_BYTES - 1)
      say({ isReady: true })
      const bytes = await (await coming).arrayBuffer()
      const set = (now: string | number) => ({ was: null, now })
      const patch = { ...request.patch, size: set(bytes.byteLength), sha256: set(await sha256Of(bytes)) }
      const type = String(request.patch.mediaType?.now ?? '')
      const { saveDocument } = await store()
      const blob = new Blob([bytes], { type })
      say({ outcome: await saveDocument({ ...request, table: 'documents', patch }, blob) })
    } finally {
      channel.close()
    }
  }
}
