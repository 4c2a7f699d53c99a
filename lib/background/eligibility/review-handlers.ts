/** The answers about requests read again: of a tab's page, of a profile, of the board. */
import type { Input } from '@/lib/contract/contract'
import type { FindingCount, ShownReview } from '@/lib/contract/review'
import { silence } from '@/lib/eligibility/review/review'
import type { Handlers } from '@/lib/extension/messenger'
import { ourStates } from '@/lib/profile/site-states'
import type { Profile, Request } from '@/lib/profile/records'
import { tellChanged } from '../broadcast'
import { actingProfile } from '../organisations/acting'
import { dayOf } from '../requests/journey'
import type { Store } from '../store/store'
import { isClear } from '../tab/field-handlers'
import { tabOf } from '../tab/frames'
import { catalogueIndex } from './catalogue'
import { reviewOfPage } from './page-review'
import { formOf, notesOf, reportOf, shownReview, type ToReview } from './review'
import { answerQuestion, dropNote, keepNote, mend } from './review-mends'

/** Of what a profile would answer, before anything is opened. */
async function reviewOfProfile(
  store: Store,
  { organisationId, casUsageId = null, formUid, serviceId }: Input<'review.get'> & { organisationId: string },
  now: string,
): Promise<ShownReview | null> {
  const acting = await actingProfile(store, organisationId)
  if (!acting) return null
  const definitionId = serviceId && catalogueIndex.serviceById(serviceId)?.datapass.definitionId
  const known: ToReview = {
    ...(await formOf({ uid: formUid, definition: definitionId ?? '' })),
    owner: { profile: acting.profile, casUsageId },
    hasProfile: true,
    today: dayOf(now),
  }
  const shown = await shownReview(await reportOf(known), known, {})
  const notes = await notesOf(store, shown.serviceId)
  return { ...shown, scope: 'whole', messages: [], notes }
}

/** Does a request wait for us, so that what would send it back is worth a look? */
const isOurs = ({ siteState }: Request) => siteState === null || ourStates.includes(siteState.state)

/** By request, those of which something is left open. */
async function counts(store: Store, now: string): Promise<Record<string, FindingCount>> {
  const profiles = new Map<string, Profile | null>()
  const found: Record<string, FindingCount> = {}
  for (const request of (await store.db.requests.toArray()).filter(isOurs)) {
    const { id, organisationId, casUsageId, serviceId, title, siteState } = request
    const definition = catalogueIndex.serviceById(serviceId)?.datapass.definitionId
    if (!definition || !casUsageId) continue
    if (!profiles.has(organisationId))
      profiles.set(organisationId, (await actingProfile(store, organisationId))?.profile ?? null)
    const profile = profiles.get(organisationId)
    if (!profile) continue
    const isBack = siteState?.state === 'changes_requested'
    const { findings } = await reportOf({
      ...(await formOf({ definition, title })),
      owner: { profile, casUsageId },
      hasProfile: true,
      ...(isBack ? { state: { isChangesRequested: true, since: dayOf(siteState.at) } } : {}),
      today: dayOf(now),
    })
    const kept = profile.casUsage.find((each) => each.id === casUsageId)?.reviewAnswers
    const { open } = silence(findings, kept)
    const blocking = open.filter(({ level }) => level === 'bloquant').length
    if (open.length > 0) found[id] = { blocking, questions: open.length - blocking }
  }
  return found
}

const now = () => new Date().toISOString()

export function reviewHandlers(store: () => Promise<Store>) {
  return {
    'review.get': async (input, origin) => {
      const { organisationId } = input
      return organisationId
        ? reviewOfProfile(await store(), { ...input, organisationId }, now())
        : reviewOfPage(await store(), await tabOf(origin), now())
    },
    'review.answer': async (input, origin) => {
      if (!(await isClear(origin))) return { outcome: 'covered' }
      return answerQuestion(await store(), input, now())
    },
    'review.mend': async (input, origin) => {
      if (!(await isClear(origin))) return { outcome: 'covered' }
      const done = await mend(await store(), input)
      if (done.outcome === 'saved') await tellChanged('profile', 'page')
      return done
    },
    'review.note': async (input, origin) => {
      if (!(await isClear(origin))) return { outcome: 'covered' }
      return keepNote(await store(), input, now())
    },
    'review.dropNote': async (input, origin) => {
      if (!(await isClear(origin))) return { outcome: 'covered' }
      return dropNote(await store(), input)
    },
    'review.counts': async () => counts(await store(), now()),
  } satisfies Partial<Handlers>
}
