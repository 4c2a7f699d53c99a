import { CasUsageForm } from './CasUsageForm'
import { RecordList } from '@/entrypoints/options/records/RecordList'
import { plural, t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { holdersOf } from '@/lib/form/answers'
import type { Contact } from '@/lib/profile/records'
import { usualName } from '@/lib/profile/names'
import type { TabProps } from '../routes'
import { PageDocumentField } from '../documents/PageDocumentField'
import { RecordPage } from '../records/RecordPage'
import { organisationHref } from '../routes'
import { nameOf } from '../words'

/** The purposes of an organisation's requests: one cas d'usage, one request. */
export function CasUsageTab(props: TabProps) {
  const { profile, route } = props
  const { id } = profile.organisation
  const { data: acting } = useQuery('profile.acting', { organisationId: id }, ['profile', 'settings'])
  const editor = acting?.editor?.organisation
  const toOption = (contact: Contact) => {
    const isOfEditor = editor && !profile.contacts.some((each) => each.id === contact.id)
    const whose = isOfEditor ? usualName(editor) : ''
    return {
      value: contact.id,
      label: [nameOf(contact), contact.fonction, whose].filter(Boolean).join(' — '),
    }
  }
  if (!route.recordId) {
    return (
      <RecordList
        items={profile.casUsage.map((casUsage) => ({
          id: casUsage.id,
          href: organisationHref(id, 'usages', casUsage.id),
          title: casUsage.intitule || t('casUsage_unnamed'),
          facts: [
            casUsage.description.slice(0, 140),
            plural('services', Object.keys(casUsage.choices).length),
          ],
        }))}
        addHref={organisationHref(id, 'usages', 'nouveau')}
        addLabel={t('casUsage_add')}
        emptyTitle={t('casUsage_empty')}
        emptyText={t('casUsage_empty_text')}
      />
    )
  }
  return (
    <RecordPage
      {...props}
      table="casUsage"
      records={profile.casUsage}
      titleOf={({ intitule }) => intitule || t('casUsage_unnamed')}
    >
      {({ form }) => (
        <CasUsageForm
          form={form}
          cadres={profile.cadresJuridiques.map((cadre) => ({
            value: cadre.id,
            label: cadre.titre || t('cadre_unnamed'),
          }))}
          holders={(role) => holdersOf(acting ?? profile, role).map(toOption)}
          definitions={definitions}
          newCadreHref={organisationHref(id, 'cadres', 'nouveau')}
          documentField={(name, options) => (
            <PageDocumentField form={form} name={name} profile={profile} {...options} />
          )}
        />
      )}
    </RecordPage>
  )
}
