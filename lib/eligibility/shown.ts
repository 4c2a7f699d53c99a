/** An assessment ready to show: every id of the catalogue turned into words, each rule with where it was read. Types only. */
import type { Cta } from './model'
import type { KnownFact } from './applicant'
import type { RulesetId, ServiceStatus, Verdict } from './terms'
import type { Value } from './predicate'
import type { z } from 'zod'

export interface ShownSource {
  id: string
  where: string
  /** Public address, '' when it has none. */
  url: string
  /** Day of the text, or why it has none. */
  date: string
}

/** `unless`: no, but an answer could still change it; the data keep `not_eligible`. */
export type ShownVerdict = Verdict | 'unknown' | 'unless'

export interface ShownCondition {
  criterion: string
  text: string
  state: 'met' | 'to_confirm' | 'unmet'
  note: string
  sources: ShownSource[]
}

/** A fact that the person may settle, and what is known of it. */
export interface ShownQuestion {
  fact: string
  question: string
  type: 'boolean' | 'number' | 'string' | 'enum' | 'list'
  /** Accepted values in words, for `enum` and `list`. */
  values: { value: string; label: string }[]
  /** Where the answer is kept. */
  scope: 'organisation' | 'casUsage'
  /** Place of the options page that settles it, instead of an answer in words. */
  route: string | null
  known?: { value: Value; shown: string; from: KnownFact['from']; at?: string }
}

export interface ShownMissing {
  id: string
  text: string
  note: string
  /** Name of the represented entity when the piece must be its own, else ''. */
  of: string
  /** Place of the options page where it is added; null when only an answer settles it. */
  route: string | null
  /** What settles it, when no place of the profile does. */
  question: ShownQuestion | null
  sources: ShownSource[]
}

export interface ShownAssessment {
  ruleset: RulesetId
  rulesetName: string
  /** When these rules were read. */
  asOf: string
  verdict: ShownVerdict
  reason: string
  who: string[]
  sources: ShownSource[]
  conditionsState: 'met' | 'to_confirm' | 'unmet'
  conditions: ShownCondition[]
  couldBecome: { verdict: Verdict; reason: string; facts: string[] }[]
  rules: {
    id: string
    text: string
    severity: 'info' | 'warning' | 'blocking'
    isRaised: boolean
    sources: ShownSource[]
  }[]
  missing: ShownMissing[]
  /** Official pages for the next step. */
  next: Pick<Cta, 'label' | 'url' | 'kind'>[]
}

export interface ShownLegal {
  propose?: {
    id: string
    label: string
    shortLabel: string
    url: string
    nature: string
    isPrinciple: boolean
    /** The organisation keeps it already: it is left to cite it, at `route`. */
    isOwned: boolean
    /** Where the context chooses its text; null without a context. */
    route: string | null
  }
  alternatives: { id: string; label: string; url: string; isPrinciple: boolean }[]
  /** Cited texts that are not enough. */
  insufficient: string[]
  notes: string[]
  sources: ShownSource[]
}

export interface ShownEligibility {
  serviceId: string
  serviceName: string
  former: string[]
  producer: string
  status: z.infer<typeof ServiceStatus>
  /** What a person should use instead. */
  successor?: { id: string; name: string; url: string }
  /** Other services that the same page or definition stands for. */
  others: { id: string; name: string }[]
  organisationId: string | null
  casUsageId: string | null
  /** '' without a context, or when it has no name yet. */
  casUsageName: string
  represented: { id: string; name: string } | null
  lead: ShownAssessment
  /** Present when the other rule set says something else of this organisation. */
  other?: ShownAssessment
  /** Still open, the most decisive first. */
  questions: ShownQuestion[]
  /** Facts of this assessment that are known, to show and correct. */
  answers: ShownQuestion[]
  legal: ShownLegal
  /** Several contexts in one request: how many, how many cas d'usage the profile has, and where to create one. */
  contexts: { count: number; existing: number; note: string; route: string } | null
  /** Another live request of the same service for this context. */
  rival: { requestId: string; draftUrl: string; since: string } | null
  /** What the site itself asks, with the answers that are the applicant's. */
  asked: ShownNode[]
}

/** A question of the site, and what its answers lead to. */
export interface ShownNode {
  question: string
  answers: {
    label: string
    verdict?: Verdict
    /** What the profile already says: this one, another one, or nothing. */
    isOurs: boolean | null
    text: string
    links: { label: string; url: string }[]
    next?: ShownNode
  }[]
}

/** One service in the list of all verdicts. */
export interface ServiceVerdict {
  serviceId: string
  verdict: ShownVerdict
  conditionsState: ShownAssessment['conditionsState']
  /** The other rule set's verdict, when it differs. */
  otherVerdict?: ShownVerdict
}

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
