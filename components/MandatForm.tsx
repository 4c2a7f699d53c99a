import { useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import type { FormView } from '@/components/form-view'
import { t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/extension/messages'
import { rolesOfEntity } from '@/lib/profile/mandat'
import { roles } from '@/lib/profile/model'
import { OrganisationSearch } from './assistant/OrganisationSearch'
import { roleText } from './assistant/reasons'
import { ChecksField } from './fields/ChecksField'
import { TextField } from './fields/TextField'
import { Group } from './Group'

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
  const entity = organisations?.find(({ id }) => id === entityId)
  const ownRoles = rolesOfEntity.map(roleText).join(', ')
  return (
    <>
      <Entity
        entity={entity}
        organisations={organisations?.filter(({ id }) => id !== editorId)}
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

interface EntityProps {
  entity: OrganisationSummary | undefined
  organisations: OrganisationSummary[] | undefined
  onChoose: (id: string) => void
}

function Entity({ entity, organisations, onChoose }: EntityProps) {
  const [isSearching, setSearching] = useState(false)
  const choose = (id: string) => {
    setSearching(false)
    onChoose(id)
  }
  return (
    <Group title={t('field_mandats_entityId')}>
      {entity && <p>{entity.nomUsage || entity.denomination || t('organisation_unnamed')}</p>}
      {isSearching ? (
        <OrganisationSearch
          organisations={organisations}
          activeId={entity?.id ?? null}
          onChoose={choose}
          onCancel={() => setSearching(false)}
        />
      ) : (
        <p class="actions">
          <button type="button" id="champ-entityId" onClick={() => setSearching(true)}>
            {t(entity ? 'mandat_entity_change' : 'mandat_entity_choose')}
          </button>
        </p>
      )}
    </Group>
  )
}
