/** What a site would refuse, found before anything is written. Pure. */
import {
  isFrenchMobile,
  isFrenchPhone,
  isOverseas,
  isStoredPhone,
  phoneWritings,
} from '@/lib/profile/phone-writings'
import type { Document } from '@/lib/profile/records'
import type { Reason } from './model'
import type { CheckId, SiteFields } from './site'

/** DataPass' own rule for the address of a legal text: no port, no accent, no anchor right after the host. */
const DATAPASS_URL = /^https?:\/\/[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}(\/[\w\-._~:/?#[\]@!$&'()*+,;%=]*)?$/

/** Words of shared mailboxes that HubEE's form warns about. */
const GENERIC_WORDS = ['accueil', 'contact', 'mairie', 'dgs', 'info', 'secretariat', 'ville']

const textChecks: Partial<Record<CheckId, (value: string) => Reason | undefined>> = {
  datapass_url: (value) => (DATAPASS_URL.test(value) ? undefined : { code: 'not_url' }),
  mobile_fr: (value) => (isFrenchMobile(value) ? undefined : { code: 'not_mobile' }),
  phone_fr: (value) => (isFrenchPhone(value) ? undefined : { code: 'not_phone' }),
}

/** The checks of a question, for one definition, form and choice of modalities. */
export function checksOf(
  attribute: string,
  { checks }: SiteFields,
  { definition, form, modalites }: { definition: string; form: string; modalites: string[] },
): CheckId[] {
  return checks
    .filter((row) => row.attribute === attribute)
    .filter((row) => !row.definition || row.definition === definition)
    .filter((row) => !row.forms || row.forms.includes(form))
    .filter((row) => !row.modalite || modalites.includes(row.modalite))
    .map(({ check }) => check)
}

/** Why the site would refuse `value` as it is written. */
export function checkText(check: CheckId, value: string): Reason | undefined {
  return textChecks[check]?.(value)
}

/** Why an answer kept as `stored` would be refused in every writing; a phone number has several. */
export function refusalOf(stored: string, checks: readonly CheckId[]): Reason | undefined {
  const writings = isStoredPhone(stored) ? phoneWritings(stored, stored) : [stored]
  const refusals = writings.map((each) => checks.map((check) => checkText(check, each)).find(Boolean))
  return refusals.every(Boolean)
    ? refusals[0] && isOverseas(stored)
      ? { code: 'no_phone_passes' }
      : refusals[0]
    : undefined
}

/** What is accepted, but worth a word: a shared mailbox where a person's is asked. */
export function warnText(check: CheckId, value: string): Reason | undefined {
  if (check !== 'nominative_email') return undefined
  const words =
    value
      .split('@')[0]
      ?.toLowerCase()
      .split(/[^a-z]+/) ?? []
  return words.some((word) => GENERIC_WORDS.includes(word)) ? { code: 'generic_email' } : undefined
}

/** The site judges a file by its content: a text document named .xlsx is none. */
const SPREADSHEETS: readonly string[] = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.ms-excel',
  'text/csv',
]

/** Why a stored file would be refused. Sizes were checked when it was stored. */
export function checkFile(check: CheckId, { mediaType, fileName }: Document): Reason | undefined {
  if (check === 'pdf' && mediaType !== 'application/pdf') return { code: 'not_pdf', values: [fileName] }
  if (check === 'spreadsheet' && !SPREADSHEETS.includes(mediaType))
    return { code: 'not_spreadsheet', values: [fileName] }
  return undefined
}

/** Why the field's own kind would refuse `value`: the browser blocks or empties it. */
export function checkKind(kind: string, value: string): Reason | undefined {
  if (kind === 'url' && !/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(value)) return { code: 'not_url' }
  if (kind === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value)) return { code: 'not_email' }
  if (kind === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return { code: 'not_date' }
  if (kind === 'datetime' && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value)) return { code: 'not_date' }
  if (kind === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) return { code: 'not_number' }
  return undefined
}
