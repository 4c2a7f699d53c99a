/** JSON bodies of every kind: noise, and good files changed in one place or more. */
import fc, { anyText } from '@/tests/support/properties'

const treacherous = ['__proto__', 'constructor', 'prototype', 'toString', 'polluted', '', 'ext', 'id', 'rev']
const anyKey = fc.oneof(fc.constantFrom(...treacherous), fc.string({ maxLength: 12 }))
const anyValue = fc.oneof(
  fc.json(),
  fc.constantFrom(
    'null',
    '1e999',
    '-0',
    '""',
    '{"__proto__":{"polluted":1}}',
    '[[[[[[[[[[[[[[]]]]]]]]]]]]]]',
  ),
  anyText({ maxLength: 20 }).map((text) => JSON.stringify(text)),
)

/** Spots of `text` where a value begins: after a colon, a comma or a bracket. */
const spotsOf = (text: string) => [...text.matchAll(/[:,[{]/g)].map(({ index }) => index + 1)

/** Texts to read as the JSON of a file. */
export function anyBody(good: object): fc.Arbitrary<string> {
  const text = JSON.stringify(good)
  const spots = spotsOf(text)
  const swapped = fc
    .record({ key: fc.constantFrom(...Object.keys(good)), value: anyValue })
    .map(({ key, value }) => {
      const rest = { ...good, [key]: '@@' }
      return JSON.stringify(rest).replace('"@@"', () => value)
    })
  const inserted = fc
    .record({ spot: fc.constantFrom(...spots), key: anyKey, value: anyValue })
    .map(
      ({ spot, key, value }) => `${text.slice(0, spot)}${JSON.stringify(key)}:${value},${text.slice(spot)}`,
    )
  const cut = fc.nat(text.length).map((end) => text.slice(0, end))
  const flipped = fc
    .record({ at: fc.nat(text.length - 1), code: fc.nat(255) })
    .map(({ at, code }) => text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1))
  const noise = fc.oneof(fc.json(), fc.string({ maxLength: 200 }))
  return fc.oneof(noise, swapped, inserted, cut, flipped, flipped)
}
