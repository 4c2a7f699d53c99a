/** One answer given to many organisations: a single transaction over the path of single answers, and the way back. */
import type { Input, Output } from '@/lib/extension/messages'
import { acceptsAnswer } from '@/lib/eligibility/facts'
import type { AnswerBatch, AnswerRow, KeptAnswer, Refusal } from '@/lib/eligibility/shown-many'
import type { RulesetId } from '@/lib/eligibility/terms'
import type { Organisation } from '@/lib/profile/model'
import { standings } from './entities'
import { change } from './records'
import { StoreError } from './opening'
import { isQuota, type Store } from './store'

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
  return inOne(store, async () => {
    const at = (await store.db.applied.get(requestId))?.at ?? now
    const batch: AnswerBatch = { fact, at, changes: [], refused: [] }
    const ids = organisations.map(({ organisationId }) => organisationId)
    const current = await store.db.organisations.bulkGet(ids)
    const rows = await standings(store, { serviceId, fact, organisationIds: ids }, ruleset, now)
    const byId = new Map(rows.map((row) => [row.organisationId, row]))
    for (const [rank, { organisationId, was }] of organisations.entries()) {
      const organisation = current[rank]
      // Sent again: this very answer is kept already.
      const isDone = organisation?.answers?.[fact]?.at === at
      const why = isDone ? null : refusalOf(byId.get(organisationId), was)
      const isKept = isDone || (!why && (await put(store, organisation!, fact, { value, at })))
      if (isKept) batch.changes.push({ organisationId, was })
      else batch.refused.push({ organisationId, why: why ?? 'refused' })
    }
    await store.db.applied.put({ requestId, rev: 0, at })
    return { outcome: 'saved', ...batch }
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
    const current = await store.db.organisations.bulkGet(changes.map(({ organisationId }) => organisationId))
    const kept: AnswerBatch['refused'] = []
    for (const [rank, { organisationId, was }] of changes.entries()) {
      const organisation = current[rank]
      const isOurs = organisation?.answers?.[fact]?.at === at
      const why = !organisation ? 'gone' : isOurs ? null : 'changed'
      if (why || !(await put(store, organisation!, fact, was)))
        kept.push({ organisationId, why: why ?? 'refused' })
    }
    return { outcome: 'undone', restored: changes.length - kept.length, kept }
  })
}

/** Writes one answer, null for none, as a single one is; false when the store does not take it. */
async function put(
  store: Store,
  organisation: Organisation,
  fact: string,
  answer: KeptAnswer | null,
): Promise<boolean> {
  const { [fact]: _, ...others } = organisation.answers ?? {}
  const answers = (answer ? { ...others, [fact]: answer } : others) as Organisation['answers']
  const outcome = await change(store, 'organisations', organisation, { answers })
  // Nothing else will fit either: none is kept.
  if (outcome.outcome === 'refused' && outcome.problem !== 'managed') throw new StoreError(outcome.problem)
  return outcome.outcome === 'saved'
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
    if (isQuota(error)) return { outcome: 'refused', problem: 'quota' }
    throw error
  }
}
