/** Organisations by the dozen, the browser killed in the middle: taken up again, none lost, none twice. */
import { describe, expect, it } from 'vitest'
import { oneAtCommit } from './support/browser'
import { dump } from './support/database'
import { keepProfile } from './support/kept-profile'
import { press, says, visit } from './support/options'

/** Eight that the registry knows, and four that it does not. */
const known = [
  '21619990100010',
  '21619990100028',
  '21619990100036',
  '00000303800015',
  '00000707000121',
  '00000101600021',
  '00000404400012',
  '00000505800029',
]
const unknown = ['13002526500013', '21750001600019', '00000505800011', '11999990200016']
const list = [...known.slice(0, 4), unknown[0]!, ...known.slice(4), ...unknown.slice(1)]
/** The browser is killed while the registry is asked for this one. */
const middle = list[6]!

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  const kept = keepProfile(name)

  it('goes on after the browser was killed', { timeout: 120_000 }, async () => {
    kept.standin.registry.muteOn = middle
    let page = await kept.habili.openExtensionPage('options.html#ajouter-plusieurs')
    const text = (await page.waitForSelector('textarea'))!
    await text.evaluate((each, lines) => {
      ;(each as HTMLTextAreaElement).value = lines
      each.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }, list.join('\n'))
    await press(page, 'Créer 12 organisations')
    await expect.poll(() => kept.standin.registry.requests.at(-1)).toBe(middle)
    await kept.habili.kill()

    kept.standin.registry.muteOn = null
    await kept.relaunch()
    page = await kept.habili.openExtensionPage('options.html#organisations')
    await says(page, 'Création non terminée : il reste 6 organisations à créer.')
    await press(page, 'Reprendre')
    await says(page, 'En pause, il en reste 6. 5 organisations créées. Un échec.')
    await press(page, 'Reprendre')
    await says(page, 'Terminé. 8 organisations créées. 4 échecs.')
    await says(page, 'Ligne 5')
    const { organisations = [] } = await dump(page)
    expect(organisations.map((each) => (each as { siret: string }).siret).toSorted()).toEqual(
      known.toSorted(),
    )
    // Only the one that was asked for when the browser died is asked for again.
    expect(kept.standin.registry.requests).toEqual([...list.slice(0, 7), ...list.slice(6)])

    await press(page, 'Une autre liste')
    await visit(page, '#organisations')
    await page.waitForSelector('.organisation')
    expect(await page.$$('.notice')).toEqual([])
  })
})
