/** Every site's page data: what the page side bundles, and nothing else of a site. */
import type { SitePages } from '@/lib/form/site'

export const sites: SitePages[] = Object.values(
  import.meta.glob<SitePages>('./*/pages.ts', { eager: true, import: 'pages' }),
)

/** The site that owns `host`, sub-domains included where the data say so. */
export function siteOfHost(host: string): SitePages | undefined {
  return sites.find(({ hosts }) =>
    hosts.some((own) => (own.startsWith('*.') ? host.endsWith(own.slice(1)) : host === own)),
  )
}

/** Sites with forms to fill; on the others Habili only says whether one may ask. */
export const sitesWithForms = sites.filter(({ paths }) => paths.length > 0)
