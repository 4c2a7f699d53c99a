/** Settings on a disk without room: they hold while the browser runs, and nothing is written there. */
// Before anything looks for one.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { clearLocal, readLocal } from '@/lib/background/store/local'
import { getSettings, setSettings } from '@/lib/background/store/settings'

const disk = (free: number) =>
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: free, usage: 0 }) } })
/** What is on the disk, whatever waits beside it. */
async function local() {
  const waiting = await fakeBrowser.storage.session.get(null)
  await fakeBrowser.storage.session.clear()
  const kept = await readLocal('settings')
  await fakeBrowser.storage.session.set(waiting)
  return kept
}
const closeBrowser = () => fakeBrowser.storage.session.clear()

beforeEach(async () => {
  fakeBrowser.reset()
  await clearLocal()
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
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no space', 'QuotaExceededError')
    })
    await setSettings({ hasTab: false })
    expect(await getSettings()).toMatchObject({ hasTab: false, knownForms: ['a'] })
    expect(await local()).toMatchObject({ hasTab: true })
  })
})

describe('what the page side may read', () => {
  it('is what it draws, and nothing that decides', async () => {
    await setSettings({ hasTab: false, sharedSource: 'https://partage.exemple.fr/habili.age' })
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ page: { hasTab: false } })
  })
  it('holds no address with a password in it: none is taken', async () => {
    await expect(
      setSettings({ sharedSource: 'https://agent:secret@partage.exemple.fr/a.age' }),
    ).rejects.toThrow()
    expect((await getSettings()).sharedSource).not.toContain('secret')
  })
  it('decides of nothing when it is forged', async () => {
    await fakeBrowser.storage.local.set({ settings: { knownForms: ['forged'] }, page: { hasTab: false } })
    expect(await getSettings()).toMatchObject({ hasTab: true, knownForms: ['a'] })
  })
})
