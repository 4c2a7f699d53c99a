import '@/components/review/review.css'
import { useState } from 'preact/hooks'
import { EmptyState } from '@/components/controls/EmptyState'
import { Notice } from '@/components/controls/Notice'
import { SearchBox } from '@/components/controls/SearchInput'
import { showDay } from '@/components/eligibility/days'
import { Review } from '@/components/review/Review'
import type { ShownMandat } from '@/lib/contract/organisations'
import { plural, t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { useReview } from '@/lib/extension/use-review'
import type { FormCompleteness } from '@/lib/form/completeness'
import { groupServices } from '@/lib/form/completeness-groups'
import { unaccented } from '@/lib/profile/text-fold'
import { CompletenessList } from './CompletenessList'
import type { TabProps } from '../routes'
import { hrefOf } from './missing-place'
import { organisationHref } from '../routes'

/** Those that hold every word. */
function searchForms(forms: readonly FormCompleteness[], query: string): FormCompleteness[] {
  const words = unaccented(query).split(/\s+/).filter(Boolean)
  return forms.filter(({ service, form }) =>
    words.every((word) => unaccented(`${service} ${form}`).includes(word)),
  )
}

/** For each form that one may start: what the profile answers, and the way to what it lacks. */
export function CompletenessTab({ profile }: TabProps) {
  const { organisation, casUsage } = profile
  const [casUsageId, setCasUsageId] = useState(casUsage[0]?.id ?? null)
  const [query, setQuery] = useState('')
  const { data, error } = useQuery('completeness.get', { organisationId: organisation.id, casUsageId }, [
    'profile',
  ])
  if (error) return <p class="error">{t('completeness_failed')}</p>
  const choices = casUsage.find(({ id }) => id === casUsageId)?.choices ?? {}
  const found = searchForms(data?.forms ?? [], query)
  const groups = groupServices(
    found,
    (definition) => data?.verdicts[definition] ?? { verdict: 'unknown' },
    Object.keys(choices),
  )
  return (
    <>
      <p>{t('completeness_text')}</p>
      {data?.mandat && <FiledBy mandat={data.mandat} />}
      {casUsage.length === 0 ? (
        <EmptyState title={t('completeness_no_cas_usage')}>
          <p>
            <a class="button primary" href={organisationHref(organisation.id, 'usages', 'nouveau')}>
              {t('casUsage_add')}
            </a>
          </p>
        </EmptyState>
      ) : (
        <div class="field">
          <label for="champ-cas-usage">{t('completeness_cas_usage')}</label>
          <select
            id="champ-cas-usage"
            value={casUsageId ?? ''}
            onChange={({ currentTarget }) => setCasUsageId(currentTarget.value)}
          >
            {casUsage.map(({ id, intitule }) => (
              <option key={id} value={id}>
                {intitule || t('casUsage_unnamed')}
              </option>
            ))}
          </select>
        </div>
      )}
      <SearchBox
        label={t('completeness_search')}
        value={query}
        count={data ? plural('completeness_found', found.length) : t('organisation_loading')}
        onSearch={setQuery}
      />
      {data && (
        <CompletenessList
          key={query === '' ? 'all' : 'found'}
          groups={groups}
          isSearch={query !== ''}
          organisationId={organisation.id}
          casUsageId={casUsageId}
          below={(formUid, nameId) => (
            <ProfileReview
              organisationId={organisation.id}
              casUsageId={casUsageId}
              formUid={formUid}
              nameId={nameId}
            />
          )}
        />
      )}
    </>
  )
}

/** Who files for an organisation and gives its own people, and whether its mandat runs today. */
function FiledBy({ mandat: { state, editorName, startsOn, endsOn } }: { mandat: ShownMandat }) {
  return (
    <Notice tone={state === 'current' ? 'info' : 'warn'}>
      <p>{t('completeness_filed_by', editorName)}</p>
      {state === 'expired' && <p>{t('assistant_mandat_expired', editorName, showDay(endsOn))}</p>}
      {state === 'to_come' && <p>{t('assistant_mandat_to_come', editorName, showDay(startsOn))}</p>}
    </Notice>
  )
}

interface ReviewedForm {
  organisationId: string
  casUsageId: string | null
  formUid: string
}

/** What would send this form back as the profile fills it, before anything is opened. */
function ProfileReview({ nameId, ...asked }: ReviewedForm & { nameId: string }) {
  const reviewing = useReview(asked)
  if (!reviewing) return <p>{t('organisation_loading')}</p>
  return (
    <Review
      {...reviewing}
      nameId={nameId}
      onOpenOptions={(route, target = '') => {
        window.location.hash = hrefOf(route, target)
      }}
    />
  )
}
