import { defineBackground } from 'wxt/utils/define-background'
import { newConnection } from '@/lib/background/store/connection'
import { serveFiles } from '@/lib/background/sharing/files'
import { mayAct } from '@/lib/background/tab/frames'
import { newHandlers } from '@/lib/background/handlers'
import { syncPolicy as syncStore } from '@/lib/background/organisations/policy-sync'
import { keepPage } from '@/lib/background/tab/known-pages'
import { dropTab } from '@/lib/background/tab/sessions'
import { tellChanged } from '@/lib/background/broadcast'
import { welcome, onCommand, onMenu, makeMenu, withdrawWelcome } from '@/lib/background/tab/toolbar'
import { browser } from '@/lib/extension/browser'
import { watchPolicy } from '@/lib/extension/managed'
import { serve } from '@/lib/extension/messenger'

export default defineBackground(() => {
  const { store, reopen } = newConnection(() => new Date().toISOString())
  const syncPolicy = async () => syncStore(await store())
  // Without a database the assistant says so; the policy waits for the next start.
  const syncSoon = () =>
    void syncPolicy().catch((error: Error) => console.debug('habili: policy', error.message))
  syncSoon()
  watchPolicy(() => {
    syncSoon()
    void withdrawWelcome()
  })
  serve(newHandlers({ store, reopen, syncPolicy }), mayAct)
  serveFiles(store)
  // A start page that is gone is news for the dossiers sent through it.
  browser.tabs.onRemoved.addListener((tabId) => {
    keepPage(tabId, null)
    void dropTab(tabId).then(() => tellChanged('page'))
  })
  browser.commands.onCommand.addListener((name, tab) => void onCommand(name, tab))
  browser.contextMenus.onClicked.addListener(
    ({ menuItemId, pageUrl }, tab) => void onMenu(menuItemId, tab, pageUrl),
  )
  browser.runtime.onInstalled.addListener(({ reason }) => {
    makeMenu()
    if (reason === 'install') void welcome()
  })
})
