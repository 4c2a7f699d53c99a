import { French } from '@/components/controls/French'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { AnswerPreview } from './AnswerPreview'
import { groupsOf, valueWords } from './answer-groups'
import type { Report } from './AnswerReport'
import { AskedList } from './AskedList'
import type { Column } from './entities-view'
import { ValueText } from '@/components/eligibility/AnswerList'
import { QuestionForm } from '@/components/eligibility/QuestionForm'
import { remarkText } from '@/components/controls/Field'
import type { Value } from '@/lib/eligibility/predicate'
import type { AnswerBatch, AnswerRow } from '@/lib/eligibility/shown'
import type { ShownQuestion } from '@/lib/eligibility/shown'
import { plural, t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { remark } from '@/lib/profile/text'
import { useBackground } from '../background'
import { FACT_TOPICS } from './catalogue-applicant'

interface Props {
  organisationIds: string[]
  services: readonly Column[]
  onDone: (report: Report) => void
  onClose: () => void
}

type Step =
  | { is: 'asked' }
  | { is: 'answer'; question: ShownQuestion }
  | { is: 'preview'; question: ShownQuestion; value: Value; rows: AnswerRow[]; requestId: string }

/** One question answered for all the entities chosen: which one, what, for whom, and only then kept. */
export function BulkAnswers({ organisationIds, services, onDone, onClose }: Props) {
  const { send, newId } = useBackground()
  const [serviceId, setServiceId] = useState(services[0]?.id ?? '')
  const [step, setStep] = useState<Step>({ is: 'asked' })
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [step.is])

  const preview = async (question: ShownQuestion, value: Value) => {
    const input = { serviceId, fact: question.fact, organisationIds }
    const rows = await send('answers.preview', input).catch(() => null)
    if (!rows) return 'failed'
    setStep({ is: 'preview', question, value, rows, requestId: newId() })
    return 'saved'
  }
  return (
    <section class="bulk-answers">
      <h2 tabIndex={-1} ref={title}>
        {plural('answers_title', organisationIds.length)}
      </h2>
      {step.is === 'asked' && (
        <Asked
          input={{ serviceId, organisationIds }}
          services={services}
          onService={setServiceId}
          onQuestion={(question) => setStep({ is: 'answer', question })}
        />
      )}
      {step.is === 'answer' && (
        <QuestionForm
          key={step.question.fact}
          question={step.question}
          keptFor={t('answers_nothing_yet')}
          submit={t('answers_see')}
          onAnswer={(value) => preview(step.question, value)}
        >
          <button type="button" class="quiet" onClick={() => setStep({ is: 'asked' })}>
            {t('answers_other')}
          </button>
        </QuestionForm>
      )}
      {step.is === 'preview' && (
        <Preview
          {...step}
          serviceId={serviceId}
          onDone={onDone}
          onBack={() => setStep({ is: 'answer', question: withDraft(step.question, step.value) })}
        />
      )}
      <p>
        <button type="button" class="quiet" onClick={onClose}>
          {t('answers_close')}
        </button>
      </p>
    </section>
  )
}

/** The form begins with what was given, which is kept nowhere yet. */
const withDraft = (question: ShownQuestion, value: Value): ShownQuestion => ({
  ...question,
  known: { value, shown: '', from: 'reponse' },
})

type AskedProps = Omit<Parameters<typeof AskedList>[0], 'serviceId' | 'asked' | 'hasFailed'> & {
  input: { serviceId: string; organisationIds: string[] }
}

function Asked({ input, ...rest }: AskedProps) {
  const { data, error } = useQuery('answers.asked', input, FACT_TOPICS)
  const [shown, setShown] = useState<{ data: typeof data; serviceId: string }>()
  // Until the new answer comes, `data` is still that of the service before.
  useEffect(() => setShown({ data, serviceId: input.serviceId }), [data])
  const asked = shown?.serviceId === input.serviceId ? shown.data : undefined
  return (
    <AskedList
      serviceId={input.serviceId}
      asked={asked}
      hasFailed={!asked && error !== undefined}
      {...rest}
    />
  )
}

type PreviewProps = Extract<Step, { is: 'preview' }> &
  Pick<Props, 'onDone'> & { serviceId: string; onBack: () => void }

function Preview({ question, value, rows, requestId, serviceId, onDone, onBack }: PreviewProps) {
  const { send } = useBackground()
  const groups = useMemo(() => groupsOf(rows, value), [rows, value])
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const answer = valueWords(question, value)
  const save = async (organisations: AnswerBatch['changes']) => {
    setBusy(true)
    setProblem('')
    const sent = typeof value === 'object' ? [...value] : value
    const input = { requestId, serviceId, fact: question.fact, value: sent, organisations }
    const outcome = await send('answers.apply', input as never).catch(() => null)
    setBusy(false)
    if (!outcome) return setProblem(t('answers_failed'))
    if (outcome.outcome === 'not_accepted') return setProblem(t('eligibility_outcome_not_accepted'))
    if (outcome.outcome === 'refused')
      return setProblem(
        `${t('answers_none_saved')} ${remarkText('error', remark(`store_${outcome.problem}`))}`,
      )
    const names = new Map(rows.map(({ organisationId, name }) => [organisationId, name]))
    const kept = rows.length - organisations.length
    onDone({
      batch: outcome,
      question: question.question,
      answer,
      kept,
      names,
      undone: null,
      hasFailed: false,
    })
  }
  return (
    <>
      <p>
        <French text={question.question} />{' '}
        <strong>
          <ValueText shown={answer} />
        </strong>
      </p>
      <AnswerPreview
        groups={groups}
        answer={answer}
        isBusy={isBusy}
        problem={problem}
        onConfirm={(changes) => void save(changes)}
        onBack={onBack}
      />
    </>
  )
}
