import type { Value } from '@/lib/eligibility/predicate'
import type { ShownQuestion } from '@/lib/eligibility/shown'
import { plural, t } from '@/lib/extension/i18n'
import type { AnswerOutcome } from './card-actions'
import { PlaceLink } from './PlaceLink'
import { QuestionForm } from './QuestionForm'

interface Props {
  /** Those still open, the most decisive first. */
  questions: readonly ShownQuestion[]
  /** Facts left aside for now. */
  skipped: readonly string[]
  keptFor: (question: ShownQuestion) => string
  onAnswer: (question: ShownQuestion, value: Value) => Promise<AnswerOutcome>
  onSkip: (skipped: string[]) => void
  onOpen: ((route: string) => void) | undefined
}

/** The one question to answer now: the most decisive of those that were not left aside. */
export function OpenQuestion({ questions, skipped, keptFor, onAnswer, onSkip, onOpen }: Props) {
  const current = questions.find(({ fact }) => !skipped.includes(fact))
  if (questions.length === 0) return null
  if (!current) {
    return (
      <div class="open-question">
        <p>{plural('eligibility_skipped', questions.length)}</p>
        <button type="button" onClick={() => onSkip([])}>
          {t('eligibility_skipped_back')}
        </button>
      </div>
    )
  }
  const skip = questions.length > 1 && (
    <button type="button" class="quiet" onClick={() => onSkip([...skipped, current.fact])}>
      {t('eligibility_skip')}
    </button>
  )
  return (
    <div class="open-question" key={current.fact}>
      <p class="hint">{plural('eligibility_questions_left', questions.length)}</p>
      {current.route ? (
        <>
          <p class="asked">{current.question}</p>
          <p class="actions">
            <PlaceLink route={current.route} onOpen={onOpen}>
              {t('eligibility_in_profile')}
            </PlaceLink>
            {skip}
          </p>
        </>
      ) : (
        <QuestionForm
          question={current}
          keptFor={keptFor(current)}
          onAnswer={(value) => onAnswer(current, value)}
        >
          {skip}
        </QuestionForm>
      )}
    </div>
  )
}
