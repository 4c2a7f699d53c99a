import type { SitePages } from '@/lib/form/site'
// Written by « npm run catalogue », from the services.
import slugs from './slugs.json'

/** api.gouv.fr: the access pages of the services that the catalogue knows. No form of these pages is filled. */
export const pages = {
  id: 'apigouv',
  name: 'api.gouv.fr',
  home: 'https://api.gouv.fr/',
  matches: ['https://api.gouv.fr/*'],
  hosts: ['api.gouv.fr'],
  ignoredPaths: [],
  paths: [],
  services: [
    {
      path: '/les-api/:slug/demande-acces',
      slugs,
    },
  ],
  hasClientRoutes: true,
  facts: {},
} satisfies SitePages
