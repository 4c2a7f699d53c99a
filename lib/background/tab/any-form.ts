/** The form of a page that is none of our sites, read at one click of the person and never by itself. */
import { browser } from '@/lib/extension/browser'
import { getPolicy } from '@/lib/extension/managed'
import type { FormRead } from '@/lib/contract/tab'
import { tellChanged } from '../broadcast'
import { keepPage, pageOf } from './known-pages'

const SCRIPT = '/any-form.js'

/**
 * Puts the page side in the top document of a tab, which the browser allows after a press on the toolbar button, the
 * menu or the shortcut (`activeTab`), and reads the form once. A page of our own sites has its page side already.
 */
export async function readForm(tabId: number | undefined): Promise<FormRead> {
  if (tabId === undefined) return 'no_access'
  const isKept = (await getPolicy()).policy.allowedSites !== null
  if (isKept) return 'forbidden'
  const { url } = await browser.tabs.get(tabId)
  if (url !== undefined && !url.startsWith('https:')) return 'not_https'
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] })
  } catch (error) {
    // The browser's own pages and stores, or a page that the person did not press the button on.
    console.debug('habili: form', (error as Error).message)
    return 'no_access'
  }
  keepPage(tabId, null)
  const page = await pageOf(tabId)
  await tellChanged('page')
  return page?.fields.length ? 'read' : 'no_field'
}
