/**
 * One dossier an entity: a page asks step by step, so that pause is its silence; rows are kept in the database, so
 * that a closed browser goes on, and sends nothing twice by itself.
 */
import type { Input } from '@/lib/contract/contract'
import type { Handlers } from '@/lib/extension/messenger'
import type { DossierRow, DossierRun, DossierStep, DossierStop } from '@/lib/contract/requests'
import { usualName } from '@/lib/profile/names'
import type { StoredDossier } from '../store/database'
import { findStart, formOf, previewOf } from './dossier-plan'
import { sendRow } from './dossier-send'
import type { Store } from '../store/store'
import { tellChanged } from '../broadcast'

/** Milliseconds between two requests: ten in 15 s, where the site's code names 15 an address. */
const PACE = 1500
/** After the site asked for less: its own window, milliseconds. */
const BACK_OFF = 15_000
const RUN = 'dossier_run'

type Begun = Pick<DossierRun, 'startUrl' | 'title' | 'questions'>

async function runOf({ db }: Store): Promise<DossierRun | null> {
  const begun = (await db.meta.get(RUN))?.value as Begun | undefined
  if (!begun) return null
  const rows = await db.dossierRows.toArray()
  const [organisations, casUsage, requests] = await Promise.all([
    db.organisations.bulkGet(rows.map(({ organisationId }) => organisationId)),
    db.casUsage.bulkGet(rows.map(({ casUsageId }) => casUsageId ?? '')),
    db.requests.bulkGet(rows.map(({ requestId }) => requestId ?? '')),
  ])
  return {
    ...begun,
    rows: rows.map(({ key, organisationId, casUsageId, state, problem }, at): DossierRow => {
      const organisation = organisations[at]
      return {
        key,
        organisationId,
        name: organisation ? usualName(organisation) : '',
        siret: organisation?.siret ?? '',
        casUsageId,
        casUsage: casUsage[at]?.intitule ?? '',
        state,
        problem,
        draftUrl: requests[at]?.draftUrl ?? '',
      }
    }),
  }
}

async function start(
  store: Store,
  { startUrl, questions, rows }: Input<'dossiers.start'>,
): Promise<DossierStep> {
  const { db, problem } = store
  const page = problem ? null : await findStart(store, startUrl)
  const stop = problem ?? (page ? null : 'no_page')
  if (stop) return { run: await runOf(store), stop }
  await db.transaction('rw', [db.dossierRows, db.meta], async () => {
    if (await db.meta.get(RUN)) return
    const begun: Begun = { startUrl, title: page!.page.facts.title ?? '', questions }
    await db.meta.put({ key: RUN, value: begun })
    await db.dossierRows.bulkAdd(
      rows.map((row) => ({ ...row, state: 'waiting' as const, problem: '', requestId: null })),
    )
  })
  return { run: await runOf(store), stop: null }
}

/** The answers to `dossiers.*`. */
export function dossierHandlers(store: () => Promise<Store>) {
  let nextAt = 0
  let turn: Promise<unknown> = Promise.resolve()
  /** A request is on its way, from here. */
  let isSending = false

  async function paced(): Promise<void> {
    const delay = Math.max(0, nextAt - Date.now())
    if (delay > 0) await new Promise((resume) => setTimeout(resume, delay))
    nextAt = Date.now() + PACE
  }

  /** What an earlier life of the background was sending: a draft may have been made of it. */
  async function settle({ db, problem }: Store): Promise<void> {
    if (isSending || problem) return
    await db.dossierRows.where({ state: 'sending' }).modify({ state: 'unknown', problem: 'interrupted' })
  }

  async function next(opened: Store): Promise<Pick<DossierStep, 'stop' | 'unsaved'>> {
    const { db, problem } = opened
    if (problem) return { stop: problem }
    await settle(opened)
    const begun = (await db.meta.get(RUN))?.value as Begun | undefined
    if (!begun || (await db.dossierRows.where({ state: 'waiting' }).count()) === 0) return { stop: null }
    await paced()
    if (!navigator.onLine) return { stop: 'offline' as DossierStop }
    const page = await findStart(opened, begun.startUrl)
    if (!page) return { stop: 'no_page' }
    const row = await db.dossierRows.where({ state: 'waiting' }).first()
    if (!row) return { stop: null }
    isSending = true
    try {
      const done = await sendRow(opened, row, new Set(begun.questions), page)
      const isClosed = done.stop === 'unreached' && !(await findStart(opened, begun.startUrl))
      return isClosed ? { ...done, stop: 'no_page' } : done
    } finally {
      isSending = false
    }
  }

  async function step(): Promise<DossierStep> {
    const opened = await store()
    const done = await next(opened)
    if (done.stop === 'too_many') nextAt = Date.now() + BACK_OFF
    await tellChanged('requests', 'dossiers')
    return { run: await runOf(opened), ...done }
  }

  /** Rows of these states wait again. */
  async function again(
    rows: (db: Store['db']) => Promise<StoredDossier[]>,
    digest?: string,
  ): Promise<DossierStep> {
    const opened = await store()
    const { db, problem } = opened
    if (problem) return { run: await runOf(opened), stop: problem }
    const values = { state: 'waiting' as const, problem: '', ...(digest ? { digest } : {}) }
    for (const { key } of await rows(db)) await db.dossierRows.update(key, values)
    return { run: await runOf(opened), stop: null }
  }

  return {
    'dossiers.form': async ({ startUrl }) => formOf(await store(), startUrl),
    'dossiers.plan': async ({ startUrl, entities }) => {
      const opened = await store()
      const page = await findStart(opened, startUrl)
      if (!page) return null
      const previews = []
      for (const entity of entities) previews.push(await previewOf(opened, page, entity))
      return previews.filter((each) => each !== null)
    },
    'dossiers.start': async (input) => start(await store(), input),
    'dossiers.get': async () => {
      const opened = await store()
      await settle(opened)
      return { run: await runOf(opened), stop: null }
    },
    'dossiers.step': () => {
      // One at a time: two windows may drive the same sending.
      const mine = turn.then(step)
      turn = mine.catch(() => undefined)
      return mine
    },
    'dossiers.retry': () => again((db) => db.dossierRows.where({ state: 'failed' }).toArray()),
    'dossiers.again': ({ key, digest }) =>
      again(
        (db) =>
          db.dossierRows
            .where({ key })
            .filter(({ state }) => state === (digest ? 'changed' : 'unknown'))
            .toArray(),
        digest,
      ),
    'dossiers.close': async () => {
      const { db } = await store()
      await db.transaction('rw', [db.dossierRows, db.meta], async () => {
        await db.dossierRows.clear()
        await db.meta.delete(RUN)
      })
      await tellChanged('dossiers')
      return null
    },
  } satisfies Partial<Handlers>
}
