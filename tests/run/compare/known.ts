/** What the catalogue and the field maps say today: the side that newer facts are compared with. */
import { datapassEligibility } from '@/lib/eligibility/question-trees/datapass-eligibility'
import { evaluate } from '@/lib/eligibility/evaluate'
import type { Service } from '@/lib/eligibility/model'
import type { Assessment } from '@/lib/eligibility/evaluate'
import { findSource, serviceOfDefinition, services } from '@/lib/eligibility/typed-catalogue'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { tierOfKind } from '@/lib/profile/classify'

export const known = { services, definitions, datapassEligibility, serviceOfDefinition }

/** The newest day at which a rule of this service was written, '' when none is dated. */
export function newestDay({ sources }: Pick<Service, 'sources'>): string {
  return (
    sources
      .map((id) => findSource(id)?.date ?? '')
      .filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))
      .sort()
      .at(-1) ?? ''
  )
}

/** The verdict for the kind that stands for an audience of data.gouv.fr, everything else unknown. */
export function verdictFor(service: Service, audience: keyof typeof kindOfAudience): Assessment {
  const kind = kindOfAudience[audience]
  return evaluate(service, { 'org.active': true, 'org.kind': kind, 'org.publicTier': tierOfKind(kind) })
}

/** One kind for each audience: the widest of those that it names. */
export const kindOfAudience = {
  private: 'particulier',
  local_authority_and_administration: 'collectivite',
  company_and_association: 'entreprise',
} as const

/** The service of a data.gouv.fr sheet, by its permanent id or its name. */
export function serviceOfSheet(id: string, slug: string): Service | undefined {
  return services.find(({ pages }) =>
    pages.some(({ url }) => {
      const name = /^https:\/\/www\.data\.gouv\.fr\/dataservices\/([^/?#]+)/.exec(url)?.[1]
      return name !== undefined && (name === id || name === slug)
    }),
  )
}
