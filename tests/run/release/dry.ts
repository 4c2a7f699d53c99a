/**
 * Everything of a release but the tag and the sending: `npm run release:dry`, into .output/release. The browser tests
 * of this very commit may be left out when they have just passed: `npm run release:dry -- --without-tests`.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { releases } from '@/lib/extension/releases'
import { output, packages, version } from './packages'

const folder = join(output, 'release')
const withTests = !process.argv.includes('--without-tests')
// Vite, which runs this file, has set NODE_ENV for itself: a person's shell has none.
const { NODE_ENV: _, ...env } = process.env

export function main(): void {
  const notes = checkVersion()
  rmSync(folder, { recursive: true, force: true })
  if (withTests) npm('run', 'test:all')
  npm('run', '--silent', 'zip')
  npm('run', '--silent', 'zip:lint')
  npm('run', '--silent', 'zip:rebuild')
  mkdirSync(folder, { recursive: true })
  for (const zip of Object.values(packages)) copyFileSync(join(output, zip), join(folder, zip))
  writeFileSync(join(folder, 'notes.md'), `${notes}\n`)
  writeFileSync(join(folder, `habili-${version}.cdx.json`), sbom())
  writeFileSync(join(folder, 'audit.json'), audit())
  writeFileSync(join(folder, 'SHA256SUMS'), sums())
  console.log(`\n${folder} is ready for v${version}:\n${readFileSync(join(folder, 'SHA256SUMS'), 'utf8')}`)
  console.log('Not done here: the tag, the attestations, the release page, the sending to the stores.')
}

/** The notes of this version; throws when a file or a tag disagrees with package.json. */
function checkVersion(): string {
  const [newest] = releases(readFileSync('CHANGELOG.md', 'utf8'))
  if (newest?.version !== version)
    throw new Error(`CHANGELOG.md begins with ${newest?.version}, package.json says ${version}`)
  const tags = execFileSync('git', ['tag', '--list', `v${version}`], { encoding: 'utf8', env })
  if (tags.trim()) throw new Error(`v${version} exists already: raise the version in package.json`)
  console.log(`v${version}, ${newest.when}`)
  return newest.notes
}

function npm(...parameters: string[]): void {
  console.log(`\n== npm ${parameters.join(' ')}`)
  execFileSync('npm', parameters, { stdio: ['ignore', 'inherit', 'inherit'], env })
}

/** What the package holds of others, in CycloneDX. */
const sbom = () => execFileSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8', maxBuffer: 1e8, env })

/** What the registry says of the known faults of what is installed; said as unknown when it does not answer. */
function audit(): string {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 1e8, env })
  const report = JSON.parse(stdout) as {
    metadata?: { vulnerabilities: Record<string, number> }
    message?: string
  }
  const found = report.metadata?.vulnerabilities
  console.log(`npm audit: ${found ? JSON.stringify(found) : `unknown, ${report.message}`}`)
  if (found && (found.high ?? 0) + (found.critical ?? 0) > 0)
    throw new Error('npm audit: a high or critical fault; see CONTRIBUTING.md for what to do')
  return stdout
}

/** In the form of `sha256sum`, which checks it. */
function sums(): string {
  const names = [...Object.values(packages), `habili-${version}.cdx.json`]
  const lines = names.map((name) => {
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
    return `${digest}  ${name}`
  })
  return `${lines.join('\n')}\n`
}
