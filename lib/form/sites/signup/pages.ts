import type { SitePages } from '@/lib/form/site'

/**
 * The first address of DataPass: a React application of 2021. `services` are the pages known by their address
 * alone, before or without a form.
 */
export const pages = {
  id: 'signup',
  name: 'DataPass, ancienne adresse',
  home: 'https://signup.api.gouv.fr/',
  matches: ['https://signup.api.gouv.fr/*'],
  hosts: ['signup.api.gouv.fr'],
  // Pages of the site that are no form, and requests shown to those who examine them.
  ignoredPaths: [
    '/public',
    '/public/*',
    '/stats',
    '/stats/*',
    '/accessibilite',
    '/admin',
    '/copy-authorization-request/*',
    '/authorization-request/*',
  ],
  paths: [
    { kind: 'request', path: '/:definition' },
    { kind: 'request', path: '/:definition/:id' },
  ],
  services: [
    {
      path: '/:slug',
      slugs: [
        'agent-connect-fi',
        'agent-connect-fs',
        'api-captchetat',
        'api-declaration-auto-entrepreneur',
        'api-declaration-cesu',
        'api-droits-cnam',
        'api-entreprise',
        'api-ficoba-production',
        'api-ficoba-sandbox',
        'api-ficoba-unique',
        'api-impot-particulier-fc-production',
        'api-impot-particulier-fc-sandbox',
        'api-impot-particulier-production',
        'api-impot-particulier-sandbox',
        'api-impot-particulier-unique',
        'api-imprimfip-sandbox',
        'api-indemnites-journalieres-cnam',
        'api-ingres',
        'api-particulier',
        'api-pro-sante-connect',
        'api-r2p-production',
        'api-r2p-sandbox',
        'api-r2p-unique',
        'api-rial-sandbox',
        'api-scolarite',
        'api-sfip-sandbox',
        'api-sfip-unique',
        'franceconnect',
        'le-taxi',
      ],
    },
  ],
  former: { isClosed: false, parameters: ['demarche', 'use_case'] },
  hasClientRoutes: true,
  isDrawnByScript: true,
  keepsFiles: true,
  // No field names its service: the address does.
  fieldName: '^()((?:scopes|additional_content|team_members\\[\\d+\\])\\.\\w+|Document::\\w+|[a-z_]+)$',
  cards: { card: '.card', title: 'h3' },
  signedOut: 'a[href*="/users/auth/api_gouv"]',
  facts: {
    siretText: { on: '.card', pattern: 'SIRET\\s*:\\s*(\\d{14})(?!\\d)' },
    title: 'h1',
  },
} satisfies SitePages
