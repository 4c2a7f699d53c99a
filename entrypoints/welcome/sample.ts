import { send } from '@/lib/extension/messenger'
import { pages } from '@/lib/form/sites/datapass/pages'
import { startGuest } from '@/lib/page/guest'

let isStarted = false

/** Runs the page side on the sample form of this page, as on a request page, and opens the assistant beside it. */
export async function startSample(): Promise<void> {
  if (!isStarted)
    startGuest(window, { site: pages, hasTab: true, assume: { kind: 'request', parameters: {} } })
  isStarted = true
  await send('assistant.openHere')
}
