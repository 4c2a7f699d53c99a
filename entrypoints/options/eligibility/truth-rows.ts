/** What a service answers to each kind of applicant when nothing else is known. Pure. */
import { tierOfKind } from '@/lib/profile/classify'
import { evaluate, type Assessment } from '@/lib/eligibility/evaluate'
import { kinds, type Kind } from '@/lib/profile/kinds'
import type { Service } from '@/lib/eligibility/model'
import type { Facts } from '@/lib/eligibility/predicate'
import { shownVerdict } from '@/lib/eligibility/show'

export interface TruthRow {
  kind: string
  /** '' when it has to be worded by the reader's language: the editor, which is no kind. */
  fr: string
  noteFr: string
  current: Assessment
  /** Only where the seed documents have rows for the service. */
  seed?: Assessment
}

export interface TruthGroup {
  sphere: Kind['sphere'] | 'editeur'
  rows: TruthRow[]
}

/** An open organisation of each of the 24 kinds, by sphere, then an editor acting for an administration. */
export function truthGroups(service: Service): TruthGroup[] {
  const spheres = [...new Set(kinds.map(({ sphere }) => sphere))]
  return [
    ...spheres.map((sphere) => ({
      sphere,
      rows: kinds
        .filter((kind) => kind.sphere === sphere)
        .map(({ id, fr, noteFr }) => ({
          kind: id,
          fr,
          noteFr,
          ...assess(service, { 'org.kind': id, 'org.publicTier': tierOfKind(id) }),
        })),
    })),
    { sphere: 'editeur', rows: [{ kind: 'editeur', fr: '', noteFr: '', ...assess(service, editor) }] },
  ]
}

/** The applicants to whom the former rules gave another answer. */
export function changedGroups(groups: readonly TruthGroup[]): TruthGroup[] {
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter(({ current, seed }) => seed && shownVerdict(seed) !== shownVerdict(current)),
    }))
    .filter(({ rows }) => rows.length > 0)
}

const editor: Facts = {
  'actor.role': 'editeur',
  'org.kind': 'entreprise',
  'org.publicTier': 'none',
  'represented.publicTier': 'spa',
}

function assess(service: Service, given: Facts): Pick<TruthRow, 'current' | 'seed'> {
  const facts = { 'org.active': true, ...given }
  const seed = evaluate(service, facts, { ruleset: 'seed' })
  return {
    current: evaluate(service, facts, { ruleset: 'current' }),
    ...(seed.readAs === 'seed' ? { seed } : {}),
  }
}
