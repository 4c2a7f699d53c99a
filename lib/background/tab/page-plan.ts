/** What one page of one tab is, and the plan that answers it: read from the page, never kept as truth. */
import type { AssistantPage } from '@/lib/contract/tab'
import { formerDefinition, formerOf } from '@/lib/form/former'
import { packaged } from '@/lib/extension/packaged'
import { type Drift, driftOf, withDrift } from '@/lib/form/drift'
import type { Lesson, Place } from '@/lib/form/field-mappings'
import { match, type Matching } from '@/lib/form/match'
import { matchByWords } from '@/lib/form/match-words'
import type { FillPlan, PageDescription } from '@/lib/form/model'
import { planFill } from '@/lib/form/plan'
import { findForm, type DefinitionFacts } from '@/lib/form/sites/datapass/definition'
import { fieldsOf, isDescribedForm, noMap } from '@/lib/form/sites/maps'
import { pages as anyPage } from '@/lib/form/sites/any/pages'
import { elsewhereOf, likeOf } from '@/lib/form/sites/elsewhere'
import { sites } from '@/lib/form/sites/pages'
import type { Profile } from '@/lib/profile/records'
import { isKnownByPerson, knownQuestions } from './known-forms'
import { getTab, setTab } from './sessions'

/** Where the fields of a page are, as lessons and known forms name it; a page of no site of ours is its host's. */
export function placeOf({ site, facts, url }: PageDescription): Place {
  const { host, pathname } = new URL(url)
  if (site === anyPage.id) return { site: host, procedure: pathname }
  const procedure = facts.procedure ?? facts.definition ?? ''
  return { site: elsewhereOf(site) ? host : site, procedure }
}

/** The name of a form that the person may know, null where nothing names it. */
export const formName = ({ site, procedure }: Place): string | null =>
  procedure === '' ? null : `${site}/${procedure}`

const siteOf = ({ site }: PageDescription) => sites.find(({ id }) => id === site) ?? elsewhereOf(site)
const mapOf = ({ site }: PageDescription) => fieldsOf(likeOf(site)) ?? noMap(site)

/** What each field of a page asks: by the site's map, by what was taught, by its words. */
export function matchPage(page: PageDescription, lessons: Lesson[]): Matching | null {
  const pages = siteOf(page)
  if (!pages) return null
  const base = match(page.fields, pages, mapOf(page), formerDefinition(page, pages))
  return matchByWords(base, page.fields, lessons, placeOf(page), page.facts.title)
}

/** A page read, and how its form differs from the one that is known. */
export interface PageReading {
  matching: Matching | null
  drift: Drift | null
}

/** The same, once the form was compared with what is known of it: where its map no longer fits, words are all there is. */
export async function readingOf(page: PageDescription, lessons: Lesson[]): Promise<PageReading> {
  const [pages, matching] = [siteOf(page), matchPage(page, lessons)]
  if (!pages || !matching) return { matching, drift: null }
  const at = placeOf(page)
  const described = findForm(await packaged('datapass-definitions.json'), page.facts.formUid)
  const known = await knownQuestions(formName(at) ?? '')
  const drift = driftOf(page, { matching, pages, fields: mapOf(page), described, known, lessons, at })
  const hasNames = matching.matches.length + matching.never.length + matching.unknown.length > 0
  if (!drift?.isWhole || hasNames) return { matching: withDrift(matching, drift), drift }
  // No field has a name that the site's data know.
  const definition = described?.definition.id ?? ''
  const base = match(page.fields, { ...pages, isAnyField: true }, noMap(page.site), definition)
  return { matching: matchByWords(base, page.fields, lessons, at, page.facts.title), drift }
}

/** The words for a page: its site, service and form, as DataPass names them. */
export function sitePage(
  page: PageDescription,
  definition: string,
  fieldCount: number,
  definitions: readonly DefinitionFacts[],
): AssistantPage {
  // A start page has no field yet: the form of its address says the service.
  const { formUid } = page.facts
  const ofForm = definitions.find(({ forms }) => forms.some(({ uid }) => uid === formUid))?.id ?? ''
  const id = definition || page.facts.definition || ofForm
  const former = formerOf(
    page,
    sites.find(({ id: own }) => own === page.site),
    definitions,
  )
  return {
    kind: page.kind,
    site: page.site,
    host: new URL(page.url).host,
    facts: { ...page.facts, ...(id ? { definition: id } : {}) },
    serviceName: definitions.find((each) => each.id === id)?.name ?? '',
    fieldCount,
    ...(former ? { former } : {}),
  }
}

/** DataPass' id of the service, as the page's fields or its former address say it; '' when none does. */
export function definitionOf(page: PageDescription): string {
  // A folded page tells no field, but what their names say.
  return matchPage(page, [])?.definition || (page.facts.named ?? '')
}

/** Is the form described in the site's data, or known to this person? Only then is it filled in bulk. */
async function isKnownForm(page: PageDescription): Promise<boolean> {
  const at = placeOf(page)
  if (isDescribedForm(at.site, at.procedure, page.facts.savesInto)) return true
  const name = formName(at)
  return name !== null && isKnownByPerson(name)
}

/** A page, what its fields ask, and whose profile answers. */
interface ToPlan {
  page: PageDescription
  matching: Matching
  profile: Profile
  casUsageId: string | null
  blocked: FillPlan['blocked']
  drift?: Drift | null
}

/** The plan of a page for a profile, kept nowhere. */
export async function planOf(id: string, { blocked, drift, ...known }: ToPlan): Promise<FillPlan> {
  const definitions = await packaged('datapass-definitions.json')
  const scopes = definitions.find((each) => each.id === known.matching.definition)?.scopes ?? []
  return planFill({
    id,
    ...known,
    scopes: scopes.map(({ value }) => value),
    fields: mapOf(known.page),
    isUnknownForm: drift?.isWhole === true || !(await isKnownForm(known.page)),
    ...(blocked ? { blocked } : {}),
  })
}

/** What the person took back is not proposed again by itself. */
function untick({ lines }: FillPlan, { fields }: PageDescription, fingerprints: string[]): void {
  const refs = new Set(fields.filter((each) => fingerprints.includes(each.fingerprint)).map(({ ref }) => ref))
  for (const line of lines) if (refs.has(line.ref)) line.isTicked = false
}

/**
 * The plan of a page for a profile, stored as the tab's pending one; `drops` is of before that profile was read. A
 * plan equal to the pending one keeps its id, so that what a person reads stays what they confirm.
 */
export async function planPage(tabId: number, known: ToPlan, drops: number): Promise<FillPlan> {
  const { plan: pending, unticked } = await getTab(tabId)
  const id = pending ? (JSON.parse(pending) as FillPlan).id : ''
  const again = await planOf(id, known)
  if (unticked?.documentId === known.page.documentId) untick(again, known.page, unticked.fingerprints)
  if (pending === JSON.stringify(again)) return again
  const plan = { ...again, id: crypto.randomUUID() }
  const fingerprints = Object.fromEntries(known.page.fields.map(({ ref, fingerprint }) => [ref, fingerprint]))
  await setTab(tabId, { plan: JSON.stringify(plan), fingerprints }, drops)
  return plan
}
