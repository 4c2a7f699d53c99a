/** A question asked of many organisations at once, and what is done with its answer. Types only. */
import type { ShownQuestion } from './shown'

/** A question, and for how many organisations it is open. */
export interface AskedOfMany {
  question: ShownQuestion
  count: number
  /** A person or a text of the profile settles it: no answer in words does. */
  isInProfile: boolean
}

/**
 * What a question is to one organisation: `open`; `answered` by the person; `settled` by the registry or the profile;
 * `apart`, the service does not ask it of this one.
 */
export type Standing = 'open' | 'answered' | 'settled' | 'apart'

export interface AnswerRow {
  organisationId: string
  name: string
  standing: Standing
  known?: NonNullable<ShownQuestion['known']>
  /** Handed by the IT department's policy. */
  isManaged: boolean
}

/** An answer as it is kept. */
export interface KeptAnswer {
  value: unknown
  /** Instant. */
  at: string
}

/** Why an organisation got no answer: it is gone, or what was shown of it is no longer so, or the store refused. */
export type Refusal = 'gone' | 'changed' | 'refused'

/** One answer given to many: everything that putting it back needs. */
export interface AnswerBatch {
  fact: string
  /** Instant of the answers: an answer of another instant was given since. */
  at: string
  /** `was`: the answer before, null when there was none. */
  changes: { organisationId: string; was: KeptAnswer | null }[]
  refused: { organisationId: string; why: Refusal }[]
}
