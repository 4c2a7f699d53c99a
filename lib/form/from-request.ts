/** The answers of a request already made, as places of the profile. Pure. */
import type { Matching } from './match'
import { exceptionTo, targetOf } from './match'
import type { PageDescription, Target } from './model'
import { readAnswers } from './printed'
import type { SiteFields } from './site'
import type { DefinitionFacts, FormFacts } from './sites/datapass/definition'

export interface ReadAnswer {
  target: Target
  value: string | string[]
  /** Not sure to be that: shown, and left to the person to tick. */
  isGuess?: true
}

export interface ReadRequest {
  definition: string
  answers: ReadAnswer[]
  organisation: { denomination?: string; adresse?: string; codePostal?: string; commune?: string }
  /** Files that the site keeps, by name: nothing is fetched of them. */
  files: string[]
}

interface Reading {
  page: PageDescription
  matching: Matching
  fields: SiteFields
  definition?: DefinitionFacts | undefined
  form?: FormFacts | undefined
}

const isEmpty = (value: string | string[]) => value.length === 0 || value === ''

/** What the fields hold comes first; what is only printed completes it. */
export function readRequest({ page, matching, fields, definition, form }: Reading): ReadRequest {
  const read: ReadRequest = { definition: matching.definition, answers: [], organisation: {}, files: [] }
  const add = (answer: ReadAnswer) => {
    if (!isEmpty(answer.value) && !read.answers.some(({ target }) => target === answer.target))
      read.answers.push(answer)
  }
  for (const { ref, target, attribute, isSure } of matching.matches) {
    const field = page.fields.find((each) => each.ref === ref)
    if (!field || field.kind === 'rows' || field.kind === 'unsupported') continue
    if (field.kind === 'file') read.files.push(...[field.value].flat().filter(Boolean))
    else
      add({
        target,
        value: ownValue(attribute, field.value, fields),
        ...(isSure === false ? { isGuess: true as const } : {}),
      })
  }
  if (page.printed && definition) {
    const { answers } = readAnswers(page.printed, fields, { definition, form })
    for (const [attribute, values] of Object.entries(answers)) {
      const exception = exceptionTo(attribute, { definition: definition.id }, fields)
      const target =
        exception && exception.asks === null ? undefined : (exception?.asks ?? targetOf(attribute, fields))
      if (!target || Object.hasOwn(fields.never, attribute)) continue
      if (isFile(target)) read.files.push(...values)
      else add({ target, value: isList(target) ? values : values.join('\n') })
    }
    splitNames(read)
    read.organisation = printedOrganisation(page, fields)
  }
  const { organisationName = '' } = page.facts
  // A link that bears the number alone names nobody.
  if (/\p{L}{2}/u.test(organisationName)) read.organisation.denomination ??= organisationName
  return { ...read, files: [...new Set(read.files)] }
}

const isFile = (target: Target) => /\.(?:documents|maquettes|\w*Document)$/.test(target)
const isList = (target: Target) => target === 'casUsage.scopes' || target === 'casUsage.modalites'

/** The profile's value for that of the form. */
function ownValue(attribute: string, value: string | string[], { values }: SiteFields): string | string[] {
  const own = values && Object.hasOwn(values, attribute) ? Object.entries(values[attribute]!) : []
  return own.find(([, theirs]) => theirs === value)?.[0] ?? value
}

/** A card prints « Prénom Nom » in one line: the e-mail address often tells where the one ends. */
function splitNames({ answers }: ReadRequest): void {
  for (const nom of answers) {
    const role = /^contact\.(\w+)\.nom$/.exec(nom.target)?.[1]
    const prenom = answers.find(({ target }) => target === `contact.${role}.prenom`)
    if (!role || !prenom || prenom.value !== nom.value || typeof nom.value !== 'string') continue
    const email = answers.find(({ target }) => target === `contact.${role}.email`)?.value
    const split = splitName(nom.value, typeof email === 'string' ? email : '')
    const doubt = split.isSure ? {} : { isGuess: true as const }
    Object.assign(prenom, { value: split.prenom, ...doubt })
    Object.assign(nom, { value: split.nom, ...doubt })
  }
}

const letters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()

/** `Anne Marie Le Goff`, `am.legoff@…`: the first name, then the family name. */
export function splitName(whole: string, email: string): { prenom: string; nom: string; isSure: boolean } {
  const words = whole.split(/\s+/).filter(Boolean)
  const local = letters(email.split('@')[0] ?? '')
  const cut = (at: number) => ({ prenom: words.slice(0, at).join(' '), nom: words.slice(at).join(' ') })
  if (words.length < 2) return { ...cut(0), isSure: words.length === 0 }
  // In capitals: the family name, as administrations write it.
  const capitals = words.findIndex((word) => word.length > 1 && word === word.toUpperCase())
  if (capitals > 0) return { ...cut(capitals), isSure: true }
  if (local === '') return { ...cut(1), isSure: words.length === 2 }
  for (let at = 1; at < words.length; at++)
    if (local.endsWith(letters(cut(at).nom)) && local[0] === letters(words[0]!)[0])
      return { ...cut(at), isSure: true }
  return { ...cut(1), isSure: words.length === 2 }
}

function printedOrganisation(
  { printed = [] }: PageDescription,
  { printed: words }: SiteFields,
): ReadRequest['organisation'] {
  const own = printed.filter(({ block }) => block === words?.applicant.block)
  const name = own.find(({ label, links }) => label === '' && links.length > 0)?.links[0]
  const address = own.find(({ label }) => label === 'Adresse')?.text ?? ''
  const [, adresse, codePostal, commune] = /^(.*?),?\s+(\d{5})\s+(.+)$/.exec(address) ?? []
  return {
    ...(name ? { denomination: name } : {}),
    ...(adresse && codePostal && commune ? { adresse, codePostal, commune } : {}),
  }
}
