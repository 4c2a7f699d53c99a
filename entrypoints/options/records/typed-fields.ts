/** What a person typed over a stored record, field by field, and how far it is from what is stored. */
import { remark, type Remark } from '@/lib/profile/text'
import { isStamp, typingOf } from '@/lib/profile/records'
import type { EditableTable } from '@/lib/profile/tables'
import { sameJson } from '@/lib/profile/same-json'
import type { Reading } from '@/lib/profile/typing'

export type Values = Record<string, unknown>
/** `was` is the stored value when the typing began: what a write must still find there. */
export interface Typed {
  raw: unknown
  was: unknown
}

export class TypedFields {
  #typed = new Map<string, Typed>()
  #refused = new Map<string, { raw: unknown; message: string }>()

  constructor(
    private readonly table: EditableTable,
    public stored: Values,
  ) {}

  entries(): [string, Typed][] {
    return [...this.#typed]
  }

  raw(field: string): unknown {
    const typed = this.#typed.get(field)
    return typed ? typed.raw : typingOf(this.table, field)?.show(this.stored[field])
  }

  read(field: string): Reading {
    const raw = this.raw(field)
    const refused = this.#refused.get(field)
    const isRefused = refused !== undefined && sameJson(refused.raw, raw)
    const problem: Remark | null = isRefused ? remark('field_refused', refused.message) : null
    return problem ? { value: null, problem, notices: [] } : typingOf(this.table, field)!.read(raw)
  }

  was(field: string): unknown {
    const typed = this.#typed.get(field)
    return (typed ? typed.was : this.stored[field]) ?? null
  }

  set(field: string, raw: unknown): void {
    this.#typed.set(field, { raw, was: this.was(field) })
  }

  /** Brings back typing of an earlier page; answers the fields that still differ from the stored ones. */
  restore(entries: [string, Typed][]): string[] {
    for (const [field, typed] of entries) {
      if (!typingOf(this.table, field) || this.#typed.has(field)) continue
      this.#typed.set(field, typed)
      if (!this.isDirty(field)) this.#typed.delete(field)
    }
    return this.dirty()
  }

  /** The store refused this very value: it is not sent again until it is changed. */
  refuse(field: string, message: string): void {
    this.#refused.set(field, { raw: this.raw(field), message })
  }

  isDirty(field: string): boolean {
    const { value, problem } = this.read(field)
    return problem !== null || !sameJson(value, this.stored[field])
  }
  dirty(): string[] {
    return [...this.#typed.keys()].filter((field) => this.isDirty(field))
  }
  /** Changed fields whose value may be stored. */
  sendable(): string[] {
    return this.dirty().filter((field) => !this.read(field).problem)
  }

  /** Changed fields that `record` changed too, otherwise; `sent` is our own write that may already be in it. */
  clashesWith(record: Values, sent: Record<string, { now: unknown }> = {}): string[] {
    return this.dirty().filter(
      (field) =>
        !sameJson(this.was(field), record[field]) &&
        !sameJson(this.read(field).value, record[field]) &&
        !(field in sent && sameJson(sent[field]!.now, record[field])),
    )
  }

  /** Takes `record` as what is stored; typing stays where it differs, and knows it except for `clashes`. */
  adopt(record: Values, clashes: string[] = []): void {
    for (const field of this.#typed.keys()) if (!this.isDirty(field)) this.#typed.delete(field)
    this.stored = record
    for (const [field, typed] of this.#typed) {
      if (!clashes.includes(field)) typed.was = record[field] ?? null
    }
  }

  /** Acknowledges our own write: what is shown stays as it was typed. */
  acknowledge(record: Values): void {
    this.stored = record
    for (const [field, typed] of this.#typed) typed.was = record[field] ?? null
  }

  settle(field: string, pick: 'mine' | 'theirs'): void {
    const typed = this.#typed.get(field)
    if (pick === 'theirs' || !typed) this.#typed.delete(field)
    else typed.was = this.stored[field] ?? null
  }

  /** Every value becomes typed over `defaults`: the record is to be created again. */
  uproot(defaults: Values): void {
    for (const field of Object.keys(this.stored)) {
      if (!isStamp(field) && typingOf(this.table, field)) this.set(field, this.raw(field))
    }
    this.stored = defaults
  }

  clear(): void {
    this.#typed.clear()
  }
}
