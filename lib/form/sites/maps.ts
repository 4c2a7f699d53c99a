/** Every site's field map; background and options only, never the page side. */
import type { SiteFields } from '@/lib/form/site'

const maps = Object.values(import.meta.glob<SiteFields>('./*/fields.ts', { eager: true, import: 'fields' }))

export function fieldsOf(site: string): SiteFields | undefined {
  return maps.find((each) => each.site === site)
}

/** The map of a site whose forms nobody described: it knows nothing, and forbids nothing. */
export const noMap = (site: string): SiteFields => ({
  site,
  attributes: {},
  contactRoles: [],
  contactParts: {},
  never: {},
  reveals: [],
  checks: [],
  laterDates: [],
  maxFiles: 1,
})
