import '@/components/controls/data-table.css'
import './catalogue.css'
import '@/components/eligibility/eligibility.css'
import { serviceById } from '@/lib/eligibility/catalogue'
import { useApplicant } from './catalogue-applicant'
import { CatalogueList } from './CatalogueList'
import { CatalogueService } from './CatalogueService'
import type { CatalogueRoute } from '../routes'

export interface CatalogueProps {
  route: CatalogueRoute
  /** A new visit reads the filter of the address again. */
  visit: number
}

/** The catalogue, or one service of it; both work before any organisation is known. */
export function CataloguePage({ route: { serviceId, query }, visit }: CatalogueProps) {
  const service = serviceId === null ? undefined : serviceById(serviceId)
  const applicant = useApplicant(query.get('organisation'))
  return serviceId === null ? (
    <CatalogueList key={visit} applicant={applicant} query={query} />
  ) : (
    <CatalogueService
      applicant={applicant}
      service={service}
      {...(query.has('organisation') && applicant ? { organisationId: applicant.id } : {})}
    />
  )
}
