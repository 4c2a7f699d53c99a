/** The organisations kept here, read by pages: the first is shown at once, the others follow. */
import type { Output } from '@/lib/contract/contract'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { send } from './messenger'
import { type Asking, type Query, useAsked } from './use-query'

export interface Organisations {
  /** Pinned ones, then those used last, then by name. */
  organisations: OrganisationSummary[]
  /** More than there are here, as long as some are still to come. */
  total: number
  isWhole: boolean
  activeId: string | null
}

type First = Output<'organisations.list'>

/** Reads them all; `show` hears of the first page. */
export async function readOrganisations(
  ask: typeof send,
  { isWanted, show }: Partial<Asking<Organisations>> = {},
): Promise<Organisations> {
  const first = await ask('organisations.list', { after: null })
  const pages = [first.organisations]
  const here = () => partOf(first, pages.flat())
  const isFirst = new Set(first.organisations.map(({ id }) => id))
  let { next } = first
  if (next) show?.({ ...here(), isWhole: false })
  while (next) {
    if (isWanted?.() === false) break
    const page: First = await ask('organisations.list', { after: next })
    pages.push(page.organisations.filter(({ id }) => !isFirst.has(id)))
    next = page.next
  }
  return here()
}

const partOf = ({ total, activeId }: First, organisations: OrganisationSummary[]): Organisations => ({
  organisations,
  total: Math.max(total, organisations.length),
  isWhole: true,
  activeId,
})

const KEY = 'organisations'

/** The first ones until all of them are there; `isWanted` false asks nothing yet. */
export const useOrganisationPages = (topics: string[], isWanted = true): Query<Organisations> =>
  useAsked((asking) => readOrganisations(send, asking), isWanted ? KEY : null, topics)

/** Nothing until all of them are there. */
export const useOrganisations = (topics: string[]): Query<Organisations> =>
  useAsked(({ isWanted }) => readOrganisations(send, { isWanted }), KEY, topics)
