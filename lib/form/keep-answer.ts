/** An answer typed in the whole request, brought to its place in the profile and checked as the site will. Pure. */
import { contactFor, holdersOf } from './answers'
import { placeOf, refusal, type Asking } from './asked-questions'
import type { Reason } from './model'
import { placeToKeep, type Keeping } from './save-back'
import { type Organisation, type Profile, newRecord, type Role } from '@/lib/profile/records'
import { remark, type Remark } from '@/lib/profile/text'

/** `cites`: the field of the context that is then to name the new record. */
export interface AnswerKeeping extends Keeping {
  cites?: { casUsageId: string; field: 'cadreJuridiqueId' }
}

/** `problem`: the profile has no place for it; `reason`: the site would refuse it. */
export type KeptAnswer = { keeping: AnswerKeeping } | { problem: Remark } | { reason: Reason }

/** Ids and instants of records that are made only to be looked at. */
const imagined = { id: '00000000-0000-4000-8000-000000000000', now: '2000-01-01T00:00:00.000Z' }

/** Lacks that one answer more does not mend. */
const others: Reason['code'][] = ['no_value', 'several_contacts', 'of_editor']

/** Where `raw`, the answer to `attribute`, is to be kept. */
export function keepAnswer(asking: Asking, attribute: string, raw: string | string[]): KeptAnswer {
  const kept = place(asking, attribute, raw)
  if (!('keeping' in kept)) return kept
  const reason = refusal(attribute, afterwards(asking, kept.keeping))
  return reason && !others.includes(reason.code) ? { reason } : kept
}

function place(asking: Asking, attribute: string, raw: string | string[]): KeptAnswer {
  const { profile, casUsageId, definition } = asking
  const target = placeOf(attribute, asking) ?? ''
  const [room, first = ''] = target.split('.')
  const casUsage = profile.casUsage.find(({ id }) => id === casUsageId)
  if (Array.isArray(raw) || target === 'casUsage.scopes' || target === 'casUsage.modalites') {
    if (!casUsage) return { problem: remark('keep_no_context') }
    const field = first as 'scopes' | 'modalites'
    const offered = definition[field].map(({ value }) => value)
    const held = casUsage.choices[definition.id] ?? { scopes: [], modalites: [] }
    const values = [raw].flat()
    if (!values.every((value) => offered.includes(value))) return { problem: remark('keep_not_typed') }
    const others = held[field].filter((value) => !offered.includes(value))
    const choices = { ...casUsage.choices, [definition.id]: { ...held, [field]: [...others, ...values] } }
    return { keeping: { table: 'casUsage', id: casUsage.id, values: { choices } } }
  }
  const person = room === 'contact' ? contactFor(profile, casUsage, first as Role) : undefined
  if (person && 'lacks' in person && person.lacks === 'several_contacts') {
    const isHolder = holdersOf(profile, first as Role).some(({ id }) => id === raw)
    if (!casUsage || !isHolder) return { problem: remark('keep_several') }
    const contactByRole = { ...casUsage.contactByRole, [first]: raw }
    return { keeping: { table: 'casUsage', id: casUsage.id, values: { contactByRole } } }
  }
  return placed(profile, casUsageId, target, raw)
}

function placed(profile: Profile, casUsageId: string | null, target: string, raw: string): KeptAnswer {
  const organisationIds = [profile.organisation.id]
  const { keeping, problem } = placeToKeep(profile, target, raw, casUsageId)
  if (keeping) return { keeping }
  if (problem.code === 'keep_no_context' && profile.casUsage.length === 0 && target.startsWith('casUsage.')) {
    // The first answer about a project makes its context.
    const first = { ...profile, casUsage: [newRecord('casUsage', { organisationIds }, imagined)] }
    const made = placeToKeep(first, target, raw, imagined.id)
    if (made.problem) return { problem: made.problem }
    return { keeping: { table: 'casUsage', id: null, values: { ...made.keeping.values, organisationIds } } }
  }
  if (problem.code === 'keep_no_place' && casUsageId && target.startsWith('cadreJuridique.')) {
    const [text] = [newRecord('cadresJuridiques', { organisationIds }, imagined)]
    const usages = profile.casUsage.map((each) =>
      each.id === casUsageId ? { ...each, cadreJuridiqueId: imagined.id } : each,
    )
    const first = { ...profile, cadresJuridiques: [...profile.cadresJuridiques, text], casUsage: usages }
    const made = placeToKeep(first, target, raw, casUsageId)
    if (made.problem) return { problem: made.problem }
    return {
      keeping: {
        table: 'cadresJuridiques',
        id: null,
        values: { ...made.keeping.values, titre: titleOf(raw), organisationIds },
        cites: { casUsageId, field: 'cadreJuridiqueId' },
      },
    }
  }
  return { problem }
}

/** Characters of the first line of a text that make its title in the lists. */
const TITLE = 80

const titleOf = (raw: string) => raw.trim().split('\n')[0]!.slice(0, TITLE)

/** The same form, asked of the profile as it will be. */
function afterwards(asking: Asking, { table, id, values, cites }: AnswerKeeping): Asking {
  const { profile, casUsageId } = asking
  if (table === 'organisations') {
    const organisation = { ...profile.organisation, ...values } as Organisation
    return { ...asking, profile: { ...profile, organisation } }
  }
  const rows = (profile as unknown as Record<string, { id: string }[]>)[table] ?? []
  const changed = id
    ? rows.map((row) => (row.id === id ? { ...row, ...values } : row))
    : [...rows, newRecord(table, values, imagined)]
  const after = { ...profile, [table]: changed } as Profile
  const casUsage = cites
    ? after.casUsage.map((each) => (each.id === casUsageId ? { ...each, [cites.field]: imagined.id } : each))
    : after.casUsage
  return {
    ...asking,
    profile: { ...after, casUsage },
    casUsageId: table === 'casUsage' && !id ? imagined.id : casUsageId,
  }
}
