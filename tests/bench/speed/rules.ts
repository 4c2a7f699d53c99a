/** Rules, look-ups and tables alone, in Node: nothing is drawn. */
import { evaluate } from '@/lib/eligibility/evaluate'
import { search as searchServices, serviceOfPage, services } from '@/lib/eligibility/typed-catalogue'
import { judgeRows, understandTable } from '@/lib/profile/bulk'
import { KnownPeople } from '@/lib/profile/people-found'
import { indexOf, indexOrganisations, search } from '@/lib/profile/search'
import { reviewsOfCompleteProfile } from '@/tests/bench/review/complete-profile'
import { manyContacts, manyOrganisations, queries } from '@/tests/support/many-organisations'
import { ROUNDS } from './builds'
import { Rounds, type Row } from './figures'

const MANY = 10_000
/** Work shorter than that is done again until it has taken as long, milliseconds: a clock tells no less. */
const LONG_ENOUGH = 20

/** The rounds of long work end after that, milliseconds, three of them at least. */
const PATIENCE = 3000

/** Milliseconds that `work` takes, in each of its rounds. */
function timed(rounds: Rounds, what: string, size: number, who: string, work: () => unknown): void {
  work()
  const begun = performance.now()
  for (let round = 0; round < ROUNDS && (round < 3 || performance.now() - begun < PATIENCE); round++) {
    const start = performance.now()
    let times = 0
    do {
      work()
      times++
    } while (performance.now() - start < LONG_ENOUGH)
    rounds.note(what, size, who, (performance.now() - start) / times)
  }
}

export function rules(): Row[] {
  const rounds = new Rounds('node')
  eligibility(rounds)
  lists(rounds)
  return rounds.rows()
}

function eligibility(rounds: Rounds): void {
  const commune = { 'org.kind': 'collectivite', 'org.publicTier': 'spa', 'org.active': true } as const
  for (const size of [1, 100, MANY])
    timed(rounds, `eligibility of ${services.length} services`, size, 'Habili', () => {
      for (let each = 0; each < size; each++) for (const service of services) evaluate(service, commune)
    })
  timed(rounds, `eligibility of ${services.length} services, empty profile`, 1, 'Habili', () => {
    for (const service of services) evaluate(service, {})
  })
  const page = 'https://datapass.api.gouv.fr/formulaires/api-particulier-mgdis/demande/12/etapes/donnees'
  timed(rounds, 'service of a page', 1, 'Habili', () => serviceOfPage(page))
  timed(rounds, 'search among services', services.length, 'Habili', () => searchServices('impôt particulier'))
  timed(rounds, 'every form reviewed, complete profile', 194, 'Habili', () =>
    reviewsOfCompleteProfile('page'),
  )
}

function lists(rounds: Rounds): void {
  const all = manyOrganisations(MANY).map((each) => ({ ...each, isPinned: false, isRecent: false }))
  const keystrokes = queries.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)))
  const index = indexOrganisations(all)
  const names = all.map(({ denomination }) => denomination.toLowerCase())
  timed(rounds, `${keystrokes.length} keystrokes in a search`, MANY, 'floor', () => {
    for (const typed of keystrokes) names.filter((name) => name.includes(typed))
  })
  timed(rounds, `${keystrokes.length} keystrokes in a search`, MANY, 'Habili', () => {
    for (const typed of keystrokes) search(index, typed)
  })
  timed(rounds, 'organisations made ready to be searched', MANY, 'Habili', () => indexOrganisations(all))
  const contacts = manyContacts(MANY, MANY)
  const people = contacts.map(({ nom, prenom, fonction, email }) => ({
    isPinned: false,
    words: [nom, prenom, fonction, email].join(' '),
  }))
  const among = indexOf(people, ({ words }) => words)
  timed(rounds, 'word with a slip, among people', MANY, 'Habili', () => search(among, 'exepmle 9999'))
  const known = new KnownPeople(contacts)
  const someone = { nom: 'EXEMPLE-9999', prenom: 'Alix', email: 'ALIX.9999@exemple.fr' }
  timed(rounds, 'person of a file, among people', MANY, 'Habili', () => known.same(someone))
  const sheet = [
    ['Nom', 'SIRET', 'Étiquettes'],
    ...all.map(({ denomination, siret, tags }) => [denomination, siret, tags.join(', ')]),
  ]
  const sirets = new Set(all.slice(MANY / 2).map(({ siret }) => siret))
  timed(rounds, 'table understood, its rows judged against 5,000', MANY, 'Habili', () =>
    judgeRows(understandTable(sheet), sirets),
  )
}
