/** A browser that is launched again on its own profile folder, as a person opens theirs again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { launch, type BrowserName, type Habili } from './browser'

export interface Kept {
  profile: string
  standin: Standin
  habili: Habili
  /** Launches the browser that was closed or killed; `habili` is then the new one. */
  relaunch(): Promise<void>
}

/** For one block of tests, at whose end all of it goes; `profile` is the folder, if it must be somewhere. */
export function keepProfile(name: BrowserName, profile = mkdtempSync(join(tmpdir(), 'habili-kept-'))): Kept {
  const kept = {
    profile,
    async relaunch() {
      kept.habili = await launch(name, kept.standin.port, { profile: kept.profile })
    },
  } as Kept
  beforeAll(async () => {
    kept.standin = await startStandin()
    await kept.relaunch()
  })
  afterAll(async () => {
    await kept.habili?.close()
    await kept.standin?.close()
    rmSync(kept.profile, { recursive: true, force: true, maxRetries: 5 })
  })
  return kept
}
