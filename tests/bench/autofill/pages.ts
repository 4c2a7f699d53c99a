/** The pages of the comparison: each opens a fresh draft, and tells what was shown and received for each question. */
import type { Page } from 'puppeteer-core'
import corpus from '@/tests/corpus/demarches-labels.json'
import type { Form } from '@/tests/corpus/forms'
import { submit } from '@/tests/e2e/support/form-proof'
import type { Standin } from '@/tests/standin/types'
import { champsOf, type Question } from './demarche'
import type { Outcome } from './verdict'

export interface BenchPage {
  title: string
  site: 'démarches' | 'DataPass'
  questions: Question[]
  /** Opens a new draft in `page`. */
  open(page: Page): Promise<OpenDraft>
}

export interface OpenDraft {
  selectorOf(question: Question): string
  /** Waits for the site's own saving, or presses its button. */
  outcomes(): Promise<Map<string, Outcome>>
}

const CONTROL = ':is(input, textarea, select):not([type=hidden], [type=radio], [type=checkbox], [type=file])'
/** The site saves a second after the last change. */
const QUIET = 1600
/** Two forms of DataPass whose contacts have a page of their own. */
const datapassForms = ['france-connect-collectivite-administration', 'api-entreprise-marches-publics']
const parts: Record<string, string> = {
  family_name: 'nom',
  given_name: 'prenom',
  email: 'email',
  phone_number: 'telephone',
  job_title: 'fonction',
}

export function benchPages(standin: Standin): BenchPage[] {
  const demarches = (corpus as Form[]).map((form) => demarchePage(standin, form))
  return [...demarches, ...datapassForms.map((uid) => contactsPage(standin, uid))]
}

function demarchePage(standin: Standin, form: Form): BenchPage {
  const { champs, questions } = champsOf(form)
  return {
    title: form.title,
    site: 'démarches',
    questions,
    async open(page) {
      const { brouillon, dossierId } = standin.demarche(champs, { title: form.title })
      await page.goto(`https://demarche.numerique.gouv.fr${brouillon}`)
      await page.waitForSelector('body.dom-ready')
      return {
        selectorOf: ({ control }) => `#champ-${control} ${CONTROL}`,
        async outcomes() {
          await quiet(standin)
          const shown = await shownIn(page)
          return new Map(
            questions.map(({ control }) => [
              control,
              { shown: shown[control] ?? '', received: savedFor(standin, dossierId, control) },
            ]),
          )
        },
      }
    },
  }
}

/** Waits until no save has come for a while. */
async function quiet({ demarches: { saves } }: Standin): Promise<void> {
  for (let before = -1; before !== saves.length;) {
    before = saves.length
    await new Promise((resume) => setTimeout(resume, QUIET))
  }
}

function savedFor({ demarches: { saves } }: Standin, dossierId: number, control: string): string {
  const last = saves.findLast((each) => each.dossierId === dossierId && each.pid.split('-')[0] === control)
  return last?.outcome === 'saved' ? last.value : ''
}

/** What a person sees in each champ, by stable id. */
const shownIn = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const shown: Record<string, string> = {}
    for (const champ of document.querySelectorAll('.fr-fieldset__element[id^="champ-"]')) {
      const id = champ.id.split('-')[1]!
      const controls = champ.querySelectorAll<HTMLInputElement>(
        ':is(input, select, textarea):not([type=hidden])',
      )
      const values = [...controls]
        .filter(({ type, checked }) => !/radio|checkbox/.test(type) || checked)
        .map(({ value }) => value)
      // A repetition holds the champs of its rows, which come after it.
      if (!champ.querySelector('.fr-fieldset__element[id^="champ-"]')) shown[id] = values.join(' ').trim()
    }
    return shown
  })

function contactsPage(standin: Standin, uid: string): BenchPage {
  const form = standin.forms.find((each) => each.uid === uid)!
  const { fields } = form.steps.find(({ step }) => step === 'contacts')!
  const questions = fields.map(({ name, label, attribute }): Question => {
    const [, role, part = ''] =
      /^(.+?)_(family_name|given_name|email|phone_number|job_title)$/.exec(attribute) ?? []
    const truth = role ? { truth: `contact.${role}.${parts[part]}` } : {}
    return { control: name, label, concept: attribute, ...truth }
  })
  return {
    title: `DataPass, ${form.name} : contacts`,
    site: 'DataPass',
    questions,
    async open(page) {
      await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(uid, 'contacts', 'initial')}`)
      return {
        selectorOf: ({ control }) => `[name="${control}"]:not([type=hidden])`,
        async outcomes() {
          const { params } = await submit(page, standin)
          return new Map(
            questions.map(({ control }) => {
              const received = params[control]?.at(-1) ?? ''
              return [control, { shown: received, received }]
            }),
          )
        },
      }
    },
  }
}
