/** What `npm run catalogue` writes is what the services say today. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { derivedFiles } from '@/tests/run/catalogue-files'

it('every derived file is up to date', async () => {
  const files = await derivedFiles((path) => readFileSync(path, 'utf8'))
  expect(files.length).toBeGreaterThan(3)
  const old = files.filter(({ path, content }) => readFileSync(path, 'utf8') !== content)
  expect(
    old.map(({ path }) => path),
    'run npm run catalogue',
  ).toEqual([])
})
