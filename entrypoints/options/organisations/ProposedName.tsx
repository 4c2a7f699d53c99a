import { BusyButton } from '@/components/controls/BusyButton'
import { t } from '@/lib/extension/i18n'
import type { Organisation } from '@/lib/profile/records'
import { readableName } from '@/lib/profile/names'

/** The registry's capitals as one reads a name; null where a name was chosen, or none of its letters would change. */
export function proposedName({
  denomination,
  nomUsage,
}: Pick<Organisation, 'denomination' | 'nomUsage'>): string | null {
  const readable = readableName(denomination.trim())
  return nomUsage.trim() === '' && readable !== denomination.trim() ? readable : null
}

interface Props {
  name: string
  /** Away from the field « Nom d’usage », the line says what is proposed. */
  isAlone?: boolean
  isBusy?: boolean
  onTake: () => void
}

/** One quiet line: a readable name, taken at a press only. */
export function ProposedName({ name, isAlone = false, isBusy = false, onTake }: Props) {
  return (
    <p class="proposed-name">
      <span>{t(isAlone ? 'name_proposed_alone' : 'name_proposed', name)}</span>
      <BusyButton class="quiet" isBusy={isBusy} onPress={onTake}>
        {t('name_take')}
        <span class="visually-hidden"> {t('name_take_which', name)}</span>
      </BusyButton>
    </p>
  )
}
