/** A journey as the assistant shows it. Types only. */
import type { Journey } from './journey'
import type { Purpose } from './requests'

/** The steps of a service for one purpose, and the request they are about. */
export interface ShownJourney extends Journey {
  serviceName: string
  /** Whose steps these are; null without an organisation: they can be read, not marked. */
  purpose: Purpose | null
  /** null as long as nothing was marked nor seen. */
  request: {
    id: string
    rev: number
    casUsageId: string | null
    draftUrl: string
    /** The page is about this very request. */
    isHere: boolean
  } | null
  /** Title of the other cas d'usage that the page's request belongs to. */
  attachedTo: string | null
  /** Address of another live request for the same context. */
  rivalUrl: string | null
}

export type MarkOutcome =
  { outcome: 'saved'; requestId: string } | { outcome: 'gone' | 'refused' | 'unknown_step' }
