/** The start page of a démarche among our tabs, and what each entity's dossier would hold there. */
import { browser } from '@/lib/extension/browser'
import type { DossierForm, DossierPreview } from '@/lib/contract/requests'
import type { Matching } from '@/lib/form/match'
import type { PageDescription } from '@/lib/form/model'
import { siteOfHost } from '@/lib/form/sites/pages'
import { liveRequests } from '@/lib/journey/requests'
import { procedureId } from '@/lib/journey/tracked'
import { usualName } from '@/lib/profile/names'
import { actingProfile, mandatObstacle } from '../organisations/acting'
import { requestsOf } from './journey'
import { pageOf } from '../tab/known-pages'
import { matchPage, placeOf, planOf } from '../tab/page-plan'
import type { Store } from '../store/store'
import { serviceOf } from '../tab/tab-service'

export interface StartPage {
  tabId: number
  page: PageDescription
  matching: Matching
  followed: Followed
}

/** The tab where a start page was last seen: it is asked before all others. */
let seenIn: number | undefined

/** The start page at this address, in whichever tab shows it; null when none does. */
export async function findStart(store: Store, startUrl: string): Promise<StartPage | null> {
  const look = async (tabId: number) => {
    const page = await pageOf(tabId)
    if (page?.kind !== 'start' || page.url !== startUrl) throw new Error('another page')
    return { tabId, page }
  }
  const none = () => null
  const found =
    (seenIn === undefined ? null : await look(seenIn).catch(none)) ??
    (await Promise.any(
      (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : look(id))),
    ).catch(none))
  seenIn = found?.tabId
  if (!found) return null
  const lessons = await store.db.taughtFields.where({ site: found.page.site }).toArray()
  const matching = matchPage(found.page, lessons)
  return matching && { ...found, matching, followed: await followedAs(found.page) }
}

export async function formOf(store: Store, startUrl: string): Promise<DossierForm> {
  const site = siteOfHost(new URL(startUrl).host)
  const siteName = site?.prefill ? site.name : ''
  const start = siteName ? await findStart(store, startUrl) : null
  const { title = '' } = start?.page.facts ?? {}
  return { isHere: start !== null, siteName, title, questions: start?.page.fields.length ?? 0 }
}

/** Under which service the requests of a start page are followed; the name is for those out of the catalogue. */
export interface Followed {
  serviceId: string
  serviceName: string
}

export async function followedAs(page: PageDescription): Promise<Followed> {
  const service = (await serviceOf(page))?.service
  if (service) return { serviceId: service.id, serviceName: '' }
  const { site, procedure } = placeOf(page)
  return {
    serviceId: procedureId(site, procedure),
    serviceName: (page.facts.title ?? procedure).slice(0, 200),
  }
}

export interface Entity {
  organisationId: string
  /** Left out: the entity's only one, or none. */
  casUsageId?: string | null | undefined
}

/** What the dossier of an entity would hold; null when the entity is gone. */
export async function previewOf(
  store: Store,
  { page, matching, followed: { serviceId } }: StartPage,
  { organisationId, casUsageId: wanted }: Entity,
): Promise<DossierPreview | null> {
  const acting = await actingProfile(store, organisationId)
  if (!acting) return null
  const { profile, mandat } = acting
  const { organisation, casUsage } = profile
  const only = casUsage.length === 1 ? casUsage[0]!.id : null
  const casUsageId = wanted === undefined ? only : (casUsage.find(({ id }) => id === wanted)?.id ?? null)
  const blocked = mandatObstacle(mandat)
  const { lines } = await planOf('', { page, matching, profile, casUsageId, blocked })
  const purpose = { organisationId, casUsageId, serviceId }
  const live = liveRequests(await requestsOf(store, organisationId), purpose)
  return {
    organisationId,
    name: usualName(organisation),
    siret: organisation.siret,
    casUsageId,
    casUsages: casUsage.map(({ id, intitule }) => ({ id, intitule })),
    editorName: mandat?.editorName ?? '',
    startsOn: mandat?.startsOn ?? '',
    endsOn: mandat?.endsOn ?? '',
    blocked: blocked ?? '',
    hasDraft: live.some(({ draftUrl }) => draftUrl !== ''),
    lines,
  }
}
