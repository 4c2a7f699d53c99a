/** The stand-in démarche under a person’s hands: what is typed and chosen is saved as on the site. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { ChampSpec, DemarchePaths } from '@/tests/standin/demarches/types'
import type { Standin } from '@/tests/standin/types'
import { launch, oneAtCommit, type Habili } from './support/browser'
import { until } from './support/patience'

const HOST = 'https://demarche.numerique.gouv.fr'

/** Ids are chosen here, to name the champs by them below. */
const champs: ChampSpec[] = [
  { stableId: 1, type: 'siret', label: 'SIRET' },
  { stableId: 2, type: 'text', label: 'Nom' },
  { stableId: 3, type: 'yes_no', label: 'Un mandataire ?', isRequired: true },
  {
    stableId: 4,
    type: 'text',
    label: 'Nom du mandataire',
    condition: { champ: 'Un mandataire ?', is: 'true' },
  },
  { stableId: 5, type: 'linked_drop_down_list', label: 'Produit', linked: { Fruits: ['Pomme', 'Poire'] } },
  { stableId: 6, type: 'epci', label: 'EPCI' },
  { stableId: 7, type: 'communes', label: 'Commune' },
  {
    stableId: 8,
    type: 'drop_down_list',
    label: 'Liste',
    options: Array.from({ length: 25 }, (_, i) => `Option ${i + 1}`),
  },
  { stableId: 9, type: 'address', label: 'Adresse' },
  {
    stableId: 10,
    type: 'repetition',
    label: 'Contacts',
    champs: [
      { stableId: 11, type: 'text', label: 'Nom du contact' },
      { stableId: 12, type: 'email', label: 'Courriel' },
    ],
  },
]

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let page: Page
  let draft: DemarchePaths

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    page = await habili.newPage()
    draft = standin.demarche(champs)
    await page.goto(HOST + draft.brouillon)
    await page.waitForSelector('body.dom-ready')
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  function saved(label: string): Record<string, string[]> | undefined {
    return standin.demarches.held(draft.dossierId, label)
  }

  it('saves a text one second after the last key, and keeps what the morph of the site keeps', async () => {
    await page.type('#champ-1-input-value', '13002526500013')
    await page.type('#champ-2-input-value', 'Léa Essai')
    const last = Date.now()
    await page.evaluate(() => {
      const champ = document.getElementById('champ-2')!
      champ.classList.add('added')
      champ.dataset.added = 'yes'
      champ.append(document.createElement('b'))
    })
    // As on the site: success and « pending » together, for any one question.
    await page.waitForSelector('.autosave.debounced-added.autosave-state-succeeded')
    await expect.poll(() => saved('Nom')).toBeDefined()
    const save = standin.demarches.saves.find(({ pid }) => pid === '2')!
    expect(save).toMatchObject({ value: 'Léa Essai', outcome: 'saved' })
    expect(save.at - last).toBeGreaterThan(800)
    const left = () =>
      page.$eval('#champ-2', (champ) => [
        champ.querySelector('input')!.value,
        champ.classList.contains('added'),
        champ.hasAttribute('data-added'),
        champ.querySelector('b'),
      ])
    // The answer is drawn after the site has saved.
    await expect.poll(left).toEqual(['Léa Essai', true, false, null])
  })

  it('reveals what depends on a choice, and the second of two lists', async () => {
    expect(await page.$('#champ-4[hidden]')).not.toBeNull()
    await page.click('#champ-3-input-yes')
    await page.waitForSelector('#champ-4:not([hidden])')
    await page.select('#champ-5-input-value', 'Fruits')
    await page.waitForSelector('#champ-5-input-value-secondary')
    await page.select('#champ-5-input-value-secondary', 'Poire')
    await page.select('#champ-6-input-value', '35')
    await page.waitForSelector('#champ-6-input-code_departement')
    await page.select('#champ-6-input-value', '243500139')
    await expect.poll(() => saved('EPCI')).toMatchObject({ code_departement: ['35'], value: ['243500139'] })
    expect(saved('Produit')).toMatchObject({ primary_value: ['Fruits'], secondary_value: ['Poire'] })
  })

  it('chooses in comboboxes by keyboard, searched by the server or not', async () => {
    await pick('#champ-7-input-value', 'Cesson', 'Cesson-Sévigné (35510)')
    await pick('#champ-8-input', 'Option 21', 'Option 21')
    await pick('#champ-9-input-value', '20 segur 75007', '20 Avenue de Ségur 75007 Paris')
    await expect.poll(() => saved('Commune')).toEqual({ code: ['35051-35510'] })
    await expect.poll(() => saved('Liste')?.value).toEqual(['Option 21'])
    await expect.poll(() => saved('Adresse')?.address?.[0]).toContain('"city_name":"Paris"')
  })

  async function pick(input: string, query: string, option: string): Promise<void> {
    await page.click(input)
    // The site wipes what comes in the task of the focus; no hand is that quick.
    await page.evaluate(() => new Promise((resume) => setTimeout(resume, 50)))
    await page.type(input, query)
    await page.waitForFunction(
      (wanted) => {
        const shown = [...document.querySelectorAll('#rac-portal [role=option]')]
        return shown.length === 1 && shown[0]!.textContent === wanted
      },
      { polling: 50 },
      option,
    )
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (selector, wanted) => document.querySelector<HTMLInputElement>(selector)?.value === wanted,
      { polling: 50 },
      input,
      option,
    )
  }

  /** Every save sent so far was answered, and its answer drawn. */
  async function answered(): Promise<void> {
    await expect.poll(() => standin.demarches.saves.every(({ answeredAt }) => answeredAt > 0)).toBe(true)
    await page.evaluate(
      () => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))),
    )
  }

  /** By keyboard: the sticky footer may lie over the button. An answer drawn in between takes the focus away. */
  async function press(button: string): Promise<void> {
    await page.evaluate((wanted) => {
      const note = ({ target }: Event) => {
        if ((target as Element).matches(wanted)) document.documentElement.dataset['pressed'] = wanted
      }
      document.addEventListener('click', note, true)
    }, button)
    await until(
      async () => {
        await page.focus(button)
        await page.keyboard.press('Enter')
        return page.evaluate((wanted) => document.documentElement.dataset['pressed'] === wanted, button)
      },
      () => `${button} is not pressed`,
    )
  }

  it('adds a row and removes it, and has found the company meanwhile', async () => {
    // The answer to the address replaces what it saved: pressed before it, the button would lose the focus.
    await answered()
    await press('#create_repetition_champ_10')
    // Not waitForSelector: it looks again at a mutation, and focus is none.
    await page.waitForFunction(() => document.activeElement?.matches('.champs-group input'), { polling: 50 })
    await page.keyboard.type('Sacha Essai')
    await expect.poll(() => saved('Nom du contact')).toEqual({ value: ['Sacha Essai'] })
    await answered()
    await press('.champs-group .utils-repetition-required-destroy-button')
    await page.waitForFunction(() => !document.querySelector('.champs-group'), { polling: 50 })
    await page.waitForFunction(
      () => document.getElementById('champ-1-error_id')?.innerText.includes('DINUM'),
      {
        polling: 50,
      },
    )
    expect(await page.$('[data-controller~="turbo-poll"]')).toBeNull()
  })
})
