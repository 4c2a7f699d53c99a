/** What stands beside a request: the assistant in its page, which may be fought, covered, left or updated; both real browsers. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SIRET } from '@/tests/support/complete-profile'
import { someOf } from '@/tests/support/depth'
import {
  assistantFrame,
  buttonSaying,
  fillByClick,
  inFrame,
  openAssistant,
  restingTab,
} from './support/assistant'
import { isAwake, stopBackground } from './support/background'
import { oneAtCommit } from './support/browser'
import { sendFrom } from './support/messages'
import { until } from './support/patience'
import { FORM, startBench, type RequestBench } from './support/request-bench'
import { tellCase } from './support/trust-table'

/** Longer than anything of ours takes to be drawn, milliseconds. */
const BUSY = 8000

const SAVING = { subject: 'Saving: nothing is said that is not', result: 'refused' } as const

const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 800, height: 600 },
  { width: 640, height: 400 },
  { width: 320, height: 640 },
]

/** Where « Suivant » comes to lie beside the tab's usual place, at the end of the page. */
const ends = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
]

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let bench: RequestBench
  let { standin, habili, control, page, open, values, valueOf, fill } = {} as RequestBench

  beforeAll(async () => {
    bench = await startBench(name)
    ;({ standin, habili, control, page, open, values, valueOf, fill } = bench)
  })
  beforeEach(async () => {
    standin.session.signedIn = true
    standin.session.siret = SIRET
    await page.bringToFront()
  })
  afterAll(async () => {
    await bench?.close()
  })

  it('shows nothing on the pages that are no request', async () => {
    for (const path of ['/', '/compte', '/tableau-de-bord', '/instruction/demandes']) {
      await page.goto(`https://datapass.api.gouv.fr${path}`)
      await new Promise((resume) => setTimeout(resume, 400))
      expect(await page.$('html > div[popover]')).toBeNull()
      expect((await sendFrom(control, 'assistant.get')).page).toBeNull()
    }
  })

  it('removes the assistant again and again: it gives up, and the plan waits in the popup', async () => {
    await open('basic_infos')
    await page.waitForSelector('html > div[popover]')
    const removed = await page.evaluate(async () => {
      let count = 0
      for (let times = 0; times < 40; times++) {
        const host = document.querySelector('html > div[popover]')
        if (host) count++
        host?.remove()
        await new Promise((resume) => setTimeout(resume, 10))
      }
      return count
    })
    expect(await page.$('html > div[popover]')).toBeNull()
    // The first time, then three times a minute.
    expect(removed).toBe(4)
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

  it('opens the assistant at a click although the background had stopped', async () => {
    await open('basic_infos')
    await stopBackground(habili)
    await inFrame(await openAssistant(page), '.commit')
    await open('contacts')
    await inFrame(await openAssistant(page), '.commit')
  })

  it('starts a background that had stopped as soon as a hand comes to the folded tab', async () => {
    await open('basic_infos')
    const { x, y } = await restingTab(page)
    await page.mouse.move(x - 300, y)
    // The page's own first words may come after a stop.
    await until(
      async () => {
        await stopBackground(habili)
        await new Promise((resume) => setTimeout(resume, 500))
        return !(await isAwake(habili))
      },
      () => 'something wakes it',
    )
    await page.mouse.move(x, y)
    await until(
      () => isAwake(habili),
      () => 'it sleeps on',
    )
  })

  it('opens the assistant on a machine too busy to draw it for some seconds', async () => {
    await open('basic_infos')
    // Our own pages share a process: one that works leaves the others waiting.
    const working = control.evaluate((time) => {
      for (const end = performance.now() + time; performance.now() < end;);
    }, BUSY)
    await inFrame(await openAssistant(page), '.commit')
    await working
  })

  it('tells the page nothing: no message, no frame, no name, no attribute', async () => {
    const watched = await habili.newPage()
    await watched.evaluateOnNewDocument(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      addEventListener('message', (event) => heard.push(event.data), true)
    })
    await watched.goto(`https://datapass.api.gouv.fr${standin.draftAt(FORM, 'contacts')}`)
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

  it('says to sign in first on a signed-out form page', async () => {
    standin.session.signedIn = false
    await page.goto(`https://datapass.api.gouv.fr/formulaires/${FORM}/demande/nouveau`)
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
    const { organisations } = await sendFrom(control, 'organisations.list', { after: null })
    expect(organisations.length).toBe(1)
  })

  const fixed = '#next_authorization_request, .message-bubble-cta'
  const inDialog = '.fr-modal--opened :is(button, a)'
  /** Which of the controls that `selector` names are under anything of ours, at so many places of the page. */
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

  it.each(someOf(sizes, 2))(
    'covers no bar, button nor dialog of the page at $width × $height, wherever it is scrolled',
    async (size) => {
      await page.setViewport(size)
      await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(FORM, 'basic_infos')}`)
      await openAssistant(page)
      // The room is made with the opening.
      await expect.poll(() => covered(fixed, 2)).toEqual([])
      expect(await covered(fixed, 11)).toEqual([])
      await page.evaluate(() => document.getElementById('main-modal_button')!.click())
      await page.waitForSelector('.fr-modal--opened .button_to button')
      // The page opened it by itself, the person being in the assistant, then works in the dialog.
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

  // Windows of 1366 × 650 and 640 × 512 at 200 %.
  it.each([
    { width: 683, height: 325 },
    { width: 320, height: 256 },
  ])('covers no button of the page folded, nor of its dialog open, at $width × $height', async (size) => {
    await page.setViewport(size)
    await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(FORM, 'basic_infos')}`)
    await page.waitForSelector('html > div[popover]')
    expect(await covered('.message-bubble-cta', 11)).toEqual([])
    await openAssistant(page)
    await page.evaluate(() => document.getElementById('main-modal_button')!.click())
    await page.waitForSelector('.fr-modal--opened .button_to button')
    await page.focus(inDialog)
    await expect.poll(() => covered(inDialog, 1)).toEqual([])
    await page.setViewport({ width: 1280, height: 800 })
  })

  const scrollTo = (part: number) =>
    page.evaluate((share) => {
      const root = document.scrollingElement!
      root.scrollTop = (root.scrollHeight - innerHeight) * share
    }, part)
  const tabTop = () => page.$eval('html > div[popover]', (each) => each.getBoundingClientRect().top)
  /** What could be pressed or typed in at a point that is the folded tab's. */
  const underTab = () =>
    page.evaluate(() => {
      const ours = document.querySelector('html > div[popover]')!
      const { left, top, right, bottom } = ours.getBoundingClientRect()
      const found = new Set<string>()
      for (let x = left + 1; x < right; x += 4)
        for (let y = top + 1; y < bottom; y += 4) {
          const [above, beneath] = document.elementsFromPoint(x, y)
          const control = above === ours && beneath?.closest('a, button, input, select, textarea, label')
          if (control) found.add(control.id || control.className)
        }
      return [...found]
    })

  it.each(ends)(
    'gives way folded to what the page scrolls no further, at its end, at $width × $height',
    async (size) => {
      await page.mouse.move(5, 5)
      await page.setViewport(size)
      await open('basic_infos')
      await page.waitForSelector('html > div[popover]')
      await fill()
      const usual = await tabTop()
      expect(usual).toBeCloseTo(size.height * 0.4, 0)
      await scrollTo(1)
      await expect.poll(tabTop).not.toBeCloseTo(usual, 0)
      expect(await underTab()).toEqual([])
      const aside = await tabTop()

      await scrollTo(0.5)
      await expect.poll(tabTop).toBeCloseTo(usual, 0)
      // A hand that is on the tab keeps it there.
      await page.mouse.move(size.width - 20, usual + 20)
      await scrollTo(1)
      await new Promise((resume) => setTimeout(resume, 600))
      expect(await tabTop()).toBeCloseTo(usual, 0)
      await page.mouse.move(5, 5)
      await expect.poll(tabTop).toBeCloseTo(aside, 0)

      await page.mouse.click(size.width - 20, aside + 44)
      await (await buttonSaying(await assistantFrame(page), 'Fermer')).press('Enter')
      const hasFocus = () => page.evaluate(() => document.activeElement?.matches('html > div[popover]'))
      await expect.poll(hasFocus).toBe(true)
      await page.mouse.move(5, 5)
      await scrollTo(0.5)
      await expect.poll(tabTop).toBeCloseTo(usual, 0)
      await scrollTo(1)
      await expect.poll(underTab).toEqual([])
      expect(await hasFocus()).toBe(true)

      const next = await page.$eval('#next_authorization_request', (each) => {
        const { right, top, bottom } = each.getBoundingClientRect()
        return { x: right - 2, y: (top + bottom) / 2 }
      })
      await page.mouse.click(next.x, next.y)
      await page.waitForFunction(() => location.pathname.includes('cadre-juridique'))
      await page.setViewport({ width: 1280, height: 800 })
    },
  )

  it('gives way folded at the top of the page too, and takes its place again once it is free', async () => {
    await page.mouse.move(5, 5)
    await page.setViewport({ width: 1280, height: 800 })
    await open('basic_infos')
    await page.waitForSelector('html > div[popover]')
    const usual = await tabTop()
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.textContent = link.id = 'there'
      link.style.cssText = 'position: absolute; right: 30px; top: calc(40vh + 30px)'
      document.body.append(link)
    })
    await page.setViewport({ width: 1270, height: 800 })
    await expect.poll(underTab).toEqual([])
    expect(await tabTop()).not.toBeCloseTo(usual, 0)
    await page.evaluate(() => document.getElementById('there')!.remove())
    await page.setViewport({ width: 1280, height: 800 })
    await expect.poll(tabTop).toBeCloseTo(usual, 0)
  })

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
