/** What « confirmed by the person » means: a pure state machine, its time passed in. */

/** Time the button must have been wholly visible, undisturbed, before a press counts, in ms. */
export const ARMING = 800
/** So many covered presses in a minute turn the surface off until the page is left. */
export const MAX_REFUSALS = 5
const MINUTE = 60_000

/**
 * `native` popup, side panel or tab: no page can draw over it. `framed` in a page, where it must be seen to be
 * neither hidden nor covered.
 */
export type GateMode = 'native' | 'framed'

export interface Gate {
  mode: GateMode
  /** Since when the button is wholly shown and undisturbed, in ms; null while it is not. */
  shownSince: number | null
  /** In view, yet painted over or altered by something. */
  isCovered: boolean
  /** The pointer entered the button, or moved on it, once armed, and is still there. */
  hasPointer: boolean
  /** The focus came to the button once armed, by Tab or by our own code, and is still there. */
  hasFocus: boolean
  /** Grows at each reset: two equal epochs mean that nothing happened in between. */
  epoch: number
  /** Instants of the covered presses of the last minute, in ms. */
  refusals: number[]
}

export type GateEvent = { at: number } & (
  | { type: 'seen'; isWhole: boolean; isVisible: boolean }
  /** Resize, moved button, page hidden or shown, focus lost, another plan, a confirmation just given. */
  | { type: 'disturbed' }
  | { type: 'pointer_entered' }
  | { type: 'pointer_left' }
  | { type: 'focused'; isOwn: boolean }
  | { type: 'blurred' }
  | { type: 'refused' }
)

/** `assistive`: a click that the browser itself made for a screen reader, with no key and no pointer. */
export interface Press {
  isTrusted: boolean
  by: 'pointer' | 'key' | 'assistive'
  /** Mouse button, 0 for the main one. */
  button: number
  isRepeat: boolean
}

export type Verdict = 'ok' | 'synthetic' | 'covered' | 'too_early' | 'not_approached' | 'off'
export type GatePhase = 'ready' | 'waiting' | 'covered' | 'off'

/** A gate that has seen nothing yet. */
export function newGate(mode: GateMode): Gate {
  return {
    mode,
    shownSince: null,
    isCovered: false,
    hasPointer: false,
    hasFocus: false,
    epoch: 0,
    refusals: [],
  }
}

function reset(gate: Gate, shownSince: number | null): Gate {
  return { ...gate, shownSince, hasPointer: false, hasFocus: false, epoch: gate.epoch + 1 }
}

/** The gate after `event`. */
export function step(gate: Gate, event: GateEvent): Gate {
  const { at } = event
  switch (event.type) {
    case 'seen': {
      const isCovered = event.isWhole && !event.isVisible
      if (!event.isWhole || isCovered) return { ...reset(gate, null), isCovered }
      return gate.shownSince === null
        ? { ...reset(gate, at), isCovered: false }
        : { ...gate, isCovered: false }
    }
    case 'disturbed':
      return reset(gate, gate.shownSince === null ? null : at)
    case 'pointer_entered':
      return isArmed(gate, at) ? { ...gate, hasPointer: true } : gate
    case 'pointer_left':
      return { ...gate, hasPointer: false }
    case 'focused':
      return event.isOwn && isArmed(gate, at) ? { ...gate, hasFocus: true } : gate
    case 'blurred':
      return { ...gate, hasFocus: false }
    case 'refused': {
      const refusals = [...gate.refusals.filter((past) => at - past < MINUTE), at]
      return { ...reset(gate, gate.shownSince === null ? null : at), refusals }
    }
  }
}

/** Instant from which the gate is armed, in ms; null while the button is not wholly shown. */
export function armedFrom({ mode, shownSince }: Gate): number | null {
  if (mode === 'native') return 0
  return shownSince === null ? null : shownSince + ARMING
}

function isArmed(gate: Gate, at: number): boolean {
  const from = armedFrom(gate)
  return from !== null && at >= from
}

/** Once off, a gate stays off: the counted presses are kept, however old. */
function isOff({ mode, refusals }: Gate): boolean {
  return mode !== 'native' && refusals.length >= MAX_REFUSALS
}

/** What the button should say of itself at `at`. */
export function phaseOf(gate: Gate, at: number): GatePhase {
  if (isOff(gate)) return 'off'
  if (isArmed(gate, at)) return 'ready'
  return gate.isCovered ? 'covered' : 'waiting'
}

/** Does `press` at `at` confirm? A native surface asks for a real press only. */
export function judge(gate: Gate, press: Press, at: number): Verdict {
  if (!press.isTrusted || press.isRepeat || press.button !== 0) return 'synthetic'
  if (gate.mode === 'native') return 'ok'
  const phase = phaseOf(gate, at)
  if (phase === 'off') return 'off'
  if (phase === 'covered') return 'covered'
  if (phase === 'waiting') return 'too_early'
  const hasCome = { pointer: gate.hasPointer, key: gate.hasFocus, assistive: true }[press.by]
  return hasCome ? 'ok' : 'not_approached'
}
