import type { SitePages } from '@/lib/form/site'
// Written by « npm run catalogue », from the services.
import slugs from './slugs.json'

/** api.gouv.fr: the access pages of the services that the catalogue knows. No form of these pages is filled: `:not(*)` finds nothing. */
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
  fieldName: '(?!)()()',
  signedOut: ':not(*)',
  renderEvents: [],
  preview: ':not(*)',
  facts: {
    siretLink: ':not(*)',
    accountPath: '',
    accountOrganisation: ':not(*)',
    userName: ':not(*)',
    title: ':not(*)',
    requestId: ':not(*)',
    stateLabel: ':not(*)',
    stepper: ':not(*)',
    stepAttributes: { current: '', total: '' },
  },
  hint: ':not(*)',
  fieldGroup: ':not(*)',
  storedFile: ':not(*)',
} satisfies SitePages
