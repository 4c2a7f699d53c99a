import { EligibilityCard } from '@/components/eligibility/EligibilityCard'
import { t } from '@/lib/extension/i18n'
import type { Input } from '@/lib/contract/contract'
import { useEligibility } from '@/lib/extension/use-eligibility'

/** What the rules say of one service, by default to the active organisation and its cas d'usage: the same card as the assistant's. */
export function CatalogueVerdict({ input }: { input: Input<'eligibility.get'> }) {
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
