import { useState } from 'preact/hooks'
import { t } from '@/lib/extension/i18n'
import type { Correction, KeepOutcome } from '@/lib/contract/field-mappings'
import { keptText } from './KeepField'
import { Notice } from '../controls/Notice'
import { PageText } from './PageText'
import { wholePlaceText } from './place-words'

export type Settle = (ref: number, choice: 'everywhere' | 'here' | 'never') => Promise<KeepOutcome | null>

/** Values that Habili wrote and the person then changed: asked about once each. */
export function Corrections({ corrections, onSettle }: { corrections: Correction[]; onSettle: Settle }) {
  if (corrections.length === 0) return null
  return (
    <section class="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{t('correction_title')}</h2>
      {corrections.map((each) => (
        <Question key={each.ref} correction={each} onSettle={onSettle} />
      ))}
    </section>
  )
}

const choices = ['everywhere', 'here', 'never'] as const

function Question({ correction, onSettle }: { correction: Correction; onSettle: Settle }) {
  const [problem, setProblem] = useState('')
  const { ref, label, target, written, now } = correction
  const settle = async (choice: (typeof choices)[number]) => {
    const answer = await onSettle(ref, choice)
    // A settled question goes away with the next state; a refused one stays, with the reason.
    setProblem(answer?.outcome === 'saved' ? '' : keptText(answer))
  }
  return (
    <Notice tone="info">
      <p>
        <strong>
          <PageText text={label} />
        </strong>{' '}
        ({wholePlaceText(target)})
      </p>
      <p>
        <del>
          <PageText text={written} />
        </del>{' '}
        <span aria-hidden="true">→</span>{' '}
        <ins>
          <PageText text={now} />
        </ins>
      </p>
      <div class="actions">
        {choices.map((choice) => (
          <button key={choice} type="button" onClick={() => void settle(choice)}>
            {t(`correction_${choice}`)}
          </button>
        ))}
      </div>
      <div role="alert">{problem !== '' && <p class="error">{problem}</p>}</div>
    </Notice>
  )
}
