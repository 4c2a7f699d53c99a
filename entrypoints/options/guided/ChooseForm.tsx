import { useMemo, useState } from 'preact/hooks'
import { BusyButton } from '@/components/controls/BusyButton'
import { remarkText } from '@/components/controls/Field'
import { SearchBox } from '@/components/controls/SearchInput'
import { VerdictMark } from '@/components/eligibility/VerdictMark'
import { plural, t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { groupServices, type ServiceCompleteness } from '@/lib/form/completeness-groups'
import type { CasUsage, Profile } from '@/lib/profile/records'
import { indexOf, search } from '@/lib/profile/search'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { definitionName } from '../cas-usage/ServiceChoices'
import { useCreation } from '../records/use-creation'
import { catalogueHref, guidedHref } from '../routes'

/** What a person is ready to ask for comes first; what the rules close comes last, and may be opened all the same. */
const order = { eligible: 0, maybe: 1, unknown: 2, unless: 3, not_eligible: 4 } as const

/** Service first: each with its verdict for this organisation, and its forms one press away. */
export function ChooseForm({ profile }: { profile: Profile }) {
  const { organisation, casUsage } = profile
  const [query, setQuery] = useState('')
  const { data, error } = useQuery(
    'completeness.get',
    { organisationId: organisation.id, casUsageId: null },
    ['profile'],
  )
  const creation = useCreation('casUsage')
  const services = useMemo(() => {
    const groups = groupServices(
      data?.forms ?? [],
      (definition) => data?.verdicts[definition] ?? { verdict: 'unknown' },
      [],
    )
    return Object.values(groups)
      .flat()
      .sort(
        (one, other) =>
          order[one.verdict] - order[other.verdict] || one.service.localeCompare(other.service, 'fr'),
      )
  }, [data])
  const index = useMemo(
    () =>
      indexOf<ServiceCompleteness & { isPinned?: boolean }>(services, ({ service, forms }) =>
        [service, ...forms.map(({ form }) => form)].join(' '),
      ),
    [services],
  )
  const found = search(index, query)
  const begin = async ({ definition }: ServiceCompleteness, formUid: string) => {
    const usage = usageFor(casUsage, definition)
    const id =
      usage?.id ??
      (await creation.create({
        organisationIds: [organisation.id],
        choices: { [definition]: { scopes: [], modalites: [] } },
      }))
    if (id) location.hash = guidedHref(organisation.id, formUid, id)
  }
  if (error) return <p class="error">{t('completeness_failed')}</p>
  return (
    <>
      <h2>{t('guided_what')}</h2>
      <SearchBox
        label={t('guided_search')}
        value={query}
        count={data ? plural('completeness_services', found.length) : t('organisation_loading')}
        onSearch={setQuery}
      />
      {creation.problem && (
        <p class="error" role="alert">
          {remarkText('error', creation.problem)}
        </p>
      )}
      <ul class="completeness guided-services">
        {found.map((service) => (
          <li key={service.definition} class="card">
            <Service
              service={service}
              isBusy={creation.isBusy}
              isOpen={query !== '' && found.length <= FEW}
              onBegin={(formUid) => void begin(service, formUid)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Services found, at most, for their forms to be shown at once. */
const FEW = 3

/** The cas d'usage of a request for this service: one that chose it, else the only one without any choice. */
function usageFor(all: readonly CasUsage[], definition: string): CasUsage | undefined {
  return (
    all.find(({ choices }) => Object.hasOwn(choices, definition)) ??
    (all.length === 1 && Object.keys(all[0]!.choices).length === 0 ? all[0] : undefined)
  )
}

interface ServiceProps {
  service: ServiceCompleteness
  isBusy: boolean
  isOpen: boolean
  onBegin: (formUid: string) => void
}

function Service({
  service: { definition, service, serviceId, verdict, forms },
  isBusy,
  isOpen,
  onBegin,
}: ServiceProps) {
  const isOne = forms.length === 1
  const known = definitions.find(({ id }) => id === definition)
  // Two services bear one name where a sandbox has its production.
  const name = known ? definitionName(known) : service
  const list = (
    <ul class="guided-forms">
      {forms.map(({ formUid, form, variant, total }) => (
        <li key={formUid}>
          <BusyButton class={isOne ? 'primary' : ''} isBusy={isBusy} onPress={() => onBegin(formUid)}>
            <span lang="fr">{variant ? `${form} (${t('completeness_variant', variant)})` : form}</span>
          </BusyButton>{' '}
          <span class="hint">{plural('guided_questions', total)}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <div class="completeness-head">
        <h3 lang="fr">{name}</h3>
        <VerdictMark verdict={verdict} />
        {serviceId && (
          <a href={catalogueHref(serviceId)}>
            {t('guided_rules')}
            <span class="visually-hidden" lang="fr">
              {' '}
              {name}
            </span>
          </a>
        )}
      </div>
      {isOne || isOpen ? (
        list
      ) : (
        <details>
          <summary>
            {plural('guided_forms', forms.length)}
            <span class="visually-hidden" lang="fr">
              {' '}
              {name}
            </span>
          </summary>
          {list}
        </details>
      )}
    </>
  )
}
