/** What the page does around our frame at the instant of a confirmation: necessary, never sufficient. */
import type { PageEvidence } from '@/lib/extension/messages'

/** Codes of everything that may hide or cover `host`; an empty list is a clear view. */
export function gatherEvidence(doc: Document, host: HTMLElement): PageEvidence {
  const view = doc.defaultView!
  const reasons: string[] = []
  const rootNames = { html: doc.documentElement, body: doc.body } as const
  for (const [name, element] of Object.entries(rootNames)) {
    if (!element) continue
    const style = view.getComputedStyle(element)
    if (Number(style.opacity) < 1) reasons.push(`${name}_opacity`)
    if (style.filter !== 'none') reasons.push(`${name}_filter`)
    if (style.maskImage && style.maskImage !== 'none') reasons.push(`${name}_mask`)
    if (style.clipPath !== 'none') reasons.push(`${name}_clip`)
    if (style.transform !== 'none') reasons.push(`${name}_transform`)
    if (element.inert) reasons.push(`${name}_inert`)
  }
  if (!host.isConnected || !host.matches(':popover-open')) reasons.push('host_gone')
  const own = view.getComputedStyle(host)
  const isPlain =
    own.opacity === '1' && own.visibility === 'visible' && own.filter === 'none' && own.transform === 'none'
  if (!isPlain) reasons.push('host_restyled')
  if (doc.querySelector('dialog:modal')) reasons.push('open_dialog')
  const raised = [...doc.querySelectorAll(':popover-open')].filter((each) => each !== host)
  if (raised.length > 0) reasons.push('open_popover')
  if (doc.fullscreenElement) reasons.push('fullscreen')
  if (isCovered(doc, host)) reasons.push('frame_covered')
  return { isClear: reasons.length === 0, reasons }
}

function isCovered(doc: Document, host: HTMLElement): boolean {
  const { left, top, width, height } = host.getBoundingClientRect()
  const shares = [0.1, 0.5, 0.9]
  return shares.some((x) =>
    shares.some((y) => doc.elementFromPoint(left + width * x, top + height * y) !== host),
  )
}
