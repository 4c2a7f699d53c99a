/** What the assistant and the catalogue share: the card of a service, asked again when a fact changes, and the answers given on it. */
import { recordTables } from '@/lib/profile/tables'
import type { Value } from '@/lib/eligibility/predicate'
import type { ShownEligibility, ShownQuestion } from '@/lib/eligibility/shown'
import type { Input } from '@/lib/contract/contract'
import { send } from './messenger'
import { useQuery } from './use-query'

const TOPICS = ['page', 'profile', 'settings', ...recordTables]

/** `card` is undefined until the background has answered, null where no service is known. */
export function useEligibility(input: Input<'eligibility.get'>) {
  const { data: card, error, refresh } = useQuery('eligibility.get', input, TOPICS)
  return {
    card,
    hasFailed: error !== undefined,
    onAnswer: async ({ fact }: ShownQuestion, value: Value | null) => {
      if (!card?.organisationId) return 'gone'
      const owners = ownersOf(card, card.organisationId)
      const sent = typeof value === 'object' && value !== null ? [...value] : value
      return told(send('eligibility.answer', { ...owners, fact, value: sent }), refresh)
    },
    onAddLegalBasis: async (legalBasisId: string) => {
      if (!card?.organisationId) return 'gone'
      const { serviceId } = card
      const owners = ownersOf(card, card.organisationId)
      return told(send('eligibility.addLegalBasis', { ...owners, legalBasisId, serviceId }), refresh)
    },
  } as const
}

const ownersOf = ({ casUsageId }: ShownEligibility, organisationId: string) => ({
  organisationId,
  casUsageId,
})

/** How a write ended, `failed` when nobody answered; then the card is asked again. */
async function told<O extends string>(
  written: Promise<{ outcome: O }>,
  refresh: () => void,
): Promise<O | 'failed'> {
  const outcome = await written.then(
    (answer) => answer.outcome,
    () => 'failed' as const,
  )
  refresh()
  return outcome
}
