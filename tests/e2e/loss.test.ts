/** Files of the database overwritten while the browser is closed: what it begins anew is never a silent empty list. */
import { randomBytes } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { ADDON_ID, oneAtCommit, type BrowserName } from './support/browser'
import { inFirefox } from './support/firefox'
import { keepProfile } from './support/kept-profile'
import { create, sendFrom } from './support/messages'
import { press, says, visit } from './support/options'
import { tellCase } from './support/trust-table'

const SAVING = { subject: 'Saving: nothing is said that is not', result: 'refused' } as const

/** Where each browser keeps an extension's IndexedDB; settings are elsewhere (in Firefox, another user context). */
const ours: Record<BrowserName, RegExp> = {
  chromium: /IndexedDB\/chrome-extension_[^/]+\.leveldb\/[^/]+\.(log|ldb)$/,
  firefox: /moz-extension\+\+\+[-\da-f]+\/idb\/[^/]+\.sqlite$/,
}

function filesOf(name: BrowserName, profile: string): string[] {
  const paths = readdirSync(profile, { recursive: true, encoding: 'utf8' })
  return paths.filter((path) => ours[name].test(path)).map((path) => join(profile, path))
}

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  const kept = keepProfile(name)

  /** As « Effacer les données de navigation » does, or a browser short of room. */
  async function clearDatabase(page: Page): Promise<void> {
    const { browser, origin } = kept.habili
    if (name === 'chromium') {
      const session = await page.createCDPSession()
      return session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    }
    await inFirefox(
      browser,
      `new Promise((resolve) => Services.clearData.deleteDataFromPrincipal(
        WebExtensionPolicy.getByID('${ADDON_ID}').extension.principal, true,
        Ci.nsIClearDataService.CLEAR_DOM_QUOTA, () => resolve(true)))`,
    )
  }

  it('says at once, in every open window, that the browser cleared the data', async () => {
    const list = await kept.habili.openExtensionPage('options.html')
    const id = await create(list, 'organisations', { denomination: 'Rive' })
    const record = await kept.habili.openExtensionPage(`options.html#organisation/${id}`)
    await says(record, 'Rive')
    await clearDatabase(list)
    for (const page of [list, record]) await says(page, 'Aucune donnée lisible.')
    expect((await sendFrom(list, 'assistant.get')).storeProblem).toBe('lost')
    tellCase({ ...SAVING, name: 'the browser cleared the data: told in every open window', browser: name })
    await press(list, 'J’ai compris')
    await record.close()
  })

  it('says that the browser lost the data, until the person has read it', async () => {
    const before = await kept.habili.openExtensionPage('options.html')
    await create(before, 'organisations', { denomination: 'Bourg' })
    const organisationId = (await sendFrom(before, 'settings.get')).activeOrganisationId
    expect(organisationId).not.toBeNull()
    await kept.habili.close()
    const files = filesOf(name, kept.profile)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) writeFileSync(file, randomBytes(statSync(file).size))

    await kept.relaunch()
    const page = await kept.habili.openExtensionPage('options.html')
    await says(page, 'Aucune donnée lisible.')
    expect((await sendFrom(page, 'assistant.get')).storeProblem).toBe('lost')
    await visit(page, '#reglages')
    await says(page, 'Vous n’avez rien effacé.')
    tellCase({ ...SAVING, name: 'the database was overwritten: told at the next start', browser: name })
    await press(page, 'J’ai compris')
    await page.waitForFunction(() => !document.body.innerText.includes('Aucune donnée lisible'), {
      polling: 50,
    })
    expect((await sendFrom(page, 'assistant.get')).storeProblem).toBeNull()
    // Writing works as before the loss.
    await create(page, 'organisations', { denomination: 'Bourg' })
    await visit(page, '#organisations')
    await says(page, 'Bourg')
  })
})
