/** One answer given to many organisations: a single transaction over the path of single answers, and the way back. */
import type { Input, Output } from '@/lib/contract/contract'
import { acceptsAnswer } from '@/lib/eligibility/facts'
import type { AnswerBatch, AnswerRow, KeptAnswer, Refusal } from '@/lib/eligibility/shown'
import type { RulesetId } from '@/lib/eligibility/terms'
import type { Organisation } from '@/lib/profile/records'
import { judging, standings } from './entities'
import { StoreError, writeProblem } from '../store/open-database'
import { changing } from '../store/records'
import type { Store } from '../store/store'

/**
 * Answers for every organisation whose standing is still what the person was shown: open, or with the very answer to
 * replace. The same request made twice is applied once.
 */
export async function answerMany(
  store: Store,
  { requestId, serviceId, fact, value, organisations }: Input<'answers.apply'>,
  ruleset: RulesetId,
  now: string,
): Promise<Output<'answers.apply'>> {
  if (!acceptsAnswer(fact, value)) return { outcome: 'not_accepted' }
  const judged = await judging(serviceId)
  return inOne(store, async () => {
    const at = (await store.db.applied.get(requestId))?.at ?? now
    const ids = organisations.map(({ organisationId }) => organisationId)
    const rows = await standings(store, judged, { fact, organisationIds: ids }, ruleset, now)
    const byId = new Map(rows.map((row) => [row.organisationId, row]))
    const { done, left } = await put(store, fact, organisations, (organisation, { organisationId, was }) => {
      // Sent again: this very answer is kept already.
      if (organisation?.answers?.[fact]?.at === at) return 'done'
      return refusalOf(byId.get(organisationId), was) ?? { value, at }
    })
    await store.db.applied.put({ requestId, rev: 0, at })
    return { outcome: 'saved', fact, at, changes: done, refused: left }
  })
}

function refusalOf(row: AnswerRow | undefined, was: KeptAnswer | null): Refusal | null {
  if (!row) return 'gone'
  const { standing, known } = row
  const isAsShown = was ? standing === 'answered' && known?.at === was.at : standing === 'open'
  return isAsShown ? null : 'changed'
}

/** Puts back what was before a batch; an answer given since stays, and is told. */
export async function undoMany(
  store: Store,
  { fact, at, changes }: Input<'answers.undo'>,
): Promise<Output<'answers.undo'>> {
  return inOne(store, async () => {
    const { done, left } = await put(store, fact, changes, (organisation, { was }) => {
      if (!organisation) return 'gone'
      return organisation.answers?.[fact]?.at === at ? was : 'changed'
    })
    return { outcome: 'undone', restored: done.length, kept: left }
  })
}

type Change = AnswerBatch['changes'][number]

/**
 * Writes answers as single ones are: for each organisation what `answerFor` gives, null for none. A word instead of an
 * answer writes nothing.
 */
async function put(
  store: Store,
  fact: string,
  changes: Change[],
  answerFor: (organisation: Organisation | undefined, change: Change) => KeptAnswer | null | Refusal | 'done',
): Promise<{ done: Change[]; left: AnswerBatch['refused'] }> {
  const current = await store.db.organisations.bulkGet(changes.map(({ organisationId }) => organisationId))
  const wanted = changes.map((change, rank) => ({ change, answer: answerFor(current[rank], change), rank }))
  const writes = wanted.flatMap(({ answer, rank }) =>
    typeof answer === 'string'
      ? []
      : [changing('organisations', current[rank]!, answered(current[rank]!, fact, answer))],
  )
  const outcomes = await store.saveAll(writes)
  if (!Array.isArray(outcomes)) throw new StoreError(outcomes.problem)
  const saved = new Set(writes.flatMap(({ id }, at) => (outcomes[at]!.outcome === 'saved' ? [id] : [])))
  const done: Change[] = []
  const left: AnswerBatch['refused'] = []
  for (const { change, answer } of wanted) {
    const { organisationId } = change
    if (answer === 'done' || saved.has(organisationId)) done.push(change)
    else left.push({ organisationId, why: typeof answer === 'string' ? answer : 'refused' })
  }
  return { done, left }
}

function answered({ answers }: Organisation, fact: string, answer: KeptAnswer | null): Partial<Organisation> {
  const { [fact]: _, ...others } = answers ?? {}
  return { answers: (answer ? { ...others, [fact]: answer } : others) as Organisation['answers'] }
}

/** All or nothing: a full disk in the middle leaves every organisation as it was. */
async function inOne<T>(
  { db, problem }: Store,
  write: () => Promise<T>,
): Promise<T | { outcome: 'refused'; problem: StoreError['problem'] }> {
  if (problem) return { outcome: 'refused', problem }
  try {
    return await db.transaction('rw', db.tables, write)
  } catch (error) {
    if (error instanceof StoreError) return { outcome: 'refused', problem: error.problem }
    const unwritten = writeProblem(error)
    if (unwritten) return { outcome: 'refused', problem: unwritten }
    throw error
  }
}
