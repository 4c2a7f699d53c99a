/** A background in memory: merges field by field as the contract says, and can be told to misbehave. */
import type { Send } from '@/entrypoints/options/background'
import { sameJson } from '@/lib/profile/same-json'
import type { SaveOutcome } from '@/lib/contract/records'
import { newRecord } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'

type Stored = Record<string, unknown> & { id: string; rev: number }
interface Save {
  table: RecordTable
  id: string
  expectedRev: number
  requestId: string
  patch: Record<string, { was: unknown; now: unknown }>
}

export const NOW = '2026-11-21T08:00:00.000Z'

export function fakeBackground(...records: Stored[]) {
  const stored = new Map(records.map((record) => [record.id, record]))
  const drafts = new Map<string, unknown>()
  const answered = new Map<string, SaveOutcome>()
  const requests: { name: string; input: unknown }[] = []
  /** Tried in order before the real answer: `lost` applies the write and never answers. */
  const faults: ('lost' | 'unreachable' | 'bad_input' | SaveOutcome)[] = []
  let ids = 0

  function apply({ table, id, expectedRev, requestId, patch }: Save): SaveOutcome {
    const known = answered.get(requestId)
    if (known) return known
    const record = stored.get(id)
    if (expectedRev > 0 && !record) return { outcome: 'gone' }
    const clashing = Object.entries(patch).filter(
      ([field, { was, now }]) => record && !sameJson(record[field], was) && !sameJson(record[field], now),
    )
    if (record && clashing.length > 0) {
      const fields = clashing.map(([field, { now }]) => ({ field, theirs: record[field], mine: now }))
      return { outcome: 'conflict', rev: record.rev, fields, record }
    }
    const values = Object.fromEntries(Object.entries(patch).map(([field, { now }]) => [field, now]))
    const next = record
      ? { ...record, ...values, rev: record.rev + 1 }
      : (newRecord(table, values, { id, now: NOW }) as Stored)
    stored.set(id, next)
    const outcome: SaveOutcome = { outcome: 'saved', rev: next.rev, record: next }
    answered.set(requestId, outcome)
    return outcome
  }

  const answers: Record<string, (input: never) => unknown> = {
    'record.save': apply,
    'record.delete': ({ id }: { id: string }) => {
      const record = stored.get(id)
      stored.delete(id)
      return record ? { outcome: 'saved', rev: record.rev, record } : { outcome: 'gone' }
    },
    'draft.get': ({ key }: { key: string }) => drafts.get(key) ?? null,
    'draft.put': ({ key, value }: { key: string; value: unknown }) => {
      drafts.set(key, value)
      return { at: NOW }
    },
    'draft.delete': ({ key }: { key: string }) => {
      drafts.delete(key)
      return null
    },
  }

  const send = (async (name: string, input: unknown) => {
    requests.push({ name, input: structuredClone(input) })
    const answer = answers[name]
    if (!answer) throw new Error(`unexpected ${name}`)
    const fault = name.startsWith('record.') ? faults.shift() : undefined
    if (fault === 'unreachable' || fault === 'bad_input') throw new Error(fault)
    if (fault && fault !== 'lost') return fault
    const result = answer(input as never)
    return fault === 'lost' ? new Promise(() => undefined) : result
  }) as unknown as Send

  return {
    send,
    stored,
    drafts,
    faults,
    answers,
    requests,
    now: () => NOW,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    saves: () => requests.filter(({ name }) => name === 'record.save').map(({ input }) => input as Save),
    /** Another window changes a record. */
    change: (id: string, values: Record<string, unknown>) => {
      const record = stored.get(id)!
      stored.set(id, { ...record, ...values, rev: record.rev + 1 })
      return stored.get(id)!
    },
  }
}
