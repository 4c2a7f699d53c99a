/** Feeds the commit gate with what happens around one button, in the extension's own document. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import {
  armedFrom,
  type Gate,
  type GateEvent,
  type GateMode,
  type GatePhase,
  judge,
  newGate,
  phaseOf,
  step,
  type Verdict,
} from './gate'
import { send } from './messenger'

type VisibilityEntry = IntersectionObserverEntry & { isVisible?: boolean }

export interface GateWatch {
  /** Judges the click on the button; `epoch` is what `isStill` wants back after the page's evidence. */
  press: (event: MouseEvent) => { verdict: Verdict; epoch: number }
  isStill: (epoch: number) => boolean
  /** A press that did not confirm: counted, and armed anew when the page covers or alters the assistant. */
  refuse: (isCovered: boolean) => void
  /** Another plan, or a confirmation just given: armed anew. */
  renew: () => void
  stop: () => void
}

/** Between two questions to the page side, in ms: nothing may come and go unnoticed while the gate arms. */
const ASKING = 400
/** A hand that stirred in the frame so long ago, in ms, may still press. */
const HAND = 3000

/**
 * Watches `button` until `stop`; `onPhase` hears each change of what the button should say of itself. `isClear`
 * asks the page side whether nothing hides or covers the frame, at every paint while a hand is in it.
 */
export function watchGate(
  button: HTMLButtonElement,
  mode: GateMode,
  onPhase: (phase: GatePhase) => void,
  isClear: (hasHand: boolean) => Promise<boolean>,
): GateWatch {
  const document = button.ownerDocument
  const window = document.defaultView!
  const stopped = new AbortController()
  const { signal } = stopped
  const now = () => window.performance.now()
  const gate = { now: newGate(mode) }
  let timer = 0

  const tell = () => {
    window.clearTimeout(timer)
    onPhase(phaseOf(gate.now, now()))
    const wait = (armedFrom(gate.now) ?? 0) - now()
    if (wait > 0) timer = window.setTimeout(tell, wait + 1)
  }
  const feed = (event: EventOf) => {
    gate.now = step(gate.now, { ...event, at: now() } as GateEvent)
    tell()
  }
  if (mode === 'framed') {
    watchSight(button, feed, signal, isClear)
    watchDisturbances(button, feed, signal)
  } else if (mode === 'native') watchOpening(window, feed, signal)
  const keys = watchApproach(button, feed, signal)
  tell()

  return {
    press: (event) => {
      const hasPointer = event.detail > 0 || Boolean((event as PointerEvent).pointerType)
      const by = hasPointer ? 'pointer' : keys.isDown() ? 'key' : 'assistive'
      const press = { isTrusted: event.isTrusted, by, button: event.button, isRepeat: false } as const
      return { verdict: judge(gate.now, press, now()), epoch: gate.now.epoch }
    },
    isStill: (epoch) => isSame(gate.now, epoch),
    refuse: (isCovered) => feed({ type: 'refused', isCovered }),
    renew: () => feed({ type: 'renewed' }),
    stop: () => {
      stopped.abort()
      window.clearTimeout(timer)
    },
  }
}

type EventOf = GateEvent extends infer E ? (E extends unknown ? Omit<E, 'at'> : never) : never
type Feed = (event: EventOf) => void

const isSame = (gate: Gate, epoch: number) => gate.epoch === epoch

/**
 * Tells when the button is in view and nothing is over it: by the browser's own word, and by the page side's, for
 * neither sees everything.
 */
function watchSight(
  button: HTMLButtonElement,
  feed: Feed,
  signal: AbortSignal,
  isClear: (hasHand: boolean) => Promise<boolean>,
): void {
  const document = button.ownerDocument
  const window = document.defaultView!
  let isWhole = false
  let isVisible = false
  let isPageClear: boolean | undefined
  const tell = () => {
    if (isPageClear !== undefined) feed({ type: 'seen', isWhole, isVisible: isVisible && isPageClear })
  }
  const options = { threshold: [1], trackVisibility: true, delay: 100 }
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as VisibilityEntry
    isWhole = last.intersectionRatio === 1
    isVisible = last.isVisible === true
    tell()
  }, options)
  observer.observe(button)
  let timer = 0
  let hadHand = -Infinity
  const hasHand = () => window.performance.now() - hadHand < HAND
  const ask = async () => {
    isPageClear = await isClear(hasHand())
    if (signal.aborted) return
    tell()
    timer = window.setTimeout(ask, ASKING)
  }
  void ask()
  const onHand = (event: Event) => {
    const isStill = event instanceof PointerEvent && !hasMoved(event)
    if (event.isTrusted && !isStill) hadHand = window.performance.now()
  }
  for (const name of ['pointermove', 'keydown'])
    document.addEventListener(name, onHand, { signal, capture: true, passive: true })
  signal.addEventListener('abort', () => {
    observer.disconnect()
    window.clearTimeout(timer)
  })
}

/** A popup may open, and a panel come back, under a hand that is about to press something of the page. */
function watchOpening({ document }: Window, feed: Feed, signal: AbortSignal): void {
  const opened = () => document.visibilityState === 'visible' && feed({ type: 'opened' })
  document.addEventListener('visibilitychange', opened, { signal })
  opened()
}

function watchDisturbances(button: HTMLButtonElement, feed: Feed, signal: AbortSignal): void {
  const document = button.ownerDocument
  const window = document.defaultView!
  const disturb = () => feed({ type: 'disturbed' })
  let place = button.getBoundingClientRect()
  // Scrolling matters when it slides the button under the pointer; a bar that stays in place is not moved by it.
  const scrolled = () => {
    const next = button.getBoundingClientRect()
    // A bar held at the edge wavers by parts of a pixel; small moves still add up.
    const moved = Math.max(Math.abs(next.left - place.left), Math.abs(next.top - place.top))
    if (moved <= 1) return
    place = next
    disturb()
  }
  window.addEventListener('resize', disturb, { signal })
  window.addEventListener('blur', disturb, { signal })
  document.addEventListener('visibilitychange', disturb, { signal })
  document.addEventListener('scroll', scrolled, { signal, capture: true, passive: true })
}

/** Chromium makes moves of its own when the layout slides under a still pointer: those cover no distance. */
const hasMoved = ({ movementX, movementY }: PointerEvent) => movementX !== 0 || movementY !== 0

/** The pointer and the focus coming to the button, and whether a key is behind a click. */
function watchApproach(button: HTMLButtonElement, feed: Feed, signal: AbortSignal) {
  const document = button.ownerDocument
  const window = document.defaultView!
  const own = momentary(window)
  const key = momentary(window)
  const on = <K extends keyof HTMLElementEventMap>(
    target: Document | HTMLElement,
    name: K,
    listener: (event: HTMLElementEventMap[K]) => unknown,
  ) =>
    target.addEventListener(name, (event) => event.isTrusted && listener(event as never), {
      signal,
      capture: true,
    })
  on(button, 'pointerenter', () => feed({ type: 'pointer_entered' }))
  // A hand that reached the button before it armed, and moves on it since, has come too.
  on(button, 'pointermove', (event) => hasMoved(event) && feed({ type: 'pointer_entered' }))
  // A finger leaves before its click comes; its next touch is a new entry.
  on(button, 'pointerleave', (event) => event.pointerType !== 'touch' && feed({ type: 'pointer_left' }))
  on(button, 'focus', () => feed({ type: 'focused', isOwn: own.isOn() }))
  on(button, 'blur', () => feed({ type: 'blurred' }))
  on(document, 'click', own.set)
  on(document, 'keydown', (event) => {
    if (event.key === 'Tab') own.set()
    key.hold()
    // A key held down since before the button had the focus must not press it.
    if (event.repeat && event.target === button) event.preventDefault()
  })
  on(document, 'keyup', key.set)
  return { isDown: key.isOn }
}

/** A flag that lasts until the default action of the event that set it is over. */
function momentary(window: Window) {
  let isOn = false
  let timer = 0
  const hold = () => {
    window.clearTimeout(timer)
    isOn = true
  }
  const set = () => {
    hold()
    timer = window.setTimeout(() => (isOn = false))
  }
  return { isOn: () => isOn, hold, set }
}

/** The commit gate around the button that the assistant draws. */
interface UsedGate {
  phase: GatePhase
  buttonRef: (button: HTMLButtonElement | null) => void
  watch: { readonly current: GateWatch | null }
}

const isClear = (hasHand: boolean) =>
  send('assistant.evidence', { when: hasHand ? 'hand' : 'rest' }).then(
    (evidence) => evidence.isClear,
    () => false,
  )

/** Watches the button given to `buttonRef`; `planId` is the plan on show: another one arms the gate anew. */
export function useGate(mode: GateMode, planId: string | undefined): UsedGate {
  const [phase, setPhase] = useState<GatePhase>('waiting')
  const watch = useRef<GateWatch | null>(null)
  const buttonRef = useCallback(
    (button: HTMLButtonElement | null) => {
      watch.current?.stop()
      watch.current = button && watchGate(button, mode, setPhase, isClear)
    },
    [mode],
  )
  useEffect(() => watch.current?.renew(), [planId])
  return { phase, buttonRef, watch }
}
