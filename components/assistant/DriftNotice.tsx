import { ClipboardCopy } from 'lucide'
import { CopyText } from '@/components/controls/CopyText'
import { Notice } from '@/components/controls/Notice'
import { plural, t } from '@/lib/extension/i18n'
import type { ShownDrift } from '@/lib/contract/tab'
import type { DriftItem } from '@/lib/form/drift'
import { pageText } from './page-text'
import { wholePlaceText } from './place-words'

/** The form is no longer the one that is known: what changed, what is done about it, and a report to copy. */
export function DriftNotice({ drift }: { drift: ShownDrift }) {
  const { since, isWhole, items } = drift
  return (
    <section class="drift" aria-labelledby="drift-title">
      <Notice tone="warn">
        <h2 id="drift-title">{t(`drift_${since}`)}</h2>
        <p>{t(isWhole ? 'drift_whole' : 'drift_partly')}</p>
        <details>
          <summary>{plural('drift_items', items.length)}</summary>
          <ul>
            {items.map((item) => (
              <li key={`${item.what} ${item.name} ${item.label}`}>{driftItemText(item)}</li>
            ))}
          </ul>
          <p>{t('drift_report_about')}</p>
          <CopyText
            text={driftReport(drift)}
            label={t('drift_report')}
            icon={ClipboardCopy}
            words={{ copy: t('drift_copy'), copied: t('drift_copied'), byHand: t('drift_by_hand') }}
            rows={6}
          />
        </details>
      </Notice>
    </section>
  )
}

/** One difference in words, by the page's own where it has some. */
function driftItemText({ what, name, label, target, was = '' }: DriftItem): string {
  const words = pageText(label) || (target ? wholePlaceText(target) : pageText(was) || name)
  return t(`drift_${what}`, words, pageText(was) || t('drift_nothing'))
}

/** The text of the report: where, what, by which version; the site's own names in brackets. */
export function driftReport({ place, items, version }: ShownDrift): string {
  const { host, path, form, step } = place
  const lines = [
    t('drift_report_title'),
    t('drift_report_site', host + path),
    ...(form ? [t('drift_report_form', form)] : []),
    ...(step ? [t('drift_report_step', pageText(step))] : []),
    t('drift_report_version', version),
    '',
    ...items.map((item) => `- ${driftItemText(item)}${item.name ? ` [${item.name}]` : ''}`),
  ]
  // Where it is pasted, the spaces of a screen are in the way.
  return lines.join('\n').replaceAll(/[\u00a0\u202f]/g, ' ')
}
