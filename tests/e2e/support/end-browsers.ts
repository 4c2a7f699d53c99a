/** Around a run of the browser tests: where the browsers that outlive their file note themselves, and their end. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Called by Vitest before the first file; what it gives back, after the last. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'habili-warm-'))
  process.env['HABILI_WARM_BROWSERS'] = folder
  return () => {
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.pid'))) end(parseInt(name, 10))
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

/** Puppeteer makes each browser the head of a group of its own. */
function end(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // Gone with its worker.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
