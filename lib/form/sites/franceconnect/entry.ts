import type { SitePages } from '@/lib/form/site'

/** The partner portal of FranceConnect. Its fields are never read. */
export const pages = {
  id: 'franceconnect',
  name: 'Espace partenaires FranceConnect',
  hosts: ['espace.partenaires.franceconnect.gouv.fr'],
  ignoredPaths: [],
  paths: [],
  entry: {
    paths: [
      '/fournisseurs-de-service',
      '/fournisseurs-de-service/:id',
      '/instances',
      '/instances/create',
      '/instances/:id',
    ],
  },
  hasClientRoutes: true,
  isDrawnByScript: true,
  facts: {},
} satisfies SitePages
