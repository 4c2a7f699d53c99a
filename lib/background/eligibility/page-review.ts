/** The request of a tab's page read again: from what the page shows first, then from the profile where that may stand for it. */
import type { ShownReview } from '@/lib/contract/review'
import type { ReviewedRequest } from '@/lib/eligibility/review/model'
import type { Matching } from '@/lib/form/match'
import type { InstructorMessage, PageDescription } from '@/lib/form/model'
import { readAnswers } from '@/lib/form/printed'
import { fields as datapass } from '@/lib/form/sites/datapass/fields'
import { sites } from '@/lib/form/sites/pages'
import { procedureId } from '@/lib/journey/tracked'
import { requestSeen, stateOfBadges } from '@/lib/journey/tracking'
import type { Request } from '@/lib/profile/records'
import { dayOf } from '../requests/journey'
import type { Store } from '../store/store'
import { pageOf } from '../tab/known-pages'
import { matchPage } from '../tab/page-plan'
import { activeIn } from '../tab/invented'
import { getTab } from '../tab/sessions'
import { seenOfPage, serviceOf } from '../tab/tab-service'
import { formOf, notesOf, type Places, reportOf, shownReview, type ToReview } from './review'

const readKinds = new Set<PageDescription['kind']>(['request', 'block', 'summary'])

/** null where the page is no part of a request. */
export async function reviewOfPage(
  store: Store,
  tabId: number | undefined,
  now: string,
): Promise<ShownReview | null> {
  const page = await pageOf(tabId)
  if (tabId === undefined || !page || !readKinds.has(page.kind)) return null
  const own = matchPage(page, await store.db.taughtFields.where({ site: page.site }).toArray())
  if (!own) return null
  const matching = inWordsOfDatapass(page, own)
  const tab = await serviceOf(page)
  const { formUid: uid, title } = page.facts
  const named = page.site === datapass.site ? matching.definition || tab?.definition : ''
  const { definition, form } = await formOf({
    uid,
    definition: named || tab?.service.datapass.definitionId || '',
    title,
  })
  const request = await requestOf(store, page)
  const printed = readAnswers(page.printed ?? [], datapass, { definition, form })
  const isPrinted = page.kind === 'summary'
  if (isPrinted && isOver(page)) return null
  if (!isPrinted && !isOfRequest(matching)) return null
  const known: ToReview = {
    definition,
    form,
    page: { fields: page.fields, matching },
    ...(isPrinted ? { shown: printed.answers, applicant: printed.applicant } : {}),
    state: stateOf(page, request, now),
    owner: await ownerOf(store, tabId, page),
    // A summary says all that will be sent.
    hasProfile: !isPrinted,
    today: dayOf(now),
  }
  const report = await reportOf(known)
  const places = placesOf(page, matching, printed.refs)
  const scope = isPrinted || !isPartOfForm(page, form?.isWizard) ? 'whole' : 'lines'
  const isHere = (attribute: string) => attribute in places
  const kept =
    scope === 'whole'
      ? report
      : {
          ...report,
          findings: report.findings.filter(({ about }) => about.some(isHere)),
          read: report.read.filter(isHere),
          notRead: report.notRead.filter(isHere),
        }
  const shown = await shownReview(kept, known, places)
  const serviceId = shown.serviceId || tab?.service.id || procedureId(page.site, page.facts.procedure ?? '')
  const messages = page.facts.messages ?? (await askedElsewhere(tabId, page, request))
  return { ...shown, serviceId, scope, messages, notes: await notesOf(store, serviceId) }
}

/** The request that a page shows or edits: pages of a block say its number, and no state. */
async function requestOf(store: Store, page: PageDescription): Promise<Request | undefined> {
  const all = await store.db.requests.toArray()
  const [seen] = seenOfPage(page)
  const { requestId } = page.facts
  const byNumber = ({ site, number, isTest }: Request) =>
    site === page.site && number === requestId && !isTest
  return (seen && requestSeen(all, seen)) ?? (requestId ? all.find(byNumber) : undefined)
}

/** What another page of the request printed, as long as it is sent back: kept with it, or seen in this tab. */
async function askedElsewhere(
  tabId: number,
  { site, facts }: PageDescription,
  request: Request | undefined,
): Promise<InstructorMessage[]> {
  if (request) return request.siteState?.state === 'changes_requested' ? (request.asked ?? []) : []
  const { asked } = await getTab(tabId)
  return asked?.site === site && asked.number === facts.requestId ? asked.messages : []
}

/** The attributes of DataPass for what any site asks: rules speak of them. */
function inWordsOfDatapass({ site }: PageDescription, matching: Matching): Matching {
  if (site === datapass.site) return matching
  const matches = matching.matches.map((each) => ({ ...each, attribute: attributeOf(each.target) }))
  // Their names of fields say nothing of a definition.
  return { ...matching, definition: '', matches: matches.filter(({ attribute }) => attribute !== '') }
}

function attributeOf(target: string): string {
  const own = Object.entries(datapass.attributes).find(([, place]) => place === target)?.[0]
  const [room, role = '', part = ''] = target.split('.')
  if (own || room !== 'contact') return own ?? ''
  const name = Object.entries(datapass.contactParts).find(([, place]) => place === part)?.[0]
  return name && datapass.contactRoles.includes(role) ? `${role}_${name}` : ''
}

/** Is something asked there that the rules speak of? */
function isOfRequest({ matches, never, unknown, definition }: Matching): boolean {
  if (definition) return matches.length + never.length + unknown.length > 0
  return matches.some(({ target }) => /^(casUsage|cadreJuridique)\./.test(target))
}

/** A step or a block of a form of several pages; other forms are whole on their page. */
function isPartOfForm({ site, kind }: PageDescription, isWizard = true): boolean {
  return site === datapass.site && (kind === 'block' || isWizard)
}

/** Whose request it is: the organisation that the page names, else the active one. */
async function ownerOf(store: Store, tabId: number, page: PageDescription): Promise<ToReview['owner']> {
  const active = await activeIn(store, tabId)
  const { account } = await getTab(tabId)
  const siret = page.facts.siret ?? (account?.documentId === page.documentId ? account.siret : null)
  if (active && (!siret || !active.profile.organisation.siret || active.profile.organisation.siret === siret))
    return active
  const other = siret ? await store.db.organisations.where({ siret }).first() : undefined
  return { organisation: other ?? { siret: siret ?? '' } }
}

/** The summary of a request that is no longer in our hands: there is nothing to read again before sending. */
function isOver(page: PageDescription): boolean {
  const state = stateIn(page)
  return state !== undefined && state !== 'draft' && state !== 'changes_requested'
}

const stateIn = ({ site, facts }: PageDescription) =>
  stateOfBadges(facts.stateLabel ?? '', sites.find(({ id }) => id === site)?.states ?? {})?.state

/** The page says the state; since when is what Habili first saw of it. */
function stateOf(page: PageDescription, request: Request | undefined, now: string): ReviewedRequest['state'] {
  const state = stateIn(page)
  if (state !== 'changes_requested') return undefined
  const kept = request?.siteState?.state === state ? request.siteState.at : now
  return { isChangesRequested: true, since: dayOf(kept) }
}

function placesOf(page: PageDescription, matching: Matching, refs: Record<string, number>): Places {
  const { matches, never, unknown } = matching
  const places: Places = Object.fromEntries(
    Object.entries(refs).map(([attribute, ref]) => [attribute, { ref }]),
  )
  for (const { ref, attribute } of [...matches, ...never, ...unknown]) {
    const field = page.fields.find((each) => each.ref === ref)
    // Disabled boxes of a summary are read, and changed elsewhere.
    if (!field || field.state === 'hidden' || places[attribute]) continue
    places[attribute] = { label: field.kind === 'checkboxes' ? '' : field.label, ref }
  }
  return places
}
