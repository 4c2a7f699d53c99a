import type { SitePages } from '@/lib/form/site'

/** Sites where a request begins, and nothing is filled: the page side that runs there carries no other. */
export const entrySites: SitePages[] = Object.values(
  import.meta.glob<SitePages>('./*/entry.ts', { eager: true, import: 'pages' }),
)
