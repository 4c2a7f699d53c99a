import { pathsOf, placed, type Store } from './store'
import type { ChampSpec, DemarcheOptions, DemarchePaths, Demarches } from './types'

/** A procedure with one draft of it, past its identity page unless asked otherwise. */
export function newDemarche(store: Store, champs: ChampSpec[], options: DemarcheOptions = {}): DemarchePaths {
  const procedure = store.addProcedure(champs, options)
  const dossier = store.addDossier(procedure, { isIdentified: true, ...options })
  return pathsOf(procedure, dossier)
}

/** What tests may see and change. */
export function watchDemarches(store: Store): Demarches {
  return {
    ...store.log,
    held(dossierId, wanted) {
      const dossier = store.dossiers.get(dossierId)
      if (!dossier) return undefined
      const found = placed(dossier).find(({ champ }) => champ.stableId === wanted || champ.label === wanted)
      return found && dossier.values.get(found.pid)
    },
  }
}
