/**
 * Documents between an extension page and the background. Both are of one origin: the browser hands over the Blob itself,
 * and copies none of its bytes, where a port's words would carry each of them as text. A port beside the channel wakes
 * the background, says when it listens, and tells when the other end has gone.
 */

export interface BlobChannel {
  send: (blob: Blob) => void
  close: () => void
}

/** Opens the channel `id`, which both ends know and nobody else; `hear` gets each Blob that the other end sends. */
export function openBlobChannel(id: string, hear: (blob: Blob) => void = () => undefined): BlobChannel {
  const channel = new BroadcastChannel(`habili-blobs-${id}`)
  channel.addEventListener('message', ({ data }: MessageEvent<Blob>) => hear(data))
  return { send: (blob) => channel.postMessage(blob), close: () => channel.close() }
}
