/** Look-ups that the server makes after a save: SIRET, RNF, référentiel. */
import { lookUp } from './places'
import { mainAttribute, placed, valuesOf, type Dossier, type Placed } from './store'
import type { ChampValues } from './types'

const LOOKED_UP = new Set(['siret', 'rnf', 'referentiel'])

interface Change {
  before: ChampValues
  now: ChampValues
  jobSeconds: number
}

/** Starts the look-up of a new identifier that has no error; the same one again starts nothing. */
export function startJob(
  dossier: Dossier,
  { champ, pid }: Placed,
  { before, now, jobSeconds }: Change,
): void {
  const attribute = mainAttribute(champ)
  if (!LOOKED_UP.has(champ.type) || attribute !== 'external_id') return
  const [identifier] = now[attribute] ?? []
  if (identifier === before[attribute]?.[0]) return
  delete now.result
  dossier.jobs.delete(pid)
  if (identifier && !dossier.errors.has(pid)) dossier.jobs.set(pid, Date.now() + jobSeconds * 1000)
}

/** Ends the look-ups whose time has come, and returns the other champs that they wrote. */
export function endJobs(dossier: Dossier): Placed[] {
  const due = placed(dossier).filter(({ pid }) => (dossier.jobs.get(pid) ?? Infinity) <= Date.now())
  return due.flatMap((each) => endJob(dossier, each))
}

function endJob(dossier: Dossier, { champ, pid }: Placed): Placed[] {
  dossier.jobs.delete(pid)
  const values = valuesOf(dossier, pid)
  const found = lookUp(champ.type, values.external_id?.[0] ?? '')
  dossier.values.set(pid, { ...values, result: [found ?? ''] })
  if (found === undefined) return []
  const written = placed(dossier).filter((each) => champ.writes?.[each.champ.label] !== undefined)
  for (const each of written) {
    const value = champ.writes?.[each.champ.label] ?? ''
    dossier.values.set(each.pid, { ...valuesOf(dossier, each.pid), [mainAttribute(each.champ)]: [value] })
    dossier.prefilled.add(each.pid)
  }
  return written
}
