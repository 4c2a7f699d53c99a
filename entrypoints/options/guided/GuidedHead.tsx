import { useRef } from 'preact/hooks'
import { remarkText } from '@/components/controls/Field'
import { t } from '@/lib/extension/i18n'
import type { Profile } from '@/lib/profile/records'
import { usualName } from '@/lib/profile/names'
import { showSiret } from '@/lib/profile/siret'
import { ProposedName, proposedName } from '../organisations/ProposedName'
import { useTakenName } from '../organisations/use-taken-name'
import { guidedHref } from '../routes'

const stages = {
  organisation: 'guided_stage_organisation',
  service: 'guided_stage_service',
  questions: 'guided_stage_questions',
} as const

/** Who asks, as the registry names it, and the way to another. */
export function Whose({ profile: { organisation } }: { profile: Profile }) {
  const name = useRef<HTMLElement>(null)
  const taking = useTakenName(organisation)
  const proposed = organisation.isManaged ? null : proposedName(organisation)
  // The button goes with the line: the focus follows what was taken.
  const take = async (taken: string) => (await taking.take(taken)) && name.current?.focus()
  return (
    <>
      <p class="guided-whose">
        <strong tabIndex={-1} ref={name}>
          {usualName(organisation) || t('organisation_unnamed')}
        </strong>{' '}
        {organisation.siret && <span class="hint">{showSiret(organisation.siret)}</span>}{' '}
        <a href={guidedHref()}>{t('guided_change_organisation')}</a>
      </p>
      {proposed && (
        <ProposedName isAlone name={proposed} isBusy={taking.isBusy} onTake={() => void take(proposed)} />
      )}
      {taking.problem && (
        <p class="error" role="alert">
          {remarkText('error', taking.problem)}
        </p>
      )}
    </>
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
