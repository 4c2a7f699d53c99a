/** The ways in: the shortcut, the menu of a field, the first run; each leads to the assistant or to the next best thing. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { onCommand, onMenu, welcome, withdrawWelcome } from '@/lib/background/tab/toolbar'
import { getTab } from '@/lib/background/tab/sessions'
import { browser } from '@/lib/extension/browser'
import type { Tabs } from '@/lib/extension/browser'
import { askedOf, begin, page, TAB } from './page-side'

const ours = 'https://datapass.api.gouv.fr/formulaires/france-connect/demande/9'
const other = 'https://bourg.example/contact'
const at = (url?: string) => ({ id: TAB, ...(url ? { url } : {}) }) as Tabs.Tab
const openPopup = vi.fn(async () => undefined)
const executeScript = vi.fn(async () => [])

beforeEach(async () => {
  await begin()
  openPopup.mockClear()
  executeScript.mockClear()
  Object.assign(browser.action, { openPopup })
  Object.assign(browser, { scripting: { executeScript } })
  page.answers['guest.open'] = true
})
afterEach(() => {
  Object.assign(browser.action, { openPopup: undefined })
  Object.assign(browser, { scripting: undefined })
})

describe('the shortcut', () => {
  it('opens the assistant in a request page', async () => {
    await onCommand('open_assistant', at(ours))
    expect(askedOf('guest.open')).toEqual([{ hasFocus: true }])
    expect(openPopup).not.toHaveBeenCalled()
  })

  it.each([
    ['no page side answers', new Error('no receiver')],
    ['the page may not show it', false],
  ])('opens the browser’s own window where %s', async (_, answer) => {
    page.answers['guest.open'] = answer
    await onCommand('open_assistant', at(ours))
    expect(openPopup).toHaveBeenCalledOnce()
  })

  it('reads the form of any other page in the browser’s own window', async () => {
    vi.spyOn(browser.tabs, 'get').mockResolvedValueOnce(at(other))
    await onCommand('open_assistant', at(other))
    expect(openPopup).toHaveBeenCalledOnce()
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: TAB }, files: ['/any-form.js'] })
    expect(askedOf('guest.open')).toEqual([])
  })

  it('takes the tab in front where the browser names none, and no other name for its own', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValueOnce([at(ours)])
    await onCommand('open_assistant')
    expect(askedOf('guest.open')).toHaveLength(1)
    await onCommand('another_command', at(ours))
    expect(askedOf('guest.open')).toHaveLength(1)
  })
})

describe('the menu of a page', () => {
  it.each([
    ['open_assistant', ours],
    ['read_form', ours],
    ['read_form', undefined],
  ])('%s opens the assistant at %s', async (id, url) => {
    await onMenu(id, at(url), url)
    expect(askedOf('guest.open')).toHaveLength(1)
    expect(executeScript).not.toHaveBeenCalled()
  })

  it('reads the form of any other page', async () => {
    vi.spyOn(browser.tabs, 'get').mockResolvedValueOnce(at(other))
    await onMenu('read_form', at(other), other)
    expect(executeScript).toHaveBeenCalledOnce()
  })

  it('does nothing without a tab', async () => {
    await onMenu('open_assistant')
    expect(page.asked).toEqual([])
  })

  it('« Ce champ, c’est… » asks of the field under it, and of none where the page knows none', async () => {
    page.answers['guest.pointed'] = 4
    await onMenu('teach_field', at(ours), ours)
    expect((await getTab(TAB)).pointed).toMatchObject({ ref: 4 })
    await begin()
    Object.assign(page.answers, { 'guest.open': true, 'guest.pointed': null })
    await onMenu('teach_field', at(ours), ours)
    expect((await getTab(TAB)).pointed).toBeUndefined()
    page.answers['guest.open'] = false
    await onMenu('teach_field', at(ours), ours)
    expect(askedOf('guest.pointed')).toHaveLength(1)
  })
})

describe('the welcome page', () => {
  const installed = (installType: 'normal' | 'admin') =>
    Object.assign(browser, { management: { getSelf: async () => ({ installType }) } })
  const opened = async () =>
    (await browser.tabs.query({})).filter(({ url }) => url?.endsWith('/welcome.html')).length

  it('opens at a person’s own installation', async () => {
    installed('normal')
    await welcome()
    expect(await opened()).toBe(1)
    await withdrawWelcome()
    expect(await opened()).toBe(1)
  })

  it('opens on no machine of a fleet, nor where the policy says so', async () => {
    installed('admin')
    await welcome()
    installed('normal')
    await browser.storage.managed.set({ disableFirstRunPage: true })
    await welcome()
    expect(await opened()).toBe(0)
  })

  it('goes again when the first policy comes after it, once, and only if it is still that page', async () => {
    const remove = vi.spyOn(browser.tabs, 'remove').mockResolvedValue()
    installed('normal')
    await welcome()
    const { welcomeTab } = await browser.storage.session.get('welcomeTab')
    await browser.storage.managed.set({ disableFirstRunPage: true })
    await withdrawWelcome()
    await withdrawWelcome()
    expect(remove.mock.calls).toEqual([[welcomeTab]])
    const tab = await browser.tabs.create({ url: other })
    await browser.storage.session.set({ welcomeTab: tab.id })
    await withdrawWelcome()
    await browser.storage.session.set({ welcomeTab: 999 })
    await withdrawWelcome()
    expect(remove).toHaveBeenCalledOnce()
    remove.mockRestore()
  })
})
