/** The answer to each message of the contract. */
import { browser } from '@/lib/extension/browser'
import { ask, forsake, type Handlers, type Origin } from '@/lib/extension/messenger'
import { getPolicy } from '@/lib/extension/managed'
import { FetchError, mayLookUp, searchRegistry } from '@/lib/extension/network'
import { packaged } from '@/lib/extension/packaged'
import { getSettings, setSettings } from '@/lib/extension/settings'
import { completeness } from '@/lib/form/completeness'
import { arrange, readAnswer } from '@/lib/profile/registry'
import { actingProfile } from './organisations/acting'
import { activate, forget } from './organisations/active'
import { assistantState, confirm, undo } from './tab/assistant'
import { showBadge } from './tab/badge'
import { dossierHandlers } from './requests/dossiers'
import { announce, claim, openFrame, openNative } from './tab/frames'
import { keepOpen, noteOpen } from './tab/staying-open'
import { guidanceHandlers } from './eligibility/guidance'
import { lostAt, settleLoss } from './store/connection'
import { organisationHandlers } from './organisations/organisations'
import { forgetPage, keepPage, pageOf } from './tab/known-pages'
import { forgetFills, setTab } from './tab/sessions'
import { sharingHandlers, sourceHandlers } from './sharing/sharing'
import { historyOf } from './requests/journey'
import { keepSeen } from './requests/request-tracking'
import { StoreError } from './store/open-database'
import type { Store } from './store/store'
import { seenIn } from './tab/tab-service'
import { isClear, teachingHandlers } from './tab/field-handlers'
import { tellChanged } from './broadcast'
import { askAgain, onAnswered } from './tab/whose-page'
import { noteResults } from './tab/writing'

/** Where the database is had from; `reopen` forgets the one in hand, `syncPolicy` puts in what the policy provides. */
export interface Connection {
  store: () => Promise<Store>
  reopen: () => void
  syncPolicy: () => Promise<void>
}

/** The tab a message is about: the frame's own, else the one in front. */
async function tabOf({ caller, tabId }: Origin): Promise<number | undefined> {
  if (caller === 'frame') return tabId
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab?.id
}

const surfaceOf = ({ caller }: Origin) => (caller === 'frame' ? 'frame' : 'native')

export function newHandlers({ store, reopen, syncPolicy }: Connection): Handlers {
  let search: AbortController | undefined
  const turns = new Map<number, Promise<unknown>>()
  /** The document of each tab that spoke last. */
  const documents = new Map<number, string>()

  /** One plan at a time for a tab: two views asking together must read the same one. */
  function inTurn<T>(tabId: number | undefined, run: () => Promise<T>): Promise<T> {
    const turn = (turns.get(tabId ?? -1) ?? Promise.resolve()).then(run)
    turns.set(
      tabId ?? -1,
      turn.catch(() => undefined),
    )
    return turn
  }

  /** The badge, and the requests that the page shows, after a change of it or of what the site says of it. */
  async function follow(tabId: number): Promise<void> {
    await tellChanged('page')
    const state = await inTurn(tabId, async () => assistantState(await store(), tabId, 'native'))
    await showBadge(tabId, state)
    const now = new Date().toISOString()
    if (await inTurn(tabId, async () => keepSeen(...(await seenIn(await store(), tabId, state)), now)))
      await tellChanged('requests')
  }
  onAnswered((tabId) => void follow(tabId).catch((error: Error) => console.debug('habili:', error.message)))

  return {
    ...guidanceHandlers(store, tabOf),
    ...sharingHandlers(store),
    ...sourceHandlers,
    ...organisationHandlers(store),
    ...dossierHandlers(store),
    ...teachingHandlers(store, tabOf),
    'requests.history': async ({ requestId }) => historyOf(await store(), requestId),
    'profile.get': async ({ organisationId }) => (await store()).profile(organisationId),
    'profile.acting': async ({ organisationId }) =>
      (await actingProfile(await store(), organisationId))?.profile ?? null,
    'record.save': async (request) => {
      const outcome = await (await store()).save(request)
      if (outcome.outcome === 'saved') {
        if (request.table === 'organisations' && request.expectedRev === 0) {
          await activate(request.id)
          await tellChanged('settings', 'profile')
        }
      }
      return outcome
    },
    'record.delete': async (request) => {
      const outcome = await (await store()).remove(request)
      if (outcome.outcome === 'saved') {
        if (request.table === 'organisations') {
          await forget(request.id)
          await tellChanged('settings', 'profile')
        }
      }
      return outcome
    },
    'draft.get': async ({ key }) => (await (await store()).db.drafts.get(key))?.value ?? null,
    'draft.put': async ({ key, value }) => ({ at: await (await store()).putDraft(key, value) }),
    'draft.delete': async ({ key }) => {
      await (await store()).db.drafts.delete(key)
      return null
    },
    'completeness.get': async ({ organisationId, casUsageId }) => {
      const acting = await actingProfile(await store(), organisationId)
      return (
        acting && {
          mandat: acting.mandat,
          forms: completeness(acting.profile, casUsageId, await packaged('datapass-definitions.json')),
        }
      )
    },
    'registry.search': async ({ query }) => {
      if ((await getPolicy()).policy.disableLookup) return { outcome: 'problem', problem: 'switched_off' }
      if (!(await mayLookUp())) return { outcome: 'problem', problem: 'not_permitted' }
      // Fast clicks: only the last search counts.
      search?.abort()
      search = new AbortController()
      try {
        const establishments = arrange(
          readAnswer(await searchRegistry(query, search.signal), await packaged('legal-categories.json')),
          query,
        )
        return establishments.length > 0
          ? { outcome: 'found', establishments }
          : { outcome: 'problem', problem: 'not_found' }
      } catch (error) {
        return {
          outcome: 'problem',
          problem: error instanceof FetchError ? error.problem : 'unreadable',
        }
      }
    },
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
      await eraseEverything()
      reopen()
      await syncPolicy()
      await tellChanged('profile', 'settings', 'page')
      return null
    },
    'erase.person': async ({ contactId }) => {
      const report = await (await store()).erasePerson(contactId)
      await forgetFills()
      await tellChanged('page')
      return report
    },

    'frame.claim': async ({ nonce }, origin) => {
      const answer = await claim(nonce, origin)
      const page = answer.isOurs && origin.tabId !== undefined ? await pageOf(origin.tabId) : null
      if (page) await noteOpen(origin.tabId!, page)
      return answer
    },
    'active.set': async ({ organisationId, casUsageId, editorId }) => {
      await activate(organisationId, casUsageId, editorId)
      await tellChanged('settings', 'profile')
      return null
    },
    'assistant.get': async (_, origin) => {
      const tabId = await tabOf(origin)
      return inTurn(tabId, async () => assistantState(await store(), tabId, surfaceOf(origin)))
    },
    'assistant.confirm': async (input, origin) => {
      const tabId = await tabOf(origin)
      return inTurn(tabId, async () => confirm(await store(), tabId, input, surfaceOf(origin)))
    },
    'assistant.undo': async ({ planId }, origin) => undo(await tabOf(origin), planId),
    'assistant.tellWhose': async ({ isRight }, origin) => {
      const [tabId, organisationId] = [await tabOf(origin), (await getSettings()).activeOrganisationId]
      const page = tabId === undefined ? null : await pageOf(tabId)
      if (tabId === undefined || !page || !organisationId || !(await isClear(origin))) return null
      await setTab(tabId, { whose: { documentId: page.documentId, organisationId, isRight } })
      await follow(tabId)
      return null
    },
    'assistant.askWhose': async (_, origin) => {
      const tabId = await tabOf(origin)
      const page = tabId === undefined ? null : await pageOf(tabId)
      if (tabId !== undefined && page) await askAgain(tabId, page)
      await tellChanged('page')
      return null
    },
    'assistant.showField': async ({ ref }, origin) => {
      const tabId = await tabOf(origin)
      return tabId === undefined ? false : ask(tabId, 'guest.focus', { ref })
    },
    'assistant.evidence': (input, { tabId }) => ask(tabId!, 'guest.evidence', input),
    'assistant.close': (_, { tabId }) => ask(tabId!, 'guest.close'),
    'assistant.openNative': (_, { tabId }) => openNative(tabId),
    'assistant.openHere': async (_, origin) => {
      const tabId = await tabOf(origin)
      return { isOpen: tabId === undefined ? false : await openFrame(tabId) }
    },
    'options.open': async ({ route }) => {
      await browser.tabs.create({ url: browser.runtime.getURL(`/options.html${route}`) })
      return null
    },

    'page.changed': async ({ documentId, page, isBack }, { tabId }) => {
      if (tabId === undefined) return null
      keepPage(tabId, page)
      const last = documents.get(tabId) ?? documentId
      if (last !== documentId) forsake(tabId)
      documents.set(tabId, documentId)
      if (isBack && page) await askAgain(tabId, page)
      if (page) await keepOpen(tabId, page)
      await follow(tabId)
      return null
    },
    'page.opening': ({ nonce }, origin) => announce(nonce, origin),
    'page.left': ({ documentId }, { tabId }) => {
      if (tabId !== undefined) forgetPage(tabId, documentId)
      return null
    },
    'page.closed': async ({ isHidden }, { tabId }) => {
      if (tabId !== undefined)
        await setTab(tabId, { frameId: undefined, ...(isHidden ? {} : { openOn: undefined }) })
      return null
    },
    'page.written': (told, { tabId }) => {
      if (tabId !== undefined) noteResults(tabId, told)
      return null
    },
    'page.trouble': async ({ reason }, { tabId }) => {
      if (tabId === undefined) return null
      await setTab(tabId, { frameId: undefined, trouble: reason })
      await showBadge(tabId, { trouble: reason })
      return null
    },
  }
}
