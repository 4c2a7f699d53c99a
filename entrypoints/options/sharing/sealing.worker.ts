/** Seals or opens one file, away from the page: scrypt takes a second or more. Ended by the page to cancel. */
import { SharingProblem } from '@/lib/sharing/problem'
import { open, seal } from '@/lib/sharing/seal'
import type { SealingAnswer, SealingTask } from './sealing'

const page = globalThis as unknown as { postMessage(answer: SealingAnswer): void }
const tell = (share: number) => page.postMessage({ share })

let onDocument: (document: Blob) => void = () => undefined

async function* documents(count: number): AsyncGenerator<Blob> {
  for (let wanted = 0; wanted < count; wanted++)
    yield await new Promise<Blob>((resolve) => {
      onDocument = resolve
      page.postMessage({ wanted })
    })
}

async function run(task: SealingTask): Promise<SealingAnswer> {
  try {
    return 'json' in task
      ? {
          sealed: await seal(task.json, documents(task.count), task.passphrase, (total) =>
            tell(Math.min(1, total / task.size)),
          ),
        }
      : { opened: await open(task.file, task.passphrase, tell) }
  } catch (error) {
    if (error instanceof SharingProblem) return { problem: { id: error.id, detail: error.detail } }
    return { failed: (error as Error).name }
  }
}

addEventListener('message', ({ data }: MessageEvent<SealingTask | Blob>) => {
  if (data instanceof Blob) onDocument(data)
  else void run(data).then((answer) => page.postMessage(answer))
})
