import type { SitePages } from '@/lib/form/site'

/**
 * The first address of DataPass: a React application of 2021. `entry` is a page before or without its
 * form, known by its address alone.
 */
export const pages = {
  id: 'signup',
  name: 'DataPass, ancienne adresse',
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
  entry: { paths: ['/:slug'] },
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
