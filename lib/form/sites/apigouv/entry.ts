import type { SitePages } from '@/lib/form/site'

/** api.gouv.fr: the access pages of the services that the catalogue knows. No form of these pages is filled. */
export const pages = {
  id: 'apigouv',
  name: 'api.gouv.fr',
  hosts: ['api.gouv.fr'],
  ignoredPaths: [],
  paths: [],
  entry: { paths: ['/les-api/:slug/demande-acces'] },
  hasClientRoutes: true,
  facts: {},
} satisfies SitePages
