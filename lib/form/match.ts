/** From the fields of a page to the places of the profile that answer them. Pure. */
import { ownOf } from '@/lib/profile/own'
import { bareWords } from '@/lib/profile/text-fold'
import type { FieldDescriptor, Match, Target } from './model'
import type { SiteFields, SitePages } from './site'

type Never = SiteFields['never'][string]

export interface Matching {
  /** DataPass' id of the service, by the field names, else by what the page says of itself; '' when neither does. */
  definition: string
  matches: Match[]
  /** Fields that only the person may answer. */
  never: { ref: number; attribute: string; why: Never | 'taught' | 'stranger' }[]
  /** Fields of the request that the map does not know. */
  unknown: { ref: number; attribute: string }[]
}

/** Where a form asks something else than its question says elsewhere. */
export function exceptionTo(
  attribute: string,
  { definition, label = '' }: { definition: string; label?: string },
  { exceptions = [] }: SiteFields,
) {
  return exceptions.find(
    (row) =>
      row.attribute === attribute &&
      (row.definition ?? definition) === definition &&
      (!row.label || bareWords(label).startsWith(bareWords(row.label))),
  )
}

/** The place that answers question `attribute` of a site, if its map knows one. */
export function targetOf(attribute: string, fields: SiteFields): Target | undefined {
  const own = ownOf(fields.attributes, attribute)
  if (own) return own
  for (const [start, target] of Object.entries(fields.boxes ?? {}))
    if (attribute.startsWith(start)) return `${target}.${attribute.slice(start.length)}`
  for (const role of fields.contactRoles) {
    if (!attribute.startsWith(`${role}_`)) continue
    const part = ownOf(fields.contactParts, attribute.slice(role.length + 1))
    if (part) return `contact.${role}.${part}`
  }
  return undefined
}

/** The question of a numbered contact card by the title of the card: a number says nothing of the role. */
function cardQuestion(field: FieldDescriptor, fields: SiteFields): string | undefined {
  const { cards } = fields
  const part = cards && new RegExp(cards.name).exec(field.name)?.[1]
  const role = part && ownOf(cards.roles, field.section)
  return role && `${role}_${inFact(part, field, fields)}`
}

/** What `question` asks in fact, under the label that it has here. */
function inFact(question: string, { label }: FieldDescriptor, { byLabel }: SiteFields): string {
  const others = Object.entries(ownOf(byLabel, question) ?? {})
  return others.find(([start]) => label.startsWith(start))?.[1] ?? question
}

/**
 * Sorts the fields of a page by what may be done with them; fields that are not of a request are left out.
 * `definition`: that of the page, where no field name says it.
 */
export function match(
  descriptors: FieldDescriptor[],
  pages: SitePages,
  fields: SiteFields,
  definition = '',
): Matching {
  const name = new RegExp(pages.fieldName ?? '(?!)()()')
  const found: Matching = { definition, matches: [], never: [], unknown: [] }
  for (const descriptor of descriptors) {
    const { ref } = descriptor
    const [, service, question] = pages.isAnyField ? nameless(descriptor) : (name.exec(descriptor.name) ?? [])
    if (!question) continue
    found.definition ||= service ?? ''
    const attribute = cardQuestion(descriptor, fields) ?? inFact(question, descriptor, fields)
    const exception = exceptionTo(
      attribute,
      { definition: found.definition, label: descriptor.label },
      fields,
    )
    const why = exception?.asks === null ? 'other' : ownOf(fields.never, attribute)
    const target = exception?.asks ?? targetOf(attribute, fields)
    const doubt = exception?.doubt && { why: { code: exception.doubt }, isSure: false }
    if (why) found.never.push({ ref, attribute, why })
    else if (target) found.matches.push({ ref, target, attribute, confidence: 1, ...doubt })
    else found.unknown.push({ ref, attribute })
  }
  return apart(found, descriptors, fields)
}

/** A field of which no name is known: its own words are all that counts. */
const nameless = ({ name, id, ref }: FieldDescriptor) => ['', '', name || id || `${ref}`]

/** Questions about somebody else, by the answer to another: nobody's place in the profile. */
function apart(found: Matching, descriptors: FieldDescriptor[], { aboutOthers }: SiteFields): Matching {
  if (!aboutOthers) return found
  const { attributes, when } = aboutOthers
  const isOn = descriptors.some(
    ({ name, value }) => name.endsWith(`[${when.attribute}]`) && value === when.is,
  )
  const others = isOn ? found.matches.filter(({ attribute }) => attributes.includes(attribute)) : []
  return {
    ...found,
    matches: found.matches.filter((each) => !others.includes(each)),
    never: [
      ...found.never,
      ...others.map(({ ref, attribute }) => ({ ref, attribute, why: 'site' as const })),
    ],
  }
}
