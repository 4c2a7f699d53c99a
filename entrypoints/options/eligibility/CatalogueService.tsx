import { ServiceSheet } from './ServiceSheet'
import { successorOf } from '@/lib/eligibility/catalogue'
import type { Service } from '@/lib/eligibility/model'
import { t } from '@/lib/extension/i18n'
import type { Applicant } from './catalogue-applicant'
import { CatalogueVerdict } from './CatalogueVerdict'
import { catalogueHref } from '../routes'
import { useTitle } from '../use-title'

interface Props {
  applicant: Applicant | null
  /** Absent when the address names no service. */
  service: Service | undefined
  /** The organisation of the address, in its own name; else the active one, with its mandat and its context. */
  organisationId?: string
}

/** The page of one service. */
export function CatalogueService({ applicant, service, organisationId }: Props) {
  const title = service?.names.fr ?? t('catalogue_missing')
  useTitle(title, t('catalogue_title'))
  const successor = service && successorOf(service)
  return (
    <>
      <p>
        <a href={catalogueHref()}>{t('catalogue_back')}</a>
      </p>
      <h1 tabIndex={-1}>{title}</h1>
      {service && (
        <ServiceSheet
          service={service}
          successor={successor === service ? undefined : successor}
          hrefOf={catalogueHref}
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
