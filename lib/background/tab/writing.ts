/** The write under way in a tab: what its page side answers at the end, or said before it left. */
import { askPage } from '@/lib/extension/messenger'
import type { Input } from '@/lib/contract/contract'
import type {
  FillPlan,
  PlanLine,
  Posted,
  UndoStep,
  WriteOutcome,
  WriteResult,
  WriteStep,
} from '@/lib/form/model'

/** What a write did. `isCut`: the page changed or left before the end. */
export interface Written {
  results: WriteResult[]
  undo: UndoStep[]
  isCut: boolean
  /** The draft that a start page made, as its page side says. */
  draft?: Posted | undefined
}

/** By tab: the writes whose page side may still speak. In memory: a stopped background gets no answer either. */
const running = new Map<number, { token: string; results: WriteResult[]; leave: () => void }>()

/** What a page said just before it left may come after the news that it left, milliseconds. */
const GRACE = 200

/** Keeps the results that the page side tells of its write; those of another write are left out. */
export function noteResults(tabId: number, { token, results, isLeaving }: Input<'page.written'>): void {
  const write = running.get(tabId)
  if (write?.token !== token) return
  write.results.push(...results)
  if (isLeaving) write.leave()
}

/** Has the page of `plan` write `steps`; a page that leaves in the middle is known by what it said until then. */
export async function writeIn(
  tabId: number,
  { documentId, view, savesInto }: FillPlan,
  lines: PlanLine[],
  input: { token: string; steps: WriteStep[] },
): Promise<Written> {
  const told = { token: input.token, results: [] as WriteResult[], leave: () => {} }
  const left = new Promise<never>((_, reject) => {
    told.leave = () => reject(new Error('left'))
  })
  running.set(tabId, told)
  try {
    const answer = askPage(tabId, 'guest.write', { documentId, view, ...input })
    const { results: said, undo, draft } = await Promise.race([answer, left])
    const results = draft && mayExist(draft) ? inDoubt(said) : said
    return { results, undo, draft, isCut: results.some(({ outcome }) => outcome === 'stopped') }
  } catch {
    // The page went away in the middle: the report says what it had told, and that the rest is unknown.
    await new Promise((resume) => setTimeout(resume, GRACE))
    const cut = cutShort(told.results, lines, input.steps, savesInto !== undefined)
    return savesInto === 'new' ? { ...cut, results: inDoubt(cut.results), isCut: false } : cut
  } finally {
    if (running.get(tabId) === told) running.delete(tabId)
  }
}

/** The site refused nothing, and named no draft: it may have made one. */
const mayExist = ({ status, url }: Posted) =>
  url === '' && (status < 400 || (status >= 500 && status !== 503))
const inDoubt = (results: WriteResult[]) =>
  results.map((each) => ({ ...each, outcome: 'draft_unknown' as const }))

const dressOfStep = ({ dress }: WriteStep) => (dress ? { dress } : {})
const touched: WriteOutcome[] = ['written', 'refused_by_page']

/**
 * What is known of a write that nobody answered. Where the site saves by itself (`isSaving`), it had not said yet
 * that it did. Pure.
 */
export function cutShort(
  told: WriteResult[],
  lines: PlanLine[],
  steps: WriteStep[],
  isSaving: boolean,
): Written {
  const results = steps.map(({ ref, was }): WriteResult => {
    const result = told.find((each) => each.ref === ref)
    if (!result) return { ref, outcome: 'unknown', before: was, after: was }
    return isSaving && result.outcome === 'written' ? { ...result, outcome: 'not_confirmed' } : result
  })
  const undo = steps.flatMap((step): UndoStep[] => {
    const { ref, kind, fingerprint } = step
    const result = told.find((each) => each.ref === ref && touched.includes(each.outcome))
    const { label = '' } = lines.find((each) => each.ref === ref) ?? {}
    if (!result) return []
    const { before, after: written } = result
    return [{ ref, kind, name: '', label, fingerprint, before, written, ...dressOfStep(step) }]
  })
  return { results, undo, isCut: true }
}
