/** What the project takes from others: exact versions, known origins, accepted licences, no script at installation. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LICENCES, licencesFile, lockedPackages, shippedLicences } from '@/tests/run/release/licences'
import { read } from './tree'

interface Manifest {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  overrides: Record<string, string>
}
const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json')) as Manifest

/** Beside EUPL-1.2 in one package: permissive, or share-alike by the file only. Appendix and article 5 of the licence. */
const shippedWith = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0']
/** Tools of which nothing ships. */
const workedWith = [...shippedWith, 'BlueOak-1.0.0', 'CC-BY-4.0', 'CC0-1.0', 'Python-2.0']

const registry = 'https://registry.npmjs.org/'

describe('what is taken from others', () => {
  it('is pinned to exact versions', () => {
    const all = Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('comes from the public registry, with a digest', () => {
    const strange = lockedPackages().filter(([, { resolved = registry, integrity, inBundle }]) => {
      if (inBundle) return false
      return !resolved.startsWith(registry) || !integrity?.startsWith('sha512-')
    })
    expect(strange.map(([folder]) => folder)).toEqual([])
  })

  it('has an accepted licence', () => {
    const refused = lockedPackages().filter(([, { license, dev, devOptional }]) => {
      const accepted = dev || devOptional ? workedWith : shippedWith
      return !accepted.includes(license ?? '')
    })
    expect(refused.map(([folder, { license }]) => `${folder}: ${license}`)).toEqual([])
  })

  it('runs nothing when it is installed', () => {
    expect(read('.npmrc')).toContain('ignore-scripts=true')
    const shipped = lockedPackages().filter(([, { dev, devOptional }]) => !dev && !devOptional)
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
  })

  it('is listed, with its text, in the page « Licences » (npm run licences)', async () => {
    expect(readFileSync(LICENCES, 'utf8')).toBe(await licencesFile())
    const short = shippedLicences().filter(({ text }) => text.length < 400)
    // Its archive carries no text: the page says its author instead.
    expect(short.map(({ name }) => name)).toEqual(['@webext-core/messaging'])
    expect(short.filter(({ text }) => text.length < 10)).toEqual([])
  })
})
