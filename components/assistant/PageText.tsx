import { cut, makeVisible, pageText } from './page-text'
import { t } from '@/lib/extension/i18n'

/** Words that come from the page, so French: literal, one line, isolated from the direction of ours. */
export function PageText({ text }: { text: string }) {
  return <bdi lang="fr">{pageText(text)}</bdi>
}

/** What two lines of the panel hold, characters: more would push the next answers out of view. */
const VALUE = 100

/** A value of the profile or of the page, in French as they are; a long one is cut, the whole of it one press away. */
export function Value({ text, name }: { text: string; name: string }) {
  if (text === '') return <span class="empty-value">{t('plan_value_empty')}</span>
  const whole = makeVisible(text, true)
  const short = cut(whole, VALUE)
  if (short === whole)
    return (
      <bdi class="value" lang="fr">
        {whole}
      </bdi>
    )
  return (
    <details class="long-value">
      <summary>
        <bdi class="value" lang="fr">
          {short}
        </bdi>{' '}
        <span class="more">{t('plan_value_more')}</span>
        <span class="visually-hidden"> ({name})</span>
      </summary>
      <bdi class="value" lang="fr">
        {whole}
      </bdi>
    </details>
  )
}
