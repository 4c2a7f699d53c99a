/** What a fill leaves to be taken back with the next one. Pure. */
import type { FieldDescriptor, UndoStep } from './model'

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
