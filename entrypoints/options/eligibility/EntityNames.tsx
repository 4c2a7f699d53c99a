import { useState } from 'preact/hooks'
import { showDay } from '@/components/eligibility/days'
import { valueText } from '@/components/eligibility/AnswerList'
import { plural, t } from '@/lib/extension/i18n'
import type { AnswerRow } from '@/lib/eligibility/shown-many'

/** Names drawn before the person asks for all of them. */
const FIRST = 50

interface Props {
  /** « 35 entités recevront la réponse ». */
  title: string
  rows: readonly AnswerRow[]
  /** The answer that would take the place of theirs, shown beside it. */
  next?: string
}

/** Some entities by name, folded; what each answers already, and the new answer, side by side. */
export function EntityNames({ title, rows, next }: Props) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, FIRST)
  if (rows.length === 0) return null
  return (
    <details class="fold">
      <summary>{title}</summary>
      <ul class="entity-names">
        {shown.map((row) => (
          <li key={row.organisationId}>
            {row.name || t('organisation_unnamed')}
            <Known row={row} next={next} />
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          {plural('answers_show_all', rows.length)}
        </button>
      )}
    </details>
  )
}

function Known({ row: { known }, next }: { row: AnswerRow; next: string | undefined }) {
  if (!known) return null
  const origin = t(`eligibility_from_${known.from}`)
  return (
    <span class="hint">
      {valueText(known.shown)} ({known.at ? t('eligibility_from_dated', origin, showDay(known.at)) : origin})
      {next !== undefined && ` → ${next}`}
    </span>
  )
}
