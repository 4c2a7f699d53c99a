/** The answers about exports and imports. */
import type { Handlers } from '@/lib/extension/messenger'
import { select } from '@/lib/sharing/select'
import { listImports, undoImport } from './imports'
import { everyShared, keptOf } from './shared-records'
import { StoreError } from '../store/open-database'
import type { Store } from '../store/store'
import { tellChanged } from '../broadcast'

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
