/** What an address of a former DataPass leads to today. Pure. */
import { ownOf } from '@/lib/profile/own'
import type { PageDescription } from './model'
import type { SitePages } from './site'
import type { DefinitionFacts } from './sites/datapass/definition'
import { formerForms, formerModels } from './former-forms'
import { pages as datapass } from './sites/datapass/pages'
import { homeOf } from './sites/matches'

/** A page of a former DataPass. */
export interface Former {
  /** It refuses every entry. */
  isClosed: boolean
  /** Where the request is made today; null when DataPass has no form open to applicants for it. */
  today: { name: string; url: string } | null
}

/** The row of the table for an address of `site`, whose id is '' without a definition today. */
function rowOf(
  url: string,
  { former }: SitePages,
): { isClosed: boolean; slug: string; id: string } | undefined {
  const slug = new URL(url).pathname.split('/')[1]!.replaceAll('-', '_')
  if (!former || !Object.hasOwn(formerForms, slug)) return undefined
  return { ...former, slug, id: formerForms[slug]! }
}

/** DataPass' id of the service of a page, by the former name in its address; '' when it has none. */
export function formerDefinition({ url }: Pick<PageDescription, 'url'>, site: SitePages): string {
  return rowOf(url, site)?.id ?? ''
}

/** null for a page of today's DataPass, or of no DataPass. `definitions` are those of today. */
export function formerOf(
  { url, fields, facts }: PageDescription,
  site: SitePages | undefined,
  definitions: readonly DefinitionFacts[],
): Former | null {
  const row = site && rowOf(url, site)
  if (!row) return null
  const { isClosed, slug, id } = row
  const definition = openOne(id, definitions)
  if (!definition) return { isClosed, today: null }
  // The page's own list follows the address, until the person chooses another.
  const chosen = fields.find(({ name }) => name === 'demarche')?.value
  const model = chosen || (facts.model ?? 'default')
  const uid = ownOf(formerModels[slug], String(model))
  const path = pathOf(
    definition,
    definition.forms.find((form) => form.uid === uid),
  )
  return { isClosed, today: { name: definition.name, url: new URL(path, homeOf(datapass)).href } }
}

/** A production without a form of its own is asked for from its sandbox. */
function openOne(id: string, definitions: readonly DefinitionFacts[]): DefinitionFacts | undefined {
  const definition = definitions.find((each) => each.id === id)
  const sibling = definitions.find((each) => each.id === definition?.siblingStage)
  return [definition, sibling].find((each) => each && each.forms.length > 0)
}

function pathOf({ id, forms }: DefinitionFacts, form = forms.length === 1 ? forms[0] : undefined): string {
  return form ? `/formulaires/${form.uid}/demande/nouveau` : `/demandes/${id.replaceAll('_', '-')}/nouveau`
}
