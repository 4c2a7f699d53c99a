/** Every site's field map; background and options only, never the page side. */
import type { PageFacts } from '../model'
import type { SiteFields } from '../site'

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

/**
 * Is the form `procedure` described here? On a site where anybody makes forms, only those that its map names are;
 * where the site saves no draft (`savesInto`), every form is one of the site's own pages.
 */
export function isDescribedForm(site: string, procedure: string, savesInto: PageFacts['savesInto']): boolean {
  const fields = fieldsOf(site)
  if (!fields) return false
  return !fields.knownForms || !savesInto || fields.knownForms.includes(procedure)
}
