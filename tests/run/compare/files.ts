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
  const found = files.map(({ path, text }) => ({ path, facts: readFacts(path, text()) }))
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
