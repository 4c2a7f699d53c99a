/**
 * What DataPass keeps of a text: it reads it as HTML, drops the tags with all that stands between their marks, then
 * decodes entities (its AuthorizationCore::Attributes#sanitize_html). Pure.
 */

/** A mark that an HTML reader takes for a tag: `<` followed by a letter, `/`, `!` or `?`; unclosed, it runs to the end. */
const TAG = /<[A-Za-z/!?][^>]*(?:>|$)/g
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}));?/gi
/** Entities that people paste; another name is left to the site. */
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ugrave: 'ù',
  ocirc: 'ô',
  icirc: 'î',
  oelig: 'œ',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  euro: '€',
}

const decoded = (text: string) =>
  text.replace(ENTITY, (whole, decimal: string, hexadecimal: string, name: string) => {
    if (name) return named[name.toLowerCase()] ?? whole
    const point = Number.parseInt(decimal ?? hexadecimal, decimal ? 10 : 16)
    return point > 0 && point <= 0x10_ffff ? String.fromCodePoint(point) : whole
  })

/** The text that the site would store. */
export function storedText(text: string): string {
  return decoded(decoded(text.replace(TAG, '')))
}

/** Would the site store something else than these words? White space apart. */
export function isChangedBySite(text: string): boolean {
  return storedText(text) !== text
}

/** The same words in a writing that the site keeps: entities as their signs, `<…>` as `(…)`, a lone `<` apart. */
export function safeText(text: string): string {
  let plain = text
  // « &amp;lt; » holds an entity once decoded: each turn has fewer signs.
  for (let next = decoded(plain); next !== plain; next = decoded(plain)) plain = next
  return plain.replace(/<([A-Za-z/!?][^<>]*)>/g, '($1)').replace(/<(?=[A-Za-z/!?])/g, '< ')
}
