/** Stands for the messenger: the page side answers what a test gives, no other page hears; the rest is its own. */
export * from '@/lib/extension/messenger?own'

/** What the page side answers, by name of message, and what it was asked. */
export const page = { answers: {} as Record<string, unknown>, asked: [] as [string, unknown][] }

export const broadcast = async () => undefined

export async function askPage(_: number, name: string, input: unknown): Promise<unknown> {
  page.asked.push([name, input])
  const answer = page.answers[name]
  if (answer instanceof Error) throw answer
  return typeof answer === 'function' ? (answer as (input: unknown) => unknown)(input) : answer
}
