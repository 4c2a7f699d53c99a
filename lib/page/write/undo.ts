/** Puts a page back as it was before a fill. */
import { isSameAnswer } from '@/lib/profile/same-text'
import type { UndoResult, UndoStep } from '@/lib/form/model'
import { clearRadio, MissingOption, putFiles, SeveralOptions, untick } from './put'
import { isRowToCome, removeRow, rowsAskedFor } from './put-rows'
import { put } from './put-slowly'
import { watchAutosave } from './autosave'
import { isEqual, resolve, type Found, type PageContext } from '../page-context'

/** File lists as they were before a fill: their bytes cannot travel, so they stay on the page side. */
export const chosenBefore = new WeakMap<HTMLInputElement, FileList>()

/**
 * Rows that the fill added first, with all they hold, then last field first; what a person changed since the fill
 * stays, and is said. Where the site saves, so is this.
 */
export async function undoSteps(steps: UndoStep[], context: PageContext): Promise<UndoResult[]> {
  const saving = watchAutosave(context.doc, context.site)
  const results: UndoResult[] = []
  /** Refs of what the site has yet to say that it saved. */
  const awaited = new Map<number, string>()
  const removed = new Set<string>()
  const isRows = ({ kind }: UndoStep) => kind === 'rows'
  for (const step of steps.filter(isRows)) {
    const outcome = await removeRows(step, steps, removed, context)
    results.push({ ref: step.ref, label: step.label, outcome })
  }
  for (const step of steps.filter((each) => !isRows(each)).toReversed()) {
    const isRemoved = removed.has(step.fingerprint)
    const found = resolve(step, context)
    const [control] = found?.controls ?? []
    const isWritten = control && !isEqual(context.drawing.valueOf(found!.controls, step.kind), step.before)
    if (isWritten) saving?.expect(control, context.drawing.isSavedInSteps(control, step.kind))
    const outcome = isRemoved ? 'restored' : found ? await restore(step, found, context) : 'gone'
    if (isWritten && saving) {
      if (outcome === 'restored') awaited.set(step.ref, saving.questionOf(control))
      else saving.forget(control)
    }
    results.push({ ref: step.ref, label: step.label, outcome })
  }
  if (!saving || awaited.size === 0) return results
  const words = await saving.settle()
  return results.map((each): UndoResult => {
    const question = awaited.get(each.ref)
    const word = question === undefined ? 'saved' : words.get(question)
    if (word === 'saved') return each
    return { ...each, outcome: word === 'failed' ? 'not_saved' : 'not_confirmed' }
  })
}

/** Removes the rows of a step in which nobody else wrote; the fingerprints of what they held go to `removed`. */
async function removeRows(
  step: UndoStep,
  steps: UndoStep[],
  removed: Set<string>,
  { doc, site, memory, read }: PageContext,
): Promise<UndoResult['outcome']> {
  const { before, written } = step
  // The person may have removed them all.
  let outcome: UndoResult['outcome'] = 'as_before'
  const button = memory.controlsOf(step.ref)[0]?.id ?? ''
  // One that came after the report is ours too.
  const late = await rowsAskedFor(doc, button, before)
  if (isRowToCome(doc, button, before)) outcome = 'not_confirmed'
  const own = [written].flat().filter((each) => !before.includes(each))
  for (const id of new Set([...own, ...late])) {
    const row = doc.getElementById(id)
    if (!row) continue
    const inside = read().filter(({ ref }) => memory.controlsOf(ref).some((control) => row.contains(control)))
    const isOurs = inside.every(
      ({ value, fingerprint }) =>
        [value].flat().every((each) => each === '') ||
        steps.some(
          (step) => step.fingerprint === fingerprint && isSameAnswer(step.written, value, step.dress),
        ),
    )
    if (!isOurs) outcome = 'kept_user_change'
    else if (!(await removeRow(doc, id, site.champs!.rows!))) outcome = 'not_restorable'
    else {
      if (outcome === 'as_before') outcome = 'restored'
      for (const { fingerprint } of inside) removed.add(fingerprint)
    }
  }
  return outcome
}

async function restore(
  step: UndoStep,
  { controls }: Found,
  context: PageContext,
): Promise<UndoResult['outcome']> {
  const { site, drawing } = context
  const inputs = controls as HTMLInputElement[]
  const read = () => drawing.valueOf(resolve(step, context)?.controls ?? controls, step.kind)
  if (step.kind === 'checkboxes') {
    // Only the boxes that the fill ticked; one unticked since by the person is as it was before.
    const ours = [step.written].flat().filter((value) => !step.before.includes(value))
    if (![read()].flat().some((value) => ours.includes(value))) return 'as_before'
    untick(inputs, ours)
    return [read()].flat().some((value) => ours.includes(value)) ? 'not_restorable' : 'restored'
  }
  const holds = (value: string | string[]) => isSameAnswer(read(), value, step.dress)
  // The site may have written ours its own way; what the person typed since is theirs.
  if (!holds(step.written)) return holds(step.before) ? 'as_before' : 'kept_user_change'
  const isUnanswered =
    step.kind === 'radio' && step.before === '' && !inputs.some(({ value }) => value === '')
  // A site that saves each answer keeps a file until its own button takes it away, and a choice for ever. One that
  // React draws keeps both in its own state, whatever the page shows: it would send something else than is seen.
  const isKept = site.autosave || site.isDrawnByScript
  if ((isKept && (step.kind === 'file' || isUnanswered)) || (step.kind === 'file' && site.keepsFiles))
    return 'not_restorable'
  try {
    if (step.kind === 'file') putFiles(inputs[0]!, chosenBefore.get(inputs[0]!) ?? new DataTransfer().files)
    else if (isUnanswered) clearRadio(inputs)
    else await put(controls, step.kind, step.before, site)
  } catch (error) {
    // The page took the former choice away: said by the reading below, and the other fields go on.
    if (!(error instanceof MissingOption || error instanceof SeveralOptions)) throw error
  }
  return holds(step.before) ? 'restored' : 'not_restorable'
}
