import { around, French } from '@/components/controls/French'
import { Notice } from '@/components/controls/Notice'
import { nameOf } from '@/components/assistant/plan-groups'
import { LineName, shownValue } from '@/components/assistant/PlanRow'
import { cut, makeVisible } from '@/components/assistant/page-text'
import { SourceText } from '@/components/assistant/reasons'
import { plural, t } from '@/lib/extension/i18n'
import type { Question, Questions } from './dossier-view'

interface Props extends Questions {
  ticked: ReadonlySet<string>
  /** Entities previewed. */
  count: number
  onTick: (attribute: string, isOn: boolean) => void
}

/** The questions of the form, ticked once for all entities; on a form that nobody described, none is beforehand. */
export function DossierQuestions({ asked, left, ticked, count, onTick }: Props) {
  const isUnknown = asked.length > 0 && !asked.some(({ isTicked }) => isTicked)
  return (
    <section aria-labelledby="dossier-questions">
      <h2 id="dossier-questions">{t('dossiers_questions')}</h2>
      <p class="hint">{t('dossiers_questions_hint')}</p>
      {isUnknown && (
        <Notice tone="warn">
          <p>{t('dossiers_unknown')}</p>
        </Notice>
      )}
      <ul class="checks dossier-questions">
        {asked.map((question) => (
          <li key={question.attribute}>
            <label>
              <input
                type="checkbox"
                checked={ticked.has(question.attribute)}
                onChange={({ currentTarget }) => onTick(question.attribute, currentTarget.checked)}
              />
              <span>
                <LineName line={question.line} />
                <span class="hint">
                  {plural('dossiers_answers', question.answered, count)}. <Example question={question} />
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <details>
          <summary>{plural('dossiers_left', left.length)}</summary>
          <ul class="dossier-left">
            {left.map((line) => (
              <li key={line.ref}>
                <bdi lang="fr">{nameOf(line)}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Example({ question: { line } }: { question: Question }) {
  const value = cut(makeVisible(shownValue(line, 'value'), true))
  return (
    <bdi>
      {around(
        'dossiers_example',
        <>
          <French text={value} />
          {line.source && (
            <>
              {' ('}
              <SourceText source={line.source} />)
            </>
          )}
        </>,
      )}
    </bdi>
  )
}
