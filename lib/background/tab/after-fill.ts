/** What a fill leaves to ask and to take back: values that the person then changed, and those before it. Pure. */
import type { Correction } from '@/lib/contract/field-mappings'
import type { PageDescription, UndoStep } from '@/lib/form/model'
import type { TabSession } from './sessions'

const texts = new Set(['text', 'email', 'tel', 'url', 'number', 'textarea'])

/** Those of the last fill of this view that nobody has asked about yet; an emptied field is no correction. */
export function correctionsOf(
  page: PageDescription,
  { undo, report, targets = {}, settled = [] }: TabSession,
): Correction[] {
  const isHere = undo?.documentId === page.documentId && undo.view === page.view
  if (!undo || !isHere || report?.undone) return []
  return undo.steps.flatMap(({ ref, written }) => {
    const field = page.fields.find((each) => each.ref === ref)
    const target = targets[ref]
    if (!field || !target || settled.includes(ref) || !texts.has(field.kind)) return []
    const now = field.value
    if (typeof now !== 'string' || typeof written !== 'string' || now === '' || now === written) return []
    return { ref, label: field.label, target, written, now }
  })
}

/**
 * The steps that take `later` and the fill before it back, on one document: a field written twice goes back to what it
 * was before the first, unless somebody wrote in it in between.
 */
export function stepsOfBoth(earlier: UndoStep[], later: UndoStep[]): UndoStep[] {
  const same = (one: UndoStep, other: UndoStep) => one.fingerprint === other.fingerprint
  const isOwn = (was: UndoStep, now: UndoStep) => JSON.stringify(was.written) === JSON.stringify(now.before)
  const kept = earlier.filter((step) => !later.some((each) => same(each, step)))
  const joined = later.map((step) => {
    const was = earlier.find((each) => same(each, step))
    return was && isOwn(was, step) ? { ...step, before: was.before } : step
  })
  return [...kept, ...joined]
}
