/**
 * The browser killed, and the background stopped, at any instant of saves that go on: what was said to be saved is kept.
 * A few times here; `npm run test:kills -- 1000` does each a thousand times, `-- 100 1000` a hundred kills and a thousand stops.
 */
import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { stopBackground } from './support/background'
import { browserNames } from './support/browser'
import { keepProfile } from './support/kept-profile'
import { create } from './support/messages'
import { until } from './support/patience'
import { keepSaving, lostOf, savedBy } from './support/saving'
import { tellCase } from './support/trust-table'

const counts = { stops: Number(process.env.HABILI_STOPS ?? 7), kills: Number(process.env.HABILI_KILLS ?? 3) }
/** Longest saving before the next one, milliseconds. */
const SPAN = 400
/** Longest time for one, and for what starts after it, milliseconds. */
const LONGEST = 40_000

const anyInstant = () => new Promise((resume) => setTimeout(resume, Math.random() * SPAN))

describe.each(browserNames)('%s', (name) => {
  const kept = keepProfile(name)
  const openPage = () => kept.habili.openExtensionPage('welcome.html')

  /** Waits until more than `before` saves are acknowledged: others are under way. */
  const underWay = (page: Page, before = 0) =>
    until(
      async () => (await savedBy(page)).count > before,
      () => 'nothing is saved any more',
    )

  function conclude(what: string, done: number, saves: number, lost: string[]) {
    console.log(`${name}: ${done} ${what}, ${saves} saves acknowledged, ${lost.length} lost`)
    tellCase({
      subject: 'Saving: nothing is said that is not',
      name: what,
      browser: name,
      result: lost.length > 0 ? 'written' : 'refused',
      note: `${done} times, ${saves} saves, ${lost.length} lost`,
    })
    expect(lost).toEqual([])
  }

  beforeAll(async () => {
    const page = kept.habili.welcome
    const organisationId = await create(page, 'organisations', { denomination: 'Bourg' })
    for (const fonction of ['0', '1', '2', '3', '4', '5', '6', '7'])
      await create(page, 'contacts', { organisationIds: [organisationId], nom: 'Exemple', fonction })
  })

  it(
    'loses nothing when the background stops',
    async () => {
      const lost: string[] = []
      const page = await openPage()
      await keepSaving(page)
      for (let stops = 0; stops < counts.stops; stops++) {
        await underWay(page, (await savedBy(page)).count)
        await anyInstant()
        await stopBackground(kept.habili)
        lost.push(...(await lostOf(page, await savedBy(page))))
      }
      // It has started again.
      const { count } = await savedBy(page)
      await underWay(page, count)
      await page.close()
      conclude('stops of the background', counts.stops, count, lost)
    },
    counts.stops * LONGEST,
  )

  it(
    'loses nothing when the browser is killed',
    async () => {
      const lost: string[] = []
      let saves = 0
      let kills = 0
      // After a loss the next saving would not be of the same records.
      for (; kills < counts.kills && lost.length === 0; kills++) {
        const page = await openPage()
        await keepSaving(page)
        await underWay(page)
        await anyInstant()
        const said = await savedBy(page)
        await kept.habili.kill()
        saves += said.count
        await kept.relaunch()
        lost.push(...(await lostOf(await openPage(), said)))
      }
      conclude('kills of the browser', kills, saves, lost)
    },
    counts.kills * LONGEST,
  )
})
