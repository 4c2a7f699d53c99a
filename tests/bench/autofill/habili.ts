/** Habili on the page in front: the lines ticked by themselves, confirmed, and nothing more. */
import type { Page } from 'puppeteer-core'
import { stateOf } from '@/tests/e2e/support/form-proof'
import { sendFrom } from '@/tests/e2e/support/messages'

/** Confirms the plan as it stands, once the form is declared known and its page theirs; gives how many lines were confirmed. */
export async function fillWithHabili(control: Page): Promise<number> {
  const first = await stateOf(control, ['request'])
  if (first.plan?.isUnknownForm) await sendFrom(control, 'form.know', { isKnown: true })
  if (first.plan?.blocked === 'siret_unknown')
    await sendFrom(control, 'assistant.tellWhose', { isRight: true })
  const { plan } = await stateOf(control, ['request'])
  const refs = (plan?.lines ?? [])
    .filter(({ isTicked, canTick }) => isTicked && canTick)
    .map(({ ref }) => ref)
  if (refs.length === 0) return 0
  const outcome = await sendFrom(control, 'assistant.confirm', { planId: plan!.id, refs })
  if (outcome.outcome !== 'done') throw new Error(`Habili refused: ${outcome.reason}`)
  return refs.length
}
