import type { VNode } from 'preact'
import { around } from '@/components/controls/French'
import { useId } from 'preact/hooks'
import { fieldLabel } from '@/components/controls/labels'
import { plural, t } from '@/lib/extension/i18n'
import type { Difference } from '@/lib/sharing/differences'
import type { Decision } from '@/lib/sharing/merge'

interface Props {
  difference: Difference
  name: string
  decision: Decision
  /** Unfolded at first. */
  isOpen: boolean
  /** A value of a field in words. */
  describe: (table: string, field: string, value: unknown) => string | VNode
  onDecide: (decision: Decision) => void
}

/** One record that exists on both sides: for each field mine or theirs, or theirs apart as a copy. */
export function DifferenceCard({ difference, name, decision, isOpen, describe, onDecide }: Props) {
  const id = useId()
  const { table, fields, links, isManaged } = difference
  const conflicts = fields.filter(({ state }) => state === 'conflict')
  const added = fields.filter(({ state }) => state === 'added')
  const counts = [
    conflicts.length > 0 ? plural('share_conflicts', conflicts.length) : '',
    added.length > 0 ? plural('share_added', added.length) : '',
  ].filter(Boolean)
  const isCopy = decision.as === 'copy'
  const pick = (field: string, isTheirs: boolean) => {
    const others = decision.theirs.filter((each) => each !== field)
    onDecide({ ...decision, theirs: isTheirs ? [...others, field] : others })
  }
  return (
    <details class="group difference" aria-labelledby={`${id}-name`} open={isOpen}>
      <summary>
        <span id={`${id}-name`}>
          {t(`share_table_${table}`)} : <bdi>{name}</bdi>
        </span>
        {counts.length > 0 && <span class="hint"> {counts.join(', ')}</span>}
      </summary>
      {isManaged && <p class="hint">{t('share_managed')}</p>}
      {links.length > 0 && <p class="hint">{t('share_referenced')}</p>}
      {!isCopy &&
        !isManaged &&
        [...conflicts, ...added].map(({ field, mine, theirs, deceptive }) => (
          <fieldset key={field} class="field">
            <legend>{fieldLabel(table, field)}</legend>
            {deceptive && <p class="error">{t('notice_text_deceptive', deceptive.join(', '))}</p>}
            {(['mine', 'theirs'] as const).map((side) => (
              <label class="check" key={side}>
                <input
                  type="radio"
                  name={`${id}-${field}`}
                  checked={decision.theirs.includes(field) === (side === 'theirs')}
                  onChange={() => pick(field, side === 'theirs')}
                />
                <span>
                  {around(`share_pick_${side}`, describe(table, field, side === 'mine' ? mine : theirs))}
                </span>
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
    </details>
  )
}
