/** What a page prints of a request without a field: its answers, and what the instructor wrote of it. Reads only. */
import type { InstructorMessage, PrintedAnswer } from '@/lib/form/model'
import type { MessageMarkup, SitePages, SummaryMarkup } from '@/lib/form/site'
import { find, findAll, LONGEST, wholeTextOf, type Control } from '../dom'
import type { FieldMemory } from '../page-context'

/** Most answers and messages that travel, and the longest of each, characters. */
const MOST = 300
const LONGEST_TEXT = 100_000
const MOST_MESSAGES = 50
const LONGEST_MESSAGE = 10_000
const MOST_LINKS = 50

/** The answers of a summary, in the order of the page. */
export function readPrinted(
  doc: Document,
  { summary }: SitePages,
  memory: FieldMemory,
): PrintedAnswer[] | undefined {
  if (!summary) return undefined
  const id = new RegExp(summary.id)
  const found = findAll(doc, summary.blocks).flatMap((part) =>
    id.test(part.id) ? readBlock(part, id, summary, memory) : [],
  )
  return found.length > 0 ? found.slice(0, MOST) : undefined
}

function readBlock(
  part: Element,
  id: RegExp,
  { labels, values, change }: SummaryMarkup,
  memory: FieldMemory,
): PrintedAnswer[] {
  // What shows the place of an answer is what changes it, else its block.
  const place = (find(part, change) ?? part) as Control
  const ref = memory.refOf(place)
  memory.remember(ref, [place])
  const begin = (node: Element, label: string): PrintedAnswer => ({
    block: blockOf(node, part, id),
    label: label.slice(0, LONGEST),
    text: '',
    links: [],
    ref,
  })
  const answers: PrintedAnswer[] = []
  let own: Element | null = null
  const walker = part.ownerDocument.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || !node.nodeValue?.trim()) continue
    const label = parent.closest(labels)
    const value = parent.closest(values)
    if (label || value) {
      const at = (label ?? value)!
      if (at !== own) answers.push(begin(at, label ? wholeTextOf(label) : ''))
      own = at
      if (label) continue
    }
    const answer = answers.at(-1)
    // Words before the first question are no answer; a value ends with its own element.
    if (!answer || (!value && answer.label === '')) continue
    answer.text = `${answer.text} ${node.nodeValue}`.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT)
    const link = parent.closest('a')
    if (link && answer.links.length < MOST_LINKS) answer.links.push(wholeTextOf(link).slice(0, LONGEST))
  }
  return answers
}

/** The nearest part around a node that has a name. */
function blockOf(node: Element, part: Element, id: RegExp): string {
  let at: Element | null = node
  while (at && at !== part && !id.test(at.id)) at = at.parentElement
  return id.exec((at ?? part).id)?.[1] ?? ''
}

/** What the instructor asks, newest first; a text written twice counts once. */
export function readMessages(doc: Document, { messages = [] }: SitePages): InstructorMessage[] {
  const found = messages.flatMap((markup) => {
    const rows = findAll(doc, markup.row).flatMap((row) => readMessage(row, markup) ?? [])
    return markup.isOldestFirst ? rows.toReversed() : rows
  })
  const texts = found.map(({ text }) => text)
  return found.filter(({ text }, index) => texts.indexOf(text) === index).slice(0, MOST_MESSAGES)
}

function readMessage(
  row: Element,
  { text: on, from, asks, at }: MessageMarkup,
): InstructorMessage | undefined {
  const says = (mark: MessageMarkup['from']) =>
    !mark || new RegExp(mark.is).test(findAll(row, mark.on).map(wholeTextOf).join(' '))
  if (!says(from) || !says(asks)) return undefined
  const text = findAll(row, on).map(paragraphs).join('\n').slice(0, LONGEST_MESSAGE)
  return text ? { text, at: at ? wholeTextOf(find(row, at)).slice(0, 100) : '' } : undefined
}

/** Text with its lines: one a paragraph or a break. */
function paragraphs(element: Element): string {
  const parts: string[] = []
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  )
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.nodeType === 3) parts.push((node.nodeValue ?? '').replace(/\s+/g, ' '))
    else if (/^(P|BR|LI|DIV)$/.test(node.nodeName)) parts.push('\n')
  const lines = parts.join('').split('\n')
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
}
