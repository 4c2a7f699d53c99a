import '@/components/review/review.css'
import './guided.css'
import { useEffect } from 'preact/hooks'
import { fieldId } from '@/components/controls/labels'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { usualName } from '@/lib/profile/names'
import { showSiret } from '@/lib/profile/siret'
import { NewOrganisation } from '../organisations/NewOrganisation'
import { guidedHref, type GuidedRoute } from '../routes'
import { useTitle } from '../use-title'
import { ChooseForm } from './ChooseForm'
import { Stages, Whose } from './GuidedHead'
import { Preparation } from './Preparation'

/** The guided start: who asks, for what, then only the questions of that form. */
export function GuidedPage({ route }: { route: GuidedRoute }) {
  const { organisationId } = route
  return organisationId ? (
    <OfOrganisation {...route} organisationId={organisationId} />
  ) : (
    <ChooseOrganisation />
  )
}

function ChooseOrganisation() {
  const { data } = useQuery('organisations.list', { after: null }, ['organisations', 'settings'])
  useTitle(t('guided_title'))
  const kept = data?.organisations ?? []
  const isFirst = data?.organisations.length === 0
  // Come from the welcome page with nothing to choose from: the only thing to do is to type there.
  useEffect(() => {
    if (isFirst && document.activeElement === document.body) document.getElementById(REGISTRY_FIELD)?.focus()
  }, [isFirst])
  return (
    <>
      <h1 tabIndex={-1}>{t('guided_title')}</h1>
      <Stages at="organisation" />
      <h2>{t('guided_who')}</h2>
      {kept.length > 0 && (
        <ul class="cards">
          {kept.slice(0, SHOWN).map((each) => (
            <li key={each.id} class="card">
              <a href={guidedHref(each.id)}>{usualName(each) || t('organisation_unnamed')}</a>
              <p class="hint">
                {[each.commune, each.siret && showSiret(each.siret)].filter(Boolean).join(' — ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {kept.length > SHOWN && (
        <p>
          <a href="#organisations">{t('guided_all_organisations')}</a>
        </p>
      )}
      {data && (
        <>
          {kept.length > 0 && <h3>{t('guided_other_organisation')}</h3>}
          <NewOrganisation siret="" hrefOf={(id) => guidedHref(id)} takesExact />
        </>
      )}
    </>
  )
}

const REGISTRY_FIELD = fieldId('registre')

/** Organisations shown to choose from, those used last first. */
const SHOWN = 5

function OfOrganisation({ organisationId, formUid, casUsageId }: GuidedRoute & { organisationId: string }) {
  const { data: profile, error } = useQuery('profile.get', { organisationId }, ['profile'])
  useTitle(t('guided_title'))
  if (!profile)
    return (
      <>
        <h1 tabIndex={-1}>{t('guided_title')}</h1>
        <p>
          {t(
            profile === null
              ? 'organisation_missing'
              : error
                ? 'error_save_unanswered'
                : 'organisation_loading',
          )}
        </p>
        <p>
          <a href={guidedHref()}>{t('guided_change_organisation')}</a>
        </p>
      </>
    )
  return formUid ? (
    <Preparation key={formUid} profile={profile} formUid={formUid} casUsageId={casUsageId} />
  ) : (
    <>
      <h1 tabIndex={-1}>{t('guided_title')}</h1>
      <Stages at="service" />
      <Whose profile={profile} />
      <ChooseForm profile={profile} />
    </>
  )
}
