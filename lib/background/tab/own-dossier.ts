/**
 * The request that a page belongs to, as the board holds it: whose profile fills it, a draft begun from a start page, and
 * the history of what was written.
 */
import type { PageDescription, Posted } from '@/lib/form/model'
import { sites } from '@/lib/form/sites/pages'
import type { Organisation } from '@/lib/profile/records'
import { activate } from '../organisations/active'
import { followedAs } from '../requests/dossier-plan'
import { isOf, keepRequest } from '../requests/dossier-send'
import type { Store } from '../store/store'
import { isInvented } from './invented'
import { getTab, setTab } from './sessions'
import { serviceOf } from './tab-service'

/**
 * For whom the page's request was made, known by its number. Its profile is chosen by itself, once a document: a
 * person may choose another one afterwards, and is then told whose the request is.
 */
export async function ownerOf(
  store: Store,
  tabId: number,
  { site, documentId, facts }: PageDescription,
): Promise<Organisation | null> {
  const { requestId } = facts
  // A site of accounts says itself for whom its pages are.
  if (!requestId || sites.find(({ id }) => id === site)?.facts.accountPath) return null
  const request = await store.db.requests
    .filter((each) => each.site === site && each.number === requestId && !each.isTest)
    .first()
  const owner = request && (await store.db.organisations.get(request.organisationId))
  if (!request || !owner) return null
  if ((await getTab(tabId)).chosenFor !== documentId) {
    await setTab(tabId, { chosenFor: documentId })
    await activate(owner.id, request.casUsageId ?? undefined)
  }
  return owner
}

/** Puts a draft made from a start page on the board. */
export async function keepBegun(
  store: Store,
  page: PageDescription,
  { organisationId, casUsageId }: { organisationId: string; casUsageId: string | null },
  { url: draftUrl, number }: Posted,
): Promise<void> {
  if (!isOf(page.url, draftUrl)) return
  const { serviceId, serviceName } = await followedAs(page)
  const purpose = { organisationId, casUsageId, serviceId }
  await keepRequest(store, purpose, { site: page.site, number, draftUrl, serviceName })
}

/** Keeps in the request's history which questions were written, without values; not those of the sample request. */
export async function noteFill(
  store: Store,
  tabId: number,
  page: PageDescription,
  { organisationId, casUsageId }: { organisationId: string; casUsageId: string | null },
  questions: string[],
): Promise<void> {
  try {
    if (await isInvented(tabId)) return
    const serviceId = (await serviceOf(page))?.service.id ?? ''
    const number = page.facts.requestId ?? ''
    await store.note({ site: page.site, number, serviceId, organisationId, casUsageId, questions })
  } catch (error) {
    // What is in the page is there: its report is told all the same.
    console.debug('habili: the history lacks a fill:', (error as Error).message)
  }
}
