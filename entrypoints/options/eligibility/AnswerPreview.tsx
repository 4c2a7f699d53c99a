import { useState } from 'preact/hooks'
import { Notice } from '@/components/controls/Notice'
import { ValueText } from '@/components/eligibility/AnswerList'
import { showDay } from '@/components/eligibility/days'
import type { AnswerBatch, AnswerRow } from '@/lib/eligibility/shown'
import { plural, t } from '@/lib/extension/i18n'
import { type AnswerGroups, type AnswerTicks, chosenOf } from './answer-groups'

interface Props {
  groups: AnswerGroups
  /** The answer, as it is shown. */
  answer: string
  isBusy: boolean
  /** Why nothing was written, '' otherwise. */
  problem: string
  onConfirm: (changes: AnswerBatch['changes']) => void
  onBack: () => void
}

/** Before anything is kept: who gets the answer, who keeps theirs, who is left out and why. */
export function AnswerPreview({ groups, answer, isBusy, problem, onConfirm, onBack }: Props) {
  const [ticks, setTicks] = useState<AnswerTicks>({ hasDifferent: false, hasProvided: false })
  const { open, different, same, settled, apart, provided } = groups
  const changes = chosenOf(groups, ticks)
  const tick = (name: keyof AnswerTicks, label: string) => (
    <label class="check">
      <input
        type="checkbox"
        checked={ticks[name]}
        onChange={({ currentTarget }) => setTicks({ ...ticks, [name]: currentTarget.checked })}
      />
      <span>{label}</span>
    </label>
  )
  const toReplace = different.length + (ticks.hasProvided ? provided.filter(({ known }) => known).length : 0)
  return (
    <>
      <EntityNames title={plural('answers_open', open.length)} rows={open} />
      <EntityNames
        title={plural(ticks.hasDifferent ? 'answers_replaced' : 'answers_different', different.length)}
        rows={different}
        next={answer}
      />
      {toReplace > 0 && tick('hasDifferent', plural('answers_replace', toReplace))}
      <EntityNames title={plural('answers_provided', provided.length)} rows={provided} next={answer} />
      {provided.length > 0 && tick('hasProvided', plural('answers_with_provided', provided.length))}
      <EntityNames title={plural('answers_same', same.length)} rows={same} />
      <EntityNames title={plural('answers_settled', settled.length)} rows={settled} />
      <EntityNames title={plural('answers_apart', apart.length)} rows={apart} />
      <p class="hint">{t('answers_kept_for')}</p>
      <div role="alert">
        {problem && (
          <Notice tone="bad">
            <p>{problem}</p>
          </Notice>
        )}
      </div>
      <p class="actions">
        <button
          type="button"
          class="primary"
          aria-disabled={isBusy || changes.length === 0}
          onClick={() => !isBusy && changes.length > 0 && onConfirm(changes)}
        >
          {isBusy ? t('eligibility_saving') : saveText(changes.length)}
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {t('answers_correct')}
        </button>
      </p>
    </>
  )
}

const saveText = (count: number) => (count === 0 ? t('answers_save_none') : plural('answers_save', count))

/** Names drawn before the person asks for all of them. */
const FIRST = 50

interface EntityNamesProps {
  /** « 35 entités recevront la réponse ». */
  title: string
  rows: readonly AnswerRow[]
  /** The answer that would take the place of theirs, shown beside it. */
  next?: string
}

/** Some entities by name, folded; what each answers already, and the new answer, side by side. */
function EntityNames({ title, rows, next }: EntityNamesProps) {
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
      <ValueText shown={known.shown} /> (
      {known.at ? t('eligibility_from_dated', origin, showDay(known.at)) : origin})
      {next !== undefined && (
        <>
          {' → '}
          <ValueText shown={next} />
        </>
      )}
    </span>
  )
}
