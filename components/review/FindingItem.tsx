import { around, French } from '@/components/controls/French'
import { CircleHelp, CircleX } from 'lucide'
import { useId } from 'preact/hooks'
import { Away } from '@/components/controls/Away'
import { showDay } from '@/components/eligibility/days'
import { Icon } from '@/components/controls/Icon'
import type { BothLanguages, Finding } from '@/lib/eligibility/review/model'
import { t } from '@/lib/extension/i18n'
import { typeset } from '@/lib/profile/typeset'
import { type FindingActions, MendOffer } from './MendOffer'

interface Props extends FindingActions {
  finding: Finding
}

const marks = { bloquant: CircleX, a_verifier: CircleHelp }
const said = (text: BothLanguages) => typeset(t('assistant_lang') === 'en' ? text.en : text.fr)

/** One finding: how serious, what the instructor asks, what to do, where it was read. */
export function FindingItem({ finding, ...actions }: Props) {
  const id = useId()
  const { level, asks, todo, law, about, mend, sources } = finding
  const { nameOf, isOfPage, onShow, onMend, onAnswer } = actions
  return (
    <li class={`finding ${level}`} aria-labelledby={id}>
      <p id={id}>
        <Icon node={marks[level]} />
        <strong>{t(`review_level_${level}`)}</strong> {said(asks)}
      </p>
      <p>{said(todo)}</p>
      {law && <p class="hint">{around('review_law', <French text={law} />)}</p>}
      <MendOffer finding={finding} mend={mend} describedBy={id} {...actions} onMend={onMend} />
      <div class="actions">
        {onShow &&
          about.slice(0, 1).map((attribute) => (
            <button key={attribute} type="button" aria-describedby={id} onClick={() => onShow(attribute)}>
              {around(
                'review_show',
                <span lang={isOfPage(attribute) ? 'fr' : undefined}>{nameOf(attribute)}</span>,
              )}
            </button>
          ))}
        {onAnswer && level === 'a_verifier' && (
          <button type="button" class="quiet" aria-describedby={id} onClick={() => onAnswer(finding)}>
            {t('review_checked')}
          </button>
        )}
      </div>
      <details class="cited">
        <summary>
          {t('review_sources')}
          <span class="visually-hidden"> : {said(asks)}</span>
        </summary>
        <ul>
          {sources.map(({ where, url, readOn }) => (
            <li key={where}>
              <Away href={url} lang="fr">
                {where}
              </Away>
              , {t('review_read_on', showDay(readOn))}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
