/** The answers about one tab: what its page side says, and what the assistant there shows, confirms and takes back. */
import { browser } from '@/lib/extension/browser'
import { abandonAnswers, askPage, type Handlers, type Origin } from '@/lib/extension/messenger'
import { packaged } from '@/lib/extension/packaged'
import { openNative } from '@/lib/extension/native-panel'
import { getSettings } from '@/lib/background/store/settings'
import type { Input } from '@/lib/contract/contract'
import { focusTopic } from '@/lib/contract/topics'
import type { ShownPlace } from '@/lib/contract/page'
import { tellsLoss } from '@/lib/form/loss-pages'
import type { FillPlan, PageDescription, PlanLine } from '@/lib/form/model'
import { tellChanged } from '../broadcast'
import { keepSeen } from '../requests/request-tracking'
import type { Store } from '../store/store'
import { readForm } from './any-form'
import { assistantState, confirm, correct, foldedState, undo } from './assistant'
import { sightAtPress } from './asked-at-press'
import { showBadge } from './badge'
import { isClear } from './field-handlers'
import { announce, claim, openFrame, tabOf } from './frames'
import { askKeptAtPress } from './kept-elsewhere'
import { isWhole, keepPage, pageOf, toldPage } from './known-pages'
import { noteNext } from './lost-fill'
import { getTab, setTab } from './sessions'
import { hasWord, seenIn } from './tab-service'
import { askAgain, askWhoseAtPress, onAnswered } from './whose-page'
import { noteResults } from './writing'

const surfaceOf = ({ caller }: Origin) => (caller === 'frame' ? 'frame' : 'native')

export function tabHandlers(store: () => Promise<Store>) {
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
    const page = await toldPage(tabId)
    const state = await inTurn(tabId, async () =>
      page && !isWhole(page)
        ? foldedState(await store(), tabId, page)
        : assistantState(await store(), tabId, 'native'),
    )
    await showBadge(tabId, state)
    if (!page) return
    const now = new Date().toISOString()
    const isNews = await inTurn(tabId, async () => {
      const [opened, seen, whose] = await seenIn(await store(), tabId, page, state)
      const isMoved = await keepSeen(opened, seen, whose, now)
      if (page.facts.entry) {
        const { notePortal } = await import('./portals')
        if (await notePortal(opened, page, state, now)) return true
      }
      const { messages } = page.facts
      if (!messages) return isMoved
      const { keepAsked, noteAsked } = await import('./asked')
      await noteAsked(tabId, page, messages)
      return (await keepAsked(opened, seen[0], messages)) || isMoved
    })
    if (isNews) await tellChanged('requests')
  }
  /** The press was for this, on a page of our own: no other confirmation is asked. */
  const fillSample = (tabId: number) =>
    inTurn(tabId, async () => {
      const { plan } = await assistantState(await store(), tabId, 'native')
      const refs =
        plan?.lines.filter(({ canTick, isTicked }) => canTick && isTicked).map(({ ref }) => ref) ?? []
      if (!plan || refs.length === 0) return 0
      const done = await confirm(await store(), tabId, { planId: plan.id, refs }, 'native')
      return done.outcome === 'done' ? done.report.written : 0
    })
  /** Nobody waits for it: the answer that leads here is given first. */
  function followLater(tabId: number): void {
    follow(tabId).catch((error: Error) => console.debug('habili:', error.message))
  }
  onAnswered(followLater)

  return {
    'frame.claim': async ({ nonce }, origin) => {
      const answer = await claim(nonce, origin)
      const page = answer.isOurs ? await pageOf(origin.tabId) : null
      if (page) await noteOpen(origin.tabId!, page)
      return answer
    },
    'assistant.get': async (_, origin) => {
      const tabId = await tabOf(origin)
      const state = await inTurn(tabId, async () => assistantState(await store(), tabId, surfaceOf(origin)))
      if (tabId !== undefined) void showBadge(tabId, state)
      return state
    },
    'assistant.confirm': async (input, origin) => {
      const tabId = await tabOf(origin)
      const outcome = await inTurn(tabId, async () => confirm(await store(), tabId, input, surfaceOf(origin)))
      // A request that Habili just filled is its context's from now on, and not at the page's next change only.
      if (tabId !== undefined && outcome.outcome === 'done' && outcome.report.written > 0) followLater(tabId)
      return outcome
    },
    'assistant.undo': async (input, origin) => undo(await tabOf(origin), input),
    'assistant.tellWhose': async ({ isRight }, origin) => {
      const [tabId, organisationId] = [await tabOf(origin), (await getSettings()).activeOrganisationId]
      const page = await pageOf(tabId)
      if (tabId === undefined || !page || !organisationId || !(await isClear(origin))) return null
      await setTab(tabId, { whose: { documentId: page.documentId, organisationId, isRight } })
      await follow(tabId)
      return null
    },
    'assistant.askWhose': async (_, origin) => {
      const tabId = await tabOf(origin)
      const page = await pageOf(tabId)
      if (page) await askAgain(tabId!, page)
      await tellChanged('page')
      return null
    },
    'assistant.showField': async ({ ref }, origin) => {
      const tabId = await tabOf(origin)
      return tabId === undefined ? false : askPage(tabId, 'guest.focus', { ref })
    },
    'assistant.point': async (input, origin) => {
      const tabId = await tabOf(origin)
      return tabId === undefined ? false : point(tabId, input)
    },
    'assistant.evidence': (input, { tabId }) => {
      if (input.when !== 'press') return askPage(tabId!, 'guest.evidence', input)
      // Nobody waits for it, and the confirmation asks what this could not.
      expectConfirm(tabId!).catch((error: Error) => console.debug('habili:', error.message))
      return sightAtPress.ask(tabId!)
    },
    'assistant.close': (_, { tabId }) => askPage(tabId!, 'guest.close'),
    'form.read': async (_, origin) => ({ outcome: await readForm(await tabOf(origin)) }),
    'assistant.openNative': async (chosen, { tabId }) => {
      // Before anything is waited for: the browser opens its window at a gesture only.
      const opening = openNative(tabId)
      if (tabId !== undefined) await setTab(tabId, { chosen: chosen ?? undefined })
      await tellChanged('page')
      return opening
    },
    'assistant.openHere': async (_, origin) => {
      const tabId = await tabOf(origin)
      return { isOpen: tabId === undefined ? false : await openFrame(tabId) }
    },
    'sample.show': async ({ isInvented }, origin) => {
      const tabId = await tabOf(origin)
      const page = await pageOf(tabId)
      if (tabId === undefined || !page?.url.startsWith(browser.runtime.getURL('/')))
        return { isOpen: false, written: 0 }
      await setTab(tabId, { isInvented: isInvented || undefined, plan: undefined })
      const written = isInvented ? await fillSample(tabId) : 0
      await tellChanged('page')
      return { isOpen: await openFrame(tabId), written }
    },
    'page.changed': async ({ documentId, page, isBack, isDeleting }, { tabId }) => {
      if (tabId === undefined) return false
      keepPage(tabId, page)
      const last = documents.get(tabId) ?? documentId
      if (last !== documentId) abandonAnswers(tabId)
      documents.set(tabId, documentId)
      if (isDeleting) await setTab(tabId, { deleting: page?.facts.requestId })
      if (isBack && page) await askAgain(tabId, page, isWhole(page))
      if (page) await noteNext(tabId, page)
      if (page) await keepOpen(tabId, page)
      await follow(tabId)
      return page !== null && hasWord(page)
    },
    'page.approached': async (_, { tabId }) => {
      const [opened, page] = await Promise.all([
        store(),
        tabId === undefined ? null : toldPage(tabId),
        packaged('datapass-definitions.json'),
      ])
      if (page) await foldedState(opened, tabId!, page)
      return null
    },
    'page.opening': ({ nonce }, origin) => announce(nonce, origin),
    'page.closed': async ({ isHidden }, { tabId }) => {
      if (tabId !== undefined)
        await setTab(tabId, { frameId: undefined, ...(isHidden ? {} : { openOn: undefined }) })
      return null
    },
    'page.written': async (told, { tabId }) => {
      if (tabId === undefined) return null
      if (!told.isLater) noteResults(tabId, told)
      // After the answer to the confirmation, which the same look is about.
      else if (await inTurn(tabId, () => correct(tabId, told))) await tellChanged('page')
      return null
    },
    'page.focused': async ({ documentId, ref }) => {
      await tellChanged(focusTopic(documentId, ref))
      return null
    },
    'page.trouble': async ({ reason }, { tabId }) => {
      if (tabId === undefined) return null
      await setTab(tabId, { frameId: undefined, trouble: reason })
      await showBadge(tabId, { trouble: reason })
      return null
    },
  } satisfies Partial<Handlers>
}

/** The person presses: what the confirmation will want of the site is asked at once. */
async function expectConfirm(tabId: number): Promise<void> {
  const [page, { plan }] = await Promise.all([pageOf(tabId), getTab(tabId)])
  if (page) await askWhoseAtPress(tabId, page)
  if (plan) askKeptAtPress(tabId, JSON.parse(plan) as FillPlan)
}

/** The assistant of a tab is open on this page. */
export async function noteOpen(tabId: number, { documentId, site, facts }: PageDescription): Promise<void> {
  const { requestId: number, formUid } = facts
  const openOn = { documentId, site, ...(number ? { number } : {}), ...(formUid ? { formUid } : {}) }
  await setTab(tabId, { openOn })
}

/** Opens the assistant again in a page of the request in which it was open; that of another request is left folded. */
export async function keepOpen(tabId: number, page: PageDescription): Promise<void> {
  const { openOn, frameId } = await getTab(tabId)
  if (!openOn || page.kind === 'list' || tellsLoss(page)) return
  const { requestId, formUid } = page.facts
  const isSame =
    openOn.site === page.site &&
    (openOn.number ? openOn.number === requestId : openOn.formUid !== undefined && openOn.formUid === formUid)
  const isOpen = frameId !== undefined && openOn.documentId === page.documentId
  // A draft takes its number on the way, in the very document in which the assistant is open.
  if (isOpen) return noteOpen(tabId, page)
  if (!isSame) return setTab(tabId, { openOn: undefined })
  await noteOpen(tabId, page)
  await askPage(tabId, 'guest.open', { hasFocus: false }).catch(() => false)
}

/** Marks fields in the page: values leave for it only where the person may write them, and asks to see them. */
export async function point(
  tabId: number,
  { planId, refs, isValue }: Input<'assistant.point'>,
): Promise<boolean> {
  const { plan: pending } = await getTab(tabId)
  const plan = pending ? (JSON.parse(pending) as FillPlan) : null
  const { documentId = '', view = 0, lines = [] } = plan?.id === planId ? plan : {}
  const wanted = lines.filter(({ ref, canTick }) => refs.includes(ref) && (canTick || !isValue))
  const places = wanted.map((line) => (isValue ? valueOf(line) : { ref: line.ref }))
  return askPage(tabId, 'guest.show', { documentId, view, places, isScrolled: !isValue })
}

function valueOf({ ref, kind, value, shown }: PlanLine): ShownPlace {
  const words = shown?.value ?? [value].flat().join(', ')
  const [, year, month, day] = (kind === 'date' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(words)) || []
  return { ref, value, words: year ? `${day}/${month}/${year}` : words }
}
