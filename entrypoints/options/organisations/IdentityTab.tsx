import { IdentityForm } from './IdentityForm'
import { kinds } from '@/lib/profile/kinds'
import { t } from '@/lib/extension/i18n'
import type { Organisation } from '@/lib/profile/records'
import { useBackground } from '../background'
import { DeleteRecord } from '../records/DeleteRecord'
import type { TabProps } from './OrganisationPage'
import { RecordSection } from '../records/RecordSection'
import { RegistryRefresh } from './RegistryRefresh'
import { useRecord } from '../records/use-record'
import { showDay } from '../words'

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
        />
      </RecordSection>
      {!organisation.isManaged && (
        <DeleteRecord
          table="organisations"
          id={organisation.id}
          rev={editor.rev}
          label={t('organisation_delete')}
          title={t('organisation_delete_title', organisation.nomUsage || organisation.denomination)}
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
