/** Sealing and opening in a worker of their own, with progress; aborting ends the worker. */
import { problemOf, type SharingProblemId } from '@/lib/sharing/problem'
import type { Opened, Progress } from '@/lib/sharing/seal'
import address from './sealing.worker?worker&url'

/** A file to seal, of `count` documents and `size` bytes in all; each document is asked for when its turn comes. */
interface ToSeal {
  json: string
  count: number
  size: number
  passphrase: string
}
export type SealingTask = ToSeal | { file: Blob; passphrase: string }
export type SealingAnswer =
  | { share: number }
  | { wanted: number }
  | { sealed: Blob }
  | { opened: Opened }
  | { problem: { id: SharingProblemId; detail: string } }
  | { failed: string }

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (text: string) => string },
  ): { createScriptURL: (text: string) => string }
}

/** Extension pages take no text for a script's address: this one is named at the build, and nothing else passes. */
function trusted(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('habili-sealing', { createScriptURL: () => address })
  return policy ? policy.createScriptURL(address) : address
}
let script: string | undefined

function run(
  task: SealingTask,
  signal: AbortSignal,
  onProgress: Progress,
  documentAt?: (index: number) => Promise<Blob>,
): Promise<SealingAnswer> {
  script ??= trusted()
  const worker = new Worker(script, { type: 'module' })
  return new Promise<SealingAnswer>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error))
    worker.addEventListener('error', () => reject(new Error('worker')))
    worker.addEventListener('message', ({ data }: MessageEvent<SealingAnswer>) => {
      if ('share' in data) onProgress(data.share)
      else if ('wanted' in data) documentAt?.(data.wanted).then((blob) => worker.postMessage(blob), reject)
      else resolve(data)
    })
    worker.postMessage(task)
  }).finally(() => worker.terminate())
}

function settle<T>(answer: SealingAnswer, found: T | undefined): T {
  if (found !== undefined) return found
  if ('problem' in answer) throw problemOf(answer.problem)
  throw new Error('failed' in answer ? answer.failed : 'worker')
}

/** The sealed file; rejects with the abort's reason once aborted, or as `documentAt` does. */
export async function sealFile(
  task: ToSeal,
  documentAt: (index: number) => Promise<Blob>,
  signal: AbortSignal,
  onProgress: Progress,
): Promise<Blob> {
  const answer = await run(task, signal, onProgress, documentAt)
  return settle(answer, 'sealed' in answer ? answer.sealed : undefined)
}

/** What a file holds, checked; throws `SharingProblem`. */
export async function openFile(
  task: { file: Blob; passphrase: string },
  signal: AbortSignal,
  onProgress: Progress,
): Promise<Opened> {
  const answer = await run(task, signal, onProgress)
  return settle(answer, 'opened' in answer ? answer.opened : undefined)
}
