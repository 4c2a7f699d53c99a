/**
 * The answers about exports, imports and the shared source: that one is asked for its version when Habili opens, once a
 * day at most, and never read unasked.
 */
import { keepLocal, readLocal } from '@/lib/background/store/local'
import { getPolicy } from '@/lib/extension/managed'
import type { SharedSource } from '@/lib/contract/sharing'
import type { Handlers } from '@/lib/extension/messenger'
import { sourceVersion, SourceError, type SourceProblem } from '@/lib/extension/network'
import { getSettings } from '@/lib/background/store/settings'
import { select } from '@/lib/sharing/select'
import { tellChanged } from '../broadcast'
import { StoreError } from '../store/open-database'
import type { Store } from '../store/store'
import { listImports, undoImport } from './imports'
import { everyShared, keptOf } from './shared-records'

type SharingNames = 'share.records' | 'share.kept' | 'share.imports' | 'share.undo'

export function sharingHandlers(store: () => Promise<Store>): Pick<Handlers, SharingNames> {
  return {
    'share.records': async (choice) => select(await everyShared((await store()).db), choice),
    'share.kept': async ({ ids }) => [...(await keptOf((await store()).db, ids)).values()],
    'share.imports': async () => listImports((await store()).db),
    'share.undo': async ({ id }) => {
      const { write } = await store()
      const undone = await write((writing) => undoImport(writing, id))
      if (undone && 'outcome' in undone) throw new StoreError(undone.problem)
      await tellChanged('imports')
      return undone
    },
  }
}

/** Milliseconds between two askings. */
const DAY = 86_400_000
const KEY = 'source'

interface Seen {
  address: string
  askedAt: string
  /** Version that stands there, '' when it could not be told. */
  etag: string
  openedEtag: string
  hasOpened: boolean
  /** Why the last asking told nothing. */
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

let asking: Promise<Seen> | undefined

/** Asked once at a time: two views that ask together hear the same answer. */
function askOnce(address: string): Promise<Seen> {
  asking ??= seenOf(address)
    .then(askVersion)
    .finally(() => (asking = undefined))
  return asking
}

async function askVersion(seen: Seen): Promise<Seen> {
  const next: Seen = { ...seen, askedAt: new Date().toISOString(), problem: null }
  try {
    next.etag = await sourceVersion(seen.address)
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
    if (isAllowed && isDue) seen = await askOnce(address)
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
