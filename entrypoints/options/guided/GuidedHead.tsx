import { t } from '@/lib/extension/i18n'
import { type Profile, usualName } from '@/lib/profile/records'
import { showSiret } from '@/lib/profile/siret'
import { guidedHref } from '../routes'

const stages = {
  organisation: 'guided_stage_organisation',
  service: 'guided_stage_service',
  questions: 'guided_stage_questions',
} as const

/** Who asks, as the registry names it, and the way to another. */
export function Whose({ profile: { organisation } }: { profile: Profile }) {
  return (
    <p class="guided-whose">
      <strong>{usualName(organisation) || t('organisation_unnamed')}</strong>{' '}
      {organisation.siret && <span class="hint">{showSiret(organisation.siret)}</span>}{' '}
      <a href={guidedHref()}>{t('guided_change_organisation')}</a>
    </p>
  )
}

/** Where one stands among the three stages. */
export function Stages({ at }: { at: keyof typeof stages }) {
  return (
    <ol class="guided-stages" aria-label={t('guided_stages')}>
      {Object.entries(stages).map(([stage, title]) => (
        <li key={stage} aria-current={stage === at ? 'step' : undefined}>
          {t(title)}
        </li>
      ))}
    </ol>
  )
}
