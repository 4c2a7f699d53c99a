import type { SitePages } from '@/lib/form/site'

export const pages = {
  id: 'bouquets',
  name: 'API Entreprise et API Particulier',
  hosts: ['entreprise.api.gouv.fr', 'particulier.api.gouv.fr'],
  ignoredPaths: [],
  paths: [],
  entry: { paths: ['/cas_usages/:uid'], links: '#request-access a, .request_access a' },
  facts: { title: 'h1' },
} satisfies SitePages
