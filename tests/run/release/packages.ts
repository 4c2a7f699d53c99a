/** The packages of a release in .output: their names, and the files that each holds. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'

export const output = '.output'
export const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

export const packages = {
  chrome: `habili-${version}-chrome.zip`,
  firefox: `habili-${version}-firefox.zip`,
  sources: `habili-${version}-sources.zip`,
}

export type Files = Map<string, Buffer>

/** The files of a zip, by their path in it. */
export function filesOfZip(zip: string): Files {
  const entries = Object.entries(unzipSync(readFileSync(zip)))
  return new Map(
    entries.filter(([path]) => !path.endsWith('/')).map(([path, bytes]) => [path, Buffer.from(bytes)]),
  )
}

/** The files of a folder, by their path in it. */
export function filesOfFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]
      }),
  )
}

/** What two trees of files do not share, one line a file; empty when each byte is the same. */
export function differences(one: Files, other: Files): string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])].toSorted()
  return paths.flatMap((path) => {
    const [left, right] = [one.get(path), other.get(path)]
    if (!left) return [`${path}: only in the second`]
    if (!right) return [`${path}: only in the first`]
    return left.equals(right) ? [] : [`${path}: ${left.length} bytes and ${right.length} bytes differ`]
  })
}
