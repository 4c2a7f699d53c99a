import { Away } from '@/components/controls/Away'
import { t } from '@/lib/extension/i18n'
import type { Step } from '@/lib/eligibility/model'

/** Where a step is made; old addresses say that they are. */
export function StepLinks({ links }: Pick<Step, 'links'>) {
  if (links.length === 0) return null
  return (
    <ul class="step-links">
      {links.map(({ label, url, era }) => (
        <li key={url}>
          <Away href={url} lang="fr">
            {label}
          </Away>{' '}
          {era === 'old' && <span class="hint">{t('catalogue_old_link')}</span>}
        </li>
      ))}
    </ul>
  )
}
