/** A fill that the site took nothing of: seen on the page that comes next, named field by field there. */
import type { AssistantState, FillReport } from '@/lib/contract/tab'
import { askPage } from '@/lib/extension/messenger'
import { type LossKind, tellsLoss } from '@/lib/form/loss-pages'
import type { PageDescription, WriteOutcome } from '@/lib/form/model'
import { sitePage } from './page-plan'
import { getTab, setTab } from './sessions'
import { isSameView } from './view'

const cuts: Record<LossKind, NonNullable<FillReport['cut']>> = { entrance: 'ended', rejected: 'rejected' }

/** Follows the last fill to the page that comes after it, and opens the assistant where the site took nothing of it. */
export async function noteNext(tabId: number, page: PageDescription): Promise<void> {
  const { lastFill, report, next } = await getTab(tabId)
  if (!lastFill || !report || report.undone || next) return
  if (isSameView(lastFill, page)) return
  const isLost = tellsLoss(page) && unsent(report).length > 0
  await setTab(tabId, { next: { documentId: page.documentId, view: page.view, isLost } })
  if (isLost) await askPage(tabId, 'guest.open', { hasFocus: false }).catch(() => false)
}

/** What was filled on the page of which the site got, or took, nothing. */
export async function lossAt(tabId: number, page: PageDescription): Promise<Partial<AssistantState>> {
  const { report, next } = await getTab(tabId)
  if (!report || !isSameView(next, page) || !next.isLost || !tellsLoss(page)) return {}
  const lost = { ...report, results: unsent(report), cut: cuts[page.kind] }
  return { page: sitePage(page, '', 0, []), problem: null, report: lost }
}

/** What was written in the page, and of which the site has not said that it holds it. */
const unsent = ({ results }: FillReport) => results.filter(({ outcome }) => isUnsent.has(outcome))
const isUnsent = new Set<WriteOutcome>(['written', 'not_confirmed', 'not_saved', 'unknown'])
