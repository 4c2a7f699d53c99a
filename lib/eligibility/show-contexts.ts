/** One request covers one context: what to say when an answer counts several. Pure. */
import type { Assessment } from './evaluate'
import type { Owners } from './missing-routes'
import type { ShownEligibility } from './shown'
import type { Knowledge } from './applicant'
import { factsRead } from './predicate'
import { criteria as criteriaById } from './vocabulary/criteria'
import type { Criterion } from './vocabulary/model'

const criteria: Record<string, Criterion> = criteriaById
const CONTEXTS = 'project.contexts'

/** null where the service lays no such condition, or when one context is all. */
export function showContexts(
  { conditions }: Assessment,
  { facts }: Knowledge,
  { profile }: Owners,
): ShownEligibility['contexts'] {
  const count = facts[CONTEXTS]
  const failed = conditions.find(
    ({ criterion, state }) =>
      state === 'unmet' && criteria[criterion] && factsRead(criteria[criterion].predicate).includes(CONTEXTS),
  )
  if (!failed || typeof count !== 'number') return null
  return {
    count,
    existing: profile.casUsage.length,
    note: criteria[failed.criterion]?.note ?? '',
    route: `#organisation/${profile.organisation.id}/usages/nouveau`,
  }
}
