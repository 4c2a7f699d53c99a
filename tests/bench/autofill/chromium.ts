/** Chromium's own address autofill, asked for through its DevTools protocol as a person would by clicks. */
import type { CDPSession, ElementHandle, Page, Protocol } from 'puppeteer-core'
import type { Question } from './demarche'
import { addresses, addressFor } from './identity'

type Filled = Protocol.Autofill.FilledField
type ControlOf = (question: Question) => Promise<ElementHandle<Element> | null>

/** How long a gesture may take to fill, milliseconds; it takes about a hundred. */
const PATIENCE = 1200
/** What an address of Chromium holds, of what the profile answers. */
const held = /\.(nom|prenom|email|telephone|denomination|adresse|codePostal|commune)$/
const isHeld = ({ truth }: Question) => truth !== undefined && held.test(truth)
const isOfPerson = ({ truth }: Question) => truth!.startsWith('contact.')

export interface Gestures {
  pressed: number
  /** Those after which the pressed field had a value. */
  answered: number
  /** Fields that an address would answer, where Chromium proposes nothing. */
  notOffered: number
}

/** Ids of the fields where Chromium would propose an address, seen by filling a draft that is then left. */
export async function offeredIn(
  page: Page,
  questions: Question[],
  controlOf: ControlOf,
): Promise<Set<string>> {
  const cdp = await listen(page)
  let seen: Filled[] = []
  for (const question of questions.filter(isHeld)) {
    const control = await controlOf(question)
    if (control && seen.length === 0) seen = await press(cdp, control, question.truth!)
  }
  await cdp.detach()
  return new Set(seen.filter(({ autofillType }) => autofillType !== '').map(({ id }) => id))
}

/**
 * Presses every field that an address answers, that Chromium offers to fill and that is still blank, and each time
 * picks the right person's: persons first, then the organisation. More than most people would do; what was filled
 * wrongly is not corrected.
 */
export async function autofill(
  page: Page,
  questions: Question[],
  controlOf: ControlOf,
  offered: Set<string>,
): Promise<Gestures> {
  const gestures: Gestures = { pressed: 0, answered: 0, notOffered: 0 }
  const cdp = await listen(page)
  const open = questions.filter(isHeld)
  for (const question of [...open.filter(isOfPerson), ...open.filter((each) => !isOfPerson(each))]) {
    const control = await controlOf(question)
    if (!control || !offered.has(await control.evaluate(({ id }) => id))) {
      gestures.notOffered++
    } else if (!(await isFilled(control))) {
      gestures.pressed++
      await press(cdp, control, question.truth!)
      if (await isFilled(control)) gestures.answered++
    }
  }
  await cdp.detach()
  return gestures
}

async function listen(page: Page): Promise<CDPSession> {
  const cdp = await page.createCDPSession()
  await cdp.send('DOM.enable')
  await cdp.send('Autofill.enable')
  await cdp.send('Autofill.setAddresses', { addresses })
  return cdp
}

const isFilled = (control: ElementHandle<Element>) =>
  control.evaluate((each) => (each as HTMLInputElement).value !== '')

/** Fills from one field; gives every field of its form as Chromium sees it, or none when nothing comes in time. */
async function press(cdp: CDPSession, control: ElementHandle<Element>, place: string): Promise<Filled[]> {
  await control.evaluate((each) => each.scrollIntoView({ block: 'center' }))
  await control.click()
  const fieldId = await control.backendNodeId()
  const heard = new Promise<Filled[]>((resolve) => {
    const settle = (fields: Filled[]) => {
      clearTimeout(timer)
      cdp.off('Autofill.addressFormFilled', hear)
      resolve(fields)
    }
    const hear = ({ filledFields }: Protocol.Autofill.AddressFormFilledEvent) => settle(filledFields)
    const timer = setTimeout(settle, PATIENCE, [])
    cdp.on('Autofill.addressFormFilled', hear)
  })
  await cdp.send('Autofill.trigger', { fieldId, address: addressFor(place) })
  return heard
}
