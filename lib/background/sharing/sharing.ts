/** The answers about exports and imports. */
import type { Handlers } from '@/lib/extension/messenger'
import { sharedTables } from '@/lib/sharing/format'
import { select } from '@/lib/sharing/select'
import { listImports, undoImport } from './imports'
import { everyShared, keptOf } from './shared-records'
import { StoreError } from '../store/connection'
import type { Store } from '../store/store'
import { tellChanged } from '../broadcast'

type SharingNames = 'share.records' | 'share.kept' | 'share.imports' | 'share.undo'

export function sharingHandlers(store: () => Promise<Store>): Pick<Handlers, SharingNames> {
  return {
    'share.records': async (choice) => select(await everyShared((await store()).db), choice),
    'share.kept': async ({ ids }) => [...(await keptOf((await store()).db, ids)).values()],
    'share.imports': async () => listImports((await store()).db),
    'share.undo': async ({ id }) => {
      const { db, problem } = await store()
      if (problem) throw new StoreError(problem)
      const undone = await undoImport(db, id, new Date().toISOString())
      await tellChanged('profile', ...sharedTables, 'imports')
      return undone
    },
  }
}
