/** The assistant itself, in both real browsers: services walked step by step with real clicks. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choicesFor } from '@/tests/support/complete-profile'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { assistantFrame, commitText, fillByClick, inFrame, openAssistant } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { judge, leftByName, submit, type FieldVerdict } from './support/form-proof'
import { itAtRelease } from './support/once'
import { seedCompleteProfile } from './support/seed'

const services = [
  'france-connect-collectivite-administration',
  'pro-connect-fs',
  'pro-connect-fi',
  'api-entreprise-marches-publics',
  'api-particulier',
]

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page
  let page: Page

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
    page = await habili.newPage()
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  // At a commit, `journey` and `editor` walk FranceConnect.
  itAtRelease.each(services)('fills every step of %s, one confirmation each', async (formUid) => {
    const form = standin.forms.find(({ uid }) => uid === formUid)!
    const verdicts: FieldVerdict[] = []
    for (const { step } of form.steps.filter((each) => each.step !== 'summary')) {
      await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(formUid, step)}`)
      const frame = await openAssistant(page)
      // Some steps are filled whole by the form itself.
      if (/\d/.test(await commitText(frame))) await fillByClick(frame)
      verdicts.push(...judge(form, step, await submit(page, standin), choicesFor(standin.forms)))
    }
    const bad = verdicts.filter(
      ({ verdict, attribute, wanted }) =>
        verdict === 'wrong' || (verdict === 'left' && wanted && !leftByName.has(attribute)),
    )
    // Files wait for a tick of their own.
    expect(bad.filter(({ attribute }) => !/document|maquette/.test(attribute))).toEqual([])
    expect(verdicts.filter(({ verdict }) => verdict === 'right').length).toBeGreaterThan(15)
  })

  it('keeps its place when Turbo replaces the body, and offers the next step', async () => {
    await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(services[0]!, 'basic_infos')}`)
    const frame = await openAssistant(page)
    await fillByClick(frame)
    await page.evaluate(() => document.getElementById('next_authorization_request')!.click())
    await page.waitForFunction(() => location.pathname.includes('cadre-juridique'))
    const same = await assistantFrame(page)
    expect(same).toBe(frame)
    await frame.waitForFunction(() => document.body.innerText.includes('Étape 2 sur'))
    await inFrame(frame, '.prefill .row')
  })
})
