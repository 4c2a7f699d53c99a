/** Strings written by a page or a file, made safe to read: one line, bounded, nothing invisible. Pure. */

/** Longest text of a page shown at once, in characters. */
export const SHOWN_CHARACTERS = 200

/** Controls and formats (bidi marks, zero-width, soft hyphen), line separators: what makes a text read as another. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

const codeOf = (character: string) =>
  `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`

/** `text` with its invisible characters shown by their code; line feeds kept when `isMultiline`. */
export function makeVisible(text: string, isMultiline = false): string {
  const spaced = isMultiline ? text.replace(/\r\n?/g, '\n') : text.replace(/[\t\r\n ]+/g, ' ').trim()
  return spaced.replace(INVISIBLE, (character) =>
    isMultiline && (character === '\n' || character === '\t') ? character : codeOf(character),
  )
}

/** At most `limit` characters of `text`, an ellipsis saying that there were more. */
export function cut(text: string, limit = SHOWN_CHARACTERS): string {
  // Twice the limit bounds the work on a label of a megabyte; a character takes two units at most.
  const characters = Array.from(text.slice(0, limit * 2 + 2))
  return characters.length > limit ? `${characters.slice(0, limit).join('').trimEnd()}…` : text
}

/** A page's own words on one line, as they are shown and spoken. */
export function pageText(text: string): string {
  return cut(makeVisible(text.slice(0, SHOWN_CHARACTERS * 4)))
}
