/** Every site's page data, and nothing else of a site. */
import type { SitePages } from '@/lib/form/site'
import { siteAmong } from './by-host'
import { entrySites } from './entry-sites'
import { formSites } from './form-sites'

export const sites: SitePages[] = [...formSites, ...entrySites]

/** The site that owns `host`. */
export const siteOfHost = (host: string) => siteAmong(sites, host)

/** Sites with forms to fill; on the others Habili only says whether one may ask. */
export const sitesWithForms = sites.filter(({ paths }) => paths.length > 0)
