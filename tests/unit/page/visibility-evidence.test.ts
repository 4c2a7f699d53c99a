/** Each paint while a hand is in the assistant counts: what was over it for one of them is told at the next question. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchPaints } from '@/lib/page/frame/visibility-evidence'

type Seen = { isVisible?: boolean }

/** As a browser's: what is observed anew is judged at the next paint, and told when it has the time. */
class PaintObserver {
  judged: Seen[] = []
  constructor(readonly tell: (entries: Seen[], from: PaintObserver) => void) {
    made.push(this)
  }
  observe = () => void watched.add(this)
  disconnect = () => void watched.delete(this)
  takeRecords = () => this.judged.splice(0)
}

let now: number
let made: PaintObserver[]
let watched: Set<PaintObserver>
let frames: (() => void)[]

/** The page paints: callbacks before it, then what each observer sees of it. Gives how many looked at this paint. */
function paint(seen: Seen): number {
  now += 16
  for (const callback of frames.splice(0)) callback()
  const looking = [...watched].filter(({ judged }) => judged.length === 0)
  for (const each of looking) each.judged.push(seen)
  return looking.length
}
/** The page has the time to hear its observers. */
function hear() {
  for (const each of made) if (each.judged.length > 0) each.tell(each.takeRecords(), each)
}

beforeEach(() => {
  now = 5000
  made = []
  watched = new Set()
  frames = []
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  vi.stubGlobal('IntersectionObserver', PaintObserver)
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => frames.push(() => callback(now)))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the paints of a page around the assistant', () => {
  const host = document.createElement('div')

  it('one of them hid it: told once, at the next question', () => {
    const paints = watchPaints(host, window)
    paints.keep()
    for (const isVisible of [true, true, false, true]) {
      paint({ isVisible })
      hear()
    }
    expect([paints.wasHidden(), paints.wasHidden()]).toEqual([true, false])
  })

  it('are judged one by one on a page too busy to hear of them, which then counts too', () => {
    const paints = watchPaints(host, window)
    paints.keep()
    for (const isVisible of [true, false, true]) expect(paint({ isVisible })).toBe(1)
    expect(paints.wasHidden()).toBe(true)
  })

  it('cost nothing before a hand comes, nor once nobody asks', () => {
    const paints = watchPaints(host, window)
    expect([paint({ isVisible: true }), frames.length]).toEqual([0, 0])
    paints.keep()
    expect(paint({ isVisible: true })).toBe(1)
    now += 3500
    hear()
    paint({ isVisible: true })
    expect([paint({ isVisible: true }), frames.length, watched.size]).toEqual([0, 0, 0])
    paints.keep()
    expect(paint({ isVisible: true })).toBe(1)
  })

  it('are judged once a hand stirs in the page and a plan waits, not for moves that its scripts make', () => {
    const paints = watchPaints(host, window)
    const move = (isTrusted: boolean) => {
      const event = Object.defineProperty(new Event('pointermove'), 'isTrusted', { value: isTrusted })
      window.dispatchEvent(event)
      return paint({ isVisible: true })
    }
    expect(move(true)).toBe(0)
    paints.wasHidden()
    expect([move(false), move(true)]).toEqual([0, 1])
  })

  it('before a press are judged for as long as it wants, once more from the start after a gap', async () => {
    const paints = watchPaints(host, window)
    const isOver = vi.fn<() => void>()
    const wait = () => {
      isOver.mockClear()
      void paints.judgedFor(250).then(isOver)
    }
    const paintsUntilOver = async () => {
      let count = 0
      for (; isOver.mock.calls.length === 0; count++) {
        paint({ isVisible: true })
        hear()
        await Promise.resolve()
        await Promise.resolve()
      }
      return count
    }
    wait()
    expect(await paintsUntilOver()).toBeGreaterThanOrEqual(250 / 16)
    wait()
    await Promise.resolve()
    expect(isOver).toHaveBeenCalledOnce()
    now += 5000
    paint({ isVisible: true })
    wait()
    expect(await paintsUntilOver()).toBeGreaterThanOrEqual(250 / 16)
  })

  it('prove nothing where the browser does not tell', () => {
    const paints = watchPaints(host, window)
    paints.keep()
    paint({})
    expect(paints.wasHidden()).toBe(false)
  })
})
