/**
 * A request read again before it is sent: on a step, on the summary, from the profile, on the
 * board; a question answered once, a mend, and what the instructor wrote. Judged by what the pages hold and the store keeps.
 */
import type { Frame, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { casUsage, organisation } from '@/tests/support/complete-profile'
import { assistantFrame, buttonSaying, inFrame, openAssistant } from './support/assistant'
import { oneAtCommit } from './support/browser'
import { keepProfile } from './support/kept-profile'
import { whereIs } from './support/database'
import { violations } from './support/look'
import { create, sendFrom } from './support/messages'
import { itAtRelease } from './support/once'
import { plain, wordsOf } from './support/words'

const site = 'https://datapass.api.gouv.fr'

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  const kept = keepProfile(name)
  let control: Page
  let organisationId: string
  let casUsageId: string

  const openControl = async () => {
    control = await kept.habili.openExtensionPage('options.html')
  }
  const storedCasUsage = async () => {
    const profile = await sendFrom(control, 'profile.get', { organisationId })
    return profile!.casUsage.find(({ id }) => id === casUsageId)!
  }

  beforeAll(async () => {
    await openControl()
    organisationId = await create(control, 'organisations', organisation)
    const cadreJuridiqueId = await create(control, 'cadresJuridiques', {
      organisationIds: [organisationId],
      titre: 'Texte général',
      nature: 'Article L. 114-8 du CRPA',
    })
    casUsageId = await create(control, 'casUsage', {
      ...casUsage,
      organisationIds: [organisationId],
      description: 'Tarifs.',
      cadreJuridiqueId,
    })
    await sendFrom(control, 'active.set', { organisationId, casUsageId })
  })

  const open = async (path: string): Promise<{ page: Page; frame: Frame }> => {
    const page = await kept.habili.newPage()
    await page.goto(site + path)
    const frame = await openAssistant(page)
    await inFrame(frame, '.review')
    return { page, frame }
  }
  /** What is found, in words, its level first. */
  const found = async (frame: Frame) =>
    (await frame.$$eval('.finding > p:first-child', (each) => each.map((one) => one.textContent))).map(plain)

  it('says on a step what would send it back, from what is typed, and leads to it', async () => {
    const { page, frame } = await open(kept.standin.draftAt('api-particulier', 'basic_infos'))
    await expect
      .poll(() => found(frame))
      .toContainEqual(expect.stringContaining('À vérifier : À quoi servira'))
    // Of this step only: the legal text has its own.
    expect((await found(frame)).join()).not.toContain('principe général')
    expect(await violations(frame)).toEqual([])
    const row = await inFrame(frame, 'li.row:has(.finding)')
    expect(await row.evaluate((each) => each.querySelector('.tick')?.textContent)).toContain(
      'Description du projet',
    )
    await (await row.$('.mark-button'))!.click()
    await (await inFrame(frame, 'li.row .provenance > button:last-child')).click()
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await expect.poll(focused).toMatch(/_description$/)
    // What is typed by hand counts, once the person leaves the field.
    await page.evaluate(() => {
      ;(document.activeElement as HTMLTextAreaElement).value = ''
    })
    await page.keyboard.type(
      'Le guichet famille instruit les inscriptions : les agents consultent le quotient dans leur logiciel, pour appliquer le barème voté par la délibération.',
    )
    await page.keyboard.press('Tab')
    await expect.poll(async () => (await found(frame)).join()).not.toContain('À quoi servira')
    await page.close()
  })

  it('reads the summary from what it prints, and leads to the block', async () => {
    const path = kept.standin.draftAt('api-particulier', 'summary', 'complete')
    const { page, frame } = await open(path)
    const answers = await sendFrom(frame, 'review.get', {})
    expect(answers).toMatchObject({ scope: 'whole', definition: 'api_particulier', casUsageId })
    expect(answers!.read).toEqual(
      expect.arrayContaining(['intitule', 'description', 'cadre_juridique_nature', 'scopes']),
    )
    expect(await violations(frame)).toEqual([])
    const [first] = await frame.$$('.finding .actions button')
    await first!.click()
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
    await expect.poll(focused).toBe('Modifier')
    await page.close()
  })

  itAtRelease('keeps a question answered through a restart, until its answer changes', async () => {
    const path = kept.standin.draftAt('api-particulier', 'basic_infos')
    const { page, frame } = await open(path)
    await expect.poll(async () => (await found(frame)).join()).toContain('À quoi servira')
    await frame.$$eval('.line-findings', (folds) =>
      folds.forEach((each) => ((each as HTMLDetailsElement).open = true)),
    )
    await (await buttonSaying(frame, 'C’est vérifié')).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => Object.keys((await storedCasUsage()).reviewAnswers ?? {})).toHaveLength(1)
    await expect
      .poll(() => frame.$eval('.review-said', (each) => each.textContent))
      .toContain('Réponse gardée')
    await kept.habili.close()
    await kept.relaunch()
    await openControl()
    const again = await open(path)
    await inFrame(again.frame, '.review .hint')
    expect((await found(again.frame)).join()).not.toContain('À quoi servira')
    await sendFrom(control, 'review.mend', {
      casUsageId,
      definition: 'api_particulier',
      serviceId: 'api-particulier',
      mending: { kind: 'skeleton', attribute: 'description', text: 'Encore.' },
    })
    await expect.poll(async () => (await found(again.frame)).join()).toContain('À quoi servira')
    await again.page.close()
  })

  it('mends in the profile what the plan then proposes', async () => {
    const { page, frame } = await open(kept.standin.draftAt('api-particulier', 'legal'))
    await expect
      .poll(() => found(frame))
      .toContainEqual(expect.stringContaining('Bloquant : Le principe général'))
    await (await buttonSaying(frame, 'Ajouter ce texte')).press('Enter')
    await expect.poll(async () => (await found(frame)).join()).not.toContain('principe général')
    const profile = await sendFrom(control, 'profile.get', { organisationId })
    expect(profile!.cadresJuridiques[0]!.nature).toMatch(/^Article L\. 114-8 du CRPA\n./)
    await page.close()
  })

  it('reads a whole request from the profile before anything is opened, by the keyboard, and counts it on the board', async () => {
    await sendFrom(control, 'review.mend', {
      casUsageId,
      definition: 'api_particulier',
      serviceId: 'api-particulier',
      mending: { kind: 'tick', attribute: 'modalities', values: ['france_connect'] },
    })
    await create(control, 'requests', { organisationId, casUsageId, serviceId: 'api-particulier' })
    const board = await kept.habili.openExtensionPage('options.html#suivi')
    await board.waitForSelector('.board-found')
    expect(await violations(board)).toEqual([])
    await board.focus('.board-found')
    await board.keyboard.press('Enter')
    await board.waitForSelector('.completeness')
    await board.type('main input[type=search]', 'API Particulier demande libre')
    await board.waitForFunction(() => {
      const cards = [...document.querySelectorAll<HTMLElement>('.completeness summary')]
      const own = cards.find((each) =>
        /^Toute la demande\s+API Particulier, Demande libre/.test(each.textContent?.trim() ?? ''),
      )
      own?.focus()
      return own !== undefined
    })
    await board.keyboard.press('Enter')
    const count = async () => plain(await board.$eval('.review-count', (each) => each.textContent))
    await board.waitForSelector('.review .finding.bloquant')
    expect(await count()).toMatch(/points? bloquants?/)
    expect(await violations(board)).toEqual([])
    await board.focus('.finding.bloquant .actions button')
    await board.keyboard.press('Enter')
    await board.waitForFunction(() => /\/(usages|cadres)\//.test(location.hash))
    await board.close()
    // On the site too, before its form is opened: beside the answer concerned.
    const { page, frame } = await open('/formulaires/api-particulier/demande/nouveau')
    await inFrame(frame, '.whole-request .asked .finding')
    expect(await violations(frame)).toEqual([])
    await page.close()
  })

  it('puts the instructor’s words beside the findings', async () => {
    const path = kept.standin.draftAt('api-particulier', 'summary', 'complete')
    const id = /demande\/(\d+)/.exec(path)![1]!
    kept.standin.sendBack(id, 'Précisez le texte qui fonde la tarification.')
    const { page, frame } = await open(path)
    const instructor = () => wordsOf(frame, '.instructor')
    await expect.poll(instructor).toContain('Précisez le texte qui fonde la tarification.')
    await (await buttonSaying(frame, 'Garder comme note de ce service')).click()
    await inFrame(frame, '.notes blockquote')
    expect((await storedCasUsage()).serviceNotes).toMatchObject([
      { serviceId: 'api-particulier', text: 'Précisez le texte qui fonde la tarification.' },
    ])
    expect(await violations(frame)).toEqual([])
    // On a block's own page too, where the site no longer prints it; then in its mailbox, without the person's own words.
    await page.goto(site + `/demandes/${id}/blocs/cadre-juridique/modifier`)
    const block = await assistantFrame(page)
    await inFrame(block, '.instructor')
    kept.standin.write(id, 'demandeur', 'Voici.')
    kept.standin.write(id, 'instructeur', 'Il manque la page.')
    await page.goto(`${site}/demandes/${id}/messages`)
    await expect.poll(() => whereIs(control, 'Il manque la page.')).toContain('requests')
    await page.goto(`${site}/demandes/${id}/blocs/cadre-juridique/modifier`)
    const last = await assistantFrame(page)
    await expect.poll(() => wordsOf(last, '.instructor')).toContain('Il manque la page.')
    expect(await wordsOf(last, '.instructor')).not.toContain('Voici.')
    await page.close()
  })
})
