import type { VNode } from 'preact'
import { around } from '@/components/controls/French'
import { useId, useState } from 'preact/hooks'
import type { Clash } from '@/components/controls/form-view'
import { t } from '@/lib/extension/i18n'
import { fieldLabel } from '@/components/controls/labels'

type Pick = 'mine' | 'theirs'

interface Props {
  table: string
  clashes: Clash[]
  /** A value of a field in words. */
  describe: (field: string, value: unknown) => string | VNode
  onResolve: (picks: Record<string, Pick>) => void
}

/** Two windows changed the same fields: both values, and the person's choice for each. */
export function ConflictPanel({ table, clashes, describe, onResolve }: Props) {
  const id = useId()
  const [picks, setPicks] = useState<Record<string, Pick>>({})
  const [isRefused, setRefused] = useState(false)
  const isComplete = clashes.every(({ field }) => picks[field])
  return (
    <section class="panel warn" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('conflict_title')}</h2>
      <p>{t('conflict_text')}</p>
      {clashes.map(({ field, theirs, mine }) => (
        <fieldset key={field} class="field">
          <legend>{fieldLabel(table, field)}</legend>
          {(['theirs', 'mine'] as const).map((side) => (
            <label class="check" key={side}>
              <input
                type="radio"
                name={`${id}-${field}`}
                checked={picks[field] === side}
                onChange={() => setPicks({ ...picks, [field]: side })}
              />
              <span>{around(`conflict_${side}`, describe(field, side === 'mine' ? mine : theirs))}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {isRefused && !isComplete && <p class="error">{t('conflict_choose')}</p>}
      <button
        type="button"
        class="primary"
        onClick={() => (isComplete ? onResolve(picks) : setRefused(true))}
      >
        {t('conflict_keep')}
      </button>
    </section>
  )
}
