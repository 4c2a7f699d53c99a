import { CircleAlert } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import type { Value } from '@/lib/eligibility/predicate'
import type { ShownQuestion } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import { draftOf, readDraft } from './answer-draft'
import type { AnswerOutcome } from './card-actions'
import { QuestionControl } from './QuestionControl'

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
