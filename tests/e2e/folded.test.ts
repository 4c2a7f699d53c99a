/** A folded page runs half of the page side; the other half comes when the assistant opens, whatever the page's policy. */
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { assistantFrame, commitText, openAssistant } from './support/assistant'
import { ADDON_ID, launch, oneAtCommit, type Habili } from './support/browser'
import { writeOn } from './support/page-side'
import { until } from './support/patience'
import { seedCompleteProfile } from './support/seed'

const FORM = 'france-connect'
/** Nothing of an extension is in it, nor any origin but the site's. */
const STRICT = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'"
const folders = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' }

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'habili-folded-'))
  let standin: Standin
  let habili: Habili
  let control: Page

  async function open(): Promise<Page> {
    const page = await habili.newPage()
    await page.evaluateOnNewDocument(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      addEventListener('securitypolicyviolation', ({ blockedURI }) => heard.push(blockedURI))
      const names = (list: PerformanceObserverEntryList) => list.getEntries().map((entry) => entry.name)
      new PerformanceObserver((list) => heard.push(...names(list))).observe({ type: 'resource' })
    })
    await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(FORM, 'basic_infos')}`)
    await page.waitForSelector('html > div[popover]')
    return page
  }

  beforeAll(async () => {
    // A copy of the package, of which a file may be taken away.
    cpSync(new URL(`../../.output/${folders[name]}`, import.meta.url), folder, { recursive: true })
    standin = await startStandin()
    habili = await launch(name, standin.port, { build: { folder, addonId: ADDON_ID } })
    control = await habili.openExtensionPage('options.html')
    await seedCompleteProfile(control, standin.forms)
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('brings what reads and fills under a strict policy of the page, and the page sees nothing of it', async () => {
    standin.session.policy = STRICT
    const page = await open()
    expect(await commitText(await openAssistant(page))).not.toBe('')
    const { outcomes } = await writeOn(control, page, { 'Nom du projet': 'Guichet' })
    expect(Object.values(outcomes)).toEqual(['written'])
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
    expect(heard.filter((each) => each.includes('extension'))).toEqual([])
    standin.session.policy = null
    await page.close()
  })

  it('gives a page that imports it by itself a function, and does nothing', async () => {
    const page = await open()
    // As text: the tests' own bundler would replace an import in a function.
    const found = (await page.evaluate(`(async () => {
      const state = () => [Object.keys(window).length, document.documentElement.outerHTML.length]
      const before = state()
      const given = await import('${habili.origin}/form-side.js').then(Object.keys, () => ['refused'])
      return [given, before, state()]
    })()`)) as [string[], number[], number[]]
    expect(found[1]).toEqual(found[2])
    // The address that Chromium gives to web pages changes with each session of the browser.
    expect(found[0]).toEqual(name === 'chromium' ? ['refused'] : ['newFormSide'])
    await page.close()
  })

  it('says in the page that it must be loaded again when the file is gone, and opens once it is back', async () => {
    const file = join(folder, 'form-side.js')
    const page = await open()
    renameSync(file, `${file}.gone`)
    const press = () => page.mouse.click(page.viewport()!.width - 15, page.viewport()!.height * 0.4 + 44)
    await press()
    const shown = async () => JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }))
    const words = 'Habili a été mis à jour : rechargez cette page.'
    // Firefox's driver tells nothing of what is shown in a closed root: there, the frame goes.
    const isTold = async () => name === 'firefox' || (await shown()).includes(words)
    await until(
      async () => page.frames().length === 1 && (await isTold()),
      async () => `${page.frames().length} frames: ${await shown()}`,
    )
    renameSync(`${file}.gone`, file)
    await press()
    expect(await commitText(await assistantFrame(page))).not.toBe('')
    await page.close()
  })
})
