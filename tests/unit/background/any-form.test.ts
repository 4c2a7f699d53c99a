import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { begin, description, page as side, TAB } from './page-side'
import { readForm } from '@/lib/background/tab/any-form'
import { placeOf } from '@/lib/background/tab/page-plan'

const policy: Record<string, unknown> = {}
const executeScript = vi.fn()
const at = (url: string | undefined) =>
  Object.assign(fakeBrowser.tabs, { get: async () => ({ id: TAB, url }) })

describe('the one reading of any form', () => {
  beforeEach(async () => {
    await begin()
    executeScript.mockReset()
    Object.assign(fakeBrowser, { scripting: { executeScript } })
    Object.assign(fakeBrowser.storage, { managed: { get: async () => policy } })
    delete policy.allowedSites
    at('https://portail.exemple.fr/demande')
  })

  it('puts the page side in the top document alone, and says what it found', async () => {
    expect(await readForm(TAB)).toBe('read')
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({ target: { tabId: TAB }, files: ['/any-form.js'] })
    side.answers['guest.describe'] = description({ fields: [] })
    expect(await readForm(TAB)).toBe('no_field')
  })

  it('is refused by the browser where its button was not pressed, and on its own pages', async () => {
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page'))
    at(undefined)
    expect(await readForm(TAB)).toBe('no_access')
    expect(await readForm(undefined)).toBe('no_access')
  })

  it('is not tried without https, nor where a policy names the sites', async () => {
    at('http://portail.exemple.fr/')
    expect(await readForm(TAB)).toBe('not_https')
    at('https://portail.exemple.fr/')
    policy.allowedSites = ['datapass.api.gouv.fr']
    expect(await readForm(TAB)).toBe('forbidden')
    expect(executeScript).not.toHaveBeenCalled()
  })
})

it('what is taught of a form belongs to its host and address, not to all such pages', () => {
  const page = description({ site: 'any', url: 'https://portail.exemple.fr/demande' })
  expect(placeOf(page)).toEqual({ site: 'portail.exemple.fr', procedure: '/demande' })
})
