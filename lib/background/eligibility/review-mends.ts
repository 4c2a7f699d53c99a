/** What a person makes of a finding: an answer kept with the cas d'usage, or a change of the profile that the plan then proposes. */
import type { Input } from '@/lib/contract/contract'
import type { MendingInput, MendOutcome } from '@/lib/contract/review'
import { answerFinding } from '@/lib/eligibility/review/review'
import { legalBases } from '@/lib/eligibility/legal-basis'
import { Role, type CasUsage } from '@/lib/profile/records'
import { change } from '../store/records'
import type { Store } from '../store/store'
import { addLegalBasis } from './eligibility'

/** Keeps that a question was looked at, for as long as what it is about stays. */
export async function answerQuestion(
  store: Store,
  { casUsageId, key, digest }: Input<'review.answer'>,
  now: string,
): Promise<Kept> {
  const casUsage = await store.db.casUsage.get(casUsageId)
  if (!casUsage) return { outcome: 'gone' }
  return kept(store, casUsage, {
    reviewAnswers: { ...answerFinding(casUsage.reviewAnswers ?? {}, { key, digest }, now) },
  })
}

/** Keeps what an instructor asked; the same words count once. */
export async function keepNote(
  store: Store,
  { casUsageId, serviceId, text }: Input<'review.note'>,
  now: string,
): Promise<Kept> {
  const casUsage = await store.db.casUsage.get(casUsageId)
  if (!casUsage) return { outcome: 'gone' }
  const others = (casUsage.serviceNotes ?? []).filter(
    (note) => note.text !== text || note.serviceId !== serviceId,
  )
  return kept(store, casUsage, { serviceNotes: [...others, { serviceId, text, at: now }] })
}

export async function dropNote(store: Store, { casUsageId, at }: Input<'review.dropNote'>): Promise<Kept> {
  const casUsage = await store.db.casUsage.get(casUsageId)
  if (!casUsage) return { outcome: 'gone' }
  return kept(store, casUsage, {
    serviceNotes: (casUsage.serviceNotes ?? []).filter((note) => note.at !== at),
  })
}

type Kept = { outcome: 'saved' | 'gone' | 'refused' }

async function kept(store: Store, casUsage: CasUsage, values: Partial<CasUsage>): Promise<Kept> {
  const { outcome } = await change(store, 'casUsage', casUsage, values)
  return { outcome: outcome === 'saved' || outcome === 'gone' ? outcome : 'refused' }
}

/** `users`: the organisations of the record that was changed. */
type Mended = { outcome: string; users: number }

export async function mend(store: Store, input: Input<'review.mend'>): Promise<MendOutcome> {
  const casUsage = await store.db.casUsage.get(input.casUsageId)
  if (!casUsage) return { outcome: 'gone' }
  const done = await mended(store, casUsage, input)
  if (!done) return { outcome: 'unchanged' }
  if (done.outcome !== 'saved') return { outcome: done.outcome === 'gone' ? 'gone' : 'refused' }
  return { outcome: 'saved', sharedWith: Math.max(0, done.users - 1) }
}

/** null when there is nothing to change in the profile. */
async function mended(
  store: Store,
  casUsage: CasUsage,
  { mending, definition, serviceId }: Input<'review.mend'>,
): Promise<Mended | null> {
  if (mending.kind === 'legal-text') return cite(store, casUsage, serviceId, mending.text)
  const values = valuesOf(mending, casUsage, definition)
  if (!values) return null
  const { outcome } = await change(store, 'casUsage', casUsage, values)
  return { outcome, users: casUsage.organisationIds.length }
}

function valuesOf(
  mending: Exclude<MendingInput, { kind: 'legal-text' }>,
  casUsage: CasUsage,
  definition: string,
): Partial<CasUsage> | null {
  if (mending.kind === 'skeleton') {
    const text = mending.text.trim()
    if (text === '' || mending.attribute !== 'description') return null
    return { description: [casUsage.description.trim(), text].filter(Boolean).join('\n') }
  }
  if (mending.kind === 'person') {
    const role = Role.safeParse(mending.role)
    if (!role.success) return null
    return { contactByRole: { ...casUsage.contactByRole, [role.data]: mending.person } }
  }
  const isTick = mending.kind === 'tick'
  if (mending.attribute === 'specific_requirements') return { hasBesoinsSpecifiques: isTick }
  if (mending.attribute !== 'scopes' && mending.attribute !== 'modalities') return null
  const own = casUsage.choices[definition] ?? { scopes: [], modalites: [] }
  const list = mending.attribute === 'scopes' ? 'scopes' : 'modalites'
  const others = own[list].filter((value) => !mending.values.includes(value))
  const next = isTick ? [...others, ...mending.values] : others
  if (next.length === own[list].length && !isTick) return null
  return { choices: { ...casUsage.choices, [definition]: { ...own, [list]: next } } }
}

/** Adds a text of the catalogue to what the context cites, after its own words; makes it when it cites none. */
async function cite(
  store: Store,
  casUsage: CasUsage,
  serviceId: string,
  legalBasisId: string,
): Promise<Mended | null> {
  const basis = Object.hasOwn(legalBases, legalBasisId) ? legalBases[legalBasisId] : undefined
  if (!basis) return null
  const cadre = casUsage.cadreJuridiqueId && (await store.db.cadresJuridiques.get(casUsage.cadreJuridiqueId))
  if (!cadre) {
    const [organisationId] = casUsage.organisationIds
    const input = { organisationId: organisationId!, casUsageId: casUsage.id, legalBasisId, serviceId }
    const { outcome } = await addLegalBasis(store, input)
    return { outcome, users: 1 }
  }
  if (cadre.nature.includes(basis.label)) return null
  const nature = [cadre.nature.trim(), basis.label].filter(Boolean).join('\n')
  const { outcome } = await change(store, 'cadresJuridiques', cadre, { nature })
  return { outcome, users: cadre.organisationIds.length }
}
