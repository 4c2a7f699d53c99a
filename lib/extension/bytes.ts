/** Documents between an extension page and the background. */
import { browser } from './browser'
import { newByteCollector, sendBytes, type ByteMessage } from './byte-wire'
import type { SaveOutcome } from '@/lib/contract/records'

/** Most bytes ever received: a document is smaller. */
const LIMIT = 10_485_760

/** Fields of the new document record; `id` is the page's choice. */
export interface DocumentFields {
  id: string
  organisationIds: string[]
  titre: string
  kind: string
  issuedOn?: string
  expiresOn?: string
}

/** Stores `file`; resolves once the background has committed it, or says why it has not. */
export async function uploadDocument(
  file: File,
  { id, ...fields }: DocumentFields,
  onProgress?: (share: number) => void,
): Promise<SaveOutcome> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const port = browser.runtime.connect({ name: 'upload' })
  try {
    return await new Promise<SaveOutcome>((resolve, reject) => {
      port.onDisconnect.addListener(() => reject(new Error('disconnected')))
      port.onMessage.addListener((message: unknown) => {
        const answer = message as { outcome: SaveOutcome } | { refused: string }
        if ('outcome' in answer) resolve(answer.outcome)
        else reject(new Error(answer.refused))
      })
      const values = { ...fields, fileName: file.name, mediaType: file.type || mediaTypeOf(file.name) }
      const patch = Object.fromEntries(Object.entries(values).map(([key, now]) => [key, { was: null, now }]))
      port.postMessage({ begin: { id, expectedRev: 0, requestId: crypto.randomUUID(), patch } })
      sendBytes(port, bytes, onProgress).catch(reject)
    })
  } finally {
    port.disconnect()
  }
}

/** Systems without a spreadsheet program give such files no type. */
function mediaTypeOf(fileName: string): string {
  return fileName.toLowerCase().endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream'
}

/** The bytes of a stored document; rejects when there are none. */
export async function downloadDocument(documentId: string): Promise<Blob> {
  const port = browser.runtime.connect({ name: 'bytes' })
  const collector = newByteCollector(LIMIT)
  try {
    return await new Promise<Blob>((resolve, reject) => {
      port.onDisconnect.addListener(() => reject(new Error('disconnected')))
      port.onMessage.addListener((message: unknown) => {
        const word = message as ByteMessage | { refused: string }
        try {
          if ('refused' in word) reject(new Error(word.refused))
          else if ('chunk' in word) collector.add(word.chunk)
          else collector.finish(word.end).then((bytes) => resolve(new Blob([bytes])), reject)
        } catch (error) {
          reject(error as Error)
        }
      })
      port.postMessage({ documentId })
    })
  } finally {
    port.disconnect()
  }
}
