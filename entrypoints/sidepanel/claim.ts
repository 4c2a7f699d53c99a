import { send } from '@/lib/extension/messenger'

/**
 * Proves that our own page side opened this frame: its one-time nonce is taken out of the address before
 * anything else, and the background says whether it knows it. A frame made by someone else gets no data.
 */
export async function claimFrame(): Promise<boolean> {
  const nonce = location.hash.slice(1)
  history.replaceState(null, '', location.pathname)
  if (nonce === '') return false
  try {
    return (await send('frame.claim', { nonce })).isOurs
  } catch (error) {
    console.debug('Habili: frame not claimed', error)
    return false
  }
}
