/** The list of organisations as the background gives it: a short first page, then longer ones. */
import type { Input, Output } from '@/lib/contract/contract'
import type { OrganisationSummary } from '@/lib/contract/organisations'

const [FIRST, MORE] = [30, 1000]

/** What answers « organisations.list »; a place is here a rank in the list. */
export function byPages(list: () => readonly object[], activeId: string | null = null) {
  return ({ after }: Input<'organisations.list'>): Output<'organisations.list'> => {
    const all = list() as OrganisationSummary[]
    const from = after ? Number(after.order) : 0
    const to = from + (after ? MORE : FIRST)
    return {
      organisations: all.slice(from, to),
      next: to < all.length ? { order: String(to), id: all[to - 1]!.id } : null,
      total: all.length,
      activeId,
    }
  }
}

type Answer = ReturnType<typeof byPages>

/** The first page only: the others never come. */
export const held =
  (answer: Answer) =>
  (input: Parameters<Answer>[0]): unknown =>
    input.after ? new Promise(() => undefined) : answer(input)
