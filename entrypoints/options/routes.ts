/** Addresses within the options page, all after `#`; `?champ=<field>` puts the focus in that field. */
import { useEffect, useState } from 'preact/hooks'
import type { Profile } from '@/lib/profile/records'

export const tabs = [
  'identite',
  'contacts',
  'cadres',
  'usages',
  'documents',
  'mandats',
  'completude',
] as const
export type Tab = (typeof tabs)[number]

/** The page of one organisation; `recordId` is an id, or `nouveau`. */
export interface OrganisationRoute {
  page: 'organisation'
  id: string
  tab: Tab
  recordId: string | null
  query: URLSearchParams
}

/** Parts of the sheet of a service: what it says to us, its steps, its rules. */
export const sheetTabs = ['nous', 'etapes', 'regles'] as const
export type SheetTab = (typeof sheetTabs)[number]

/** The catalogue, or one of its services; the query holds the filter of the list. */
export interface CatalogueRoute {
  page: 'catalogue'
  serviceId: string | null
  tab: SheetTab
  query: URLSearchParams
}
/** The board of requests, or that of entities; the query holds its filter. */
export interface BoardRoute {
  page: 'suivi'
  view: 'demandes' | 'entites'
  query: URLSearchParams
}

/** Many dossiers at once, begun from the start page of that address. */
export interface DossiersRoute {
  page: 'dossiers'
  /** '' when the address holds none. */
  startUrl: string
}

/** The guided start: an organisation, then a form, then its questions for one cas d'usage. */
export interface GuidedRoute {
  page: 'preparer'
  organisationId: string | null
  formUid: string | null
  casUsageId: string | null
}

export type SharingTab = 'exporter' | 'importer'

export type Route =
  | { page: 'partage'; tab: SharingTab }
  | {
      page:
        | 'accueil'
        | 'organisations'
        | 'reglages'
        | 'ajouter-plusieurs'
        | 'comparer'
        | 'a-propos'
        | 'accessibilite'
    }
  | { page: 'nouvelle'; siret: string }
  | OrganisationRoute
  | CatalogueRoute
  | BoardRoute
  | DossiersRoute
  | GuidedRoute

const isTab = (text: string): text is Tab => (tabs as readonly string[]).includes(text)

/** An id of nobody's: what an address names by something that is no id is said to be missing, as any other. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
const idIn = (text: string) =>
  /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(text) ? text : NOBODY

/** An https address without its query, or ''. */
const secureUrl = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : null
  return url?.protocol === 'https:' ? url.origin + url.pathname : ''
}

/** Reads a `location.hash`; anything unknown is the home page. */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?')
  const [page, id, tab = '', recordId] = path.split('/')
  const query = new URLSearchParams(search)
  if (page === 'organisation' && id) {
    return {
      page: 'organisation',
      id: idIn(id),
      tab: isTab(tab) ? tab : 'identite',
      recordId: recordId || null,
      query,
    }
  }
  if (page === 'organisations' && id === 'nouvelle') {
    return { page: 'nouvelle', siret: query.get('siret') ?? '' }
  }
  if (page === 'preparer')
    return {
      page,
      organisationId: id ? idIn(id) : null,
      formUid: (id && tab) || null,
      casUsageId: id && tab && recordId ? idIn(recordId) : null,
    }
  if (page === 'catalogue')
    return { page, serviceId: id || null, tab: sheetTabs.find((one) => one === tab) ?? 'nous', query }
  if (page === 'suivi') return { page, view: id === 'entites' ? id : 'demandes', query }
  if (page === 'dossiers') return { page, startUrl: secureUrl(query.get('page') ?? '') }
  if (page === 'partage') return { page, tab: id === 'importer' ? 'importer' : 'exporter' }
  if (page === 'ajouter-plusieurs' || page === 'comparer' || page === 'a-propos' || page === 'accessibilite')
    return { page }
  return { page: page === 'reglages' || page === 'organisations' ? page : 'accueil' }
}

export function organisationHref(id: string, tab: Tab = 'identite', recordId?: string): string {
  return `#organisation/${id}/${tab}${recordId ? `/${recordId}` : ''}`
}

export const guidedHref = (...parts: string[]): string => ['#preparer', ...parts].join('/')

export function catalogueHref(serviceId?: string): string {
  return serviceId ? `#catalogue/${serviceId}` : '#catalogue'
}

/** An address with the parts of a filter that are not empty: `#suivi?texte=ccas`. */
export function filteredHref(page: string, parts: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''))
  return `#${page}${query.size > 0 ? `?${query}` : ''}`
}

/** Address of what is on show: a change to it is no news. */
let shown = ''

/** The current route; `visit` grows with each change of address. */
export function useRoute(): { route: Route; visit: number } {
  const [state, setState] = useState(() => ({ route: readRoute(location.hash), visit: 0 }))
  useEffect(() => {
    shown = location.hash
    const follow = () => {
      if (location.hash === shown) return
      shown = location.hash
      setState(({ visit }) => ({ route: readRoute(shown), visit: visit + 1 }))
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return state
}

/** Gives the page the address of what it shows, without leaving it. */
export function renameAddress(href: string): void {
  shown = href
  history.replaceState(null, '', href)
}

/** What each tab of an organisation is given. */
export interface TabProps {
  profile: Profile
  /** The organisation was deleted in another window. */
  isGone: boolean
  route: OrganisationRoute
  visit: number
}
