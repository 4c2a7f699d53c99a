/**
 * A form whose questions are no longer those known of it: what differs, in its own names and words, for a report that
 * anybody may read. Pure.
 */
import { bareWords } from '@/lib/profile/text-fold'
import { questionOf, type Lesson, type Place } from './field-mappings'
import { targetOf, type Matching } from './match'
import type { FieldDescriptor, PageDescription, Target } from './model'
import { publicName, publicPath, publicWords } from './public-words'
import type { SiteFields, SitePages } from './site'
import type { DefinitionFacts, FormFacts, StepFacts } from './sites/datapass/definition'

/** `choice_…`: of an answer that a question offers. */
export type Difference = 'gone' | 'new' | 'moved' | 'reworded' | 'retyped' | 'choice_gone' | 'choice_new'

export interface DriftItem {
  what: Difference
  /** The site's name for the question or the answer; '' where that is a number. */
  name: string
  /** Its words on the page, '' when it is gone. */
  label: string
  /** The place of the profile that answers it: it has words of its own. */
  target?: Target
  /** Its words, or the title above it, when it was known. */
  was?: string
}

/** Where, without a number nor a token. */
export interface DriftPlace {
  host: string
  path: string
  /** Name of the service or of the procedure. */
  form: string
  step: string
}

export interface Drift {
  /** Who knew the form otherwise: Habili's own data, or the person who said so, or who taught fields of it. */
  since: 'described' | 'known' | 'taught'
  /** Too little of it is left: the whole form is read by its words. */
  isWhole: boolean
  items: DriftItem[]
  place: DriftPlace
}

/** A question as it was when the person said that they know its form. */
export interface KnownQuestion {
  id: string
  label: string
  section: string
  siteType: string
}

/** What a page is compared with. */
export interface Expected {
  matching: Matching
  pages: SitePages
  fields: SiteFields
  /** The form, where the site's data describe it. */
  described?: { definition: DefinitionFacts; form: FormFacts } | undefined
  /** Its questions as the person knew them. */
  known?: KnownQuestion[] | undefined
  lessons: Lesson[]
  at: Place
}

type Found = Pick<Drift, 'since' | 'isWhole' | 'items'>

/** null where the page is as it is known, or known to nobody. */
export function driftOf(page: PageDescription, expected: Expected): Drift | null {
  if (page.kind !== 'request' || !page.url.startsWith('https:')) return null
  const found = [fromDescription(page, expected), fromKnown(page, expected), fromLessons(page, expected)]
  const [first] = found.filter((each) => each.items.length > 0)
  if (!first) return null
  const items = found.flatMap((each) => each.items)
  const { host } = new URL(page.url)
  return {
    since: first.since,
    isWhole: found.some(({ isWhole }) => isWhole),
    items: distinct(items).map((item) => shown(item, page)),
    place: {
      host,
      path: publicPath(page.url, expected.pages),
      form: expected.described?.form.uid ?? publicName(expected.at.procedure),
      step: publicWords(page.facts.step?.title ?? '', page),
    },
  }
}

/** Of what its words say, nothing is sure any more; what the site's own map or the person says still is. */
export function withDrift(matching: Matching, drift: Drift | null): Matching {
  if (!drift) return matching
  const isTaught = (code: string | undefined) => code === 'taught' || code === 'taught_elsewhere'
  return {
    ...matching,
    matches: matching.matches.map((match) =>
      match.why && !isTaught(match.why.code) ? { ...match, isSure: false } : match,
    ),
  }
}

/** The questions of a page, to know them again. */
export function questionsOf({ fields }: PageDescription): KnownQuestion[] {
  const known = new Map<string, KnownQuestion>()
  for (const field of asked(fields)) {
    const { label, section, siteType = '' } = field
    known.set(questionOf(field), { id: questionOf(field), label, section, siteType })
  }
  return [...known.values()]
}

/** The rows of a question that repeats ask the same. */
const asked = (fields: FieldDescriptor[]) =>
  fields.filter((field) => questionOf(field) !== '' && field.kind !== 'rows' && !field.row?.index)

/** By the names of the questions that the site's data give for this step of this form. */
function fromDescription(page: PageDescription, { matching, fields, described, pages }: Expected): Found {
  const none: Found = { since: 'described', isWhole: false, items: [] }
  const step = described && stepOf(page, described.form)
  if (!step || pages.fieldName === undefined) return none
  const { definition, form } = described
  const there = new Map(
    [...matching.matches, ...matching.never, ...matching.unknown].map(({ ref, attribute }) => [
      attribute,
      page.fields.find((field) => field.ref === ref)!,
    ]),
  )
  const wanted = step.attributes.filter((attribute) => !isLeft(attribute, fields))
  const gone = wanted.filter((attribute) => !there.has(attribute))
  const items: DriftItem[] = gone.map((attribute) => {
    const target = targetOf(attribute, fields)
    return { what: 'gone', name: attribute, label: '', ...(target ? { target } : {}) }
  })
  const ofForm = new Set(form.steps.flatMap(({ attributes }) => attributes))
  for (const [attribute, { label }] of there) {
    if (step.attributes.includes(attribute) || isLeft(attribute, fields)) continue
    items.push({ what: ofForm.has(attribute) ? 'moved' : 'new', name: attribute, label })
  }
  items.push(...choicesOf(there.get('scopes'), definition, form))
  const isWhole = wanted.length > 0 && gone.length > wanted.length / 2 && page.fields.length > 0
  return { ...none, isWhole, items }
}

/** The step that a page shows, by the end of its address, else by the number that the page prints. */
function stepOf({ url, facts }: PageDescription, { steps, isWizard }: FormFacts): StepFacts | undefined {
  if (!isWizard) return steps[0]
  const last = new URL(url).pathname.split('/').at(-1)
  const index = last === 'commencer' || last === 'demande' ? (facts.step?.current ?? 1) - 1 : -1
  return steps.find(({ slug }) => slug === last) ?? steps[index]
}

/** What only the person answers is no part of a map; what an answer reveals may be there, or away. */
const isLeft = (attribute: string, { never, reveals }: SiteFields) =>
  Object.hasOwn(never, attribute) || reveals.some((each) => each.attribute === attribute)

/** Data that the service no longer offers, or offers now; one that a request alone keeps is ticked there. */
function choicesOf(
  field: FieldDescriptor | undefined,
  { scopes, occasionalScopes = [] }: DefinitionFacts,
  { showsSomeScopes }: FormFacts,
): DriftItem[] {
  const options = field?.options ?? []
  if (options.length === 0 || showsSomeScopes) return []
  const gone = scopes.filter(({ value }) => !options.some((each) => each.value === value))
  const known = [...scopes.map(({ value }) => value), ...occasionalScopes]
  const added = options.filter(({ isChecked, value }) => !isChecked && !known.includes(value))
  return [
    ...gone.map(({ value, label }) => ({ what: 'choice_gone' as const, name: value, label: '', was: label })),
    ...added.map(({ value, label }) => ({ what: 'choice_new' as const, name: value, label })),
  ]
}

/**
 * By the questions that stood there when the person said that they know the form. One that is new, or away, may depend
 * on an answer: it says nothing by itself.
 */
function fromKnown(page: PageDescription, { known }: Expected): Found {
  const none: Found = { since: 'known', isWhole: false, items: [] }
  if (!known?.length) return none
  const there = new Map(asked(page.fields).map((field) => [questionOf(field), field]))
  const items = known.flatMap((was) => {
    const field = there.get(was.id)
    return field ? changesOf(field, was) : []
  })
  const left = known.filter(({ id }) => there.has(id)).length
  const isOther = there.size > 0 && left < known.length / 2
  if (items.length === 0 && !isOther) return none
  const ids = new Set(known.map(({ id }) => id))
  for (const [id, { label }] of there) if (!ids.has(id)) items.push({ what: 'new', name: id, label })
  for (const { id, label } of isOther ? known : [])
    if (!there.has(id)) items.push({ what: 'gone', name: id, label: '', was: label })
  return { ...none, isWhole: true, items }
}

/** By what was taught of this very form. */
function fromLessons(page: PageDescription, { lessons, at }: Expected): Found {
  const own = lessons.filter(({ site, procedure }) => site === at.site && procedure === at.procedure)
  const items = asked(page.fields).flatMap((field) => {
    const lesson = own.find(({ stableId }) => stableId === questionOf(field))
    return lesson ? changesOf(field, { ...lesson, id: lesson.stableId }) : []
  })
  return { since: 'taught', isWhole: false, items }
}

/** A question of the same id, under other words, under another title, or of another type. */
function changesOf(field: FieldDescriptor, was: KnownQuestion): DriftItem[] {
  const { label, section, siteType = '' } = field
  const name = was.id
  if (bareWords(label) !== bareWords(was.label)) return [{ what: 'reworded', name, label, was: was.label }]
  if (bareWords(section) !== bareWords(was.section)) return [{ what: 'moved', name, label, was: was.section }]
  return siteType === was.siteType ? [] : [{ what: 'retyped', name, label, was: was.siteType }]
}

/** A question may be both taught and known. */
function distinct(items: DriftItem[]): DriftItem[] {
  const keys = items.map(({ what, name, label }) => JSON.stringify([what, name, label]))
  return items.filter((_, index) => keys.indexOf(keys[index]!) === index)
}

function shown({ what, name, label, target, was }: DriftItem, page: PageDescription): DriftItem {
  return {
    what,
    name: publicName(name),
    label: publicWords(label, page),
    ...(target ? { target } : {}),
    ...(was === undefined ? {} : { was: publicWords(was, page) }),
  }
}
