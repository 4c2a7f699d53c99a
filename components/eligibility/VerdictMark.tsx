import { CircleCheck, CircleDashed, CircleQuestionMark, CircleX, CircleDot, type IconNode } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import type { ShownVerdict } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'

const drawings: Record<ShownVerdict, IconNode> = {
  eligible: CircleCheck,
  maybe: CircleDot,
  unless: CircleQuestionMark,
  unknown: CircleDashed,
  not_eligible: CircleX,
}

/** A verdict by its words and its drawing; colour only repeats them. */
export function VerdictMark({ verdict }: { verdict: ShownVerdict }) {
  return (
    <span class={`verdict-mark ${verdict}`}>
      <Icon node={drawings[verdict]} />
      <span>{t(`catalogue_verdict_${verdict}`)}</span>
    </span>
  )
}
