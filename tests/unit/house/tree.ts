/** The project's own files, as the tests of the house read them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../../..')

/** Paths from the root of every file under `folder`, sorted, with `/` between segments. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()
}

export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** TypeScript of the package: what ships, tests apart. */
export const sources = ['lib', 'components', 'entrypoints']
  .flatMap(filesUnder)
  .filter((path) => /\.tsx?$/.test(path))
