/** Entities × services: what a cell holds, the columns, the filter. Pure. */
import type { ShownVerdict } from '@/lib/eligibility/shown'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { inOrder, type BoardLine } from '../requests/board-view'

export interface Column {
  /** Id of a service. */
  id: string
  name: string
}

export interface EntityFilter {
  text: string
  /** '' is all. */
  tag: string
  /** Id of a service; '' is at least one of those shown. */
  service: string
  verdict: ShownVerdict | ''
  hasNoRequest: boolean
}

export const everyEntity: EntityFilter = { text: '', tag: '', service: '', verdict: '', hasNoRequest: false }

/** What is left to settle first: it is what the reader looks for. */
export const verdictsInOrder: readonly ShownVerdict[] = [
  'unknown',
  'unless',
  'maybe',
  'not_eligible',
  'eligible',
]

/** By service, then by organisation; absent while it is not read yet. */
export type Verdicts = ReadonlyMap<string, ReadonlyMap<string, ShownVerdict>>
/** Live requests by organisation and service, the most pressing first. */
export type LiveRequests = ReadonlyMap<string, readonly BoardLine[]>

export interface Matrix {
  columns: readonly Column[]
  verdicts: Verdicts
  requests: LiveRequests
}

export interface Cell {
  column: Column
  verdict: ShownVerdict | undefined
  request: BoardLine | undefined
  /** Live requests of the same service beyond that one: other contexts. */
  others: number
}

const purpose = (organisationId: string, serviceId: string) => `${organisationId} ${serviceId}`

/** The requests that no end has come to, ready to be found. */
export function liveRequests(lines: readonly BoardLine[]): LiveRequests {
  const live = new Map<string, BoardLine[]>()
  for (const line of inOrder(lines.filter(({ ended }) => !ended))) {
    const key = purpose(line.organisationId, line.serviceId)
    live.set(key, [...(live.get(key) ?? []), line])
  }
  return live
}

export function cellsOf({ columns, verdicts, requests }: Matrix, organisationId: string): Cell[] {
  return columns.map((column) => {
    const live = requests.get(purpose(organisationId, column.id)) ?? []
    return {
      column,
      verdict: verdicts.get(column.id)?.get(organisationId),
      request: live[0],
      others: Math.max(0, live.length - 1),
    }
  })
}

/** The entities that a filter keeps, its text apart: the search does that. */
export function keepEntities(
  found: OrganisationSummary[],
  { tag, service, verdict, hasNoRequest }: EntityFilter,
  matrix: Matrix,
): OrganisationSummary[] {
  const columns = matrix.columns.filter(({ id }) => !service || id === service)
  const isNarrow = verdict !== '' || hasNoRequest
  if (!tag && !isNarrow) return found
  return found.filter(
    ({ id, tags }) =>
      (!tag || tags.includes(tag)) &&
      (!isNarrow ||
        cellsOf({ ...matrix, columns }, id).some(
          (cell) => (!verdict || cell.verdict === verdict) && !(hasNoRequest && cell.request),
        )),
  )
}

/** Labels of these organisations, each once, in French order. */
export function tagsOf(organisations: readonly OrganisationSummary[]): string[] {
  const { compare } = new Intl.Collator('fr', { numeric: true })
  return [...new Set(organisations.flatMap(({ tags }) => tags))].sort(compare)
}

/** Shown until somebody chooses: those asked for most often. */
const usual = ['franceconnect', 'proconnect-fs', 'api-entreprise', 'api-particulier']

/** Services to show: those chosen, else those of most requests, made up to four with the usual ones. */
export function columnIds(chosen: readonly string[], lines: readonly BoardLine[]): string[] {
  if (chosen.length > 0) return [...chosen]
  const counts = new Map<string, number>()
  for (const { serviceId } of lines) counts.set(serviceId, (counts.get(serviceId) ?? 0) + 1)
  const followed = [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id)
  return [...new Set([...followed, ...usual])].slice(0, usual.length)
}
