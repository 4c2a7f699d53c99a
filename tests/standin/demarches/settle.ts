import { errorOf } from './rules'
import { startJob } from './jobs'
import { addresses } from './places'
import { valuesOf, type Dossier, type Placed } from './store'
import type { ChampValues } from './types'

/** Stores what one champ sent, its error or none, and what follows from it. */
export function settle(
  dossier: Dossier,
  { champ, pid, ...place }: Placed,
  incoming: ChampValues,
  jobSeconds: number,
): void {
  const before = valuesOf(dossier, pid)
  const now = { ...before, ...(follow[champ.type] ?? same)(incoming, before) }
  dossier.values.set(pid, now)
  dossier.prefilled.delete(pid)
  setError(dossier, pid, errorOf(champ, now))
  startJob(dossier, { champ, pid, ...place }, { before, now, jobSeconds })
}

export function setError(dossier: Dossier, pid: string, error: string | undefined): void {
  if (error === undefined) dossier.errors.delete(pid)
  else dossier.errors.set(pid, error)
}

type Follow = (incoming: ChampValues, before: ChampValues) => ChampValues

/** What the server makes of the values of a type. */
const follow: Record<string, Follow> = {
  siret: withoutBlanks,
  linked_drop_down_list: (incoming, before) =>
    dependent(incoming, before, 'primary_value', 'secondary_value'),
  epci: (incoming, before) => dependent(incoming, before, 'code_departement', 'value'),
  drop_down_list: (incoming) => (incoming.value_other ? incoming : { ...incoming, value_other: [] }),
  address: inBan,
  referentiel: unforged,
}

function same(incoming: ChampValues): ChampValues {
  return incoming
}

function withoutBlanks(incoming: ChampValues): ChampValues {
  const lists = Object.entries(incoming).map(([name, list]) => [
    name,
    list.map((text) => text.replace(/\s/g, '')),
  ])
  return Object.fromEntries(lists) as ChampValues
}

/** Another first choice empties the second. */
function dependent(incoming: ChampValues, before: ChampValues, first: string, second: string): ChampValues {
  const isOther = incoming[first]?.[0] !== before[first]?.[0]
  return isOther ? { ...incoming, [second]: [] } : incoming
}

/** An address of the base comes with its data; a text alone is kept as text; by hand it is first in France. */
function inBan(incoming: ChampValues): ChampValues {
  const text = incoming.value?.[0]
  const known = addresses.find(({ value }) => value === text)
  const hasData = known !== undefined && known.data === incoming.address?.[0]
  const address = hasData ? incoming.address! : []
  const country =
    incoming.not_in_ban?.[0] === 'true' ? { country_code: [incoming.country_code?.[0] || 'FR'] } : {}
  return { ...incoming, ...country, address }
}

/** Data that the server did not seal is dropped with its value. */
function unforged(incoming: ChampValues): ChampValues {
  const [data] = incoming.data ?? []
  if (!data || Buffer.from(data, 'base64').toString().startsWith('scellé:')) return incoming
  return { ...incoming, value: [], data: [] }
}
