import { Group } from '@/components/controls/Group'
import { type Option, SelectField } from '@/components/controls/SelectField'
import { fieldId } from '@/components/controls/labels'
import { TextField } from '@/components/controls/TextField'
import type { FormView } from '@/components/controls/form-view'
import { t } from '@/lib/extension/i18n'
import { kinds } from '@/lib/profile/kinds'
import type { Organisation } from '@/lib/profile/records'
import { usualName } from '@/lib/profile/names'
import { useBackground } from '../background'
import type { TabProps } from '../routes'
import { ProposedName, proposedName } from './ProposedName'
import { RegistryRefresh } from './RegistryRefresh'
import { DeleteRecord } from '../records/DeleteRecord'
import { RecordSection } from '../records/RecordSection'
import { useRecord } from '../records/use-record'
import { Versions } from '../records/Versions'
import { showDay } from '@/components/eligibility/days'

/** The organisation's own values. What is typed over a value of the registry becomes « saisi ». */
export function IdentityTab({ profile, isGone }: TabProps) {
  const { organisation } = profile
  const { now } = useBackground()
  const record = useRecord('organisations', isGone ? [] : [organisation], organisation.id, {
    scope: '',
    follow: (stored, changed) => {
      if (changed.includes('provenance')) return {}
      const saisie = { from: 'saisie', at: now() }
      const provenance = stored.provenance as Organisation['provenance']
      return { provenance: { ...provenance, ...Object.fromEntries(changed.map((field) => [field, saisie])) } }
    },
  })
  const { form, editor } = record
  return (
    <>
      <RecordSection
        record={record}
        profile={profile}
        isManaged={organisation.isManaged}
        listHref="#organisations"
      >
        {!organisation.isManaged && <RegistryRefresh organisation={organisation} form={form} />}
        <IdentityForm
          form={form}
          kinds={kinds.map(({ id, fr }) => ({ value: id, label: fr }))}
          provenance={form.raw('provenance') as Organisation['provenance']}
          showDay={showDay}
          isManaged={organisation.isManaged === true}
        />
      </RecordSection>
      {!organisation.isManaged && !isGone && (
        <Versions table="organisations" stored={organisation} profile={profile} />
      )}
      {!organisation.isManaged && (
        <DeleteRecord
          table="organisations"
          id={organisation.id}
          rev={editor.rev}
          label={t('organisation_delete')}
          title={t('organisation_delete_title', usualName(organisation))}
          text={t('organisation_delete_text')}
          onDeleted={() => {
            editor.discard()
            location.hash = '#organisations'
          }}
        />
      )}
    </>
  )
}

interface Props {
  form: FormView
  kinds: Option[]
  provenance: Organisation['provenance']
  showDay: (instant: string) => string
  isManaged: boolean
}

/** What is known of the organisation itself; every value may be corrected, and says where it came from. */
function IdentityForm({ form, kinds, provenance, showDay, isManaged }: Props) {
  const from = (name: string) => {
    const known = provenance[name]
    if (!known) return {}
    return { notices: [{ code: `from_${known.from}`, values: [showDay(known.at)] }] }
  }
  const text = (name: string) => ({ form, name, ...from(name) })
  const typed = (name: string) => String(form.raw(name) ?? '')
  const proposed = isManaged
    ? null
    : proposedName({ denomination: typed('denomination'), nomUsage: typed('nomUsage') })
  const take = (name: string) => {
    form.set('nomUsage', name)
    form.leave('nomUsage')
    // Its button goes.
    document.getElementById(fieldId('nomUsage'))?.focus()
  }
  return (
    <>
      <Group title={t('group_identity')}>
        <TextField {...text('siret')} inputMode="numeric" limit={40} />
        <TextField {...text('denomination')} autocomplete="organization" />
        <TextField
          {...text('nomUsage')}
          offer={proposed && <ProposedName name={proposed} onTake={() => take(proposed)} />}
        />
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
        <SelectField {...text('kind')} options={kinds} lang="fr" emptyLabel={t('field_to_be_said')} />
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
