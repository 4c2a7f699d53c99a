/** Messages about organisations: their list, the active one, their people, the registry, creation in bulk. */
import { z } from '@/lib/profile/zod'
import { BULK_ROWS } from '@/lib/profile/bulk'
import type { Findable } from '@/lib/profile/search'
import { Siret, SHORT_TEXT } from '@/lib/profile/parts'
import type { Establishment, RegistryProblem } from '@/lib/profile/registry'
import type { StoreProblem } from '@/lib/profile/store-problem'
import { Id, message, Nothing, pages, views } from './message'

export interface OrganisationSummary extends Findable {
  id: string
}

/** Where a page of the list ends. */
export interface ListPlace {
  order: string
  id: string
}

/** A person, and what tells them from others of their name. */
export interface PersonSummary {
  id: string
  nom: string
  prenom: string
  fonction: string
  email: string
  /** The first of their organisations, '' when none is left, and its name. */
  organisationId: string
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
/** An order is its name twice, marks and lengths of numbers apart. */
const Place = z.strictObject({ order: z.string().max(20 * SHORT_TEXT), id: Id })
const BulkRow = z.strictObject({
  line: z.number().int().min(1),
  siret: Siret,
  denomination: short,
  formerNames: z.array(short).max(50),
  tags: z.array(short).max(50),
  reference: short,
})

export const organisationMessages = {
  'registry.search': message(pages, z.strictObject({ query: z.string().min(1).max(200) })).answers<
    { outcome: 'found'; establishments: Establishment[] } | { outcome: 'problem'; problem: RegistryProblem }
  >(),
  'active.set': message(
    views,
    z.strictObject({
      organisationId: Id,
      casUsageId: Id.nullable().optional(),
      /** Editor that files for the organisation; null for itself. */
      editorId: Id.nullable().optional(),
    }),
  ).answers<null>(),
  /**
   * Pages of the list: a screenful first, with the pinned ones before, then those used last, then by name; longer ones
   * `after` it, where those that came first come again in their place.
   */
  'organisations.list': message(views, z.strictObject({ after: Place.nullable() })).answers<{
    organisations: OrganisationSummary[]
    /** null: this was the last page. */
    next: ListPlace | null
    /** Of all the organisations. */
    total: number
    activeId: string | null
  }>(),
  'organisations.pin': message(
    views,
    z.strictObject({ organisationId: Id, isPinned: z.boolean() }),
  ).answers<null>(),
  /** Everybody, by pages in no order that a reader knows. Tens of thousands: asked once somebody looks for a person. */
  'people.list': message(pages, z.strictObject({ after: Id.nullable() })).answers<{
    people: PersonSummary[]
    /** null: this was the last page. */
    next: string | null
  }>(),
  /** Adds rows to the creation in bulk, which goes on at each step. */
  'bulk.start': message(
    pages,
    z.strictObject({
      rows: z.array(BulkRow).min(1).max(BULK_ROWS),
      mandat: z.strictObject({ editorId: Id, startsOn: day, endsOn: day }).nullable(),
    }),
  ).answers<BulkStep>(),
  'bulk.get': message(pages, Nothing).answers<BulkStep>(),
  /** Looks one row up, at the registry's pace, and creates its organisation. */
  'bulk.step': message(pages, Nothing).answers<BulkStep>(),
  'bulk.retry': message(pages, Nothing).answers<BulkStep>(),
  'bulk.close': message(pages, Nothing).answers<null>(),
}
