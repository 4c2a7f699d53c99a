/** Chromium's own address autofill, asked for through its DevTools protocol as a person would by clicks. */
import type { CDPSession, ElementHandle, Page, Protocol } from 'puppeteer-core'
import type { Filler } from './filler'
import { addresses, type AddressBook } from './identity'

type Filled = Protocol.Autofill.FilledField

/** How long a gesture may take to fill, milliseconds; it takes about a hundred. */
const PATIENCE = 1200
/** What an address of Chromium holds, of what the profile answers. */
const held = /\.(nom|prenom|email|telephone|denomination|adresse|codePostal|commune)$/

export async function chromiumFiller(page: Page, book: AddressBook = addresses): Promise<Filler> {
  const cdp = await page.createCDPSession()
  await cdp.send('DOM.enable')
  await cdp.send('Autofill.enable')
  await cdp.send('Autofill.setAddresses', { addresses: book.all })
  let offered = new Set<string>()
  let fieldId = 0
  return {
    name: 'Chromium',
    holds: (place) => held.test(place),
    // The protocol fills where the browser would propose nothing: a draft that is then left tells where it would.
    async look(controls) {
      let seen: Filled[] = []
      for (const { control, place } of controls)
        if (seen.length === 0) seen = await trigger(cdp, await pressed(control), book.for(place))
      offered = new Set(seen.filter(({ autofillType }) => autofillType !== '').map(({ id }) => id))
    },
    async offers(control) {
      fieldId = await pressed(control)
      return offered.has(await control.evaluate(({ id }) => id))
    },
    async fill(_, place) {
      await trigger(cdp, fieldId, book.for(place))
    },
    end: () => cdp.detach(),
  }
}

async function pressed(control: ElementHandle<Element>): Promise<number> {
  await control.evaluate((each) => each.scrollIntoView({ block: 'center' }))
  await control.click()
  return control.backendNodeId()
}

/** Fills from one field; gives every field of its form as Chromium sees it, or none when nothing comes in time. */
async function trigger(
  cdp: CDPSession,
  fieldId: number,
  address: Protocol.Autofill.Address,
): Promise<Filled[]> {
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
  await cdp.send('Autofill.trigger', { fieldId, address })
  return heard
}
