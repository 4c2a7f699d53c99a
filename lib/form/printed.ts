/** The answers of a request from what a page prints of it. Pure. */
import { ownOf } from '@/lib/profile/own'
import type { ReviewedRequest } from '@/lib/eligibility/review/model'
import { bareWords } from '@/lib/profile/text-fold'
import type { PrintedAnswer } from './model'
import type { PrintedWords, SiteFields } from './site'
import type { DefinitionFacts, FormFacts } from './sites/datapass/definition'

export interface Printed {
  /** Values by question; a question of a printed block that has no answer there is known to be empty. */
  answers: Record<string, string[]>
  /** Where each question is changed, for the page side to show. */
  refs: Record<string, number>
  applicant: NonNullable<ReviewedRequest['applicant']>
}

/** Reads what a summary prints; questions that its words do not name are left out. */
export function readAnswers(
  printed: readonly PrintedAnswer[],
  { printed: words, contactRoles }: Pick<SiteFields, 'printed' | 'contactRoles'>,
  { definition, form }: { definition: DefinitionFacts; form?: FormFacts | undefined },
): Printed {
  const found: Printed = { answers: {}, refs: {}, applicant: {} }
  if (!words) return found
  let last = ''
  for (const answer of printed) {
    if (answer.block === words.applicant.block) noteApplicant(found, answer, words)
    if (contactRoles.includes(answer.block) && answer.label === '') noteName(found, answer)
    const attribute = attributeOf(answer, words, contactRoles, last)
    if (!attribute) continue
    last = attribute
    found.refs[attribute] = answer.ref
    const values = valuesOf(attribute, answer, words, definition)
    found.answers[attribute] = [...(found.answers[attribute] ?? []), ...values]
  }
  const blocks = new Set(printed.map(({ block }) => block))
  const asked = form && new Set(form.steps.flatMap(({ attributes }) => attributes))
  for (const block of blocks)
    for (const attribute of Object.keys(ownOf(words.blocks, block) ?? {}))
      if (!attribute.startsWith(words.twice) && asked?.has(attribute)) found.answers[attribute] ??= []
  return found
}

function attributeOf(
  { block, label }: PrintedAnswer,
  words: PrintedWords,
  contactRoles: readonly string[],
  last: string,
): string | undefined {
  if (contactRoles.includes(block)) {
    const part = label && longest(words.person, label)
    return part ? `${block}_${part}` : undefined
  }
  const asked = ownOf(words.blocks, block)
  const attribute = asked && longest(asked, label)
  // Beside the second text stand its own address and file, under the same words.
  const second = `${words.twice}${attribute}`
  const isSecond = attribute && last.startsWith(words.twice) && !attribute.startsWith(words.twice)
  return isSecond && !Object.hasOwn(asked, second) ? second : attribute
}

/** The question of which the longest start of words fits. */
function longest(starts: Readonly<Record<string, readonly string[]>>, label: string): string | undefined {
  const said = bareWords(label)
  const fits = Object.entries(starts).flatMap(([id, all]) =>
    all.filter((start) => said.startsWith(bareWords(start))).map((start) => ({ id, length: start.length })),
  )
  return fits.sort((one, other) => other.length - one.length)[0]?.id
}

/** A card prints the whole name: it stands for both parts, which the rules only compare. */
function noteName({ answers, refs }: Printed, { block, text, ref }: PrintedAnswer) {
  for (const part of ['family_name', 'given_name']) {
    answers[`${block}_${part}`] = text ? [text] : []
    refs[`${block}_${part}`] = ref
  }
}

function noteApplicant(
  { applicant }: Printed,
  { label, text }: PrintedAnswer,
  { applicant: own }: PrintedWords,
) {
  if (label === own.jobTitle) applicant.jobTitle ??= text
  if (label === own.email) applicant.email ??= text
}

const dayFirst = /^(\d{2})[-/](\d{2})[-/](\d{4})$/

function valuesOf(
  attribute: string,
  { text, links }: PrintedAnswer,
  words: PrintedWords,
  definition: DefinitionFacts,
): string[] {
  // A colon may stand between the words of a question and its answer.
  const said = text.replace(/^:\s*/, '').trim()
  if (said === '' || words.none.some((none) => bareWords(said) === bareWords(none))) return []
  if (attribute === 'modalities') {
    const chosen = definition.modalites.find(({ label }) => bareWords(said).startsWith(bareWords(label)))
    return chosen ? [chosen.value] : []
  }
  const options = words.values[attribute]
  if (options)
    return [
      longest(Object.fromEntries(Object.entries(options).map(([label, value]) => [value, [label]])), said) ??
        said,
    ]
  if (links.length > 0) return links
  const [, day, month, year] = dayFirst.exec(said) ?? []
  if (day) return [`${year}-${month}-${day}`]
  // A number with its unit: « 36 mois. », « 50 appels / minute ».
  const [, count] = /^(\d+) (?:mois\.?|appels \/ minute)$/.exec(said) ?? []
  return [count ?? said]
}
