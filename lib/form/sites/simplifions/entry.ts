import type { SitePages } from '@/lib/form/site'

export const pages = {
  id: 'simplifions',
  name: 'Simplifions',
  hosts: ['simplifions.data.gouv.fr'],
  ignoredPaths: [],
  paths: [],
  entry: {
    paths: ['/cas-d-usages/:slug', '/solutions/:slug'],
    links: 'a[href*="//datapass.api.gouv.fr/"], a[href*="/dataservices/"], a[href*="/commencer/"]',
  },
  hasClientRoutes: true,
  isDrawnByScript: true,
  facts: { title: 'h1' },
} satisfies SitePages
