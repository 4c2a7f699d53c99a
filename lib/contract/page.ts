/** Messages between the background and the page side of a tab, both ways. */
import { z } from '@/lib/profile/zod'
import type {
  FieldDescriptor,
  PageDescription,
  Posted,
  UndoResult,
  UndoStep,
  WriteResult,
  WriteStep,
} from '@/lib/form/model'
import { ToldPageSchema, WriteResultSchema } from '@/lib/form/schema'
import { guests, Id, message, Nothing, Ref } from './message'

/** `rest`: nobody stirs in the frame; `hand`: somebody does, and may press; `press`: a person confirms. */
export const evidenceMoments = ['rest', 'hand', 'press'] as const
export type EvidenceMoment = (typeof evidenceMoments)[number]

/** What the page side saw around the frame at such a moment. */
export interface VisibilityEvidence {
  isClear: boolean
  /** Codes such as `html_opacity`, `open_dialog`, `frame_covered`, worded by `_locales`. */
  reasons: string[]
}

/** From the page side. */
export const pageMessages = {
  'page.changed': message(
    guests,
    z.strictObject({
      documentId: z.string().max(64),
      /** Read once, for every question about this view. */
      page: ToldPageSchema,
      /** The person comes back to the tab: what the site says of the account may have changed in another one. */
      isBack: z.literal(true).optional(),
      /** The person tells the site to delete the request that the page shows. */
      isDeleting: z.literal(true).optional(),
    }),
  )
    /** Has the background a word to say of the page? */
    .answers<boolean>(),
  /** The folded tab is about to be opened: a background that was stopped has the time of a hand to start. */
  'page.approached': message(guests, Nothing).answers<null>(),
  /** Answered once the frame has claimed the nonce, or not in time. */
  'page.opening': message(guests, z.strictObject({ nonce: z.string().regex(/^[0-9a-f]{32}$/) })).answers<{
    isClaimed: boolean
  }>(),
  /** `isHidden`: not by the person, but because the view that came is no page for the assistant. */
  'page.closed': message(guests, z.strictObject({ isHidden: z.literal(true).optional() })).answers<null>(),
  /** Results of the fill under way, should its page leave before the end. */
  'page.written': message(
    guests,
    z.strictObject({
      token: Id,
      results: z.array(WriteResultSchema).max(1000),
      /** The page is leaving: in Firefox nothing else tells of one that goes into the cache of Back. */
      isLeaving: z.literal(true).optional(),
      /** What a second look at a fill that was answered found otherwise. */
      isLater: z.literal(true).optional(),
    }),
  ).answers<null>(),
  /** The person is in this field of the page. */
  'page.focused': message(
    guests,
    z.strictObject({ documentId: z.string().max(64), ref: Ref }),
  ).answers<null>(),
  'page.trouble': message(
    guests,
    z.strictObject({ reason: z.enum(['removed', 'blocked', 'frame_replaced']) }),
  ).answers<null>(),
}

/** A field to be marked; `value`: what a press would write there, `words`: as people read it. */
export interface ShownPlace {
  ref: number
  value?: string | string[]
  words?: string
}

/** An answer that the site keeps. */
export type Kept = Pick<FieldDescriptor, 'fingerprint' | 'value'>

/** Messages from the background to the page side; its only verbs. */
export interface GuestProtocol {
  'guest.describe': () => PageDescription | null
  /** Is this reading of this document still true? Costs no other. */
  'guest.holds': (input: { documentId: string; reading: number }) => boolean
  /** The page with every answer of its request, the site's other pages of it read now: at a person's click only. */
  'guest.gather': () => PageDescription | null
  /** null where the site names no organisation; rejects when it does not answer. */
  'guest.account': () => { siret: string; organisationName: string } | null
  /**
   * The page asked of its site again: the answers as it gave them with this document, and as it keeps them now. null
   * where it shows another page in its place; rejects when it does not answer.
   */
  'guest.kept': () => Kept[][] | null
  'guest.write': (input: { documentId: string; view: number; token: string; steps: WriteStep[] }) => {
    results: WriteResult[]
    undo: UndoStep[]
    /** Of a start page: the draft that the site made. */
    draft?: Posted
  }
  /** Sends a start page's answers without opening the draft; null when the page is another. */
  'guest.post': (input: { documentId: string; view: number; steps: WriteStep[] }) => Posted | null
  'guest.undo': (input: { documentId: string; steps: UndoStep[] }) => UndoResult[]
  'guest.open': (input: { hasFocus: boolean }) => boolean
  'guest.close': () => null
  'guest.focus': (input: { ref: number }) => boolean
  /** Marks fields of the page; an empty list takes the marks away, but for those of what was written. */
  'guest.show': (input: {
    documentId: string
    view: number
    places: ShownPlace[]
    /** The page is moved to the first of them. */
    isScrolled: boolean
  }) => boolean
  'guest.evidence': (input: { when: EvidenceMoment }) => VisibilityEvidence
  /** The field under the last press of the context menu. */
  'guest.pointed': () => number | null
}
