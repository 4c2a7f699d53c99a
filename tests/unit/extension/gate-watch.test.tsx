import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ARMING, type GateMode, type GatePhase } from '@/lib/extension/gate'
import { watchGate, type GateWatch } from '@/lib/extension/gate-watch'

let tellSeen: (isVisible: boolean | undefined, ratio?: number) => void
/** What the page side answers. */
let isClear: boolean
let watch: GateWatch
let phases: GatePhase[]
const button = document.createElement('button')

class FakeObserver {
  constructor(tell: (entries: object[]) => void) {
    tellSeen = (isVisible, intersectionRatio = 1) => tell([{ isVisible, intersectionRatio }])
  }
  observe() {}
  disconnect() {}
}

/** What a person's hand causes, as far as a script can make it. */
function trusted<E extends Event>(event: E): E {
  return Object.defineProperty(event, 'isTrusted', { value: true })
}
const click = (detail = 1) => trusted(new MouseEvent('click', { detail, button: 0 }))
const enter = () => button.dispatchEvent(trusted(new Event('pointerenter')))

async function start(mode: GateMode) {
  phases = []
  isClear = true
  watch = watchGate(
    button,
    mode,
    (phase) => phases.at(-1) !== phase && phases.push(phase),
    async () => isClear,
  )
  // The page side answers first.
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('IntersectionObserver', FakeObserver)
  document.body.append(button)
})
afterEach(() => {
  watch.stop()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('the watched button', () => {
  it('tells by itself when it becomes ready', async () => {
    await start('framed')
    tellSeen(true)
    expect(phases).toEqual(['waiting'])
    vi.advanceTimersByTime(ARMING + 2)
    expect(phases).toEqual(['waiting', 'ready'])
  })
  it('confirms a real click by a pointer that entered once armed', async () => {
    await start('framed')
    tellSeen(true)
    vi.advanceTimersByTime(ARMING + 2)
    enter()
    expect(watch.press(click()).verdict).toBe('ok')
    expect(watch.press(new MouseEvent('click', { detail: 1 })).verdict).toBe('synthetic')
  })
  it('ignores a pointer that a script pretends to move', async () => {
    await start('framed')
    tellSeen(true)
    vi.advanceTimersByTime(ARMING + 2)
    button.dispatchEvent(new Event('pointerenter'))
    expect(watch.press(click()).verdict).toBe('not_approached')
  })
  it.each(['resize', 'blur'])(
    'is disturbed by %s of the window, even during the page’s evidence',
    async (name) => {
      await start('framed')
      tellSeen(true)
      vi.advanceTimersByTime(ARMING + 2)
      enter()
      const { verdict, epoch } = watch.press(click())
      expect(verdict).toBe('ok')
      expect(watch.isStill(epoch)).toBe(true)
      window.dispatchEvent(new Event(name))
      expect(watch.isStill(epoch)).toBe(false)
      expect(watch.press(click()).verdict).toBe('too_early')
    },
  )
  it('is disturbed by a scroll that moves it, not by one that leaves it in place', async () => {
    await start('framed')
    tellSeen(true)
    vi.advanceTimersByTime(ARMING + 2)
    document.dispatchEvent(new Event('scroll'))
    expect(phases.at(-1)).toBe('ready')
    vi.spyOn(button, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 40, 10, 10))
    document.dispatchEvent(new Event('scroll'))
    expect(phases.at(-1)).toBe('waiting')
  })
  it('is not disturbed by parts of a pixel, until they add up', async () => {
    const place = vi.spyOn(button, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 10, 10))
    await start('framed')
    tellSeen(true)
    vi.advanceTimersByTime(ARMING + 2)
    const at = (top: number) => {
      place.mockReturnValue(new DOMRect(0, top, 10, 10))
      document.dispatchEvent(new Event('scroll'))
      return phases.at(-1)
    }
    expect([at(0.5), at(0.4), at(0.9), at(1.2)]).toEqual(['ready', 'ready', 'ready', 'waiting'])
  })
  it('takes Enter after Tab, and not after a focus from elsewhere', async () => {
    await start('framed')
    tellSeen(true)
    vi.advanceTimersByTime(ARMING + 2)
    const key = (name: string) => trusted(new KeyboardEvent('keydown', { key: name, bubbles: true }))
    button.dispatchEvent(trusted(new FocusEvent('focus')))
    document.dispatchEvent(key('Enter'))
    expect(watch.press(click(0)).verdict).toBe('not_approached')
    document.dispatchEvent(key('Tab'))
    button.dispatchEvent(trusted(new FocusEvent('focus')))
    document.dispatchEvent(key('Enter'))
    expect(watch.press(click(0)).verdict).toBe('ok')
  })
  it('stops a key held down since before', async () => {
    await start('framed')
    const held = trusted(
      new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true }),
    )
    button.dispatchEvent(held)
    expect(held.defaultPrevented).toBe(true)
  })
})

describe('the word of the browser and that of the page side', () => {
  it('asks the page side again and again: a cover that was there a while ago still counts', async () => {
    await start('framed')
    tellSeen(true)
    await vi.advanceTimersByTimeAsync(ARMING + 300)
    expect(phases).toEqual(['waiting', 'ready'])
    isClear = false
    await vi.advanceTimersByTimeAsync(500)
    expect(phases.at(-1)).toBe('covered')
    isClear = true
    await vi.advanceTimersByTimeAsync(500)
    enter()
    expect(watch.press(click()).verdict).toBe('too_early')
    await vi.advanceTimersByTimeAsync(ARMING)
    enter()
    expect(watch.press(click()).verdict).toBe('ok')
  })
  it('takes no word at all for no proof', async () => {
    await start('framed')
    tellSeen(undefined)
    await vi.advanceTimersByTimeAsync(2 * ARMING)
    expect(phases).toEqual(['waiting', 'covered'])
  })
  it('sends every press elsewhere where nothing proves what is on the screen', async () => {
    await start('unproved')
    expect(phases).toEqual(['elsewhere'])
    expect(watch.press(click()).verdict).toBe('elsewhere')
  })
  it('waits on a window of the browser that has just opened, and asks for nothing more', async () => {
    await start('native')
    expect(watch.press(click()).verdict).toBe('too_early')
    await vi.advanceTimersByTimeAsync(ARMING + 1)
    expect(phases).toEqual(['waiting', 'ready'])
    expect(watch.press(click()).verdict).toBe('ok')
  })
  it('is not armed by an answer about a button out of view', async () => {
    await start('framed')
    tellSeen(true, 0.9)
    await vi.advanceTimersByTimeAsync(2 * ARMING)
    expect(phases).toEqual(['waiting'])
  })
  it('asks no more once stopped', async () => {
    await start('framed')
    watch.stop()
    await vi.advanceTimersByTimeAsync(ARMING)
    expect(vi.getTimerCount()).toBe(0)
  })
})
