/** Messages about many organisations at once: their list, their people, pins, what they share, creation in bulk. Part of the contract. */
import { z } from '@/lib/profile/zod'
import { BULK_ROWS } from '@/lib/profile/bulk'
import type { Findable } from '@/lib/profile/search'
import { editableTables, SHORT_TEXT } from '@/lib/profile/records'
import type { RegistryProblem } from '@/lib/profile/registry'
import type { SaveOutcome } from './contract'
import type { StoreProblem } from '@/lib/profile/store-problem'

export interface OrganisationSummary extends Findable {
  id: string
  updatedAt: string
}

/** A person, and what tells them from others of their name. */
export interface PersonSummary {
  id: string
  nom: string
  prenom: string
  fonction: string
  email: string
  /** Name of the first of their organisations. */
  organisation: string
  organisationCount: number
}

/** One organisation to be created. */
export interface BulkInput {
  line: number
  siret: string
  denomination: string
  formerNames: string[]
  tags: string[]
  reference: string
}
/** `known`: kept already when its turn came. */
export type BulkState = 'waiting' | 'created' | 'known' | 'failed'

/** Created with each organisation: the editor acts for it. */
export interface BulkMandat {
  editorId: string
  startsOn: string
  endsOn: string
}

export interface BulkProgress {
  total: number
  waiting: number
  created: number
  known: number
  failed: (BulkInput & { problem: string })[]
}

export interface BulkStep {
  /** null: nothing is under way. */
  progress: BulkProgress | null
  /** Why the creation stopped before its end: the registry does not answer, or nothing can be written. */
  stop: RegistryProblem | StoreProblem | null
}

/** A record as it stood until the instant `at`. */
export interface RecordVersion {
  key: number
  at: string
  record: Record<string, unknown>
}

/** A mandat as the assistant names it; days are `2026-08-31`. */
export interface ShownMandat {
  id: string
  editorId: string
  editorName: string
  reference: string
  startsOn: string
  endsOn: string
  state: 'current' | 'expired' | 'to_come'
}

const day = z.union([z.literal(''), z.iso.date()])
const short = z.string().max(SHORT_TEXT)
const BulkRow = z.strictObject({
  line: z.number().int().min(1),
  siret: z.string().regex(/^\d{14}$/),
  denomination: short,
  formerNames: z.array(short).max(50),
  tags: z.array(short).max(50),
  reference: short,
})

const views: ('page' | 'frame')[] = ['page', 'frame']
const pages: 'page'[] = ['page']
const any = <T>() => z.custom<T>()
const Nothing = z.undefined().or(z.null())

export const organisationMessages = {
  /** Pinned ones first, then those used last, then by name. Thousands: asked once a page, never as one types. */
  'organisations.list': {
    from: views,
    input: Nothing,
    output: any<{ organisations: OrganisationSummary[]; activeId: string | null }>(),
  },
  'organisations.pin': {
    from: views,
    input: z.strictObject({ organisationId: z.uuid(), isPinned: z.boolean() }),
    output: any<null>(),
  },
  /** Everybody, by name. Tens of thousands: asked once somebody looks for a person. */
  'people.list': { from: pages, input: Nothing, output: any<PersonSummary[]>() },
  /** Earlier versions kept of a record, newest first. */
  'record.versions': {
    from: pages,
    input: z.strictObject({ table: z.enum(editableTables), id: z.uuid() }),
    output: any<RecordVersion[]>(),
  },
  /** Brings one back, as one more version of the record. */
  'record.restore': {
    from: pages,
    input: z.strictObject({
      table: z.enum(editableTables),
      id: z.uuid(),
      expectedRev: z.number().int().min(1),
      requestId: z.uuid(),
      key: z.number().int().min(1),
    }),
    output: any<SaveOutcome>(),
  },
  /** An organisation takes its own copy, of id `id`, of the record `from` that others use too. */
  'record.takeOwn': {
    from: pages,
    input: z.strictObject({
      table: z.enum(['contacts', 'cadresJuridiques', 'casUsage', 'documents']),
      id: z.uuid(),
      from: z.uuid(),
      expectedRev: z.number().int().min(1),
      organisationId: z.uuid(),
      requestId: z.uuid(),
    }),
    output: any<SaveOutcome>(),
  },
  /** Adds rows to the creation in bulk, which goes on at each step. */
  'bulk.start': {
    from: pages,
    input: z.strictObject({
      rows: z.array(BulkRow).min(1).max(BULK_ROWS),
      mandat: z.strictObject({ editorId: z.uuid(), startsOn: day, endsOn: day }).nullable(),
    }),
    output: any<BulkStep>(),
  },
  'bulk.get': { from: pages, input: Nothing, output: any<BulkStep>() },
  /** Looks one row up, at the registry's pace, and creates its organisation. */
  'bulk.step': { from: pages, input: Nothing, output: any<BulkStep>() },
  'bulk.retry': { from: pages, input: Nothing, output: any<BulkStep>() },
  'bulk.close': { from: pages, input: Nothing, output: any<null>() },
}
