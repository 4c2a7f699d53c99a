import type { SitePages } from '@/lib/form/site'

export const pages = {
  id: 'datagouv',
  name: 'data.gouv.fr',
  hosts: ['www.data.gouv.fr'],
  ignoredPaths: ['/dataservices/search', '/datasets/search'],
  paths: [],
  entry: {
    paths: [
      '/dataservices/:slug',
      '/dataservices/:slug/reuses',
      '/dataservices/:slug/discussions',
      '/datasets/:slug',
    ],
    block: { on: 'aside section', title: 'h3', words: "^Conditions d[’']accès" },
    links: 'a[target=_blank]',
    audiences: 'li[title]',
  },
  hasClientRoutes: true,
  isDrawnByScript: true,
  facts: { title: 'h1' },
} satisfies SitePages
