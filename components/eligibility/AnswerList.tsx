import { French } from '@/components/controls/French'
import { useState } from 'preact/hooks'
import { showDay } from './days'
import type { Value } from '@/lib/eligibility/predicate'
import type { ShownQuestion } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import type { AnswerOutcome } from './card-actions'
import { PlaceLink } from './PlaceLink'
import { QuestionForm } from './QuestionForm'

export interface Editing {
  /** Key of the row whose form is open, among the answers or the missing pieces. */
  editing: string | null
  onEdit: (key: string | null) => void
  keptFor: (question: ShownQuestion) => string
  onAnswer: (question: ShownQuestion, value: Value | null) => Promise<AnswerOutcome>
  onOpen: ((route: string) => void) | undefined
}

/** What the verdict stands on: each fact known, where it comes from, and how to correct it. */
export function AnswerList({ answers, ...rest }: { answers: readonly ShownQuestion[] } & Editing) {
  return (
    <ul class="answers">
      {answers.map((answer) => (
        <li key={answer.fact} data-key={`answer ${answer.fact}`}>
          <AnswerRow answer={answer} {...rest} />
        </li>
      ))}
    </ul>
  )
}

function AnswerRow({
  answer,
  editing,
  onEdit,
  keptFor,
  onAnswer,
  onOpen,
}: { answer: ShownQuestion } & Editing) {
  const { fact, question, route, known } = answer
  const [problem, setProblem] = useState('')
  const takeBack = async () => {
    setProblem('')
    const outcome = await onAnswer(answer, null)
    if (outcome !== 'saved') setProblem(t(`eligibility_outcome_${outcome}`))
  }
  if (editing === `answer ${fact}`) {
    return <EditForm question={answer} keptFor={keptFor} onAnswer={onAnswer} onEdit={onEdit} />
  }
  return (
    <>
      <p>
        <French text={question} /> <strong>{known && <ValueText shown={known.shown} />}</strong>{' '}
        {known && <span class="hint">{originText(known)}</span>}
      </p>
      <p class="actions">
        {route ? (
          <PlaceLink route={route} onOpen={onOpen}>
            {t('eligibility_correct')}{' '}
            <span class="visually-hidden" lang="fr">
              {question}
            </span>
          </PlaceLink>
        ) : (
          <button type="button" class="quiet" onClick={() => onEdit(`answer ${fact}`)}>
            {t('eligibility_correct')}{' '}
            <span class="visually-hidden" lang="fr">
              {question}
            </span>
          </button>
        )}
        {known?.from === 'reponse' && (
          <button type="button" class="quiet" onClick={() => void takeBack()}>
            {t('eligibility_take_back')}{' '}
            <span class="visually-hidden" lang="fr">
              {question}
            </span>
          </button>
        )}
      </p>
      <div role="alert">{problem && <p class="problem">{problem}</p>}</div>
    </>
  )
}

/** A question opened again, or opened from a missing piece; closes once the answer is kept. */
export function EditForm({
  question,
  keptFor,
  onAnswer,
  onEdit,
}: { question: ShownQuestion } & Pick<Editing, 'keptFor' | 'onAnswer' | 'onEdit'>) {
  const answer = async (value: Value) => {
    const outcome = await onAnswer(question, value)
    if (outcome === 'saved') onEdit(null)
    return outcome
  }
  return (
    <div class="editing">
      <QuestionForm question={question} keptFor={keptFor(question)} onAnswer={answer}>
        <button type="button" class="quiet" onClick={() => onEdit(null)}>
          {t('eligibility_cancel')}
        </button>
      </QuestionForm>
    </div>
  )
}

/** An answer in words: a yes or a no in the reader's language, any other French as the catalogue has it. */
export function ValueText({ shown }: { shown: string }) {
  return shown === '' || shown === 'true' || shown === 'false' ? (
    <>{valueText(shown)}</>
  ) : (
    <French text={shown} />
  )
}

/** Yes and no in the reader's language; other values come in words already. */
export function valueText(shown: string): string {
  if (shown === 'true') return t('eligibility_yes')
  return shown === 'false' ? t('eligibility_no') : shown || t('eligibility_none')
}

function originText({ from, at }: NonNullable<ShownQuestion['known']>): string {
  const origin = t(`eligibility_from_${from}`)
  return at ? t('eligibility_from_dated', origin, showDay(at)) : origin
}
