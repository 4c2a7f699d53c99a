/** What a request already made would bring to the profile, record by record. Pure. */
import { ownOf } from '@/lib/profile/own'
import {
  isRight,
  typingOf,
  type CadreJuridique,
  type CasUsage,
  type Contact,
  type Organisation,
  type Profile,
  type Role,
} from '@/lib/profile/records'
import { personName, usualName } from '@/lib/profile/names'
import type { RecordTable } from '@/lib/profile/tables'
import { roles } from '@/lib/profile/roles'
import { sameJson } from '@/lib/profile/same-json'
import { bareWords } from '@/lib/profile/text-fold'
import type { ReadRequest } from './from-request'
import type { Target } from './model'

/** One value to keep in a field of a record. */
export interface DraftLine {
  key: string
  target: Target
  field: string
  value: unknown
  now: string
  was: string
  isGuess?: true
}

/** A record to make, or to change. */
export interface DraftRecord {
  key: string
  table: RecordTable
  /** That of the profile, or that of the one to make. */
  id: string
  isNew: boolean
  title: string
  roles: Role[]
  lines: DraftLine[]
  /** What goes along with any line that is kept: the owner, roles, mentions of other records. */
  along: Record<string, unknown>
}

export interface Draft {
  organisationId: string
  records: DraftRecord[]
  sameCount: number
  refused: Target[]
}

interface Known {
  profile: Profile | null
  siret: string
  /** The cas d'usage of this very request, when the board says so. */
  casUsageId: string | null
  /** Data and modalities that the service offers, by the site's own words. */
  offered?: readonly { value: string; label: string }[] | undefined
  newId: () => string
}

const titleOf = (nature: string) => (nature.length > 80 ? `${nature.slice(0, 79).trimEnd()}…` : nature)

/** The answers of a request, sorted by the record that would keep each. */
export function draftProfile(read: ReadRequest, known: Known): Draft {
  const { profile, newId } = known
  const draft: Draft = {
    organisationId: profile?.organisation.id ?? newId(),
    records: [],
    sameCount: 0,
    refused: [],
  }
  const organisationIds = [draft.organisationId]
  addOrganisation(draft, read, known)
  const people = addPeople(draft, read, known)
  const cadreJuridiqueId = addCadre(draft, read, 'cadreJuridique', known)
  const cadreJuridiqueFranceConnectId = addCadre(draft, read, 'cadreJuridiqueFranceConnect', known)
  const answers = partOf(read, 'casUsage')
  if (answers.length === 0) return draft
  const intitule = textOf(answers, 'intitule')
  const own =
    profile?.casUsage.find(({ id }) => id === known.casUsageId) ??
    profile?.casUsage.find((each) => intitule && bareWords(each.intitule) === bareWords(intitule))
  const record = addRecord(draft, {
    key: 'casUsage',
    table: 'casUsage',
    own,
    newId,
    title: own?.intitule ?? intitule,
    along: {
      ...(own ? {} : { organisationIds }),
      ...(cadreJuridiqueId ? { cadreJuridiqueId } : {}),
      ...(cadreJuridiqueFranceConnectId ? { cadreJuridiqueFranceConnectId } : {}),
      contactByRole: { ...own?.contactByRole, ...people },
    },
  })
  const { choices = {} } = own ?? {}
  const mine = ownOf(choices, read.definition) ?? { scopes: [], modalites: [] }
  let chosen = mine
  for (const { target, field, value, ...more } of answers) {
    if (field !== 'scopes' && field !== 'modalites')
      addLine(draft, record, own, { target, field, value, ...more })
    else if (read.definition && Array.isArray(value)) chosen = { ...chosen, [field]: value }
  }
  if (sameJson(chosen, mine)) return draft
  const inWords = (value: string) => known.offered?.find((each) => each.value === value)?.label ?? value
  const shown = ({ scopes, modalites }: typeof mine) => [...scopes, ...modalites].map(inWords).join(', ')
  record.lines.push({
    key: 'casUsage.choices',
    target: 'casUsage.scopes',
    field: 'choices',
    value: { ...choices, [read.definition]: chosen },
    now: shown(chosen),
    was: shown(mine),
  })
  return draft
}

interface Part {
  target: Target
  field: string
  value: string | string[]
  isGuess?: true
}

/** Answers of one place of the profile, by field. */
function partOf({ answers }: ReadRequest, place: string): Part[] {
  return answers.flatMap(({ target, ...more }) =>
    target.startsWith(`${place}.`) ? [{ target, field: target.slice(place.length + 1), ...more }] : [],
  )
}
const textOf = (parts: Part[], field: string) => {
  const { value } = parts.find((each) => each.field === field) ?? {}
  return typeof value === 'string' ? value : ''
}

function addOrganisation(draft: Draft, { organisation, answers }: ReadRequest, { profile, siret }: Known) {
  const own = profile?.organisation
  const record = addRecord(draft, {
    key: 'organisation',
    table: 'organisations',
    own,
    newId: () => draft.organisationId,
    title: own ? usualName(own) : (organisation.denomination ?? ''),
    along: own ? {} : { siret },
  })
  const asked = answers.flatMap(({ target, value }) => {
    const field = /^organisation\.(denomination|adresse|codePostal|commune|website)$/.exec(target)?.[1]
    return field ? [[field, value] as const] : []
  })
  for (const [field, value] of Object.entries({ ...Object.fromEntries(asked), ...organisation })) {
    // The registry's own words are kept.
    const isKept = own && String(own[field as keyof Organisation] ?? '') !== ''
    if (!isKept) addLine(draft, record, own, { target: `organisation.${field}`, field, value })
  }
}

/** One record a person, however many roles they hold; gives who holds each role in this request. */
function addPeople(
  draft: Draft,
  read: ReadRequest,
  { profile, newId }: Known,
): Partial<Record<Role, string>> {
  const holders: Partial<Record<Role, string>> = {}
  const seen: { parts: Part[]; record: DraftRecord }[] = []
  for (const role of roles) {
    const parts = partOf(read, `contact.${role}`).filter(({ field }) => !field.includes('.'))
    if (textOf(parts, 'nom') === '' && textOf(parts, 'email') === '') continue
    const same = seen.find((each) => isSamePerson(each.parts, parts))
    if (same) {
      same.record.roles.push(role)
      const held = same.record.along.roles as Role[]
      same.record.along.roles = [...new Set([...held, role])]
      holders[role] = same.record.id
      continue
    }
    const own = profile?.contacts.find((each) => isContact(each, parts))
    const record = addRecord(draft, {
      key: `contact.${role}`,
      table: 'contacts',
      own,
      newId,
      title: own ? personName(own) : `${textOf(parts, 'prenom')} ${textOf(parts, 'nom')}`.trim(),
      along: {
        ...(own ? {} : { organisationIds: [draft.organisationId] }),
        roles: [...new Set([...(own?.roles ?? []), role])],
      },
    })
    record.roles = [role]
    for (const part of parts) addLine(draft, record, own, part)
    seen.push({ parts, record })
    holders[role] = record.id
  }
  return holders
}

const mailOf = (parts: Part[]) => textOf(parts, 'email').toLowerCase()
const nameOf = (parts: Part[]) => bareWords(`${textOf(parts, 'prenom')} ${textOf(parts, 'nom')}`)
const isSamePerson = (one: Part[], other: Part[]) =>
  mailOf(one) === mailOf(other) && nameOf(one) === nameOf(other)
/** The same address and family name, or the same whole name where one of them has no address. */
function isContact(contact: Contact, parts: Part[]): boolean {
  const hasName = bareWords(contact.nom) === bareWords(textOf(parts, 'nom'))
  if (contact.email && mailOf(parts)) return hasName && contact.email.toLowerCase() === mailOf(parts)
  return bareWords(personName(contact)) === nameOf(parts)
}

function addCadre(
  draft: Draft,
  read: ReadRequest,
  place: 'cadreJuridique' | 'cadreJuridiqueFranceConnect',
  { profile, newId }: Known,
): string | undefined {
  const parts = partOf(read, place)
  const [nature, url] = [textOf(parts, 'nature'), textOf(parts, 'url')]
  if (!nature && !url) return undefined
  const isIt = (each: CadreJuridique) =>
    nature ? bareWords(each.nature) === bareWords(nature) : each.url === url
  const own = profile?.cadresJuridiques.find(isIt)
  const record = addRecord(draft, {
    key: place,
    table: 'cadresJuridiques',
    own,
    newId,
    title: own?.titre ?? titleOf(nature || url),
    along: own ? {} : { organisationIds: [draft.organisationId], titre: titleOf(nature || url) },
  })
  // The same text twice: once is enough.
  const twin = draft.records.find((each) => each !== record && each.table === 'cadresJuridiques')
  for (const part of parts) addLine(draft, record, own, part)
  const isTwin = twin && twin.lines.map(({ now }) => now).join() === record.lines.map(({ now }) => now).join()
  if (isTwin) draft.records.splice(draft.records.indexOf(record), 1)
  return isTwin ? twin.id : record.id
}

interface NewRecord {
  key: string
  table: RecordTable
  own: Organisation | Contact | CadreJuridique | CasUsage | undefined
  newId: () => string
  title: string
  along: Record<string, unknown>
}

function addRecord(draft: Draft, { own, newId, ...more }: NewRecord): DraftRecord {
  const record = { ...more, id: own?.id ?? newId(), isNew: !own, roles: [], lines: [] }
  draft.records.push(record)
  return record
}

/** `own`: the profile's record, as it is now. */
function addLine(
  draft: Draft,
  record: DraftRecord,
  own: NewRecord['own'],
  { target, field, value: raw, isGuess }: Part,
): void {
  const typing = typingOf(record.table, field)
  const { value, problem } = typing ? typing.read(asTyped(field, raw)) : { value: null, problem: true }
  if (!typing || problem || !isRight(record.table, field, value)) {
    draft.refused.push(target)
    return
  }
  const kept = (own as Record<string, unknown> | undefined)?.[field]
  if (sameJson(kept, value)) {
    draft.sameCount++
    return
  }
  record.lines.push({
    key: `${record.key}.${field}`,
    target,
    field,
    value,
    now: shown(typing.show(value)),
    was: shown(typing.show(kept)),
    ...(isGuess ? { isGuess } : {}),
  })
}

/** A box travels as `'1'`. */
const asTyped = (field: string, raw: string | string[]) =>
  field === 'hasBesoinsSpecifiques' ? raw === '1' || raw === 'true' : raw

const shown = (value: unknown) => (value === null || value === undefined ? '' : String(value))
