import { defineBackground } from 'wxt/utils/define-background'
import { newParts } from '@/lib/background/handlers'
import { keepPolicy } from '@/lib/background/organisations/policy-watch'
import { servePorts } from '@/lib/background/ports'
import { mayAct } from '@/lib/background/tab/frames'
import { dropTab } from '@/lib/background/tab/sessions'
import { tellChanged } from '@/lib/background/broadcast'
import { makeMenu, onCommand, onMenu, tellNews, welcome, withdrawWelcome } from '@/lib/background/tab/toolbar'
import { browser } from '@/lib/extension/browser'
import { serve } from '@/lib/extension/messenger'

/** The database and its library are read at the first question, as each part is: a wake reads what it needs. */
export default defineBackground(() => {
  const now = () => new Date().toISOString()
  let connecting: ReturnType<typeof connect> | undefined
  async function connect() {
    const { newConnection } = await import('@/lib/background/store/connection')
    return newConnection(now, () => syncAgain())
  }
  function connection() {
    connecting ??= connect()
    connecting.catch(() => (connecting = undefined))
    return connecting
  }
  const store = async () => (await connection()).store()
  const reopen = async () => (await connection()).reopen()
  async function syncPolicy() {
    const { syncPolicy: syncStore } = await import('@/lib/background/organisations/policy-sync')
    await syncStore(await store())
  }
  const syncAgain = keepPolicy(syncPolicy, () => void withdrawWelcome())
  serve(newParts({ store, reopen, syncPolicy }), mayAct)
  servePorts(store)
  // A start page that is gone is news for the dossiers sent through it.
  browser.tabs.onRemoved.addListener((tabId) => {
    void dropTab(tabId).then(() => tellChanged('page'))
  })
  browser.commands.onCommand.addListener((name, tab) => void onCommand(name, tab))
  browser.contextMenus.onClicked.addListener(
    ({ menuItemId, pageUrl }, tab) => void onMenu(menuItemId, tab, pageUrl),
  )
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    makeMenu()
    if (reason === 'install') void welcome()
    if (reason === 'update') void tellNews(previousVersion)
  })
})
