/** The port by which an import comes. */
import type { Runtime } from '@/lib/extension/browser'
import { newByteCollector, type ByteMessage } from '@/lib/extension/byte-wire'
import type { ImportAnswer, ImportBegin, ImportReceipt } from '@/lib/contract/sharing'
import { hasRoom } from '@/lib/extension/disk-space'
import { DOCUMENT_BYTES } from '@/lib/profile/records'
import { sharedTables } from '@/lib/sharing/format'
import { limits } from '@/lib/sharing/limits'
import { SharingProblem } from '@/lib/sharing/problem'
import { combine, readShare } from '@/lib/sharing/read'
import { importShared, type ImportRequest } from './imports'
import { writeProblem } from '../store/connection'
import type { Store } from '../store/store'
import { tellChanged } from '../broadcast'

/** Takes one import: what is decided, then each file's JSON, then each document; answers once it is stored. */
export function serveImport(port: Runtime.Port, store: () => Promise<Store>): void {
  let isOpen = true
  port.onDisconnect.addListener(() => (isOpen = false))
  const say = (answer: ImportAnswer | ImportReceipt) => isOpen && port.postMessage(answer)
  let begin: ImportBegin | undefined
  let collector = newByteCollector(limits.jsonBytes)
  const received: Promise<Blob>[] = []
  let isRefused = false
  port.onMessage.addListener((message: unknown) => {
    if (isRefused) return
    const word = message as { begin: ImportBegin } | ByteMessage
    try {
      if ('begin' in word) begin = word.begin
      else if ('chunk' in word) collector.add(word.chunk)
      else next(word.end).catch(refuse)
    } catch (error) {
      refuse(error)
    }
  })

  async function next(end: { size: number; sha256: string }): Promise<void> {
    if (!begin) throw new Error('no_request')
    received.push(collector.finish(end).then((bytes) => new Blob([bytes])))
    collector = newByteCollector(received.length < begin.files ? limits.jsonBytes : DOCUMENT_BYTES)
    say({ received: received.length })
    if (received.length < begin.files + begin.documentIds.length) return
    const { id, name, files, decisions, documentIds } = begin
    const blobs = await Promise.all(received)
    const texts = await Promise.all(blobs.slice(0, files).map((blob) => blob.text()))
    const bytes = new Map(documentIds.map((documentId, index) => [documentId, blobs[files + index]!]))
    const bundle = combine(texts.map(readShare))
    say(await store().then((opened) => commit(opened, { id, name, bundle, decisions, blobs: bytes })))
    await tellChanged('profile', ...sharedTables, 'imports')
  }

  function refuse(error: unknown): void {
    isRefused = true
    say(answerTo(error))
  }
}

async function commit({ db, problem }: Store, request: ImportRequest): Promise<ImportAnswer> {
  if (problem) return { outcome: 'refused', problem }
  const bytes = [...request.blobs.values()].reduce((sum, { size }) => sum + size, 0)
  if (!(await hasRoom(bytes))) return { outcome: 'refused', problem: 'no_room' }
  try {
    return await importShared(db, request, new Date().toISOString())
  } catch (error) {
    return answerTo(error)
  }
}

function answerTo(error: unknown): ImportAnswer {
  if (error instanceof SharingProblem) return { outcome: 'problem', id: error.id, detail: error.detail }
  const unwritten = writeProblem(error)
  if (unwritten) return { outcome: 'refused', problem: unwritten }
  const { message } = error as Error
  if (message === 'damaged' || message === 'too_large') return { outcome: 'problem', id: message, detail: '' }
  throw error
}
