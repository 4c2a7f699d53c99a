/** One dossier sent: its values read anew, the request noted before it leaves, the draft's address kept after it. */
import type { DossierState, DossierStep, DossierStop } from '@/lib/contract/requests'
import { askPage } from '@/lib/extension/messenger'
import { digestOf } from '@/lib/extension/dossier-digest'
import { answersSent } from '@/lib/form/dossier-digest'
import type { PlanLine, Posted } from '@/lib/form/model'
import { PostedSchema } from '@/lib/form/schema'
import { liveRequests, type Purpose } from '@/lib/journey/requests'
import type { StoredDossier } from '../store/database'
import { previewOf, type StartPage } from './dossier-plan'
import { requestsOf } from './journey'
import type { Request } from '@/lib/profile/records'
import { writeProblem } from '../store/open-database'
import { change, create } from '../store/records'
import type { Store } from '../store/store'

/** What becomes of a row, and whether the sending goes on after it. */
interface Outcome {
  state: DossierState
  problem: string
  stop?: DossierStop
}

/** Sends the row's dossier from the start page, unless the profile or its mandat is no longer what was previewed. */
export async function sendRow(
  store: Store,
  row: StoredDossier,
  questions: ReadonlySet<string>,
  start: StartPage,
): Promise<Pick<DossierStep, 'stop' | 'unsaved'>> {
  const settle = async ({ state, problem, stop }: Outcome) => {
    await store.db.dossierRows.update(row.key, { state, problem })
    return { stop: stop ?? null }
  }
  const planned = await previewOf(store, start, row)
  if (!planned) return settle({ state: 'failed', problem: 'organisation_gone' })
  if (planned.blocked) return settle({ state: 'failed', problem: planned.blocked })
  const lines = answersSent(planned.lines, questions)
  if ((await digestOf(lines)) !== row.digest) return settle({ state: 'changed', problem: '' })
  // Should all stop between this and the answer, nobody would know: it is never sent again by itself.
  await store.db.dossierRows.update(row.key, { state: 'sending', problem: '' })
  const posted = await post(start, lines)
  if (posted?.url && isOf(start.page.url, posted.url)) {
    const stop = await keepDraft(store, { ...row, casUsageId: planned.casUsageId }, start, posted, lines)
    // The row stays as it is, to be asked about later: the person must have the address now.
    return stop ? { stop, unsaved: { name: planned.name, url: posted.url } } : { stop }
  }
  return settle(outcomeOf(posted))
}

/** null: the page had changed, nothing left; undefined: no answer came back. */
async function post({ tabId, page }: StartPage, lines: PlanLine[]): Promise<Posted | null | undefined> {
  const fingerprints = new Map(page.fields.map(({ ref, fingerprint }) => [ref, fingerprint]))
  const steps = lines.map(({ ref, kind, value, was }) => {
    return { ref, kind, value, was, fingerprint: fingerprints.get(ref)! }
  })
  const { documentId, view } = page
  const answer: unknown = await askPage(tabId, 'guest.post', { documentId, view, steps }).catch(
    () => undefined,
  )
  return answer === null ? null : PostedSchema.safeParse(answer).data
}

/** The site's own address, whatever the page side says. */
export function isOf(startUrl: string, url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(startUrl).origin
}

/** A draft may have been made wherever the site's answer is not its own refusal. */
function outcomeOf(posted: Posted | null | undefined): Outcome {
  if (posted === null) return { state: 'waiting', problem: '', stop: 'no_page' }
  const status = posted?.status ?? 0
  if (status === 201) return { state: 'unknown', problem: 'address_elsewhere' }
  if (status === 429) return { state: 'waiting', problem: '', stop: 'too_many' }
  if (status === 503) return { state: 'waiting', problem: '', stop: 'site_down' }
  if (status >= 500) return { state: 'unknown', problem: 'site_error', stop: 'site_down' }
  if (status >= 400)
    return { state: 'failed', problem: 'site_refused', ...(isForAll(status) ? { stop: 'site_refused' } : {}) }
  return { state: 'unknown', problem: 'no_answer', stop: navigator.onLine ? 'unreached' : 'offline' }
}

/** Not signed in, forbidden, no such démarche: the next one would be refused too. */
const isForAll = (status: number) => [401, 403, 404, 410].includes(status)

/** The address goes on the board and the row is done, both or neither; says why it could not be kept, if so. */
async function keepDraft(
  store: Store,
  { key, organisationId, casUsageId }: StoredDossier,
  { page, followed: { serviceId, serviceName } }: StartPage,
  { url: draftUrl, number }: Posted,
  lines: PlanLine[],
): Promise<DossierStop | null> {
  const { db } = store
  const purpose = { organisationId, casUsageId, serviceId }
  try {
    return await db.transaction('rw', db.tables, async () => {
      const saved = await keepRequest(store, purpose, { site: page.site, number, draftUrl, serviceName })
      if (saved.outcome !== 'saved') return saved.outcome === 'refused' ? saved.problem : 'unreadable'
      const requestId = String(saved.record['id'])
      await db.dossierRows.update(key, { state: 'sent', problem: '', requestId })
      await store.note({
        site: page.site,
        number,
        serviceId,
        organisationId,
        casUsageId,
        questions: lines.map(({ label }) => label),
      })
      return null
    })
  } catch (error) {
    console.debug('habili: draft', (error as Error).message)
    return writeProblem(error) ?? 'unreadable'
  }
}

/** The request that had no draft yet takes this one; a draft that is there already stays, beside the new one. */
export async function keepRequest(
  store: Store,
  purpose: Purpose,
  values: Pick<Request, 'site' | 'number' | 'draftUrl' | 'serviceName'>,
) {
  const live = liveRequests(await requestsOf(store, purpose.organisationId), purpose)
  const waiting = live.find(({ draftUrl }) => draftUrl === '')
  return waiting
    ? change(store, 'requests', waiting, values)
    : create(store, 'requests', { ...purpose, ...values })
}
