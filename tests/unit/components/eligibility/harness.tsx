/** The card over the real rules and a real store: what is answered is kept, and the card asked again, as in the pages. */
import { render, screen } from '@testing-library/preact'
import { EligibilityCard } from '@/components/eligibility/EligibilityCard'
import type { AnswerOutcome } from '@/components/eligibility/card-actions'
import { addLegalBasis, answer, eligibility } from '@/lib/background/eligibility/eligibility'
import type { ShownEligibility } from '@/lib/eligibility/shown'
import { create, idOf, newStore } from '../../background/stores'

export const COMMUNE = idOf(1)
export const USE = idOf(2)
const NOW = '2026-11-21T09:00:00.000Z'

/** An invented open commune with nothing else in its profile. */
export const commune = {
  siret: '21619990100010',
  denomination: 'Commune de Bourg-l’Exemple',
  categorieJuridique: '7210',
  codePostal: '61999',
  isActive: true,
}

/** What is known of such a commune. */
export const communeFacts = {
  'org.kind': 'collectivite',
  'org.publicTier': 'spa',
  'org.active': true,
  'org.siretValid': true,
}

/** A store with the commune, and one cas d'usage when `use` is given. */
export async function storeWith(use: Record<string, unknown> | null = null) {
  const { store } = await newStore()
  await create(store, 'organisations', COMMUNE, commune)
  if (use) await create(store, 'casUsage', USE, { organisationIds: [COMMUNE], ...use })
  return store
}
export type TestStore = Awaited<ReturnType<typeof storeWith>>

export function cardFrom(store: TestStore, serviceId: string, casUsageId: string | null = null) {
  return eligibility(
    store,
    { serviceId, organisationId: COMMUNE, casUsageId },
    null,
    NOW,
  ) as Promise<ShownEligibility>
}

interface Options {
  casUsageId?: string | null
  /** Ends the next answers otherwise, in order, and keeps nothing. */
  outcomes?: AnswerOutcome[]
  isMain?: boolean
  onOpen?: (route: string) => void
}

/** Draws the card of a service for the commune; `refresh` asks it again, as a broadcast does. */
export async function drawCard(store: TestStore, serviceId: string, options: Options = {}) {
  const { casUsageId = null, outcomes = [], isMain = true, onOpen } = options
  const owners = { organisationId: COMMUNE, casUsageId }
  const draw = async () => (
    <EligibilityCard
      card={await cardFrom(store, serviceId, casUsageId)}
      isMain={isMain}
      onOpen={onOpen}
      onAnswer={async ({ fact }, value) => {
        const faked = outcomes.shift()
        if (faked) return faked
        const { outcome } = await answer(store, { ...owners, fact, value: value as never }, NOW)
        void refresh()
        return outcome
      }}
      onAddLegalBasis={async (legalBasisId) => {
        const faked = outcomes.shift()
        if (faked) return faked === 'not_accepted' ? 'refused' : faked
        const { outcome } = await addLegalBasis(store, { ...owners, legalBasisId, serviceId })
        void refresh()
        return outcome
      }}
    />
  )
  const { rerender } = render(await draw())
  const refresh = async () => rerender(await draw())
  return { refresh }
}

/** What the verdict's live region says. */
export const said = () => document.querySelector('.verdict-line')!.textContent
export const questionBox = () => document.querySelector<HTMLElement>('.open-question')
export const button = (name: string | RegExp) => screen.getByRole('button', { name })
