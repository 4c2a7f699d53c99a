import type { SitePages } from '@/lib/form/site'

/** The partner portal of ProConnect. Its fields are never read. */
export const pages = {
  id: 'proconnect',
  name: 'Espace partenaires ProConnect',
  hosts: ['partenaires.proconnect.gouv.fr'],
  ignoredPaths: [],
  paths: [],
  entry: {
    paths: ['/apps', '/apps/:id', '/docs/fournisseur-service/*', '/docs/fournisseur-identite/*'],
  },
  hasClientRoutes: true,
  isDrawnByScript: true,
  facts: {},
} satisfies SitePages
