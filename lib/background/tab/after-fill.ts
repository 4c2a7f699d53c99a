/** What a fill leaves to ask and to take back: values that the person then changed, and rows that it added. Pure. */
import type { Correction } from '@/lib/contract/field-mappings'
import type { FieldDescriptor, PageDescription, UndoStep } from '@/lib/form/model'
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

/** Of an earlier fill: the rows that it added, and what it wrote in rows that Habili added. */
export function stepsOfAddedRows(steps: UndoStep[], fields: FieldDescriptor[]): UndoStep[] {
  const adds = steps.filter(({ kind }) => kind === 'rows')
  const added = new Set(
    adds.flatMap(({ before, written }) => [written].flat().filter((id) => !before.includes(id))),
  )
  return steps.filter((step) => {
    const { row } = fields.find(({ ref }) => ref === step.ref) ?? {}
    const rows = row && fields.find(({ kind, stableId }) => kind === 'rows' && stableId === row.of)
    return adds.includes(step) || (rows !== undefined && added.has(rows.value[row!.index] ?? ''))
  })
}
