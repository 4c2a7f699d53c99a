/** Entities × services as they are shown: the columns, what the filter keeps, which ones are ticked. */
import { useMemo } from 'preact/hooks'
import { lineOf } from '@/entrypoints/options/requests/board-lines'
import {
  columnIds,
  keepEntities,
  liveRequests,
  tagsOf,
  type Column,
  type EntityFilter,
  type Matrix,
} from './entities-view'
import { serviceById } from '@/lib/extension/whole-catalogue'
import type { Organisations } from '@/lib/extension/use-organisations'
import type { BoardRow } from '@/lib/journey/board'
import { indexOrganisations, search } from '@/lib/profile/search'
import { useKept } from '../use-kept'
import { useEntityVerdicts } from './use-verdicts'

function columnOf(id: string): Column[] {
  const service = serviceById(id)
  return service ? [{ id, name: service.names.fr }] : []
}

/** `chosen` are the services to show, none for the usual ones. */
export function useEntities(
  { organisations, total, isWhole }: Organisations,
  board: readonly BoardRow[],
  chosen: readonly string[],
  filter: EntityFilter,
) {
  const [picked, setPicked] = useKept<ReadonlySet<string>>('entities', new Set())
  const lines = useMemo(() => board.map(lineOf), [board])
  const columns = useMemo(() => columnIds(chosen, lines).flatMap(columnOf), [chosen.join(), lines])
  const serviceIds = columns.map(({ id }) => id)
  const { verdicts, isReading, hasFailed } = useEntityVerdicts(organisations, isWhole, serviceIds)
  const requests = useMemo(() => liveRequests(lines), [lines])
  const matrix: Matrix = useMemo(() => ({ columns, requests, verdicts }), [columns, requests, verdicts])
  const index = useMemo(() => indexOrganisations(organisations), [organisations])
  const tags = useMemo(() => tagsOf(organisations), [organisations])
  const shown = useMemo(
    () => keepEntities(search(index, filter.text), filter, matrix),
    [index, filter, matrix],
  )
  // In the order of the list once it is there; those that are gone since are no longer ticked.
  const pickedIds = useMemo(
    () => (isWhole ? organisations.flatMap(({ id }) => (picked.has(id) ? [id] : [])) : [...picked]),
    [organisations, isWhole, picked],
  )
  const hidden = useMemo(() => {
    const seen = new Set(shown.map(({ id }) => id))
    return pickedIds.filter((id) => !seen.has(id)).length
  }, [shown, pickedIds])
  const pick = (ids: Iterable<string>) => setPicked(new Set(ids))
  const size = isWhole || shown.length < organisations.length ? shown.length : total
  return { matrix, tags, shown, size, hidden, picked, pickedIds, pick, isReading, hasFailed }
}
