/** A value that stands in a form, brought back to the place of the profile that would answer it. Pure. */
import { ownOf } from '@/lib/profile/own'
import type { Target } from './model'
import { contactFor } from './answers'
import { isRight, recordOfPlace, typingOf, type Profile, type Role } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'
import { dayKey } from '@/lib/profile/same-text'
import { remark, type Remark } from '@/lib/profile/text'
import { dressOf } from './same-value'

/** A street or a commune with its post code, which the profile keeps apart. */
const isWhole = (target: Target, raw: string) =>
  (target === 'organisation.adresse' || target === 'organisation.commune') && /\b\d{5}\b/.test(raw)

/** What to store: a change of record `id`, or a new record when it is null. */
export interface Keeping {
  table: RecordTable
  id: string | null
  values: Record<string, unknown>
}

/** `problem` says why not, in one of `error_*`. */
export type Kept = { keeping: Keeping; problem: null } | { keeping: null; problem: Remark }

const no = (problem: Remark): Kept => ({ keeping: null, problem })

/** Values that another one gives, and that nobody types. */
const derived = ['organisation.siren', 'organisation.departement', 'organisation.region', 'organisation.kind']

/**
 * Where `raw` would be kept for `target`, checked as if it had been typed in the profile; with `casUsageId` null,
 * nothing that belongs to a cas d’usage has a place.
 */
export function placeToKeep(profile: Profile, target: Target, raw: string, casUsageId: string | null): Kept {
  const [place = '', first = '', part = '', person] = target.split('.')
  const field = place === 'contact' ? part : first
  const table = ownOf(recordOfPlace, place)
  if (derived.includes(target) || isWhole(target, raw)) return no(remark('keep_derived'))
  const typing = table && typingOf(table, field)
  if (!typing) return no(remark('keep_not_typed'))
  const { value, problem } = typing.read(dressOf(target) === 'day' ? dayKey(raw.trim()) : raw)
  if (problem) return no(problem)
  if (!isRight(table, field, value)) return no(remark('keep_not_typed'))
  const keptIn = (id: string | null, more = {}): Kept => ({
    keeping: { table, id, values: { [field]: value, ...more } },
    problem: null,
  })
  const { organisation } = profile
  const casUsage = profile.casUsage.find(({ id }) => id === casUsageId)
  if (table === 'organisations') return keptIn(organisation.id)
  if (table === 'contacts') {
    const contact = contactFor(profile, casUsage, first as Role, person)
    if (!('lacks' in contact)) return keptIn(contact.id)
    if (contact.lacks === 'several_contacts') return no(remark('keep_several'))
    return keptIn(null, { organisationIds: [organisation.id], roles: [first] })
  }
  if (!casUsage) return no(remark('keep_no_context'))
  const id = table === 'casUsage' ? casUsage.id : casUsage.cadreJuridiqueId
  return id ? keptIn(id) : no(remark('keep_no_place'))
}
