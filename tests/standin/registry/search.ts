interface Establishment {
  siret: string
  etat_administratif: string
}

interface Company {
  siren: string
  nom_complet: string
  siege: Establishment
  matching_etablissements: Establishment[]
}

interface Example {
  status: number
  response: { results?: Company[] } | null
}

interface OtherEstablishments {
  siren: string
  etablissements: Establishment[]
}

const examples = import.meta.glob<Example>(['./*.json', '!./etablissements-*.json'], {
  eager: true,
  import: 'default',
})
const others = import.meta.glob<OtherEstablishments>('./etablissements-*.json', {
  eager: true,
  import: 'default',
})

const companies = Object.values(examples).flatMap((example) => example.response?.results ?? [])

/** What the registry answers to `q`: a SIRET, a SIREN, or words of a name. */
export function search(query: string): { status: number; body: unknown } {
  const words = query.trim()
  if (words === '') {
    return { status: 400, body: { erreur: 'Veuillez indiquer au moins un paramètre de recherche.' } }
  }
  const results = /^\d{14}$/.test(words) ? bySiret(words) : byName(words)
  return {
    status: 200,
    body: {
      results,
      total_results: results.length,
      page: 1,
      per_page: 10,
      total_pages: results.length > 0 ? 1 : 0,
    },
  }
}

/** A SIRET gives its company with that establishment alone, closed ones too. */
function bySiret(siret: string): Company[] {
  return companies.flatMap((company) => {
    const found = establishments(company).find((candidate) => candidate.siret === siret)
    return found ? [{ ...company, matching_etablissements: [found] }] : []
  })
}

function byName(words: string): Company[] {
  const wanted = plain(words).split(' ')
  return companies
    .filter((company) => {
      const text = `${company.siren} ${plain(company.nom_complet)}`
      return wanted.every((word) => text.includes(word))
    })
    .map((company) => ({ ...company, matching_etablissements: establishments(company) }))
}

/** Head office first; a company whose example shows no matching establishment keeps none. */
function establishments(company: Company): Establishment[] {
  const secondary = Object.values(others).filter((list) => list.siren === company.siren)
  return [...company.matching_etablissements, ...secondary.flatMap((list) => list.etablissements)]
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
