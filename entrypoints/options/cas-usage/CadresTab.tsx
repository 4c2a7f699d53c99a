import { CadreJuridiqueForm } from './CadreJuridiqueForm'
import { definitionName } from './ServiceChoices'
import { RecordList } from '@/entrypoints/options/records/RecordList'
import { plural, t } from '@/lib/extension/i18n'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import type { TabProps } from '../organisations/OrganisationPage'
import { PageDocumentField } from '../documents/PageDocumentField'
import { RecordPage } from '../records/RecordPage'
import { organisationHref } from '../routes'

const services = definitions.map((definition) => ({
  value: definition.id,
  label: definitionName(definition),
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
