import fc from '@/tests/support/properties'
import { describe, expect, it, vi } from 'vitest'
import { newByteCollector, sendBytes, sha256Of, type ByteMessage } from '@/lib/extension/byte-wire'

const CHUNK = 512 * 1024
const LIMIT = 10_485_760

/** The messages of one sending, in order. */
async function sent(bytes: Uint8Array<ArrayBuffer>): Promise<ByteMessage[]> {
  const messages: ByteMessage[] = []
  await sendBytes({ postMessage: (message) => void messages.push(message as ByteMessage) }, bytes)
  return messages
}

function collected(messages: ByteMessage[], limit = LIMIT) {
  const collector = newByteCollector(limit)
  for (const message of messages) if ('chunk' in message) collector.add(message.chunk)
  const last = messages.at(-1)!
  return collector.finish('end' in last ? last.end : { size: 0, sha256: '' })
}

function noise(length: number) {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) bytes[at] = at * 7 + (at >> 8) + (at >> 19) * 101
  return bytes
}

describe('bytes sent and collected', () => {
  it('are the same, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (bytes) => {
        expect(await collected(await sent(Uint8Array.from(bytes)))).toEqual(Uint8Array.from(bytes))
      }),
    )
  })

  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])('are the same at %i bytes', async (length) => {
    const bytes = noise(length)
    const messages = await sent(bytes)
    expect(messages).toHaveLength(Math.ceil(length / CHUNK) + 1)
    expect(Buffer.compare(await collected(messages), bytes)).toBe(0)
  })

  it('travel in messages of less than 1 MiB, and say how far they are', async () => {
    const shares: number[] = []
    const postMessage = vi.fn()
    await sendBytes({ postMessage }, noise(3 * CHUNK - 5), (share) => shares.push(share))
    for (const [message] of postMessage.mock.calls)
      expect(JSON.stringify(message).length).toBeLessThan(1024 * 1024)
    expect(shares).toHaveLength(3)
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  })

  it('have the digest that the world knows', async () => {
    expect(await sha256Of(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})

describe('bytes that do not arrive whole', () => {
  const whole = () => sent(noise(3 * CHUNK))

  it.each<[string, (messages: ByteMessage[]) => ByteMessage[]]>([
    ['without the first part', (all) => all.slice(1)],
    ['without the last part', ([first, second, , end]) => [first!, second!, end!]],
    ['twice the same part', ([first, ...rest]) => [first!, first!, ...rest]],
    ['parts in another order', ([first, second, ...rest]) => [second!, first!, ...rest]],
    ['one bit changed', ([first, ...rest]) => [flipped(first!), ...rest]],
    ['another length said', (all) => [...all.slice(0, 3), { end: { ...endOf(all), size: 7 } }]],
    [
      'another digest said',
      (all) => [...all.slice(0, 3), { end: { ...endOf(all), sha256: 'f'.repeat(64) } }],
    ],
    ['nothing but the end', (all) => all.slice(3)],
  ])('%s are refused', async (_, damage) => {
    await expect(collected(damage(await whole()))).rejects.toThrow('damaged')
  })

  it('in the digits of no base64 are refused', () => {
    expect(() => newByteCollector(LIMIT).add('é')).toThrow()
  })

  it('beyond the limit are refused as they come, not at the end', async () => {
    const collector = newByteCollector(2 * CHUNK)
    const [first, second, third] = (await whole()) as { chunk: string }[]
    collector.add(first!.chunk)
    collector.add(second!.chunk)
    expect(() => collector.add(third!.chunk)).toThrow('too_large')
  })

  it('of exactly the limit are accepted', async () => {
    expect(await collected(await sent(noise(1000)), 1000)).toHaveLength(1000)
    await expect(async () => collected(await sent(noise(1001)), 1000)).rejects.toThrow('too_large')
  })
})

function endOf(messages: ByteMessage[]) {
  return (messages.at(-1) as { end: { size: number; sha256: string } }).end
}

function flipped(message: ByteMessage): ByteMessage {
  const { chunk } = message as { chunk: string }
  return { chunk: (chunk.startsWith('A') ? 'B' : 'A') + chunk.slice(1) }
}
