/**
 * Creation in bulk: a page asks step by step, so that pause is its silence; rows are kept in the database, so that a
 * closed browser loses none.
 */
import type { Input } from '@/lib/contract/contract'
import type { Handlers } from '@/lib/extension/messenger'
import { FetchError, mayLookUp, searchRegistry } from '@/lib/extension/network'
import { packaged } from '@/lib/extension/packaged'
import type { BulkMandat, BulkProgress, BulkStep } from '@/lib/contract/organisations'
import { readAnswer, valuesOf, type Establishment } from '@/lib/profile/registry'
import { isSameText } from '@/lib/profile/same-text'
import type { StoredBulkRow } from '../store/database'
import { create } from '../store/records'
import type { Store } from '../store/store'
import { tellChanged } from '../broadcast'

/** Milliseconds between two look-ups: four a second, where the registry allows seven an address. */
const PACE = 250
/** Other pages hear of the new organisations every so many rows. */
const NEWS = 25
const isQuiet = { isQuiet: true }
const MANDAT = 'bulk_mandat'

/** Trouble of the registry or the network, not of one row: the row waits for better times. */
const passing = ['offline', 'timeout', 'too_many', 'refused']

async function progressOf({ db }: Store): Promise<BulkProgress | null> {
  const total = await db.bulkRows.count()
  if (total === 0) return null
  const count = (state: string) => db.bulkRows.where({ state }).count()
  const failed = await db.bulkRows.where({ state: 'failed' }).toArray()
  return {
    total,
    waiting: await count('waiting'),
    created: await count('created'),
    known: await count('known'),
    failed: failed.map(({ key: _key, state: _state, ...row }) => row),
  }
}

async function start(store: Store, { rows, mandat }: Input<'bulk.start'>): Promise<BulkStep> {
  const { db, problem } = store
  if (problem) return { progress: await progressOf(store), stop: problem }
  await db.transaction('rw', [db.bulkRows, db.meta], async () => {
    await db.bulkRows.clear()
    await db.meta.put({ key: MANDAT, value: mandat })
    await db.bulkRows.bulkAdd(rows.map((row) => ({ ...row, state: 'waiting' as const, problem: '' })))
  })
  return { progress: await progressOf(store), stop: null }
}

/** What the registry says of a SIRET, or the code of what went wrong. */
async function lookUp(siret: string): Promise<Establishment | string> {
  try {
    const found = readAnswer(await searchRegistry(siret), await packaged('legal-categories.json'))
    return found.find((place) => place.siret === siret) ?? 'not_found'
  } catch (error) {
    return error instanceof FetchError ? error.problem : 'unreadable'
  }
}

/** One row done, its organisation and mandat with it: all or nothing. Gives why nothing may be written, if so. */
async function finish(
  store: Store,
  row: StoredBulkRow,
  place: Establishment,
  now: string,
): Promise<BulkStep['stop']> {
  const { db } = store
  return db.transaction('rw', db.tables, async () => {
    const { siret, denomination, formerNames, tags, reference } = row
    // Another window, or an earlier step that was not heard of, may have made it.
    const known = await db.organisations.where({ siret }).first()
    const named = { ...namedAsGiven(valuesOf(place, now), denomination), formerNames, tags }
    const saved = known ? null : await create(store, 'organisations', named, isQuiet)
    if (saved?.outcome === 'refused') return saved.problem
    const isMade = !saved || saved.outcome === 'saved'
    const entityId = known?.id ?? (saved?.outcome === 'saved' ? String(saved.record['id']) : '')
    if (isMade) await addMandat(store, entityId, reference)
    const state = known ? ('known' as const) : isMade ? ('created' as const) : ('failed' as const)
    await db.bulkRows.update(row.key, { state, problem: isMade ? '' : 'save_rejected' })
    return null
  })
}

/** The name of the list is how its author tells two entities apart: kept as nom d'usage beside the registry's. */
function namedAsGiven(values: Record<string, unknown>, given: string): Record<string, unknown> {
  const registered = String(values['denomination'] ?? '')
  if (registered === '') return { ...values, denomination: given }
  if (given === '' || isSameText(registered, given, 'place')) return values
  const { nomUsage: _, ...provenance } = values['provenance'] as Record<string, unknown>
  return { ...values, nomUsage: given, provenance }
}

async function addMandat(store: Store, entityId: string, reference: string): Promise<void> {
  const mandat = (await store.db.meta.get(MANDAT))?.value as BulkMandat | null | undefined
  if (!mandat || mandat.editorId === entityId) return
  const has = await store.db.mandats.where({ entityId }).filter((each) => each.editorId === mandat.editorId)
  if ((await has.count()) === 0) await create(store, 'mandats', { ...mandat, entityId, reference }, isQuiet)
}

/** The answers to `bulk.*`. */
export function bulkHandlers(store: () => Promise<Store>) {
  let nextAt = 0
  let turn: Promise<unknown> = Promise.resolve()

  async function paced(): Promise<void> {
    const delay = Math.max(0, nextAt - Date.now())
    nextAt = Date.now() + delay + PACE
    if (delay > 0) await new Promise((resume) => setTimeout(resume, delay))
  }

  async function step(): Promise<BulkStep> {
    const opened = await store()
    const { db } = opened
    const row = await db.bulkRows.where({ state: 'waiting' }).first()
    let stop: BulkStep['stop'] = opened.problem
    if (row && !stop && !(await mayLookUp())) stop = 'not_permitted'
    if (row && !stop) {
      await paced()
      const found = await lookUp(row.siret)
      if (typeof found !== 'string') stop = await finish(opened, row, found, new Date().toISOString())
      else if (passing.includes(found)) stop = found as NonNullable<BulkStep['stop']>
      else await db.bulkRows.update(row.key, { state: 'failed', problem: `registry_${found}` })
    }
    const progress = await progressOf(opened)
    if (progress && (stop || progress.waiting % NEWS === 0)) await tellChanged('profile', 'organisations')
    return { progress, stop }
  }

  return {
    'bulk.start': async (input) => start(await store(), input),
    'bulk.get': async () => ({ progress: await progressOf(await store()), stop: null }),
    'bulk.step': () => {
      // One at a time: two windows may drive the same creation.
      const mine = turn.then(step)
      turn = mine.catch(() => undefined)
      return mine
    },
    'bulk.retry': async () => {
      const opened = await store()
      await opened.db.bulkRows.where({ state: 'failed' }).modify({ state: 'waiting', problem: '' })
      return { progress: await progressOf(opened), stop: null }
    },
    'bulk.close': async () => {
      const { db } = await store()
      await db.bulkRows.clear()
      await tellChanged('profile', 'organisations')
      return null
    },
  } satisfies Partial<Handlers>
}
