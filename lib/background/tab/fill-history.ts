/**
 * What was filled in a document, press by press, and what of it may be taken back where the tab is now. A press that
 * wrote nothing, another write of a field, or a save of the site takes no earlier press away. And what a fill leaves to
 * ask: values that the person then changed. Pure.
 */
import type { Correction } from '@/lib/contract/field-mappings'
import type { FillReport, Undoable } from '@/lib/contract/tab'
import type { PageDescription, UndoStep, WriteResult } from '@/lib/form/model'
import { dressOf } from '@/lib/form/same-value'
import { isSameAnswer, isSameText } from '@/lib/profile/same-text'
import { isSameView } from './view'

/** What one confirmation wrote. */
export interface Fill {
  planId: string
  documentId: string
  view: number
  /** The request in which it wrote: its number, or its form until the site gives one. */
  number: string
  formUid: string
  steps: UndoStep[]
}

/** Most presses that are kept: their values live in the session's storage. */
const KEPT = 40

const hasChanged = ({ before, written }: UndoStep) => JSON.stringify(before) !== JSON.stringify(written)

/** `history` with the steps of one more press; unchanged when it changed nothing in the page. */
export function withFill(
  history: Fill[],
  planId: string,
  { documentId, view, facts }: PageDescription,
  steps: UndoStep[],
): Fill[] {
  const own = steps.filter(hasChanged)
  if (own.length === 0) return history
  const { requestId: number = '', formUid = '' } = facts
  return [...history, { planId, documentId, view, number, formUid, steps: own }].slice(-KEPT)
}

/** The presses that may be taken back on `page`, the last one last, with those of their fields that are there. */
export function fillsOn(history: Fill[], page: PageDescription): Fill[] {
  const there = new Set(page.fields.map(({ fingerprint }) => fingerprint))
  return history
    .filter((fill) => fill.documentId === page.documentId && isSameRequest(fill, page))
    .map((fill) => ({
      ...fill,
      steps: fill.steps.filter(({ fingerprint }) => fill.view === page.view || there.has(fingerprint)),
    }))
    .filter(({ steps }) => steps.length > 0)
}

/** A document may go on to another request, whose fields have the same names. */
function isSameRequest({ number, formUid, view }: Fill, page: PageDescription): boolean {
  const { facts } = page
  // Shown again without a number, a form begins another request, unless the site refused the one that was filled.
  const isBegun = number === '' && formUid !== '' && page.view - view > (facts.refusals ?? 0)
  const isOther = facts.requestId === undefined ? isBegun : number !== '' && number !== facts.requestId
  return !isOther && (formUid === '' || facts.formUid === undefined || formUid === facts.formUid)
}

/** What is offered to be taken back; null for nothing. */
export function undoableOf(fills: Fill[]): Undoable | null {
  const last = fills.at(-1)
  if (!last) return null
  return { planId: last.planId, last: last.steps.length, all: stepsOf(fills).length, fills: fills.length }
}

/**
 * The steps that take several presses back at once: a field written twice goes back to what it was before the first,
 * unless somebody wrote in it in between.
 */
export function stepsOf(fills: Fill[]): UndoStep[] {
  return fills.reduce<UndoStep[]>((earlier, { steps }) => stepsOfBoth(earlier, steps), [])
}

function stepsOfBoth(earlier: UndoStep[], later: UndoStep[]): UndoStep[] {
  const same = (one: UndoStep, other: UndoStep) => one.fingerprint === other.fingerprint
  const isOwn = (was: UndoStep, now: UndoStep) => isSameAnswer(was.written, now.before, now.dress)
  const kept = earlier.filter((step) => !later.some((each) => same(each, step)))
  const joined = later.map((step) => {
    const was = earlier.find((each) => same(each, step))
    return was && isOwn(was, step) ? { ...step, before: was.before } : step
  })
  return [...kept, ...joined]
}

/** `history` without the steps of `taken`. */
export function withoutFills(history: Fill[], taken: Fill[]): Fill[] {
  return history
    .map((fill) => {
      const gone = taken.find(({ planId }) => planId === fill.planId)?.steps ?? []
      return {
        ...fill,
        steps: fill.steps.filter(({ fingerprint }) => !gone.some((each) => each.fingerprint === fingerprint)),
      }
    })
    .filter(({ steps }) => steps.length > 0)
}

/** `steps`, of one press, as the page shows what was written now. */
export function asShown(steps: UndoStep[], results: WriteResult[]): UndoStep[] {
  return steps.map((step) => {
    const found = results.find(({ ref }) => ref === step.ref)
    return found ? { ...step, written: found.after } : step
  })
}

/** What a tab's session says of its last fill or undo, and of what the person answered since. */
export interface Answered {
  /** Of the write that `report` tells of. */
  token?: string
  /** Where `report` was made, and what the fill or undo it tells of changed. */
  lastFill?: { documentId: string; view: number; steps: UndoStep[] }
  report?: FillReport
  /** Places of the profile that fills wrote, by ref. */
  targets?: Record<number, string>
  /** Refs of corrected fields about which the person has answered. */
  settled?: number[]
}

const texts = new Set(['text', 'email', 'tel', 'url', 'number', 'textarea'])

/** Those of the last fill of this view that nobody has asked about yet; an emptied field is no correction. */
export function correctionsOf(
  page: PageDescription,
  { lastFill, report, targets = {}, settled = [] }: Answered,
): Correction[] {
  if (!isSameView(lastFill, page) || report?.undone) return []
  return lastFill.steps.flatMap(({ ref, written }) => {
    const field = page.fields.find((each) => each.ref === ref)
    const target = targets[ref]
    if (!field || !target || settled.includes(ref) || !texts.has(field.kind)) return []
    const now = field.value
    if (typeof now !== 'string' || typeof written !== 'string' || now === '') return []
    // The site wrote it its own way: the person changed nothing.
    if (isSameText(now, written, dressOf(target))) return []
    return { ref, label: field.label, target, written, now }
  })
}
