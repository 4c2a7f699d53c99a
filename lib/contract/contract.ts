/** The contract: every message of the extension, its input schema, its output and who may send it. */
import { z } from '@/lib/profile/zod'
import type {
  FillPlan,
  PageDescription,
  PageFacts,
  PageKind,
  Posted,
  UndoResult,
  UndoStep,
  WriteResult,
  WriteStep,
} from '@/lib/form/model'
import type { Former } from '@/lib/form/former'
import { WriteResultSchema } from '@/lib/form/schema'
import { recordTables, type Profile } from '@/lib/profile/records'
import type { FormCompleteness } from '@/lib/form/completeness'
import type { Establishment, RegistryProblem } from '@/lib/profile/registry'
import { dossierMessages } from './requests'
import { AnswerValue, entityMessages } from './eligibility'
import { fieldMessages, type Correction } from './field-mappings'
import { organisationMessages, type OrganisationSummary, type ShownMandat } from './organisations'
import { sharingMessages } from './sharing'
import type { Policy, PolicyProblem } from '@/lib/extension/policy'
import type { Settings } from '@/lib/extension/settings'
import type { StoreProblem } from '@/lib/profile/store-problem'
import type { ServiceVerdict, ShownEligibility } from '@/lib/eligibility/shown'
import type { BoardRow } from '@/lib/journey/board'
import type { MarkOutcome, ShownJourney } from '@/lib/journey/requests'

export type { OrganisationSummary, ShownMandat }

/**
 * Who may send a message:
 * `page` an extension page in a tab, popup or native panel; `frame` the assistant's frame, once it has
 * claimed its nonce; `content` the page side of a supported site.
 */
export type Caller = 'page' | 'frame' | 'content'

export const Id = z.uuid()
const Ref = z.number().int().min(0).max(100_000)
const Text = z.string().max(10_000)
const ServiceId = z.string().max(80)
const Nothing = z.undefined().or(z.null())

/** One field of a patch: `was` is what the editor saw, so that two windows merge field by field. */
export const Patch = z.record(z.string().max(60), z.strictObject({ was: z.json(), now: z.json() }))

export type SaveOutcome =
  | { outcome: 'saved'; rev: number; record: Record<string, unknown> }
  | {
      outcome: 'conflict'
      rev: number
      fields: { field: string; theirs: unknown; mine: unknown }[]
      record: Record<string, unknown>
    }
  | { outcome: 'gone' }
  | { outcome: 'invalid'; fields: { field: string; message: string }[] }
  | { outcome: 'refused'; problem: StoreProblem }

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
  results: { ref: number; label: string; outcome: WriteResult['outcome']; message?: string }[]
  canUndo: boolean
  undone?: UndoResult[]
  /** The page changed or left before the end. `away`: another document is there, out of reach of an undo. */
  cut?: 'here' | 'away'
}

/** Everything the assistant and the popup show, for one tab. */
export interface AssistantState {
  page: AssistantPage | null
  /** Other supported page than a request: nothing to fill, but a word to say. */
  problem: null | 'not_supported' | 'signed_out' | 'extension_reloaded' | 'cannot_reach_page'
  active: OrganisationSummary | null
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
  siretState: 'match' | 'mismatch' | 'unknown'
  /** The profile that holds the page's SIRET, when it is not the active one. */
  suggested: OrganisationSummary | null
  plan: FillPlan | null
  report: FillReport | null
  /** Asked about once each: keep it everywhere, only here, or never fill it again. */
  corrections: Correction[]
  /** The field that the person pointed at in the page, to say what it is. */
  pointed: { ref: number; at: string } | null
  /** This view of the assistant may confirm by itself (native panel, popup), or must pass the gate. */
  surface: 'native' | 'frame'
  /** `lost`: emptied by the browser itself. */
  storeProblem: StoreProblem | 'lost' | null
}

/** What the page side saw around the frame at the instant of a confirmation. */
export interface PageEvidence {
  isClear: boolean
  /** Codes such as `html_opacity`, `open_dialog`, `frame_covered`, worded by `_locales`. */
  reasons: string[]
}

export type ConfirmOutcome =
  | { outcome: 'done'; report: FillReport }
  | {
      outcome: 'refused'
      reason: 'stale_plan' | 'page_changed' | 'blocked' | 'covered' | 'unreachable' | 'nothing'
    }

type Of<T> = z.ZodType<T>
const any = <T>() => z.custom<T>() as Of<T>

export const contract = {
  // the profile
  ...organisationMessages,
  ...fieldMessages,
  ...entityMessages,
  ...dossierMessages,
  'profile.get': {
    from: ['page'],
    input: z.strictObject({ organisationId: Id }),
    output: any<Profile | null>(),
  },
  'record.save': {
    from: ['page'],
    input: z.strictObject({
      table: z.enum(recordTables),
      id: Id,
      /** 0 creates the record. */
      expectedRev: z.number().int().min(0),
      requestId: Id,
      patch: Patch,
    }),
    output: any<SaveOutcome>(),
  },
  'record.delete': {
    from: ['page'],
    input: z.strictObject({
      table: z.enum(recordTables),
      id: Id,
      expectedRev: z.number().int().min(1),
      requestId: Id,
    }),
    output: any<SaveOutcome>(),
  },
  'draft.get': {
    from: ['page'],
    input: z.strictObject({ key: z.string().max(100) }),
    output: any<unknown>(),
  },
  'draft.put': {
    from: ['page'],
    input: z.strictObject({ key: z.string().max(100), value: z.json() }),
    output: any<{ at: string }>(),
  },
  'draft.delete': {
    from: ['page'],
    input: z.strictObject({ key: z.string().max(100) }),
    output: any<null>(),
  },
  /** With the editor that files for the organisation under its mandat, if any. */
  'profile.acting': {
    from: ['page'],
    input: z.strictObject({ organisationId: Id }),
    output: any<Profile | null>(),
  },
  'completeness.get': {
    from: ['page'],
    input: z.strictObject({ organisationId: Id, casUsageId: Id.nullable() }),
    /** `mandat`: under which an editor files, and gives its people. */
    output: any<{ forms: FormCompleteness[]; mandat: ShownMandat | null } | null>(),
  },
  'registry.search': {
    from: ['page'],
    input: z.strictObject({ query: z.string().min(1).max(200) }),
    output: any<
      { outcome: 'found'; establishments: Establishment[] } | { outcome: 'problem'; problem: RegistryProblem }
    >(),
  },
  'policy.get': {
    from: ['page', 'frame'],
    input: Nothing,
    output: any<Omit<Policy, 'organisations'> & { organisationCount: number; problems: PolicyProblem[] }>(),
  },
  'settings.get': { from: ['page', 'frame'], input: Nothing, output: any<Settings>() },
  'settings.set': { from: ['page'], input: z.record(z.string(), z.json()), output: any<Settings>() },
  'storage.status': {
    from: ['page'],
    input: Nothing,
    output: any<{
      problem: StoreProblem | null
      /** When the browser was found to have emptied the database by itself, until the person has read of it. */
      lostAt: string | null
      isPersisted: boolean
      usedBytes: number
    }>(),
  },
  'storage.settleLoss': { from: ['page'], input: Nothing, output: any<null>() },
  'erase.everything': {
    from: ['page'],
    input: z.strictObject({ isConfirmed: z.literal(true) }),
    output: any<null>(),
  },
  'erase.person': {
    from: ['page'],
    input: z.strictObject({ contactId: Id }),
    output: any<{ records: number; drafts: number; snapshots: number }>(),
  },

  // the assistant
  'frame.claim': {
    from: ['frame'],
    input: z.strictObject({ nonce: Text }),
    output: any<{ isOurs: boolean }>(),
  },
  'active.set': {
    from: ['page', 'frame'],
    input: z.strictObject({
      organisationId: Id,
      casUsageId: Id.nullable().optional(),
      /** Editor that files for the organisation; null for itself. */
      editorId: Id.nullable().optional(),
    }),
    output: any<null>(),
  },
  'assistant.get': { from: ['page', 'frame'], input: Nothing, output: any<AssistantState>() },
  'assistant.confirm': {
    from: ['page', 'frame'],
    input: z.strictObject({ planId: Id, refs: z.array(Ref).max(1000) }),
    output: any<ConfirmOutcome>(),
  },
  'assistant.undo': {
    from: ['page', 'frame'],
    input: z.strictObject({ planId: Id }),
    output: any<UndoResult[] | null>(),
  },
  'assistant.showField': {
    from: ['page', 'frame'],
    input: z.strictObject({ ref: Ref }),
    output: any<boolean>(),
  },
  /** `isPress`: a person confirms; the page side then raises the frame when something covers it. */
  'assistant.evidence': {
    from: ['frame'],
    input: z.strictObject({ isPress: z.boolean() }),
    output: any<PageEvidence>(),
  },
  'assistant.close': { from: ['frame'], input: Nothing, output: any<null>() },
  'assistant.openNative': { from: ['frame'], input: Nothing, output: any<{ isOpen: boolean }>() },
  'assistant.openHere': { from: ['page'], input: Nothing, output: any<{ isOpen: boolean }>() },
  'options.open': {
    from: ['page', 'frame'],
    input: z.strictObject({ route: z.string().max(1000) }),
    output: any<null>(),
  },

  // eligibility and journey; without a service or an organisation, those of the tab and the active ones
  'eligibility.get': {
    from: ['page', 'frame'],
    input: z.strictObject({
      serviceId: ServiceId.optional(),
      organisationId: Id.optional(),
      casUsageId: Id.nullable().optional(),
      /** Entity of a mandat, for whom the organisation files. */
      representedId: Id.optional(),
    }),
    output: any<ShownEligibility | null>(),
  },
  'eligibility.all': {
    from: ['page'],
    input: z.strictObject({ organisationId: Id, casUsageId: Id.nullable().optional() }),
    output: any<ServiceVerdict[]>(),
  },
  'eligibility.answer': {
    from: ['page', 'frame'],
    input: z.strictObject({
      organisationId: Id,
      casUsageId: Id.nullable().optional(),
      fact: z.string().max(60),
      /** null takes the answer back. */
      value: AnswerValue.nullable(),
    }),
    output: any<{ outcome: 'saved' | 'gone' | 'refused' | 'not_accepted' }>(),
  },
  'eligibility.addLegalBasis': {
    from: ['page', 'frame'],
    input: z.strictObject({
      organisationId: Id,
      casUsageId: Id.nullable().optional(),
      legalBasisId: z.string().max(60),
      /** The service it is cited for: its definition is noted on the text. */
      serviceId: ServiceId,
    }),
    output: any<{ outcome: 'saved'; cadreJuridiqueId: string } | { outcome: 'gone' | 'refused' }>(),
  },
  'journey.get': {
    from: ['page', 'frame'],
    input: z.strictObject({
      serviceId: ServiceId.optional(),
      organisationId: Id.optional(),
      casUsageId: Id.nullable().optional(),
    }),
    output: any<ShownJourney | null>(),
  },
  'journey.mark': {
    from: ['page', 'frame'],
    input: z.strictObject({
      requestId: Id.optional(),
      organisationId: Id,
      casUsageId: Id.nullable(),
      serviceId: ServiceId,
      stepId: z.string().max(40),
      isDone: z.boolean(),
      /** `filed`: sent, the answer is awaited. */
      mark: z.enum(['done', 'filed']).optional(),
    }),
    output: any<MarkOutcome>(),
  },
  'board.get': { from: ['page'], input: Nothing, output: any<BoardRow[]>() },

  // sharing and its source
  ...sharingMessages,

  // from the page side
  'page.changed': {
    from: ['content', 'page'],
    input: z.strictObject({
      documentId: z.string().max(64),
      view: z.number().int().min(0),
      kind: z.string().max(20),
    }),
    output: any<null>(),
  },
  /** Answered once the frame has claimed the nonce, or not in time. */
  'page.opening': {
    from: ['content', 'page'],
    input: z.strictObject({ nonce: z.string().regex(/^[0-9a-f]{32}$/) }),
    output: any<{ isClaimed: boolean }>(),
  },
  'page.closed': { from: ['content', 'page'], input: Nothing, output: any<null>() },
  /** Results of the fill under way, should its page leave before the end. */
  'page.written': {
    from: ['content', 'page'],
    input: z.strictObject({
      token: z.uuid(),
      results: z.array(WriteResultSchema).max(1000),
      /** The page is leaving: in Firefox nothing else tells of one that goes into the cache of Back. */
      isLeaving: z.literal(true).optional(),
    }),
    output: any<null>(),
  },
  'page.trouble': {
    from: ['content', 'page'],
    input: z.strictObject({ reason: z.enum(['removed', 'blocked', 'frame_replaced']) }),
    output: any<null>(),
  },
} as const satisfies Record<string, { from: Caller[]; input: z.ZodType; output: z.ZodType }>

export type Contract = typeof contract
export type MessageName = keyof Contract
export type Input<N extends MessageName> = z.input<Contract[N]['input']>
export type Output<N extends MessageName> = z.output<Contract[N]['output']>

/** Messages from the background to the page side; its only verbs. */
export interface GuestProtocol {
  'guest.describe': () => PageDescription | null
  'guest.account': () => { siret: string; organisationName: string } | null
  'guest.write': (input: { documentId: string; view: number; token: string; steps: WriteStep[] }) => {
    results: WriteResult[]
    undo: UndoStep[]
  }
  /** Sends a start page's answers without opening the draft; null when the page is another. */
  'guest.post': (input: { documentId: string; view: number; steps: WriteStep[] }) => Posted | null
  'guest.undo': (input: { documentId: string; steps: UndoStep[] }) => UndoResult[]
  'guest.open': (input: { hasFocus: boolean }) => boolean
  'guest.close': () => null
  'guest.focus': (input: { ref: number }) => boolean
  'guest.evidence': (input: { isPress: boolean }) => PageEvidence
  /** The field under the last press of the context menu. */
  'guest.pointed': () => number | null
}

/** From the background to extension pages: tables (or `page`, `settings`) whose content changed. */
export interface BroadcastProtocol {
  changed: (input: { topics: string[] }) => void
}
