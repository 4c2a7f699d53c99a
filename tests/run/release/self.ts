/**
 * Packages for an administration that hands Habili out itself, with what its server and its policies need, from the two
 * builds: `npm run release:self -- https://parc.exemple.fr/habili cle.pem`, into .output/self.
 */
import { execFileSync } from 'node:child_process'
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { filesOfFolder, output } from './packages'

export interface SelfDistribution {
  /** https, no slash at the end. */
  server: string
  /** PEM of a private key; made when there is none. The same key gives the same id in Chrome, for ever. */
  key: string
  /** The built extensions. */
  builds: { chromium: string; firefox: string }
  /** Where all is written. */
  to: string
}

export interface SelfDistributed {
  /** In Chrome and Edge. */
  id: string
  /** In Firefox. */
  addonId: string
  version: string
}

/** Any instant: the same build gives the same bytes. */
const MTIME = new Date('2026-01-01T00:00:00Z')

/** Writes the packages, the files that tell browsers where the newest is, and the policies that install it. */
export function distribute({ server, key, builds, to }: SelfDistribution): SelfDistributed {
  mkdirSync(to, { recursive: true })
  const work = mkdtempSync(join(tmpdir(), 'habili-self-'))
  try {
    const addressOf = (file: string) => `${server}/${file}`
    const chromium = prepared(builds.chromium, join(work, 'chromium'), (manifest) => {
      manifest.update_url = addressOf('updates.xml')
    })
    const firefox = prepared(builds.firefox, join(work, 'firefox'), (manifest) => {
      manifest.browser_specific_settings!.gecko.update_url = addressOf('updates.json')
    })
    const { version } = chromium.manifest
    const id = idOf(makeKey(key))
    const addonId = firefox.manifest.browser_specific_settings!.gecko.id
    const [crx, xpi] = [`habili-${version}.crx`, `habili-${version}.xpi`]

    pack(chromium.folder, key, join(work, 'profile'))
    copyFileSync(`${chromium.folder}.crx`, join(to, crx))
    const files = [...filesOfFolder(firefox.folder)].map(([path, bytes]) => [path, [bytes, { mtime: MTIME }]])
    writeFileSync(join(to, xpi), zipSync(Object.fromEntries(files)))

    const write = (file: string, content: object) =>
      writeFileSync(join(to, file), `${JSON.stringify(content, null, 2)}\n`)
    writeFileSync(
      join(to, 'updates.xml'),
      `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${addressOf(crx)}" version="${version}" />
  </app>
</gupdate>
`,
    )
    write('updates.json', { addons: { [addonId]: { updates: [{ version, update_link: addressOf(xpi) }] } } })
    write('policy-chrome.json', {
      ExtensionSettings: {
        [id]: { installation_mode: 'force_installed', update_url: addressOf('updates.xml') },
      },
    })
    write('policy-firefox.json', {
      policies: {
        ExtensionSettings: {
          [addonId]: { installation_mode: 'force_installed', install_url: addressOf(xpi) },
        },
      },
    })
    return { id, addonId, version }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

interface Manifest {
  version: string
  update_url?: string
  browser_specific_settings?: { gecko: { id: string; update_url?: string } }
}

/** A copy of a build whose manifest knows the server. */
function prepared(build: string, folder: string, change: (manifest: Manifest) => void) {
  cpSync(build, folder, { recursive: true })
  const path = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
  change(manifest)
  writeFileSync(path, JSON.stringify(manifest))
  return { folder, manifest }
}

function makeKey(path: string): string {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  }
  return readFileSync(path, 'utf8')
}

function idOf(key: string): string {
  return idFrom(createPublicKey(createPrivateKey(key)).export({ type: 'spki', format: 'der' }))
}

/**
 * Chrome names an extension after its public key, or an unpacked one after its folder: the first 128 bits of the
 * SHA-256, a to p for 0 to f.
 */
export function idFrom(keyOrFolder: Buffer | string): string {
  const hex = createHash('sha256').update(keyOrFolder).digest('hex').slice(0, 32)
  return hex.replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]!)
}

/** By Chromium itself, which signs in the format that it reads. */
function pack(folder: string, key: string, profile: string): void {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const parameters = ['--headless', `--user-data-dir=${profile}`, `--pack-extension=${folder}`]
  execFileSync('chromium', [...root, ...parameters, `--pack-extension-key=${key}`], { stdio: 'ignore' })
}

export function main(): void {
  const [address = '', key = ''] = process.argv.slice(-2)
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:' || !key.endsWith('.pem'))
    throw new Error('npm run release:self -- https://serveur/dossier cle.pem')
  const to = join(output, 'self')
  rmSync(to, { recursive: true, force: true })
  const { id, addonId, version } = distribute({
    server: address.replace(/\/+$/, ''),
    key,
    builds: { chromium: join(output, 'chrome-mv3'), firefox: join(output, 'firefox-mv3') },
    to,
  })
  console.log(`${to}: Habili ${version}, ${id} in Chrome and Edge, ${addonId} in Firefox`)
  console.log(`Keep ${key}: another key is another extension, without the data of this one.`)
  console.log('The .xpi is still to be signed by Mozilla, unlisted, under the same name.')
}
