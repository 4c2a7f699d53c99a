/** The answers about settings, the policy, the state of the database and erasure. */
import { browser } from '@/lib/extension/browser'
import type { Handlers } from '@/lib/extension/messenger'
import { clearLocal } from '@/lib/background/store/local'
import { getPolicy } from '@/lib/extension/managed'
import { getSettings, setSettings } from '@/lib/background/store/settings'
import { ERASED } from '@/lib/contract/topics'
import { tellChanged } from './broadcast'
import { lostAt, settleLoss } from './store/connection'
import { StoreError } from './store/open-database'
import type { Store } from './store/store'
import { forgetFills } from './tab/sessions'

/** Where the database is had from; `reopen` forgets the one in hand, `syncPolicy` puts in what the policy provides. */
export interface Connection {
  store: () => Promise<Store>
  reopen: () => Promise<void> | void
  syncPolicy: () => Promise<void>
}

export function settingsHandlers({ store, reopen, syncPolicy }: Connection) {
  return {
    'policy.get': async () => {
      const { policy, problems } = await getPolicy()
      const { organisations, ...keys } = policy
      return { ...keys, organisationCount: organisations.length, problems }
    },
    'settings.get': () => getSettings(),
    'settings.set': async (patch) => {
      const settings = await setSettings(patch)
      await tellChanged('settings')
      return settings
    },
    'storage.status': async () => {
      let problem = null
      let lost = null
      try {
        const { db, problem: found } = await store()
        problem = found
        lost = await lostAt(db)
      } catch (error) {
        problem = error instanceof StoreError ? error.problem : ('unreadable' as const)
      }
      const { usage = 0 } = await navigator.storage.estimate()
      // The permission exempts the database from eviction, whatever the page-level promise says.
      const isExempt = await browser.permissions.contains({ permissions: ['unlimitedStorage'] })
      return {
        problem,
        lostAt: lost,
        isPersisted: isExempt || (await navigator.storage.persisted()),
        usedBytes: usage,
      }
    },
    'storage.settleLoss': async () => {
      await settleLoss((await store()).db)
      await tellChanged('storage', 'page')
      return null
    },
    'erase.everything': async () => {
      const { eraseEverything } = await store()
      // First: a new database beside settings that remember organisations would be taken for a loss.
      await browser.storage.local.clear()
      await browser.storage.session.clear()
      await clearLocal()
      await eraseEverything()
      await reopen()
      await syncPolicy()
      await tellChanged(ERASED, 'profile', 'settings', 'page')
      return null
    },
    'erase.person': async ({ contactId }) => {
      const report = await (await store()).erasePerson(contactId)
      await forgetFills()
      // Windows that edit the person let go of what they show: nothing of it may be created again.
      await tellChanged(`${ERASED}:${contactId}`, 'page')
      return report
    },
    'options.open': async ({ route }) => {
      await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${route}`) })
      return null
    },
  } satisfies Partial<Handlers>
}
