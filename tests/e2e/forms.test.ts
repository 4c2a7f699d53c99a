/** Every page of every DataPass form, filled in real Chromium; the proof is what the stand-in received. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRelease } from '@/tests/support/depth'
import { choicesFor, isLeftByForm } from '@/tests/support/complete-profile'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { launch, type Habili } from './support/browser'
import {
  isOfTheForm,
  judge,
  leftByName,
  refsToTick,
  stateOf,
  submit,
  type FieldVerdict,
} from './support/form-proof'
import { sendFrom } from './support/messages'
import { seedCompleteProfile } from './support/seed'
import { printTable } from './support/table'

let standin: Standin
let habili: Habili
let control: Page
let page: Page
let verdicts: FieldVerdict[] = []

beforeAll(async () => {
  standin = await startStandin()
  habili = await launch('chromium', standin.port)
  control = await habili.openExtensionPage('options.html')
  await seedCompleteProfile(control, standin.forms)
  page = await habili.newPage()
})

afterAll(async () => {
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/forms.json', JSON.stringify(verdicts, null, 1))
  printTable(verdicts)
  await habili?.close()
  await standin?.close()
})

async function proveStep(formUid: string, step: string): Promise<FieldVerdict[]> {
  const form = standin.forms.find(({ uid }) => uid === formUid)!
  await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(formUid, step)}`)
  for (let presses = 1; ; presses++) {
    const state = await stateOf(control, ['request', 'summary'])
    // The imitation is the site as it was described: nothing there has changed.
    expect([formUid, step, state.drift]).toEqual([formUid, step, undefined])
    const refs = refsToTick(state)
    if (refs.length === 0) break
    const outcome = await sendFrom(control, 'assistant.confirm', { planId: state.plan!.id, refs })
    if (outcome.outcome === 'done') break
    // The scripts of the page may finish meanwhile: a person presses again, on the plan that follows.
    if (outcome.reason !== 'stale_plan' || presses > 2)
      throw new Error(`${formUid} ${step}: ${outcome.reason}`)
  }
  return judge(form, step, await submit(page, standin), choicesFor(standin.forms))
}

describe('DataPass forms, as received', async () => {
  const { forms, coveringPages } = await import('@/tests/standin/datapass/catalogue')
  /** All 1,108 pages before a release; at a commit, those that hold each attribute in each kind of control. */
  const pages = isRelease
    ? forms.flatMap(({ uid, steps }) => steps.map(({ step }) => ({ formUid: uid, step })))
    : coveringPages()
  const byForm = new Map<string, typeof pages>()
  for (const each of pages) byForm.set(each.formUid, [...(byForm.get(each.formUid) ?? []), each])

  it.each([...byForm])('%s', async (_, steps) => {
    const found: FieldVerdict[] = []
    for (const { formUid, step } of steps) found.push(...(await proveStep(formUid, step)))
    // A page proved again replaces what was found the first time.
    const again = new Set(steps.map(({ formUid }) => formUid))
    verdicts = [...verdicts.filter(({ form }) => !again.has(form)), ...found]
    const isLeft = (uid: string, attribute: string) => {
      const form = forms.find((each) => each.uid === uid)!
      return isLeftByForm(form.definition, attribute) || isOfTheForm(form, attribute)
    }
    const isExcused = ({ form, attribute, verdict, wanted }: FieldVerdict) =>
      verdict === 'right' ||
      (verdict === 'left' &&
        (leftByName.has(attribute) || isLeft(form, attribute) || (attribute === 'scopes' && !wanted)))
    expect(found.filter((each) => !isExcused(each))).toEqual([])
  })

  it('counts every field once', () => {
    const steps = pages.map(({ formUid, step }) =>
      forms.find(({ uid }) => uid === formUid)!.steps.find((each) => each.step === step)!,
    )
    expect(verdicts.length).toBe(steps.reduce((sum, { fields }) => sum + fields.length, 0))
    if (isRelease) expect(verdicts.length).toBe(5799)
  })
})
