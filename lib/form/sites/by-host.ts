import type { SitePages } from '@/lib/form/site'

/** Of `sites`, the one that owns `host`, sub-domains included where the data say so. */
export function siteAmong(sites: SitePages[], host: string): SitePages | undefined {
  return sites.find(({ hosts }) =>
    hosts.some((own) => (own.startsWith('*.') ? host.endsWith(own.slice(1)) : host === own)),
  )
}
