import { French } from '@/components/controls/French'
import type { ComponentChildren } from 'preact'
import { type Check, ChecksField } from '@/components/controls/ChecksField'
import { Group } from '@/components/controls/Group'
import { TextField } from '@/components/controls/TextField'
import type { FormView } from '@/components/controls/form-view'
import { plural, t } from '@/lib/extension/i18n'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { LONG_TEXT } from '@/lib/profile/records'
import { definitionName } from './ServiceChoices'
import { PageDocumentField } from '../documents/PageDocumentField'
import type { TabProps } from '../routes'
import { RecordList } from '../records/RecordList'
import { RecordPage } from '../records/RecordPage'
import { organisationHref } from '../routes'

const services = definitions.map((definition) => ({
  value: definition.id,
  label: <French text={definitionName(definition)} />,
}))

/** The texts that allow an organisation to process data. */
export function CadresTab(props: TabProps) {
  const { profile, route } = props
  const { id } = profile.organisation
  if (!route.recordId) {
    return (
      <RecordList
        items={profile.cadresJuridiques.map((cadre) => ({
          id: cadre.id,
          href: organisationHref(id, 'cadres', cadre.id),
          title: cadre.titre || t('cadre_unnamed'),
          facts: [cadre.url, cadre.documentIds.length ? plural('documents', cadre.documentIds.length) : ''],
        }))}
        addHref={organisationHref(id, 'cadres', 'nouveau')}
        addLabel={t('cadre_add')}
        emptyTitle={t('cadres_empty')}
        emptyText={t('cadres_empty_text')}
      />
    )
  }
  return (
    <RecordPage
      {...props}
      table="cadresJuridiques"
      records={profile.cadresJuridiques}
      titleOf={({ titre }) => titre || t('cadre_unnamed')}
    >
      {({ form }) => (
        <CadreJuridiqueForm form={form} services={services}>
          <PageDocumentField
            form={form}
            name="documentIds"
            need="pdf"
            kind="cadre_juridique"
            profile={profile}
          />
        </CadreJuridiqueForm>
      )}
    </RecordPage>
  )
}

interface Props {
  form: FormView
  services: Check[]
  /** The field of the PDFs: choosing and adding files is the page's work. */
  children: ComponentChildren
}

/** A text that allows the organisation to process the data. */
function CadreJuridiqueForm({ form, services, children }: Props) {
  const chosen = ((form.raw('services') as string[] | undefined) ?? []).length
  return (
    <>
      <Group title={t('group_text')}>
        <TextField form={form} name="titre" hasSpellcheck />
        <TextField form={form} name="nature" lines={5} limit={LONG_TEXT} hasSpellcheck />
        <TextField form={form} name="url" inputMode="url" limit={400} />
        {children}
      </Group>
      <details class="group" open={chosen > 0}>
        <summary>
          {t('group_services')}{' '}
          <span class="hint">{chosen ? plural('chosen', chosen) : t('chosen_any')}</span>
        </summary>
        <ChecksField form={form} name="services" checks={services} />
      </details>
    </>
  )
}
