/** The board of requests: what a line shows, its state, the order and the filter. Pure. */
import type { FindingCount } from '@/lib/contract/review'
import type { Station } from '@/lib/journey/life'
import { unaccented } from '@/lib/profile/text-fold'

export interface BoardLine {
  /** Id of the request. */
  id: string
  organisationId: string
  organisation: string
  siret: string
  casUsageId: string | null
  /** '' when the request has no context. */
  casUsage: string
  serviceId: string
  service: string
  /** The first step that is not done; null when all are. */
  next: BoardStep | null
  done: number
  total: number
  /** Instant since when the next step is awaited. */
  since: string
  /** Announced delay in words, '' when none is. */
  delay: string
  /** Last day of that delay, '' when none is announced. */
  dueOn: string
  /** The delay ends a right, such as a token's life, instead of an answer. */
  isTerm: boolean
  /** That day is a reminder of ours: the request was opened again and is not sent. */
  isReminder?: true | undefined
  isLate: boolean
  /** To prepare, begun, sent, to change, granted: where it stands, and when it came there. */
  life: readonly Station[]
  /** How the site ended it (« Refusée »), '' while it lives. */
  ended: string
  /** Name of the site, number and title there, '' while it has none. */
  site: string
  number: string
  title: string
  isTest: boolean
  /** What the site last showed (« A modifier »), '' when it said nothing, and since when. */
  siteState: string
  siteSince: string
  /** The last of its steps whose page was seen on the producer's portal. */
  lastSeen: { title: string; at: string } | null
  /** Since when the site's list of all that is under way does without it, '' while it is there. */
  missingAt: string
  /** '' when no draft is known. */
  draftUrl: string
  /** Its address by its number, when that is another one. */
  numberUrl: string
  /** Instant. */
  updatedAt: string
  /** What a reading of the profile leaves open before it is sent; absent when nothing is, or when it waits for the service. */
  found?: FindingCount | undefined
}

export interface BoardStep {
  id: string
  title: string
  actor: string
  /** Our side must act; else we wait for the service. */
  isOurs: boolean
  link: { label: string; url: string } | null
}

export type BoardState = 'late' | 'ours' | 'theirs' | 'done' | 'ended'
export const boardStates: readonly BoardState[] = ['late', 'ours', 'theirs', 'done', 'ended']

export interface BoardFilter {
  text: string
  /** Id of a service, '' is all. */
  service: string
  state: BoardState | ''
}

export const wholeBoard: BoardFilter = { text: '', service: '', state: '' }

/** Late wins over who acts: it is what the reader looks for. */
export function stateOf({ next, isLate, ended }: BoardLine): BoardState {
  if (ended) return 'ended'
  if (!next) return 'done'
  if (isLate) return 'late'
  return next.isOurs ? 'ours' : 'theirs'
}

/** Late ones first, the longest late before; then what we must do, what we wait for, what is over. */
export function inOrder(lines: readonly BoardLine[]): BoardLine[] {
  return lines.toSorted(
    (one, other) =>
      boardStates.indexOf(stateOf(one)) - boardStates.indexOf(stateOf(other)) ||
      (one.isLate ? one.dueOn.localeCompare(other.dueOn) : 0) ||
      one.since.localeCompare(other.since) ||
      one.organisation.localeCompare(other.organisation, 'fr') ||
      one.service.localeCompare(other.service, 'fr'),
  )
}

/** The lines that a filter keeps: every word in the organisation, SIRET, context, service, number or title; accents and case apart. */
export function keepLines(lines: readonly BoardLine[], { text, service, state }: BoardFilter): BoardLine[] {
  const words = unaccented(text.replace(/(?<=\d)[\s.]+(?=\d)/g, ''))
    .split(/\s+/)
    .filter(Boolean)
  return lines.filter((line) => {
    const own = unaccented(
      `${line.organisation} ${line.siret} ${line.casUsage} ${line.service} ${line.number} ${line.title}`,
    )
    return (
      words.every((word) => own.includes(word)) &&
      (!service || line.serviceId === service) &&
      (!state || stateOf(line) === state)
    )
  })
}

/** Services present on the board, by name. */
export function servicesOf(lines: readonly BoardLine[]): { id: string; name: string }[] {
  const names = new Map(lines.map(({ serviceId, service }) => [serviceId, service]))
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'))
}
