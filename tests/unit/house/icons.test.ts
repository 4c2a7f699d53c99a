/** The icons of the package: every size the stores and browsers ask for, drawn on a clear ground. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { filesUnder, root } from './tree'

const sizes = [16, 32, 48, 96, 128]

it('are there in five sizes and no other file', () => {
  expect(filesUnder('public/icon')).toEqual(sizes.map((size) => `public/icon/${size}.png`).toSorted())
})

it.each(sizes)('%i.png has that size, and transparency', (size) => {
  const png = readFileSync(join(root, `public/icon/${size}.png`))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  // First chunk of a PNG: width, height, depth, colour type; 6 is red, green, blue and alpha.
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([size, size, 6])
})
