import { ArrowDown, PencilLine, ShieldAlert } from 'lucide'
import type { ComponentChildren, Ref } from 'preact'
import { Icon } from '@/components/controls/Icon'
import type { GatePhase } from '@/lib/extension/gate'
import { plural, t, tOr, type MessageKey } from '@/lib/extension/i18n'
import type { Refusal } from '@/lib/extension/use-assistant'
import { useIntoView } from './into-view'

/** The commit button as the wiring sees it. */
export interface Confirming {
  phase: GatePhase
  isBusy: boolean
  refusal: Refusal | null
  buttonRef: Ref<HTMLButtonElement>
  onPress: (event: MouseEvent, refs: number[]) => void
  onOpenNative: () => void
}

/** What stands between the person and the writing. */
export interface Standing {
  /** Ticked lines. */
  count: number
  /** Ticked rows that have not been in view. */
  unread: number
  /** The last of them came in view an instant ago. */
  isJustRead: boolean
  /** Is there any line that could be ticked? */
  hasChoice: boolean
  /** Required answers that are left to the person. */
  required: number
  /** A fill is told, and nothing more is ticked: its result takes the place of the button. */
  isDone: boolean
}

interface Props extends Confirming {
  standing: Standing
  barRef: Ref<HTMLDivElement>
  /** What the last fill did, and the way back. */
  result: ComponentChildren
  onPressed: (event: MouseEvent) => void
}

/** The one button that writes, why it did not, and what it did. */
export function ConfirmBar({ standing, phase, isBusy, refusal, result, ...props }: Props) {
  const { count, unread, required, isDone } = standing
  const isReady = count > 0 && (phase === 'ready' || phase === 'elsewhere') && !standing.isJustRead
  const leads = unread > 0 || (count === 0 && !standing.hasChoice && required > 0)
  const hint = hintFor(standing, phase)
  return (
    <div class="confirm" ref={props.barRef}>
      {result}
      {/* What was said of the press before keeps its place: a button that moves under the press is refused. */}
      <div role="alert" class={isBusy ? 'is-over' : undefined}>
        {refusal && <RefusalText key={refusal.rank} refusal={refusal} />}
      </div>
      {refusal?.needsNative && (
        <button type="button" onClick={props.onOpenNative}>
          {t('assistant_open_native')}
        </button>
      )}
      {/* Only hidden: what the gate knows of the page must outlive the result. */}
      <button
        type="button"
        class={`primary commit${leads ? ' leads' : ''}`}
        ref={props.buttonRef}
        hidden={isDone && !isBusy}
        aria-disabled={isBusy || !(isReady || leads)}
        aria-describedby="commit-hint"
        onClick={props.onPressed}
      >
        <Icon node={leads ? ArrowDown : PencilLine} /> {isBusy ? t('plan_filling') : fillText(standing)}
      </button>
      {!(isDone && !isBusy) && <Hint current={hint} />}
    </div>
  )
}

function fillText({ count, unread, hasChoice, required }: Standing): string {
  if (unread > 0) return plural('plan_reread', unread)
  if (count > 0) return plural('plan_fill', count)
  if (hasChoice) return t('plan_fill_unticked')
  return required > 0 ? plural('plan_left', required) : t('plan_fill_none')
}

const hints = {
  ready: 'plan_hint_ready',
  waiting: 'plan_hint_waiting',
  covered: 'plan_hint_covered',
  elsewhere: 'plan_hint_elsewhere',
  none: 'plan_hint_none',
  unread: 'plan_hint_unread',
  left: 'plan_hint_left',
  done: 'plan_hint_done',
} as const

function hintFor({ count, unread, isJustRead, hasChoice, required }: Standing, phase: GatePhase): MessageKey {
  if (unread > 0) return hints.unread
  if (count > 0) return hints[isJustRead && (phase === 'ready' || phase === 'elsewhere') ? 'waiting' : phase]
  if (hasChoice) return hints.none
  return required > 0 ? hints.left : hints.done
}

/** All hints share one place, as high as the longest: a change of words must not move the button. */
function Hint({ current }: { current: MessageKey }) {
  return (
    <p id="commit-hint" class="hint stacked">
      {[...new Set(Object.values(hints))].map((key) => (
        <span key={key} aria-hidden={key !== current}>
          {t(key)}
        </span>
      ))}
    </p>
  )
}

function RefusalText({ refusal }: { refusal: Refusal }) {
  const { code, evidence, isNativeClosed } = refusal
  const box = useIntoView<HTMLDivElement>(refusal)
  const seen = evidence.map((each) => tOr(`evidence_${each}`, '')).filter(Boolean)
  return (
    <div class="refusal" ref={box}>
      <Icon node={ShieldAlert} />
      <div>
        <p>{tOr(`assistant_refused_${code}`, t('assistant_refused_other'))}</p>
        {seen.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {isNativeClosed && <p>{t('assistant_use_icon')}</p>}
      </div>
    </div>
  )
}
