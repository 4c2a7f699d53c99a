/** The forms of the first DataPass, all before a release, filled in real browsers; the proof is the payload that its React page sent. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssistantState } from '@/lib/contract/tab'
import { casUsage, choicesFor } from '@/tests/support/complete-profile'
import { someOf } from '@/tests/support/depth'
import { startStandin } from '@/tests/standin/server'
import { signupForms, type SignupForm } from '@/tests/standin/signup/facts'
import type { Standin } from '@/tests/standin/types'
import type { ReceivedRequest } from '@/tests/standin/world'
import { buttonSaying, inFrame, openAssistant } from './support/assistant'
import { browserNames, launch, type Habili } from './support/browser'
import type { FieldVerdict } from './support/form-proof'
import { sendFrom } from './support/messages'
import { itOnce, triedIn } from './support/once'
import { until } from './support/patience'
import { seedCompleteProfile } from './support/seed'
import { judge, questionsOf } from './support/signup-proof'
import { printTable } from './support/table'

/** One of each kind, two of them in Firefox at a commit: new and former sections, data, dates, files, another order of contacts. */
const handful = ['franceconnect', 'api-entreprise', 'api-ficoba-production', 'hubee']

/** What the form itself chose: a person who wants another answer ticks that very line. */
const ticksOverDefault = ['additional_content.eidas_level', 'additional_content.volumetrie_appels_par_minute']

let standin: Standin
const choices = () => choicesFor(standin.forms)

beforeAll(async () => {
  standin = await startStandin()
})
afterAll(async () => {
  await standin?.close()
})

describe.each(browserNames)('signup in %s', (name) => {
  let habili: Habili
  let control: Page
  let page: Page
  const verdicts: FieldVerdict[] = []
  const once = itOnce(name)

  beforeAll(async () => {
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
    page = await habili.newPage()
  })
  afterAll(async () => {
    mkdirSync('test-results', { recursive: true })
    writeFileSync(`test-results/signup-${name}.json`, JSON.stringify(verdicts, null, 1))
    printTable(
      verdicts.map((each) => ({ ...each, attribute: each.attribute.replace(/^scopes\..*/, 'scopes.*') })),
    )
    await habili?.close()
  })

  /** The page as Habili sees it once its scripts have drawn all of it. */
  async function drawn(isReady: (state: AssistantState) => boolean): Promise<AssistantState> {
    const look = async () => {
      const state = await sendFrom(control, 'assistant.get')
      return state.page && isReady(state) && state
    }
    return until(look, () => 'the page was not recognised')
  }

  async function open(form: SignupForm): Promise<AssistantState> {
    await page.goto(`https://signup.api.gouv.fr/${form.slug}`)
    const hasAll = ({ plan }: AssistantState) =>
      form.fields.every(
        ({ name: field, card }) => !card || plan?.lines.some((line) => line.section === card && field),
      )
    return drawn((state) => state.siretState === 'match' && hasAll(state))
  }

  /** Confirms all that a person may tick. */
  async function fill(form: SignupForm): Promise<AssistantState> {
    const state = await open(form)
    await confirm(state)
    return state
  }

  /** Fills what a retention of more than 36 months made appear. */
  async function justify(): Promise<void> {
    await confirm(
      await drawn(
        ({ plan }) => plan?.lines.some((line) => line.attribute === 'data_retention_comment') ?? false,
      ),
    )
  }

  async function confirm(state: AssistantState): Promise<void> {
    const refs = state
      .plan!.lines.filter(
        ({ canTick, action, attribute }) =>
          canTick && (action === 'write' || (action === 'keep' && ticksOverDefault.includes(attribute))),
      )
      .map(({ ref }) => ref)
    if (refs.length === 0) return
    const outcome = await sendFrom(control, 'assistant.confirm', { planId: state.plan!.id, refs })
    if (outcome.outcome !== 'done') throw new Error(outcome.reason)
    expect(outcome.report.results.filter((each) => each.outcome !== 'written')).toEqual([])
  }

  async function save(): Promise<ReceivedRequest> {
    const before = standin.signup.length
    await page.evaluate(() => document.querySelector<HTMLElement>('.fr-fi-save-line')!.click())
    return until(
      () => standin.signup[before],
      () => 'nothing was received',
    )
  }

  const more = new Set(name === 'chromium' ? someOf(signupForms, 12) : [])
  const tried = triedIn(name, handful, 4)
  const forms = signupForms.filter((form) => tried.includes(form.slug) || more.has(form))
  it.each(forms.map((form) => [form.slug, form] as const))('%s', async (_, form) => {
    const state = await fill(form)
    const isLong =
      handful.includes(form.slug) && form.fields.some((each) => each.name === 'data_retention_period')
    if (isLong) await justify()
    const received = await save()
    const found = judge(form, received, choices())
    verdicts.push(...found)
    expect(found.filter(({ verdict }) => verdict === 'wrong')).toEqual([])
    expect(received.values.data_retention_comment).toBe(
      isLong ? casUsage.dureeConservationJustification : undefined,
    )
    expect(found).toHaveLength(questionsOf(form).length)
    expect(state.page!.former!.isClosed).toBe(false)
    expect(await page.$('#crash')).toBeNull()
  })

  const formOf = (wanted: string) => signupForms.find(({ slug }) => slug === wanted)!
  const reasonsOf = ({ plan }: AssistantState) =>
    Object.fromEntries(plan!.lines.map(({ attribute, reason }) => [attribute, reason?.code]))

  it('takes a fill back after the first save has made the contacts anew, and says that the file stays', async () => {
    const state = await fill(formOf('api-hermes-sandbox'))
    const ids = () => page.$$eval('[name^="team_members"]', (fields) => fields.map(({ id }) => id))
    const before = await ids()
    await save()
    await page.waitForFunction(() => document.querySelector('#notice')?.textContent, { polling: 30 })
    expect((await ids()).filter((id) => before.includes(id))).toEqual([])
    const results = await sendFrom(control, 'assistant.undo', { planId: state.plan!.id, isAll: false })
    expect(results!.filter(({ outcome }) => outcome !== 'restored').map(({ outcome }) => outcome)).toEqual([
      'not_restorable',
    ])
    const { method, members, values, documents } = await save()
    expect(method).toBe('PATCH')
    expect(Object.values(members[1]!).filter(Boolean)).toEqual(['responsable_technique'])
    expect(values).toMatchObject({ fondement_juridique_title: '', fondement_juridique_url: '' })
    expect(documents.map(({ type }) => type)).toEqual(['Document::LegalBasis'])
  })

  once(
    'leaves to the person the data that a dialog guards, and tells of a click that an open one swallowed',
    async () => {
      const state = await open(formOf('franceconnect'))
      const { scopes } = choices().france_connect!
      const guarded = state.plan!.lines.filter(({ reason }) => reason?.code === 'opens_dialog')
      expect(guarded.map(({ attribute }) => attribute.slice('scopes.'.length)).toSorted()).toEqual(
        scopes.filter((scope) => !['family_name', 'given_name'].includes(scope)).toSorted(),
      )
      expect(guarded.filter(({ canTick }) => canTick)).toEqual([])
      const own = guarded[0]!.attribute
      await page.evaluate((box) => document.getElementsByName(box)[0]!.click(), own)
      await page.waitForSelector('.fr-modal__body')
      const lines = (await drawn(() => true)).plan!
      const refs = lines.lines
        .filter(({ attribute }) =>
          ['intitule', 'scopes.family_name', 'scopes.given_name'].includes(attribute),
        )
        .filter(({ canTick }) => canTick)
        .map(({ ref }) => ref)
      const outcome = await sendFrom(control, 'assistant.confirm', { planId: lines.id, refs })
      const said = outcome.outcome === 'done' ? outcome.report.results.map((each) => each.outcome) : []
      expect(said[0]).toBe('written')
      expect(new Set(said.slice(1))).toEqual(new Set(['refused_by_page']))
      // The folded tab is out of the dialog too, and opens all the same.
      const frame = await openAssistant(page)
      await inFrame(frame, '.plan, .prefill')
      await (await buttonSaying(frame, 'Fermer')).press('Enter')
      await page.evaluate(() =>
        document.querySelector<HTMLElement>('.fr-modal__footer button:last-child')!.click(),
      )
      const after = await drawn((now) => reasonsOf(now)[own] === 'same')
      expect(reasonsOf(after)[own]).toBe('same')
    },
  )

  once('asks to choose the model before the rest, and reads nothing when signed out', async () => {
    expect(reasonsOf(await open(formOf('api-particulier')))).toMatchObject({ demarche: 'choose_first' })
    standin.session.signedIn = false
    await page.goto('https://signup.api.gouv.fr/api-particulier')
    expect((await drawn(({ page: now }) => now?.kind === 'signed-out')).problem).toBe('signed_out')
    standin.session.signedIn = true
  })

  it.each([
    [
      'https://datapass.api.gouv.fr/franceconnect',
      'https://datapass.api.gouv.fr/demandes/france-connect/nouveau',
    ],
    [
      'https://v1.datapass.api.gouv.fr/agent-connect-fs/12',
      'https://datapass.api.gouv.fr/formulaires/pro-connect-fs/demande/nouveau',
    ],
    ['https://datapass.api.gouv.fr/aidants-connect', undefined],
  ])('on %s nothing is filled, and today’s form is named', async (address, today) => {
    await page.goto(address)
    const { page: shown, plan } = await drawn(({ page: now }) => now?.kind === 'service')
    expect(shown!.former).toMatchObject({ isClosed: true })
    expect(shown!.former!.today?.url).toBe(today)
    expect(plan).toBeNull()
  })

  once('offers today’s form beside the plan', async () => {
    await open(formOf('franceconnect'))
    const frame = await openAssistant(page)
    const link = await buttonSaying(frame, 'FranceConnect')
    expect(await link.evaluate((each) => (each as HTMLAnchorElement).href)).toBe(
      'https://datapass.api.gouv.fr/demandes/france-connect/nouveau',
    )
    await inFrame(frame, '.commit')
    if (process.env.HABILI_LOOK)
      await page.screenshot({ path: `${process.env.HABILI_LOOK}/signup-${name}.png` })
  })
})
