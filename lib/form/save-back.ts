/** A value that stands in a form, brought back to the place of the profile that would answer it. Pure. */
import type { Target } from './model'
import { contactFor } from './answers'
import { checkEmail } from '@/lib/profile/email'
import { LONG_TEXT, SHORT_TEXT, type Profile, type RecordTable, type Role } from '@/lib/profile/records'
import { checkPhone } from '@/lib/profile/phone'
import { readSiret } from '@/lib/profile/siret'
import { checkText, remark, type Remark } from '@/lib/profile/text'
import { checkUrl } from '@/lib/profile/url'

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

/** Where `raw` would be kept for `target`, checked as if it had been typed in the profile. */
export function placeToKeep(profile: Profile, target: Target, raw: string, casUsageId: string | null): Kept {
  const [room = '', first = '', part = '', person] = target.split('.')
  const field = room === 'contact' ? part : first
  if (derived.includes(target)) return no(remark('keep_derived'))
  const { value, problem } = checkedAs(field, raw)
  if (problem) return no(problem)
  const set = (table: RecordTable, id: string | null, more = {}): Kept => ({
    keeping: { table, id, values: { [field]: value, ...more } },
    problem: null,
  })
  const { organisation } = profile
  const casUsage = profile.casUsage.find(({ id }) => id === casUsageId)
  if (room === 'organisation') return set('organisations', organisation.id)
  if (room === 'contact') {
    const contact = contactFor(profile, casUsage, first as Role, person)
    if (!('lacks' in contact)) return set('contacts', contact.id)
    if (contact.lacks === 'several_contacts') return no(remark('keep_several'))
    return set('contacts', null, { organisationIds: [organisation.id], roles: [first] })
  }
  if (!casUsage) return no(remark('keep_no_context'))
  if (room === 'casUsage') return set('casUsage', casUsage.id)
  if (room === 'cadreJuridique' && casUsage.cadreJuridiqueId)
    return set('cadresJuridiques', casUsage.cadreJuridiqueId)
  return no(remark('keep_no_place'))
}

interface Checked {
  value: unknown
  problem: Remark | null
}

const LONG = ['description', 'destinataires', 'nature', 'dureeConservationJustification']

function checkedAs(field: string, raw: string): Checked {
  switch (field) {
    case 'email':
    case 'contactSupplementaireEmail':
      return checkEmail(raw)
    case 'telephone':
      return checkPhone(raw)
    case 'url':
    case 'website':
      return checkUrl(raw)
    case 'siret': {
      const read = readSiret(raw)
      if (read.kind === 'siret') return { value: read.value, problem: null }
      return { value: null, problem: read.kind === 'refused' ? read.problem : remark('siret_length', 0) }
    }
    case 'dureeConservation': {
      const isCount = /^\d{1,4}$/.test(raw.trim())
      return isCount ? { value: Number(raw), problem: null } : { value: null, problem: remark('count', 1200) }
    }
    default:
      return LONG.includes(field) ? checkText(raw, LONG_TEXT, true) : checkText(raw, SHORT_TEXT)
  }
}
