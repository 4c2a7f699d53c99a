/** Writes the confirmed steps of a plan into a page, each checked again at its turn. */
import { isSameText } from '@/lib/profile/same-text'
import type {
  FieldDescriptor,
  PlannedFile,
  UndoStep,
  WriteOutcome,
  WriteResult,
  WriteStep,
} from '@/lib/form/model'
import { MissingOption, putFiles, SeveralOptions } from './put'
import { addRows, isRowToCome } from './put-rows'
import { hasSameWords, isSlow, put } from './put-slowly'
import type { Reach } from '../reach'
import { newOpenFields, type OpenFields } from './open-fields'
import { around, type Control } from '../dom'
import { isEqual, resolve, type PageContext } from '../page-context'
import { inSavingOrder, newSaveOutcomes, type SaveOutcomes } from './save-outcomes'
import { chosenBefore } from './undo'

export interface WriteContext extends PageContext {
  /** Has the page moved to another view since the plan was made? */
  isStale: () => boolean
  /** A stored document; rejects when its bytes cannot be had whole. */
  fetchFile: (file: PlannedFile) => Promise<File>
  /** Told of results before each wait, at which the page may leave: the answer itself then reaches nobody. */
  tellResults?: (results: WriteResult[]) => void
  /** Whether a person would meet a field once the page has scrolled to it. */
  reach?: Reach
  /** What was read last, where the page is still as it was then. */
  lastRead?: () => FieldDescriptor[] | undefined
  /** Told of all the results before the second look, whose own is the answer. */
  tellFirst?: (written: Written) => void
  /** Some fields must have the focus to be written: the assistant has it back afterwards. */
  giveFocusBack?: () => void
}

// Longest stretch of writing before the page may breathe, milliseconds: beyond 50, browsers call a task long.
const STRETCH = 40
// Delay of the second reading, milliseconds: masks and validators answer late.
const SECOND_LOOK = 300

export interface Written {
  results: WriteResult[]
  undo: UndoStep[]
}

const wait = (delay: number) => new Promise<void>((resume) => setTimeout(resume, delay))

/**
 * Writes `steps` in order. A step whose field changed, moved or shut since the plan is left alone and said so;
 * a re-render or a submit by the page stops the rest.
 */
export async function writeSteps(steps: WriteStep[], context: WriteContext): Promise<Written> {
  const hand = watchHand(context)
  return writeBeside(hand, steps, context).finally(hand.stop)
}

async function writeBeside(hand: Hand, steps: WriteStep[], context: WriteContext): Promise<Written> {
  const { doc, site, isStale, tellResults } = context
  const results: WriteResult[] = []
  const undo: UndoStep[] = []
  const snapshot = newSnapshot(context)
  let isSubmitted = false
  // A row is added by a form of its own, which sends nothing of this one.
  const isOfRow = (submitter: Element | null) => {
    const add = site.champs?.rows?.add
    return add !== undefined && submitter !== null && submitter.matches(add)
  }
  const onSubmit = ({ submitter }: SubmitEvent) => (isSubmitted ||= !isOfRow(submitter))
  const isStopped = () => isSubmitted || isStale()
  doc.addEventListener('submit', onSubmit, true)
  const saves = newSaveOutcomes(context)
  const look = () => lookAgain(steps, { results, undo }, context, saves, hand)
  const ordered = inSavingOrder(steps, context)
  const open = newOpenFields(context, ordered)
  let toldCount = 0
  function tell(): void {
    if (results.length > toldCount) tellResults?.(results.slice(toldCount))
    toldCount = results.length
  }
  try {
    let since = performance.now()
    for (const step of ordered) {
      // Bytes first: the page may change while they come, and a step is checked and written at one instant.
      if (step.kind === 'file') tell()
      if (step.kind === 'rows') await saves.settle()
      const files = step.kind === 'file' && !isStopped() ? await fetchAll(step, context) : null
      const outcome = isStopped()
        ? refuse(step, 'stopped')
        : await writeStep(step, files, context, { snapshot, saves, open })
      results.push(outcome.result)
      const isLong = performance.now() - since > STRETCH
      if (isLong || site.autosave) tell()
      if (outcome.undoStep) {
        undo.push(outcome.undoStep)
        if (step.kind !== 'rows') await saves.add(step)
      }
      if (isLong && step !== ordered.at(-1)) {
        await wait(0)
        since = performance.now()
      }
    }
    tell()
    await saves.settle()
    if (!isStale()) look()
  } finally {
    doc.removeEventListener('submit', onSubmit, true)
    open.stop()
    context.reach?.restore()
    const hasMovedFocus = steps.some(({ kind }) => isSlow(kind) || kind === 'rows')
    // A person who went on in the page meanwhile would type the end of their word elsewhere.
    if (hasMovedFocus && !hand.isInPage()) context.giveFocusBack?.()
  }
  context.tellFirst?.({
    results: results.map((each) => ({ ...each })),
    undo: undo.map((each) => ({ ...each })),
  })
  if (undo.length > 0) {
    await wait(SECOND_LOOK)
    if (!isStale()) look()
  }
  return { results, undo }
}

interface Hand {
  /** Did the person answer this question since? */
  hasAnswered(controls: Control[]): boolean
  /** Did the person do anything in the page since? */
  isInPage(): boolean
  stop(): void
}

/** Which questions the person answers while the fill waits for the page: an undo would take what they typed for ours. */
function watchHand({ doc, site }: PageContext): Hand {
  const answered = new Set<Node>()
  const signs = ['input', 'change', 'click']
  const hear = ({ type, target, isTrusted }: Event) => {
    // The browser vouches for what a box tells of our own click, and not for the click.
    const isBox = ['checkbox', 'radio'].includes((target as Partial<HTMLInputElement>).type ?? '')
    if (isTrusted && (type === 'click' || !isBox)) answered.add(target as Node)
  }
  for (const sign of signs) doc.addEventListener(sign, hear, true)
  return {
    hasAnswered: (controls) =>
      controls.some((control) => {
        const box = around(control, site.champs?.element) ?? control
        return [...answered].some((target) => box.contains(target))
      }),
    isInPage: () => answered.size > 0,
    stop: () => signs.forEach((sign) => doc.removeEventListener(sign, hear, true)),
  }
}

/** What a second look found otherwise than the first. */
export function changedSince(first: Written, last: Written): WriteResult[] {
  return last.results.filter(({ outcome, after }, index) => {
    const was = first.results[index]!
    return outcome !== was.outcome || !isEqual(after, was.after)
  })
}

interface Outcome {
  result: WriteResult
  undoStep?: UndoStep
}

function refuse({ ref, was }: WriteStep, outcome: WriteOutcome, now = was): Outcome {
  return { result: { ref, outcome, before: now, after: now } }
}

/** The page as last read; read again only when a field is not in it as a step needs it. */
function newSnapshot(context: WriteContext) {
  const byRef = (all: FieldDescriptor[]) => new Map(all.map((field) => [field.ref, field]))
  const read = () => byRef(context.read())
  const known = context.lastRead?.()
  let fields = known ? byRef(known) : read()
  return {
    field(ref: number): FieldDescriptor | undefined {
      if (fields.get(ref)?.state !== 'writable') fields = read()
      return fields.get(ref)
    },
  }
}

/** What the steps of one fill share. */
interface Fill {
  snapshot: ReturnType<typeof newSnapshot>
  saves: SaveOutcomes
  open: OpenFields
}

async function writeStep(
  step: WriteStep,
  files: FileList | null,
  context: WriteContext,
  fill: Fill,
  isAgain = false,
): Promise<Outcome> {
  const { snapshot, saves, open } = fill
  const found = resolve(step, context)
  if (!found) return refuse(step, 'gone')
  const { controls } = found
  const { drawing } = context
  const field = snapshot.field(found.ref)
  // The label is that of the last reading; type, name, id and form are those of this instant.
  if (!field || drawing.fingerprint(controls, field) !== step.fingerprint) return refuse(step, 'changed')
  const before = drawing.valueOf(controls, step.kind)
  if (field.state !== 'writable' || !open.isOpen(step, controls)) return refuse(step, 'not_writable', before)
  if (!isEqual(before, step.was)) return refuse(step, 'changed', before)
  if (isEqual(before, step.value)) return refuse(step, 'unchanged', before)
  if (step.kind === 'file' && !files) return refuse(step, 'file_missing', before)
  // The row itself is the site's answer.
  if (step.kind !== 'rows') saves.expect(step, controls[0]!)
  try {
    if (files) attach(controls[0] as HTMLInputElement, files)
    else if (step.kind === 'rows')
      await addRows(controls[0]!, step.was, step.value.length, context.site.champs!.rows!)
    else await put(controls, step.kind, step.value, context.site)
  } catch (error) {
    saves.forget(controls[0]!)
    if (error instanceof MissingOption)
      // A site may draw its form anew while a list is searched: the answer is for the field that took its place.
      return isAgain || controls[0]!.isConnected
        ? refuse(step, 'option_missing', before)
        : writeStep(step, files, context, fill, true)
    if (error instanceof SeveralOptions) return refuse(step, 'several_options', before)
    throw error
  }
  const after = drawing.valueOf(resolve(step, context)?.controls ?? controls, step.kind)
  const { ref, kind, dress } = step
  const { name, label } = field
  const dressed = dress ? { dress } : {}
  // A row that has not come may still come: it is not refused.
  const isLate = kind === 'rows' && isRowToCome(context.doc, field.id, step.was)
  const outcome = hasTaken(step, after) ? 'written' : isLate ? 'not_confirmed' : 'refused_by_page'
  return {
    result: { ref, outcome, before, after },
    undoStep: { ref, kind, name, label, fingerprint: step.fingerprint, before, written: after, ...dressed },
  }
}

/** The stored documents of a step; null, said as `file_missing`, when one cannot be had whole. */
async function fetchAll({ files = [] }: WriteStep, { fetchFile }: WriteContext): Promise<FileList | null> {
  const transfer = new DataTransfer()
  try {
    for (const file of files) transfer.items.add(await fetchFile(file))
    return transfer.files
  } catch {
    return null
  }
}

function attach(input: HTMLInputElement, files: FileList): void {
  if (input.files) chosenBefore.set(input, input.files)
  putFiles(input, files)
}

/** Second reading: what the page changed or took back after the write. */
function lookAgain(
  steps: WriteStep[],
  { results, undo }: Written,
  context: WriteContext,
  saves: SaveOutcomes,
  hand: Hand,
): void {
  // A page that was drawn anew is read once, not for each of its fields.
  let fields: FieldDescriptor[] | undefined
  const seen = { ...context, read: () => (fields ??= context.read()) }
  const byRef = new Map(steps.map((step) => [step.ref, step]))
  const resultOf = new Map(results.map((result) => [result.ref, result]))
  for (const undoStep of undo) {
    const step = byRef.get(undoStep.ref)
    const result = resultOf.get(undoStep.ref)
    const found = resolve(undoStep, seen)
    const save = saves.outcomeOf(undoStep.ref)
    if (!step || !result) continue
    if (save?.message) result.message = save.message
    // The site answered, then took the field away.
    if (!found && save) result.outcome = save.outcome
    if (!found) continue
    if (!hand.hasAnswered(found.controls))
      result.after = undoStep.written = context.drawing.valueOf(found.controls, step.kind)
    const isFine = !save || save.outcome === 'saved'
    const isLate = step.kind === 'rows' && result.outcome === 'not_confirmed'
    if (isFine && !hasTaken(step, result.after)) result.outcome = isLate ? 'not_confirmed' : 'refused_by_page'
    else result.outcome = save?.outcome ?? 'written'
  }
}

/** Did the page take the value, in whatever dress it shows it? */
function hasTaken({ kind, value, was, dress }: WriteStep, after: string | string[]): boolean {
  if (kind === 'rows') return after.length === was.length + value.length
  if (kind === 'combobox') return hasSameWords(String(value), String(after))
  if (Array.isArray(value)) return value.every((each) => [after].flat().includes(each))
  return isSameText(value, String(after), dress)
}
