/** People found in a file, whatever its kind: the five facts that Habili keeps of each, and what is left out. Pure. */
import { checkEmail } from './email'
import { checkPhone } from './phone'
import { bareWords } from './text-fold'
import { checkText } from './text'
import { personName } from './names'

/** Most people read from one file. */
export const FOUND_PEOPLE = 500
const SHORT = 200

export interface PersonFound {
  nom: string
  prenom: string
  fonction: string
  email: string
  telephone: string
  /** Values of the file that are not kept, as they stand there: told beside the person. */
  refused: string[]
}

/** A card or line that gives nobody; `why` is said by `people_left_<why>`. */
export interface LeftOut {
  name: string
  why: 'organisation' | 'group' | 'nameless' | 'unreadable' | 'duplicate' | 'too_many'
}
export interface PeopleFound {
  people: PersonFound[]
  left: LeftOut[]
}

/** What a file says of a person; the best of each comes first. */
export interface Said {
  nom: string
  prenom: string
  /** The whole name, used when its parts are not said. */
  full: string
  fonction: string
  emails: string[]
  phones: string[]
}

const CIVILITE =
  /^(?:m\.?|mr\.?|mme\.?|mlle\.?|mrs\.?|ms\.?|monsieur|madame|mademoiselle|dr\.?|docteur|pr\.?|professeure?|me|maître)\s+(?=\S)/i

/** A name as one text in its parts: « Mme Noémie EXEMPLE », « Lefèvre, Anne-Sophie », « Jean de La Tour ». */
export function splitName(full: string): { nom: string; prenom: string } {
  const text = full.replace(/\s+/g, ' ').trim().replace(CIVILITE, '')
  const comma = /^([^,]+),\s*([^,]+)$/.exec(text)
  if (comma) return { nom: comma[1]!, prenom: comma[2]!.replace(CIVILITE, '') }
  const words = text.split(' ')
  // Written in capitals, a name is told wherever it stands: « EXEMPLE Noémie ».
  const isCapital = (word: string) => /\p{Lu}{2}/u.test(word) && !/\p{Ll}/u.test(word)
  const capitals = words.filter(isCapital)
  if (capitals.length > 0 && capitals.length < words.length) {
    const isFirst = isCapital(words[0]!)
    const from = isFirst ? words.findIndex((word) => !isCapital(word)) : words.findIndex(isCapital)
    const [before, after] = [words.slice(0, from).join(' '), words.slice(from).join(' ')]
    if (isFirst) return { nom: before, prenom: after }
    const particle = /\s+(?:de|du|des|d['’]|le|la|van|von|el)(?:\s+(?:la|le|der|den))?$/i.exec(before)
    const cut = particle ? before.length - particle[0].length : before.length
    return { nom: `${before.slice(cut).trim()} ${after}`.trim(), prenom: before.slice(0, cut) }
  }
  const [first = '', ...rest] = words
  return rest.length === 0 ? { nom: first, prenom: '' } : { nom: rest.join(' '), prenom: first }
}

/** The person said, null when nothing names them; a value that no form would take is refused, and told. */
export function personOf(said: Said): PersonFound | null {
  const isParted = said.nom.trim() !== '' || said.prenom.trim() !== ''
  const { nom, prenom } = isParted ? said : splitName(said.full)
  const refused: string[] = []
  const one = (values: string[], read: (raw: string) => string) => {
    const filled = values.map((value) => value.trim()).filter(Boolean)
    for (const value of filled) {
      const kept = read(value)
      if (kept) return kept
    }
    refused.push(...filled.slice(0, 1))
    return ''
  }
  const email = one(said.emails, (raw) => {
    const { value, problem } = checkEmail(raw)
    return value ?? problem?.suggestion ?? ''
  })
  const telephone = one(said.phones, (raw) => {
    const { value, problem } = checkPhone(raw)
    // Without its extension a number still reaches somebody; what is lost is told.
    if (!problem?.suggestion) return value ?? ''
    refused.push(raw)
    return checkPhone(problem.suggestion).value ?? ''
  })
  const text = (raw: string) => {
    const kept = clean(raw)
    if (kept === '' && raw.trim() !== '') refused.push(raw.trim().slice(0, SHORT))
    return kept
  }
  const person = {
    nom: text(nom.replace(CIVILITE, '')),
    prenom: text(prenom.replace(CIVILITE, '')),
    fonction: text(said.fonction),
    email,
    telephone,
  }
  return person.nom || person.prenom || person.email ? { ...person, refused } : null
}

const clean = (text: string) => checkText(text.slice(0, SHORT), SHORT).value ?? ''

/**
 * The same person: one address, whatever its case, else one name where either has no address. A shared address with
 * other names is another person's.
 */
export function isSamePerson(one: Named, other: Named): boolean {
  const names = [one, other].map(nameKey)
  const mails = [one, other].map(({ email }) => email.toLowerCase())
  const isNamed = names.every(Boolean)
  if (mails[0] && mails[0] === mails[1]) return !isNamed || names[0] === names[1]
  return isNamed && names[0] === names[1] && mails.some((mail) => mail === '')
}
export type Named = Pick<PersonFound, 'nom' | 'prenom' | 'email'>
const nameKey = ({ nom, prenom }: Named) => bareWords(`${prenom} ${nom}`).split(' ').sort().join(' ')

/** People found again by address or name, among thousands at once. */
export class KnownPeople<T extends Named> {
  private readonly byKey = new Map<string, T[]>()

  constructor(people: readonly T[] = []) {
    for (const person of people) this.add(person)
  }

  add(person: T): void {
    for (const key of keysOf(person)) {
      const near = this.byKey.get(key)
      if (near) near.push(person)
      else this.byKey.set(key, [person])
    }
  }

  /** The one of them that `person` is. */
  same(person: Named): T | undefined {
    return keysOf(person)
      .flatMap((key) => this.byKey.get(key) ?? [])
      .find((each) => isSamePerson(each, person))
  }
}
const keysOf = (person: Named) => [person.email.toLowerCase(), nameKey(person)].filter(Boolean)

/** Each person once: what a second card adds is taken, and the card is told. */
export function withoutTwins({ people, left }: PeopleFound): PeopleFound {
  const kept: PersonFound[] = []
  const twins: LeftOut[] = []
  const known = new KnownPeople<PersonFound>()
  for (const person of people) {
    const twin = known.same(person)
    if (twin) {
      for (const field of ['fonction', 'email', 'telephone', 'nom', 'prenom'] as const)
        twin[field] ||= person[field]
      twins.push({ name: personName(person), why: 'duplicate' })
      continue
    }
    const own = { ...person }
    kept.push(own)
    known.add(own)
  }
  const over = kept.slice(FOUND_PEOPLE).map((each) => ({ name: personName(each), why: 'too_many' as const }))
  return { people: kept.slice(0, FOUND_PEOPLE), left: [...left, ...twins, ...over] }
}
