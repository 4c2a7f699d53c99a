/** The answers about fields: taught, kept, corrected, pointed at. */
import { askPage, type Handlers, type Origin } from '@/lib/extension/messenger'
import type { FillPlan } from '@/lib/form/model'
import { fieldPlaces, keep, knowForm, teach } from './field-mapping'
import { tabOf } from './frames'
import { getTab, setTab } from './sessions'
import type { Store } from '../store/store'
import { tellChanged } from '../broadcast'

/** A page may cover our frame to have a button pressed unseen: what changes the profile asks the page side first. */
export async function isClear({ caller, tabId }: Origin): Promise<boolean> {
  return caller !== 'frame' || (await askPage(tabId!, 'guest.evidence', { when: 'press' })).isClear
}

export function fieldHandlers(store: () => Promise<Store>) {
  async function keepFrom(tabId: number | undefined, origin: Origin, line: { ref: number; target: string }) {
    if (tabId === undefined) return { outcome: 'gone' as const }
    if (!(await isClear(origin))) return { outcome: 'covered' as const }
    const outcome = await keep(await store(), tabId, line)
    if (outcome.outcome === 'saved') await tellChanged('profile', 'page')
    return outcome
  }
  async function teachFrom(tabId: number | undefined, input: { ref: number; target: string }) {
    if (tabId === undefined) return { outcome: 'gone' as const }
    const outcome = await teach(await store(), tabId, input)
    await setTab(tabId, { pointed: undefined })
    await tellChanged('taughtFields', 'page')
    return outcome
  }
  return {
    'field.places': async () => fieldPlaces(await store()),
    'field.teach': async (input, origin) => teachFrom(await tabOf(origin), input),
    'field.keep': async ({ ref }, origin) => {
      const tabId = await tabOf(origin)
      const { plan } = tabId === undefined ? {} : await getTab(tabId)
      const line = (plan ? (JSON.parse(plan) as FillPlan) : null)?.lines.find((each) => each.ref === ref)
      return line?.target ? keepFrom(tabId, origin, line) : { outcome: 'gone' }
    },
    'field.settle': async ({ ref, choice }, origin) => {
      const tabId = await tabOf(origin)
      if (tabId === undefined) return { outcome: 'gone' }
      const { targets = {}, settled = [] } = await getTab(tabId)
      const target = targets[ref]
      if (!target) return { outcome: 'gone' }
      if (choice === 'everywhere') {
        const outcome = await keepFrom(tabId, origin, { ref, target })
        if (outcome.outcome !== 'saved') return outcome
      }
      if (choice === 'never') {
        const { outcome } = await teachFrom(tabId, { ref, target: '' })
        if (outcome !== 'saved') return { outcome: 'gone' }
      }
      await setTab(tabId, { settled: [...settled, ref] })
      await tellChanged('page')
      return { outcome: 'saved' }
    },
    'field.taught': async () => (await store()).db.taughtFields.toArray(),
    'form.know': async ({ isKnown }, origin) => {
      const tabId = await tabOf(origin)
      const isDone = tabId !== undefined && (await knowForm(tabId, isKnown))
      await tellChanged('settings', 'page')
      return isDone
    },
  } satisfies Partial<Handlers>
}
