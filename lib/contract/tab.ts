/** Messages of the assistant about its tab: what it shows, a confirmation, an undo. */
import { z } from '@/lib/profile/zod'
import type { Drift } from '@/lib/form/drift'
import type { Former } from '@/lib/form/former'
import type { FillPlan, PageFacts, PageKind, UndoResult, WriteResult } from '@/lib/form/model'
import type { StoreProblem } from '@/lib/profile/store-problem'
import type { Correction } from './field-mappings'
import { frames, Id, message, Nothing, pages, Ref, views } from './message'
import type { OrganisationSummary, ShownMandat } from './organisations'
import { evidenceMoments, type VisibilityEvidence } from './page'

const Text = z.string().max(10_000)

export interface AssistantPage {
  kind: PageKind
  site: string
  host: string
  facts: PageFacts
  /** Name of the service as Habili knows it, '' when unknown. */
  serviceName: string
  fieldCount: number
  former?: Former
}

/** What happened at the last confirmation on this page. */
export interface FillReport {
  planId: string
  at: string
  total: number
  written: number
  results: {
    ref: number
    label: string
    /** The block of the page that it stands in, where it has one. */
    section?: string
    outcome: WriteResult['outcome']
    message?: string
  }[]
  undone?: UndoResult[]
  /**
   * The page changed or left before the end. `away`: another document is there, out of reach of an undo. `ended`: the
   * session was over, and the site holds none of these `results`; `rejected`: nor does it after this send.
   */
  cut?: 'here' | 'away' | 'ended' | 'rejected'
  /** The site then refused the page: nothing of it is stored. */
  isRefused?: true
  /** The site did not say whether it keeps other answers than the page: one of another tab may be replaced. */
  isUncompared?: true
}

/** What may be taken back on the page: `planId` of the last press, and how many fields the last and all wrote. */
export interface Undoable {
  planId: string
  last: number
  all: number
  /** Presses that it takes. */
  fills: number
}

/** How the form differs from the one that is known, and the version of Habili that says so. */
export interface ShownDrift extends Drift {
  version: string
}

/** Everything the assistant and the popup show, for one tab. */
export interface AssistantState {
  page: AssistantPage | null
  /** Other supported page than a request: nothing to fill, but a word to say. */
  problem: null | 'not_supported' | 'signed_out' | 'extension_reloaded' | 'cannot_reach_page'
  active: OrganisationSummary | null
  /** `active` is the invented organisation of the sample request: nothing there is kept. */
  isInvented?: true
  organisationCount: number
  /** Where one keystroke goes: the page's organisation, else the one used before, else a pinned one. */
  next: OrganisationSummary | null
  /** Mandats of the active organisation, and the one under which its form is filled. */
  mandats: ShownMandat[]
  mandat: ShownMandat | null
  casUsages: { id: string; intitule: string }[]
  casUsageId: string | null
  /** SIRET the page says it is for; absent when it does not say. */
  pageSiret: string | null
  /**
   * `asking`: the site is asked; `failed`: it gave no answer yet, and is asked again. `unknown`: the site does not say.
   * `told` and `denied`: it does not, and the person did.
   */
  siretState: 'match' | 'mismatch' | 'asking' | 'failed' | 'unknown' | 'told' | 'denied'
  /** The profile that holds the page's SIRET, when it is not the active one. */
  suggested: OrganisationSummary | null
  plan: FillPlan | null
  /** The form is no longer the one that is known. */
  drift?: ShownDrift
  report: FillReport | null
  undoable: Undoable | null
  /** Asked about once each: keep it everywhere, only here, or never fill it again. */
  corrections: Correction[]
  /** The field that the person pointed at in the page, to say what it is. */
  pointed: { ref: number; at: string } | null
  /** This view of the assistant may confirm by itself (native panel, popup), or must pass the gate. */
  surface: 'native' | 'frame'
  /** `lost`: emptied by the browser itself. */
  storeProblem: StoreProblem | 'lost' | null
}

/**
 * The one reading of any page's form. `no_access`: the browser allows it only where its toolbar button, menu or shortcut
 * was pressed; `forbidden`: a policy names the sites.
 */
export type FormRead = 'read' | 'no_field' | 'no_access' | 'not_https' | 'forbidden'

export type ConfirmOutcome =
  | { outcome: 'done'; report: FillReport }
  | {
      outcome: 'refused'
      reason:
        | 'stale_plan'
        | 'page_changed'
        | 'blocked'
        | 'covered'
        | 'unreachable'
        | 'nothing'
        /** The browser cannot tell what the page paints over a frame: it never confirms there. */
        | 'elsewhere'
        /** The site did not say in time whom the page is for, or said that it is for another organisation. */
        | 'siret_unanswered'
        | 'siret_changed'
        /** It did not say in time whether it keeps other answers than the page, or shows another page in its place. */
        | 'kept_unanswered'
        | 'kept_left'
    }

export const tabMessages = {
  'frame.claim': message(frames, z.strictObject({ nonce: Text })).answers<{ isOurs: boolean }>(),
  'assistant.get': message(views, Nothing).answers<AssistantState>(),
  'assistant.confirm': message(
    views,
    z.strictObject({ planId: Id, refs: z.array(Ref).max(1000) }),
  ).answers<ConfirmOutcome>(),
  /** `planId`: the last press, as the view shows it; `isAll` takes back those before it too. */
  'assistant.undo': message(views, z.strictObject({ planId: Id, isAll: z.boolean() })).answers<
    UndoResult[] | null
  >(),
  /** Where nothing says whom the page is for, the person does, once a document. */
  'assistant.tellWhose': message(views, z.strictObject({ isRight: z.boolean() })).answers<null>(),
  /** Asks the site again whom the page is for. */
  'assistant.askWhose': message(views, Nothing).answers<null>(),
  'assistant.showField': message(views, z.strictObject({ ref: Ref })).answers<boolean>(),
  /**
   * Marks in the page the fields that the person hovers or focuses in the plan: their places, or with `isValue` what a
   * press would write there. None: the marks go.
   */
  'assistant.point': message(
    views,
    z.strictObject({ planId: Id, refs: z.array(Ref).max(1000), isValue: z.boolean() }),
  ).answers<boolean>(),
  /** At a press the page side raises the frame when something covers it. */
  'assistant.evidence': message(
    frames,
    z.strictObject({ when: z.enum(evidenceMoments) }),
  ).answers<VisibilityEvidence>(),
  'assistant.close': message(frames, Nothing).answers<null>(),
  /** The browser's own window shows the plan as it is ticked in the frame. */
  'assistant.openNative': message(
    frames,
    z.strictObject({ planId: Id, refs: z.array(Ref).max(1000) }).nullish(),
  ).answers<{ isOpen: boolean }>(),
  'form.read': message(pages, Nothing).answers<{ outcome: FormRead }>(),
  /**
   * The sample request of the welcome page, in the tab in front: with the invented organisation it is filled at once,
   * else as any request is.
   */
  'sample.show': message(pages, z.strictObject({ isInvented: z.boolean() })).answers<{
    isOpen: boolean
    written: number
  }>(),
  'assistant.openHere': message(pages, Nothing).answers<{ isOpen: boolean }>(),
}
