/** Unsaved typing, kept by the background so that a closed tab loses nothing. */
import type { Input } from '@/lib/contract/contract'
import type { Send } from '../background'
import type { Typed } from './typed-fields'

const KEEP_AFTER_MS = 1000

export interface FoundDraft {
  id: string
  at: string
  typed: [string, Typed][]
}

const isTyped = (entry: unknown): entry is [string, Typed] =>
  Array.isArray(entry) && typeof entry[0] === 'string' && entry[1] !== null && typeof entry[1] === 'object'

/** A draft of another shape (an older version's) counts as absent. */
function parse(found: unknown): FoundDraft | null {
  if (typeof found !== 'object' || found === null) return null
  const { id, at, typed } = found as Partial<FoundDraft>
  if (typeof id !== 'string' || typeof at !== 'string' || !Array.isArray(typed)) return null
  return { id, at, typed: typed.filter(isTyped) }
}

/** Where the typing of a stored record is kept. */
export const draftKey = (table: string, id: string) => `${table}:${id}`

export class Draft {
  #key: string
  #timer: ReturnType<typeof setTimeout> | undefined
  #isKept = false

  /** `id` null: a new record, of which there is one draft for each `scope` (an organisation's id). */
  constructor(
    private readonly send: Send,
    private readonly table: string,
    id: string | null,
    scope: string,
    private readonly onTrouble: () => void,
  ) {
    this.#key = draftKey(table, id ?? `nouveau:${scope}`)
  }

  async read(): Promise<FoundDraft | null> {
    try {
      const found = parse(await this.send('draft.get', { key: this.#key }))
      this.#isKept = found !== null
      return found
    } catch {
      this.onTrouble()
      return null
    }
  }

  /** Calls `keep` one second after the first typing it does not hold yet. */
  plan(keep: () => void): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      keep()
    }, KEEP_AFTER_MS)
  }

  put(draft: FoundDraft): void {
    this.#isKept = true
    const value = JSON.parse(JSON.stringify(draft)) as Input<'draft.put'>['value']
    this.send('draft.put', { key: this.#key, value }).catch(this.onTrouble)
  }

  unplan(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  remove(): void {
    this.unplan()
    if (!this.#isKept) return
    this.#isKept = false
    this.send('draft.delete', { key: this.#key }).catch(this.onTrouble)
  }

  /** The new record is stored: from now on its draft goes by its own id. */
  moveTo(id: string): void {
    this.remove()
    this.#key = draftKey(this.table, id)
  }
}
