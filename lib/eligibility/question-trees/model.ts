/** Shapes of the questions that the sites ask before a request. */
import { z } from '@/lib/profile/zod'
import { cited, fr, PageEra, Verdict } from '../terms'

const link = z.strictObject({
  label: fr,
  url: z.string(),
  /** Today's address of the same page; null when none is known. */
  currentUrl: z.string().nullable().optional(),
  era: PageEra.optional(),
})

export const AccessPage = z.strictObject({
  page: z.string(),
  question: fr,
  answers: z.array(
    z.strictObject({
      label: fr,
      /** Rows of the service that this answer stands for. */
      rows: z.array(z.string()),
      verdict: Verdict,
      /** Question nested under this answer. */
      tree: z.string().optional(),
      /** The list of pieces that the page then shows. */
      nextSteps: z.strictObject({ isEditeur: z.boolean(), serviceDescription: z.boolean() }).optional(),
      cta: z.array(link).optional(),
    }),
  ),
  sources: cited,
})
export type AccessPage = z.infer<typeof AccessPage>

export const Outcome = z.strictObject({
  verdict: Verdict.optional(),
  fr: fr.optional(),
  cta: z.array(link).optional(),
  /** Facts that this answer sets. */
  facts: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
  service: z.string().optional(),
  formsByEditor: z.record(z.string(), z.string()).optional(),
})
export type Outcome = z.infer<typeof Outcome>

export interface QuestionNode {
  id: string
  question: string
  noteFr?: string | undefined
  answers: { label: string; next?: QuestionNode | undefined; outcome?: Outcome | undefined }[]
}
export const QuestionNode: z.ZodType<QuestionNode> = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    question: z.string(),
    noteFr: fr.optional(),
    answers: z.array(
      z.strictObject({ label: fr, next: QuestionNode.optional(), outcome: Outcome.optional() }),
    ),
  }),
)

export const QuestionTree = z.strictObject({
  id: z.string(),
  site: z.string(),
  era: PageEra,
  tree: z.string().optional(),
  question: z.string().optional(),
  pages: z.array(z.union([z.string(), z.strictObject({ page: z.string(), who: z.array(fr) })])),
  visibleTo: fr.optional(),
  dom: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  root: QuestionNode.nullable(),
  /** Cited by a page, absent from the site's code. */
  broken: z.boolean().optional(),
  noteFr: fr.optional(),
  sources: cited,
})
export type QuestionTree = z.infer<typeof QuestionTree>

const userType = z.enum(['particulier', 'collectivite_ou_administration', 'entreprise_ou_association'])
export const DatapassEligibility = z.strictObject({
  definitionId: z.string(),
  services: z.array(z.string()),
  page: z.string(),
  verdicts: z.record(userType, Verdict),
  cta: z.partialRecord(userType, z.array(link)),
  sources: cited,
})
export type DatapassEligibility = z.infer<typeof DatapassEligibility>

/** Everything that the sites ask beside the access pages, which the services hold. */
export interface Questions {
  /** Nested in access pages, or asked by DataPass once signed in. */
  trees: readonly QuestionTree[]
  /** What DataPass tells a visitor of each definition. */
  datapass: readonly DatapassEligibility[]
}
