import { showDay } from '@/components/eligibility/days'
import { MandatForm } from './MandatForm'
import { RecordList } from '@/entrypoints/options/records/RecordList'
import { t } from '@/lib/extension/i18n'
import { stateOf } from '@/lib/profile/mandat'
import type { Mandat } from '@/lib/profile/records'
import { useBackground } from '../background'
import type { TabProps } from './OrganisationPage'
import { PageDocumentField } from '../documents/PageDocumentField'
import { RecordPage } from '../records/RecordPage'
import { organisationHref } from '../routes'
import { useNames } from '../records/Sharing'

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
