/** The background's end of a port, and of the channel beside it by which Blobs come. */
import type { Runtime } from '@/lib/extension/browser'
import { openBlobChannel } from '@/lib/extension/blob-channel'

/** What may be said to the other end; nothing once it is gone: a closed tab is no error. */
export function voiceOf<T>(port: Runtime.Port): (message: T) => void {
  let isOpen = true
  port.onDisconnect.addListener(() => (isOpen = false))
  return (message) => isOpen && port.postMessage(message)
}

/**
 * Hears the channel `id` until it is closed or the port's other end is gone. `next` gives the Blob that comes after it
 * is called; rejects with `too_large` when that has more than `limit` bytes, with `disconnected` when none can come.
 */
export function openBlobs(id: string, port: Runtime.Port) {
  let waiting: { resolve: (blob: Blob) => void; reject: (error: Error) => void } | undefined
  const channel = openBlobChannel(id, (blob) => waiting?.resolve(blob))
  port.onDisconnect.addListener(() => {
    channel.close()
    waiting?.reject(new Error('disconnected'))
  })
  return {
    async next(limit: number): Promise<Blob> {
      const blob = await new Promise<Blob>((resolve, reject) => (waiting = { resolve, reject }))
      if (blob.size > limit) throw new Error('too_large')
      return blob
    },
    close: channel.close,
  }
}
