/** Says what changed to every view of the extension. */
import { broadcast } from '@/lib/extension/messenger'
import { claimedFrames } from './tab/sessions'

/** `topics` are tables, `profile`, `page` or `settings`. */
export async function tellChanged(...topics: string[]): Promise<void> {
  broadcast(topics, await claimedFrames())
}
