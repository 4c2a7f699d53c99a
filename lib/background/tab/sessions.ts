/** What is known of each tab while the browser runs: kept in `storage.session`, so a stopped background loses none. */
import { browser } from '@/lib/extension/browser'
import type { InstructorMessage } from '@/lib/form/model'
import type { Answered, Fill } from './fill-history'

export interface TabSession extends Answered {
  /** The pending plan as JSON: Chromium's session storage sorts the keys of objects, and plans are compared. */
  plan?: string
  /** Fingerprints of the plan's fields, by ref. */
  fingerprints?: Record<number, string>
  /** Lines ticked in the frame when it sent its plan to be confirmed in the browser's own window. */
  chosen?: { planId: string; refs: number[] }
  /** The document, after the one that left in the middle of a fill, on which its report is shown. */
  cutToldOn?: string
  /** The first page after the last fill; `isLost`: the site got, or took, nothing of it. */
  next?: { documentId: string; view: number; isLost: boolean }
  /** All that may be taken back, oldest first. */
  history?: Fill[]
  /** Fields that an undo gave back, in a document: they are not proposed again by themselves. */
  unticked?: { documentId: string; fingerprints: string[] }
  /** What Habili filled last: the request's number, or its form until the site gives one. */
  filled?: { number?: string; formUid?: string; casUsageId: string | null }
  /** Number of the request that the person told the site to delete. */
  deleting?: string
  /** What the instructor wrote of a request that the board does not follow. */
  asked?: { site: string; number: string; messages: InstructorMessage[] }
  /** The document for which the profile of its request was chosen. */
  chosenFor?: string
  /** What a request already made would bring to the profile, as JSON, until the person says what to keep. */
  proposal?: { id: string; draft: string; beginUid?: string }
  /** The sample request of the welcome page is shown with the invented organisation. */
  isInvented?: true
  pointed?: { ref: number; at: string }
  /** Organisation named by the site's account page for a view; null where it names none. */
  account?: { documentId: string; view: number; siret: string | null; hasFailed?: true }
  /** What the person said of a document that nothing says whom it is for. */
  whose?: { documentId: string; organisationId: string; isRight: boolean }
  /** The frame that proved itself by its nonce. */
  frameId?: number
  /** The request in whose pages the person opened the assistant, and the document in which it is open. */
  openOn?: { documentId: string; site: string; number?: string; formUid?: string }
  trouble?: string
  /** Documents the page side may fetch for the write under way. */
  ticket?: { token: string; documentIds: string[]; until: number }
}

const key = (tabId: number) => `tab:${tabId}`
/** Writes of one tab follow each other: each reads what the last one left. */
const turns = new Map<number, Promise<unknown>>()
/** Tabs closed since the background started: a late answer must not bring their sessions back. */
const closed = new Set<number>()

export async function getTab(tabId: number): Promise<TabSession> {
  return ((await browser.storage.session.get(key(tabId)))[key(tabId)] as TabSession | undefined) ?? {}
}

/** How often what holds answers of the profile was dropped. */
let droppings = 0
/** Told to `setTab` with what was worked out since: a dropping in between takes that too. */
export const dropsUntilNow = () => droppings

/** Changes some of a tab's session; an `undefined` value removes it. */
export async function setTab(
  tabId: number,
  patch: { [K in keyof TabSession]?: TabSession[K] | undefined },
  drops?: number,
): Promise<void> {
  const turn = (turns.get(tabId) ?? Promise.resolve()).then(async () => {
    if (closed.has(tabId)) return
    const late = (drops ?? droppings) === droppings ? {} : nothing
    const next = Object.fromEntries(
      Object.entries({ ...(await getTab(tabId)), ...patch, ...late }).filter(
        ([, value]) => value !== undefined,
      ),
    )
    await browser.storage.session.set({ [key(tabId)]: next })
  })
  turns.set(
    tabId,
    turn.catch(() => undefined),
  )
  return turn
}

const onDropped = new Set<(tabId: number) => void>()
/** Calls `listener` with each tab that is closed. */
export const watchDropped = (listener: (tabId: number) => void) => void onDropped.add(listener)

export async function dropTab(tabId: number): Promise<void> {
  closed.add(tabId)
  for (const listener of onDropped) listener(tabId)
  turns.delete(tabId)
  await browser.storage.session.remove(key(tabId))
}

/** Frames that proved themselves, in every tab. */
export async function claimedFrames(): Promise<{ tabId: number; frameId: number }[]> {
  const all = Object.entries(await browser.storage.session.get(null)) as [string, TabSession][]
  return all.flatMap(([name, { frameId }]) =>
    name.startsWith('tab:') && frameId !== undefined ? [{ tabId: Number(name.slice(4)), frameId }] : [],
  )
}

/** What holds answers of the profile: plans, reports, and what undo needs. */
const nothing = {
  plan: undefined,
  fingerprints: undefined,
  chosen: undefined,
  report: undefined,
  lastFill: undefined,
  history: undefined,
  targets: undefined,
  proposal: undefined,
}

/** Drops it in every tab. */
export async function forgetFills(): Promise<void> {
  droppings++
  const names = Object.keys(await browser.storage.session.get(null)).filter((name) => name.startsWith('tab:'))
  await Promise.all(names.map((name) => setTab(Number(name.slice(4)), nothing)))
}
