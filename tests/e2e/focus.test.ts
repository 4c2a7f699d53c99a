/** What is pressed may go: at the seven places where the focus was lost to the page's body, it goes on from where it was. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { buttonSaying, inFrame, openAssistant, tellOurs } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { stateOf } from './support/form-proof'
import { sendFrom } from './support/messages'
import { itAtRelease } from './support/once'
import { says, type, typeAndLeave, visit } from './support/options'
import { until } from './support/patience'
import { seedCompleteProfile } from './support/seed'
import { PHRASE, versionWith } from './support/shared-file'

/** scrypt of 2^17 takes a second, on a busy machine many. */
const SEALING = 40_000

/** What has the focus: its tag, and what tells it from others of its kind. */
const focused = (where: Page | Frame) =>
  where.evaluate(() => {
    const at = document.activeElement!
    const row = at.closest<HTMLElement>('[data-ref]')?.dataset['ref'] ?? ''
    const words = (at.getAttribute('aria-label') ?? at.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    return { tag: at.tagName, id: at.id, row, words: words.slice(0, 60) }
  })

/** Presses by the keyboard; gives where the focus is once `isDone`. */
async function pressAt(where: Page | Frame, words: string, isDone: () => Promise<boolean>) {
  const button = await buttonSaying(where, words)
  await button.press('Enter')
  await until(
    async () => (await isDone()) && (await focused(where)).tag !== 'BODY',
    async () => `after « ${words} », the focus is at ${JSON.stringify(await focused(where))}`,
    SEALING,
  )
  return focused(where)
}
const shows = (where: Page | Frame, text: string) => async () =>
  (await where.evaluate(() => document.body.innerText)).replaceAll(/\s+/g, ' ').includes(text)
const lacks = (where: Page | Frame, selector: string) => async () => (await where.$(selector)) === null

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let control: Page
  const folder = mkdtempSync(join(tmpdir(), 'habili-focus-'))

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port, { downloads: folder })
    control = await habili.openExtensionPage('options.html#organisations')
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('an establishment that is chosen leads to its organisation, and its creation is said', async () => {
    await visit(control, '#organisations/nouvelle')
    await typeAndLeave(control, 'registre', '21619990100010')
    await (await buttonSaying(control, 'Chercher au registre')).press('Enter')
    await inFrame(control.mainFrame(), '.establishments')
    // The heading takes the focus once the page of the organisation is drawn, after its address: until then the button
    // that was pressed may have it still, then nothing.
    await pressAt(control, 'Choisir cet établissement', async () =>
      control.evaluate(
        () => location.hash.startsWith('#organisation/') && document.activeElement?.tagName === 'H1',
      ),
    )
    expect(
      await control.$$eval('[aria-live], [role=status]', (all) => all.map((each) => each.textContent)),
    ).toContain('Fiche créée.')
  })

  it('a file being made, opened or given up keeps its place', async () => {
    await visit(control, '#partage')
    expect(
      (await pressAt(control, 'Créer le fichier protégé', shows(control, 'Le fichier est prêt'))).words,
    ).not.toBe('')
    const path = join(folder, 'equipe.habili.age')
    writeFileSync(path, await versionWith('Maire'))
    await visit(control, '#partage/importer')
    const input = (await control.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
    await input.uploadFile(path)
    await control.waitForSelector('#champ-passphrase')
    await expect.poll(async () => (await focused(control)).id).toBe('champ-passphrase')
    await control.keyboard.type('AAAAA-BBBBB-CCCCC-DDDDD')
    await pressAt(control, 'Ouvrir', shows(control, 'Phrase secrète incorrecte'))
    // What is wrong with the phrase is said in the card that asks for it.
    expect(await control.$$eval('form.panel [role=alert]', (all) => all.length)).toBe(1)
    await type(control, 'passphrase', PHRASE)
    expect((await pressAt(control, 'Ouvrir', shows(control, 'nouvelles fiches'))).id).toBe('share-preview')
    await pressAt(control, 'Importer maintenant', shows(control, 'Importé : 2 fiches'))
    await says(control, 'Importé')
    const again = await pressAt(control, 'Choisir un autre fichier', lacks(control, '#share-preview'))
    expect(again.tag).toBe('INPUT')
  })

  itAtRelease(
    'an undo, a form that is known, a field that is taught keep theirs in the assistant',
    async () => {
      await seedCompleteProfile(control, standin.forms)
      const page = await habili.newPage()
      await page.setViewport({ width: 1280, height: 800 })
      await page.goto(
        `https://datapass.api.gouv.fr${standin.draftAt('france-connect', 'basic_infos', 'initial')}`,
      )
      const frame = await openAssistant(page)
      // What the press itself does is proved elsewhere.
      const { plan } = await stateOf(control, ['request'])
      const refs = plan!.lines.filter(({ canTick, isTicked }) => canTick && isTicked).map(({ ref }) => ref)
      await sendFrom(control, 'assistant.confirm', { planId: plan!.id, refs })
      // The words are drawn, then take the focus.
      await pressAt(frame, 'Annuler le remplissage', async () =>
        (await focused(frame)).words.includes('Remplissage annulé'),
      )
      await page.close()

      const { brouillon } = standin.demarche([
        { type: 'header_section', label: 'Protection des données' },
        { type: 'text', label: 'Référent' },
      ])
      const other = await habili.newPage()
      await other.setViewport({ width: 1280, height: 800 })
      await other.goto(`https://demarche.numerique.gouv.fr${brouillon}`)
      const beside = await openAssistant(other)
      await tellOurs(beside)
      await pressAt(beside, 'Ce champ, c’est', async () => (await beside.$('.teach select')) !== null)
      await beside.select('.teach select', 'contact.delegue_protection_donnees.nom')
      expect((await pressAt(beside, 'Retenir', lacks(beside, '.teach select'))).row).not.toBe('')
      const known = await pressAt(
        beside,
        'Je connais ce formulaire',
        async () => !(await shows(beside, 'Je connais ce formulaire')()),
      )
      expect(known.tag).not.toBe('BODY')
      await other.close()
    },
  )
})
