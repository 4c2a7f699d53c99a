/** All of a request, whatever page of it is on show: at the person's click, its other pages are read from the site. */
import type { Kept } from '@/lib/contract/page'
import type { PageDescription } from '@/lib/form/model'
import type { SitePages } from '@/lib/form/site'
import { findAll } from '../dom'
import { MOST_FIELDS, newPageContext } from './describe'
import { readPrinted } from './printed'
import { fit, readFacts, recognise, type Recognised } from './recognise'

/** Most pages of one request that are read besides its summary. */
const MOST_PAGES = 20

/** `shown` with the answers of the site's other pages of the same request; as it is where the site has none. */
export async function gather(
  view: Window,
  site: SitePages,
  shown: PageDescription,
): Promise<PageDescription> {
  const address = wholeAddress(site, shown)
  const whole = address && (await readPage(view, site, address))
  if (!whole) return shown
  const { doc, page, path } = whole
  const printed = readPrinted(doc, site, newPageContext(doc, site).memory)
  const parts = await Promise.all(
    changeable(doc, site, path).map(async (each) => (await readPage(view, site, each))?.doc),
  )
  const fields = [doc, ...parts].flatMap((each) => (each ? newPageContext(each, site).read() : []))
  return {
    ...shown,
    kind: page.kind,
    facts: { ...shown.facts, ...readFacts(doc, page, site) },
    // Numbers of other documents mean nothing here.
    fields: fields.map((field, ref) => ({ ...field, ref })).slice(0, MOST_FIELDS),
    ...(printed ? { printed } : {}),
  }
}

/**
 * The answers of the page on show as the site gave them, whatever was typed since, and as it keeps them now: read from
 * its own address, at a confirmation. Null when that address leads to another page.
 */
export async function readKept(view: Window, site: SitePages): Promise<Kept[][] | null> {
  const { location, document } = view
  const now = await readPage(view, site, location.pathname)
  if (now?.path !== location.pathname) return null
  const given = document.cloneNode(true) as Document
  for (const form of given.querySelectorAll('form')) HTMLFormElement.prototype.reset.call(form)
  return [given, now.doc].map((doc) => newPageContext(doc, site).read())
}

function wholeAddress({ summary, facts }: SitePages, { facts: shown }: PageDescription): string | undefined {
  const { requestId, formUid } = shown
  if (!summary || !requestId || !/^\d+$/.test(requestId)) return undefined
  const path = formUid ? summary.path.replace(':uid', encodeURIComponent(formUid)) : facts.requestPath
  return path?.replace(':id', requestId)
}

/** Where a request that is not sent yet is changed, part by part. */
function changeable(doc: Document, { summary, paths }: SitePages, whole: string): string[] {
  const links = findAll<HTMLAnchorElement>(doc, summary?.change).map(
    (link) => link.getAttribute('href')?.split(/[?#]/)[0] ?? '',
  )
  const blocks = paths.filter(({ kind }) => kind === 'block' || kind === 'request')
  return [...new Set(links)]
    .filter((path) => path !== whole && blocks.some((each) => fit(each.path, path)))
    .slice(0, MOST_PAGES)
}

async function readPage(
  view: Window,
  site: SitePages,
  address: string,
): Promise<{ doc: Document; page: Recognised; path: string } | undefined> {
  const response = await view.fetch(address, { credentials: 'same-origin', cache: 'no-store' })
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`request ${response.status}`)
  const { origin, pathname } = new URL(response.url || address, view.location.origin)
  // Sent elsewhere by the site: nothing of another origin is read.
  if (origin !== view.location.origin) return undefined
  const doc = new DOMParser().parseFromString(await response.text(), 'text/html')
  const page = recognise(doc, pathname, site)
  return page && page.kind !== 'signed-out' ? { doc, page, path: pathname } : undefined
}
