/** A request of the stand-in in a real browser, with the complete profile: what its page holds, and its filling. */
import type { Page } from 'puppeteer-core'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import type { FillReport } from '@/lib/contract/tab'
import { launch, type BrowserName, type Habili } from './browser'
import { refsToTick, stateOf } from './form-proof'
import { sendFrom } from './messages'
import { seedCompleteProfile } from './seed'

export const FORM = 'france-connect'
/** First part of the ids and names of its fields. */
export const P = 'authorization_request_france_connect'

export interface RequestBench {
  standin: Standin
  habili: Habili
  /** A page of the extension. */
  control: Page
  page: Page
  /** Opens a step of the request, or of another form's. */
  open(step: string, uid?: string): Promise<unknown>
  /** Every value of the form, consents and hidden companions included. */
  values(): Promise<unknown[]>
  valueOf(attribute: string): Promise<string>
  /** Confirms as the popup does, all proposed lines. */
  fill(kinds?: string[]): Promise<FillReport>
  close(): Promise<void>
}

export async function startBench(name: BrowserName): Promise<RequestBench> {
  const standin = await startStandin()
  const habili = await launch(name, standin.port)
  const control = await habili.openExtensionPage('options.html')
  await seedCompleteProfile(control, standin.forms)
  const page = await habili.newPage()
  return {
    standin,
    habili,
    control,
    page,
    open: (step, uid = FORM) => page.goto(`https://datapass.api.gouv.fr${standin.draftAt(uid, step)}`),
    values: () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('form input, form textarea, form select')]
          .filter((each) => !['submit', 'button'].includes(each.type))
          .map((each) => [each.name, each.value, each.checked, each.files?.length ?? 0]),
      ),
    valueOf: (attribute) =>
      page.$eval(`[id="${P}_${attribute}"]`, (each) => (each as HTMLInputElement).value),
    async fill(kinds = ['request', 'block', 'summary']) {
      const state = await stateOf(control, kinds)
      const outcome = await sendFrom(control, 'assistant.confirm', {
        planId: state.plan!.id,
        refs: refsToTick(state),
      })
      if (outcome.outcome !== 'done') throw new Error(outcome.reason)
      return outcome.report
    },
    async close() {
      await habili.close()
      await standin.close()
    },
  }
}
