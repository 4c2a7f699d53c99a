/** Brings the store to what the policy of an IT department provides, under ids that the same policy gives again. */
import { getPolicy } from '@/lib/extension/managed'
import { tellPageSide } from '@/lib/extension/page-rules'
import { ownAnswers } from '@/lib/profile/records'
import { recordsOf, type ProvidedRecord } from '@/lib/profile/provided'
import { sameJson } from '@/lib/profile/same-json'
import { tellChanged } from '../broadcast'
import { dropReferences, hasOwnRecords } from '../store/references'
import type { Store } from '../store/store'
import { add, asNew, change, checked, drop, type Row, type Writing } from '../store/writer'

type Place = Pick<ProvidedRecord, 'table' | 'id'>

/** Key of `meta` that lists what the last policy provided. */
const PROVIDED = 'provided'

/** Reads the policy and brings the store to it. Nothing is written when nothing changed. */
export async function syncPolicy(store: Store): Promise<void> {
  const { policy } = await getPolicy()
  await tellPageSide({ allowedSites: policy.allowedSites })
  if (store.problem) return
  const wanted = await recordsOf(policy.organisations, idOf)
  if ((await bringTo(store, wanted)) === true) await tellChanged('settings')
}

/** One transaction: all of the policy, or nothing of it. Gives back whether anything changed. */
export async function bringTo(store: Store, wanted: ProvidedRecord[]) {
  return store.write(async (writing) => {
    const { meta } = writing.db
    const before = ((await meta.get(PROVIDED))?.value ?? []) as Place[]
    const kept = new Set(wanted.map(({ id }) => id))
    for (const place of before.filter(({ id }) => !kept.has(id))) await withdraw(writing, place)
    for (const record of wanted) await provide(writing, record)
    await meta.put({ key: PROVIDED, value: wanted.map(({ table, id }) => ({ table, id })) })
    return writing.changed.size > 0
  })
}

async function provide(writing: Writing, { table, id, values }: ProvidedRecord): Promise<void> {
  const current = (await writing.db.table(table).get(id)) as Row | undefined
  const provided = asNew(writing, id, { ...values, isManaged: true })
  if (!current) {
    await add(writing, table, provided)
    return
  }
  // The person's own answers about an organisation are theirs, whoever provides it.
  const { rev, createdAt, updatedAt } = current
  const theirs = Object.fromEntries(
    ownAnswers.flatMap((field) => (current[field] === undefined ? [] : [[field, current[field]]])),
  )
  const next = checked(table, { ...provided, rev, createdAt, updatedAt: updatedAt, ...theirs })
  if (!sameJson(next, current)) await change(writing, table, current, next)
}

/** No longer provided: gone, unless the person added their own to it; then it is theirs. */
async function withdraw(writing: Writing, { table, id }: Place): Promise<void> {
  const row = (await writing.db.table(table).get(id)) as Row | undefined
  if (!row) return
  if (table === 'organisations' && (hasOwnAnswers(row) || (await hasOwnRecords(writing.db, id)))) {
    const { isManaged: _, ...theirs } = row
    await change(writing, table, row, theirs)
    return
  }
  await dropReferences(writing, table, id)
  await drop(writing, table, id)
}

/** A policy gives no answers: those that stand there are the person's. */
const hasOwnAnswers = ({ answers }: Row) => Object.keys((answers as object | undefined) ?? {}).length > 0

/** Name space of the ids below, drawn once. */
const SPACE = '9c1f0b0a-6a0e-4f1c-8d52-3a8b7c2e51d4'

/** A lasting id for a lasting name: UUID version 5 (RFC 9562, 5.5), so that each machine of a fleet gives the same. */
async function idOf(name: string): Promise<string> {
  const space = Uint8Array.from(SPACE.replaceAll('-', '').match(/../g)!, (pair) => parseInt(pair, 16))
  const bytes = new Uint8Array([...space, ...new TextEncoder().encode(name)])
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes)).slice(0, 16)
  digest[6] = (digest[6]! & 0x0f) | 0x50
  digest[8] = (digest[8]! & 0x3f) | 0x80
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
