/** Documents between an extension page and the background. */
import { openBlobChannel } from './blob-channel'
import { browser } from './browser'
import type { SaveOutcome } from '@/lib/contract/records'

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
export async function uploadDocument(file: File, { id, ...fields }: DocumentFields): Promise<SaveOutcome> {
  // Read here: a file that the system no longer gives is this page's trouble.
  const blob = new Blob([await file.arrayBuffer()])
  const port = browser.runtime.connect({ name: 'upload' })
  const channelId = crypto.randomUUID()
  const channel = openBlobChannel(channelId)
  try {
    return await new Promise<SaveOutcome>((resolve, reject) => {
      port.onDisconnect.addListener(() => reject(new Error('disconnected')))
      port.onMessage.addListener((message: unknown) => {
        const answer = message as { isReady: true } | { outcome: SaveOutcome } | { refused: string }
        if ('isReady' in answer) channel.send(blob)
        else if ('outcome' in answer) resolve(answer.outcome)
        else reject(new Error(answer.refused))
      })
      const values = { ...fields, fileName: file.name, mediaType: file.type || mediaTypeOf(file.name) }
      const patch = Object.fromEntries(Object.entries(values).map(([key, now]) => [key, { was: null, now }]))
      const requestId = crypto.randomUUID()
      port.postMessage({ begin: { id, expectedRev: 0, requestId, patch, channel: channelId } })
    })
  } finally {
    channel.close()
    port.disconnect()
  }
}

/** Systems without a spreadsheet program give such files no type. */
function mediaTypeOf(fileName: string): string {
  return fileName.toLowerCase().endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream'
}

/** A stored document; rejects when there is none. */
export async function downloadDocument(documentId: string): Promise<Blob> {
  const port = browser.runtime.connect({ name: 'bytes' })
  const id = crypto.randomUUID()
  let close = () => {}
  try {
    return await new Promise<Blob>((resolve, reject) => {
      ;({ close } = openBlobChannel(id, resolve))
      port.onDisconnect.addListener(() => reject(new Error('disconnected')))
      port.onMessage.addListener((message: unknown) =>
        reject(new Error((message as { refused: string }).refused)),
      )
      port.postMessage({ documentId, channel: id })
    })
  } finally {
    close()
    port.disconnect()
  }
}
