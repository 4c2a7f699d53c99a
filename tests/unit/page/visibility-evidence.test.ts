/** Each paint between two questions counts: what was over the assistant for one of them is told at the next question. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchPaints } from '@/lib/page/frame/visibility-evidence'

type Seen = { isVisible?: boolean }

let now: number
let queued: Seen[]
let watched: Element[]
let paint: (seen: Seen) => void

beforeEach(() => {
  now = 5000
  queued = []
  watched = []
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: Seen[]) => void) {
        // Judged once for each time that it is observed, as by a browser whose own delay has not passed.
        paint = (seen) => watched.length > 0 && tell([seen])
      }
      observe = (target: Element) => void watched.push(target)
      disconnect = () => void watched.splice(0)
      takeRecords = () => queued.splice(0)
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the paints of a page around the assistant', () => {
  const host = document.createElement('div')

  it('one of them hid it: told once, at the next question', () => {
    const wasHidden = watchPaints(host)
    expect(wasHidden()).toBe(false)
    for (const isVisible of [true, true, false, true]) paint({ isVisible })
    expect([wasHidden(), wasHidden()]).toEqual([true, false])
  })

  it('what the browser has not yet told counts too', () => {
    const wasHidden = watchPaints(host)
    wasHidden()
    queued.push({ isVisible: false })
    expect(wasHidden()).toBe(true)
    expect(watched).toEqual([host])
  })

  it('are looked at one by one, and no longer once nobody asks', () => {
    const wasHidden = watchPaints(host)
    expect(watched).toEqual([])
    wasHidden()
    for (let paints = 0; paints < 3; paints++) {
      expect(watched).toEqual([host])
      paint({ isVisible: true })
    }
    now += 1500
    paint({ isVisible: true })
    expect(watched).toEqual([])
    wasHidden()
    expect(watched).toEqual([host])
  })

  it('are left alone while a person types in the page, not for keys that its scripts make', () => {
    const wasHidden = watchPaints(host)
    const press = (key: string, isTrusted: boolean) => {
      const event = new KeyboardEvent('keydown', { key })
      Object.defineProperty(event, 'isTrusted', { value: isTrusted })
      host.ownerDocument.dispatchEvent(event)
    }
    press('a', false)
    press('Tab', true)
    wasHidden()
    expect(watched).toEqual([host])
    press('a', true)
    wasHidden()
    expect(watched).toEqual([])
    now += 1500
    wasHidden()
    expect(watched).toEqual([host])
  })

  it('prove nothing where the browser does not tell', () => {
    const wasHidden = watchPaints(host)
    wasHidden()
    paint({})
    expect(wasHidden()).toBe(false)
  })
})
