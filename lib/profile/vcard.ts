/** People of a vCard file (Outlook, Thunderbird, Zimbra, phones), versions 2.1, 3.0 and 4.0. Pure. */
import ICAL from 'ical.js'
import { personOf, withoutTwins, type LeftOut, type PeopleFound, type Said } from './people-found'

/** Name, parameters, type, values: a property as the library gives it. */
type Property = [
  name: string,
  parameters: Record<string, string | string[]>,
  type: string,
  ...values: unknown[],
]

/** What a card says that is read; photographs, keys and sounds are not. */
const wanted = new Set([
  'n',
  'fn',
  'org',
  'title',
  'role',
  'email',
  'tel',
  'kind',
  'x-abshowas',
  'x-addressbookserver-kind',
])

/** The people of a file, each once, and what is left out of it. */
export function readVcards(text: string): PeopleFound {
  const people: PeopleFound['people'] = []
  const left: LeftOut[] = []
  for (const card of cardsOf(text)) {
    const read = readCard(card)
    if ('why' in read) left.push(read)
    else people.push(read)
  }
  return withoutTwins({ people, left })
}

/** Lines of each card; a card within another (the AGENT of 2.1) is nobody of the list. */
function cardsOf(text: string): string[][] {
  const cards: string[][] = []
  let card: string[] | null = null
  let inner = 0
  for (const line of text.split(/\r\n?|\n/)) {
    const isBegin = /^BEGIN:VCARD\s*$/i.test(line)
    if (isBegin && card && /^(?:\S+\.)?AGENT\b/i.test(card.at(-1) ?? '')) inner++
    else if (isBegin) cards.push((card = []))
    else if (/^END:VCARD\s*$/i.test(line)) {
      if (inner > 0) inner--
      else card = null
    } else if (inner === 0) card?.push(line)
  }
  return cards
}

function readCard(lines: string[]): PeopleFound['people'][number] | LeftOut {
  let properties: Property[]
  try {
    const plain = logicalLines(lines).map(modern).filter(Boolean)
    const card = ['BEGIN:VCARD', 'VERSION:3.0', ...plain, 'END:VCARD'].join('\r\n')
    properties = (ICAL.parse(card) as unknown as [string, Property[]])[1]
  } catch {
    // Not a card that the library understands: told by its name, as far as it has one.
    const name = /^(?:\S+\.)?FN[^:]*:(.*)$/im.exec(lines.join('\n'))?.[1] ?? ''
    return { name: name.slice(0, 80), why: 'unreadable' }
  }
  const said = saidBy(properties)
  const why = notSomebody(properties, said)
  const person = why ? null : personOf(said)
  return person ?? { name: said.full.slice(0, 80), why: why ?? 'nameless' }
}

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(' ') : String(value ?? '')

function saidBy(properties: Property[]): Said {
  const first = (name: string) => textOf(named(properties, name)[0]?.[3]).trim()
  const [nom = '', prenom = ''] = nameParts(named(properties, 'n')[0]?.[3])
  return {
    nom,
    prenom,
    full: first('fn'),
    fonction: first('title') || first('role'),
    emails: ordered(named(properties, 'email'), ({ isWork }) => (isWork ? 0 : 1)),
    phones: ordered(
      named(properties, 'tel').filter(({ 1: parameters }) => !isMachine(typesOf(parameters))),
      ({ isMobile, isWork }) => (isMobile ? 0 : isWork ? 1 : 2),
    ).map((raw) =>
      raw
        .replace(/^tel:/i, '')
        .replace(/;ext=(\d+).*$/i, ' poste $1')
        .replace(/;.*$/, ''),
    ),
  }
}

/** Family and given names; some programs escape the semicolons that part them. */
function nameParts(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(textOf) : [textOf(value)]
  const isEscaped = parts[0]!.includes(';') && !parts.slice(1).some((each) => each.trim() !== '')
  return (isEscaped ? parts[0]!.split(';') : parts).map((each) => each.trim())
}

/** Why a card is of no person: its kind says so, or it has the name of its organisation and none of its own. */
function notSomebody(properties: Property[], said: Said): LeftOut['why'] | null {
  const kindOf = (name: string) => textOf(named(properties, name)[0]?.[3]).toLowerCase()
  const kind = kindOf('kind') || kindOf('x-addressbookserver-kind')
  if (kind === 'group') return 'group'
  if (kind !== '' && kind !== 'individual') return 'organisation'
  if (kindOf('x-abshowas') === 'company') return 'organisation'
  if (said.nom || said.prenom) return null
  const organisation = textOf(named(properties, 'org')[0]?.[3]).trim()
  const isItsName = organisation !== '' && (said.full === '' || said.full === organisation)
  return isItsName ? 'organisation' : null
}

/** Outlook and Apple put a group before the name: `item1.email`. */
const named = (properties: Property[], name: string) =>
  properties.filter(([each]) => each.replace(/^.*\./, '') === name)

const typesOf = ({ type }: Property[1]) =>
  [type ?? []].flat().flatMap((each) => each.toLowerCase().split(','))
/** Numbers that nobody answers. */
const isMachine = (types: string[]) =>
  types.some((type) => /^(?:fax|pager|modem|bbs|x-?fax)/.test(type) || type === 'faxe')

interface Use {
  isMobile: boolean
  isWork: boolean
}

/** Preferred ones first, then by `rank`. */
function ordered(properties: Property[], rank: (use: Use) => number): string[] {
  const rankOf = ([, parameters]: Property) => {
    const types = typesOf(parameters)
    const isPreferred = types.includes('pref') || parameters['pref'] === '1'
    return (isPreferred ? 0 : 10) + rank({ isMobile: types.includes('cell'), isWork: types.includes('work') })
  }
  return properties.toSorted((one, other) => rankOf(one) - rankOf(other)).map((each) => textOf(each[3]))
}

const isQuoted = (head: string) => /;(?:ENCODING=)?QUOTED-PRINTABLE\b/i.test(head)
const isBase64 = (head: string) => /;(?:ENCODING=)?(?:BASE64|B)(?=;|$)/i.test(head)
const headOf = (line: string) => line.slice(0, Math.max(0, line.indexOf(':')))

/**
 * Lines as they were before they were folded: a space goes on with the line before; so does what follows a soft break of
 * quoted-printable, and each bare line of base64, which several programs do not indent.
 */
function logicalLines(lines: string[]): string[] {
  const whole: string[] = []
  for (const line of lines) {
    const before = whole.at(-1) ?? ''
    const head = headOf(before)
    const isSoft = isQuoted(head) && /=\s*$/.test(before)
    if (whole.length > 0 && isSoft) whole[whole.length - 1] = before.replace(/=\s*$/, '') + line
    else if (whole.length > 0 && /^[ \t]/.test(line)) whole[whole.length - 1] = before + line.slice(1)
    else if (isBase64(head) && /^[A-Za-z0-9+/]+={0,2}\s*$/.test(line))
      whole[whole.length - 1] = before + line.trim()
    else whole.push(line)
  }
  return whole
}

/** A line as version 3.0 writes it, which the library reads: bare parameters named, texts decoded. '' when not wanted. */
function modern(line: string): string {
  const head = headOf(line)
  const value = line.slice(head.length + 1)
  const [name = '', ...parameters] = head.split(';')
  if (!wanted.has(name.replace(/^.*\./, '').toLowerCase())) return ''
  const charset = /;CHARSET="?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
  const kept = parameters
    .filter((each) => !/QUOTED-PRINTABLE|^CHARSET=|^ENCODING=|^BASE64$|^B$|^VALUE=|^LANGUAGE=/i.test(each))
    .map((each) => (each.includes('=') ? each : `TYPE=${each}`))
  const text = isQuoted(head)
    ? decodeText(unquote(value), charset)
    : isBase64(head)
      ? decodeText(unbase(value), charset)
      : value
  return `${[name, ...kept].join(';')}:${text}`
}

/** `D=C3=A9l` → bytes. */
function unquote(value: string): Uint8Array<ArrayBuffer> {
  const parts = value.match(/=[0-9A-F]{2}|[^]/gi) ?? []
  const encoder = new TextEncoder()
  const bytes = parts.flatMap((part) =>
    /^=[0-9A-F]{2}$/i.test(part) ? [parseInt(part.slice(1), 16)] : [...encoder.encode(part)],
  )
  return new Uint8Array(bytes)
}

const unbase = (value: string) =>
  Uint8Array.from(atob(value.replace(/\s/g, '')), (sign) => sign.charCodeAt(0))

/** A line feed within becomes a space, for the value must stay one line. */
function decodeText(bytes: Uint8Array<ArrayBuffer>, charset: string): string {
  return new TextDecoder(charset).decode(bytes).replace(/[\r\n]+/g, ' ')
}
