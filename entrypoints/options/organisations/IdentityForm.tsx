import type { FormView } from '@/components/controls/form-view'
import { t } from '@/lib/extension/i18n'
import type { Organisation } from '@/lib/profile/records'
import { Group } from '@/components/controls/Group'
import { SelectField, type Option } from '@/components/controls/SelectField'
import { TextField } from '@/components/controls/TextField'

interface Props {
  form: FormView
  kinds: Option[]
  provenance: Organisation['provenance']
  showDay: (instant: string) => string
}

/** What is known of the organisation itself; every value may be corrected, and says where it came from. */
export function IdentityForm({ form, kinds, provenance, showDay }: Props) {
  const from = (name: string) => {
    const known = provenance[name]
    if (!known) return {}
    return { notices: [{ code: `from_${known.from}`, values: [showDay(known.at)] }] }
  }
  const text = (name: string) => ({ form, name, ...from(name) })
  return (
    <>
      <Group title={t('group_identity')}>
        <TextField {...text('siret')} inputMode="numeric" limit={40} />
        <TextField {...text('denomination')} autocomplete="organization" />
        <TextField {...text('nomUsage')} />
        <TextField {...text('formerNames')} limit={2000} />
        <TextField {...text('tags')} limit={2000} />
        <TextField {...text('website')} inputMode="url" autocomplete="url" />
      </Group>
      <Group title={t('group_address')}>
        <TextField {...text('adresse')} autocomplete="address-line1" />
        <TextField {...text('codePostal')} inputMode="numeric" autocomplete="postal-code" limit={20} />
        <TextField {...text('commune')} autocomplete="address-level2" />
      </Group>
      <Group title={t('group_legal_status')} hint={t('group_legal_status_hint')}>
        <SelectField {...text('kind')} options={kinds} emptyLabel={t('field_to_be_said')} />
        <SelectField
          {...text('publicTier')}
          options={(['spa', 'assimile', 'none'] as const).map((value) => ({
            value,
            label: t(`tier_${value}`),
          }))}
          emptyLabel={t('field_to_be_said')}
        />
        <TextField {...text('categorieJuridique')} inputMode="numeric" limit={20} />
        <TextField {...text('naf')} limit={20} />
        <TextField {...text('dateCreation')} type="date" />
        <SelectField
          {...text('isActive')}
          options={[
            { value: 'true', label: t('active_true') },
            { value: 'false', label: t('active_false') },
          ]}
          emptyLabel={t('field_to_be_said')}
          toRaw={(option) => (option === '' ? null : option === 'true')}
        />
      </Group>
    </>
  )
}
