import { useState } from 'preact/hooks'
import { Notice } from '@/components/controls/Notice'
import { plural, t } from '@/lib/extension/i18n'
import type { AnswerBatch } from '@/lib/eligibility/shown-many'
import { chosenOf, type AnswerGroups, type AnswerTicks } from './answer-groups'
import { EntityNames } from './EntityNames'

interface Props {
  groups: AnswerGroups
  /** The answer in words. */
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
