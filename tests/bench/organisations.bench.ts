/** Goal: a keystroke or a look-up among 10,000 rows within a frame, 16 ms. Run: npm run bench:rules */
import { bench, describe } from 'vitest'
import { judgeRows, understandTable } from '@/lib/profile/bulk'
import { KnownPeople } from '@/lib/profile/people-found'
import { fold, indexOf, indexOrganisations, search } from '@/lib/profile/search'
import { manyContacts, manyOrganisations, queries } from '@/tests/support/many-organisations'

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

const contacts = manyContacts(10_000, 10_000)
const known = new KnownPeople(contacts)
const people = contacts.map(({ nom, prenom, fonction, email }) => ({
  isPinned: false,
  words: [nom, prenom, fonction, email].join(' '),
}))
const among = indexOf(people, ({ words }) => words)
const someone = { nom: 'EXEMPLE-9999', prenom: 'Alix', email: 'ALIX.9999@exemple.fr' }
const nobody = { nom: 'Personne', prenom: 'Sans', email: 'personne@exemple.fr' }

describe('one look-up among 10,000 people', () => {
  const typed = [...'alix exemple 9999'].map((_, at, all) => all.slice(0, at + 1).join(''))
  let at = 0
  bench('a keystroke in the search', () => {
    search(among, typed[at++ % typed.length]!)
  })
  bench('a word with a slip', () => {
    search(among, 'exepmle 9999')
  })
  bench('a person of a file, known', () => {
    known.same(someone)
  })
  bench('a person of a file, unknown', () => {
    known.same(nobody)
  })
})

const sheet = [
  ['Nom', 'SIRET', 'Étiquettes'],
  ...all.map(({ denomination, siret, tags }) => [denomination, siret, tags.join(', ')]),
]
const table = understandTable(sheet)
const sirets = new Set(all.slice(5000).map(({ siret }) => siret))

describe('a table of 10,000 rows', () => {
  bench('its headings and columns understood', () => {
    understandTable(sheet)
  })
  bench('every row judged against 5,000 kept', () => {
    judgeRows(table, sirets)
  })
})
