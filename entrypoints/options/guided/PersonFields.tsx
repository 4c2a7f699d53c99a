import { useRef } from 'preact/hooks'
import { groupText, placeText } from '@/components/assistant/place-words'
import { t } from '@/lib/extension/i18n'
import type { AskedQuestion } from '@/lib/form/whole-request'
import type { Contact, Role } from '@/lib/profile/records'
import { personName } from '@/lib/profile/names'
import { AnswerField } from './AnswerField'
import { keyOf, type Answers } from './use-answers'

interface Props {
  role: Role
  questions: readonly AskedQuestion[]
  answers: Answers
  /** People of the organisation who hold another role. */
  others: readonly Contact[]
  onSame: (contact: Contact) => void
  /** The next person that is asked for; none after the last. */
  next: Role | undefined
}

/** Those offered for a role: beyond, they are chosen on the page of the organisation's people. */
const OFFERED = 4

/** The five facts of one person, in the order in which they are said; then the next person. */
export function PersonFields({ role, questions, answers, others, onSame, next }: Props) {
  const isNobody = questions.every(({ state }) => state === 'lacks')
  const box = useRef<HTMLFieldSetElement>(null)
  return (
    <fieldset class="group guided-person" ref={box} data-role={role}>
      <legend>{groupText(role)}</legend>
      {isNobody && others.length > 0 && (
        <div class="guided-same">
          <p class="hint">{t('guided_same_hint')}</p>
          <p class="actions">
            {others.slice(0, OFFERED).map((contact) => (
              <button key={contact.id} type="button" onClick={() => onSame(contact)}>
                {t('guided_same', personName(contact))}
              </button>
            ))}
          </p>
        </div>
      )}
      <div class="fields">
        {questions.map((question) => (
          <AnswerField
            key={keyOf(question)}
            question={question}
            entry={question.entry!}
            label={placeText(question.target)}
            said={answers.said[keyOf(question)]}
            isBusy={answers.waiting > 0}
            onKeep={(raw) => answers.onKeep(question, raw)}
          />
        ))}
      </div>
      {next && (
        <p>
          <button type="button" class="quiet aligned" onClick={() => focusPerson(next)}>
            {t('guided_next_person', groupText(next))}
          </button>
        </p>
      )}
    </fieldset>
  )
}

function focusPerson(role: Role): void {
  const fields = document.querySelectorAll<HTMLInputElement>(`.guided-person[data-role="${role}"] input`)
  const first = [...fields].find(({ value }) => value === '') ?? fields[0]
  first?.scrollIntoView({ block: 'center' })
  first?.focus({ preventScroll: true })
}
