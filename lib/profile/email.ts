/** E-mail addresses, by the rule the records keep; each refusal says what to change. */
import { z } from '@/lib/profile/zod'
import { accept, hasLoneSurrogate, refuse, remark, withoutMarks, type Checked } from './text'

/** Longest address accepted, in UTF-16 units; same as the records. */
const LIMIT = 200
/** What HTML and DataPass take for an address (HTML Standard, « valid e-mail address »), with dots where mail servers want them. */
export const ADDRESS =
  /^(?!\.)(?!.*\.[.@])[\w.!#$%&'*+/=?^`{|}~-]+@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/
const Address = z.email({ pattern: ADDRESS }).max(LIMIT)

/** Marks around an address, `mailto:` of a copied link, and the brackets of one without a name. */
const around = (raw: string) => {
  const text = raw.trim()
  const seen = withoutMarks(text)
  const isInside = text.includes(seen)
  return (isInside ? seen : text)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<([^<>]*)>$/, '$1')
    .trim()
}

/** Checks one address; '' is accepted. What stands around it is removed, nothing else is changed. */
export function checkEmail(raw: string): Checked {
  const value = around(raw)
  if (value === '') return accept('')
  if (value.length > LIMIT) return refuse(remark('text_too_long', LIMIT, value.length))
  const visible = withoutMarks(value)
  if (visible !== value) return refuse({ ...remark('email_invisible'), suggestion: visible })
  if (hasLoneSurrogate(value)) return refuse(remark('email_invisible'))
  const inner = /<([^<>\s]+@[^<>\s]+)>$/.exec(value)?.[1]
  if (inner) return refuse({ ...remark('email_with_name', inner), suggestion: inner })
  if ((value.match(/@/g) ?? []).length > 1) return refuse(remark('email_several'))
  const foreign = /[^\x20-\x7e]/u.exec(value.normalize('NFC'))
  if (foreign) return refuse(remark('email_accent', foreign[0]))
  if (/\s/.test(value)) return refuse(remark('email_space'))
  return Address.safeParse(value).success ? accept(value) : refuse(remark('email_invalid'))
}
