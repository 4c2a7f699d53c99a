/** Firefox from within: what only its own chrome may ask, through the protocol that drives it. */
import type { Browser } from 'puppeteer-core'

interface Bidi {
  send(method: string, params: object): Promise<{ result: Record<string, never> }>
}
interface Evaluated {
  type: 'success' | 'exception'
  result: { value?: unknown }
  exceptionDetails?: { text: string }
}

/** Evaluates a JavaScript expression in the browser window; gives back its JSON value. */
export async function inFirefox<T>(browser: Browser, expression: string): Promise<T> {
  const { connection } = browser as unknown as { connection: Bidi }
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const [{ context }] = (tree.result as unknown as { contexts: [{ context: string }] }).contexts
  const answer = (await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
    target: { context },
    awaitPromise: true,
  })) as unknown as { result: Evaluated }
  if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails?.text)
  return JSON.parse(String(answer.result.result.value)) as T
}
