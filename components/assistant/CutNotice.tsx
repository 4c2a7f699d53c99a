import { t } from '@/lib/extension/i18n'
import type { FillReport } from '@/lib/contract/contract'
import { Notice } from '../controls/Notice'
import { PageText } from './PageText'

const isWritten = (outcome: string) => ['written', 'saved', 'not_confirmed', 'unchanged'].includes(outcome)

/** A fill that the page left in the middle: how many fields were written, which ones, and what may still be done. */
export function CutNotice({ report }: { report: FillReport }) {
  const written = report.results.filter(({ outcome }) => isWritten(outcome))
  const unknown = report.results.filter(({ outcome }) => outcome === 'unknown')
  return (
    <Notice tone="warn">
      <p>
        <strong>{t('plan_cut', written.length, unknown.length)}</strong>
      </p>
      {written.length > 0 && (
        <p>
          {t('plan_cut_written')}{' '}
          {written.map(({ ref, label }, index) => (
            <>
              {index > 0 && ', '}
              <PageText key={ref} text={label} />
            </>
          ))}
        </p>
      )}
      {report.cut === 'away' && <p>{t('plan_cut_away')}</p>}
    </Notice>
  )
}
