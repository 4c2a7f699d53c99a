/** Shapes of the second reading: what is read, the rules, what is found. */
import { z } from '@/lib/profile/zod'
import { Predicate } from '../vocabulary/model'
import type { Applicant } from '../applicant'
import type { LegalCategories } from '@/lib/profile/legal-categories'
import type { Service } from '../model'
import type { Themes } from './text/words'

const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
export type BothLanguages = z.infer<typeof text>

/** What the person is offered; nothing is done without a press. */
export const Mend = z.union([
  /** Texts of the catalogue to cite beside the general one. */
  z.strictObject({ kind: z.literal('legal-text') }),
  /** Forms that fit better, of `family`. */
  z.strictObject({ kind: z.literal('other-form'), forms: z.array(z.string()).min(1) }),
  /** Other forms by what the description speaks of. */
  z.strictObject({ kind: z.literal('form-by-theme') }),
  /** Boxes to untick, proposed unticked; the values that are ticked only. */
  z.strictObject({ kind: z.literal('untick'), attribute: z.string(), values: z.array(z.string()).min(1) }),
  z.strictObject({ kind: z.literal('tick'), attribute: z.string(), values: z.array(z.string()).min(1) }),
  /** The person of the organisation for this role. */
  z.strictObject({ kind: z.literal('person'), role: z.string() }),
  /** Four questions that the person answers. */
  z.strictObject({ kind: z.literal('skeleton'), attribute: z.string() }),
  z.strictObject({ kind: z.literal('page'), url: z.string() }),
  z.strictObject({ kind: z.literal('none') }),
])
export type MendRule = z.infer<typeof Mend>

/** Where a rule was read: a place of `origins` (sources.ts), and where in it. */
const Cited = z.strictObject({ in: z.string(), at: z.string().optional() })

export const Level = z.enum(['bloquant', 'a_verifier'])
export type Level = z.infer<typeof Level>

export const ReviewRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** The documented reason it comes from, R01 to R60. */
  reason: z.string().regex(/^R\d{2}$/),
  /** Definitions, or `*`. */
  services: z.array(z.string()).min(1),
  level: Level,
  /** Over the facts of facts.ts. */
  when: Predicate,
  /** Questions of the form whose lines it stands beside, the first of those that are there. */
  about: z.array(z.string()),
  asks: text,
  todo: text,
  mend: Mend,
  law: z.string().optional(),
  sources: z.array(Cited).min(1, 'une source au moins est attendue'),
  /** Found together with one of these, it is left to it: one question about one text. */
  heldBy: z.array(z.string()).optional(),
})
export type ReviewRule = z.infer<typeof ReviewRule>

/** One answer of the request; several values for boxes and files (names). */
export interface Answer {
  values: readonly string[]
  from: 'page' | 'profile'
}

/** The form as the site describes it; lib/form's own facts fit. */
export interface ReviewedForm {
  uid: string
  /** Attributes that it asks. */
  asks: readonly string[]
  /** Attributes that the site fills by itself. */
  given: readonly string[]
}

export interface ReviewedRequest {
  /** `api_particulier`. */
  definition: string
  form?: ReviewedForm
  /** Data that the definition offers. */
  offered?: readonly { value: string; group: string; isIncluded: boolean }[]
  /** Data that the form ticks by itself, when the page has told. */
  presetScopes?: readonly string[]
  /** Calls per minute offered, smallest first. */
  callsPerMinute?: readonly number[]
  answers: Readonly<Record<string, Answer>>
  /** What the site says of the request. */
  state?: {
    isChangesRequested?: boolean
    /** Day of the last word of the instructor. */
    since?: string
    /** A validated request is being changed: its validated answers. */
    validated?: Readonly<Record<string, readonly string[]>>
  }
  /** Who files: the account's. */
  applicant?: { jobTitle?: string; email?: string }
}

export interface FoundSource {
  where: string
  url: string
  /** Day on which the rule was read there. */
  readOn: string
}

/** What the file holds (rules.ts). */
export interface BookValues {
  rules: readonly ReviewRule[]
  /** Where the rules were read, and the day. */
  origins: Readonly<Record<string, FoundSource>>
  themes: Themes
}

export interface ReviewBook extends Pick<BookValues, 'rules' | 'origins'> {
  /** Ids of the themes that a text speaks of, in the order of the file. */
  themesIn: (text: string) => string[]
}

export interface ReviewInput {
  request: ReviewedRequest
  organisation: Applicant & { website?: string; denomination?: string }
  people?: readonly { id: string; roles: readonly string[]; fonction?: string; email?: string }[]
  /** Sheet of the service in the catalogue, absent where it has none; another stage's where only that has one. */
  service?: Pick<Service, 'legalBasis'> | undefined
  categories: LegalCategories
  /** The rules. */
  book: ReviewBook
  /** `2026-11-28`. */
  today: string
}

/** What may be offered for a finding, with its own values. */
export type FoundMend =
  | { kind: 'legal-text'; texts: { id: string; label: string }[] }
  | { kind: 'other-form'; forms: { uid: string; url: string }[] }
  | { kind: 'untick'; attribute: string; values: string[] }
  | { kind: 'tick'; attribute: string; values: string[] }
  | { kind: 'person'; role: string; people: string[] }
  | { kind: 'skeleton'; attribute: string }
  | { kind: 'page'; url: string }
  | { kind: 'none' }

export interface Finding {
  /** Stable: the definition and the rule. */
  key: string
  rule: string
  reason: string
  level: Level
  /** Changes with what it was about. */
  digest: string
  /** Attributes of the form beside which it stands, those that it asks. */
  about: string[]
  asks: BothLanguages
  todo: BothLanguages
  law?: string
  mend: FoundMend
  sources: FoundSource[]
  /** Reasons that this one question also covers. */
  holds: string[]
}

export interface ReviewReport {
  findings: Finding[]
  /** Attributes read again. */
  read: string[]
  /** Attributes that a rule wanted and that neither page nor profile shows. */
  notRead: string[]
  /** Rules decided, and those left open for want of an answer. */
  decided: number
  open: number
}
