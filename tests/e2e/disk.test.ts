/** A disk without a byte left: nothing is said to be saved that is not, and nothing typed is lost once there is room. */
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'puppeteer-core'
import { oneAtCommit } from './support/browser'
import { keepProfile } from './support/kept-profile'
import { create, sendFrom } from './support/messages'
import { itAtRelease } from './support/once'
import { press, says, visit, waitForStatus } from './support/options'
import { until } from './support/patience'

/** Long texts that a browser may keep on a full disk, at most: it sets files of a few hundred kB aside. */
const MOST_SET_ASIDE = 100
/** No two words alike: Firefox compresses what it keeps, and a text that repeats itself finds room. */
const longText = () =>
  randomBytes(4500)
    .toString('hex')
    .replace(/(.{9})/g, '$1 ')
    .trim()

/** Mounts a small disk of its own on `folder`: root only, and not in every container. */
function mount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const unmount = (folder: string) => execFileSync('umount', ['-l', folder])

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'habili-disk-'))
  const isMounted = mount(folder)
  if (isMounted) unmount(folder)
  rmSync(folder, { recursive: true })
  return isMounted
}

describe.runIf(mayMount()).each(oneAtCommit('chromium'))('%s', (name) => {
  const disk = mkdtempSync(join(tmpdir(), 'habili-disk-'))
  const profile = join(disk, 'profile')
  const filler = join(disk, 'filler')
  // First, so that it is the last to go.
  beforeAll(() => {
    // Else the disk that is filled would be the machine’s.
    if (!mount(disk)) throw new Error('no disk of its own')
    mkdirSync(profile)
  })
  afterAll(() => {
    unmount(disk)
    rmSync(disk, { recursive: true })
  })
  const kept = keepProfile(name, profile)

  function fillDisk(): void {
    if (!existsSync(filler)) writeFileSync(filler, '')
    for (const size of [1 << 20, 4096])
      try {
        for (;;) appendFileSync(filler, Buffer.alloc(size))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      }
  }
  const makeRoom = () => rmSync(filler, { force: true })
  // A test that fails leaves the next its room.
  afterEach(makeRoom)

  /** Fills the disk, then what the browser had set aside for its databases before; tells the titles that still found room. */
  async function useUp(page: Page, organisationId: string): Promise<string[]> {
    const titles: string[] = []
    for (let times = 0; times < MOST_SET_ASIDE; times++) {
      fillDisk()
      const titre = `Cadre ${times}`
      const isKept = await create(page, 'cadresJuridiques', {
        organisationIds: [organisationId],
        titre,
        nature: longText(),
      }).then(
        () => true,
        () => false,
      )
      if (!isKept) return titles
      titles.push(titre)
    }
    throw new Error(`a full disk took ${MOST_SET_ASIDE} long texts`)
  }

  const options = () => kept.habili.openExtensionPage('options.html')
  const restart = async () => {
    await kept.habili.kill()
    await kept.relaunch()
    return options()
  }

  it('says that nothing is saved, keeps the typing, and saves it once there is room', async () => {
    const page = await options()
    const organisationId = await create(page, 'organisations', { denomination: 'Bourg' })
    const cadreId = await create(page, 'cadresJuridiques', {
      organisationIds: [organisationId],
      titre: 'Arrêté',
    })
    await visit(page, `#organisation/${organisationId}/cadres/${cadreId}`)
    const nature = (await page.waitForSelector('#champ-nature'))!
    const text = longText()
    const others = await useUp(page, organisationId)
    await nature.evaluate((each, typed) => {
      ;(each as HTMLTextAreaElement).value = typed
      each.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }, text)
    const status = () => page.evaluate(() => document.querySelector('.save-status p')?.textContent ?? '')
    const said = await until(
      async () => /^\s*Non enregistré/.test(await status()) && (await status()),
      status,
    )
    expect(said).toMatch(/(disque.*Libérez de l’espace|plus de place).*puis réessayez\.$/)
    // Chromium says how much is free: there nothing is even tried, and every page says so.
    const banner = 'Il n’y a presque plus de place sur le disque'
    if (name === 'chromium') await says(page, banner)
    if (process.env.HABILI_LOOK)
      await page.screenshot({ path: `${process.env.HABILI_LOOK}/disk-${name}.png` })
    expect(await nature.evaluate((each) => (each as HTMLTextAreaElement).value)).toBe(text)

    makeRoom()
    await press(page, 'Réessayer')
    await waitForStatus(page, 'Enregistré')
    await page.waitForFunction((words) => !document.body.innerText.includes(words), { polling: 50 }, banner)
    const found = await sendFrom(await restart(), 'profile.get', { organisationId })
    const kept = new Map(found!.cadresJuridiques.map(({ titre, nature }) => [titre, nature]))
    expect(kept.get('Arrêté')).toBe(text)
    expect([...kept.keys()].toSorted()).toEqual(['Arrêté', ...others].toSorted())
  })

  itAtRelease('keeps what is saved after the browser was killed on it', async () => {
    const page = await options()
    const organisationId = await create(page, 'organisations', { denomination: 'Rive' })
    const cadre = (titre: string) => ({ organisationIds: [organisationId], titre })
    await create(page, 'cadresJuridiques', cadre('Avant'))
    // A browser that found some room for a long text must then keep it.
    const during = await useUp(page, organisationId)
    if (name === 'chromium') expect(during).toEqual([])
    await kept.habili.kill()
    makeRoom()
    await kept.relaunch()
    await create(await options(), 'cadresJuridiques', cadre('Après'))
    const found = await sendFrom(await restart(), 'profile.get', { organisationId })
    expect(found!.cadresJuridiques.map(({ titre }) => titre).toSorted()).toEqual(
      ['Après', 'Avant', ...during].toSorted(),
    )
  })

  itAtRelease(
    'keeps the settings of before; those chosen meanwhile hold until the browser is closed',
    async () => {
      const page = await options()
      await sendFrom(page, 'settings.set', { leadRuleset: 'seed' })
      fillDisk()
      // Enough of them to fill what the browser had set aside.
      for (let times = 0; times < 50; times++)
        await sendFrom(page, 'settings.set', { hasTab: times % 2 === 0 })
      expect(await sendFrom(page, 'settings.get')).toMatchObject({ leadRuleset: 'seed', hasTab: false })
      makeRoom()
      await sendFrom(page, 'settings.set', { hasTab: false })
      const { leadRuleset, hasTab } = await sendFrom(await restart(), 'settings.get')
      expect({ leadRuleset, hasTab }).toEqual({ leadRuleset: 'seed', hasTab: false })
    },
  )
})
