/** Goal: a keystroke among 10,000 organisations within a frame, 16 ms. Run: npm run bench:rules */
import { bench, describe } from 'vitest'
import { fold, indexOrganisations, search } from '@/lib/profile/search'
import { manyOrganisations, queries } from '@/tests/support/many-organisations'

const all = manyOrganisations(10_000).map((each) => ({ ...each, isPinned: false, isRecent: false }))
const index = indexOrganisations(all)
const names = all.map(({ denomination }) => denomination.toLowerCase())
const keystrokes = queries.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)))

describe(`${keystrokes.length} keystrokes over 10,000 organisations`, () => {
  bench('a bare Array.filter over their names', () => {
    for (const typed of keystrokes) names.filter((name) => name.includes(typed))
  })
  bench('the search, slips forgiven', () => {
    for (const typed of keystrokes) search(index, typed)
  })
})

describe('10,000 organisations', () => {
  bench('made ready to be searched', () => {
    indexOrganisations(all)
  })
  bench('one name folded', () => {
    fold('Communauté de communes de L’Étang-d’Aval')
  })
})
