/** Schemas of the shared vocabularies. */
import { z } from '@/lib/profile/zod'
import { kinds } from '@/lib/profile/kinds'
import { operators, type Predicate as PredicateShape } from '../predicate'
import { cited, fr, id, ServiceStatus, Verdict, type Stage } from '../terms'

const Comparison = z.strictObject({
  fact: z.string(),
  op: z.enum(operators),
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).optional(),
})
export const Predicate: z.ZodType<PredicateShape> = z.lazy(() =>
  z.union([
    Comparison,
    z.strictObject({ all: z.array(Predicate).min(1) }),
    z.strictObject({ any: z.array(Predicate).min(1) }),
    z.strictObject({ not: Predicate }),
    z.strictObject({ const: z.boolean() }),
  ]),
)

export const Fact = z.strictObject({
  type: z.enum(['boolean', 'number', 'string', 'enum', 'list']),
  /** The question that settles it. */
  ask: fr,
  /** Accepted values and their words. */
  values: z.record(z.string(), fr).optional(),
  default: z.string().optional(),
  /** Computed from the registry or from another fact, as `from` says. */
  derived: z.literal(true).optional(),
  from: fr.optional(),
  /** Where the profile keeps it. */
  profileField: z.string().optional(),
})
export type Fact = z.infer<typeof Fact>

export const Criterion = z.strictObject({
  type: z.enum(['machine', 'question']),
  fr,
  question: fr.optional(),
  predicate: Predicate,
  note: fr.optional(),
  sources: cited,
})
export type Criterion = z.infer<typeof Criterion>

export const RequiredDocument = z.strictObject({
  fr,
  profileField: z.string(),
  presentWhen: Predicate,
  /** Whose piece it must be. */
  entity: z.enum(['demandeur', 'entite-representee']).optional(),
  format: fr.optional(),
  note: fr.optional(),
  sources: cited,
})
export type RequiredDocument = z.infer<typeof RequiredDocument>

export const LegalBasis = z.strictObject({
  label: fr,
  shortLabel: fr,
  url: z.string().nullable(),
  formerUrls: z.array(z.string()).optional(),
  nature: fr,
  specific: z.boolean(),
  principle: z.boolean().optional(),
  expired: z.boolean().optional(),
  note: fr.optional(),
  sources: cited,
})
export type LegalBasis = z.infer<typeof LegalBasis>

export const Source = z.strictObject({
  where: fr,
  /** Day of the text, or why it has none. */
  date: fr,
  era: z.enum(['seed', 'old', 'current', 'law']),
  note: fr.optional(),
})
export type Source = z.infer<typeof Source>

export const Ruleset = z.strictObject({ fr, noteFr: fr, asOf: fr })
export type Ruleset = z.infer<typeof Ruleset>

const effect = z.union([z.literal('keep'), Verdict])
const gate = {
  id,
  all: z.array(z.string()).min(1).optional(),
  any: z.array(z.string()).min(1).optional(),
  onFail: effect,
  onUnknown: effect,
  sources: cited.optional(),
}
const allOrAny = (value: { all?: unknown; any?: unknown }) =>
  (value.all === undefined) !== (value.any === undefined)
export const Gate = z.strictObject(gate).refine(allOrAny, '« all » ou « any », l’un des deux')
export type Gate = z.infer<typeof Gate>

export const UniversalGate = z
  .strictObject({
    ...gate,
    exceptStatus: z.array(ServiceStatus),
    exceptKinds: z.array(z.enum(kinds.map((kind) => kind.id))),
  })
  .refine(allOrAny, '« all » ou « any », l’un des deux')
export type UniversalGate = z.infer<typeof UniversalGate>

export interface AddressFamily {
  hosts: readonly string[]
  /** Read as a prefix; `:name` is one path segment. */
  path: string
  stage: Stage
  era: 'old' | 'current'
}
