/** Builds again from the sources package, elsewhere, and compares each file of the two extensions: `npm run zip:rebuild`. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { differences, filesOfFolder, filesOfZip, output, packages } from './packages'

export function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'habili-sources-'))
  try {
    for (const [path, bytes] of filesOfZip(join(output, packages.sources))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    // As a reviewer does, from the package alone: the lock file, no script of a dependency.
    run(folder, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'])
    run(folder, ['run', '--silent', 'build'])
    for (const [zip, build] of [
      [packages.chrome, 'chrome-mv3'],
      [packages.firefox, 'firefox-mv3'],
    ] as const) {
      const sent = filesOfZip(join(output, zip))
      const found = differences(sent, filesOfFolder(join(folder, '.output', build)))
      console.log(
        found.length === 0
          ? `${zip}: ${sent.size} files, the same bytes when built from ${packages.sources}`
          : `${zip}: not what ${packages.sources} builds\n  ${found.join('\n  ')}`,
      )
      if (found.length > 0) process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(cwd: string, parameters: string[]): void {
  // Vite, which runs this file, has set NODE_ENV for itself: a reviewer's shell has none.
  const { NODE_ENV: _, ...env } = process.env
  execFileSync('npm', parameters, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
}
