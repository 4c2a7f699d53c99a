/** Firefox asks the person before an add-on sends what they search for; elsewhere there is nothing to ask. */
import { browser } from '@/lib/extension/browser'

/** Must be called within the click. False when the person refuses. */
export async function maySearchRegistry(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true
  // Newer than the polyfill's types: built-in consent came with Firefox 140.
  const wanted = { data_collection: ['searchTerms'] } as Parameters<typeof browser.permissions.request>[0]
  return browser.permissions.request(wanted)
}
