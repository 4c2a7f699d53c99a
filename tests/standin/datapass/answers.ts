import type { ReceivedForm } from '../form-data'
import { contentOf, type Drafts, type StoredFile } from './drafts'
import type { FieldFacts } from './facts'
import type { Answers } from './rules'
import { storedText } from './stored-text'

/** What the request holds once this form is applied to it, as Rails reads parameters. */
export function readAnswers(
  fields: FieldFacts[],
  received: ReceivedForm,
  before: Answers,
  drafts: Drafts,
): Answers {
  const values = { ...before.values }
  const files = { ...before.files }
  for (const field of fields) {
    const given = received.params[field.name]
    if (field.kind === 'file') files[field.attribute] = filesAfter(field, received, before, drafts)
    else if (given) values[field.attribute] = valuesAfter(field, given)
  }
  return { values, files }
}

/** A list keeps its non-empty values; of a scalar sent several times the last one counts. */
function valuesAfter(field: FieldFacts, given: string[]): string[] {
  if (field.name.endsWith('[]')) return [...new Set(given.filter((value) => value !== ''))]
  return [cleaned(field, given.at(-1) ?? '')]
}

function cleaned(field: FieldFacts, value: string): string {
  const text = storedText(value)
  const isLowercased = field.contact && /_(email|phone_number)$/.test(field.attribute)
  return isLowercased ? text.toLowerCase() : text
}

/** Files already stored stay if their signed id comes back; an absent field changes nothing. */
function filesAfter(
  field: FieldFacts,
  { params, files }: ReceivedForm,
  before: Answers,
  drafts: Drafts,
): StoredFile[] {
  const stored = before.files[field.attribute] ?? []
  const signedIds = params[field.name]
  const uploaded = files[field.name]
  if (!signedIds && !uploaded) return stored
  const kept = stored.filter((file) => signedIds?.includes(file.signedId))
  return [
    ...kept,
    ...(uploaded ?? []).map((file) => drafts.storedFile({ ...file, content: contentOf(file.bytes) })),
  ]
}
