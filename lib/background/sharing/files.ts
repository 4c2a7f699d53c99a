/** Ports that carry bytes: a stored document out, a chosen file in. */
import type { Runtime } from '@/lib/extension/browser'
import { newByteCollector, sendBytes, sha256Of, type ByteMessage } from '@/lib/extension/byte-wire'
import type { Origin } from '@/lib/extension/messenger'
import { DOCUMENT_BYTES } from '@/lib/profile/records'
import { getTab, setTab } from '../tab/sessions'
import { serveImport } from './import-port'
import type { SaveRequest, Store } from '../store/store'

/** Answers the ports `bytes` (page side with a ticket, or an extension page), `upload` and `import` (extension pages). */
export function servePort(port: Runtime.Port, origin: Origin, store: () => Promise<Store>): void {
  if (port.name === 'bytes') serveBytes(port, origin, store)
  else if (port.name === 'upload' && origin.caller === 'page') serveUpload(port, store)
  else if (port.name === 'import' && origin.caller === 'page') serveImport(port, store)
  else port.disconnect()
}

/** What may be said to the other end; nothing once it is gone: a closed tab is no error. */
function voiceOf(port: Runtime.Port): (message: unknown) => void {
  let isOpen = true
  port.onDisconnect.addListener(() => (isOpen = false))
  return (message) => isOpen && port.postMessage(message)
}

function serveBytes(port: Runtime.Port, origin: Origin, store: () => Promise<Store>): void {
  const say = voiceOf(port)
  port.onMessage.addListener((message: unknown) => {
    const { token = '', documentId } = message as { token?: string; documentId: string }
    answer(token, documentId).catch((error: Error) => say({ refused: error.message }))
  })

  async function answer(token: string, documentId: string): Promise<void> {
    const isAllowed = origin.caller === 'page' || (await takeTicket(origin, token, documentId))
    const row = isAllowed ? await (await store()).db.blobs.get(documentId) : undefined
    if (!row) throw new Error(isAllowed ? 'missing' : 'refused')
    await sendBytes({ postMessage: say }, new Uint8Array(await row.blob.arrayBuffer()))
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
  const collector = newByteCollector(DOCUMENT_BYTES - 1)
  const say = voiceOf(port)
  let request: Omit<SaveRequest, 'table'> | undefined
  let isRefused = false
  port.onMessage.addListener((message: unknown) => {
    if (isRefused) return
    const word = message as { begin: Omit<SaveRequest, 'table'> } | ByteMessage
    try {
      if ('begin' in word) request = word.begin
      else if ('chunk' in word) collector.add(word.chunk)
      else finish(word.end).catch(refuse)
    } catch (error) {
      refuse(error as Error)
    }
  })

  /** What still comes of a refused document is left unread. */
  function refuse(error: Error): void {
    isRefused = true
    say({ refused: error.message })
  }

  async function finish(end: { size: number; sha256: string }): Promise<void> {
    if (!request) throw new Error('no_request')
    const bytes = await collector.finish(end)
    const set = (now: string | number) => ({ was: null, now })
    const patch = {
      ...request.patch,
      size: set(bytes.length),
      sha256: set(await sha256Of(bytes)),
    }
    const type = String(request.patch.mediaType?.now ?? '')
    const outcome = await (
      await store()
    ).saveDocument({ ...request, table: 'documents', patch }, new Blob([bytes], { type }))
    say({ outcome })
  }
}
