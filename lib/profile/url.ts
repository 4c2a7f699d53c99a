/** Web addresses: a missing scheme is suggested, what DataPass would refuse is told. */
import { hasCredentials } from './credentials'
import { checkText, refuse, remark, type Checked } from './text'

const LIMIT = 200
/** The rule of DataPass's server for `cadre_juridique_url`. */
const DATAPASS = /^((http|https):\/\/)?[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}(\/[\w\-._~:/?#[\]@!$&'()*+,;%=]*)?$/

/** Checks one address; '' is accepted. The notice `url_datapass` warns, it does not refuse. */
export function checkUrl(raw: string): Checked {
  const text = checkText(raw, LIMIT)
  if (text.value === null || text.value === '') return text
  const scheme = /^([a-z][a-z\d+.-]*):(?!\d)/i.exec(text.value)?.[1]?.toLowerCase()
  if (scheme && scheme !== 'http' && scheme !== 'https') return refuse(remark('url_not_web', scheme))
  if (!scheme) return withoutScheme(text.value)
  if (!isWebAddress(text.value)) return refuse(remark('url_invalid'))
  if (hasCredentials(text.value)) return refuse(remark('url_credentials'))
  if (DATAPASS.test(text.value)) return text
  return { ...text, notices: [...text.notices, remark('url_datapass')] }
}

function withoutScheme(value: string): Checked {
  const suggestion = `https://${value.replace(/^\/+/, '')}`
  if (!isWebAddress(suggestion)) return refuse(remark('url_invalid'))
  if (hasCredentials(suggestion)) return refuse(remark('url_credentials'))
  return refuse({ ...remark('url_scheme', suggestion), suggestion })
}

function isWebAddress(value: string): boolean {
  if (/\s/.test(value)) return false
  return URL.canParse(value) && new URL(value).hostname.includes('.')
}
