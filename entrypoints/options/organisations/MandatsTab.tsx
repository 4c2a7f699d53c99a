import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { roleText } from '@/components/assistant/reasons'
import { ChecksField } from '@/components/controls/ChecksField'
import { Combobox } from '@/components/controls/Combobox'
import { Group } from '@/components/controls/Group'
import { TextField } from '@/components/controls/TextField'
import { organisationChoice } from '@/components/controls/choices'
import type { FormView } from '@/components/controls/form-view'
import { showDay } from '@/components/eligibility/days'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { t } from '@/lib/extension/i18n'
import { stateOf } from '@/lib/profile/mandat'
import { rolesOfEntity } from '@/lib/profile/editor-roles'
import { type Mandat, roles } from '@/lib/profile/records'
import { useBackground } from '../background'
import { PageDocumentField } from '../documents/PageDocumentField'
import type { TabProps } from '../routes'
import { RecordList } from '../records/RecordList'
import { RecordPage } from '../records/RecordPage'
import { useNames } from '../records/Sharing'
import { organisationHref } from '../routes'

/** For whom this organisation files, and who files for it. */
export function MandatsTab(props: TabProps) {
  const { profile, route } = props
  const { id } = profile.organisation
  const { now } = useBackground()
  const { organisations, nameOf } = useNames()
  const given = profile.mandats.filter(({ editorId }) => editorId === id)
  const received = profile.mandats.filter(({ editorId }) => editorId !== id)
  if (route.recordId)
    return (
      <RecordPage
        {...props}
        table="mandats"
        records={given}
        initial={{ editorId: id }}
        titleOf={({ entityId }) => t('mandat_for', nameOf(entityId))}
      >
        {({ form }) => (
          <MandatForm form={form} organisations={organisations} editorId={id}>
            <PageDocumentField
              form={form}
              name="documentId"
              need="pdf"
              kind="mandat"
              profile={profile}
              isSingle
            />
          </MandatForm>
        )}
      </RecordPage>
    )
  const facts = (mandat: Mandat) => [mandat.reference, stateText(mandat, now().slice(0, 10))]
  return (
    <>
      <RecordList
        items={given.map((mandat) => ({
          id: mandat.id,
          href: organisationHref(id, 'mandats', mandat.id),
          title: t('mandat_for', nameOf(mandat.entityId)),
          facts: facts(mandat),
        }))}
        addHref={organisationHref(id, 'mandats', 'nouveau')}
        addLabel={t('mandat_add')}
        emptyTitle={t('mandats_empty')}
        emptyText={t('mandats_empty_text')}
      />
      {received.length > 0 && (
        <>
          <h3>{t('mandats_received')}</h3>
          <ul class="cards">
            {received.map((mandat) => (
              <li key={mandat.id} class="card">
                <a href={organisationHref(mandat.editorId, 'mandats', mandat.id)}>
                  {t('mandat_by', nameOf(mandat.editorId))}
                </a>
                <p class="hint">{facts(mandat).filter(Boolean).join(' · ')}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function stateText(mandat: Mandat, today: string): string {
  const state = stateOf(mandat, today)
  const end = mandat.endsOn && showDay(mandat.endsOn)
  const words = t(`mandat_state_${state}`, end)
  return end && state !== 'expired' ? `${words}, ${t('mandat_until', end)}` : words
}

interface Props {
  form: FormView
  organisations: OrganisationSummary[] | undefined
  editorId: string
  /** The field of the signed document. */
  children: ComponentChildren
}

/** A mandat: first for whom, then its reference, its dates, its document and whose people serve. */
function MandatForm({ form, organisations, editorId, children }: Props) {
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
