/** Questions that repeat and ask for persons: who goes in which row, and who would need one more. Pure. */
import { holdersOf } from './answers'
import type { Contact, Profile, Role } from '@/lib/profile/records'
import { isBlank } from './same-value'
import type { Matching } from './match'
import { isForAnyone, readText } from './meaning/reading'
import { understand } from './meaning/understand'
import type { FieldDescriptor, Match } from './model'

/** Persons for whom a repeated question has no row yet; none where only a first row will tell what it asks of them. */
export interface Missing {
  ref: number
  contacts: Contact[]
}

/** Most rows that one confirmation adds. */
const MOST_ROWS = 10

/**
 * `matching` with each row of a repeated question given to one person: the one whom it names already, else the next
 * one in a stable order if it is blank. A row that names somebody else is nobody's place in the profile.
 */
export function seatPeople(
  matching: Matching,
  fields: FieldDescriptor[],
  profile: Profile,
  casUsageId: string | null,
): { matching: Matching; missing: Missing[] } {
  const byRef = new Map(fields.map((field) => [field.ref, field]))
  const seated = new Map<number, Contact | undefined>()
  const missing: Missing[] = []
  const unsure = new Set<number>()
  for (const { ref, stableId, label, value } of fields.filter(({ kind }) => kind === 'rows')) {
    const asked = matching.matches.filter(
      (match) => isOfPerson(match) && byRef.get(match.ref)!.row?.of === stableId,
    )
    const isFirst = value.length === 0
    const role = isFirst ? roleOfTitle(label) : roleOf(asked)
    if (!role) continue
    const isAnyone = isForAnyone(label) || readText(label, true).owners.every(({ isWeak }) => isWeak)
    const people = inOrder(isAnyone ? profile.contacts : holdersOf(profile, role), profile, casUsageId, role)
    if (people.length === 0) continue
    if (isFirst) {
      missing.push({ ref, contacts: [] })
      continue
    }
    const rows = byRow(asked, byRef)
    const seats = seat(rows, people)
    for (const [row, match] of rows.flatMap((each) => each.matches.map((match) => [each, match] as const))) {
      seated.set(match.ref, seats.get(row))
      if (isAnyone) unsure.add(match.ref)
    }
    const left = people.filter((each) => ![...seats.values()].includes(each)).slice(0, MOST_ROWS)
    if (left.length > 0) missing.push({ ref, contacts: left })
  }
  const matches = matching.matches.flatMap((match): Match[] => {
    if (!seated.has(match.ref)) return [match]
    const person = seated.get(match.ref)
    const isSure = match.isSure !== false && !unsure.has(match.ref)
    return person ? [{ ...match, isSure, target: `${partOf(match.target)}.${person.id}` }] : []
  })
  const strangers = matching.matches.filter(({ ref }) => seated.has(ref) && !seated.get(ref))
  const theirs = strangers.map(({ ref, attribute }) => ({ ref, attribute, why: 'stranger' as const }))
  return { matching: { ...matching, matches, never: [...matching.never, ...theirs] }, missing }
}

const isOfPerson = ({ target }: Match) => target.startsWith('contact.')
const partOf = (target: string) => target.split('.').slice(0, 3).join('.')

/** The one role of which the rows ask at least two facts, a name or an address among them. */
function roleOf(asked: Match[]): Role | undefined {
  const roles = new Set(asked.map(({ target }) => target.split('.')[1]))
  const parts = new Set(asked.map(({ target }) => target.split('.')[2]!))
  const isWho = ['nom', 'nomPrenom', 'email'].some((part) => parts.has(part))
  return roles.size === 1 && parts.size > 1 && isWho ? ([...roles][0] as Role) : undefined
}

/** What rows for persons ask, most of the time. */
const usual = ['Nom', 'Prénom', 'Adresse électronique']

/** The role under whose title a row would stand, were it like most: the page holds none that tells. */
function roleOfTitle(title: string): Role | undefined {
  if (isForAnyone(title)) return 'contact_projet'
  if (!readText(title, true).owners.some(({ isPerson }) => isPerson)) return undefined
  const none = { name: '', id: '', hint: '', value: '', fingerprint: '', isRequired: false }
  const row = usual.map((label, ref): FieldDescriptor => {
    return { ...none, ref, kind: 'text', label, section: title, state: 'writable' }
  })
  const targets = understand(row).flatMap(({ target }) => target ?? [])
  return roleOf(targets.map((target, ref) => ({ ref, target, attribute: '', confidence: 1 })))
}

/** The person named by the cas d'usage first, then by name: the same at each reading of the page. */
function inOrder(people: Contact[], profile: Profile, casUsageId: string | null, role: Role): Contact[] {
  const chosen = profile.casUsage.find(({ id }) => id === casUsageId)?.contactByRole[role]
  const rank = ({ id }: Contact) => (id === chosen ? 0 : 1)
  const key = ({ nom, prenom, id }: Contact) => `${nom}\u0001${prenom}\u0001${id}`
  return people.toSorted((one, other) => rank(one) - rank(other) || key(one).localeCompare(key(other), 'fr'))
}

/** What one row asks, and what it holds, by part of a contact. */
interface Row {
  matches: Match[]
  held: Map<string, string>
}

function byRow(asked: Match[], byRef: Map<number, FieldDescriptor>): Row[] {
  const rows = new Map<number, Row>()
  for (const match of asked) {
    const field = byRef.get(match.ref)!
    const row: Row = rows.get(field.row!.index) ?? { matches: [], held: new Map() }
    row.matches.push(match)
    if (!isBlank(field)) row.held.set(match.target.split('.')[2]!, fold(String(field.value)))
    rows.set(field.row!.index, row)
  }
  return [...rows].toSorted(([one], [other]) => one - other).map(([, row]) => row)
}

const fold = (text: string) => text.trim().toLocaleLowerCase('fr')

function seat(rows: Row[], people: Contact[]): Map<Row, Contact> {
  const seats = new Map<Row, Contact>()
  const free = () => people.filter((each) => ![...seats.values()].includes(each))
  for (const row of rows) {
    const known = free().find((each) => isNamed(row, each))
    if (known) seats.set(row, known)
  }
  for (const row of rows.filter(({ held }) => held.size === 0)) {
    const [next] = free()
    if (next) seats.set(row, next)
  }
  return seats
}

/** By the address if the row has one, else by every name in it. */
function isNamed({ held }: Row, { email, nom, prenom }: Contact): boolean {
  if (held.has('email')) return held.get('email') === fold(email)
  const names = { nom, prenom, nomPrenom: `${nom} ${prenom}` }
  const said = Object.entries(names).filter(([part]) => held.has(part))
  return said.length > 0 && said.every(([part, name]) => held.get(part) === fold(name))
}
