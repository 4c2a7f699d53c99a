/**
 * What the site keeps of a text. It hands each answer to an HTML reader, and keeps the words that this reader sees:
 * facts observed in the database of the real program, and the tokenizer of the HTML standard (13.2.5).
 */

/** Elements that the reader sets on lines of their own. */
const BLOCKS =
  /^(?:address|article|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|td|tr|ul)$/i
const SIGNS: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
}

export function storedText(raw: string): string {
  let words = ''
  let at = 0
  while (at < raw.length) {
    const mark = markAt(raw, at)
    if (!mark) {
      words += raw[at]
      at += 1
      continue
    }
    words += mark.isBlock ? '\n' : ''
    at = mark.end
  }
  return decoded(words).trim()
}

/** The tag or comment that begins here, up to where it ends; one that nothing closes takes all that follows. */
function markAt(raw: string, at: number): { end: number; isBlock: boolean } | null {
  if (raw[at] !== '<') return null
  const after = (end: number) => (end === -1 ? raw.length : end + 1)
  const next = raw[at + 1] ?? ''
  if (raw.startsWith('<!--', at)) {
    const end = raw.indexOf('-->', at + 4)
    return { end: end === -1 ? raw.length : end + 3, isBlock: false }
  }
  if ('!?/'.includes(next) && next !== '') return { end: after(raw.indexOf('>', at)), isBlock: false }
  const name = /^[a-z][a-z0-9]*/i.exec(raw.slice(at + 1))?.[0]
  if (!name) return null
  return { end: after(raw.indexOf('>', at)), isBlock: BLOCKS.test(name) }
}

function decoded(text: string): string {
  return text.replace(/&(#\d+|#x[0-9a-f]+|[a-z]+);/gi, (whole, code: string) => {
    if (!code.startsWith('#')) return SIGNS[code] ?? whole
    const isHexadecimal = code[1]?.toLowerCase() === 'x'
    return String.fromCodePoint(isHexadecimal ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1)))
  })
}
