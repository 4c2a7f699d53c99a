/** People of a table of contacts: Outlook, Google, Thunderbird, or headings in French of one's own. Pure. */
import { assignColumns, headingLine, headingsIn, type ColumnRule } from './columns'
import { personOf, withoutTwins, type LeftOut, type PeopleFound, type PersonFound } from './people-found'
import { bareWords } from './text-fold'

type Kind = 'nom' | 'prenom' | 'middle' | 'full' | 'fonction' | 'organisation'
/** Columns that are about somebody or something else. */
const OTHER =
  /\b(?:phonetic|phonetique|yomi|assistant\w*|manager|responsable|conjoint|spouse|enfants|children|referred|referent|organi\w+|societe|company|entreprise|collectivite|structure|jeune fille)\b/

const rules: ColumnRule<Kind>[] = [
  {
    kind: 'nom',
    words: [
      /^(?:nom de famille|last name|family name|surname|nom usuel|nom d usage)$/,
      /^nom$/,
      /^nom (?:du|de la|de l)\b/,
    ],
    never: OTHER,
  },
  {
    kind: 'prenom',
    words: [/^(?:prenoms?|first name|given name)$/, /^prenoms? (?:du|de la|de l)\b/],
    never: OTHER,
  },
  { kind: 'middle', words: [/^(?:middle name|deuxieme prenom|additional name)$/] },
  {
    kind: 'full',
    words: [
      /^(?:display name|nom complet|nom a afficher|nom affiche|full name|nom et prenom|prenom et nom)$/,
      /^(?:name|contact|agent|personne)$/,
    ],
  },
  {
    kind: 'fonction',
    words: [
      /^(?:fonction|job title|titre du poste|intitule du poste|profession|organization (?:1 )?title)$/,
      /\bfonction\b|\bposte occupe\b|^qualite$/,
      /^(?:titre|poste|title|role)$/,
    ],
    never: /\btel|phone|\bnumero\b/,
  },
  {
    kind: 'organisation',
    words: [
      /^(?:company|societe|entreprise|organisation|organization(?: 1)? name|organisme|collectivite|structure)$/,
    ],
  },
]

const MAIL = /\b(?:e ?mail|mail|courriel|messagerie|adresse electronique|adresse mail)\b/
/** Says what an address is like or whose server it has, not the address. */
const NOT_MAIL = /\b(?:type|label|display name|nom complet|afficher|format|server)\b/
const PHONE =
  /\b(?:tel|telephone|telephones|phone|mobile|portable|ligne directe|standard|numero de telephone)\b/
const NOT_PHONE =
  /\b(?:fax|telecopie\w*|telecopieur|pager|telex|type|label|radio|tty|isdn|rnis|assistant\w*|rappel|callback)\b/

const isMail = (heading: string) => MAIL.test(heading) && !NOT_MAIL.test(heading)
const isPhone = (heading: string) => PHONE.test(heading) && !NOT_PHONE.test(heading)

/** Mobile first, then work; `said` is a folded heading, or what a column of types says. */
const phoneRank = (said: string) =>
  /\b(?:mobile|portable|cell\w*)\b/.test(said)
    ? 0
    : /\b(?:work|business|bureau|professionnel\w*|pro|primary|principal)\b/.test(said)
      ? 1
      : /\b(?:home|domicile|perso\w*)\b/.test(said)
        ? 3
        : 2
const mailRank = (said: string) => (/\b(?:2|3|secondaire|secondary|secondaires)\b/.test(said) ? 1 : 0)

const isAddress = (cell: string) => /^[^\s@]+@[^\s@]+\.\w{2,}$/.test(cell)

/** Does this cell head a column of contacts? It tells the separator of a file. */
export const isPeopleHeading = (cell: string): boolean =>
  headingsIn(rules, [cell]) > 0 || isMail(bareWords(cell)) || isPhone(bareWords(cell))

/** The people of a table, each once, and what is left out of it; null when no line of headings tells who they are. */
export function readPeople(lines: string[][]): PeopleFound | null {
  const withContacts: ColumnRule<string>[] = [
    ...rules,
    { kind: 'email', words: [MAIL] },
    { kind: 'phone', words: [PHONE] },
  ]
  const at = headingLine(withContacts, lines, isAddress)
  if (at < 0) return null
  const headings = lines[at]!
  const rows = lines.slice(at + 1)
  const kinds = assignColumns(rules, headings, rows)
  const folded = headings.map(bareWords)
  const columns = {
    kinds,
    emails: ranked(folded, isMail, mailRank),
    phones: ranked(folded, isPhone, phoneRank),
    // Google writes « Phone 1 - Type », or « Label », beside « Phone 1 - Value ».
    types: folded.map((heading) =>
      /\bvalue$/.test(heading)
        ? folded.findIndex(
            (each) => /\b(?:type|label)$/.test(each) && each.replace(/\w+$/, 'value') === heading,
          )
        : -1,
    ),
  }
  const isOfPeople = kinds.some((kind) => kind === 'nom' || kind === 'full') || columns.emails.length > 0
  if (!isOfPeople) return null
  const people: PersonFound[] = []
  const left: LeftOut[] = []
  for (const [rank, row] of rows.entries()) {
    const found = readRow(row, columns)
    if ('why' in found) left.push({ ...found, name: found.name || `${at + rank + 2}` })
    else people.push(found)
  }
  return withoutTwins({ people, left })
}

interface Columns {
  kinds: (Kind | '')[]
  emails: number[]
  phones: number[]
  types: number[]
}

const ranked = (
  folded: string[],
  fits: (heading: string) => boolean,
  rank: (said: string) => number,
): number[] =>
  folded
    .map((_, at) => at)
    .filter((at) => fits(folded[at]!))
    .toSorted((one, other) => rank(folded[one]!) - rank(folded[other]!))

function readRow(row: string[], { kinds, emails, phones, types }: Columns): PersonFound | LeftOut {
  const cell = (kind: Kind) => {
    const at = kinds.indexOf(kind)
    return at < 0 ? '' : (row[at] ?? '')
  }
  // Google puts several values of one type in a cell.
  const values = (columns: number[]) => columns.flatMap((at) => (row[at] ?? '').split(' ::: '))
  const typed = phones
    .map((at) => ({ at, type: bareWords(row[types[at]!] ?? '') }))
    .filter(({ type }) => !NOT_PHONE.test(type))
  const byType = typed.toSorted((one, other) =>
    one.type && other.type ? phoneRank(one.type) - phoneRank(other.type) : 0,
  )
  const [nom, prenom, organisation] = [cell('nom'), cell('prenom'), cell('organisation')]
  const full = cell('full')
  const isOrganisation = !nom && !prenom && organisation !== '' && (full === '' || full === organisation)
  if (isOrganisation) return { name: organisation, why: 'organisation' }
  const said = {
    nom,
    prenom,
    full,
    fonction: cell('fonction'),
    emails: values(emails),
    phones: values(byType.map(({ at }) => at)),
  }
  return personOf(said) ?? { name: organisation, why: 'nameless' }
}
