import { CircleCheck, CircleDashed, CircleX, type IconNode } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import type { ShownCondition } from '@/lib/eligibility/shown'
import { plural, t, typeset } from '@/lib/extension/i18n'
import { Fold } from './Fold'
import { SourceFold } from './SourceFold'

const drawings: Record<ShownCondition['state'], IconNode> = {
  unmet: CircleX,
  to_confirm: CircleDashed,
  met: CircleCheck,
}

/** Conditions not met and to confirm in full, those met folded; each with where it was read. */
export function ConditionList({ conditions }: { conditions: readonly ShownCondition[] }) {
  const of = (...states: ShownCondition['state'][]) =>
    states.flatMap((state) => conditions.filter((condition) => condition.state === state))
  const met = of('met')
  return (
    <>
      <Conditions conditions={of('unmet', 'to_confirm')} />
      {met.length > 0 && (
        <Fold summary={plural('eligibility_met', met.length)} isOpen={false}>
          <Conditions conditions={met} />
        </Fold>
      )}
    </>
  )
}

function Conditions({ conditions }: { conditions: readonly ShownCondition[] }) {
  if (conditions.length === 0) return null
  return (
    <ul class="conditions">
      {conditions.map(({ criterion, state, text, note, sources }) => (
        <li key={criterion} class={state}>
          <Icon node={drawings[state]} />
          <div>
            <p>
              <strong>{t(`catalogue_condition_${state}`)}</strong> {typeset(text)}
            </p>
            {note && <p class="hint">{note}</p>}
            <SourceFold sources={sources} />
          </div>
        </li>
      ))}
    </ul>
  )
}
