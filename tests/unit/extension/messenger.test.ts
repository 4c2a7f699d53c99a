import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { allHandlers } from '../background/all-handlers'
import { contract, type MessageName } from '@/lib/contract/contract'
import { parts } from '@/lib/contract/parts'
import {
  askPage,
  broadcast,
  abandonAnswers,
  originOf,
  refusals,
  serve,
  type Parts,
  type Sender,
} from '@/lib/extension/messenger'

vi.stubGlobal('chrome', fakeBrowser)
// A file that comes after would take it away in the middle of a message.
afterAll(() => void vi.unstubAllGlobals())

/** Node gives extension addresses no origin, unlike browsers: an ordinary one stands for it. */
const own = 'https://own-extension.example'
fakeBrowser.runtime.getURL = (path: string) => own + path
const site = 'https://datapass.api.gouv.fr/formulaires/x/demande/commencer'
const tab = { id: 7 } as never
const id = fakeBrowser.runtime.id
const senders = {
  optionsTab: { id, url: `${own}/options.html`, tab, frameId: 0 },
  popup: { id, url: `${own}/popup.html` },
  nativePanel: { id, url: `${own}/sidepanel.html` },
  frame: { id, url: `${own}/sidepanel.html#nonce`, tab, frameId: 4 },
  content: { id, url: site, tab, frameId: 0 },
} satisfies Record<string, Sender>

describe('where a message comes from', () => {
  it.each([
    ['an extension page in a tab', senders.optionsTab, { caller: 'page', tabId: 7, frameId: 0 }],
    ['the popup', senders.popup, { caller: 'page', tabId: undefined, frameId: undefined }],
    [
      'the browser’s own panel',
      senders.nativePanel,
      { caller: 'page', tabId: undefined, frameId: undefined },
    ],
    ['the frame in a page', senders.frame, { caller: 'frame', tabId: 7, frameId: 4 }],
    ['the page side of the top document', senders.content, { caller: 'content', tabId: 7, frameId: 0 }],
    ['the page side of an inner frame', { id, url: site, tab, frameId: 3 }, null],
    ['a page side without frame number', { id, url: site, tab }, null],
    ['nobody', {}, null],
    ['a page outside any tab', { id, url: site }, null],
    ['an address that begins like ours', { id, url: `${own}.example/x.html` }, null],
    ['our address as a query', { id, url: `https://evil.example/?${own}/` }, null],
    ['our address without a page', { id, url: own }, null],
    ['another extension', { id: 'other', url: 'chrome-extension://other/options.html' }, null],
  ] as [string, Sender, unknown][])('%s', (_, sender, origin) =>
    expect(originOf(sender, own)).toEqual(origin),
  )
})

const asked: [string, unknown][] = []
const isClaimed = { value: false }
/** Parts of the background that could not be read, and how often each was. */
const broken = new Set<string>()
const reads: string[] = []
/** Until when the parts take to be read. */
const reading = { now: Promise.resolve() }
const handlers = Object.fromEntries(
  (Object.keys(contract) as MessageName[]).map((name) => [
    name,
    (input: unknown) => void asked.push([name, input]),
  ]),
)
const all = Object.fromEntries(
  Object.keys(parts).map((part) => [
    part,
    async () => {
      reads.push(part)
      await reading.now
      if (broken.has(part)) throw new Error('unreadable')
      return { messages: contract, handlers }
    },
  ]),
) as unknown as Parts
serve(all, async ({ caller }) => caller !== 'frame' || isClaimed.value)

/** What the sender of `name` is told: an answer, or why not. */
async function say(name: string, sender: Sender, data?: unknown): Promise<string> {
  const message = { id: 1, type: name, data, timestamp: Date.now() }
  const trigger = fakeBrowser.runtime.onMessage.trigger as (...all: unknown[]) => Promise<unknown>
  const answer = await new Promise<{ err?: { message: string } }>((resolve) => {
    void trigger(message, sender, resolve)
  })
  return answer.err?.message ?? 'answered'
}

beforeEach(() => {
  asked.length = 0
  isClaimed.value = false
  Object.assign(refusals, { unknown_caller: 0, wrong_caller: 0, bad_input: 0 })
})

describe('messages that come while their part is read', () => {
  it('are answered in their order: an announcement before the claim of what it announces', async () => {
    let read = (): void => undefined
    reading.now = new Promise((resolve) => (read = resolve))
    const nonce = '0123456789abcdef0123456789abcdef'
    const announced = say('page.opening', senders.content, { nonce })
    // Each message comes in a task of its own.
    await new Promise((resume) => setTimeout(resume))
    const claimed = say('frame.claim', senders.frame, { nonce })
    read()
    expect(await Promise.all([announced, claimed])).toEqual(['answered', 'answered'])
    expect(asked.map(([name]) => name)).toEqual(['page.opening', 'frame.claim'])
  })
})

describe('who may say what', () => {
  const uuid = '00000000-0000-4000-8000-000000000001'
  it.each([
    ['the popup', 'settings.get', senders.popup, undefined, 'answered'],
    ['an options tab', 'profile.get', senders.optionsTab, { organisationId: uuid }, 'answered'],
    ['the page side', 'profile.get', senders.content, { organisationId: uuid }, 'refused'],
    ['the page side', 'assistant.confirm', senders.content, { planId: uuid, refs: [1] }, 'refused'],
    ['the page side', 'page.closed', senders.content, {}, 'answered'],
    ['the page side', 'frame.claim', senders.content, { nonce: 'x' }, 'refused'],
    ['an inner frame', 'page.closed', { ...senders.content, frameId: 2 }, {}, 'refused'],
    ['another extension', 'settings.get', { ...senders.popup, id: 'other' }, undefined, 'refused'],
    ['another extension in our name', 'settings.get', { url: `${own}/popup.html` }, undefined, 'refused'],
    ['nobody', 'settings.get', {}, undefined, 'refused'],
    ['a frame that has not claimed', 'assistant.get', senders.frame, undefined, 'refused'],
    ['a frame that claims', 'frame.claim', senders.frame, { nonce: 'x' }, 'answered'],
    ['a frame, for the whole profile', 'profile.get', senders.frame, { organisationId: uuid }, 'refused'],
  ])('%s: %s', async (_, name, sender, data, outcome) => {
    expect(await say(name, sender as Sender, data)).toBe(outcome)
    expect(asked).toHaveLength(outcome === 'answered' ? 1 : 0)
    const counted = refusals.unknown_caller + refusals.wrong_caller
    expect(counted).toBe(outcome === 'answered' ? 0 : 1)
  })

  it('a frame that has claimed is heard, within what frames may ask', async () => {
    isClaimed.value = true
    expect(await say('assistant.get', senders.frame)).toBe('answered')
    expect(await say('record.delete', senders.frame, {})).toBe('refused')
  })

  it.each([...Object.getOwnPropertyNames(Object.prototype), 'inconnu', ''])(
    'a verb « %s » that nobody knows is refused, whoever says it',
    async (name) => {
      for (const sender of [senders.popup, senders.content]) {
        Object.assign(refusals, { wrong_caller: 0 })
        expect(await say(name, sender)).toBe('refused')
        expect([asked, refusals.wrong_caller]).toEqual([[], 1])
      }
    },
  )

  it.each([
    ['a wrong type', 'assistant.confirm', { planId: 7, refs: [] }],
    ['no input', 'assistant.confirm', undefined],
    ['an unknown key', 'assistant.confirm', { planId: uuid, refs: [], force: true }],
    ['a negative ref', 'assistant.confirm', { planId: uuid, refs: [-1] }],
    ['too many refs', 'assistant.confirm', { planId: uuid, refs: Array(1001).fill(1) }],
    [
      'an unknown table',
      'record.save',
      { table: 'meta', id: uuid, expectedRev: 0, requestId: uuid, patch: {} },
    ],
    ['an id that is none', 'profile.get', { organisationId: '../../etc' }],
    ['a search of 1 MB', 'registry.search', { query: 'x'.repeat(1e6) }],
    ['an input where none is expected', 'settings.get', { all: true }],
    ['an erasure not confirmed', 'erase.everything', { isConfirmed: false }],
  ])('%s is bad input: %s', async (_, name, data) => {
    expect(await say(name, senders.optionsTab, data)).toBe('bad_input')
    expect([asked, refusals.bad_input]).toEqual([[], 1])
  })
})

describe('a part of the background', () => {
  it('is read at the first of its messages, and once', async () => {
    reads.length = 0
    await Promise.all(
      ['share.imports', 'share.imports', 'source.get'].map((name) => say(name, senders.popup)),
    )
    expect(await say('share.imports', senders.popup)).toBe('answered')
    expect(reads).toEqual(['sharing'])
  })

  it('is not read for nobody', async () => {
    reads.length = 0
    expect(await say('whole.get', { ...senders.popup, id: 'other' })).toBe('refused')
    expect(reads).toEqual([])
  })

  it('that could not be read says so, and is read again at the next message', async () => {
    broken.add('requestProfile')
    expect(await say('request.read', senders.popup)).toBe('unreadable')
    broken.clear()
    expect(await say('request.read', senders.popup)).not.toBe('unreadable')
  })
})

describe('the contract', () => {
  const entries = Object.entries(contract)

  it('names who may send each message, and never gives the profile to a page', () => {
    for (const [name, { from }] of entries) expect(from.length, name).toBeGreaterThan(0)
    const fromContent = entries.filter(([, { from }]) => (from as readonly string[]).includes('content'))
    expect(fromContent.map(([name]) => name)).toEqual([
      'page.changed',
      'page.approached',
      'page.opening',
      'page.closed',
      'page.written',
      'page.focused',
      'page.trouble',
    ])
    const fromFrame = entries.filter(([, { from }]) => (from as readonly string[]).includes('frame'))
    expect(fromFrame.filter(([name]) => /^(record|draft|profile|erase|registry|storage)/.test(name))).toEqual(
      [],
    )
  })

  it('is answered in full, each message by the part that its name is in', async () => {
    const answered = await allHandlers(() => Promise.reject(new Error('unused')))
    expect(Object.keys(answered).sort()).toEqual(Object.keys(contract).sort())
    expect(Object.values(parts).flat().sort()).toEqual(Object.keys(contract).sort())
  })
})

describe('a page side that never answers, as one that Firefox keeps for the Back button', () => {
  const silent = () => {
    const sent = vi.fn(() => new Promise<never>(() => {}))
    fakeBrowser.tabs.sendMessage = sent as never
    return sent
  }

  it('is given up when another document of its tab speaks, unless it writes; no other tab’s is', async () => {
    vi.useFakeTimers()
    silent()
    const ends: string[] = []
    const note = (name: string) => (error: Error) => void ends.push(`${name}: ${error.message}`)
    askPage(7, 'guest.describe').catch(note('asked'))
    askPage(7, 'guest.write', {} as never).catch(note('writing'))
    askPage(8, 'guest.describe').catch(note('other tab'))
    abandonAnswers(7)
    askPage(7, 'guest.describe').catch(note('asked since'))
    await vi.advanceTimersByTimeAsync(2000)
    expect(ends).toEqual(['asked: another document'])
    vi.useRealTimers()
  })

  it('is given up after ten seconds, but for what may last', async () => {
    vi.useFakeTimers()
    silent()
    const ends: string[] = []
    askPage(9, 'guest.describe').catch(() => ends.push('describe'))
    askPage(9, 'guest.write', {} as never).catch(() => ends.push('write'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(ends).toEqual(['describe'])
    vi.useRealTimers()
  })

  it('holds no news back', async () => {
    const sent = silent()
    expect(broadcast(['page'], [{ tabId: 7, frameId: 4 }])).toBeUndefined()
    await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce())
  })
})
