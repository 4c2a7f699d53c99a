/** Sends one write until it is acknowledged: the same request again, so that it is applied once at most. */
import type { Input } from '@/lib/contract/contract'
import type { SaveOutcome } from '@/lib/contract/records'
import type { RecordTable } from '@/lib/profile/tables'
import type { Send } from './background'

/** The background may have been stopped between the request and its answer. */
export const RESEND_AFTER_MS = 3000
const ATTEMPTS = 4

/** No acknowledgement came: the write may or may not have been applied; its request can be sent again. */
export class Unanswered extends Error {
  override name = 'Unanswered'
}
/** The background will never take this request. */
export class Rejected extends Error {
  override name = 'Rejected'
}

export interface Write {
  table: RecordTable
  id: string
  expectedRev: number
  requestId: string
  patch: Record<string, { was: unknown; now: unknown }>
}
export type Deletion = Omit<Write, 'patch'>
export type Restoring = Input<'record.restore'>
export type Taking = Input<'record.takeOwn'>

/**
 * Delivers a write, a deletion, the return of a version or the taking of a copy, unless `signal` ends it; throws
 * `Unanswered` or `Rejected`.
 */
export async function deliver(
  send: Send,
  request: Write | Deletion | Restoring | Taking,
  signal?: AbortSignal,
): Promise<SaveOutcome> {
  const once = (): Promise<SaveOutcome> =>
    'patch' in request
      ? send('record.save', request as Parameters<typeof send<'record.save'>>[1])
      : 'from' in request
        ? send('record.takeOwn', request)
        : 'key' in request
          ? send('record.restore', request)
          : send('record.delete', request)
  return new Promise((resolve, reject) => {
    let attempt = 0
    let timer: ReturnType<typeof setTimeout>
    const end = (settle: () => void) => {
      clearTimeout(timer)
      settle()
    }
    const next = () => {
      if (attempt++ === ATTEMPTS) return reject(new Unanswered())
      timer = setTimeout(next, RESEND_AFTER_MS)
      once().then(
        (outcome) => end(() => resolve(outcome)),
        (error: Error) => {
          // Any other failure is the road, not the request: the timer sends it again.
          if (error.message === 'bad_input' || error.message === 'refused') {
            end(() => reject(new Rejected(error.message)))
          }
        },
      )
    }
    signal?.addEventListener('abort', () => end(() => reject(new Unanswered())), { once: true })
    next()
  })
}
