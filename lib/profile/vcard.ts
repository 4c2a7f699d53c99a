/** People of a vCard file (Outlook, Thunderbird, Zimbra, phones): the five facts that Habili keeps. Pure. */
import ICAL from 'ical.js'
import { checkEmail } from './email'
import { checkPhone } from './phone'
import { checkText } from './text'

/** Most people read from one file. */
export const VCARD_PEOPLE = 500
const SHORT = 200

export interface VcardPerson {
  nom: string
  prenom: string
  fonction: string
  email: string
  telephone: string
}

type Property = [
  name: string,
  parameters: Record<string, string | string[]>,
  type: string,
  ...values: unknown[],
]
type Card = [name: string, properties: Property[], components: unknown[]]

/** The people of a file, versions 2.1, 3.0 and 4.0; `unread` counts the cards that are not vCards. */
export function readVcards(text: string): { people: VcardPerson[]; unread: number } {
  const cards = text.match(/^BEGIN:VCARD\s*$[^]*?^END:VCARD\s*$/gim) ?? []
  const people: VcardPerson[] = []
  let unread = 0
  for (const card of cards.slice(0, VCARD_PEOPLE)) {
    const person = readCard(card)
    if (person) people.push(person)
    else unread++
  }
  return { people, unread: unread + Math.max(0, cards.length - VCARD_PEOPLE) }
}

function readCard(card: string): VcardPerson | null {
  try {
    const [, properties] = ICAL.parse(modern(card)) as unknown as Card
    const person = personOf(properties)
    return person.nom || person.prenom || person.email ? person : null
  } catch {
    // Not a card that the library understands: counted, and said to the person.
    return null
  }
}

function personOf(properties: Property[]): VcardPerson {
  // Outlook and Apple put a group before the name: `item1.email`.
  const all = (name: string) => properties.filter(([each]) => each.replace(/^.*\./, '') === name)
  const first = (name: string) => {
    const value = all(name)[0]?.[3]
    return Array.isArray(value) ? String(value[0] ?? '') : String(value ?? '')
  }
  const structured = all('n')[0]?.[3]
  const [nom = '', prenom = ''] = Array.isArray(structured)
    ? structured.map(String)
    : [String(structured ?? '')]
  const full = first('fn')
  const isNamed = nom !== '' || prenom !== ''
  return {
    nom: clean(isNamed ? nom : full.replace(/^\S+\s+(?=\S)/, '')),
    prenom: clean(isNamed ? prenom : full.includes(' ') ? full.replace(/\s.*$/, '') : ''),
    fonction: clean(first('title') || first('role')),
    email: firstValid(ordered(all('email')), checkEmail),
    telephone: firstValid(ordered(all('tel')), (raw) =>
      checkPhone(raw.replace(/^tel:/i, '').replace(/;.*$/, '')),
    ),
  }
}

/** Preferred ones first, then those of work. */
function ordered(properties: Property[]): string[] {
  const rank = ([, { type, pref }]: Property) => {
    const types = [type ?? []].flat().map((each) => each.toLowerCase())
    return (pref === '1' || types.includes('pref') ? 0 : 2) + (types.includes('work') ? 0 : 1)
  }
  return properties.toSorted((one, other) => rank(one) - rank(other)).map((each) => String(each[3] ?? ''))
}

function firstValid(values: string[], check: (raw: string) => { value: string | null }): string {
  for (const value of values) {
    const checked = check(value).value
    if (checked) return checked
  }
  return ''
}

const clean = (text: string) => checkText(text.slice(0, SHORT), SHORT).value ?? ''

/** Version 2.1 as 3.0, which the library reads: bare parameters named, quoted-printable lines decoded. */
function modern(card: string): string {
  if (!/^VERSION:2\.1\s*$/im.test(card)) return card
  // A soft line break of quoted-printable goes on with the next line; a fold begins with a space.
  const lines = card
    .replace(/=\r?\n/g, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
  return lines.map((line) => (/^VERSION:/i.test(line) ? 'VERSION:3.0' : modernLine(line))).join('\r\n')
}

function modernLine(line: string): string {
  const [, head = '', value = ''] = /^([^:]*):(.*)$/.exec(line) ?? []
  if (!head) return line
  const [name, ...parameters] = head.split(';')
  const charset = /CHARSET=([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
  const isQuoted = parameters.some((each) => /^(ENCODING=)?QUOTED-PRINTABLE$/i.test(each))
  const named = parameters
    .filter((each) => !/QUOTED-PRINTABLE|^CHARSET=|^ENCODING=/i.test(each))
    .map((each) => (each.includes('=') ? each : `TYPE=${each}`))
  return `${[name, ...named].join(';')}:${isQuoted ? decodeQuoted(value, charset) : value}`
}

/** `D=C3=A9l` → `Dél`; a line feed within becomes a space, for the value must stay one line. */
function decodeQuoted(value: string, charset: string): string {
  const bytes = value
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .split('')
    .map((char) => char.charCodeAt(0) & 0xff)
  return new TextDecoder(charset).decode(new Uint8Array(bytes)).replace(/[\r\n]+/g, ' ')
}
