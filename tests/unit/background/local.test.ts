/** Settings on a disk without room: they hold while the browser runs, and nothing is written there. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { getSettings, setSettings } from '@/lib/extension/settings'

vi.mock('@/lib/extension/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

const disk = (free: number) =>
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: free, usage: 0 }) } })
const local = async () => (await fakeBrowser.storage.local.get(null))['settings']
const closeBrowser = () => fakeBrowser.storage.session.clear()

beforeEach(async () => {
  fakeBrowser.reset()
  disk(1e9)
  await setSettings({ knownForms: ['a'] })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('settings without room', () => {
  it('hold until the browser is closed; those of before are whole', async () => {
    disk(0)
    await setSettings({ hasTab: false })
    expect(await getSettings()).toMatchObject({ hasTab: false, knownForms: ['a'] })
    expect(await local()).toMatchObject({ hasTab: true, knownForms: ['a'] })
    await closeBrowser()
    expect(await getSettings()).toMatchObject({ hasTab: true, knownForms: ['a'] })
  })

  it('are all kept by the next change once there is room', async () => {
    disk(0)
    await setSettings({ hasTab: false })
    disk(1e9)
    await setSettings({ leadRuleset: 'seed' })
    await closeBrowser()
    expect(await getSettings()).toMatchObject({ hasTab: false, leadRuleset: 'seed', knownForms: ['a'] })
  })

  it('hold too when the browser refuses to write', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('no space'))
    await setSettings({ hasTab: false })
    expect(await getSettings()).toMatchObject({ hasTab: false, knownForms: ['a'] })
    expect(await local()).toMatchObject({ hasTab: true })
  })
})
