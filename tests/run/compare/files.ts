/** Several files of newer facts, read together: a definition and its forms may be in different ones. */
import { compareDatapass, type NewerFacts } from './datapass'
import { readFacts } from './read'
import { compareSheets } from './sheets'

interface File {
  path: string
  text: () => string
}

export interface Comparison {
  read: number
  /** Files in which nothing is known. */
  unknown: string[]
  /** What moved, one French sentence each. */
  moves: string[]
}

/** What moved in these files, each thing said once. */
export function compareFiles(files: readonly File[]): Comparison {
  const found = files.map(({ path, text }) => ({ path, facts: readFacts(path, text) }))
  const known = found.flatMap(({ facts }) => (facts ? [facts] : []))
  const moves = [
    ...compareSheets(known.flatMap(({ sheets }) => sheets)),
    ...compareDatapass(together(known.map(({ datapass }) => datapass))),
    ...known.flatMap(({ datapass: { onPage } }) =>
      onPage ? compareDatapass({ ...together([]), onPage }) : [],
    ),
  ]
  return {
    read: known.length,
    unknown: found.flatMap(({ path, facts }) => (facts ? [] : [path])),
    moves: [...new Set(moves)],
  }
}

/** Names given to the reader one by one; a copy of a whole repository has thousands. */
const NAMED = 20

/** What the reader is told, line by line: nothing of what was given is passed over in silence. */
export function told({ read, unknown, moves }: Comparison): string[] {
  const others = unknown.slice(NAMED)
  const plural = (count: number) => (count > 1 ? 's' : '')
  return [
    ...unknown.slice(0, NAMED).map((path) => `Fichier laissé de côté, rien de connu dedans : ${path}`),
    ...(others.length > 0
      ? [`Et ${others.length} autre${plural(others.length)} : ${endings(others).join(', ')}.`]
      : []),
    ...(moves.length > 0 ? moves : [read > 0 ? 'Rien n’a bougé.' : 'Rien à comparer.']),
    `${read} fichier${plural(read)} lu${plural(read)}, ${moves.length} différence${plural(moves.length)}.`,
  ]
}

/** How many of each kind, most first: `.rb (812)`. */
function endings(paths: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const ending = /[^/.]+(\.\w+)$/.exec(path)?.[1]?.toLowerCase() ?? 'sans extension'
    counts.set(ending, (counts.get(ending) ?? 0) + 1)
  }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([ending, count]) => `${ending} (${count})`)
}

/** A form described twice keeps what each file says of it. */
function together(facts: readonly NewerFacts[]): NewerFacts {
  const forms = new Map<string, NewerFacts['forms'][number]>()
  for (const form of facts.flatMap((each) => each.forms))
    forms.set(form.uid, { ...forms.get(form.uid), ...form })
  return {
    definitions: facts.flatMap(({ definitions }) => definitions),
    forms: [...forms.values()],
    eligibility: Object.assign({}, ...facts.map(({ eligibility }) => eligibility)),
  }
}
