import { CircleAlert } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import type { Value } from '@/lib/eligibility/predicate'
import type { ShownQuestion } from '@/lib/eligibility/shown'
import { plural, t } from '@/lib/extension/i18n'
import { Icon } from '../controls/Icon'
import { PlaceLink } from './PlaceLink'
import { QuestionControl } from './QuestionControl'
import { draftOf, readDraft } from './answer-draft'
import type { AnswerOutcome } from './card-actions'

interface Props {
  question: ShownQuestion
  /** Where the answer will be kept, in words. */
  keptFor: string
  onAnswer: (value: Value) => Promise<AnswerOutcome>
  /** Words of the button, when it does not answer yet. */
  submit?: string
  /** Buttons beside « Répondre ». */
  children?: ComponentChildren
}

/** One question answered in place; what was typed stays until it is kept. */
export function QuestionForm({ question, keptFor, onAnswer, submit: words, children }: Props) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(() => draftOf(question))
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)

  const submit = async () => {
    const read = readDraft(question, draft)
    if ('problem' in read) {
      setProblem(t(`eligibility_problem_${read.problem}`))
      form.current?.querySelector<HTMLElement>('input, select')?.focus()
      return
    }
    setBusy(true)
    setProblem('')
    const outcome = await onAnswer(read.value)
    setBusy(false)
    if (outcome !== 'saved') setProblem(t(`eligibility_outcome_${outcome}`))
  }
  return (
    <form
      ref={form}
      class="question"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void submit()
      }}
    >
      <QuestionControl
        id={id}
        question={question}
        draft={draft}
        problemId={problem ? `${id}problem` : undefined}
        onDraft={setDraft}
      />
      <div role="alert" id={`${id}problem`}>
        {problem && (
          <p class="problem">
            <Icon node={CircleAlert} /> <span>{problem}</span>
          </p>
        )}
      </div>
      <p class="hint">{keptFor}</p>
      <p class="actions">
        <button type="submit" aria-disabled={isBusy}>
          {isBusy ? t('eligibility_saving') : (words ?? t('eligibility_answer'))}
        </button>
        {children}
      </p>
    </form>
  )
}

interface OpenQuestionProps {
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
export function OpenQuestion({ questions, skipped, keptFor, onAnswer, onSkip, onOpen }: OpenQuestionProps) {
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
          <p class="asked" lang="fr">
            {current.question}
          </p>
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
