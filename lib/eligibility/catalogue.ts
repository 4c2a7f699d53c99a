/** The services of services/, collected; a service, the service of a page, a search. Validation is in validate.ts. */
import { addressBook } from './addresses'
import type { Service } from './model'
import type { Source } from './vocabulary/model'
import { sources } from './vocabulary/sources'

export type { PageOfService } from './addresses'
export { catalogueVersion, defaultRuleset, rulesets, verdictLabels } from './vocabulary/rulesets'

const files = import.meta.glob<Service>('./services/*.ts', { eager: true, import: 'default' })

/** Every service, by name; rows borrowed through `verdictsFrom` are in place. */
export const services: readonly Service[] = resolve(Object.values(files))

const byId = new Map(services.map((service) => [service.id, service]))
const cited = new Map<string, Source>([
  ...Object.entries(sources),
  ...services.flatMap((service) => Object.entries(service.ownSources ?? {})),
])
const searched = services.map((service) => ({ service, ...textsOf(service) }))

export const { serviceOfPage, serviceOfDefinition } = addressBook(services)

export function serviceById(id: string): Service | undefined {
  return byId.get(id)
}

/** The service to use today: follows successors to the last one, `service` itself when it has none. */
export function successorOf(service: Service): Service {
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

/** Where a rule was read, from the id that it cites. */
export function findSource(id: string): Source | undefined {
  return cited.get(id)
}

/** Services whose names, present or former, producer or DataPass id hold every word of `text`; accents and case are ignored. */
export function search(text: string): Service[] {
  const words = fold(text).split(' ').filter(Boolean)
  return searched
    .filter(({ names, others }) =>
      words.every((word) => [...names, ...others].some((own) => own.includes(word))),
    )
    .map(({ service, names }) => ({ service, score: distance(names, words.join(' '), service) }))
    .sort((a, b) => a.score - b.score)
    .map(({ service }) => service)
}

/** Services with the rows of those they borrow from, sorted by name. */
export function resolve(list: readonly Service[]): Service[] {
  return list
    .map((service) => {
      const lender = service.verdictsFrom ? list.find(({ id }) => id === service.verdictsFrom) : undefined
      return lender ? { ...service, verdicts: lender.verdicts } : service
    })
    .sort((a, b) => a.names.fr.localeCompare(b.names.fr, 'fr'))
}

function textsOf({ id, names, producer, datapass }: Service): { names: string[]; others: string[] } {
  return {
    names: [names.fr, id, ...names.aliases, ...names.former].map(fold),
    others: [producer.label, datapass.definitionId ?? ''].map(fold),
  }
}

/** 0: a name is the text; 1: a name starts with it; 2: it is somewhere. A replaced service comes after its equals. */
function distance(names: readonly string[], text: string, { replacedBy }: Service): number {
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
