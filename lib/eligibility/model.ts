/** Shape of a service of the catalogue. The schema serves the build (validate.ts); at run time only its types are used. */
import { z } from '@/lib/profile/zod'
import { AccessPage } from './question-trees/model'
import { Gate, Predicate, Source } from './vocabulary/model'
import { cited, fr, id, PageEra, rulesetIds, ServiceStatus, Stage, Verdict } from './terms'

export const Cta = z.strictObject({
  label: fr,
  url: z.string(),
  kind: z.enum(['request', 'alternative', 'help', 'mail']),
  formerUrls: z.array(z.string()).optional(),
  /** Shown for these results only. */
  verdicts: z.array(Verdict).optional(),
})
export type Cta = z.infer<typeof Cta>

export const Row = z.strictObject({
  id,
  rulesets: rulesetIds,
  /** Labels on the page. */
  who: z.array(fr).min(1),
  when: Predicate,
  /** Ceiling: gates may only lower it. */
  verdict: Verdict,
  reasonFr: fr,
  gates: z.array(Gate),
  needs: z.array(z.string()),
  cta: z.array(Cta),
  sources: cited,
})
export type Row = z.infer<typeof Row>

export const Rule = z.strictObject({
  id,
  rulesets: rulesetIds,
  severity: z.enum(['info', 'warning', 'blocking']),
  fr,
  criterion: z.string().optional(),
  /** Whom it is for, where it is not for all: to the others it is no obstacle. */
  concerns: Predicate.optional(),
  sources: cited,
})
export type Rule = z.infer<typeof Rule>

export const Step = z.strictObject({
  id,
  rulesets: rulesetIds,
  stage: Stage,
  titleFr: fr,
  detailFr: fr,
  actor: fr,
  /** What DataPass says of the request when this step is done; `stage` where a service has two requests. */
  onSite: z
    .strictObject({
      doneWhen: z.enum(['submitted', 'validated']),
      stage: z.enum(['sandbox', 'production']).optional(),
    })
    .optional(),
  /** Addresses of the producer's portal that are seen once this step is passed; a segment `:id` holds a digit. */
  seenAt: z.array(z.url()).optional(),
  delay: z
    .strictObject({ value: z.number(), unit: fr, kind: fr, source: z.string(), note: fr.optional() })
    .optional(),
  needs: z.array(z.string()).optional(),
  produces: z.array(fr).optional(),
  links: z.array(z.strictObject({ label: fr, url: z.string(), era: PageEra })),
  sources: cited,
})
export type Step = z.infer<typeof Step>

export const Page = z.strictObject({
  stage: Stage,
  /** In a pattern `:name` is one path segment. */
  url: z.string(),
  match: z.enum(['exact', 'prefix', 'pattern']),
  era: PageEra,
  /** Another service owns this page first. */
  secondary: z.literal(true).optional(),
  note: fr.optional(),
})
export type Page = z.infer<typeof Page>

export const Service = z.strictObject({
  id,
  names: z.strictObject({ fr, aliases: z.array(fr), former: z.array(fr) }),
  producer: z.strictObject({ id: z.string(), label: fr }),
  category: fr,
  family: fr.optional(),
  status: ServiceStatus,
  replacedBy: z.string().optional(),
  franceConnected: z.boolean().optional(),
  /** The seed document that names it. */
  seed: z.string().optional(),
  /** Another service whose rows are read instead. */
  verdictsFrom: z.string().optional(),
  /** In order: the first true row is selected. */
  verdicts: z.array(Row),
  /** Whom no row names: the producer publishes no rule for them, and none is guessed. */
  unpublished: z.strictObject({ fr, cta: z.array(Cta), sources: cited }).optional(),
  legalBasis: z.strictObject({
    default: z.string().nullable(),
    when: fr.optional(),
    alternatives: z.array(z.string()),
    insufficient: z.array(z.string()),
    notes: z.array(fr).optional(),
    sources: cited,
  }),
  rules: z.array(Rule),
  /** Steps in the service's own order. */
  journey: z.array(Step),
  contacts: z.array(z.strictObject({ kind: fr, value: fr, sources: cited })),
  datapass: z.strictObject({
    definitionId: z.string().nullable(),
    /** Definitions that lead here too. */
    otherDefinitions: z.array(z.string()).optional(),
    v1TargetApi: z.string().nullable(),
    forms: z.array(z.string()),
    closedForms: z.array(z.string()).optional(),
    stages: z.array(z.string()).optional(),
    unique: z.boolean(),
    /** false: DataPass has no eligibility page for it. */
    eligibilityRule: z.boolean().optional(),
    note: fr.optional(),
  }),
  pages: z.array(Page),
  /** What its access page on api.gouv.fr asks. */
  accessPage: AccessPage.optional(),
  /** What each site says, untouched: label of the audience, verdict. */
  official: z.array(z.strictObject({ source: z.string(), entries: z.array(z.array(z.string()).length(2)) })),
  /** Where sites disagree, and what was kept. */
  conflicts: z.array(z.strictObject({ fr, sources: cited })).optional(),
  sources: cited,
  /** Sources that only this service cites. */
  ownSources: z.record(z.string(), Source).optional(),
})
export type Service = z.infer<typeof Service>
