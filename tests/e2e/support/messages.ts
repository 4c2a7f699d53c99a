/** Messages sent from an extension page, for what a test needs and no person would type again. */
import type { Frame, Page } from 'puppeteer-core'
import type { Input, MessageName, Output } from '@/lib/contract/contract'

/** Sends a message of the contract from `page`, which must be a page of the extension, or its frame in a page. */
export async function sendFrom<N extends MessageName>(
  page: Page | Frame,
  name: N,
  data?: Input<N>,
): Promise<Output<N>> {
  const answer = (await page.evaluate(
    async (type, input) => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome
      return await api.runtime.sendMessage({ id: 1, type, data: input ?? undefined, timestamp: Date.now() })
    },
    name,
    data as never,
  )) as { res?: Output<N>; err?: { message: string } } | undefined
  if (!answer || answer.err) throw new Error(`${name}: ${answer?.err?.message ?? 'no answer'}`)
  return answer.res as Output<N>
}

/** Creates a record; gives back its id. */
export async function create(
  page: Page,
  table: string,
  values: Record<string, unknown>,
  id: string = crypto.randomUUID(),
): Promise<string> {
  const patch = Object.fromEntries(Object.entries(values).map(([field, now]) => [field, { was: null, now }]))
  const outcome = await sendFrom(page, 'record.save', {
    table,
    id,
    expectedRev: 0,
    requestId: crypto.randomUUID(),
    patch,
  } as never)
  if (outcome.outcome !== 'saved') throw new Error(`${table}: ${JSON.stringify(outcome)}`)
  return id
}
