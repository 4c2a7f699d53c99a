/** Every rule, in the order in which findings of a level are shown, and where each was read. */
import type { FoundSource, ReviewRule } from './model'
import { data } from './rules/data'
import { datesAndPieces } from './rules/dates-and-pieces'
import { legalTexts } from './rules/legal-texts'
import { people } from './rules/people'
import { purpose } from './rules/purpose'
import { whoAsks } from './rules/who-asks'
import { origins } from './sources'

export const rules: readonly ReviewRule[] = [
  ...whoAsks,
  ...legalTexts,
  ...purpose,
  ...data,
  ...people,
  ...datesAndPieces,
]

/** Rules of a definition, those of all services included. */
export function rulesOf(definition: string): ReviewRule[] {
  return rules.filter(({ services }) => services.includes('*') || services.includes(definition))
}

/** The address of a source, and its line where a repository holds it. */
export function sourceOf({ in: id, at }: ReviewRule['sources'][number]): FoundSource {
  const { where, url, readOn } = origins[id]!
  if (!at) return { where, url, readOn }
  const [path = '', lines] = at.split(/:(?=\d)/)
  const line = lines ? `#L${/^\d+/.exec(lines)![0]}` : ''
  return { where: `${where} ${at}`, url: `${url}${path}${line}`, readOn }
}
