import { useMemo } from 'preact/hooks'
import { organisationChoice } from '@/components/controls/choices'
import { Combobox } from '@/components/controls/Combobox'
import { t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/contract/organisations'

interface Props {
  /** Undefined until the list has come. */
  organisations: OrganisationSummary[] | undefined
  /** Of all of them, where the first ones may come alone. */
  total?: number | undefined
  activeId: string | null
  onChoose: (organisationId: string) => void
  onCancel: () => void
}

/** Quick search of the organisation to work for. */
export function OrganisationSearch({ organisations, total, activeId, onChoose, onCancel }: Props) {
  const choices = useMemo(() => organisations?.map(organisationChoice), [organisations])
  return (
    <Combobox
      label={t('assistant_search')}
      of="organisation"
      choices={choices}
      total={total}
      chosenId={activeId}
      onChoose={onChoose}
      onCancel={onCancel}
    />
  )
}
