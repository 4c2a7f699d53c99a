/** Typed, validated messages over @webext-core/messaging: the contract says who may send what. */
import { defineExtensionMessaging } from '@webext-core/messaging'
import { browser, type Runtime } from './browser'
import type { BroadcastProtocol, Contract, Input, MessageName, Output } from '@/lib/contract/contract'
import type { Caller } from '@/lib/contract/message'
import type { GuestProtocol } from '@/lib/contract/page'
import { parts, type PartName } from '@/lib/contract/parts'

type Protocol = { [N in MessageName]: (input: Input<N>) => Output<N> } & GuestProtocol & BroadcastProtocol

const wire = defineExtensionMessaging<Protocol>()

export type Sender = Runtime.MessageSender & { origin?: string; documentId?: string }

/** Where a message comes from, by what the browser vouches for; the page side can fake none of it. */
export interface Origin {
  caller: Caller
  tabId: number | undefined
  frameId: number | undefined
}

/**
 * Classes a sender. An extension page inside a web page's frame is `frame`; the same page in a tab, popup or
 * native panel is `page`; the top frame of a web page is `content`; anything else is nobody.
 */
export function originOf(sender: Sender, ownOrigin: string): Origin | null {
  const isOurs = (sender.url ?? '').startsWith(`${ownOrigin}/`)
  const tabId = sender.tab?.id
  if (isOurs) {
    const isFramed = tabId !== undefined && (sender.frameId ?? 0) > 0
    return { caller: isFramed ? 'frame' : 'page', tabId, frameId: sender.frameId }
  }
  if (tabId === undefined || sender.frameId !== 0) return null
  return { caller: 'content', tabId, frameId: 0 }
}

type Handler<N extends MessageName> = (input: Input<N>, origin: Origin) => Promise<Output<N>> | Output<N>
export type Handlers = { [N in MessageName]: Handler<N> }
/** A part of the background: what its messages may be, and its answers. */
export interface Part<N extends MessageName = MessageName> {
  messages: Pick<Contract, N>
  handlers: Pick<Handlers, N>
}
export type Parts = { [P in PartName]: () => Promise<Part<(typeof parts)[P][number]>> }

/** Refused messages since the background started, by reason: counted, never detailed. */
export const refusals = { unknown_caller: 0, wrong_caller: 0, bad_input: 0 }

/**
 * Answers every message of the contract, each part read when the first of its messages comes; `mayAct` decides whether
 * a frame has claimed its nonce. A part that could not be read is read again at the next message.
 */
export function serve(all: Parts, mayAct: (origin: Origin) => Promise<boolean>): void {
  refuseOthers(new Set<string>(Object.values(parts).flat()))
  const ownOrigin = new URL(browser.runtime.getURL('/')).origin
  const readParts = new Map<PartName, Promise<Part>>()
  function partOf(name: PartName): Promise<Part> {
    const part = readParts.get(name) ?? (all[name]() as unknown as Promise<Part>)
    readParts.set(name, part)
    part.catch(() => readParts.delete(name))
    return part
  }
  for (const [part, names] of Object.entries(parts) as [PartName, readonly MessageName[]][])
    for (const name of names)
      wire.onMessage(name, async (message) => {
        const sender = (message as { sender: Sender }).sender
        const origin = sender.id === browser.runtime.id ? originOf(sender, ownOrigin) : null
        if (!origin) {
          refusals.unknown_caller++
          throw new Error('refused')
        }
        const isHeard = name === 'frame.claim' || (await mayAct(origin))
        // Nothing is waited for once the part is there: messages that waited for it are answered in their order, and a
        // frame may claim only what was announced.
        const { messages, handlers } = await partOf(part)
        const { from, input } = messages[name]
        if (!isHeard || !(from as Caller[]).includes(origin.caller)) {
          refusals.wrong_caller++
          throw new Error('refused')
        }
        const parsed = input.safeParse(message.data ?? undefined)
        if (!parsed.success) {
          refusals.bad_input++
          throw new Error('bad_input')
        }
        return (await (handlers[name] as Handler<MessageName>)(parsed.data as never, origin)) as never
      })
}

/** Heard before the messaging library, which looks a message up by its name in an object, `constructor` included. */
function refuseOthers(names: ReadonlySet<string>): void {
  const listener = (message: unknown, _: Runtime.MessageSender, answer: (result: object) => void) => {
    const name = (message as { type?: unknown } | null)?.type
    if (typeof name !== 'string' || names.has(name)) return
    refusals.wrong_caller++
    answer({ err: { name: 'Error', message: 'refused', stack: '' } })
  }
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerNoResponse)
}

/** Sends a message to the background; rejects when it cannot be reached or refuses. */
export function send<N extends MessageName>(
  name: N,
  ...input: Input<N> extends undefined | null ? [] : [Input<N>]
) {
  return wire.sendMessage(name, input[0] as never) as Promise<Output<N>>
}

/** Messages without an answer yet, by tab. */
const unanswered = new Map<number, Set<(reason: Error) => void>>()
/** Answered within this, or never, milliseconds; but a page may write and save for minutes, and tells how it goes. */
const PATIENCE = 10_000
const lasting: (keyof GuestProtocol)[] = ['guest.write', 'guest.undo']
/** A site's own answers to what is posted or read there take longer, milliseconds. */
const asksSite: (keyof GuestProtocol)[] = ['guest.post', 'guest.gather', 'guest.kept']
const POSTING = 60_000
/** For the answers of a document that was asked before it first spoke, milliseconds. */
const GRACE = 1000

/** Asks the page side of a tab; rejects when no page side answers there. */
export function askPage<N extends keyof GuestProtocol>(
  tabId: number,
  name: N,
  ...input: Parameters<GuestProtocol[N]>
): Promise<ReturnType<GuestProtocol[N]>> {
  const answer = wire.sendMessage(name, input[0] as never, { tabId, frameId: 0 } as never)
  if (lasting.includes(name)) return answer as never
  const waiting = unanswered.get(tabId) ?? new Set()
  return new Promise((resolve, reject) => {
    unanswered.set(tabId, waiting.add(reject))
    const timer = setTimeout(
      () => reject(new Error('no answer')),
      asksSite.includes(name) ? POSTING : PATIENCE,
    )
    void answer.then(resolve as never, reject).finally(() => {
      clearTimeout(timer)
      waiting.delete(reject)
    })
  })
}

/**
 * Gives up what the last document of a tab left unanswered: Firefox never rejects it, once that one is kept for the
 * Back button, and everything that waits for the tab would wait with it.
 */
export function abandonAnswers(tabId: number): void {
  const left = [...(unanswered.get(tabId) ?? [])]
  setTimeout(() => left.forEach((reject) => reject(new Error('another document'))), GRACE)
}

/**
 * Tells every open extension page which topics changed; nobody listening is no error, and nobody's answer is awaited:
 * a frame kept for the Back button gives none. Firefox does not bring such a message to our frames in web pages: each
 * is told by its own address.
 */
export function broadcast(topics: string[], frames: { tabId: number; frameId: number }[]): void {
  const toNobody = () => {
    // No page is open, or the frame has gone: there is nobody to tell.
  }
  wire.sendMessage('changed', { topics }).catch(toNobody)
  for (const frame of frames) wire.sendMessage('changed', { topics }, frame).catch(toNobody)
}

/** Calls `listener` with the topics of each broadcast; gives back what stops it. */
export function onChanged(listener: (topics: string[]) => void): () => void {
  return wire.onMessage('changed', ({ data }) => listener((data as { topics: string[] }).topics))
}
