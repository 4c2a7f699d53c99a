import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { announce, claim, mayAct } from '@/lib/background/tab/frames'

describe('a frame', () => {
  const nonce = 'a'.repeat(32)
  const page = { caller: 'content' as const, tabId: 7, frameId: 0 }
  const frame = { caller: 'frame' as const, tabId: 7, frameId: 4 }
  beforeEach(() => fakeBrowser.reset())

  it('speaks for the assistant once it has shown the nonce announced for its tab', async () => {
    const announced = announce(nonce, page)
    expect(await mayAct(frame)).toBe(false)
    expect(await claim(nonce, frame)).toEqual({ isOurs: true })
    expect(await announced).toEqual({ isClaimed: true })
    expect(await mayAct(frame)).toBe(true)
    expect(await mayAct({ ...frame, frameId: 5 })).toBe(false)
    expect(await mayAct({ ...frame, tabId: 8 })).toBe(false)
  })

  it.each([
    ['a nonce never announced', 'b'.repeat(32), frame],
    ['a nonce of another tab', nonce, { ...frame, tabId: 8 }],
    ['no frame number', nonce, { ...frame, frameId: undefined }],
  ])('with %s is not ours', async (_, shown, from) => {
    void announce(nonce, page)
    expect(await claim(shown, from)).toEqual({ isOurs: false })
    expect(await mayAct(frame)).toBe(false)
    await claim(nonce, frame)
  })

  it('cannot show a nonce twice, nor after twenty seconds', async () => {
    vi.useFakeTimers()
    void announce(nonce, page)
    await claim(nonce, frame)
    expect(await claim(nonce, { ...frame, frameId: 9 })).toEqual({ isOurs: false })
    const late = announce(nonce, page)
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await late).toEqual({ isClaimed: false })
    expect(await claim(nonce, frame)).toEqual({ isOurs: false })
    vi.useRealTimers()
  })
})
