/** From a plan to its page: which field a line is about, and what a press would write there. */
import type { Input } from '@/lib/contract/contract'
import type { ShownPlace } from '@/lib/contract/page'
import { askPage } from '@/lib/extension/messenger'
import type { FillPlan, PlanLine } from '@/lib/form/model'
import { getTab } from './sessions'

/** Marks fields in the page: values leave for it only where the person may write them, and asks to see them. */
export async function point(
  tabId: number,
  { planId, refs, isValue }: Input<'assistant.point'>,
): Promise<boolean> {
  const { plan: pending } = await getTab(tabId)
  const plan = pending ? (JSON.parse(pending) as FillPlan) : null
  const { documentId = '', view = 0, lines = [] } = plan?.id === planId ? plan : {}
  const wanted = lines.filter(({ ref, canTick }) => refs.includes(ref) && (canTick || !isValue))
  const places = wanted.map((line) => (isValue ? valueOf(line) : { ref: line.ref }))
  return askPage(tabId, 'guest.show', { documentId, view, places, isScrolled: !isValue })
}

function valueOf({ ref, kind, value, shown }: PlanLine): ShownPlace {
  const words = shown?.value ?? [value].flat().join(', ')
  const [, year, month, day] = (kind === 'date' && /^(\d{4})-(\d{2})-(\d{2})$/.exec(words)) || []
  return { ref, value, words: year ? `${day}/${month}/${year}` : words }
}
