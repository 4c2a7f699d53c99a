import type { SitePages } from '@/lib/form/site'

/**
 * Any other page, when the person asks that its form be read: it has no host of its own, no word and no address that we
 * know. Its fields are read by their labels, and understood by their words.
 */
export const pages = {
  id: 'any',
  name: '',
  hosts: [],
  paths: [],
  ignoredPaths: [],
  isAnyField: true,
  facts: { title: 'h1' },
} satisfies SitePages
