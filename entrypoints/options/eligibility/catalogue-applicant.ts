/** The organisation that the catalogue's verdicts are for: the active one, if any. */
import { useRef } from 'preact/hooks'
import type { ServiceVerdict } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import { useOrganisationPages } from '@/lib/extension/use-organisations'
import { useQuery } from '@/lib/extension/use-query'
import { usualName } from '@/lib/profile/names'

export interface Applicant {
  id: string
  name: string
}

/** Asked for when no organisation is active: nobody has it. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What a verdict is read from: a change to one of these asks again. */
export const FACT_TOPICS = [
  'organisations',
  'contacts',
  'cadresJuridiques',
  'casUsage',
  'documents',
  'mandats',
  'requests',
  'settings',
]

/** The verdict of every service for an applicant; undefined until they are known, or without one. */
export function useVerdicts(applicant: Applicant | null): ServiceVerdict[] | undefined {
  const organisationId = applicant?.id ?? NOBODY
  const { data } = useQuery('eligibility.all', { organisationId }, FACT_TOPICS)
  const answered = useRef({ data, organisationId })
  // Until the new answer comes, `data` is still that of the organisation before.
  if (answered.current.data !== data) answered.current = { data, organisationId }
  return applicant && answered.current.organisationId === organisationId ? data : undefined
}

/**
 * The organisation of this id, by default the active one. null: none is active, or it is not known yet; the catalogue
 * is shown all the same.
 */
export function useApplicant(organisationId: string | null): Applicant | null {
  const { data } = useOrganisationPages(['organisations', 'settings'])
  const active = data?.organisations.find(({ id }) => id === (organisationId ?? data.activeId))
  return active ? { id: active.id, name: usualName(active) || t('organisation_unnamed') } : null
}
