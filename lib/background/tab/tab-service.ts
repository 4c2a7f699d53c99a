/** Which service a tab is about: the definition of its form, else its address in the catalogue's table. */
import type { ServiceEntry } from '@/lib/eligibility/directory'
import { packaged } from '@/lib/extension/packaged'
import type { PageDescription } from '@/lib/form/model'
import { sites } from '@/lib/form/sites/pages'
import { catalogueIndex } from '../eligibility/catalogue'
import { definitionOf, describeTab } from './page-plan'

export interface TabService {
  service: ServiceEntry
  /** Other services that the page may stand for. */
  others: string[]
  /** DataPass definition, '' when the page names none. */
  definition: string
  page: PageDescription
  /** Address of the request on the site, '' when there is none yet. */
  draftUrl: string
}

/** null where no page side answers, or where the catalogue knows no service. */
export async function serviceOfTab(tabId: number | undefined): Promise<TabService | null> {
  const page = tabId === undefined ? null : await describeTab(tabId)
  return page && serviceOf(page)
}

export async function serviceOf(page: PageDescription): Promise<TabService | null> {
  const { url, facts } = page
  const found = catalogueIndex.serviceOfPage(url)
  const definition =
    definitionOf(page) ||
    (await definitionOfForm(facts.formUid)) ||
    facts.definition ||
    found?.definition ||
    ''
  const service = (definition && catalogueIndex.serviceOfDefinition(definition)) || found?.service
  if (!service) return null
  const others = (found?.others ?? []).filter(({ id }) => id !== service.id).map(({ id }) => id)
  return { service, others, definition, page, draftUrl: draftUrlOf(page) }
}

function draftUrlOf({ site, url, facts }: PageDescription): string {
  const path = sites.find(({ id }) => id === site)?.facts.requestPath
  return path && facts.requestId ? new URL(path.replace(':id', facts.requestId), url).href : ''
}

async function definitionOfForm(uid: string | undefined): Promise<string> {
  if (!uid) return ''
  const definitions = await packaged('datapass-definitions.json')
  return definitions.find(({ forms }) => forms.some((form) => form.uid === uid))?.id ?? ''
}
