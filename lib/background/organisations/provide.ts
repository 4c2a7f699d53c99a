/** Puts what the policy provides in the store, under ids that the same policy gives again. */
import { keepLocal } from '@/lib/extension/local'
import { getPolicy } from '@/lib/extension/managed'
import { recordsOf } from '@/lib/profile/provided'
import { bring } from './policy-sync'
import type { Store } from '../store/store'
import { tellChanged } from '../broadcast'

/** What the page side needs of the policy, in `storage.local`: content scripts read no policy in Firefox. */
const LOCAL = 'managed'

/** Reads the policy and brings the store to it. Nothing is written when nothing changed. */
export async function provide(store: Store): Promise<void> {
  const { policy } = await getPolicy()
  await keepLocal(LOCAL, { allowedSites: policy.allowedSites })
  if (store.problem) return
  const wanted = await recordsOf(policy.organisations, idOf)
  const now = new Date().toISOString()
  if (await bring(store.db, wanted, now)) await tellChanged('profile', 'settings', 'organisations')
}

/** Name space of the ids below, drawn once. */
const SPACE = '9c1f0b0a-6a0e-4f1c-8d52-3a8b7c2e51d4'

/** A lasting id for a lasting name: UUID version 5 (RFC 9562, 5.5), so that each machine of a fleet gives the same. */
async function idOf(name: string): Promise<string> {
  const space = Uint8Array.from(SPACE.replaceAll('-', '').match(/../g)!, (pair) => parseInt(pair, 16))
  const bytes = new Uint8Array([...space, ...new TextEncoder().encode(name)])
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes)).slice(0, 16)
  digest[6] = (digest[6]! & 0x0f) | 0x50
  digest[8] = (digest[8]! & 0x3f) | 0x80
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
