/** How a field is read from what a person typed, and shown from what is stored. Pure. */
import { deceptiveIn } from './deceptive'
import { checkEmail } from './email'
import { checkPhone, showPhone } from './phone'
import { isChangedBySite, safeText, storedText } from './site-text'
import { notSiret, readSiret, showSiret } from './siret'
import { checkText, remark, type Checked, type Remark } from './text'
import { checkUrl } from './url'

/** Longest accepted short and long texts, in UTF-16 units. */
export const SHORT_TEXT = 200
export const LONG_TEXT = 10_000
/** Names or tags that one record may have. */
const LABELS = 50

/** The value to store, or the sentence (`error_<code>`) that says why there is none. */
export type Reading =
  { value: unknown; problem: null; notices: Remark[] } | { value: null; problem: Remark; notices: Remark[] }

export interface Typing {
  read(raw: unknown): Reading
  show(stored: unknown): unknown
}

const refused = (problem: Remark): Reading => ({ value: null, problem, notices: [] })
const asIs = (value: unknown): Reading => ({ value, problem: null, notices: [] })

/** A field whose raw form is a text. */
const typed = (check: (raw: string) => Reading | Checked, show = (stored: string) => stored): Typing => ({
  read: (raw) => check(String(raw ?? '')),
  show: (stored) => show(String(stored ?? '')),
})
const pattern = (rule: RegExp, code: string) =>
  typed((raw) => {
    const value = raw.replace(/\s/g, '')
    return value === '' || rule.test(value) ? asIs(value) : refused(remark(code))
  })

/** Taken from a list, ticked, or computed: nothing is typed. */
export const chosen: Typing = { read: asIs, show: (stored) => stored }
/** With a word on what DataPass would cut of it, and the same in a writing that it keeps. */
const told = (checked: Checked): Checked => {
  if (checked.value === null || !isChangedBySite(checked.value)) return checked
  const cut: Remark = {
    ...remark('text_site_cuts', storedText(checked.value)),
    suggestion: safeText(checked.value),
  }
  return { ...checked, notices: [...checked.notices, cut] }
}
/** With a word on letters that are not what they look like. */
const warned = (checked: Checked): Checked => {
  const words = deceptiveIn(checked.value ?? '')
  if (checked.value === null || words.length === 0) return checked
  return { ...checked, notices: [...checked.notices, remark('text_deceptive', words.join(', '))] }
}
export const line = typed((raw) => warned(told(checkText(raw, SHORT_TEXT))))
export const lines = typed((raw) => warned(told(checkText(raw, LONG_TEXT, true))))
export const email = typed((raw) => warned(checkEmail(raw)))
export const phone = typed(checkPhone, showPhone)
export const webAddress = typed((raw) => warned(checkUrl(raw)))
/** A day of the last three centuries or of the future: the years of a date field half typed are refused. */
export const dayTyping = pattern(/^(?:1[89]|2\d)\d{2}-\d{2}-\d{2}$/, 'day')
/** INSEE legal category, four digits. */
export const categorieJuridique = pattern(/^\d{4}$/, 'categorie_juridique')

export const siret = typed((raw) => {
  const reading = readSiret(raw)
  if (reading.kind === 'empty') return asIs('')
  if (reading.kind === 'siret') return asIs(reading.value)
  return refused(notSiret(reading))
}, showSiret)

/** Texts parted by commas or semicolons, each once. */
export const list: Typing = {
  show: (stored) => (Array.isArray(stored) ? stored.join(', ') : ''),
  read(raw) {
    const text = checkText(String(raw ?? ''), LONG_TEXT)
    if (text.value === null) return text
    const parts = text.value.split(/[,;]/).map((part) => part.trim())
    const values = [...new Set(parts.filter(Boolean))]
    if (values.length > LABELS) return refused(remark('too_many_labels', LABELS))
    const tooLong = values.find((value) => value.length > SHORT_TEXT)
    return tooLong ? refused(remark('text_too_long', SHORT_TEXT, tooLong.length)) : asIs(values)
  },
}

/** A whole number from 0 to `max`, or null for nothing. */
export const countUpTo = (max: number): Typing => ({
  show: (stored) => (typeof stored === 'number' ? String(stored) : ''),
  read(raw) {
    const text = String(raw ?? '').replace(/\s/g, '')
    if (text === '') return asIs(null)
    const isRight = /^\d{1,6}$/.test(text) && Number(text) <= max
    return isRight ? asIs(Number(text)) : refused(remark('count', max))
  },
})
