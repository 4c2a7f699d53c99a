/** The assistant, once a person has opened it, stays open across the full loads of one request, until they close it. */
import { ask } from '@/lib/extension/messenger'
import type { PageDescription } from '@/lib/form/model'
import { getTab, setTab } from './sessions'

/** The assistant of a tab is open on this page. */
export async function noteOpen(tabId: number, { documentId, site, facts }: PageDescription): Promise<void> {
  const { requestId: number, formUid } = facts
  const openOn = { documentId, site, ...(number ? { number } : {}), ...(formUid ? { formUid } : {}) }
  await setTab(tabId, { openOn })
}

/** Opens the assistant again in a page of the request in which it was open; that of another request is left folded. */
export async function keepOpen(tabId: number, page: PageDescription): Promise<void> {
  const { openOn, frameId } = await getTab(tabId)
  if (!openOn || page.kind === 'list') return
  const { requestId, formUid } = page.facts
  const isSame =
    openOn.site === page.site &&
    (openOn.number ? openOn.number === requestId : openOn.formUid !== undefined && openOn.formUid === formUid)
  const isOpen = frameId !== undefined && openOn.documentId === page.documentId
  // A draft takes its number on the way, in the very document in which the assistant is open.
  if (isOpen) return noteOpen(tabId, page)
  if (!isSame) return setTab(tabId, { openOn: undefined })
  await noteOpen(tabId, page)
  await ask(tabId, 'guest.open', { hasFocus: false }).catch(() => false)
}
