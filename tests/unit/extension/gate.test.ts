import { describe, expect, it } from 'vitest'
import {
  ARMING,
  judge,
  MAX_REFUSALS,
  newGate,
  phaseOf,
  step,
  tellsSight,
  type Gate,
  type GateEvent,
  type GateMode,
  type Press,
} from '@/lib/extension/gate'

const click: Press = { isTrusted: true, by: 'pointer', button: 0, isRepeat: false }
const enterKey: Press = { ...click, by: 'key' }
const seen = (at: number): GateEvent => ({ type: 'seen', isWhole: true, isVisible: true, at })
const hidden = (at: number): GateEvent => ({ type: 'seen', isWhole: true, isVisible: false, at })
const entered = (at: number): GateEvent => ({ type: 'pointer_entered', at })

function after(mode: GateMode, ...events: GateEvent[]): Gate {
  return events.reduce(step, newGate(mode))
}

describe('arming', () => {
  it.each([0, 100, 400, 799])('refuses a click %i ms after the button appeared', (delay) => {
    const gate = after('framed', seen(1000), entered(1000))
    expect(judge(gate, click, 1000 + delay)).toBe('too_early')
  })
  it('accepts a pointer that came once armed', () => {
    const gate = after('framed', seen(1000), entered(1000 + ARMING))
    expect(judge(gate, click, 1001 + ARMING)).toBe('ok')
    expect(phaseOf(gate, 1000 + ARMING)).toBe('ready')
  })
  it('refuses a pointer that was there before the button was armed', () => {
    const gate = after('framed', seen(1000), entered(1100))
    expect(judge(gate, click, 5000)).toBe('not_approached')
    expect(judge(step(gate, entered(5000)), click, 5001)).toBe('ok')
  })
  it('forgets a pointer that left', () => {
    const gate = after('framed', seen(0), entered(900), { type: 'pointer_left', at: 950 })
    expect(judge(gate, click, 960)).toBe('not_approached')
  })
  it.each<[string, GateEvent]>([
    ['a disturbance', { type: 'disturbed', at: 2000 }],
    ['a covered press', { type: 'refused', isCovered: true, at: 2000 }],
  ])('starts again after %s, and asks the pointer to come back', (_, event) => {
    const gate = after('framed', seen(0), entered(1500), event)
    expect(judge(gate, click, 2000 + ARMING - 1)).toBe('too_early')
    expect(judge(gate, click, 2000 + ARMING)).toBe('not_approached')
    expect(judge(step(gate, entered(2000 + ARMING)), click, 3000)).toBe('ok')
  })
  it('starts again when the button was out of sight for an instant', () => {
    const gate = after('framed', seen(0), entered(1500), hidden(1600), seen(1610))
    expect(judge(gate, click, 1700)).toBe('too_early')
  })
  it('does not start again when it is told once more that the button is in sight', () => {
    const gate = after('framed', seen(0), seen(700), entered(ARMING))
    expect(judge(gate, click, ARMING + 1)).toBe('ok')
  })
  it('changes epoch at each reset, and only then', () => {
    const gate = after('framed', seen(0), entered(900))
    expect(step(gate, seen(950)).epoch).toBe(gate.epoch)
    expect(step(gate, { type: 'disturbed', at: 950 }).epoch).not.toBe(gate.epoch)
    expect(step(gate, hidden(950)).epoch).not.toBe(gate.epoch)
  })
})

describe('a button painted over', () => {
  it('is covered when it is in view and not vouched for, whatever the time', () => {
    const gate = after('framed', hidden(0), entered(2000))
    expect(phaseOf(gate, 9000)).toBe('covered')
    expect(judge(gate, click, 9000)).toBe('covered')
  })
  it('is not covered, only waiting, when it is scrolled out of view', () => {
    const gate = after('framed', { type: 'seen', isWhole: false, isVisible: false, at: 0 })
    expect(phaseOf(gate, 9000)).toBe('waiting')
  })
  it('sends the third press to the browser’s own window, until another plan is there', () => {
    const presses = Array.from({ length: MAX_REFUSALS }, (_, rank): GateEvent => ({
      type: 'refused',
      isCovered: rank === 0,
      at: rank * 90_000,
    }))
    const gate = after('framed', ...presses, seen(200_000), entered(202_000))
    expect([judge(gate, click, 202_001), phaseOf(gate, 202_001)]).toEqual(['elsewhere', 'elsewhere'])
    const renewed = [{ type: 'renewed', at: 203_000 } as const, entered(204_000)].reduce(step, gate)
    expect(judge(renewed, click, 204_001)).toBe('ok')
    const once = after('framed', presses[0]!, seen(10_000), entered(12_000))
    expect(judge(once, click, 12_001)).toBe('ok')
  })
  it('does not ask for a new wait after a press that was only early', () => {
    const gate = after('framed', seen(0), { type: 'refused', isCovered: false, at: 700 }, entered(ARMING))
    expect(judge(gate, click, ARMING + 1)).toBe('ok')
  })
})

describe('a browser that cannot tell what is on the screen', () => {
  it('never confirms in a page: the press opens its own window', () => {
    const gate = after('unproved', seen(0), entered(900))
    expect([judge(gate, click, 5000), phaseOf(gate, 0)]).toEqual(['elsewhere', 'elsewhere'])
    expect(judge(gate, { ...click, isTrusted: false }, 5000)).toBe('synthetic')
  })
  it('is known by what it lacks', () => {
    class With {
      get isVisible() {
        return true
      }
    }
    expect(tellsSight({ IntersectionObserverEntry: With })).toBe(true)
    expect(tellsSight({ IntersectionObserverEntry: class {} })).toBe(false)
    expect(tellsSight({})).toBe(true)
  })
})

describe('keyboard and assistive technology', () => {
  it('accepts Enter once the focus came by Tab or by our own code', () => {
    const gate = after('framed', seen(0), { type: 'focused', isOwn: true, at: ARMING })
    expect(judge(gate, enterKey, 900)).toBe('ok')
    expect(judge(step(gate, { type: 'blurred', at: 900 }), enterKey, 901)).toBe('not_approached')
  })
  it('refuses Enter when the page gave the focus', () => {
    expect(judge(after('framed', seen(0), { type: 'focused', isOwn: false, at: 900 }), enterKey, 950)).toBe(
      'not_approached',
    )
  })
  it('keeps the focus that Tab brought, though it moved the button: only the wait begins again', () => {
    const gate = after(
      'framed',
      seen(0),
      { type: 'focused', isOwn: true, at: 100 },
      { type: 'disturbed', at: 110 },
    )
    expect(judge(gate, enterKey, 109 + ARMING)).toBe('too_early')
    expect(judge(gate, enterKey, 110 + ARMING)).toBe('ok')
  })
  it('does not take a pointer over the button for a focus', () => {
    expect(judge(after('framed', seen(0), entered(900)), enterKey, 950)).toBe('not_approached')
  })
  it('lets a screen reader press once armed', () => {
    const press: Press = { ...click, by: 'assistive' }
    expect(judge(after('framed', seen(0)), press, 100)).toBe('too_early')
    expect(judge(after('framed', seen(0)), press, ARMING)).toBe('ok')
  })
})

describe('the press itself', () => {
  const armed = after('framed', seen(0), entered(900))
  it.each<[string, Partial<Press>]>([
    ['made by a script', { isTrusted: false }],
    ['of another button', { button: 2 }],
    ['repeated by a held key', { isRepeat: true }],
  ])('is not one when it is %s, on any surface', (_, part) => {
    expect(judge(armed, { ...click, ...part }, 1000)).toBe('synthetic')
    expect(judge(newGate('native'), { ...click, ...part }, 1000)).toBe('synthetic')
  })
  it('is enough on the browser’s own surfaces, once they are there for a while', () => {
    const gate = after('native', { type: 'opened', at: 100 })
    expect([judge(newGate('native'), click, 5000), judge(gate, click, 99 + ARMING)]).toEqual([
      'too_early',
      'too_early',
    ])
    expect([judge(gate, click, 100 + ARMING), judge(gate, enterKey, 100 + ARMING)]).toEqual(['ok', 'ok'])
    expect(phaseOf(gate, 100 + ARMING)).toBe('ready')
  })
})
