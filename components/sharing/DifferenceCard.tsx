import { useId } from 'preact/hooks'
import { fieldLabel } from '@/components/fields/labels'
import { t } from '@/lib/extension/i18n'
import type { Difference } from '@/lib/sharing/compare'
import type { Decision } from '@/lib/sharing/merge'

interface Props {
  difference: Difference
  name: string
  decision: Decision
  /** A value of a field in words. */
  describe: (field: string, value: unknown) => string
  onDecide: (decision: Decision) => void
}

/** One record that exists on both sides: for each field mine or theirs, or theirs apart as a copy. */
export function DifferenceCard({ difference, name, decision, describe, onDecide }: Props) {
  const id = useId()
  const { table, fields, links, isManaged } = difference
  const isCopy = decision.as === 'copy'
  const pick = (field: string, isTheirs: boolean) => {
    const others = decision.theirs.filter((each) => each !== field)
    onDecide({ ...decision, theirs: isTheirs ? [...others, field] : others })
  }
  return (
    <fieldset class="group difference">
      <legend>
        {t(`share_table_${table}`)} : <bdi>{name}</bdi>
      </legend>
      {isManaged && <p class="hint">{t('share_managed')}</p>}
      {links.length > 0 && <p class="hint">{t('share_linked')}</p>}
      {!isCopy &&
        !isManaged &&
        fields.map(({ field, mine, theirs }) => (
          <fieldset key={field} class="field">
            <legend>{fieldLabel(table, field)}</legend>
            {(['mine', 'theirs'] as const).map((side) => (
              <label class="check" key={side}>
                <input
                  type="radio"
                  name={`${id}-${field}`}
                  checked={decision.theirs.includes(field) === (side === 'theirs')}
                  onChange={() => pick(field, side === 'theirs')}
                />
                <span>{t(`share_pick_${side}`, describe(field, side === 'mine' ? mine : theirs))}</span>
              </label>
            ))}
          </fieldset>
        ))}
      {table !== 'taughtFields' && fields.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={isCopy}
            onChange={({ currentTarget }) =>
              onDecide({ ...decision, as: currentTarget.checked ? 'copy' : 'merge' })
            }
          />
          <span>{t('share_pick_copy')}</span>
        </label>
      )}
    </fieldset>
  )
}
