import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { FormView } from '@/components/controls/form-view'
import { t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/contract/contract'
import { rolesOfEntity } from '@/lib/profile/mandat'
import { roles } from '@/lib/profile/records'
import { roleText } from '@/components/assistant/reasons'
import { organisationChoice } from '@/components/controls/choices'
import { Combobox } from '@/components/controls/Combobox'
import { ChecksField } from '@/components/controls/ChecksField'
import { TextField } from '@/components/controls/TextField'
import { Group } from '@/components/controls/Group'

interface Props {
  form: FormView
  organisations: OrganisationSummary[] | undefined
  editorId: string
  /** The field of the signed document. */
  children: ComponentChildren
}

/** A mandat: first for whom, then its reference, its dates, its document and whose people serve. */
export function MandatForm({ form, organisations, editorId, children }: Props) {
  const entityId = String(form.raw('entityId') ?? '')
  const choices = useMemo(
    () => organisations?.filter(({ id }) => id !== editorId).map(organisationChoice),
    [organisations, editorId],
  )
  const ownRoles = rolesOfEntity.map(roleText).join(', ')
  return (
    <>
      <Combobox
        id="champ-entityId"
        label={t('field_mandats_entityId')}
        of="organisation"
        choices={choices}
        chosenId={entityId || null}
        onChoose={(id) => form.set('entityId', id)}
      />
      {entityId && (
        <>
          <Group title={t('kind_mandat')}>
            <TextField form={form} name="reference" />
            <TextField form={form} name="startsOn" type="date" />
            <TextField form={form} name="endsOn" type="date" />
          </Group>
          <ChecksField
            form={form}
            name="editorRoles"
            checks={roles
              .filter((role) => !rolesOfEntity.includes(role))
              .map((role) => ({ value: role, label: t(`role_${role}`) }))}
          >
            <p class="hint">{t('mandat_roles_locked', ownRoles)}</p>
          </ChecksField>
          {children}
        </>
      )}
    </>
  )
}
