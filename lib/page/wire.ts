/** The page side's messages with the background. No schema here: the background checks what it receives. */
import { defineExtensionMessaging } from '@webext-core/messaging'
import type { GuestProtocol } from '@/lib/contract/page'
import type { Input, Output } from '@/lib/contract/contract'

type PageMessage =
  | 'page.changed'
  | 'page.approached'
  | 'page.opening'
  | 'page.closed'
  | 'page.trouble'
  | 'page.written'
  | 'page.focused'
type Protocol = GuestProtocol & { [N in PageMessage]: (input: Input<N>) => Output<N> }

export const wire = defineExtensionMessaging<Protocol>()
export type Wire = typeof wire

/** `browser` where there is one, `chrome` before Chrome 148. */
export const api = ((globalThis as { browser?: typeof chrome }).browser ?? chrome) as typeof chrome

/** False once the extension was updated or removed under an open page: this script is an orphan. */
export function isAlive(): boolean {
  return api.runtime?.id !== undefined
}
