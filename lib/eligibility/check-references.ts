/** What the files of the catalogue cite must exist: facts, criteria, documents, texts, sources, services; and links are https. */
import type { Service } from './model'
import type { Comparison } from './predicate'
import { questionTrees } from './question-trees/trees'
import { criteria } from './vocabulary/criteria'
import { documents } from './vocabulary/documents'
import { facts } from './vocabulary/facts'
import { legalBases } from './vocabulary/legal-bases'
import type { Fact } from './vocabulary/model'
import { sources } from './vocabulary/sources'

export interface Context {
  services: Map<string, Service>
  sources: Set<string>
}

export function contextOf(services: readonly Service[]): Context {
  return {
    services: new Map(services.map((service) => [service.id, service])),
    sources: new Set([
      ...Object.keys(sources),
      ...services.flatMap((service) => Object.keys(service.ownSources ?? {})),
    ]),
  }
}

/** Path of a value as a reader writes it: `verdicts[2].when.fact`. */
export function field(path: readonly PropertyKey[]): string {
  const parts = path.map((key) =>
    typeof key === 'number'
      ? `[${key}]`
      : /^[\w$]+$/.test(String(key))
        ? `.${String(key)}`
        : `['${String(key)}']`,
  )
  return parts.join('').replace(/^\./, '') || 'fichier'
}

/** Mistakes of references and links anywhere in `value`: keys say what their strings cite. */
export function referenceMistakes(file: string, value: unknown, context: Context): string[] {
  const mistakes: string[] = []
  const say = (path: readonly PropertyKey[], problem: string) =>
    mistakes.push(`${file}, ${field(path)} : ${problem}.`)
  const cite = (path: readonly PropertyKey[], id: string) => {
    const lists = cited[String(path.findLast((key) => typeof key === 'string'))]
    if (lists && !lists.known(context).has(id)) say(path, `${lists.name} « ${id} » inconnu`)
  }
  const walk = (node: unknown, path: readonly PropertyKey[]): void => {
    if (typeof node === 'string') {
      if (/^http:/i.test(node)) say(path, `l’adresse « ${node} » doit commencer par https`)
      else if (isAddress(path) && !/^https:\/\/\S+$/.test(node) && !node.startsWith('mailto:'))
        say(path, `« ${node} » n’est pas une adresse https`)
      cite(path, node)
    } else if (Array.isArray(node)) {
      node.forEach((item, index) => walk(item, [...path, index]))
    } else if (node && typeof node === 'object') {
      if ('fact' in node && 'op' in node)
        comparisonMistakes(node as Comparison).forEach((problem) => say(path, problem))
      for (const [key, item] of Object.entries(node)) walk(item, [...path, key])
    }
  }
  walk(value, [])
  return mistakes
}

/** Keys whose strings are ids, and where those ids live. */
const cited: Record<string, { name: string; known: (context: Context) => { has(id: string): boolean } }> = {
  fact: { name: 'fait', known: () => idsOf(facts) },
  all: { name: 'critère', known: () => idsOf(criteria) },
  any: { name: 'critère', known: () => idsOf(criteria) },
  criterion: { name: 'critère', known: () => idsOf(criteria) },
  needs: { name: 'document', known: () => idsOf(documents) },
  alternatives: { name: 'cadre juridique', known: () => idsOf(legalBases) },
  insufficient: { name: 'cadre juridique', known: () => idsOf(legalBases) },
  source: { name: 'élément de sources', known: (context) => context.sources },
  sources: { name: 'élément de sources', known: (context) => context.sources },
  seed: { name: 'élément de sources', known: (context) => context.sources },
  service: { name: 'service', known: (context) => context.services },
  services: { name: 'service', known: (context) => context.services },
  replacedBy: { name: 'service', known: (context) => context.services },
  verdictsFrom: { name: 'service', known: (context) => context.services },
  tree: { name: 'arbre de questions', known: () => treeIds },
}

const treeIds = new Set<string>(questionTrees.flatMap((tree) => [tree.id, tree.tree ?? '']))

function idsOf(table: object): { has(id: string): boolean } {
  return { has: (id) => Object.hasOwn(table, id) }
}

function isAddress(path: readonly PropertyKey[]): boolean {
  const key = String(path.findLast((part) => typeof part === 'string'))
  return ['url', 'formerUrls', 'currentUrl', 'page'].includes(key)
}

const OPERATORS_OF: Record<Fact['type'], readonly Comparison['op'][]> = {
  boolean: ['isTrue', 'isFalse', 'known'],
  number: ['eq', 'gt', 'gte', 'lt', 'lte', 'known'],
  string: ['eq', 'ne', 'nonEmpty', 'known'],
  enum: ['eq', 'ne', 'in', 'notIn', 'known'],
  list: ['intersects', 'subsetOf', 'nonEmpty', 'known'],
}

function comparisonMistakes({ fact: id, op, value }: Comparison): string[] {
  const fact = Object.hasOwn(facts, id) ? (facts as Record<string, Fact>)[id] : undefined
  if (!fact) return []
  const problems: string[] = []
  if (!OPERATORS_OF[fact.type].includes(op))
    problems.push(`« ${op} » ne se lit pas sur le fait « ${id} » (${fact.type})`)
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value]
  for (const one of values) {
    if (fact.values && !Object.hasOwn(fact.values, String(one)))
      problems.push(`valeur « ${one} » inconnue du fait « ${id} »`)
  }
  return problems
}
