/** Messages about requests: their journey and board, and many dossiers of one démarche. */
import { z } from '@/lib/profile/zod'
import type { BoardRow } from '@/lib/journey/board'
import type { MarkOutcome, ShownJourney } from '@/lib/journey/requests'
import type { PlanLine } from '@/lib/form/model'
import type { StoreProblem } from '@/lib/profile/store-problem'
import { Id, message, Nothing, pages, ServiceId, views } from './message'

/** Most dossiers of one sending: half an hour at its pace. */
export const DOSSIERS = 1000
/** Most entities previewed by one message. */
export const PREVIEWED = 50

/** One fill of a request's pages: the questions as the page words them, never a value. */
export interface RequestFill {
  key: number
  at: string
  questions: string[]
}

/** The start page of a démarche, if one of our tabs shows it. */
export interface DossierForm {
  isHere: boolean
  /** Name of the site, '' when no site of Habili is there. */
  siteName: string
  /** The démarche's own title, '' until the page is there. */
  title: string
  /** Questions that the site takes beforehand. */
  questions: number
}

/** What one entity's dossier would hold. */
export interface DossierPreview {
  organisationId: string
  name: string
  siret: string
  casUsageId: string | null
  casUsages: { id: string; intitule: string }[]
  /** Who acts for it, '' for itself. */
  editorName: string
  /** Days of the mandat: `2026-08-31`, '' for no bound. */
  startsOn: string
  endsOn: string
  blocked: '' | 'mandat_expired' | 'mandat_to_come'
  /** A request for the same context and service has a draft already. */
  hasDraft: boolean
  lines: PlanLine[]
}

/**
 * `sending` is written before the request leaves: found so later, nobody knows whether a draft was made (`unknown`).
 * `changed`: the profile no longer answers what was previewed.
 */
export type DossierState = 'waiting' | 'sending' | 'sent' | 'failed' | 'unknown' | 'changed'

export interface DossierRow {
  key: number
  organisationId: string
  name: string
  siret: string
  casUsageId: string | null
  casUsage: string
  state: DossierState
  problem: string
  /** '' until the draft is made. */
  draftUrl: string
}

/** One sending: the questions ticked for all, and where each dossier stands. */
export interface DossierRun {
  startUrl: string
  title: string
  questions: string[]
  rows: DossierRow[]
}

/** Why the sending stopped before its end; the row it stopped at waits, or says what is not known of it. */
export type DossierStop =
  StoreProblem | 'no_page' | 'offline' | 'too_many' | 'site_down' | 'site_refused' | 'unreached'

export interface DossierStep {
  /** null: nothing is under way. */
  run: DossierRun | null
  stop: DossierStop | null
  /** Addresses that the site gave and the database could not keep. */
  unsaved?: { name: string; url: string }
}

const startUrl = z.url({ protocol: /^https$/ }).max(1000)
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const key = z.number().int().min(0)

export const requestMessages = {
  'journey.get': message(
    views,
    z.strictObject({
      serviceId: ServiceId.optional(),
      organisationId: Id.optional(),
      casUsageId: Id.nullable().optional(),
    }),
  ).answers<ShownJourney | null>(),
  'journey.mark': message(
    views,
    z.strictObject({
      requestId: Id.optional(),
      organisationId: Id,
      casUsageId: Id.nullable(),
      serviceId: ServiceId,
      stepId: z.string().max(40),
      isDone: z.boolean(),
      /** `filed`: sent, the answer is awaited. */
      mark: z.enum(['done', 'filed']).optional(),
    }),
  ).answers<MarkOutcome>(),
  /** The person says for which cas d'usage the page's request is, or for none. */
  'request.attach': message(views, z.strictObject({ requestId: Id, casUsageId: Id.nullable() })).answers<{
    outcome: 'saved' | 'gone' | 'refused'
  }>(),
  'board.get': message(pages, Nothing).answers<BoardRow[]>(),
  /** What Habili wrote for a request these ninety days, newest first; null when there is no such request. */
  'requests.history': message(pages, z.strictObject({ requestId: Id })).answers<RequestFill[] | null>(),
  'dossiers.form': message(pages, z.strictObject({ startUrl })).answers<DossierForm>(),
  /** null when no tab shows the start page. Without a cas d'usage: the entity's only one, or none. */
  'dossiers.plan': message(
    pages,
    z.strictObject({
      startUrl,
      entities: z
        .array(z.strictObject({ organisationId: Id, casUsageId: Id.nullable().optional() }))
        .min(1)
        .max(PREVIEWED),
    }),
  ).answers<DossierPreview[] | null>(),
  /** Confirmed once for all; a sending that is under way is left as it is. */
  'dossiers.start': message(
    pages,
    z.strictObject({
      startUrl,
      questions: z.array(z.string().min(1).max(200)).min(1).max(500),
      rows: z
        .array(z.strictObject({ organisationId: Id, casUsageId: Id.nullable(), digest }))
        .min(1)
        .max(DOSSIERS),
    }),
  ).answers<DossierStep>(),
  'dossiers.get': message(pages, Nothing).answers<DossierStep>(),
  /** Sends one dossier, at the site's pace. */
  'dossiers.step': message(pages, Nothing).answers<DossierStep>(),
  /** Those that failed wait again. */
  'dossiers.retry': message(pages, Nothing).answers<DossierStep>(),
  /** One that may have been made already, or whose values changed (`digest` of those just read), waits again. */
  'dossiers.again': message(pages, z.strictObject({ key, digest: digest.optional() })).answers<DossierStep>(),
  'dossiers.close': message(pages, Nothing).answers<null>(),
}
