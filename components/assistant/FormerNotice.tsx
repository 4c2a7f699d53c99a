import { t } from '@/lib/extension/i18n'
import type { Former } from '@/lib/form/former'
import { Notice } from '../controls/Notice'
import { pageText } from './page-text'

/** On an address of a former DataPass: that it is one, and today's form. */
export function FormerNotice({ former }: { former: Former | undefined }) {
  if (!former) return null
  const { isClosed, today } = former
  const moved = today ? t('former_moved') : t('former_moved_none')
  const closed = today ? t('former_closed') : t('former_closed_none')
  return (
    <Notice tone={isClosed ? 'warn' : 'info'}>
      <p>{isClosed ? closed : moved}</p>
      {today && (
        <p>
          <a href={today.url} target="_blank" rel="noreferrer">
            {t('former_link', pageText(today.name))}
          </a>
        </p>
      )}
    </Notice>
  )
}
