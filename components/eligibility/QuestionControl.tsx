import { French } from '@/components/controls/French'
import { t } from '@/lib/extension/i18n'
import { typeset } from '@/lib/profile/typeset'
import type { ShownQuestion } from '@/lib/eligibility/shown'
import { controlOf, NONE, toggled, type Draft } from './answer-draft'

interface Props {
  id: string
  question: ShownQuestion
  draft: Draft
  /** Id of what is said of the answer, when something is wrong with it. */
  problemId: string | undefined
  onDraft: (draft: Draft) => void
}

/** The question and its way of answering: radios, a closed list, checkboxes, a number or a text. */
export function QuestionControl(props: Props) {
  const control = controlOf(props.question)
  if (control === 'radios' || control === 'checks') return <Choices {...props} />
  return <OneControl {...props} />
}

function Choices({ id, question, draft, problemId, onDraft }: Props) {
  const isList = question.type === 'list'
  return (
    <fieldset aria-describedby={problemId}>
      <legend lang="fr">{typeset(question.question)}</legend>
      {choicesOf(question).map(({ value, label }) => (
        <label key={value} class="choice">
          <input
            type={isList ? 'checkbox' : 'radio'}
            name={id}
            value={value}
            checked={[draft].flat().includes(value)}
            onChange={({ currentTarget }) =>
              onDraft(isList ? toggled(draft, value, currentTarget.checked) : value)
            }
          />
          {isOurs(value, question) ? <span>{label}</span> : <French text={label} />}
        </label>
      ))}
    </fieldset>
  )
}

/** Yes, no and none are words of the interface; those of the catalogue are French. */
const isOurs = (value: string, { type }: ShownQuestion) => type === 'boolean' || value === NONE

function choicesOf({ type, values }: ShownQuestion): ShownQuestion['values'] {
  if (type === 'boolean') {
    return [
      { value: 'true', label: t('eligibility_yes') },
      { value: 'false', label: t('eligibility_no') },
    ]
  }
  return type === 'list' ? [...values, { value: NONE, label: t('eligibility_none') }] : values
}

function OneControl({ id, question, draft, problemId, onDraft }: Props) {
  const isNumber = question.type === 'number'
  const shared = {
    id,
    value: String(draft),
    'aria-describedby': problemId,
    'aria-invalid': problemId ? ('true' as const) : undefined,
  }
  return (
    <>
      <label for={id} lang="fr">
        {typeset(question.question)}
      </label>
      {controlOf(question) === 'select' ? (
        <select {...shared} onChange={({ currentTarget }) => onDraft(currentTarget.value)}>
          <option value="">{t('eligibility_choose')}</option>
          {question.values.map(({ value, label }) => (
            <option key={value} value={value} lang="fr">
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={isNumber ? 'numeric' : 'text'}
          maxLength={isNumber ? 6 : 200}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onDraft(currentTarget.value)}
        />
      )}
    </>
  )
}
