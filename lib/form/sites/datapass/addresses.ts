/** Addresses of the forms of DataPass. */
import { homeOf } from '../matches'
import { pages } from './pages'

/** Where a person starts a form of DataPass. */
export const formAddress = (uid: string): string =>
  new URL(`/formulaires/${uid}/demande/nouveau`, homeOf(pages)).href

/** Its first page of questions, past the introduction: for whom has read what it asks. */
export const startAddress = (uid: string): string =>
  new URL(`/formulaires/${uid}/demande/commencer`, homeOf(pages)).href
