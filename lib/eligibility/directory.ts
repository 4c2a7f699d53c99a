/** A set of services, looked up: by id, by page, by DataPass definition, by name. Pure; the set is passed in. */
import { addressBook, type Addressed } from './addresses'
import type { Service } from './model'
import type { Source } from './vocabulary/model'
import { sources } from './vocabulary/sources'

/** What is known of a service without its rules: enough to find it, name it and lead to it. */
export type ServiceEntry = Pick<
  Service,
  'id' | 'names' | 'producer' | 'status' | 'replacedBy' | 'datapass' | 'pages'
>

/** Builds the look-ups once for a set of services, whole or entries of the index. */
export function directory<T extends ServiceEntry & Addressed>(services: readonly T[]) {
  const byId = new Map(services.map((service) => [service.id, service]))
  const searched = services.map((service) => ({ service, ...textsOf(service) }))

  /** The service to use today: follows successors to the last one, `service` itself when it has none. */
  function successorOf(service: T): T {
    const seen = new Set([service.id])
    let last = service
    while (last.replacedBy && !seen.has(last.replacedBy)) {
      const next = byId.get(last.replacedBy)
      if (!next) break
      seen.add(next.id)
      last = next
    }
    return last
  }

  /** Services whose names, present or former, producer or DataPass id hold every word of `text`; accents and case are ignored. */
  function search(text: string): T[] {
    const words = fold(text).split(' ').filter(Boolean)
    return searched
      .filter(({ names, others }) =>
        words.every((word) => [...names, ...others].some((own) => own.includes(word))),
      )
      .map(({ service, names }) => ({ service, score: distance(names, words.join(' '), service) }))
      .sort((a, b) => a.score - b.score)
      .map(({ service }) => service)
  }

  return {
    services,
    serviceById: (id: string): T | undefined => byId.get(id),
    successorOf,
    search,
    ...addressBook(services),
  }
}

/** What `directory` gives. */
export type Directory<T extends ServiceEntry = ServiceEntry> = ReturnType<typeof directory<T>>

/** Services with the rows, and the sources of these rows, of those they borrow from, sorted by name. */
export function resolve(list: readonly Service[]): Service[] {
  return list
    .map((service) => {
      const lender = service.verdictsFrom ? list.find(({ id }) => id === service.verdictsFrom) : undefined
      if (!lender) return service
      const ownSources = { ...lender.ownSources, ...service.ownSources }
      return { ...service, verdicts: lender.verdicts, ownSources }
    })
    .sort((a, b) => a.names.fr.localeCompare(b.names.fr, 'fr'))
}

/** Where a rule was read, from the id that it cites: a source of these services' own, else a shared one. */
export function sourceIn(services: readonly Pick<Service, 'ownSources'>[], id: string): Source | undefined {
  const owner = services.find(({ ownSources }) => ownSources && Object.hasOwn(ownSources, id))
  if (owner) return owner.ownSources?.[id]
  return Object.hasOwn(sources, id) ? (sources as Record<string, Source>)[id] : undefined
}

function textsOf({ id, names, producer, datapass }: ServiceEntry): { names: string[]; others: string[] } {
  return {
    names: [names.fr, id, ...names.aliases, ...names.former].map(fold),
    others: [producer.label, datapass.definitionId ?? ''].map(fold),
  }
}

/** 0: a name is the text; 1: a name starts with it; 2: it is somewhere. A replaced service comes after its equals. */
function distance(names: readonly string[], text: string, { replacedBy }: ServiceEntry): number {
  const place = names.includes(text) ? 0 : names.some((own) => own.startsWith(text)) ? 1 : 2
  return place + (replacedBy ? 0.5 : 0)
}

/** Lower case, without accents, words parted by one space. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
