/** The port by which an import comes. */
import type { Runtime } from '@/lib/extension/browser'
import { newByteCollector, type ByteMessage } from '@/lib/extension/byte-wire'
import { ImportBegin, ImportWrites, type ImportAnswer, type ImportReceipt } from '@/lib/contract/sharing'
import { hasDiskSpace } from '@/lib/extension/disk-space'
import { DOCUMENT_BYTES } from '@/lib/profile/records'
import { limits } from '@/lib/sharing/limits'
import { SharingProblem } from '@/lib/sharing/problem'
import { storeImport, type ImportRequest } from './imports'
import type { Store } from '../store/store'
import { tellChanged } from '../broadcast'

/** The records of as many files as may be imported together, in bytes. */
const WRITES_BYTES = limits.jsonBytes * limits.parts

/** Takes one import: what was seen, the writes, then each document; answers once it is stored. */
export function serveImport(port: Runtime.Port, store: () => Promise<Store>): void {
  let isOpen = true
  port.onDisconnect.addListener(() => (isOpen = false))
  const say = (answer: ImportAnswer | ImportReceipt) => isOpen && port.postMessage(answer)
  let begin: ImportBegin | undefined
  let collector = newByteCollector(WRITES_BYTES)
  const received: Promise<{ blob: Blob; sha256: string }>[] = []
  let isRefused = false
  port.onMessage.addListener((message: unknown) => {
    if (isRefused) return
    const word = message as { begin: unknown } | ByteMessage
    try {
      if ('begin' in word) begin = ImportBegin.parse(word.begin)
      else if ('chunk' in word) collector.add(word.chunk)
      else next(word.end).catch(refuse)
    } catch (error) {
      refuse(error)
    }
  })

  async function next(end: { size: number; sha256: string }): Promise<void> {
    if (!begin) throw new Error('no_request')
    const { sha256 } = end
    received.push(collector.finish(end).then((bytes) => ({ blob: new Blob([bytes]), sha256 })))
    collector = newByteCollector(DOCUMENT_BYTES)
    say({ received: received.length })
    if (received.length < 1 + begin.documentIds.length) return
    const { documentIds, ...decided } = begin
    const [json, ...documents] = await Promise.all(received)
    const writes = ImportWrites.parse(JSON.parse(await json!.blob.text()))
    const digests = new Map(writes.map(({ record }) => [record.id, record['sha256']]))
    const blobs = new Map<string, Blob>()
    for (const [index, { blob, sha256 }] of documents.entries()) {
      const id = documentIds[index]!
      if (digests.get(id) !== sha256) throw new SharingProblem('damaged', id)
      blobs.set(id, blob)
    }
    say(await commit(await store(), { ...decided, writes, blobs }))
    await tellChanged('imports')
  }

  function refuse(error: unknown): void {
    isRefused = true
    say(answerTo(error))
  }
}

async function commit({ write }: Store, request: ImportRequest): Promise<ImportAnswer> {
  const bytes = [...request.blobs.values()].reduce((sum, { size }) => sum + size, 0)
  if (!(await hasDiskSpace(bytes))) return { outcome: 'refused', problem: 'disk_full' }
  return write((writing) => storeImport(writing, request))
}

function answerTo(error: unknown): ImportAnswer {
  if (error instanceof SharingProblem) return { outcome: 'problem', id: error.id, detail: error.detail }
  const { message } = error as Error
  if (message === 'damaged' || message === 'too_large') return { outcome: 'problem', id: message, detail: '' }
  throw error
}
