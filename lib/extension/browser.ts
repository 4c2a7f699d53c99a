/** The one door to the WebExtension API: webextension-polyfill is imported here and nowhere else. */
import browser from 'webextension-polyfill'

export { browser }
export type { Runtime, Tabs } from 'webextension-polyfill'
