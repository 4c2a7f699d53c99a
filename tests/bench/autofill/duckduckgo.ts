/** DuckDuckGo's autofill script, given the same people as Chromium; the answers of its application are the bench's. */
import type { ElementHandle, Page } from 'puppeteer-core'
import { DUCK, isOffered, pick } from '@/tests/bench/speed/rivals'
import type { Filler } from './filler'
import { addresses, type AddressBook } from './identity'

/** Its words for what an address of Chromium holds; it keeps no organisation. */
const names: Record<string, string> = {
  NAME_FIRST: 'firstName',
  NAME_LAST: 'lastName',
  EMAIL_ADDRESS: 'emailAddress',
  PHONE_HOME_WHOLE_NUMBER: 'phone',
  ADDRESS_HOME_STREET_ADDRESS: 'addressStreet',
  ADDRESS_HOME_ZIP: 'addressPostalCode',
  ADDRESS_HOME_CITY: 'addressCity',
  ADDRESS_HOME_COUNTRY: 'addressCountryCode',
}
const held = /\.(nom|prenom|email|telephone|adresse|codePostal|commune)$/
/** Time that it has to propose or to write, milliseconds. */
const PATIENCE = 500

const pause = (time: number) => new Promise((resume) => setTimeout(resume, time))

function identityFor(place: string, book: AddressBook): Record<string, string> {
  const kept = book
    .for(place)
    .fields.flatMap(({ name, value }) => (names[name] ? [[names[name], value] as const] : []))
  return { id: place, title: place, ...Object.fromEntries(kept) }
}

export function duckFiller(page: Page, book: AddressBook = addresses): Filler {
  return {
    name: DUCK,
    holds: (place) => held.test(place),
    async offers(control) {
      await pressOf(page, control)
      for (let waited = 0; waited < PATIENCE; waited += 50) {
        if (await isOffered(page)) return true
        await pause(50)
      }
      return false
    },
    async fill(control, place) {
      await pick(page, identityFor(place, book))
      for (let waited = 0; waited < PATIENCE; waited += 20) {
        if (await control.evaluate((each) => (each as HTMLInputElement).value !== '')) break
        await pause(20)
      }
      // The other fields of the form come with it.
      await pause(50)
    },
    end: () => Promise.resolve(),
  }
}

async function pressOf(page: Page, control: ElementHandle<Element>): Promise<void> {
  await control.evaluate((each) => {
    const { activeElement } = document
    if (activeElement instanceof HTMLElement) activeElement.blur()
    each.scrollIntoView({ block: 'center' })
  })
  await isOffered(page)
  await control.click()
}
