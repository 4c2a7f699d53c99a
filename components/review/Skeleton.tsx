import { useId, useState } from 'preact/hooks'
import { t } from '@/lib/extension/i18n'

const questions = ['service', 'users', 'place', 'rule'] as const

/** Four questions that a description answers: the person writes, what they wrote is put together as it is. */
export function Skeleton({ onWritten }: { onWritten: (text: string) => void }) {
  const id = useId()
  const [answers, setAnswers] = useState<Partial<Record<(typeof questions)[number], string>>>({})
  const written = questions.flatMap((question) => answers[question]?.trim() || [])
  return (
    <details class="skeleton">
      <summary>{t('review_skeleton')}</summary>
      {questions.map((question) => (
        <div key={question} class="field">
          <label for={`${id}${question}`}>{t(`review_question_${question}`)}</label>
          <textarea
            id={`${id}${question}`}
            rows={2}
            value={answers[question] ?? ''}
            onInput={({ currentTarget: { value } }) => setAnswers((now) => ({ ...now, [question]: value }))}
          />
        </div>
      ))}
      <button type="button" disabled={written.length === 0} onClick={() => onWritten(written.join('\n'))}>
        {t('review_use_text')}
      </button>
    </details>
  )
}
