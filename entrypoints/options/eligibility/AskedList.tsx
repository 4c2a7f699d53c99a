import { French } from '@/components/controls/French'
import { useId } from 'preact/hooks'
import type { Column } from './entities-view'
import { plural, t } from '@/lib/extension/i18n'
import type { AskedOfMany } from '@/lib/eligibility/shown'
import type { ShownQuestion } from '@/lib/eligibility/shown'

interface Props {
  services: readonly Column[]
  serviceId: string
  /** undefined until they are read. */
  asked: readonly AskedOfMany[] | undefined
  hasFailed: boolean
  onService: (serviceId: string) => void
  onQuestion: (question: ShownQuestion) => void
}

/** Questions still open among the entities chosen, and for how many of them each is. */
export function AskedList({ services, serviceId, asked, hasFailed, onService, onQuestion }: Props) {
  const id = useId()
  const questions = asked?.filter(({ isInProfile }) => !isInProfile) ?? []
  const inProfile = asked?.filter(({ isInProfile }) => isInProfile) ?? []
  return (
    <>
      <div class="field">
        <label for={id}>{t('answers_service')}</label>
        <select id={id} value={serviceId} onChange={({ currentTarget }) => onService(currentTarget.value)}>
          {services.map((each) => (
            <option key={each.id} value={each.id} lang="fr">
              {each.name}
            </option>
          ))}
        </select>
      </div>
      <p role="status">{statusOf(asked, hasFailed)}</p>
      {questions.length > 0 && (
        <ul class="asked">
          {questions.map(({ question, count }) => (
            <li key={question.fact}>
              <button type="button" onClick={() => onQuestion(question)}>
                <strong>{plural('answers_count', count)}</strong> <French text={question.question} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {inProfile.length > 0 && (
        <>
          <h3>{t('answers_in_profile')}</h3>
          <p class="hint">{t('answers_in_profile_why')}</p>
          <ul>
            {inProfile.map(({ question, count }) => (
              <li key={question.fact}>
                <strong>{plural('answers_count', count)}</strong> <French text={question.question} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function statusOf(asked: Props['asked'], hasFailed: boolean): string {
  if (hasFailed) return t('answers_unread')
  if (!asked) return t('answers_reading')
  return asked.length === 0 ? t('answers_nothing') : plural('answers_questions', asked.length)
}
