import type { ContactFacts, FieldFacts, FormFacts, OptionFacts, StepFacts } from './facts'
import { hints, hintsByDefinition, optionDescriptions } from './wording'

interface StoredOption {
  value: string
  label: string
  group?: string
  deprecated?: boolean
}

type StoredField = Pick<FieldFacts, 'attribute' | 'kind'> &
  Partial<Omit<FieldFacts, 'options' | 'initial'>> & { options?: StoredOption[] }

interface StoredForm {
  uid: string
  name: string
  layout: FormFacts['layout']
  default?: boolean
  useCase?: string
  editor?: string
  certified?: boolean
  pages: string[]
  initial?: Record<string, string | string[]>
  locked?: Record<string, string[]>
  displayedScopes?: string[]
  scopesWithFranceConnect?: string[]
}

interface StoredDefinition {
  id: string
  name: string
  paramKey: string
  eligibility?: FormFacts['eligibility']
  scopes?: StoredOption[]
  pages: Record<
    string,
    { step: string; slug?: string; title?: string; contacts?: ContactFacts[]; fields: StoredField[] }
  >
  forms: StoredForm[]
}

const files = import.meta.glob<StoredDefinition>('./forms/*.json', { eager: true, import: 'default' })

/** Every public form that an applicant may start, in the order of the definitions’ ids. */
export const forms: FormFacts[] = Object.values(files).flatMap((definition) =>
  definition.forms.map((form) => expandForm(definition, form)),
)

/** One (form, step) for each different definition, step and list of attributes. */
export function distinctPages(): { formUid: string; step: string }[] {
  const seen = new Map<string, { formUid: string; step: string }>()
  for (const form of forms) {
    for (const { step, fields } of form.steps) {
      const key = [form.definition, step, ...fields.map((field) => field.attribute)].join(' ')
      if (!seen.has(key)) seen.set(key, { formUid: form.uid, step })
    }
  }
  return [...seen.values()]
}

/** The fewest of them, more or less, that hold each attribute in each kind of control. */
export function coveringPages(): { formUid: string; step: string }[] {
  const pages = distinctPages().map((page) => {
    const { steps } = forms.find(({ uid }) => uid === page.formUid)!
    const { fields } = steps.find(({ step }) => step === page.step)!
    return { page, holds: fields.map(({ attribute, kind }) => `${attribute} ${kind}`) }
  })
  const left = new Set(pages.flatMap(({ holds }) => holds))
  const chosen: { formUid: string; step: string }[] = []
  while (left.size > 0) {
    const gain = (holds: string[]) => holds.filter((each) => left.has(each)).length
    const best = pages.reduce((one, other) => (gain(other.holds) > gain(one.holds) ? other : one))
    chosen.push(best.page)
    for (const each of best.holds) left.delete(each)
  }
  return chosen
}

function expandForm(definition: StoredDefinition, form: StoredForm): FormFacts {
  return {
    uid: form.uid,
    name: form.name,
    definition: definition.id,
    definitionName: definition.name,
    paramKey: definition.paramKey,
    ...(definition.eligibility && { eligibility: definition.eligibility }),
    layout: form.layout,
    default: form.default ?? false,
    ...(form.useCase && { useCase: form.useCase }),
    ...(form.editor && { editor: form.editor }),
    certified: form.certified ?? false,
    steps: form.pages.map((key) => expandStep(definition, form, key)),
  }
}

function expandStep(definition: StoredDefinition, form: StoredForm, key: string): StepFacts {
  const page = definition.pages[key]
  if (!page) throw new Error(`${form.uid}: no page ${key}`)
  return {
    step: page.step,
    slug: page.slug ?? '',
    title: page.title ?? form.name,
    contacts: page.contacts ?? [],
    fields: page.fields.map((field) => expandField(definition, form, field)),
  }
}

function expandField(definition: StoredDefinition, form: StoredForm, stored: StoredField): FieldFacts {
  const { attribute, kind } = stored
  const { paramKey } = definition
  const isList = kind === 'file' || kind === 'checkbox-group' || attribute === 'modalities'
  const hint = hintsByDefinition[`${definition.id}.${attribute}`] ?? hints[attribute]
  return {
    ...stored,
    name: `${paramKey}[${attribute}]${isList ? '[]' : ''}`,
    id: `${paramKey}_${attribute}`,
    label: stored.label ?? '',
    ...(hint && { hint }),
    required: stored.required ?? false,
    star: stored.star ?? false,
    presence: stored.presence ?? false,
    stimulus: stored.contact
      ? ['fill-contact-data-with-applicant-data', ...(stored.stimulus ?? [])]
      : (stored.stimulus ?? []),
    options: expandOptions(definition, form, stored),
    initial: [form.initial?.[attribute] ?? []].flat(),
  }
}

function expandOptions(definition: StoredDefinition, form: StoredForm, field: StoredField): OptionFacts[] {
  const locked = form.locked?.[field.attribute] ?? []
  const stored = field.attribute === 'scopes' ? shownScopes(definition, form) : (field.options ?? [])
  return stored.map((option) => ({
    ...option,
    id: `${definition.paramKey}_${field.attribute}_${inputIdSuffix(field.attribute, option.value)}`,
    ...(optionDescriptions[option.value] && { description: optionDescriptions[option.value] }),
    ...(locked.includes(option.value) && { locked: true }),
  }))
}

function shownScopes(
  definition: StoredDefinition,
  form: StoredForm,
): (StoredOption & Partial<OptionFacts>)[] {
  const all = definition.scopes ?? []
  const extra = form.scopesWithFranceConnect ?? []
  const find = (value: string) => all.filter((scope) => scope.value === value)
  return [
    ...(form.displayedScopes?.flatMap(find) ?? all),
    ...extra.flatMap(find).map((scope) => ({ ...scope, withFranceConnect: true })),
  ]
}

/** Rails sanitises and lowercases the ids of scopes, and leaves those of modalities alone. */
function inputIdSuffix(attribute: string, value: string): string {
  if (attribute !== 'scopes') return value
  return value
    .replace(/[ .]/g, '_')
    .replace(/[^\p{L}\p{N}_]/gu, '')
    .toLowerCase()
}
