/** The shared source: asked for its version when Habili opens, once a day at most, and never read unasked. */
import { keepLocal, readLocal } from '@/lib/extension/local'
import { getPolicy } from '@/lib/extension/managed'
import type { SharedSource } from '@/lib/contract/sharing'
import type { Handlers } from '@/lib/extension/messenger'
import { SourceError, lookAtSource, type SourceProblem } from '@/lib/extension/network'
import { getSettings } from '@/lib/extension/settings'
import { tellChanged } from '../broadcast'

/** Milliseconds between two looks. */
const DAY = 86_400_000
const KEY = 'source'

interface Seen {
  address: string
  askedAt: string
  /** Version that stands there, '' when it could not be told. */
  etag: string
  openedEtag: string
  hasOpened: boolean
  /** Why the last look told nothing. */
  problem: SourceProblem | null
}
const unseen = (address: string): Seen => ({
  address,
  askedAt: '',
  etag: '',
  openedEtag: '',
  hasOpened: false,
  problem: null,
})

async function seenOf(address: string): Promise<Seen> {
  const stored = (await readLocal(KEY)) as Seen | undefined
  return stored?.address === address ? { ...unseen(address), ...stored } : unseen(address)
}

let looking: Promise<Seen> | undefined

/** One look at a time: two views that ask together hear the same answer. */
function lookOnce(address: string): Promise<Seen> {
  looking ??= seenOf(address)
    .then(look)
    .finally(() => (looking = undefined))
  return looking
}

async function look(seen: Seen): Promise<Seen> {
  const next: Seen = { ...seen, askedAt: new Date().toISOString(), problem: null }
  try {
    next.etag = await lookAtSource(seen.address)
  } catch (error) {
    // The page says why, and the next day asks again.
    next.problem = error instanceof SourceError ? error.problem : 'offline'
  }
  await keepLocal(KEY, next)
  await tellChanged('source')
  return next
}

function stateOf({ askedAt, problem, etag, openedEtag, hasOpened }: Seen): SharedSource['state'] {
  if (askedAt === '') return 'unknown'
  if (problem) return 'failed'
  if (!hasOpened) return 'new'
  // Nothing tells one version from another: only the first is new.
  if (etag === '') return 'untold'
  return etag === openedEtag ? 'opened' : 'new'
}

export const sourceHandlers: Pick<Handlers, 'source.get' | 'source.opened'> = {
  'source.get': async ({ isNow }) => {
    const [{ policy }, { sharedSource: own }] = await Promise.all([getPolicy(), getSettings()])
    const address = policy.sharedSource ?? own
    const byPolicy = policy.sharedSource !== null
    const isAllowed = address !== '' && own === address
    let seen = await seenOf(address)
    const isDue = isNow || Date.now() - Date.parse(seen.askedAt || '1970-01-01') >= DAY
    if (isAllowed && isDue) seen = await lookOnce(address)
    const { askedAt, problem } = seen
    return { address, byPolicy, isAllowed, askedAt, problem, state: stateOf(seen) }
  },
  'source.opened': async ({ address, etag }) => {
    const askedAt = new Date().toISOString()
    const next: Seen = { address, askedAt, etag, openedEtag: etag, hasOpened: true, problem: null }
    await keepLocal(KEY, next)
    await tellChanged('source')
    return null
  },
}
