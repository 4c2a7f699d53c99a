/** The port by which an import comes. */
import type { Runtime } from '@/lib/extension/browser'
import { sha256Of } from '@/lib/extension/byte-wire'
import { ImportBegin, ImportWrites, type ImportAnswer, type ImportReceipt } from '@/lib/contract/sharing'
import { hasDiskSpace } from '@/lib/extension/disk-space'
import { DOCUMENT_BYTES } from '@/lib/profile/records'
import { limits } from '@/lib/sharing/limits'
import { SharingProblem } from '@/lib/sharing/problem'
import { openBlobs, voiceOf } from './port-end'
import { storeImport, type ImportRequest } from './imports'
import type { Store } from '../store/store'
import { tellChanged } from '../broadcast'

/** The records of as many files as may be imported together, in bytes. */
const WRITES_BYTES = limits.jsonBytes * limits.parts

/** Takes one import: what was seen, the writes, then each document; answers once it is stored. */
export function serveImport(port: Runtime.Port, store: () => Promise<Store>): void {
  const say = voiceOf<ImportAnswer | ImportReceipt>(port)
  port.onMessage.addListener((message: unknown) => {
    take(message).catch((error: Error) => {
      const answer = answerTo(error)
      if (answer) return say(answer)
      console.debug('habili: import', error.name)
      // The page says that it came to nothing.
      port.disconnect()
    })
  })

  async function take(message: unknown): Promise<void> {
    const { channel: id, documentIds, ...decided } = ImportBegin.parse((message as { begin: unknown }).begin)
    const { next, close } = openBlobs(id, port)
    let received = 0
    const following = (limit: number) => {
      const blob = next(limit)
      say({ received: received++ })
      return blob
    }
    try {
      const writes = ImportWrites.parse(JSON.parse(await (await following(WRITES_BYTES)).text()))
      const digests = new Map(writes.map(({ record }) => [record.id, record['sha256']]))
      const blobs = new Map<string, Blob>()
      for (const documentId of documentIds) {
        const blob = await following(DOCUMENT_BYTES)
        if (digests.get(documentId) !== (await sha256Of(await blob.arrayBuffer())))
          throw new SharingProblem('damaged', documentId)
        blobs.set(documentId, blob)
      }
      say({ received })
      say(await commit(await store(), { ...decided, writes, blobs }))
      await tellChanged('imports')
    } finally {
      close()
    }
  }
}

async function commit({ write }: Store, request: ImportRequest): Promise<ImportAnswer> {
  const bytes = [...request.blobs.values()].reduce((sum, { size }) => sum + size, 0)
  if (!(await hasDiskSpace(bytes))) return { outcome: 'refused', problem: 'disk_full' }
  return write((writing) => storeImport(writing, request))
}

/** null for what only a fault of ours explains. */
function answerTo(error: Error): ImportAnswer | null {
  if (error instanceof SharingProblem) return { outcome: 'problem', id: error.id, detail: error.detail }
  return error.message === 'too_large' ? { outcome: 'problem', id: 'too_large', detail: '' } : null
}
