/** News of an update: told once by the background, from the version that the person read of last. */
// Before anything looks for one.
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { clearLocal } from '@/lib/background/store/local'
import { getSettings, setSettings } from '@/lib/background/store/settings'
import { tellNews } from '@/lib/background/tab/toolbar'

vi.mock('@/lib/extension/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser')
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Habili', version: '0.3.0' })
  return { browser: fakeBrowser }
})
const told = vi.hoisted(() => vi.fn())
vi.mock('@/lib/background/broadcast', () => ({ tellChanged: told }))

const newsSince = async () => (await getSettings()).newsSince

beforeEach(async () => {
  fakeBrowser.reset()
  told.mockClear()
  await clearLocal()
})

it('is kept from the version replaced, and told to the pages', async () => {
  await tellNews('0.2.0')
  expect(await newsSince()).toBe('0.2.0')
  expect(told).toHaveBeenCalledExactlyOnceWith('settings')
})

it('of several updates starts at the first one, and again once read', async () => {
  await tellNews('0.1.0')
  await tellNews('0.2.0')
  expect(await newsSince()).toBe('0.1.0')
  await setSettings({ newsSince: '' })
  await tellNews('0.2.0')
  expect(await newsSince()).toBe('0.2.0')
})

it('of the same version, loaded again, is none', async () => {
  await tellNews('0.3.0')
  await tellNews(undefined)
  expect(await newsSince()).toBe('')
  expect(told).not.toHaveBeenCalled()
})
