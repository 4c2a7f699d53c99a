/** Every rule, in the order in which findings of a level are shown. */
import type { ReviewRule } from './model'
import { data } from './rules/data'
import { datesAndPieces } from './rules/dates-and-pieces'
import { legalTexts } from './rules/legal-texts'
import { people } from './rules/people'
import { purpose } from './rules/purpose'
import { whoAsks } from './rules/who-asks'

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
