/** Values that Habili wrote and the person then changed in the page. Pure. */
import type { Correction } from '@/lib/contract/field-mappings'
import type { PageDescription } from '@/lib/form/model'
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
