/** The background's one database: opened at the first question, and again when the browser lost it. */
import { hasRoom } from '@/lib/extension/disk-space'
import { noteLoss } from './loss'
import { letReopen } from './connection'
import { openStore, type Store } from './store'
import { tellChanged } from '../broadcast'

export function newDoor(now: () => string) {
  let opened: Promise<Store> | undefined
  const reopen = () => {
    opened = undefined
  }
  async function store(): Promise<Store> {
    opened ??= openStore(now, { hasRoom }).then((each) => noteLoss(each, now()))
    // A failed opening is tried again at the next question.
    opened.catch(reopen)
    const each = await opened
    letReopen(each.db)
    const before = each.problem
    await each.lookForRoom()
    if (each.problem !== before) await tellChanged('storage', 'page')
    return each
  }
  return { store, reopen }
}
