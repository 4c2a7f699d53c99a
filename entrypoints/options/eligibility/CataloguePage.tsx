import '@/components/controls/data-table.css'
import './catalogue.css'
import '@/components/eligibility/eligibility.css'
import { EligibilityCard } from '@/components/eligibility/EligibilityCard'
import type { Input } from '@/lib/contract/contract'
import { serviceById, successorOf } from '@/lib/extension/whole-catalogue'
import type { Service } from '@/lib/eligibility/model'
import { t } from '@/lib/extension/i18n'
import { useEligibility } from '@/lib/extension/use-eligibility'
import { CatalogueList } from './CatalogueList'
import { ServiceSheet } from './ServiceSheet'
import { type Applicant, useApplicant } from './catalogue-applicant'
import { catalogueHref, type CatalogueRoute, filteredHref, type SheetTab } from '../routes'
import { useTitle } from '../use-title'

export interface CatalogueProps {
  route: CatalogueRoute
  /** A new visit reads the filter of the address again. */
  visit: number
}

/** The catalogue, or one service of it; both work before any organisation is known. */
export function CataloguePage({ route: { serviceId, tab, query }, visit }: CatalogueProps) {
  const service = serviceId === null ? undefined : serviceById(serviceId)
  const applicant = useApplicant(query.get('organisation'))
  return serviceId === null ? (
    <CatalogueList key={visit} applicant={applicant} query={query} />
  ) : (
    <CatalogueService
      applicant={applicant}
      service={service}
      tab={tab}
      hrefOfTab={(wanted) => filteredHref(`catalogue/${serviceId}/${wanted}`, Object.fromEntries(query))}
      {...(query.has('organisation') && applicant ? { organisationId: applicant.id } : {})}
    />
  )
}

interface Props {
  applicant: Applicant | null
  /** Absent when the address names no service. */
  service: Service | undefined
  tab: SheetTab
  hrefOfTab: (tab: SheetTab) => string
  /** The organisation of the address, in its own name; else the active one, with its mandat and its context. */
  organisationId?: string
}

/** The page of one service. */
function CatalogueService({ applicant, service, organisationId, ...tabs }: Props) {
  const title = service?.names.fr ?? t('catalogue_missing')
  useTitle(title, t('catalogue_title'))
  const successor = service && successorOf(service)
  return (
    <>
      <p>
        <a href={catalogueHref()}>{t('catalogue_back')}</a>
      </p>
      <h1 tabIndex={-1} lang={service && 'fr'}>
        {title}
      </h1>
      {service && (
        <ServiceSheet
          service={service}
          successor={successor === service ? undefined : successor}
          hrefOf={catalogueHref}
          {...tabs}
        >
          <h2>{applicant ? t('catalogue_for', applicant.name) : t('catalogue_for_nobody')}</h2>
          {applicant ? (
            <CatalogueVerdict
              key={service.id}
              input={{ serviceId: service.id, ...(organisationId ? { organisationId } : {}) }}
            />
          ) : (
            <p>
              {t('catalogue_no_organisation')} <a href="#organisations">{t('catalogue_add_organisation')}</a>
            </p>
          )}
        </ServiceSheet>
      )}
    </>
  )
}

/** What the rules say of one service, by default to the active organisation and its cas d'usage: the same card as the assistant's. */
function CatalogueVerdict({ input }: { input: Input<'eligibility.get'> }) {
  const { card, hasFailed, onAnswer, onAddLegalBasis } = useEligibility(input)
  if (!card) {
    return <p>{t(hasFailed || card === null ? 'catalogue_verdict_unread' : 'catalogue_verdict_loading')}</p>
  }
  return (
    <div class="panel">
      {card.casUsageName && <p class="hint">{t('eligibility_for_cas_usage', card.casUsageName)}</p>}
      {card.represented && <p>{t('eligibility_represented', card.represented.name)}</p>}
      <EligibilityCard
        key={`${card.organisationId} ${card.casUsageId}`}
        card={card}
        isMain
        onAnswer={onAnswer}
        onAddLegalBasis={onAddLegalBasis}
      />
    </div>
  )
}
