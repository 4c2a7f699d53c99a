/** What the real DataPass does between two pages, and what Habili then may write: judged by what the site stored. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SIRET } from '@/tests/support/complete-profile'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { assistantFrame, inFrame } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { refsToTick, stateOf } from './support/form-proof'
import { sendFrom } from './support/messages'
import { says } from './support/options'
import { seedCompleteProfile } from './support/seed'

const OTHER = '13002526500013'
const start = 'https://datapass.api.gouv.fr/formulaires/france-connect/demande/commencer'

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page
  let page: Page

  const siretState = async () => (await sendFrom(control, 'assistant.get')).siretState
  const confirm = async () => {
    const { plan } = await stateOf(control, ['request'])
    return { planId: plan!.id, refs: refsToTick(await sendFrom(control, 'assistant.get')) }
  }

  /** Presses the site's own button that saves a draft, until the page is on its way. */
  const send = () =>
    page.evaluate(
      () =>
        new Promise((resume) => {
          document.addEventListener('turbo:submit-start', resume, { once: true })
          const names = ['save_authorization_request_from_header', 'save_authorization_request']
          const button = names.map((id) => document.getElementById(id)).find(Boolean) as HTMLButtonElement
          button.form!.noValidate = true
          button.click()
        }),
    )

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
    page = await habili.newPage()
  })
  beforeEach(async () => {
    Object.assign(standin.session, { siret: SIRET, account: [], others: [{ siret: OTHER, name: 'Autre' }] })
    await page.bringToFront()
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  it('sees that the organisation changed in the same document, when Back leads to the form', async () => {
    await page.goto(start)
    await expect.poll(siretState).toBe('match')
    await page.evaluate(() => Object.assign(window, { isSameDocument: true }))
    for (const path of ['/usager/organisations', `/usager/organisations/${OTHER}/courant`]) {
      await page.evaluate((href) => {
        const link = Object.assign(document.createElement('a'), { href })
        document.body.append(link)
        link.click()
      }, path)
      await page.waitForFunction((from) => location.pathname !== from, {}, new URL(page.url()).pathname)
    }
    await page.waitForFunction(() => location.pathname.startsWith('/tableau-de-bord'))
    await page.evaluate(() => history.go(-2))
    await page.waitForFunction(() => location.pathname.endsWith('/commencer'))
    expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true)
    await expect.poll(siretState).toBe('mismatch')
    expect(await sendFrom(control, 'assistant.confirm', await confirm())).toMatchObject({ reason: 'blocked' })
  })

  it('sees at the confirmation that the organisation changed in another tab, and writes nothing', async () => {
    await page.goto(start)
    await expect.poll(siretState).toBe('match')
    const input = await confirm()
    standin.session.siret = OTHER
    expect(await sendFrom(control, 'assistant.confirm', input)).toMatchObject({ reason: 'siret_changed' })
    const written = await page.$$eval('form textarea', (all) => all.map((each) => each.value))
    expect(written.join('')).toBe('')
    expect(await siretState()).toBe('mismatch')
  })

  it('takes no error of the account page for its silence', async () => {
    Object.assign(standin.session, { siret: OTHER, account: ['error'] })
    await page.goto(start)
    await expect.poll(siretState, { timeout: 15_000 }).toBe('mismatch')
  })

  it('waits for a slow account page in sight, and writes nothing before its answer', async () => {
    standin.session.account = [5000]
    await page.goto(start)
    await expect.poll(siretState).toBe('asking')
    expect((await sendFrom(control, 'assistant.get')).plan!.blocked).toBe('siret_asking')
    await expect.poll(siretState, { timeout: 10_000 }).toBe('failed')
    await expect.poll(siretState, { timeout: 10_000 }).toBe('match')
  })

  it('reads every request of the dashboard at once, and shows nothing there', async () => {
    for (const step of ['basic_infos', 'contacts']) standin.draftAt('france-connect', step)
    await page.goto('https://datapass.api.gouv.fr/tableau-de-bord/demandes')
    const shown = await page.$$eval('.authorization-request-card', (cards) =>
      cards.map(({ id }) => id.match(/\d+$/)![0]),
    )
    expect(shown.length).toBeGreaterThan(1)
    const followed = async () => (await sendFrom(control, 'board.get')).map(({ number }) => number)
    await expect.poll(followed, { timeout: 10_000 }).toEqual(expect.arrayContaining(shown))
    expect(await page.$('html > div[popover]')).toBeNull()
    const missing = async () =>
      (await sendFrom(control, 'board.get')).filter(({ missingAt }) => missingAt).map(({ number }) => number)
    // A themed host lists those of its theme: the others are not missing for that.
    const [, themed] = /demande\/(\d+)/.exec(standin.draftAt('api-entreprise', 'basic_infos'))!
    await page.goto('https://api-entreprise.datapass.api.gouv.fr/tableau-de-bord/demandes')
    expect(await page.$$eval('.authorization-request-card', (cards) => cards.length)).toBe(1)
    await expect.poll(followed, { timeout: 10_000 }).toContain(themed)
    expect(await missing()).toEqual([])
    // One is deleted by another way: the list does without it, and the board says no more than that.
    const [gone, kept] = shown as [string, string]
    standin.decide(gone, 'archived')
    await page.goto('https://datapass.api.gouv.fr/tableau-de-bord/demandes')
    await expect.poll(missing, { timeout: 10_000 }).toEqual([gone])
    await control.bringToFront()
    await control.goto(`${habili.origin}/options.html#suivi`)
    await says(control, 'Absente de vos demandes en cours sur DataPass')
    expect(await control.$$eval('.site-state', (all) => all.map((each) => each.textContent))).toContainEqual(
      expect.not.stringContaining('Absente'),
    )
    expect(kept).not.toBe(gone)
  })

  it('follows a colleague’s request as theirs: under no cas d’usage, and with nothing to send', async () => {
    const path = standin.draftAt('france-connect', 'summary', 'complete')
    const id = /demande\/(\d+)/.exec(path)![1]!
    standin.giveToColleague(id)
    await page.goto(`https://datapass.api.gouv.fr${path}`)
    const { page: shown } = await stateOf(control, ['summary'])
    expect(shown!.facts.canSend).toBeUndefined()
    const row = async () => (await sendFrom(control, 'board.get')).find(({ number }) => number === id)
    await expect.poll(async () => (await row())?.siteState?.label, { timeout: 10_000 }).toBe('Brouillon')
    expect((await row())!.casUsageId).toBeNull()
    expect(
      (await sendFrom(control, 'assistant.get')).plan?.lines.filter(({ canTick }) => canTick) ?? [],
    ).toEqual([])
  })

  it('says nothing put back while a send is under way: it waits, and the site holds it all', async () => {
    await page.goto(start)
    await expect.poll(siretState).toBe('match')
    const input = await confirm()
    expect(await sendFrom(control, 'assistant.confirm', input)).toMatchObject({ outcome: 'done' })
    standin.session.saves = [2500]
    await send()
    const undone = await sendFrom(control, 'assistant.undo', { planId: input.planId, isAll: true })
    expect((undone ?? []).map(({ outcome }) => outcome)).not.toContain('restored')
    await page.waitForFunction(() => /demande\/\d+\//.test(location.pathname), { polling: 50 })
    const [, id] = /demande\/(\d+)\//.exec(page.url())!
    expect(standin.stored(id!).values['intitule']?.[0]).toContain('Guichet')
  })

  it('says refused what a refused send held, and nothing of a fill that was stored before in the same document', async () => {
    await page.goto(start)
    await expect.poll(siretState).toBe('match')
    const stored = await confirm()
    expect(await sendFrom(control, 'assistant.confirm', stored)).toMatchObject({ outcome: 'done' })
    await send()
    await page.waitForFunction(() => /demande\/\d+\//.test(location.pathname), { polling: 50 })
    await page.evaluate((href) => {
      const link = Object.assign(document.createElement('a'), { href })
      document.body.append(link)
      link.click()
    }, start)
    await page.waitForFunction(() => location.pathname.endsWith('/commencer'), { polling: 50 })
    const state = () => sendFrom(control, 'assistant.get')
    const sendBlank = async (refusals: number) => {
      await page.$eval('[name$="[intitule]"]', (field) => ((field as HTMLInputElement).value = ''))
      await page.evaluate(() => {
        const button = document.getElementById('next_authorization_request') as HTMLButtonElement
        button.form!.noValidate = true
        button.click()
      })
      await expect.poll(async () => (await state()).page?.facts.refusals, { timeout: 15_000 }).toBe(refusals)
    }
    await sendBlank(1)
    expect(await state()).toMatchObject({ report: null, undoable: null })
    const input = await confirm()
    expect(await sendFrom(control, 'assistant.confirm', input)).toMatchObject({ outcome: 'done' })
    for (const refusals of [2, 3]) {
      await sendBlank(refusals)
      const { report, undoable } = await state()
      expect(report).toMatchObject({ planId: input.planId, isRefused: true })
      expect(undoable).toMatchObject({ planId: input.planId, fills: 1 })
    }
  })

  it('says on the page that takes its place that a request of another session was rejected', async () => {
    await page.goto(start)
    await expect.poll(siretState).toBe('match')
    const { received } = standin
    const before = received.length
    expect(await sendFrom(control, 'assistant.confirm', await confirm())).toMatchObject({ outcome: 'done' })
    await page.$$eval('[name=authenticity_token]', (all) => {
      for (const each of all) (each as HTMLInputElement).value = 'of another session'
    })
    await send()
    const report = async () => (await sendFrom(control, 'assistant.get')).report
    await expect.poll(async () => (await report())?.cut).toBe('rejected')
    expect((await report())!.results.length).toBeGreaterThan(0)
    expect(received).toHaveLength(before)
    // It opens by itself: nothing else on that page says what was lost.
    const host = () => page.$('html > div[popover]')
    await expect.poll(host).not.toBeNull()
    // What was lost comes before whether one may ask, which stays folded.
    await page.bringToFront()
    const frame = await assistantFrame(page)
    const told = await inFrame(frame, '.notice.bad')
    const fold = await inFrame(frame, '.standing')
    expect(await fold.evaluate((each) => (each as HTMLDetailsElement).open)).toBe(false)
    expect(await told.isIntersectingViewport()).toBe(true)
    await page.goto(start)
    await expect.poll(async () => (await report()) ?? null).toBeNull()
  })

  it('finds the request of a decision that was revoked by its number: its page names no request', async () => {
    const granted = ['basic_infos', 'contacts'].map((step) => {
      const [, id] = /demande\/(\d+)/.exec(standin.draftAt('france-connect', step, 'complete'))!
      standin.submit(id!)
      standin.validate(id!)
      return id!
    })
    const label = async (id: string) =>
      (await sendFrom(control, 'board.get')).find(({ number }) => number === id)?.siteState?.label
    for (const id of granted) {
      await page.goto(`https://datapass.api.gouv.fr/demandes/${id}`)
      await expect.poll(() => label(id), { timeout: 10_000 }).toBe('Validée')
    }
    await page.goto('https://datapass.api.gouv.fr/tableau-de-bord/habilitations')
    for (const id of granted) await expect.poll(() => label(id), { timeout: 10_000 }).toBe('Active')
    const [revoked, kept] = granted as [string, string]
    standin.decide(revoked, 'revoked')
    await page.goto(`https://datapass.api.gouv.fr/habilitations/${4000 + Number(revoked)}`)
    expect(await page.$$(`a[href*="/${revoked}"]`)).toEqual([])
    await expect.poll(() => label(revoked), { timeout: 10_000 }).toBe('Révoquée')
    expect(await label(kept)).toBe('Active')
  })
})
