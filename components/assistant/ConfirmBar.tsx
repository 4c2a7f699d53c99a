import { PencilLine, ShieldAlert } from 'lucide'
import type { Ref } from 'preact'
import { Icon } from '@/components/controls/Icon'
import type { GatePhase } from '@/lib/extension/gate'
import { plural, t, tOr, type MessageKey } from '@/lib/extension/i18n'

/** Why nothing was written: a verdict of the gate, or the background's own refusal. */
export interface Refusal {
  code: string
  /** Codes of what the page side saw. */
  evidence: string[]
  /** Has the page covered this plan, now or at an earlier press? */
  needsNative: boolean
  /** Was the browser's own panel tried, without success? */
  isNativeClosed: boolean
}

/** The commit button as the wiring sees it. */
export interface Confirming {
  phase: GatePhase
  isBusy: boolean
  refusal: Refusal | null
  buttonRef: Ref<HTMLButtonElement>
  onPress: (event: MouseEvent, refs: number[]) => void
  onOpenNative: () => void
}

interface Props extends Confirming {
  count: number
  /** Is there any line that could be ticked? */
  hasChoice: boolean
  barRef: Ref<HTMLDivElement>
  /** Something to read before: a person not yet in view. */
  unreadText: string
  onPressed: (event: MouseEvent) => void
}

/** The one button that writes, and why it did not. */
export function ConfirmBar({ count, hasChoice, phase, isBusy, refusal, unreadText, ...props }: Props) {
  const isReady = count > 0 && (phase === 'ready' || phase === 'elsewhere') && !isBusy
  return (
    <div class="confirm" ref={props.barRef}>
      <div role="alert">
        {unreadText !== '' && <p class="refusal">{unreadText}</p>}
        {refusal && <RefusalText refusal={refusal} />}
      </div>
      {refusal?.needsNative && (
        <button type="button" onClick={props.onOpenNative}>
          {t('assistant_open_native')}
        </button>
      )}
      <button
        type="button"
        class="primary commit"
        ref={props.buttonRef}
        aria-disabled={!isReady}
        aria-describedby="commit-hint"
        onClick={props.onPressed}
      >
        <Icon node={PencilLine} /> {isBusy ? t('plan_filling') : fillText(count, hasChoice)}
      </button>
      <Hint current={count > 0 ? hints[phase] : hasChoice ? hints.none : hints.done} />
    </div>
  )
}

function fillText(count: number, hasChoice: boolean): string {
  if (count > 0) return plural('plan_fill', count)
  return t(hasChoice ? 'plan_fill_unticked' : 'plan_fill_none')
}

const hints = {
  ready: 'plan_hint_ready',
  waiting: 'plan_hint_waiting',
  covered: 'plan_hint_covered',
  elsewhere: 'plan_hint_elsewhere',
  none: 'plan_hint_none',
  done: 'plan_hint_done',
} as const

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
  const seen = evidence.map((each) => tOr(`evidence_${each}`, '')).filter(Boolean)
  return (
    <div class="refusal">
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
