/** The words for a page: its site, service and form, as DataPass names them. */
import type { AssistantPage } from '@/lib/contract/tab'
import type { PageDescription } from '@/lib/form/model'
import { formerOf } from '@/lib/form/former'
import type { DefinitionFacts } from '@/lib/form/sites/datapass/definition'
import { sites } from '@/lib/form/sites/pages'

export function sitePage(
  page: PageDescription,
  definition: string,
  fieldCount: number,
  definitions: readonly DefinitionFacts[],
): AssistantPage {
  const id = definition || (page.facts.definition ?? '')
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
