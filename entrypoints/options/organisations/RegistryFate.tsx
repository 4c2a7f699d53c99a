import { Notice } from '@/components/controls/Notice'
import { t } from '@/lib/extension/i18n'
import type { Establishment, Fate } from '@/lib/profile/registry'
import { showSiret } from '@/lib/profile/siret'
import { showDay } from '@/components/eligibility/days'

const addressOf = ({ adresse, codePostal, commune }: Establishment) =>
  [adresse, [codePostal, commune].filter(Boolean).join(' ')].filter(Boolean).join(', ')

/** What became of an establishment: closed, moved, its organisation gone. Nothing while it is open. */
export function RegistryFate({ fate: { is, place, siege } }: { fate: Fate }) {
  if (is === 'open') return null
  const closedOn = place?.closedOn
  return (
    <Notice tone="warn">
      <p>{closedOn ? t('fate_closed_on', showDay(closedOn)) : t(`fate_${is}`)}</p>
      {siege && <p>{t('fate_siege', addressOf(siege), showSiret(siege.siret))}</p>}
      {is === 'ceased' && closedOn && <p>{t('fate_ceased')}</p>}
    </Notice>
  )
}
