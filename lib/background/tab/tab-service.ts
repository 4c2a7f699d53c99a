/** Which service a tab is about: the definition of its form, else its address in the catalogue's table. */
import type { AssistantState } from '@/lib/contract/tab'
import type { PageOfService } from '@/lib/eligibility/addresses'
import type { ServiceEntry } from '@/lib/eligibility/directory'
import { packaged } from '@/lib/extension/packaged'
import type { PageDescription } from '@/lib/form/model'
import { seenOn } from '@/lib/form/seen'
import { findForm } from '@/lib/form/sites/datapass/definition'
import { homeOf } from '@/lib/form/sites/matches'
import { sites } from '@/lib/form/sites/pages'
import type { SeenRequest } from '@/lib/journey/tracking'
import { catalogueIndex } from '../eligibility/catalogue'
import { hasUnknown, type SeenFor } from '../requests/request-tracking'
import type { Store } from '../store/store'
import { pageOf } from './known-pages'
import { definitionOf } from './page-plan'
import { getTab, setTab } from './sessions'
import { whoseNow } from './whose-page'

export interface TabService {
  service: ServiceEntry
  /** Other services that the page may stand for. */
  others: string[]
  /** DataPass definition, '' when the page names none. */
  definition: string
  page: PageDescription
  /** The request that the page shows, if it shows one's state. */
  seen: SeenRequest | null
}

/** null where no page side answers, or where the catalogue knows no service. */
export async function serviceOfTab(tabId: number | undefined): Promise<TabService | null> {
  const page = await pageOf(tabId)
  return page && serviceOf(page)
}

export async function serviceOf(page: PageDescription): Promise<TabService | null> {
  const { facts } = page
  const found = foundIn(page)
  const definition =
    definitionOf(page) ||
    (await definitionOfForm(facts.formUid)) ||
    facts.definition ||
    found?.definition ||
    ''
  const service = (definition && catalogueIndex.serviceOfDefinition(definition)) || found?.service
  if (!service) return null
  const others = (found?.others ?? []).filter(({ id }) => id !== service.id).map(({ id }) => id)
  return { service, others, definition, page, seen: seenOfPage(page, definition)[0] ?? null }
}

/** By the page's own address, else by those of the requests to which it leads: then it may stand for several services. */
function foundIn({ url, facts }: PageDescription): PageOfService<ServiceEntry> | undefined {
  const own = catalogueIndex.serviceOfPage(url)
  if (own || !facts.entry) return own
  const led = facts.entry.links.flatMap((link) => catalogueIndex.serviceOfPage(link) ?? [])
  const [first] = led
  return (
    first && { ...first, others: [...new Set(led.flatMap(({ service, others }) => [service, ...others]))] }
  )
}

/** A page that leads to a request is shown only where the catalogue knows its service. */
export const hasWord = (page: PageDescription): boolean =>
  page.facts.entry === undefined || foundIn(page) !== undefined

/** Every request that a page shows, its own first. */
export function seenOfPage(page: PageDescription, definition = definitionOf(page)): SeenRequest[] {
  const site = sites.find(({ id }) => id === page.site)
  return site ? seenOn(page, definition, site) : []
}

/** What following a page takes of its state: whose its requests are, as far as it is known, and what the button says. */
export type Followed = Pick<
  AssistantState,
  'siretState' | 'active' | 'suggested' | 'casUsageId' | 'page' | 'plan'
>

/** The requests of a tab's page, and to whom they belong; a request that takes its number now was filled before it. */
export async function seenIn(
  store: Store,
  tabId: number,
  page: PageDescription,
  { siretState, active, suggested }: Followed,
): Promise<[Store, SeenRequest[], SeenFor]> {
  const seen = await named(seenOfPage(page))
  if (page.kind === 'list') {
    const listed = [...seen, ...(await goneFrom(tabId, page, seen))]
    const wholeOf = page.facts.isWhole && isAtHome(page) ? page.site : undefined
    const organisationId = await listOwner(store, tabId, page, listed, wholeOf)
    return [store, listed, { organisationId, wholeOf }]
  }
  const { requestId: number, formUid } = page.facts
  const { filled } = await getTab(tabId)
  const isIt = filled && number && (filled.number ? filled.number === number : filled.formUid === formUid)
  if (isIt && !filled.number) await setTab(tabId, { filled: { ...filled, number } })
  // What the person said counts once something was written on it: the next page of the request is then known.
  const isOurs = siretState === 'match' || (siretState === 'told' && isIt)
  const owner = isOurs ? active : suggested
  return [
    store,
    seen,
    {
      organisationId: owner?.id ?? null,
      ...(isIt ? { filled: { number, casUsageId: filled.casUsageId } } : {}),
    },
  ]
}

/** The request that the person had deleted, once the list to which the site leads does without it. */
async function goneFrom(tabId: number, page: PageDescription, seen: SeenRequest[]): Promise<SeenRequest[]> {
  const { deleting: number } = await getTab(tabId)
  if (!number || page.facts.requestId) return []
  await setTab(tabId, { deleting: undefined })
  const { states = {}, testHosts = [] } = sites.find(({ id }) => id === page.site)!
  const badges = Object.entries(states).find(([, state]) => state === 'deleted')?.[0]
  if (!badges || seen.some((each) => each.number === number)) return []
  const isTest = testHosts.includes(new URL(page.url).host)
  return [{ site: page.site, number, isTest, title: '', badges, definition: '', url: '' }]
}

/** A themed host lists the requests of its theme only, a test host its own. */
function isAtHome({ site, url }: PageDescription): boolean {
  const pages = sites.find(({ id }) => id === site)
  return pages !== undefined && new URL(url).host === new URL(homeOf(pages)).host
}

/** Whose requests a list shows; the site is asked only when something new would be kept. */
async function listOwner(
  store: Store,
  tabId: number,
  page: PageDescription,
  seen: SeenRequest[],
  wholeOf: string | undefined,
): Promise<string | null> {
  if (!(await hasUnknown(store, seen, wholeOf))) return null
  const { siret } = await whoseNow(tabId, page)
  const owner = siret ? await store.db.organisations.where({ siret }).first() : undefined
  return owner?.id ?? null
}

/** Would a request of the page's own be kept for the first time, were its organisation known? */
export async function isNewHere(store: Store, page: PageDescription): Promise<boolean> {
  const seen = page.kind === 'list' ? [] : seenOfPage(page)
  return seen.some(({ number }) => number === '') || hasUnknown(store, seen)
}

/** Gives the definition to what a list shows by the name of its service. */
async function named(seen: SeenRequest[]): Promise<SeenRequest[]> {
  if (!seen.some(({ serviceName, definition }) => serviceName && definition === '')) return seen
  const definitions = await packaged('datapass-definitions.json')
  return seen.map((each) => {
    const { id } = definitions.find(({ name }) => name === each.serviceName) ?? {}
    return each.definition === '' && id ? { ...each, definition: id } : each
  })
}

async function definitionOfForm(uid: string | undefined): Promise<string> {
  if (!uid) return ''
  return findForm(await packaged('datapass-definitions.json'), uid)?.definition.id ?? ''
}
