/** What a page may do to a fill, and what a fill must never do to a page; both real browsers. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SIRET } from '@/tests/support/complete-profile'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import {
  assistantFrame,
  buttonSaying,
  commitText,
  fillByClick,
  inFrame,
  openAssistant,
} from './support/assistant'
import { stopBackground } from './support/background'
import { browserNames, launch, type Habili } from './support/browser'
import { refsToTick, stateOf, submit } from './support/form-proof'
import { sendFrom } from './support/messages'
import { until } from './support/patience'
import { seedCompleteProfile } from './support/seed'
import { tellCase } from './support/trust-table'
import { hideField, unseen } from './support/unseen'

const form = 'france-connect'
const P = 'authorization_request_france_connect'
const SAVING = { subject: 'Saving: nothing is said that is not', result: 'refused' } as const

describe.each(browserNames)('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page
  let page: Page

  const open = (step: string, uid = form) =>
    page.goto(`https://datapass.api.gouv.fr${standin.draftAt(uid, step)}`)
  /** Every value of the form, consents and hidden companions included. */
  const values = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('form input, form textarea, form select')]
        .filter((each) => !['submit', 'button'].includes(each.type))
        .map((each) => [each.name, each.value, each.checked, each.files?.length ?? 0]),
    )
  const valueOf = (attribute: string) =>
    page.$eval(`[id="${P}_${attribute}"]`, (each) => (each as HTMLInputElement).value)
  /** Confirms as the popup does, all proposed lines. */
  async function fill(kinds = ['request', 'block', 'summary']) {
    const state = await stateOf(control, kinds)
    const outcome = await sendFrom(control, 'assistant.confirm', {
      planId: state.plan!.id,
      refs: refsToTick(state),
    })
    if (outcome.outcome !== 'done') throw new Error(outcome.reason)
    return outcome.report
  }

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
    page = await habili.newPage()
  })
  beforeEach(async () => {
    standin.session.signedIn = true
    standin.session.siret = SIRET
    await page.bringToFront()
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  describe('undo', () => {
    it.each(['basic_infos', 'personal_data', 'contacts', 'scopes', 'france_connect_eidas'])(
      'gives %s back as it was',
      async (step) => {
        await open(step)
        const before = await values()
        const report = await fill()
        expect(report.written).toBe(report.total)
        expect(await values()).not.toEqual(before)
        const undone = await sendFrom(control, 'assistant.undo', { planId: report.planId, isAll: false })
        expect(undone!.filter(({ outcome }) => outcome !== 'restored')).toEqual([])
        expect(await values()).toEqual(before)
      },
    )

    it('keeps what the person changed since, and says which', async () => {
      await open('basic_infos')
      const frame = await openAssistant(page)
      await fillByClick(frame)
      await page.focus(`[id="${P}_intitule"]`)
      await page.keyboard.type(' bis')
      await (await buttonSaying(frame, 'Annuler le remplissage')).click()
      await frame.waitForFunction(() =>
        document.querySelector('.failures')?.textContent?.includes('Nom du projet'),
      )
      expect(await valueOf('intitule')).toBe('Guichet « Bourg & moi » bis')
      expect(await valueOf('description')).toBe('')
    })
  })

  describe('never', () => {
    it('overwrites a value already there unless its line is ticked', async () => {
      await open('basic_infos')
      await page.focus(`[id="${P}_intitule"]`)
      await page.keyboard.type('Mon titre')
      await fill()
      expect(await valueOf('intitule')).toBe('Mon titre')
    })

    it('ticks a consent nor presses a button: the summary is left whole', async () => {
      await open('summary')
      const before = await values()
      const received = standin.received.length
      const state = await stateOf(control, ['summary'])
      expect(state.plan!.lines.filter(({ canTick }) => canTick)).toEqual([])
      expect(state.plan!.lines.length).toBeGreaterThan(0)
      expect(await values()).toEqual(before)
      expect(standin.received.length).toBe(received)
    })

    it('shows anything on the pages that are no request', async () => {
      for (const path of ['/', '/compte', '/tableau-de-bord', '/instruction/demandes']) {
        await page.goto(`https://datapass.api.gouv.fr${path}`)
        await new Promise((resume) => setTimeout(resume, 400))
        expect(await page.$('html > div[popover]')).toBeNull()
        expect((await sendFrom(control, 'assistant.get')).page).toBeNull()
      }
    })
  })

  describe('the page', () => {
    it('renders errors in place: the typed values are kept and a new plan is made', async () => {
      await open('basic_infos')
      await page.focus(`[id="${P}_intitule"]`)
      await page.keyboard.type('Seul')
      await page.evaluate((id) => {
        const button = document.getElementById(id) as HTMLButtonElement
        button.form!.noValidate = true
        button.click()
      }, 'next_authorization_request')
      await page.waitForSelector('.fr-input-group--error')
      const report = await fill()
      expect(report.written).toBe(report.total)
      expect(await valueOf('intitule')).toBe('Seul')
      expect(await valueOf('description')).not.toBe('')
    })

    it('is another view after a Turbo visit: the old plan is refused, nothing is written', async () => {
      await open('basic_infos')
      const state = await stateOf(control, ['request'])
      await page.evaluate(() => {
        document.dispatchEvent(new Event('turbo:before-render'))
        const copy = document.body.cloneNode(true) as HTMLBodyElement
        document.body.replaceWith(copy)
        document.documentElement.dispatchEvent(new Event('turbo:render', { bubbles: true }))
      })
      const outcome = await sendFrom(control, 'assistant.confirm', {
        planId: state.plan!.id,
        refs: refsToTick(state),
      })
      expect(outcome.outcome).toBe('refused')
      expect(await valueOf('description')).toBe('')
    })

    it('renders anew in the middle of a fill: the rest stops, and the report says so', async () => {
      await open('contacts')
      await page.evaluate((id) => {
        document.getElementById(id)!.addEventListener('change', () => {
          const copy = document.body.cloneNode(true) as HTMLBodyElement
          document.body.replaceWith(copy)
          document.documentElement.dispatchEvent(new Event('turbo:render', { bubbles: true }))
        })
      }, `${P}_responsable_traitement_email`)
      const report = await fill()
      expect(report.written).toBeLessThan(report.total)
      expect(report.results.map(({ outcome }) => outcome)).toContain('stopped')
    })

    it('takes a value back: it is reported as refused, not as written', async () => {
      await open('basic_infos')
      await page.evaluate((id) => {
        const field = document.getElementById(id) as HTMLInputElement
        field.addEventListener('change', () => setTimeout(() => (field.value = ''), 50))
      }, `${P}_volumetrie_approximative`)
      await fill()
      // Told at once as written, and corrected once the page has been looked at again.
      const refused = async () => {
        const { report } = await sendFrom(control, 'assistant.get')
        return (report?.results ?? []).filter(({ outcome }) => outcome === 'refused_by_page')
      }
      await until(
        async () => (await refused()).length > 0,
        () => 'the report was not corrected',
      )
      expect((await refused()).map(({ label }) => label)).toEqual(['Volumétrie approximative'])
    })

    it('hides a field of ours: it is never written, and listed', async () => {
      await open('contacts')
      await page.evaluate((id) => {
        document.getElementById(id)!.style.cssText = 'opacity: .01; position: absolute'
      }, `${P}_delegue_protection_donnees_phone_number`)
      const { plan } = await stateOf(control, ['request'])
      const line = plan!.lines.find(
        ({ attribute }) => attribute === 'delegue_protection_donnees_phone_number',
      )!
      expect([line.canTick, line.reason?.code]).toEqual([false, 'covered'])
    })

    it('keeps fields out of sight, one technique each: none is written', async () => {
      for (const [technique, css] of Object.entries(unseen)) {
        await open('contacts')
        await page.evaluate(hideField, `${P}_delegue_protection_donnees_phone_number`, css)
        await fill()
        const value = await valueOf('delegue_protection_donnees_phone_number')
        const row = { subject: 'Fields out of sight', name: technique, browser: name }
        tellCase({ ...row, result: value === '' ? 'refused' : 'written' })
        expect([technique, value]).toEqual([technique, ''])
        // Its neighbours are in sight, and written.
        expect(await valueOf('delegue_protection_donnees_email')).toContain('@')
      }
    })

    it.each(['one-time-code', 'password'])(
      'makes the next field another one during the fill (%s): it is not written',
      async (kind) => {
        await open('contacts')
        await page.evaluate(
          (before, next, to) => {
            const field = document.getElementById(next) as HTMLInputElement
            const change = () =>
              to === 'password' ? (field.type = to) : field.setAttribute('autocomplete', to)
            document.getElementById(before)!.addEventListener('input', change)
          },
          `${P}_delegue_protection_donnees_email`,
          `${P}_delegue_protection_donnees_phone_number`,
          kind,
        )
        await fill()
        const value = await valueOf('delegue_protection_donnees_phone_number')
        const row = { subject: 'Fields changed during the fill', name: kind, browser: name }
        tellCase({ ...row, result: value === '' ? 'refused' : 'written' })
        expect(value).toBe('')
        expect(await valueOf('delegue_protection_donnees_email')).toContain('@')
      },
    )

    it('removes the assistant again and again: it gives up, and the plan waits in the popup', async () => {
      await open('basic_infos')
      await page.waitForSelector('html > div[popover]')
      await page.evaluate(async () => {
        for (let times = 0; times < 40; times++) {
          document.querySelector('html > div[popover]')?.remove()
          await new Promise((resume) => setTimeout(resume, 10))
        }
      })
      expect(await page.$('html > div[popover]')).toBeNull()
      const report = await fill()
      expect(report.written).toBe(report.total)
    })

    it('covers the assistant: the frame refuses, the popup still may', async () => {
      await open('basic_infos')
      const frame = await openAssistant(page)
      await page.evaluate(() => {
        const cover = document.createElement('div')
        cover.popover = 'manual'
        cover.style.cssText =
          'position: fixed; inset: 0; width: 100%; height: 100%; opacity: .02; pointer-events: none; margin: 0'
        document.body.append(cover)
        cover.showPopover()
      })
      const button = await inFrame(frame, '.commit')
      await new Promise((resume) => setTimeout(resume, 1500))
      await button.hover()
      await button.click({ offset: { x: 20, y: 12 } })
      await new Promise((resume) => setTimeout(resume, 800))
      expect(await valueOf('intitule')).toBe('')
      const report = await fill()
      expect(report.written).toBe(report.total)
      expect(await valueOf('intitule')).not.toBe('')
    })
  })

  it('opens the assistant at a click although the background had stopped', async () => {
    await open('basic_infos')
    await stopBackground(habili)
    await inFrame(await openAssistant(page), '.commit')
    await open('contacts')
    await inFrame(await openAssistant(page), '.commit')
  })

  it('tells the page nothing: no message, no frame, no name, no attribute', async () => {
    const watched = await habili.newPage()
    await watched.evaluateOnNewDocument(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      addEventListener('message', (event) => heard.push(event.data), true)
    })
    await watched.goto(`https://datapass.api.gouv.fr${standin.draftAt(form, 'contacts')}`)
    const frame = await openAssistant(watched)
    await fillByClick(frame)
    const seen = await watched.evaluate(() => ({
      heard: (window as unknown as { heard: unknown[] }).heard,
      frames: [window.length, document.querySelectorAll('iframe').length],
      root: document.querySelector('html > div[popover]')!.shadowRoot,
      attributes: document.querySelector('html > div[popover]')!.getAttributeNames(),
      // The page's own search over what is shown: it must not reach the assistant.
      find: (window as unknown as { find(text: string): boolean }).find('Outil non officiel'),
      resources: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension://'))
        .length,
    }))
    expect(seen).toEqual({
      heard: [],
      frames: [0, 0],
      root: null,
      attributes: ['popover'],
      find: false,
      resources: 0,
    })
    await watched.close()
  })

  describe('for whom', () => {
    it('blocks the fill when the page is for another SIRET, and offers to make that profile', async () => {
      standin.session.siret = '13002526500013'
      await open('basic_infos')
      const frame = await openAssistant(page)
      await buttonSaying(frame, 'profil')
      const state = await stateOf(control, ['request'])
      expect([state.siretState, state.plan!.blocked]).toEqual(['mismatch', 'siret_mismatch'])
      const outcome = await sendFrom(control, 'assistant.confirm', {
        planId: state.plan!.id,
        refs: refsToTick(state),
      })
      expect(outcome).toEqual({ outcome: 'refused', reason: 'blocked' })
      expect(await valueOf('intitule')).toBe('')
    })

    it('says to sign in first on a signed-out form page', async () => {
      standin.session.signedIn = false
      await page.goto(`https://datapass.api.gouv.fr/formulaires/${form}/demande/nouveau`)
      const frame = await openAssistant(page)
      await frame.waitForFunction(() => /connectez-vous d[’']abord/i.test(document.body.innerText))
    })

    it('loses nothing when the session expires between two steps', async () => {
      await open('basic_infos')
      const frame = await openAssistant(page)
      await fillByClick(frame)
      standin.session.signedIn = false
      await page.evaluate(() => document.getElementById('next_authorization_request')!.click())
      // DataPass leads to its front page, where nothing is said of what it did not keep.
      await page.waitForFunction(() => location.pathname === '/')
      const told = await assistantFrame(page)
      await told.waitForFunction(() =>
        /session était terminée[^]*À remplir de nouveau/.test(document.body.innerText),
      )
      tellCase({ ...SAVING, name: 'the session had ended: told where the site leads', browser: name })
      await page.reload()
      await page.waitForFunction(() => document.querySelector('html > div[popover]') === null)
      standin.session.signedIn = true
      await open('basic_infos')
      const report = await fill()
      expect(report.written).toBe(report.total)
      const { organisations } = await sendFrom(control, 'organisations.list')
      expect(organisations.length).toBe(1)
    })
  })

  it('fills a block page, whose buttons wait for a change', async () => {
    await page.goto(`https://datapass.api.gouv.fr${standin.blockAt(form, 'basic_infos')}`)
    expect(
      await page.$eval('#save_authorization_request', (each) => (each as HTMLButtonElement).disabled),
    ).toBe(true)
    const frame = await openAssistant(page)
    expect(await commitText(frame)).toMatch(/Remplir 4|Relire/)
    await fillByClick(frame)
    const received = await submit(page, standin)
    expect(received.page).toBe('block')
    expect(received.params[`${P}[intitule]`]).toEqual(['Guichet « Bourg & moi »'])
  })

  it('sends a stored PDF into the file field whose line is ticked, byte for byte', async () => {
    await open('basic_infos')
    await fill()
    const { files } = await submit(page, standin)
    const [file] = files[`${P}[maquette_projet][]`]!
    expect([file!.name, file!.type]).toEqual(['maquette été.pdf', 'application/pdf'])
    expect(file!.size).toBeGreaterThan(100)
  })

  it.each([
    { width: 1280, height: 800 },
    { width: 1024, height: 768 },
    { width: 800, height: 600 },
    { width: 640, height: 400 },
    { width: 320, height: 640 },
  ])(
    'covers no bar, button nor dialog of the page at $width × $height, wherever it is scrolled',
    async (size) => {
      await page.setViewport(size)
      await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(form, 'basic_infos')}`)
      await openAssistant(page)
      const covered = (selector: string, places: number) =>
        page.evaluate(
          async (controls, count) => {
            const found: string[] = []
            const ours = document.querySelector('html > div[popover]')
            for (let place = 0; place < count; place++) {
              const root = document.scrollingElement!
              root.scrollTop = ((root.scrollHeight - innerHeight) * place) / Math.max(1, count - 1)
              await new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume)))
              for (const each of document.querySelectorAll<HTMLElement>(controls)) {
                if (count === 1) each.scrollIntoView({ block: 'nearest' })
                const { left, right, top, bottom } = each.getBoundingClientRect()
                const [x, y] = [(left + right) / 2, (top + bottom) / 2]
                const points = [
                  [x, y],
                  [left + 2, y],
                  [right - 2, y],
                  [x, top + 2],
                  [x, bottom - 2],
                ] as const
                const isSeen = points.every(
                  (point) => ![ours, null].includes(document.elementFromPoint(...point)),
                )
                if (!isSeen) found.push(`${each.id || each.className} at ${place}`)
              }
            }
            return found
          },
          selector,
          places,
        )
      const fixed = '#next_authorization_request, .message-bubble-cta'
      // The room is made with the opening.
      await expect.poll(() => covered(fixed, 2)).toEqual([])
      expect(await covered(fixed, 11)).toEqual([])
      await page.evaluate(() => document.getElementById('main-modal_button')!.click())
      await page.waitForSelector('.fr-modal--opened .button_to button')
      // The page opened it by itself, the person being in the assistant, then works in the dialog.
      const inDialog = '.fr-modal--opened :is(button, a)'
      expect(await covered(inDialog, 1)).toEqual([])
      await page.focus(inDialog)
      await expect.poll(() => covered(inDialog, 1)).toEqual([])
      const left = await page.$eval('html > div[popover]', (each) => {
        const { height, bottom } = each.getBoundingClientRect()
        // Without the bar that scrolls the page sideways.
        return [height, document.documentElement.clientHeight - bottom]
      })
      expect(left).toEqual([size.width < 1150 ? 48 : size.height, 0])
      await page.setViewport({ width: 1280, height: 800 })
    },
  )

  it('survives back and forward', async () => {
    await open('basic_infos')
    await fill()
    await page.evaluate(() => document.getElementById('next_authorization_request')!.click())
    await page.waitForFunction(() => location.pathname.includes('cadre-juridique'))
    await page.goBack()
    await page.waitForFunction(() => location.pathname.includes('informations-de-base'))
    await openAssistant(page)
  })

  it('H70: says in the page that Habili was updated, and leaves what is written there', async () => {
    await open('basic_infos')
    await openAssistant(page)
    await fill()
    const before = await values()
    await control
      .evaluate(() => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome
        setTimeout(() => api.runtime.reload(), 50)
      })
      .catch(() => undefined)
    const frames = () => page.frames().length - 1
    await until(
      () => frames() === 0,
      () => `${frames()} frames are left`,
    )
    const width = () => page.evaluate(() => document.documentElement.getBoundingClientRect().width)
    await until(
      async () => (await width()) > 1200,
      async () => `the page is ${await width()} px wide`,
    )
    expect(await values()).toEqual(before)
    tellCase({ ...SAVING, name: 'Habili updated under an open page: nothing written is lost', browser: name })
    if (process.env.HABILI_LOOK)
      await page.screenshot({ path: `${process.env.HABILI_LOOK}/updated-${name}.png` })
    // Firefox starts the page side again by itself; in Chromium the word stands there, and a press takes it away.
    await page.waitForFunction(() => document.querySelectorAll('html > [popover]').length === 1)
    if (name === 'firefox') return void (await openAssistant(page))
    const names = await page.accessibility.snapshot().then((tree) => JSON.stringify(tree))
    expect(names).toContain('Habili a été mis à jour : rechargez cette page.')
  })
})
