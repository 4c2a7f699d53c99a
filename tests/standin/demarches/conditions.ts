import { valuesOf, type Champ, type Dossier, placed, type Placed } from './store'

/** Whether the champ shows: its condition holds, and that of the champ it depends on. */
export function isShown(dossier: Dossier, { champ, row }: Placed): boolean {
  if (!champ.condition) return true
  const { is } = champ.condition
  const source = sourceOf(dossier, champ, row?.ulid)
  if (!source || !isShown(dossier, source)) return false
  return Object.values(valuesOf(dossier, source.pid)).flat().includes(is)
}

/** Whether a condition of another champ reads this one. */
export function hasDependents({ procedure }: Dossier, { stableId, label }: Champ): boolean {
  const all = procedure.champs.flatMap((champ) => [champ, ...champ.champs])
  return all.some(({ condition }) => condition?.champ === stableId || condition?.champ === label)
}

/** The same row first, then the whole form. */
function sourceOf(dossier: Dossier, { condition }: Champ, ulid: string | undefined): Placed | undefined {
  const named = placed(dossier).filter(
    ({ champ }) => champ.stableId === condition?.champ || champ.label === condition?.champ,
  )
  return named.find(({ row }) => row?.ulid === ulid) ?? named[0]
}
