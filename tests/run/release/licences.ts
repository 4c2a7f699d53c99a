/** The licences of what the package holds of others, with their texts: `npm run licences` writes them for the « Licences » page. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'

export const LICENCES = 'entrypoints/options/about/licences.json'

export interface Licence {
  name: string
  version: string
  licence: string
  /** The text that its author asks to keep with each copy. */
  text: string
}

export interface Locked {
  version: string
  license?: string
  dev?: boolean
  devOptional?: boolean
  hasInstallScript?: boolean
  resolved?: string
  integrity?: string
  /** Comes inside the archive of another. */
  inBundle?: boolean
}

/** Every package of the lock file, by its folder. */
export function lockedPackages(): [folder: string, Locked][] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>
  }
  return Object.entries(packages).filter(([folder]) => folder !== '')
}

/** Those that the extension is built with, once each name and version. */
export function shippedLicences(): Licence[] {
  const found = lockedPackages()
    .filter(([, { dev, devOptional }]) => !dev && !devOptional)
    .map(([folder, { version, license = '' }]) => {
      const name = folder.replace(/^.*node_modules\//, '')
      return { name, version, licence: license, text: textOf(folder) }
    })
  return found.toSorted((one, other) => (one.name + one.version < other.name + other.version ? -1 : 1))
}

function textOf(folder: string): string {
  if (!existsSync(folder)) throw new Error(`${folder} is not installed: npm ci --ignore-scripts`)
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.\w+)?$/i.test(name))
  if (file) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  // A package that carries no text still says who made it, and where.
  const { author, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    author?: string | { name: string }
    repository?: string | { url: string }
  }
  const named = [
    typeof author === 'object' ? author.name : author,
    typeof repository === 'object' ? repository.url : repository,
  ]
  return named.filter(Boolean).join(', ')
}

/** The file as it is due. */
export async function licencesFile(): Promise<string> {
  const options = await resolveConfig(LICENCES)
  return format(JSON.stringify(shippedLicences()), { ...options, filepath: LICENCES })
}

export async function main(): Promise<void> {
  writeFileSync(LICENCES, await licencesFile())
  console.log(`${LICENCES}: ${shippedLicences().length} packages`)
}
