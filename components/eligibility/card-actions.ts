/** What a person may do on an eligibility card; each answer of the background is a word that the card turns into a sentence. */
import type { Value } from '@/lib/eligibility/predicate'
import type { ShownQuestion } from '@/lib/eligibility/shown'

/** `failed`: the background did not answer. Only `saved` means that something was kept. */
export type AnswerOutcome = 'saved' | 'gone' | 'refused' | 'not_accepted' | 'failed'
export type LegalOutcome = 'saved' | 'gone' | 'refused' | 'failed'

export interface CardActions {
  /** Keeps an answer; null takes it back. */
  onAnswer: (question: ShownQuestion, value: Value | null) => Promise<AnswerOutcome>
  /** Makes a text of the catalogue a cadre juridique of the organisation. */
  onAddLegalBasis: (legalBasisId: string) => Promise<LegalOutcome>
  /** Opens a place of the options page; absent within it, where links lead there. */
  onOpen?: ((route: string) => void) | undefined
}
