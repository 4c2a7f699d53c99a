/** One record being edited: sends what was typed, and says how far it got. */
import type { Clash, SaveState } from '@/components/controls/form-view'
import type { SaveOutcome } from '@/lib/contract/records'
import { remark, type Remark } from '@/lib/profile/text'
import type { Send } from '../background'
import { deliver, Rejected, type Write } from '../deliver'
import { Draft } from './draft'
import type { EditableTable } from '@/lib/profile/tables'
import { blank, nextWrite, type Follow } from './next-write'
import { TypedFields, type Values } from './typed-fields'

const SAVE_AFTER_MS = 600

type Stored = Values & { id: string; rev: number }

export interface EditorOptions {
  table: EditableTable
  /** The stored record; null when the first save is to create it. */
  record: Stored | null
  /** What a new record holds beside what is typed. */
  initial?: Values
  /** Where the typing of a new record is kept: the organisation's id, or ''. */
  scope: string
  follow?: Follow
  send: Send
  now: () => string
  newId: () => string
}

export class RecordEditor {
  id: string
  rev: number
  readonly fields: TypedFields
  /** When the typing found in a draft had been kept. */
  restoredAt: string | null = null
  #options: EditorOptions
  #draft: Draft
  #left = new Set<string>()
  #clashing: string[] = []
  #newer: Stored | null = null
  /** Sent and not answered: to be sent again, same request, before anything else. */
  #pending: Write | null = null
  #isSending = false
  #hasSaved = false
  #isGone = false
  #isErased = false
  /** Ends a delivery under way: no answer to it counts any more. */
  #erasure = new AbortController()
  #isHeld = false
  #failure: Remark | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #tell: () => void = () => undefined

  constructor(options: EditorOptions) {
    const { record, table, send, scope } = options
    this.#options = options
    this.id = record?.id ?? options.newId()
    this.rev = record?.rev ?? 0
    const start = record ?? { ...blank(table, this.id, options.now()), ...options.initial }
    this.fields = new TypedFields(table, start)
    this.#draft = new Draft(send, table, record?.id ?? null, scope, () => {
      this.#failure ??= remark('draft_unkept')
      this.#tell()
    })
  }

  /** Calls `tell` after each change, and brings back what an earlier page left unsaved. */
  async start(tell: () => void): Promise<void> {
    this.#tell = tell
    const found = await this.#draft.read()
    if (!found || this.#isErased) return
    const restored = this.fields.restore(found.typed)
    if (restored.length === 0) return this.#draft.remove()
    if (this.rev === 0) this.id = found.id
    this.restoredAt = found.at
    restored.forEach((field) => this.#left.add(field))
    this.#clashing = this.fields.clashesWith(this.fields.stored)
    this.#plan()
    this.#tell()
  }

  /** Stops telling: what is typed is sent, and stays as a draft until it has arrived. */
  stop(): void {
    this.#tell = () => undefined
    this.#draft.unplan()
    this.keep()
    void this.save()
  }

  /** Keeps the draft now: the page may be about to disappear. */
  keep(): void {
    // A record deleted elsewhere is erased for good: what is typed over it lives in this window only.
    if (this.#isGone || this.fields.dirty().length === 0) return
    this.#draft.put({ id: this.id, at: this.#options.now(), typed: this.fields.entries() })
  }

  set(field: string, raw: unknown): void {
    this.fields.set(field, raw)
    this.#draft.plan(() => this.keep())
    this.#plan()
    this.#tell()
  }

  leave(field: string): void {
    this.#left.add(field)
    this.#tell()
  }

  problem(field: string): Remark | null {
    return this.#left.has(field) ? this.fields.read(field).problem : null
  }

  get state(): SaveState {
    if (this.#isErased) return { is: 'erased' }
    if (this.#clashing.length > 0) return { is: 'conflict' }
    if (this.#isGone) return { is: 'gone' }
    if (this.#isSending) return { is: 'saving' }
    if (this.#failure) return { is: 'failed', reason: this.#failure }
    const dirty = this.fields.dirty().length
    if (dirty === 0) return { is: this.#hasSaved ? 'saved' : 'clean' }
    return { is: 'dirty', invalid: dirty - this.fields.sendable().length }
  }

  get clashes(): Clash[] {
    return this.#clashing.map((field) => {
      const { value, problem } = this.fields.read(field)
      return { field, theirs: this.fields.stored[field], mine: problem ? this.fields.raw(field) : value }
    })
  }

  /** While held, sends nothing and hears of no change: the record is being left for a copy of it. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld
    if (!isHeld && this.fields.dirty().length > 0) this.#plan()
  }

  /** The record as the background now has it; `null` when it was deleted elsewhere. */
  accept(record: Stored | null): void {
    if (this.#isHeld || this.#isErased) return
    if (!record) this.#lose(this.rev > 0)
    else if (record.rev <= this.rev) return
    else if (this.#isSending) this.#newer = record
    else this.#compare(record)
    this.#tell()
  }

  /** The record is erased for good: its values and what was typed over them leave this window too. */
  erase(): void {
    clearTimeout(this.#timer)
    this.#isErased = this.#isGone = true
    this.#erasure.abort()
    this.#clashing = []
    this.#pending = this.#newer = null
    this.restoredAt = null
    this.fields.clear()
    this.fields.uproot(blank(this.#options.table, this.id, this.#options.now()))
    this.fields.clear()
    this.#draft.remove()
    this.#tell()
  }

  #lose(isGone: boolean): void {
    this.#isGone = isGone
    if (this.#isGone) this.#draft.remove()
  }

  resolve(picks: Record<string, 'mine' | 'theirs'>): void {
    for (const field of this.#clashing) this.fields.settle(field, picks[field] ?? 'theirs')
    this.#clashing = []
    void this.save()
  }

  /** Stores the deleted record again under its id, with what was typed since. */
  recreate(): void {
    this.fields.uproot(blank(this.#options.table, this.id, this.#options.now()))
    this.rev = 0
    this.#isGone = false
    void this.save()
  }

  discard(): void {
    clearTimeout(this.#timer)
    this.fields.clear()
    this.restoredAt = null
    this.#draft.remove()
    this.#tell()
  }

  /** Sends what is changed and valid, one write at a time; an unanswered one goes first. */
  async save(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#isSending || this.#isGone || this.#isHeld || this.#clashing.length > 0) return
    this.#pending ??= this.#write()
    this.#failure = null
    if (!this.#pending) return this.#tell()
    this.#isSending = true
    this.#tell()
    try {
      const outcome = await deliver(this.#options.send, this.#pending, this.#erasure.signal)
      this.#isSending = false
      const sent = this.#pending
      this.#pending = null
      this.#settle(outcome, sent)
    } catch (error) {
      this.#isSending = false
      if (this.#isErased) return
      const isRejected = error instanceof Rejected
      if (isRejected) this.#pending = null
      this.#failure = remark(isRejected ? 'save_rejected' : 'save_unanswered')
      this.keep()
    }
    this.#tell()
  }

  #settle(outcome: SaveOutcome, sent: Write): void {
    switch (outcome.outcome) {
      case 'saved':
        this.#acknowledge({ ...outcome.record, id: this.id, rev: outcome.rev })
        break
      case 'conflict':
        this.#compare({ ...outcome.record, id: this.id, rev: outcome.rev })
        break
      case 'gone':
        return this.#lose(true)
      case 'invalid':
        for (const { field, message } of outcome.fields) {
          this.fields.refuse(field in sent.patch ? field : field.split('.')[0]!, message)
          this.#left.add(field)
        }
        break
      case 'refused':
        this.#failure = remark(`store_${outcome.problem}`)
        return this.keep()
    }
    if (this.fields.sendable().length > 0) this.#plan(0)
    else if (this.fields.dirty().length === 0) this.#draft.remove()
    else this.keep()
  }

  #acknowledge(record: Stored): void {
    if (this.rev === 0) this.#draft.moveTo(this.id)
    this.#hasSaved = true
    // Stored is better than kept as a draft: that the draft failed meanwhile is no news any more.
    this.#failure = null
    this.rev = record.rev
    this.fields.acknowledge(record)
    const newer = this.#newer
    this.#newer = null
    if (newer && newer.rev > this.rev) this.#compare(newer)
  }

  /** Adopts another state of the record; where both changed a field, the person chooses. */
  #compare(record: Stored): void {
    this.#clashing = this.fields.clashesWith(record, this.#pending?.patch)
    this.rev = record.rev
    this.fields.adopt(record, this.#clashing)
  }

  #write(): Write | null {
    const { table, follow, now, newId } = this.#options
    const write = nextWrite(this.fields, { table, id: this.id, rev: this.rev, now: now(), follow })
    return write && { ...write, requestId: newId() }
  }

  #plan(delay = SAVE_AFTER_MS): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), delay)
  }
}
