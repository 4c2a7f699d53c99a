/** Every screen as it looks: axe finds nothing, in both colour schemes, 320 pixels are enough, and French says that it is. */
import type { CDPSession, Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { people, SIRET } from '@/tests/support/complete-profile'
import { isFrench, unmarkedIn } from '@/tests/support/language'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { buttonSaying, fillByClick, inFrame, openAssistant, readThrough } from './support/assistant'
import { launch, oneAtCommit, type Habili } from './support/browser'
import {
  contrast,
  cutWhenSpaced,
  overflow,
  setScheme,
  shareOfColour,
  violations,
  type Scheme,
} from './support/look'
import { create, sendFrom } from './support/messages'
import { says, typeAndLeave, visit } from './support/options'
import { seedCompleteProfile } from './support/seed'
import { listenForTroubles } from './support/troubles'

type Look = [width: number, scheme: Scheme]
/**
 * No colour of ours depends on the width, and no width on the colours: two looks see each of both. At a commit Firefox
 * has the second, of what it draws itself.
 */
const looks: Look[] = [
  [320, 'dark'],
  [1280, 'light'],
]
const form = 'france-connect'

describe.each(oneAtCommit('chromium'))('%s', (name) => {
  let standin: Standin
  let habili: Habili
  let troubles: () => Promise<string[]>
  let page: Page

  /** Looks at `where`, a page or a frame of the page `tab`, in each width and scheme. */
  const inspect = async (where: Page | Frame = page, tab: Page = page) => {
    const found: string[] = []
    for (const [width, scheme] of looks) {
      await tab.setViewport({ width, height: 800 })
      await setScheme(habili, where, scheme)
      const over = await overflow(where)
      const wrong = [...(await violations(where)), ...(over > 0 ? [`${over} px too wide`] : [])]
      if (width === 320) wrong.push(...(await cutWhenSpaced(where)).map((each) => `cut when spaced: ${each}`))
      found.push(...wrong.map((each) => `${width} ${scheme}: ${each}`))
    }
    await tab.setViewport({ width: 1280, height: 800 })
    await setScheme(habili, where, 'light')
    expect(found).toEqual([])
  }

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch(name, standin.port)
    troubles = await listenForTroubles(habili)
    page = await habili.openExtensionPage('options.html#organisations')
    await page.waitForSelector('#champ-registre')
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  it('shows the options page before any organisation', () => inspect())

  it('would see a pale text, a field without a name, a page too wide, words cut', async () => {
    await page.evaluate(() => {
      const spoilt = document.createElement('p')
      spoilt.style.cssText = 'width: 2000px; color: #aaa; background: #bbb'
      spoilt.append('pâle', document.createElement('input'))
      const cut = document.createElement('span')
      cut.style.cssText = 'display: block; width: 7em; overflow: hidden; white-space: nowrap'
      cut.append('assez pour ici')
      spoilt.append(cut)
      document.querySelector('main')!.append(spoilt)
    })
    const found = (await violations(page)).map((each) => each.split(':')[0])
    expect(found).toEqual(expect.arrayContaining(['color-contrast', 'label']))
    expect(await overflow(page)).toBeGreaterThan(500)
    expect(await cutWhenSpaced(page)).toContain('SPAN : assez pour ici')
    await page.evaluate(() => document.querySelector('main > p:last-child')!.remove())
  })

  it('shows the welcome', async () => {
    await habili.welcome.bringToFront()
    await inspect(habili.welcome, habili.welcome)
  })

  describe('with a complete profile', () => {
    let organisationId: string
    let emptyId: string
    const firstOf = async (table: 'contacts' | 'cadresJuridiques' | 'casUsage' | 'documents') =>
      (await sendFrom(page, 'profile.get', { organisationId }))![table][0]!.id

    beforeAll(async () => {
      emptyId = await create(page, 'organisations', { denomination: 'Syndicat des eaux' })
      organisationId = await seedCompleteProfile(page, standin.forms)
    })

    it('shows the organisations', async () => {
      await visit(page, '#organisations')
      await says(page, 'Syndicat des eaux')
      await inspect()
    })

    it('shows what the registry found, and the form without it', async () => {
      await visit(page, '#organisations/nouvelle')
      await typeAndLeave(page, 'registre', 'commune')
      await (await buttonSaying(page, 'Chercher au registre')).click()
      await (await buttonSaying(page, 'Saisir sans le registre')).click()
      await page.waitForSelector('.establishments')
      await inspect()
    })

    it.each(['identite', 'contacts', 'cadres', 'usages', 'documents', 'completude'])(
      'shows the tab %s, filled',
      async (tab) => {
        await visit(page, `#organisation/${organisationId}/${tab}`)
        await page.waitForSelector('h2')
        await inspect()
      },
    )

    it.each(['contacts', 'cadres', 'usages', 'documents', 'completude'])(
      'shows the tab %s, empty',
      async (tab) => {
        await visit(page, `#organisation/${emptyId}/${tab}`)
        await page.waitForSelector('h2')
        await inspect()
      },
    )

    it.each([
      ['cadres', 'cadresJuridiques'],
      ['usages', 'casUsage'],
      ['documents', 'documents'],
    ] as const)('shows a record of the tab %s', async (tab, table) => {
      await visit(page, `#organisation/${organisationId}/${tab}/${await firstOf(table)}`)
      await page.waitForSelector('.record')
      await inspect()
    })

    it('shows a contact with an error', async () => {
      await visit(page, `#organisation/${organisationId}/contacts/${await firstOf('contacts')}`)
      await typeAndLeave(page, 'email', 'é@bourg.example')
      await says(page, 'Une adresse électronique ne contient pas d’accent')
      await inspect()
    })

    it('shows the sheet of a service, with its verdict and its question', async () => {
      await visit(page, '#catalogue/api-droits-cnam')
      await page.waitForSelector('.open-question')
      await inspect()
    })

    it('shows what is exported and imported', async () => {
      await visit(page, '#partage')
      await says(page, 'Créer le fichier protégé')
      await inspect()
      await visit(page, '#partage/importer')
      await says(page, 'Source partagée')
      await inspect()
    })

    it('shows the settings, and what is asked before erasing', async () => {
      await visit(page, '#reglages')
      await says(page, 'Tout effacer')
      await inspect()
      await (await buttonSaying(page, 'Tout effacer')).click()
      await page.waitForSelector('dialog[open]')
      await inspect()
      await page.keyboard.press('Escape')
    })

    describe('on a request page', () => {
      let request: Page
      const open = async (path: string) => {
        await request.goto(`https://datapass.api.gouv.fr${path}`)
        return openAssistant(request)
      }

      beforeAll(async () => {
        request = await habili.newPage()
      })
      beforeEach(() => {
        standin.session.signedIn = true
        standin.session.siret = SIRET
      })

      it('shows a plan, then what it did', async () => {
        const frame = await open(standin.draftAt(form, 'contacts'))
        await inFrame(frame, '.commit')
        await inspect(frame, request)
        await fillByClick(frame)
        await inspect(frame, request)
      })

      // Firefox has no protocol for forced colours.
      const colours = name === 'chromium' ? ['forced'] : []
      it.each(colours)(
        'in %s colours, shows the words of the button that writes, by its pixels',
        async () => {
          const frame = await open(standin.draftAt(form, 'contacts'))
          const { client } = frame as unknown as { client: CDPSession }
          const force = (value: string) =>
            client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] })
          await force('active')
          await readThrough(frame)
          await inFrame(frame, '.commit:not(.leads)[aria-disabled=false]')
          const left = await request.$eval('html > div[popover]', (each) => each.getBoundingClientRect().left)
          const { x, ...size } = await frame.$eval('.commit', (each) => {
            const { x, y, width, height } = each.getBoundingClientRect()
            return { x, y, width, height }
          })
          const clip = { ...size, x: x + left }
          // Words and ground are the system's pair, whole: no plate of another colour behind the words.
          const share = (css: string) => shareOfColour(request, clip, css, page)
          const [words, ground] = await frame.$eval('.commit', (each) => {
            const { color, backgroundColor } = getComputedStyle(each)
            return [color, backgroundColor] as const
          })
          expect(contrast(words, ground)).toBeGreaterThan(7)
          expect(await share(ground)).toBeGreaterThan(0.8)
          expect(await share(words)).toBeGreaterThan(0.005)
          await force('none')
        },
      )

      it('shows what a page asks before a request, and an answer that lacks', async () => {
        const frame = await open('/demandes/api-droits-cnam/nouveau')
        await (await inFrame(frame, '.open-question button[type=submit]')).click()
        await inFrame(frame, '.open-question .problem')
        await inspect(frame, request)
      })

      it('shows that the page is for another SIRET', async () => {
        standin.session.siret = '13002526500013'
        const frame = await open(standin.draftAt(form, 'basic_infos'))
        await buttonSaying(frame, 'profil')
        await inspect(frame, request)
      })

      it('shows that one has to sign in', async () => {
        standin.session.signedIn = false
        const frame = await open(`/formulaires/${form}/demande/nouveau`)
        await frame.waitForFunction(() => /Connectez-vous d’abord/.test(document.body.innerText))
        await inspect(frame, request)
      })

      it('shows the popup, without a request and with its plan', async () => {
        const popup = await habili.openExtensionPage('popup.html')
        await inspect(popup, popup)
        await request.goto(`https://datapass.api.gouv.fr${standin.draftAt(form, 'contacts')}`)
        await request.bringToFront()
        await popup.waitForFunction(() => document.querySelector('.commit'), { polling: 50 })
        await inspect(popup, popup)
      })
    })
  })

  it('has left nothing in the consoles: no refusal of a policy, no error uncaught', async () => {
    expect(await troubles()).toEqual([])
    await page.evaluate(() => {
      new Image().src = 'http://ailleurs.exemple.fr/pixel.png'
      setTimeout(() => {
        throw new Error('essai')
      })
    })
    const heard = async () => (await troubles()).join('\n')
    await expect.poll(heard).toMatch(/Content.Security.Policy/i)
    await expect.poll(heard).toMatch(/essai/)
  })
})

/** What the person typed is repeated as it is: names of people and of files are of no language. */
const own = [...Object.values(people).map(({ prenom, nom }) => `${prenom} ${nom}`), '.pdf', 'inscriptions']

// The words come from the same files in both browsers; only Chromium starts in English by an option.
describe('in English', () => {
  let standin: Standin
  let habili: Habili
  let page: Page
  let organisationId: string
  const firstOf = async (table: 'contacts' | 'casUsage') =>
    (await sendFrom(page, 'profile.get', { organisationId }))![table][0]!.id
  const unmarked = async (where: Page | Frame) => {
    const texts = await where.evaluate(unmarkedIn)
    return texts.filter((text) => isFrench(text) && !own.some((words) => text.includes(words)))
  }

  beforeAll(async () => {
    standin = await startStandin()
    habili = await launch('chromium', standin.port, { language: 'en' })
    page = await habili.openExtensionPage('options.html#organisations')
    organisationId = await seedCompleteProfile(page, standin.forms)
  })
  afterAll(async () => {
    await habili?.close()
    await standin?.close()
  })

  it('marks the words that stay French, on every page of the options', async () => {
    const here = `organisation/${organisationId}`
    const usage = await firstOf('casUsage')
    const screens = [
      ['accueil', 'h1'],
      [`preparer/${organisationId}`, '.guided-services li'],
      [`preparer/${organisationId}/france-connect/${usage}`, '.guided-step'],
      [`${here}/identite`, '#champ-kind'],
      [`${here}/contacts/${await firstOf('contacts')}`, '.record'],
      [`${here}/usages/${usage}`, '#champ-choices'],
      [`${here}/completude`, '.completeness-form'],
      ['suivi/entites', '.entity-table .verdict-link'],
      ['catalogue', '.catalogue-table tbody tr'],
      ['catalogue/api-droits-cnam', '.open-question'],
      ['catalogue/franceconnect/regles', '.truth-table'],
      ['a-propos', 'h1'],
      ['accessibilite', 'h1'],
    ] as const
    const found: Record<string, string[]> = {}
    for (const [hash, drawn] of screens) {
      await visit(page, `#${hash}`)
      await page.waitForSelector(drawn)
      const texts = await unmarked(page)
      if (texts.length > 0) found[hash] = texts
    }
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    expect(found).toEqual({})
  })

  it('marks them in the assistant, on a step and before sending', async () => {
    const request = await habili.newPage()
    await request.goto(`https://datapass.api.gouv.fr${standin.draftAt(form, 'contacts')}`)
    const frame = await openAssistant(request)
    await inFrame(frame, '.commit')
    expect(await unmarked(frame)).toEqual([])
    await request.goto(`https://datapass.api.gouv.fr${standin.draftAt(form, 'summary')}`)
    const last = await openAssistant(request)
    await inFrame(last, '.review')
    expect(await unmarked(last)).toEqual([])
  })
})
