/** The ways in: toolbar, keyboard, context menu, first run, news of an update. */
import { browser, type Tabs } from '@/lib/extension/browser'
import { t } from '@/lib/extension/i18n'
import { askPage } from '@/lib/extension/messenger'
import { getPolicy } from '@/lib/extension/managed'
import { openNative } from '@/lib/extension/native-panel'
import { matches } from '@/lib/form/sites/matches'
import { siteOfHost } from '@/lib/form/sites/pages'
import { openFrame } from './frames'
import { setTab } from './sessions'
import { tellChanged } from '../broadcast'

const OPEN = 'open_assistant'
const TEACH = 'teach_field'
const READ = 'read_form'

/** Is this an address of none of our sites? Unknown (`undefined`), it is taken for one of ours. */
const isElsewhere = (url: string | undefined) =>
  url !== undefined && url.startsWith('https:') && !siteOfHost(new URL(url).host)

/** Any other page: its form is read once, and shown in the browser's own panel, opened first as the gesture allows. */
async function readInPanel(tabId: number): Promise<void> {
  const opening = openNative(tabId)
  const { readForm } = await import('./any-form')
  await readForm(tabId)
  await opening
}

/** Keyboard: the frame on a request page, else the browser's own panel or the popup. */
export async function onCommand(name: string, tab?: Tabs.Tab): Promise<void> {
  const [active] = tab ? [tab] : await browser.tabs.query({ active: true, lastFocusedWindow: true })
  if (name !== OPEN || active?.id === undefined) return
  if (isElsewhere(active.url)) return readInPanel(active.id)
  if (!(await openFrame(active.id))) await openNative(active.id)
}

export function makeMenu(): void {
  browser.contextMenus.create({
    id: OPEN,
    title: t('commandOpenAssistant'),
    contexts: ['page', 'editable'],
    documentUrlPatterns: matches,
  })
  browser.contextMenus.create({
    id: TEACH,
    title: t('teach_title'),
    contexts: ['editable'],
    documentUrlPatterns: matches,
  })
  browser.contextMenus.create({
    id: READ,
    title: t('any_form_menu'),
    contexts: ['editable'],
    documentUrlPatterns: ['https://*/*'],
  })
}

/** `url`: the page under the menu. */
export async function onMenu(id: number | string, tab?: Tabs.Tab, url?: string): Promise<void> {
  if (tab?.id === undefined) return
  if (id === READ && isElsewhere(url)) return readInPanel(tab.id)
  if (id === READ) await openFrame(tab.id)
  if (id === OPEN) await openFrame(tab.id)
  if (id === TEACH) await pointOut(tab.id)
}

/** « Ce champ, c’est… » on the field under the menu: the assistant opens on the question. */
async function pointOut(tabId: number): Promise<void> {
  if (!(await openFrame(tabId))) return
  const ref = await askPage(tabId, 'guest.pointed')
  if (ref === null) return
  await setTab(tabId, { pointed: { ref, at: new Date().toISOString() } })
  await tellChanged('page')
}

const WELCOME = '/welcome.html'

/** The welcome page, once; a fleet that installs by policy does not open a tab on each machine. */
export async function welcome(): Promise<void> {
  const { installType } = await browser.management.getSelf()
  if (installType === 'admin' || (await getPolicy()).policy.disableFirstRunPage) return
  const { id } = await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) })
  await browser.storage.session.set({ welcomeTab: id })
}

/** After an update, the pages show that there is news, since the version that the person read of last. */
export async function tellNews(previous: string | undefined): Promise<void> {
  // Loaded again by a developer, or by a reinstallation: nothing is new.
  if (!previous || previous === browser.runtime.getManifest().version) return
  const { getSettings, setSettings } = await import('../store/settings')
  if ((await getSettings()).newsSince) return
  await setSettings({ newsSince: previous })
  await tellChanged('settings')
}

/** Chromium gives its first policy seconds after the installation: the tab just opened goes again. */
export async function withdrawWelcome(): Promise<void> {
  const { welcomeTab } = (await browser.storage.session.get('welcomeTab')) as { welcomeTab?: number }
  if (welcomeTab === undefined || !(await getPolicy()).policy.disableFirstRunPage) return
  await browser.storage.session.remove('welcomeTab')
  const tab = await browser.tabs.get(welcomeTab).catch(() => null)
  // Closed by the person, or gone elsewhere: none of ours.
  if (tab?.url === browser.runtime.getURL(WELCOME)) await browser.tabs.remove(welcomeTab)
}
