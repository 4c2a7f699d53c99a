/** Checks common to every typed text, and the words in which checks answer. */

/** Something to tell about a value: the sentence is `error_<code>` or `notice_<code>` in `_locales`. */
export interface Remark {
  code: string
  /** Substitutions of the sentence, in order. */
  values: string[]
  /** A corrected value the person may take; never taken for them. */
  suggestion?: string
}

/** What a check answers: the value to store, or why there is none; `notices` never prevent storing. */
export type Checked =
  { value: string; problem: null; notices: Remark[] } | { value: null; problem: Remark; notices: Remark[] }

export const remark = (code: string, ...values: (string | number)[]): Remark => ({
  code,
  values: values.map(String),
})
export const accept = (value: string, ...notices: Remark[]): Checked => ({ value, problem: null, notices })
export const refuse = (problem: Remark): Checked => ({ value: null, problem, notices: [] })

/** Characters that reorder what follows them: a text can be made to read as another. */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/
const LINE_BREAK = /\r\n?|[\u2028\u2029]/g
/** Nothing to see: soft hyphen, zero-width characters, direction marks, byte order mark. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u2060-\u2064\uFEFF]/g
/** A joiner is kept only where it makes one emoji out of several. */
const STRAY_JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu

/** Half of a character of four bytes, alone: no database or page takes it. */
export const hasLoneSurrogate = (text: string) =>
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)

/** The text without its invisible characters. */
export const withoutInvisible = (text: string) => text.replace(INVISIBLE, '').replace(STRAY_JOINER, '')

/** All that is not seen: direction marks, joiners, and the signs that choose how the one before is drawn. */
const MARKS =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\p{Variation_Selector}]/gu

/** A number or an address as it is seen: copied from a message or a page, it brings marks that nobody sees. */
export const withoutMarks = (text: string) => text.replace(MARKS, '')

/** The first `limit` UTF-16 units of `text`, one less when that would split a character. */
export function cutAt(text: string, limit: number): string {
  if (text.length <= limit) return text
  const last = text.charCodeAt(limit - 1)
  const isSplit = limit > 0 && last >= 0xd800 && last <= 0xdbff
  return text.slice(0, isSplit ? limit - 1 : limit)
}

/**
 * Checks a free text of at most `limit` UTF-16 units: NFC, invisible characters removed with a notice; refuses
 * direction overrides, control characters, halves of characters. One line unless `isMultiline`.
 */
export function checkText(raw: string, limit: number, isMultiline = false): Checked {
  if (raw.length > limit) return refuse(remark('text_too_long', limit, raw.length))
  if (BIDI.test(raw)) return refuse(remark('text_bidi'))
  if (hasLoneSurrogate(raw)) return refuse(remark('text_broken_character'))
  if (CONTROL.test(raw)) return refuse(remark('text_control'))
  const visible = withoutInvisible(raw)
  const lines = visible.replace(LINE_BREAK, '\n')
  const value = (isMultiline ? lines : lines.replace(/[\n\t]+/g, ' ')).normalize('NFC').trim()
  if (value.length > limit) return refuse(remark('text_too_long', limit, value.length))
  return accept(value, ...(visible === raw ? [] : [remark('text_invisible_removed')]))
}
