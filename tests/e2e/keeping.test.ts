/** What reaches the database, and what does not: two windows, a background that stops, a newer version, erasure. */
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { SIRET } from '@/tests/support/complete-profile'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { holdAcknowledgements, stopBackground } from './support/background'
import { browserNames, launch, type Habili } from './support/browser'
import { dump, holdWrites, markSchema, whereIs } from './support/database'
import { refsToTick, stateOf } from './support/form-proof'
import { create, sendFrom } from './support/messages'
import { itOnce } from './support/once'
import { choose, press, says, type, typeAndLeave, valueOf, visit, waitForStatus } from './support/options'
import { PATIENCE } from './support/patience'

const patience = { timeout: PATIENCE }
const SAVED = 'Enregistré'
const SAVING = 'Enregistrement…'

describe.each(browserNames)('%s', (name) => {
  const once = itOnce(name)
  let standin: Standin
  let habili: Habili
  let control: Page
  let one: Page
  let organisationId: string
  let contactId: string

  const contactHash = (id = contactId) => `#organisation/${organisationId}/contacts/${id}`
  const contact = async (id = contactId) => {
    const rows = (await dump(control)).contacts as Record<string, unknown>[]
    return rows.find((row) => row.id === id)
  }
  const newContact = (nom: string, more: object = {}) =>
    create(control, 'contacts', { organisationIds: [organisationId], nom, ...more })

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    control = await habili.openExtensionPage('options.html')
    organisationId = await create(control, 'organisations', { siret: SIRET, denomination: 'Bourg' })
    one = await habili.openExtensionPage('options.html')
  })
  beforeEach(async () => {
    contactId = await newContact('Lefèvre')
    await visit(one, contactHash())
    await one.waitForSelector('#champ-fonction')
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  describe('two windows on one contact', () => {
    let two: Page
    beforeEach(async () => {
      two = await habili.openExtensionPage(`options.html${contactHash()}`)
      // Both must have read the contact before writes are held: a read would wait behind them for ever.
      for (const page of [one, two]) await page.waitForSelector('#champ-fonction')
    })
    afterEach(() => two.close())

    /** Both send before either is answered. */
    const typeInBoth = async (mine: [string, string], theirs: [string, string]) => {
      const release = await holdWrites(control)
      await type(one, ...theirs)
      await waitForStatus(one, SAVING)
      await type(two, ...mine)
      await waitForStatus(two, SAVING)
      await release()
    }

    once('shows both values of the same field, and overwrites nothing', async () => {
      await typeInBoth(['fonction', 'Adjointe'], ['fonction', 'Maire'])
      await waitForStatus(one, SAVED)
      await waitForStatus(two, 'Non enregistré : un choix est à faire plus haut')
      for (const sentence of [
        'Modifié aussi dans une autre fenêtre',
        'Rien n’est écrasé : choisissez la valeur à garder.',
        'Dans l’autre fenêtre : Maire',
        'Ici : Adjointe',
      ])
        await says(two, sentence)
      expect(await contact()).toMatchObject({ fonction: 'Maire', rev: 2 })
      await press(two, 'Garder ces choix')
      await says(two, 'Choisissez une valeur pour chaque champ.')
      await two.evaluate(() =>
        [...document.querySelectorAll('label')].find((each) => each.textContent!.startsWith('Ici'))!.click(),
      )
      await press(two, 'Garder ces choix')
      await waitForStatus(two, SAVED)
      expect(await contact()).toMatchObject({ fonction: 'Adjointe', rev: 3 })
      await expect.poll(() => valueOf(one, 'fonction'), patience).toBe('Adjointe')
    })

    it('keeps both when the fields differ', async () => {
      await typeInBoth(['fonction', 'Adjointe'], ['prenom', 'Anne'])
      await waitForStatus(one, SAVED)
      await waitForStatus(two, SAVED)
      // Each window may say « Enregistré » of an earlier key than the last.
      await expect
        .poll(contact, patience)
        .toMatchObject({ nom: 'Lefèvre', prenom: 'Anne', fonction: 'Adjointe' })
      await expect.poll(() => valueOf(two, 'prenom'), patience).toBe('Anne')
    })

    once('offers to create again what the other deleted', async () => {
      await type(two, 'email', 'é@bourg.example')
      await press(one, 'Supprimer ce contact')
      await confirmDeletion(one)
      await says(two, 'Supprimé dans une autre fenêtre')
    })
  })

  describe('the background stopped', () => {
    /** Everything the page says of the saving, in order. */
    const recordStatus = () =>
      one.evaluate(() => {
        const said: string[] = []
        Object.assign(globalThis, { said })
        const note = () => {
          const text = document.querySelector('.save-status p')?.textContent?.trim() ?? ''
          if (said.at(-1) !== text) said.push(text)
        }
        note()
        new MutationObserver(note).observe(document.querySelector('.record')!, {
          subtree: true,
          childList: true,
          characterData: true,
        })
      })
    const recorded = () => one.evaluate(() => (globalThis as unknown as { said: string[] }).said)
    const applied = async () => (await dump(control)).applied!.length

    once('before it could write: the page asks again, and the write is made once', async () => {
      const before = await applied()
      await recordStatus()
      const release = await holdWrites(control)
      try {
        await type(one, 'fonction', 'Maire')
        await waitForStatus(one, SAVING)
        await stopBackground(habili)
      } finally {
        // Held, they would stop every test that follows.
        await release()
      }
      expect(await contact()).toMatchObject({ fonction: '', rev: 1 })
      expect(await recorded()).not.toContain(SAVED)
      await waitForStatus(one, SAVED)
      expect(await contact()).toMatchObject({ fonction: 'Maire', rev: 2 })
      expect(await applied()).toBe(before + 1)
      expect((await recorded()).filter((said) => said === SAVED)).toHaveLength(1)
    })

    it('after the write, before its answer: the page asks again, and nothing is written twice', async () => {
      const before = await applied()
      await recordStatus()
      await holdAcknowledgements(habili, control)
      await type(one, 'fonction', 'Maire')
      await expect.poll(async () => (await contact())?.fonction, patience).toBe('Maire')
      await new Promise((resume) => setTimeout(resume, 500))
      expect(await recorded()).not.toContain(SAVED)
      await stopBackground(habili)
      await waitForStatus(one, SAVED)
      expect(await contact()).toMatchObject({ fonction: 'Maire', rev: 2 })
      expect(await applied()).toBe(before + 1)
    })
  })

  once('a database of a newer version is read, and never written', async () => {
    await markSchema(control, 99)
    await stopBackground(habili)
    const before = await dump(control)
    const page = await habili.openExtensionPage(`options.html${contactHash()}`)
    await says(page, 'Vos données viennent d’une version plus récente de Habili. Mettez l’extension à jour.')
    await type(page, 'fonction', 'Maire')
    await waitForStatus(
      page,
      'Non enregistré : vos données viennent d’une version plus récente de Habili. Mettez l’extension à jour.',
    )
    expect(await valueOf(page, 'nom')).toBe('Lefèvre')
    expect(await valueOf(page, 'fonction')).toBe('Maire')
    await press(page, 'Supprimer ce contact')
    await confirmDeletion(page)
    await says(page, 'Vos données viennent d’une version plus récente')
    await page.close()
    expect(await dump(control)).toEqual(before)
    await markSchema(control, 1)
    await stopBackground(habili)
  })

  describe('erasing', () => {
    const CANARY = 'Canaribleu'

    it('a contact leaves nothing behind, not even in a window that goes on typing', async () => {
      await typeAndLeave(one, 'nom', CANARY)
      await waitForStatus(one, SAVED)
      await typeAndLeave(one, 'prenom', 'Anne')
      await waitForStatus(one, SAVED)
      await typeAndLeave(one, 'email', `é@${CANARY}.example`)
      await expect.poll(() => whereIs(control, CANARY), patience).toEqual(['contacts', 'drafts'])
      const two = await habili.openExtensionPage(`options.html${contactHash()}`)
      await press(two, 'Supprimer ce contact')
      await confirmDeletion(two)
      await says(one, 'Supprimé dans une autre fenêtre')
      await type(one, 'fonction', `Chez ${CANARY}`)
      await two.close()
      await one.close()
      one = await habili.openExtensionPage('options.html')
      await new Promise((resume) => setTimeout(resume, 1500))
      expect(await whereIs(control, CANARY)).toEqual([])
    })

    once(
      'one person everywhere: both organisations, the cas d’usage, the past, the drafts, the open pages',
      async () => {
        const other = await create(control, 'organisations', { denomination: 'Syndicat' })
        const id = await newContact(CANARY, {
          organisationIds: [organisationId, other],
          email: `${CANARY}@bourg.example`,
          roles: ['contact_technique'],
        })
        const casUsageId = await create(control, 'casUsage', {
          organisationIds: [organisationId],
          intitule: 'Guichet',
          contactByRole: { contact_technique: id },
        })
        await sendFrom(control, 'active.set', { organisationId, casUsageId })
        await visit(one, contactHash(id))
        await press(one, 'Modifier pour toutes')
        await typeAndLeave(one, 'prenom', 'Anne')
        await waitForStatus(one, SAVED)
        await typeAndLeave(one, 'telephone', CANARY)
        const page = await habili.newPage()
        await page.goto(`https://datapass.api.gouv.fr${standin.draftAt('france-connect', 'contacts')}`)
        const state = await stateOf(control, ['request'])
        await sendFrom(control, 'assistant.confirm', { planId: state.plan!.id, refs: refsToTick(state) })
        await expect
          .poll(() => whereIs(control, CANARY), patience)
          .toEqual(['contacts', 'drafts', 'snapshots', 'session'])

        const two = await habili.openExtensionPage(`options.html${contactHash(id)}`)
        await type(two, 'fonction', `Chez ${CANARY}`)
        await visit(one, '#reglages')
        // Among everybody, with a slip.
        await choose(one, 'erase-person', `${CANARY} anen`)
        await press(one, `Effacer Anne ${CANARY}`)
        await confirmDeletion(one)
        await says(
          one,
          `Anne ${CANARY} n’est plus dans Habili. Fiches effacées : 2 ; brouillons : 1 ; versions antérieures : 1.`,
        )
        await says(two, 'Cette fiche a été effacée de Habili')
        expect(await two.evaluate(() => document.body.innerText)).not.toContain(CANARY)
        expect(await two.$('input#champ-nom')).toBeNull()
        await two.close()
        expect(await whereIs(control, CANARY)).toEqual([])
        expect(((await dump(control)).casUsage![0] as { contactByRole: object }).contactByRole).toEqual({})
        await page.close()
      },
    )

    once('everything, once the word is typed', async () => {
      await newContact(CANARY)
      await visit(one, '#reglages')
      await press(one, 'Tout effacer')
      await (await one.waitForSelector('dialog[open] input'))!.type('oui')
      await confirmDeletion(one)
      await says(one, 'Tapez « effacer » pour confirmer, ou annulez.')
      expect(await whereIs(control, CANARY)).toEqual(['contacts'])
      const field = (await one.$('dialog[open] input'))!
      await field.click({ count: 3 })
      await field.type('effacer')
      await confirmDeletion(one)
      await says(one, 'Tout est effacé.')
      // Only the mark of the version may be there again.
      const { meta: _, ...left } = await dump(control)
      expect(Object.values(left).flat()).toEqual([])
      for (const text of [CANARY, SIRET, 'Bourg', 'Lefèvre']) expect(await whereIs(control, text)).toEqual([])
      await visit(one, '#organisations')
      await one.waitForSelector('#champ-registre')
    })
  })
})

/** Presses the red button of the open dialog. */
async function confirmDeletion(page: Page): Promise<void> {
  await (await page.waitForSelector('dialog[open] button.danger'))!.click()
}
