/** What may be told of a page to anybody: names and wordings, without a value, a number, a token or a person. Pure. */
import type { FieldKind, PageDescription } from './model'
import type { SitePages } from './site'

/** In place of what is left out. */
const LEFT_OUT = '…'
/** Longest wording told, characters. */
const LONGEST = 200

/** Words joined by dashes or underscores, each with two figures at most; a number alone has three. */
const NAME = /^(?:\p{L}{1,30}\d{0,2}|\d{1,3})(?:[-_](?:\p{L}{1,30}\d{0,2}|\d{1,3}))*$/u

/** `text` when it is a name that somebody chose; '' for an identifier or a token. */
export const publicName = (text: string): string => (/\p{L}/u.test(text) && NAME.test(text) ? text : '')

/** Parameters of an address that are names. */
const named = new Set(['uid', 'slug', 'definition', 'procedure'])

/** The path of an address of the site, with what is no name left out; '' where the site's data do not know it. */
export function publicPath(url: string, { paths }: Pick<SitePages, 'paths'>): string {
  const given = new URL(url).pathname.split('/')
  for (const { path } of paths) {
    const wanted = path.split('/')
    const fits =
      wanted.length === given.length &&
      wanted.every((segment, index) => segment === given[index] || (segment.startsWith(':') && given[index]))
    if (fits) return wanted.map((segment, index) => toldOf(segment, given[index]!)).join('/')
  }
  return ''
}

function toldOf(segment: string, value: string): string {
  if (!segment.startsWith(':')) return value
  return (named.has(segment.slice(1)) && publicName(value)) || LEFT_OUT
}

const typed = new Set<FieldKind>(['text', 'email', 'url', 'tel', 'number', 'date', 'textarea', 'combobox'])

/** A wording of the page, without what somebody typed there, nor an address, a number or a name that it may repeat. */
export function publicWords(
  text: string,
  { fields, facts }: Pick<PageDescription, 'fields' | 'facts'>,
): string {
  const values = fields.flatMap(({ kind, value }) => (typed.has(kind) ? [value].flat() : []))
  const secrets = [...values, facts.userName ?? '', facts.organisationName ?? '']
    .map((each) => each.trim())
    .filter((each) => each.length > 2)
    .toSorted((one, other) => other.length - one.length)
  let told = text
  for (const secret of secrets) told = told.replaceAll(secret, LEFT_OUT)
  return told
    .replaceAll(/\S+@\S+/g, LEFT_OUT)
    .replaceAll(/https?:\S+/gi, LEFT_OUT)
    .replaceAll(/\d(?:[\s.-]?\d){3,}/g, LEFT_OUT)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
}
