/** Sends an import to the background: what was seen, what is written, the documents; one Blob at a time. */
import { openBlobChannel } from './blob-channel'
import { browser } from './browser'
import type { ImportAnswer, ImportBegin, ImportReceipt, ImportWrites } from '@/lib/contract/sharing'

/** Resolves once the background has committed it, or says why it has not; rejects when it cannot be known. */
export async function sendImport(
  begin: Omit<ImportBegin, 'documentIds' | 'channel'>,
  writes: ImportWrites,
  documents: ReadonlyMap<string, Blob>,
  onProgress?: (share: number) => void,
): Promise<ImportAnswer> {
  const port = browser.runtime.connect({ name: 'import' })
  const series = [new Blob([JSON.stringify(writes)]), ...documents.values()]
  const id = crypto.randomUUID()
  const channel = openBlobChannel(id)
  try {
    return await new Promise<ImportAnswer>((resolve, reject) => {
      port.onDisconnect.addListener(() => reject(new Error('disconnected')))
      port.onMessage.addListener((message: unknown) => {
        const word = message as ImportAnswer | ImportReceipt
        if ('outcome' in word) return resolve(word)
        if (word.received > 0) onProgress?.(word.received / series.length)
        const next = series[word.received]
        if (next) channel.send(next)
      })
      const documentIds = [...documents.keys()]
      port.postMessage({ begin: { ...begin, documentIds, channel: id } satisfies ImportBegin })
    })
  } finally {
    channel.close()
    port.disconnect()
  }
}
