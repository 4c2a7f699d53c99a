/** The commit gate around the button that the assistant draws. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { GateMode, GatePhase } from './gate'
import { watchGate, type GateWatch } from './gate-watch'

export interface UsedGate {
  phase: GatePhase
  buttonRef: (button: HTMLButtonElement | null) => void
  watch: { readonly current: GateWatch | null }
}

/** Watches the button given to `buttonRef`; `planId` is the plan on show: another one arms the gate anew. */
export function useGate(mode: GateMode, planId: string | undefined): UsedGate {
  const [phase, setPhase] = useState<GatePhase>('waiting')
  const watch = useRef<GateWatch | null>(null)
  const buttonRef = useCallback(
    (button: HTMLButtonElement | null) => {
      watch.current?.stop()
      watch.current = button && watchGate(button, mode, setPhase)
    },
    [mode],
  )
  useEffect(() => watch.current?.disturb(), [planId])
  return { phase, buttonRef, watch }
}
