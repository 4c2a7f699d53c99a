import type { SitePages } from '@/lib/form/site'

/** Sites whose forms are read. */
export const formSites: SitePages[] = Object.values(
  import.meta.glob<SitePages>('./*/pages.ts', { eager: true, import: 'pages' }),
)
