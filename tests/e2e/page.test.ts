/** What a fill writes in a request, and what it never does, whatever its page does meanwhile; both real browsers. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { someOf } from '@/tests/support/depth'
import { people, SIRET } from '@/tests/support/complete-profile'
import { buttonSaying, commitText, fillByClick, openAssistant } from './support/assistant'
import { browserNames } from './support/browser'
import { refsToTick, stateOf, submit } from './support/form-proof'
import { sendFrom } from './support/messages'
import { itOnce, triedIn } from './support/once'
import { until } from './support/patience'
import { P, startBench, FORM, type RequestBench } from './support/request-bench'
import { tellCase } from './support/trust-table'
import { clobber, hideField, unseen } from './support/unseen'

const NAMES = { subject: 'Controls named like properties of elements' } as const
const dpo = people.delegue_protection_donnees

describe.each(browserNames)('%s', (name) => {
  const once = itOnce(name)
  let bench: RequestBench
  let { standin, control, page, open, values, valueOf, fill } = {} as RequestBench

  beforeAll(async () => {
    bench = await startBench(name)
    ;({ standin, control, page, open, values, valueOf, fill } = bench)
  })
  beforeEach(async () => {
    standin.session.signedIn = true
    standin.session.siret = SIRET
    await page.bringToFront()
  })
  afterAll(async () => {
    await bench?.close()
  })

  describe('undo', () => {
    it.each(
      triedIn(
        name,
        someOf(['basic_infos', 'personal_data', 'contacts', 'scopes', 'france_connect_eidas'], 2),
        2,
      ),
    )('gives %s back as it was', async (step) => {
      await open(step)
      const before = await values()
      const report = await fill()
      expect(report.written).toBe(report.total)
      expect(await values()).not.toEqual(before)
      const undone = await sendFrom(control, 'assistant.undo', { planId: report.planId, isAll: false })
      expect(undone!.filter(({ outcome }) => outcome !== 'restored')).toEqual([])
      expect(await values()).toEqual(before)
    })

    it('keeps what the person changed since, and says which', async () => {
      await open('basic_infos')
      const frame = await openAssistant(page)
      await fillByClick(frame)
      await page.focus(`[id="${P}_intitule"]`)
      await page.keyboard.type(' bis')
      await (await buttonSaying(frame, 'Annuler le remplissage')).click()
      await frame.waitForFunction(() => {
        const why = document.querySelector('.failures li')
        if (!why?.textContent?.includes('Nom du projet')) return false
        // The reason stands above the plan, the button pressed under it: it is brought where it is read.
        const { top, bottom } = why.getBoundingClientRect()
        const header = document.querySelector('.assistant-header')!.getBoundingClientRect()
        return top >= header.bottom - 1 && bottom <= window.innerHeight
      })
      expect(await valueOf('intitule')).toBe('Guichet « Bourg & moi » bis')
      expect(await valueOf('description')).toBe('')
    })
  })

  describe('never', () => {
    it('overwrites a value already there unless its line is ticked', async () => {
      await open('basic_infos')
      await page.focus(`[id="${P}_intitule"]`)
      await page.keyboard.type('Mon titre')
      await fill()
      expect(await valueOf('intitule')).toBe('Mon titre')
    })

    once('ticks a consent nor presses a button: the summary is left whole', async () => {
      await open('summary')
      const before = await values()
      const received = standin.received.length
      const state = await stateOf(control, ['summary'])
      expect(state.plan!.lines.filter(({ canTick }) => canTick)).toEqual([])
      expect(state.plan!.lines.length).toBeGreaterThan(0)
      expect(await values()).toEqual(before)
      expect(standin.received.length).toBe(received)
    })
  })

  describe('the page', () => {
    once('renders errors in place: the typed values are kept and a new plan is made', async () => {
      await open('basic_infos')
      await page.focus(`[id="${P}_intitule"]`)
      await page.keyboard.type('Seul')
      await page.evaluate((id) => {
        const button = document.getElementById(id) as HTMLButtonElement
        button.form!.noValidate = true
        button.click()
      }, 'next_authorization_request')
      await page.waitForSelector('.fr-input-group--error')
      const report = await fill()
      expect(report.written).toBe(report.total)
      expect(await valueOf('intitule')).toBe('Seul')
      expect(await valueOf('description')).not.toBe('')
    })

    once('is another view after a Turbo visit: the old plan is refused, nothing is written', async () => {
      await open('basic_infos')
      const state = await stateOf(control, ['request'])
      await page.evaluate(() => {
        document.dispatchEvent(new Event('turbo:before-render'))
        const copy = document.body.cloneNode(true) as HTMLBodyElement
        document.body.replaceWith(copy)
        document.documentElement.dispatchEvent(new Event('turbo:render', { bubbles: true }))
      })
      const outcome = await sendFrom(control, 'assistant.confirm', {
        planId: state.plan!.id,
        refs: refsToTick(state),
      })
      expect(outcome.outcome).toBe('refused')
      expect(await valueOf('description')).toBe('')
    })

    once('renders anew in the middle of a fill: the rest stops, and the report says so', async () => {
      await open('contacts')
      await page.evaluate((id) => {
        document.getElementById(id)!.addEventListener('change', () => {
          const copy = document.body.cloneNode(true) as HTMLBodyElement
          document.body.replaceWith(copy)
          document.documentElement.dispatchEvent(new Event('turbo:render', { bubbles: true }))
        })
      }, `${P}_responsable_traitement_email`)
      const report = await fill()
      expect(report.written).toBeLessThan(report.total)
      expect(report.results.map(({ outcome }) => outcome)).toContain('stopped')
    })

    it('takes a value back: it is reported as refused, not as written', async () => {
      await open('basic_infos')
      await page.evaluate((id) => {
        const field = document.getElementById(id) as HTMLInputElement
        field.addEventListener('change', () => setTimeout(() => (field.value = ''), 50))
      }, `${P}_volumetrie_approximative`)
      await fill()
      // Told at once as written, and corrected once the page has been looked at again.
      const refused = async () => {
        const { report } = await sendFrom(control, 'assistant.get')
        return (report?.results ?? []).filter(({ outcome }) => outcome === 'refused_by_page')
      }
      await until(
        async () => (await refused()).length > 0,
        () => 'the report was not corrected',
      )
      expect((await refused()).map(({ label }) => label)).toEqual(['Volumétrie approximative'])
    })

    once('hides a field of ours: it is never written, and listed', async () => {
      await open('contacts')
      await page.evaluate((id) => {
        document.getElementById(id)!.style.cssText = 'opacity: .01; position: absolute'
      }, `${P}_delegue_protection_donnees_phone_number`)
      const { plan } = await stateOf(control, ['request'])
      const line = plan!.lines.find(
        ({ attribute }) => attribute === 'delegue_protection_donnees_phone_number',
      )!
      expect([line.canTick, line.reason?.code]).toEqual([false, 'covered'])
    })

    it('keeps fields out of sight, one technique each: none is written', async () => {
      for (const [technique, css] of triedIn(name, someOf(Object.entries(unseen), 2), 4)) {
        await open('contacts')
        await page.evaluate(hideField, `${P}_delegue_protection_donnees_phone_number`, css)
        await fill()
        const value = await valueOf('delegue_protection_donnees_phone_number')
        const row = { subject: 'Fields out of sight', name: technique, browser: name }
        tellCase({ ...row, result: value === '' ? 'refused' : 'written' })
        expect([technique, value]).toEqual([technique, ''])
        // Its neighbours are in sight, and written.
        expect(await valueOf('delegue_protection_donnees_email')).toContain('@')
      }
    })

    it.each(triedIn(name, ['one-time-code', 'password'], 2))(
      'makes the next field another one during the fill (%s): it is not written',
      async (kind) => {
        await open('contacts')
        await page.evaluate(
          (before, next, to) => {
            const field = document.getElementById(next) as HTMLInputElement
            const change = () =>
              to === 'password' ? (field.type = to) : field.setAttribute('autocomplete', to)
            document.getElementById(before)!.addEventListener('input', change)
          },
          `${P}_delegue_protection_donnees_email`,
          `${P}_delegue_protection_donnees_phone_number`,
          kind,
        )
        await fill()
        const value = await valueOf('delegue_protection_donnees_phone_number')
        const row = { subject: 'Fields changed during the fill', name: kind, browser: name }
        tellCase({ ...row, result: value === '' ? 'refused' : 'written' })
        expect(value).toBe('')
        expect(await valueOf('delegue_protection_donnees_email')).toContain('@')
      },
    )

    once(
      'names its controls like properties of elements: its own fields are filled, those are left, whatever they clobber',
      async () => {
        await open('contacts')
        const strangers = await page.evaluate(clobber, `${P}_delegue_protection_donnees_phone_number`)
        const report = await fill()
        expect(report.written).toBe(report.total)
        expect(await valueOf('delegue_protection_donnees_email')).toContain('@')
        // The site's own scripts could not send such a form: what it holds is looked at, then the strangers go.
        const kept = await page.$$eval('#strangers [name]', (all) =>
          all.map((each) => [each.getAttribute('name'), (each as HTMLInputElement).value]),
        )
        expect(kept).toEqual(strangers.map((key) => [key, `kept ${key}`]))
        await page.$eval('#strangers', (box) => box.remove())
        const { params } = await submit(page, standin)
        for (const [part, wanted] of Object.entries({
          email: dpo.email,
          family_name: dpo.nom,
          given_name: dpo.prenom,
        }))
          expect(params[`${P}[delegue_protection_donnees_${part}]`]).toEqual([wanted])
        tellCase({
          ...NAMES,
          name: `${strangers.length} controls of a form, by name and by id`,
          browser: name,
          result: 'refused',
        })
      },
    )
  })

  once('blocks the fill when the page is for another SIRET, and offers to make that profile', async () => {
    standin.session.siret = '13002526500013'
    await open('basic_infos')
    const frame = await openAssistant(page)
    await buttonSaying(frame, 'profil')
    const state = await stateOf(control, ['request'])
    expect([state.siretState, state.plan!.blocked]).toEqual(['mismatch', 'siret_mismatch'])
    const outcome = await sendFrom(control, 'assistant.confirm', {
      planId: state.plan!.id,
      refs: refsToTick(state),
    })
    expect(outcome).toEqual({ outcome: 'refused', reason: 'blocked' })
    expect(await valueOf('intitule')).toBe('')
  })

  once('fills a block page, whose buttons wait for a change', async () => {
    await page.goto(`https://datapass.api.gouv.fr${standin.blockAt(FORM, 'basic_infos')}`)
    expect(
      await page.$eval('#save_authorization_request', (each) => (each as HTMLButtonElement).disabled),
    ).toBe(true)
    const frame = await openAssistant(page)
    expect(await commitText(frame)).toMatch(/Remplir 4|Relire/)
    await fillByClick(frame)
    const received = await submit(page, standin)
    expect(received.page).toBe('block')
    expect(received.params[`${P}[intitule]`]).toEqual(['Guichet « Bourg & moi »'])
  })

  it('sends a stored PDF into the file field whose line is ticked, byte for byte', async () => {
    await open('basic_infos')
    await fill()
    const { files } = await submit(page, standin)
    const [file] = files[`${P}[maquette_projet][]`]!
    expect([file!.name, file!.type]).toEqual(['maquette été.pdf', 'application/pdf'])
    expect(file!.size).toBeGreaterThan(100)
  })
})
