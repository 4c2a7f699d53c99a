/** The commit gate around the button that the assistant draws. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { GateMode, GatePhase } from './gate'
import { watchGate, type GateWatch } from './gate-watch'
import { send } from './messenger'

export interface UsedGate {
  phase: GatePhase
  buttonRef: (button: HTMLButtonElement | null) => void
  watch: { readonly current: GateWatch | null }
}

const isClear = () =>
  send('assistant.evidence', { isPress: false }).then(
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
  useEffect(() => watch.current?.disturb(), [planId])
  return { phase, buttonRef, watch }
}
