import { describe, expect, it } from 'vitest'
import {
  ARMING,
  judge,
  MAX_REFUSALS,
  newGate,
  phaseOf,
  step,
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
    ['a covered press', { type: 'refused', at: 2000 }],
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
  it('turns the surface off after five presses in a minute, for good', () => {
    const presses = Array.from({ length: MAX_REFUSALS }, (_, rank): GateEvent => ({
      type: 'refused',
      at: rank * 1000,
    }))
    const gate = after('framed', ...presses, seen(10_000), entered(12_000))
    expect(judge(gate, click, 12_001)).toBe('off')
    expect(judge(gate, click, 900_000)).toBe('off')
    expect(judge(after('framed', ...presses.slice(1), seen(10_000), entered(12_000)), click, 12_001)).toBe(
      'ok',
    )
  })
  it('forgets presses older than a minute', () => {
    const presses = Array.from({ length: 20 }, (_, rank): GateEvent => ({
      type: 'refused',
      at: rank * 15_000,
    }))
    expect(phaseOf(after('framed', ...presses), 300_000)).toBe('waiting')
  })
})

describe('keyboard and assistive technology', () => {
  it('accepts Enter once the focus came by Tab or by our own code', () => {
    const gate = after('framed', seen(0), { type: 'focused', isOwn: true, at: ARMING })
    expect(judge(gate, enterKey, 900)).toBe('ok')
    expect(judge(step(gate, { type: 'blurred', at: 900 }), enterKey, 901)).toBe('not_approached')
  })
  it('refuses Enter when the page gave the focus, or gave it before arming', () => {
    expect(judge(after('framed', seen(0), { type: 'focused', isOwn: false, at: 900 }), enterKey, 950)).toBe(
      'not_approached',
    )
    expect(judge(after('framed', seen(0), { type: 'focused', isOwn: true, at: 100 }), enterKey, 950)).toBe(
      'not_approached',
    )
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
  it('is enough on the browser’s own surfaces', () => {
    expect(judge(newGate('native'), click, 0)).toBe('ok')
    expect(phaseOf(newGate('native'), 0)).toBe('ready')
  })
})
