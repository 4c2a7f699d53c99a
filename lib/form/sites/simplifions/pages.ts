import type { SitePages } from '@/lib/form/site'

/** Simplifions: a use case or a solution, and the forms to which it leads. Drawn by scripts; its markup may change: links only. */
export const pages = {
  id: 'simplifions',
  name: 'Simplifions',
  home: 'https://simplifions.data.gouv.fr/',
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
