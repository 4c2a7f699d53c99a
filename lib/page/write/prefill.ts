/**
 * The site's own prefill: the questions of a form before it is begun, from its public description, and one request
 * that opens a new draft with the ticked answers. Same origin, without the account, no value in an address.
 */
import type { FieldDescriptor, FieldKind, Posted, WriteResult, WriteStep } from '@/lib/form/model'
import type { SitePages } from '@/lib/form/site'

interface Question {
  field: FieldDescriptor
  /** Name of its answer in the request. */
  key: string
}

export interface Prefill {
  /** Questions that the site can prefill; none where the form is not open data. */
  fields(): Promise<FieldDescriptor[]>
  /** Each time, the site makes a draft. */
  post(steps: WriteStep[]): Promise<Posted>
  /** Posts, then opens the draft. */
  send(steps: WriteStep[]): Promise<{ results: WriteResult[]; draft: Posted }>
}

// Words of the site that are longer are cut, as on a page.
const LONGEST = 400
// Where GraphQL says the type of a question.
const TYPE = '__typename'
// Between the answer to the person and the draft, milliseconds: they see what was sent.
const BEFORE_OPENING = 1200

export function newPrefill(view: Window, site: SitePages, procedure: string): Prefill {
  const prefill = site.prefill!
  let asked: Promise<{ number: number; questions: Question[] } | null> | undefined

  async function ask(): Promise<{ number: number; questions: Question[] } | null> {
    const address = prefill.schemaPath.replace('{procedure}', encodeURIComponent(procedure))
    const response = await view.fetch(address, { credentials: 'omit', redirect: 'error' }).catch(() => null)
    // Not open data, or out of reach: the form itself will say what it asks.
    if (!response?.ok) return null
    const { number, revision } = (await response.json()) as Schema
    return { number, questions: questionsOf(revision.champDescriptors, prefill) }
  }
  // A description of another shape is none: the form itself will say what it asks.
  const known = () => (asked ??= ask().catch(() => null))

  async function post(steps: WriteStep[]): Promise<Posted> {
    const { number, questions } = (await known())!
    const given = steps.map((step) => {
      const { key } = questions.find(({ field }) => field.fingerprint === step.fingerprint)!
      return [key, answer(step)]
    })
    const response = await view
      .fetch(prefill.apiPath.replace('{number}', String(number)), {
        method: 'POST',
        credentials: 'omit',
        redirect: 'error',
        // Exactly this: the site refuses a charset after it.
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(Object.fromEntries(given)),
      })
      .catch(() => null)
    const status = response?.status ?? 0
    return { status, ...(status === 201 ? draftOf(await response!.json(), view) : { url: '', number: '' }) }
  }

  return {
    fields: async () => (await known())?.questions.map(({ field }) => field) ?? [],
    post,
    async send(steps) {
      const draft = await post(steps)
      const { url } = draft
      if (url) view.setTimeout(() => view.location.assign(url), BEFORE_OPENING)
      const outcome = url ? ('sent' as const) : ('not_saved' as const)
      const results = steps.map(({ ref, value, was }) => {
        return { ref, outcome, before: was, after: url ? value : was }
      })
      return { results, draft }
    },
  }
}

/** What the site answers of its form; the rest of it is not read. */
interface Schema {
  number: number
  revision: { champDescriptors: Described[] }
}
interface Described {
  [TYPE]: string
  id: string
  label: string
  description?: string
  required?: boolean
  options?: string[]
}

/** Titles give their words to what follows them, as on the form. */
function questionsOf(
  described: Described[],
  { types, titles }: NonNullable<SitePages['prefill']>,
): Question[] {
  let section = ''
  return described.flatMap((each, ref) => {
    if (titles.includes(each[TYPE])) section = each.label.slice(0, LONGEST)
    const kind = Object.hasOwn(types, each[TYPE]) ? (types[each[TYPE]] as FieldKind) : undefined
    return kind
      ? [{ field: fieldOf(each, ref, kind, section), key: `champ_${each.id.replace(/=+$/, '')}` }]
      : []
  })
}

function fieldOf(each: Described, ref: number, kind: FieldKind, section: string): FieldDescriptor {
  const stableId = atob(each.id).replace(/^Champ-/, '')
  const name = `dossier[champs_public_attributes][${stableId}][value]`
  const options = each.options?.slice(0, 500).map((text) => ({
    value: text.slice(0, LONGEST),
    label: text.slice(0, LONGEST),
    isChecked: false,
    isLocked: false,
  }))
  return {
    ref,
    kind,
    name,
    id: '',
    label: each.label.slice(0, LONGEST),
    hint: (each.description ?? '').slice(0, LONGEST),
    section,
    siteType: typeOf(each[TYPE]),
    stableId,
    ...(options && (kind === 'select' || kind === 'checkboxes') ? { options } : {}),
    isRequired: each.required ?? false,
    value: kind === 'checkboxes' ? [] : '',
    state: 'writable',
    fingerprint: ['prefill', each.id, each.label].join('\u0001').slice(0, 1000),
  }
}

// `IntegerNumberChampDescriptor` is `integer_number` on the form.
const typeOf = (name: string) =>
  name
    .replace(/ChampDescriptor$/, '')
    .replace(/(?!^)([A-Z])/g, '_$1')
    .toLowerCase()
    .slice(0, 60)

const answer = ({ kind, value }: WriteStep) => (kind === 'checkbox' ? String(value === '1') : value)

/** The address of the new draft, on this site and no other, and its number. */
function draftOf(told: unknown, view: Window): Pick<Posted, 'url' | 'number'> {
  const { dossier_url: url = '', dossier_number: number = '' } = told as Partial<
    Record<string, string | number>
  >
  const address = String(url)
  const isHere = URL.canParse(address) && new URL(address).origin === view.location.origin
  return { url: isHere ? address : '', number: /^\d{1,20}$/.test(String(number)) ? String(number) : '' }
}
