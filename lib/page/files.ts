/** Fetches a confirmed document from the background, one at a time, over a port. */
import { newByteCollector, type ByteMessage } from '@/lib/extension/byte-wire'
import type { PlannedFile } from '@/lib/form/model'

/** Longest wait for a whole document, milliseconds. */
const PATIENCE = 30_000

/** The stored file, whole; rejects when the background refuses, stops, or sends other bytes. */
export function fetchFile(token: string, planned: PlannedFile, port: chrome.runtime.Port): Promise<File> {
  return new Promise((resolve, reject) => {
    const collector = newByteCollector(planned.size)
    const timer = setTimeout(() => fail('timeout'), PATIENCE)
    function fail(reason: string) {
      clearTimeout(timer)
      port.disconnect()
      reject(new Error(reason))
    }
    port.onDisconnect.addListener(() => fail('disconnected'))
    port.onMessage.addListener((message: ByteMessage | { refused: string }) => {
      if ('refused' in message) return fail(message.refused)
      try {
        if ('chunk' in message) return collector.add(message.chunk)
      } catch (error) {
        return fail((error as Error).message)
      }
      collector.finish(message.end).then(
        (bytes) => {
          clearTimeout(timer)
          port.disconnect()
          resolve(new File([bytes], planned.fileName, { type: planned.mediaType }))
        },
        (error: Error) => fail(error.message),
      )
    })
    port.postMessage({ token, documentId: planned.documentId })
  })
}
