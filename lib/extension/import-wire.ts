/** Sends an import to the background: what was seen, what is written, the documents; one series of bytes at a time. */
import { browser } from './browser'
import { sendBytes } from './byte-wire'
import type { ImportAnswer, ImportBegin, ImportReceipt, ImportWrites } from '@/lib/contract/sharing'

/** Resolves once the background has committed it, or says why it has not; rejects when it cannot be known. */
export async function sendImport(
  begin: Omit<ImportBegin, 'documentIds'>,
  writes: ImportWrites,
  documents: ReadonlyMap<string, Blob>,
  onProgress?: (share: number) => void,
): Promise<ImportAnswer> {
  const port = browser.runtime.connect({ name: 'import' })
  const series = [new Blob([JSON.stringify(writes)]), ...documents.values()]
  try {
    return await new Promise<ImportAnswer>((resolve, reject) => {
      const sendNext = async (index: number) => {
        const blob = series[index]
        if (blob) await sendBytes(port, new Uint8Array(await blob.arrayBuffer()))
      }
      port.onDisconnect.addListener(() => reject(new Error('disconnected')))
      port.onMessage.addListener((message: unknown) => {
        const word = message as ImportAnswer | ImportReceipt
        if ('outcome' in word) return resolve(word)
        onProgress?.(word.received / series.length)
        sendNext(word.received).catch(reject)
      })
      const documentIds = [...documents.keys()]
      port.postMessage({ begin: { ...begin, documentIds } satisfies ImportBegin })
      sendNext(0).catch(reject)
    })
  } finally {
    port.disconnect()
  }
}
