/** What a document shows, until it draws itself anew: plans, fills and answers of the site are about one view. */
import type { PageDescription } from '@/lib/form/model'

export type View = Pick<PageDescription, 'documentId' | 'view'>

/** Is `one`, if any, about this very view? */
export const isSameView = <T extends View>(one: T | null | undefined, other: View): one is T =>
  one?.documentId === other.documentId && one.view === other.view
