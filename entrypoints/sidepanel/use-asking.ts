import { useEffect, useState } from 'preact/hooks'
import type { Asking } from '@/components/eligibility/MayAsk'
import { useEligibility } from '@/lib/extension/use-eligibility'
import type { AssistantPage } from '@/lib/contract/contract'

/** What the rules say of the page's service, for the active organisation; null while there is no such page. */
export function useAsking(page: AssistantPage | null): Asking | null {
  const [chosen, setChosen] = useState<string | null>(null)
  const { card, onAnswer, onAddLegalBasis } = useEligibility(chosen ? { serviceId: chosen } : {})
  // Another page, that does not stand for the service chosen before.
  const isElsewhere = chosen !== null && card?.serviceId === chosen && card.others.length === 0
  useEffect(() => {
    if (isElsewhere) setChosen(null)
  }, [isElsewhere])
  if (!page || !card || isElsewhere) return null
  return { card, onAnswer, onAddLegalBasis, onChooseService: setChosen }
}
