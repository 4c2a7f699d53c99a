/** The requests that a page shows beside, or instead of, the one that it is a form of. Reads only. */
import type { ListedRequest } from '@/lib/form/model'
import type { ListMarkup, SitePages } from '@/lib/form/site'
import { cleanText, find, findAll, textOf } from '../dom'

/** Most requests of a page that travel to the background. */
export const MOST = 300

/** Every request of the lists of a page, in its order; one shown twice counts once, where it comes first. */
export function readRequests(doc: Document, { lists = [], states = {} }: SitePages): ListedRequest[] {
  const found = lists.flatMap((list) =>
    findAll(doc, list.row).flatMap((row) => readRow(row, list, states) ?? []),
  )
  const keys = found.map(({ number, decision, title }) => number || decision || title)
  return found.filter((_, index) => keys.indexOf(keys[index]!) === index).slice(0, MOST)
}

/** Does the page list all that is under way, with its filters as the site gives them and no search in its address? */
export function isWholeList(doc: Document, { whole }: SitePages): boolean {
  return (
    find(doc, whole?.list) !== null &&
    doc.location.search === '' &&
    findAll<HTMLInputElement | HTMLSelectElement>(doc, whole!.filters).every(
      (control) =>
        // A copy of a list is as the page first sent it.
        control.value ===
        ('options' in control ? (control.cloneNode(true) as HTMLSelectElement).value : control.defaultValue),
    )
  )
}

function readRow(row: Element, list: ListMarkup, states: SitePages['states']): ListedRequest | undefined {
  // The site shows a version that another one replaced: it says nothing of where the request stands today.
  if (find(row, list.replaced)) return undefined
  const badges = findAll(row, list.badges).map(textOf).join(' ').slice(0, 400)
  const id = list.id ? new RegExp(list.id).exec(row.id)?.groups : undefined
  const number = id?.number ?? numberOf(row, list)
  const isOpen =
    find(row.ownerDocument, list.underWay) !== null || (list.isOpenWithoutNumber && number === '')
  if (isOpen && isValidated(badges, states)) return undefined
  const title = cleanText(find(row, list.title), list.besideTitle)
  const decision = textOf(find(row, list.decision)).match(/\d+/)?.[0]
  if (badges === '' || (number === '' && title === '')) return undefined
  // A title that the list cuts short is not the title.
  const isCut = /(\.{3}|…)$/.test(title)
  return {
    number,
    title: isCut ? '' : title,
    badges,
    definition: id?.definition ?? '',
    decision,
    serviceName: list.service ? textOf(find(row, list.service.on)).replace(list.service.before, '') : '',
  }
}

const isValidated = (badges: string, states: SitePages['states'] = {}) =>
  Object.entries(states).some(([word, state]) => state === 'validated' && badges.includes(word))

function numberOf(row: Element, { link }: ListMarkup): string {
  if (!link) return ''
  const scope = link.isAnywhere ? row.ownerDocument : row
  const pattern = new RegExp(link.number)
  return (
    findAll<HTMLAnchorElement>(scope, 'a[href]')
      .map(({ pathname }) => pattern.exec(pathname)?.[1])
      .find(Boolean) ?? ''
  )
}
