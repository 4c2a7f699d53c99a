/** Policies of an IT department, in the files where both browsers look for them. Root only. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { idFrom } from '@/tests/run/release/self'
import type { BrowserName } from './browser'

const root = new URL('../../../', import.meta.url).pathname
const example = (file: string) => JSON.parse(readFileSync(join(root, '.github/fleet', file), 'utf8'))

/** The ready file of the documentation, with what the test adds, under the id of this copy of the extension. */
const ours: Record<BrowserName, (id: string, more: object) => { path: string; content: object }> = {
  chromium: (id, more) => ({
    path: '/etc/chromium/policies/managed/habili-test.json',
    content: {
      '3rdparty': {
        extensions: {
          [id]: {
            ...example('chromium-linux.json')['3rdparty'].extensions.IDENTIFIANT_DE_L_EXTENSION,
            ...more,
          },
        },
      },
    },
  }),
  firefox: (id, more) => ({
    path: '/etc/firefox/policies/policies.json',
    content: {
      policies: {
        '3rdparty': {
          Extensions: {
            [id]: {
              ...example('firefox-policies.json').policies['3rdparty'].Extensions['habili@habili.example'],
              ...more,
            },
          },
        },
      },
    },
  }),
}

/** Another policy of these paths, whole; gives back what takes it away. */
export function setPolicy(name: BrowserName, content: object): () => void {
  const { path } = ours[name]('', {})
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, JSON.stringify(content))
  return () => rmSync(path, { force: true })
}

/** A copy of the build under an id of its own: the other browsers of this machine must not see the policy. */
export function copyBuild(name: BrowserName): { folder: string; addonId: string } {
  const folder = mkdtempSync(join(tmpdir(), 'habili-fleet-'))
  cpSync(join(root, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'), folder, {
    recursive: true,
  })
  if (name === 'chromium') return { folder, addonId: idFrom(folder) }
  const addonId = 'habili-fleet@habili.example'
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  manifest.browser_specific_settings.gecko.id = addonId
  writeFileSync(path, JSON.stringify(manifest))
  return { folder, addonId }
}

export const maySetPolicies = process.getuid?.() === 0

export interface Deployment {
  build: { folder: string; addonId: string }
  /** Replaces the policy; Firefox reads it when it starts. */
  set(extra: object): void
  remove(): void
}

/** A copy of the build, and the policy that names it. */
export function deploy(name: BrowserName): Deployment {
  const build = copyBuild(name)
  const { path } = ours[name](build.addonId, {})
  return {
    build,
    set: (extra) => void setPolicy(name, ours[name](build.addonId, extra).content),
    remove() {
      rmSync(path, { force: true })
      rmSync(build.folder, { recursive: true, force: true })
    },
  }
}
