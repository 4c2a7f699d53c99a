import { useId } from 'preact/hooks'
import type { ServiceNote } from '@/lib/contract/review'
import { showDay } from '@/components/eligibility/days'
import { t } from '@/lib/extension/i18n'
import type { InstructorMessage } from '@/lib/form/model'

interface Props {
  /** What was written of this request, newest first. */
  messages: readonly InstructorMessage[]
  /** What was kept of other requests of the service. */
  notes: readonly ServiceNote[]
  onKeep?: ((text: string) => void) | undefined
  onDrop?: ((note: ServiceNote) => void) | undefined
  /** The notes are told elsewhere: the words of this request alone. */
  isAlone?: boolean
}

/** What the instructor asks, in their own words, and what was asked before for the same service. */
export function InstructorWords({ messages, notes, onKeep, onDrop, isAlone }: Props) {
  const id = useId()
  const isKept = (text: string) => notes.some((note) => text.startsWith(note.text))
  return (
    <>
      {messages.length > 0 && (
        <section class="instructor" aria-labelledby={`${id}asked`}>
          <h3 id={`${id}asked`}>{t('review_asked')}</h3>
          <ul>
            {messages.map(({ text, at }, index) => (
              <li key={text}>
                <Words id={`${id}${index}`} text={text} when={at} />
                {onKeep && !isKept(text) && (
                  <button
                    type="button"
                    class="quiet"
                    aria-describedby={`${id}${index}`}
                    onClick={() => onKeep(text)}
                  >
                    {t('review_note_keep')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!isAlone && notes.length > 0 && (
        <details class="notes" open>
          <summary>{t('review_notes')}</summary>
          <ul>
            {notes.map((note, index) => (
              <li key={`${note.casUsageId} ${note.at}`}>
                <Words
                  id={`${id}note${index}`}
                  text={note.text}
                  when={t('review_note_at', showDay(note.at))}
                />
                {onDrop && (
                  <button
                    type="button"
                    class="quiet"
                    aria-describedby={`${id}note${index}`}
                    onClick={() => onDrop(note)}
                  >
                    {t('review_note_drop')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** Somebody else's words, line by line: their direction is their own. */
function Words({ id, text, when }: { id: string; text: string; when: string }) {
  return (
    <>
      <blockquote id={id} lang="fr">
        {text.split('\n').map((line, index) => (
          <p key={index} dir="auto">
            {line}
          </p>
        ))}
      </blockquote>
      {when && <p class="hint">{when}</p>}
    </>
  )
}
