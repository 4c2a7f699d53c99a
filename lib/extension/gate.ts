/** What « confirmed by the person » means: a pure state machine, its time passed in. */

/** Time the button must have been wholly visible, undisturbed, before a press counts, in ms. */
export const ARMING = 800
/** After so many refused presses the confirmation goes to the browser's own window: a person is not asked a third time. */
export const MAX_REFUSALS = 2

/**
 * `native` popup, side panel or tab: no page can draw over it. `framed` in a page, where it must be seen to be
 * neither hidden nor covered. `unproved` in a page too, in a browser that cannot tell what is on the screen: there
 * nothing is ever confirmed, the press only opens a native surface.
 */
export type GateMode = 'native' | 'framed' | 'unproved'

export interface Gate {
  mode: GateMode
  /** Since when the button is wholly shown and undisturbed, in ms; null while it is not. */
  shownSince: number | null
  /** In view, yet painted over or altered by something. */
  isCovered: boolean
  /** The pointer entered the button, or moved on it, once armed, and is still there. */
  hasPointer: boolean
  /** The focus came to the button by Tab or by our own code, and is still there. */
  hasFocus: boolean
  /** Grows at each reset: two equal epochs mean that nothing happened in between. */
  epoch: number
  /** Presses refused about this plan. */
  refusals: number
}

export type GateEvent = { at: number } & (
  | { type: 'seen'; isWhole: boolean; isVisible: boolean }
  /** A native surface is on the screen: it may have opened under a press that was meant for something else. */
  | { type: 'opened' }
  /** Resize, moved button, page hidden or shown, focus lost. */
  | { type: 'disturbed' }
  /** Another plan, or a confirmation just given. */
  | { type: 'renewed' }
  | { type: 'pointer_entered' }
  | { type: 'pointer_left' }
  | { type: 'focused'; isOwn: boolean }
  | { type: 'blurred' }
  | { type: 'refused'; isCovered: boolean }
)

/** `assistive`: a click that the browser itself made for a screen reader, with no key and no pointer. */
export interface Press {
  isTrusted: boolean
  by: 'pointer' | 'key' | 'assistive'
  /** Mouse button, 0 for the main one. */
  button: number
  isRepeat: boolean
}

export type Verdict = 'ok' | 'synthetic' | 'covered' | 'too_early' | 'not_approached' | 'elsewhere'
/** `elsewhere`: the press opens the browser's own window, where the same plan is confirmed. */
export type GatePhase = 'ready' | 'waiting' | 'covered' | 'elsewhere'

/** A gate that has seen nothing yet. */
export function newGate(mode: GateMode): Gate {
  return {
    mode,
    shownSince: null,
    isCovered: false,
    hasPointer: false,
    hasFocus: false,
    epoch: 0,
    refusals: 0,
  }
}

/** The focus stays where Tab brought it, however often the button moves under it: the wait alone begins again. */
function reset(gate: Gate, shownSince: number | null): Gate {
  return { ...gate, shownSince, hasPointer: false, epoch: gate.epoch + 1 }
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
    case 'opened':
      return { ...gate, shownSince: at }
    case 'disturbed':
      return reset(gate, gate.shownSince === null ? null : at)
    case 'renewed':
      return { ...reset(gate, gate.shownSince === null ? null : at), refusals: 0 }
    case 'pointer_entered':
      return isArmed(gate, at) ? { ...gate, hasPointer: true } : gate
    case 'pointer_left':
      return { ...gate, hasPointer: false }
    case 'focused':
      return event.isOwn ? { ...gate, hasFocus: true } : gate
    case 'blurred':
      return { ...gate, hasFocus: false }
    case 'refused': {
      const counted = { ...gate, refusals: gate.refusals + 1 }
      return event.isCovered ? reset(counted, gate.shownSince === null ? null : at) : counted
    }
  }
}

/** Instant from which the gate is armed, in ms; null while the button is not wholly shown. */
export function armedFrom({ shownSince }: Gate): number | null {
  return shownSince === null ? null : shownSince + ARMING
}

function isArmed(gate: Gate, at: number): boolean {
  const from = armedFrom(gate)
  return from !== null && at >= from
}

const isElsewhere = ({ mode, refusals }: Gate) =>
  mode === 'unproved' || (mode === 'framed' && refusals >= MAX_REFUSALS)

/** What the button should say of itself at `at`. */
export function phaseOf(gate: Gate, at: number): GatePhase {
  if (isElsewhere(gate)) return 'elsewhere'
  if (isArmed(gate, at)) return 'ready'
  return gate.isCovered ? 'covered' : 'waiting'
}

/** Does `press` at `at` confirm? A native surface asks for a real press on a window that did not just open. */
export function judge(gate: Gate, press: Press, at: number): Verdict {
  if (!press.isTrusted || press.isRepeat || press.button !== 0) return 'synthetic'
  const phase = phaseOf(gate, at)
  if (phase === 'elsewhere') return 'elsewhere'
  if (phase === 'covered') return 'covered'
  if (phase === 'waiting') return 'too_early'
  const hasCome = { pointer: gate.hasPointer, key: gate.hasFocus, assistive: true }[press.by]
  return hasCome || gate.mode === 'native' ? 'ok' : 'not_approached'
}

/**
 * Does the browser itself tell whether something is painted over an element (IntersectionObserver v2, not in Firefox)?
 * Nothing else is a proof: a page may cover the assistant in the very last callback before each paint, and uncover it
 * right after. True where there is no such class at all, in the background of Chromium.
 */
export const tellsSight = (scope: object = globalThis): boolean => {
  const { IntersectionObserverEntry: entry } = scope as { IntersectionObserverEntry?: { prototype: object } }
  return entry === undefined || 'isVisible' in entry.prototype
}
