/** The page side alone, in a page that measures it: what the content script holds, with handles on its parts; and the words. */
import { pages } from '@/lib/form/sites/any/pages'
import { understand } from '@/lib/form/meaning/understand'
import type { FieldDescriptor } from '@/lib/form/model'
import { newReach } from '@/lib/page/reach'
import { newPageContext } from '@/lib/page/read/describe'
import { writeSteps } from '@/lib/page/write/write'

const VALUE = 'Guichet'
/** What forms ask, in their words: a few of ours, others of nobody. */
const LABELS = [
  'Nom',
  'Prénom',
  'Adresse électronique',
  'Téléphone',
  'Numéro SIRET',
  'Nom du projet',
  'Teinte',
]
const setter = () => Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!

/** A form of `count` fields, drawn. */
async function draw(count: number): Promise<void> {
  scrollTo(0, 0)
  const form = document.createElement('form')
  for (let index = 0; index < count; index++) {
    const set = document.createElement('fieldset')
    const [legend, label, input] = ['legend', 'label', 'input'].map((name) => document.createElement(name))
    legend!.textContent = `Question ${index}`
    Object.assign(label!, { textContent: `${LABELS[index % LABELS.length]} ${index}`, htmlFor: `f${index}` })
    Object.assign(input!, { id: `f${index}`, name: `f${index}` })
    set.append(legend!, label!, input!)
    form.append(set)
  }
  document.body.replaceChildren(form)
  await new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)))
}

interface Took {
  floor: number
  /** The floor of whoever looks, before each field, at what a person would meet at its place. */
  looking: number
  read: number
  /** What each field asks, by its words: the background does it. */
  match: number
  fill: number
}

const took = (since: number) => performance.now() - since

/** The floor: what any script must do for the page to take a value. */
function bareLoop(isMet: (input: Element) => boolean = () => true): number {
  const start = performance.now()
  for (const input of document.querySelectorAll('input')) {
    if (!isMet(input)) throw new Error('a field is out of reach')
    setter().call(input, VALUE)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return took(start)
}

/** The least look there is: the window goes to the field where it is elsewhere, and the browser says what is on top. */
function isOnTop(input: Element): boolean {
  const { top, bottom } = input.getBoundingClientRect()
  if (top < 0 || bottom > innerHeight) scrollBy(0, top)
  const { left, width, top: there, height } = input.getBoundingClientRect()
  return document.elementFromPoint(left + width / 2, there + height / 2) === input
}

/** A confirmed fill, to what the person is told first; each check of each field included. */
async function ourFill(): Promise<Omit<Took, 'floor' | 'looking'>> {
  const context = newPageContext(document, pages)
  const start = performance.now()
  const fields: FieldDescriptor[] = context.read()
  const read = took(start)
  const described = performance.now()
  understand(fields)
  const match = took(described)
  const steps = fields.map(({ ref, kind, fingerprint, value: was }) => ({
    ref,
    kind,
    fingerprint,
    was,
    value: VALUE,
  }))
  const pressed = performance.now()
  const fill = await new Promise<number>((resolve) => {
    void writeSteps(steps, {
      ...context,
      isStale: () => false,
      reach: newReach(document, () => undefined),
      lastRead: () => fields,
      fetchFile: () => Promise.reject(new Error('no file here')),
      tellFirst: ({ results }) => {
        if (results.some(({ outcome }) => outcome !== 'written')) throw new Error('a field was not written')
        resolve(took(pressed))
      },
    })
  })
  return { read, match, fill }
}

/** One round over a new form each: milliseconds. */
export async function round(count: number): Promise<Took> {
  await draw(count)
  const floor = bareLoop()
  await draw(count)
  const looking = bareLoop(isOnTop)
  await draw(count)
  return { floor, looking, ...(await ourFill()) }
}
