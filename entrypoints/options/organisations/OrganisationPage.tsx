import { useEffect, useState } from 'preact/hooks'
import { Notice } from '@/components/controls/Notice'
import { Tabs } from '@/components/controls/Tabs'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import type { Profile } from '@/lib/profile/records'
import { usualName } from '@/lib/profile/names'
import { showSiret } from '@/lib/profile/siret'
import { CadresTab } from '../cas-usage/CadresTab'
import { CasUsageTab } from '../cas-usage/CasUsageTab'
import { CompletenessTab } from './CompletenessTab'
import { ContactsTab } from '../people/ContactsTab'
import { DocumentsTab } from '../documents/DocumentsTab'
import { IdentityTab } from './IdentityTab'
import { MandatsTab } from './MandatsTab'
import { organisationHref, tabs, type OrganisationRoute, type Tab, type TabProps } from '../routes'
import { useTitle } from '../use-title'

const contents: Record<Tab, (props: TabProps) => preact.JSX.Element> = {
  identite: IdentityTab,
  contacts: ContactsTab,
  cadres: CadresTab,
  usages: CasUsageTab,
  documents: DocumentsTab,
  mandats: MandatsTab,
  completude: CompletenessTab,
}

interface Props {
  route: OrganisationRoute
  visit: number
}

/** One organisation, in tabs. Deleted elsewhere, what was shown stays: nothing typed is lost. */
export function OrganisationPage({ route, visit }: Props) {
  const { data, error } = useQuery('profile.get', { organisationId: route.id }, ['profile'])
  const [last, setLast] = useState<Profile | null>(null)
  useEffect(() => {
    if (data) setLast(data)
  }, [data])
  const profile = data ?? last
  const name = profile && usualName(profile.organisation)
  const title = profile ? name || t('organisation_unnamed') : t('organisation_loading')
  useTitle(t(`tab_${route.tab}`), title)
  if (!profile) return <Absent isMissing={data === null} hasFailed={error !== undefined} />
  const Content = contents[route.tab]
  return (
    <>
      <p>
        <a href="#organisations">{t('organisations_back')}</a>
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      {profile.organisation.siret && <p class="hint">{showSiret(profile.organisation.siret)}</p>}
      <Tabs
        label={t('organisation_parts')}
        tabs={tabs.map((tab) => ({
          href: organisationHref(route.id, tab),
          label: t(`tab_${tab}`),
          isCurrent: tab === route.tab,
        }))}
      />
      {data === null && route.tab !== 'identite' && (
        <Notice tone="warn">
          <p>{t('organisation_deleted')}</p>
        </Notice>
      )}
      <h2>{t(`tab_${route.tab}`)}</h2>
      <Content key={route.tab} profile={profile} route={route} visit={visit} isGone={data === null} />
    </>
  )
}

function Absent({ isMissing, hasFailed }: { isMissing: boolean; hasFailed: boolean }) {
  const text = isMissing
    ? 'organisation_missing'
    : hasFailed
      ? 'error_save_unanswered'
      : 'organisation_loading'
  return (
    <>
      <h1 tabIndex={-1}>{t(text)}</h1>
      <p>
        <a href="#organisations">{t('organisations_back')}</a>
      </p>
    </>
  )
}
