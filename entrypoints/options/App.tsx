import type { ComponentChildren } from 'preact'
import { useCallback, useLayoutEffect, useState } from 'preact/hooks'
import { Notice } from '@/components/controls/Notice'
import { Tabs } from '@/components/controls/Tabs'
import { remarkText } from '@/components/controls/Field'
import { fieldId } from '@/components/controls/labels'
import { showDay } from '@/components/eligibility/days'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { remark } from '@/lib/profile/text'
import { Announce } from './records/announce'
import { useBackground } from './background'
import { HomePage } from './home/HomePage'
import { later } from './Later'
import { OrganisationsPage } from './organisations/OrganisationsPage'
import { rgaa, statusKey } from './about/rgaa'
import { useRoute, type Route } from './routes'
import { SearchEverything } from './search/SearchEverything'

const AboutPage = later(() => import('./about/AboutPage').then(({ AboutPage }) => AboutPage))
const AccessibilityPage = later(() =>
  import('./about/AccessibilityPage').then(({ AccessibilityPage }) => AccessibilityPage),
)
const BulkPage = later(() => import('./organisations/BulkPage').then(({ BulkPage }) => BulkPage))
const CataloguePage = later(() =>
  import('./eligibility/CataloguePage').then(({ CataloguePage }) => CataloguePage),
)
const DossiersPage = later(() => import('./requests/DossiersPage').then(({ DossiersPage }) => DossiersPage))
const FollowUp = later(() => import('./requests/BoardPage').then(({ FollowUp }) => FollowUp))
const GuidedPage = later(() => import('./guided/GuidedPage').then(({ GuidedPage }) => GuidedPage))
const NewOrganisationPage = later(() =>
  import('./organisations/NewOrganisation').then(({ NewOrganisationPage }) => NewOrganisationPage),
)
const OrganisationPage = later(() =>
  import('./organisations/OrganisationPage').then(({ OrganisationPage }) => OrganisationPage),
)
const RegistryCheckPage = later(() =>
  import('./organisations/RegistryCheckPage').then(({ RegistryCheckPage }) => RegistryCheckPage),
)
const SettingsPage = later(() => import('./settings/SettingsPage').then(({ SettingsPage }) => SettingsPage))
const SharingPage = later(() => import('./sharing/SharingPage').then(({ SharingPage }) => SharingPage))

/** For so long after it took the focus, in ms, a title that goes hands it to the one that comes. */
const TITLE_SETTLES = 2000

/** The whole options page: header, the page of the address, the live region. */
export function App() {
  const { route, visit } = useRoute()
  const [spoken, setSpoken] = useState({ text: '', turn: 0 })
  const announce = useCallback((text: string) => setSpoken(({ turn }) => ({ text, turn: turn + 1 })), [])
  useFocus(route, visit)
  return (
    <Announce.Provider value={announce}>
      <a class="skip" href="#main" onClick={skip}>
        {t('options_skip')}
      </a>
      <Header route={route} />
      <main id="main">
        <StoreBanner />
        <SourceBanner route={route} />
        <Page route={route} visit={visit} />
      </main>
      <footer class="foot">
        <a href="#a-propos">{t('about_title')}</a>
        <a href="#accessibilite">{t('access_link', t(statusKey(rgaa.criteria)))}</a>
      </footer>
      <p class="visually-hidden" role="status">
        {/* Another node for each: the same sentence said twice is heard twice. */}
        <span key={spoken.turn}>{spoken.text}</span>
      </p>
    </Announce.Provider>
  )
}

function Page({ route, visit }: { route: Route; visit: number }) {
  switch (route.page) {
    case 'accueil':
      return <HomePage />
    case 'organisations':
      return <OrganisationsPage />
    case 'nouvelle':
      return <NewOrganisationPage key={visit} siret={route.siret} />
    case 'organisation':
      return <OrganisationPage key={route.id} route={route} visit={visit} />
    case 'suivi':
      return <FollowUp key={visit} route={route} />
    case 'dossiers':
      return <DossiersPage key={route.startUrl} startUrl={route.startUrl} />
    case 'catalogue':
      return <CataloguePage route={route} visit={visit} />
    case 'preparer':
      return <GuidedPage route={route} />
    case 'partage':
      return <SharingPage key={route.tab} tab={route.tab} />
    case 'ajouter-plusieurs':
      return <BulkPage />
    case 'comparer':
      return <RegistryCheckPage />
    case 'reglages':
      return <SettingsPage />
    case 'accessibilite':
      return <AccessibilityPage />
    case 'a-propos':
      return <AboutPage />
  }
}

function Header({ route }: { route: Route }) {
  const { page } = route
  const isBoard = page === 'suivi' || page === 'dossiers'
  const isElsewhere =
    isBoard ||
    ['accueil', 'preparer', 'reglages', 'catalogue', 'partage', 'a-propos', 'accessibilite'].includes(page)
  return (
    <header class="top">
      <p class="brand">
        <img class="mark" src="/icon/32.png" alt="" width="24" height="24" />
        <strong>Habili</strong> <span class="badge">{t('unofficial')}</span>
      </p>
      <Tabs
        label={t('options_nav')}
        tabs={[
          { href: '#accueil', label: t('home_title'), isCurrent: page === 'accueil' || page === 'preparer' },
          { href: '#organisations', label: t('options_organisations'), isCurrent: !isElsewhere },
          { href: '#suivi', label: t('board_nav'), isCurrent: isBoard },
          { href: '#catalogue', label: t('catalogue_nav'), isCurrent: page === 'catalogue' },
          { href: '#partage', label: t('share_title'), isCurrent: page === 'partage' },
          { href: '#reglages', label: t('options_settings'), isCurrent: page === 'reglages' },
        ]}
      />
      <NewsLink />
      <SearchEverything />
    </header>
  )
}

/** Only while there is something new to read. */
function NewsLink() {
  const { data } = useQuery('settings.get', null, ['settings'])
  if (!data?.newsSince) return null
  return (
    <a class="news-link" href="#a-propos">
      {t('about_news')}
    </a>
  )
}

/** The database cannot be written, or was emptied by the browser: said on every page, before anybody types. */
function StoreBanner() {
  const { send } = useBackground()
  const { data, error } = useQuery('storage.status', null, ['storage'])
  if (data?.lostAt) return <LossNotice at={data.lostAt} onRead={() => void send('storage.settleLoss')} />
  if (!data?.problem && !error) return null
  const code = data?.problem ? `store_${data.problem}` : 'save_unanswered'
  return <Banner>{remarkText('error', remark(code))}</Banner>
}

/** A new version stands at the shared source: said wherever Habili is opened. */
function SourceBanner({ route }: { route: Route }) {
  const { data } = useQuery('source.get', { isNow: false }, ['source', 'settings'])
  if (data?.state !== 'new' || !data.isAllowed || route.page === 'partage') return null
  return (
    <Notice tone="info">
      <p>
        {t('source_new')} <a href="#partage/importer">{t('source_see')}</a>
      </p>
    </Notice>
  )
}

/** The browser emptied the database by itself: said at once, so that an empty list is not taken for a new profile. */
function LossNotice({ at, onRead }: { at: string; onRead: () => void }) {
  return (
    <Notice tone="bad">
      <p>{t('storage_lost', showDay(at))}</p>
      <p class="actions">
        <a class="button" href="#partage/importer">
          {t('storage_lost_import')}
        </a>
        <button type="button" onClick={onRead}>
          {t('storage_lost_read')}
        </button>
      </p>
    </Notice>
  )
}

function Banner({ children }: { children: ComponentChildren }) {
  return (
    <Notice tone="bad">
      <p>{children}</p>
    </Notice>
  )
}

const pageTitle = () => document.querySelector<HTMLElement>('main h1')

/**
 * After a change of address the focus goes to the field it names, or else to the page's title; not from somebody who has
 * gone elsewhere while the page was coming.
 */
function useFocus(route: Route, visit: number): void {
  const field = route.page === 'organisation' ? route.query.get('champ') : null
  useLayoutEffect(() => {
    if (visit === 0 && !field) return
    const before = document.activeElement
    let last: HTMLElement | null = null
    let lastAt = 0
    const focus = () => {
      const { activeElement } = document
      if (activeElement !== document.body && activeElement !== (last ?? before)) return changes.disconnect()
      // The title of a page that asks the background goes with what it shows, and would take the focus along.
      if (last?.isConnected) return
      if (last && performance.now() - lastAt > TITLE_SETTLES) return changes.disconnect()
      const target = field ? document.getElementById(fieldId(field)) : pageTitle()
      if (!target) return
      for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
        fold.open = true
      target.focus()
      last = target
      lastAt = performance.now()
    }
    const changes = new MutationObserver(focus)
    changes.observe(document.getElementById('main')!, { childList: true, subtree: true })
    focus()
    return () => changes.disconnect()
  }, [visit, field])
}

function skip(event: Event): void {
  event.preventDefault()
  pageTitle()?.focus()
}
