/** Every part of the background at once, as tests of its messages ask it. */
import { newParts } from '@/lib/background/handlers'
import type { Store } from '@/lib/background/store/store'
import type { Handlers } from '@/lib/extension/messenger'

/** The answers of every part, over one store. */
export async function allHandlers(store: () => Promise<Store>): Promise<Handlers> {
  const parts = newParts({ store, reopen: () => undefined, syncPolicy: async () => undefined })
  const read = await Promise.all(Object.values(parts).map((part) => part()))
  return Object.assign({}, ...read.map(({ handlers }) => handlers)) as Handlers
}
