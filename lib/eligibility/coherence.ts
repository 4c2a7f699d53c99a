/** What a service file, or several together, get wrong beyond their shape and their references. */
import type { Service } from './model'
import type { Predicate } from './predicate'
import { referenceMistakes, type Context } from './check-references'
import { legalBases } from './vocabulary/legal-bases'
import { sources } from './vocabulary/sources'

/** What one service file gets wrong beyond its shape. */
export function serviceMistakes(path: string, service: Service, context: Context): string[] {
  const problems = referenceMistakes(path, service, context)
  const say = (name: string, problem: string) => problems.push(`${path}, ${name} : ${problem}.`)
  const file = path.replace(/^.*\//, '').replace(/\.ts$/, '')
  if (file !== service.id) say('id', `« ${service.id} » doit être le nom du fichier, « ${file} »`)
  const { default: text } = service.legalBasis
  if (text !== null && !Object.hasOwn(legalBases, text))
    say('legalBasis.default', `cadre juridique « ${text} » inconnu`)
  const lender = service.verdictsFrom ? context.services.get(service.verdictsFrom) : undefined
  if (lender?.verdictsFrom) say('verdictsFrom', `« ${lender.id} » emprunte déjà ses verdicts`)
  if (!lender && service.verdicts.length === 0 && !service.unpublished) say('verdicts', 'aucun verdict')
  if (isCycle(service, context)) say('replacedBy', `les successeurs de « ${service.id} » tournent en rond`)
  for (const [name, ids] of [
    ['verdicts', service.verdicts.flatMap((row) => row.rulesets.map((ruleset) => `${row.id} (${ruleset})`))],
    ['rules', service.rules.map((rule) => rule.id)],
    ['journey', service.journey.flatMap((step) => step.rulesets.map((ruleset) => `${step.id} (${ruleset})`))],
  ] as const) {
    for (const id of duplicates(ids)) say(name, `« ${id} » figure deux fois`)
  }
  for (const [index, row] of service.verdicts.entries()) {
    const others = service.verdicts
      .slice(index + 1)
      .filter((later) => later.rulesets.some((id) => row.rulesets.includes(id)))
    if (!readsKnown(row.when)) continue
    if (!('op' in row.when)) say(`verdicts[${index}].when`, '« known » s’emploie seul')
    else if (others.length)
      say(`verdicts[${index}].when`, 'une ligne ouverte à tous (« known ») vient en dernier')
  }
  for (const [index, page] of service.pages.entries()) {
    if (page.match === 'pattern' ? !page.url.includes('/:') : page.url.includes('/:')) {
      say(`pages[${index}].match`, `« ${page.url} » ne va pas avec « ${page.match} »`)
    }
  }
  return [...problems, ...accessPageMistakes(path, service, context)]
}

/** `known` is the one operator that more facts may turn from false to true. */
function readsKnown(predicate: Predicate): boolean {
  if ('op' in predicate) return predicate.op === 'known'
  if ('not' in predicate) return readsKnown(predicate.not)
  return ('all' in predicate ? predicate.all : 'any' in predicate ? predicate.any : []).some(readsKnown)
}

function isCycle(service: Service, context: Context): boolean {
  const seen = new Set<string>()
  for (let next: Service | undefined = service; next; next = context.services.get(next.replacedBy ?? '')) {
    if (seen.has(next.id)) return next.id === service.id
    seen.add(next.id)
  }
  return false
}

/** One id a service, one main service a page, one owner a source. */
export function ownershipMistakes(files: readonly { path: string; value: Service }[]): string[] {
  const owners = new Map<string, string>()
  const mistakes: string[] = []
  const claim = (key: string, path: string, problem: (owner: string) => string) => {
    const owner = owners.get(key)
    if (owner !== undefined && owner !== path) mistakes.push(problem(owner))
    else owners.set(key, path)
  }
  for (const { path, value } of files) {
    claim(`id ${value.id}`, path, (owner) => `${path}, id : « ${value.id} » est déjà l’id de ${owner}.`)
    for (const id of Object.keys(value.ownSources ?? {})) {
      const twice = (owner: string) => `${path}, ownSources['${id}'] : cette source est déjà dans ${owner}.`
      if (Object.hasOwn(sources, id)) mistakes.push(twice('vocabulary/sources.ts'))
      claim(`source ${id}`, path, twice)
    }
    if (value.replacedBy) continue
    for (const [index, page] of value.pages.entries()) {
      if (page.secondary) continue
      claim(
        `page ${page.url}`,
        path,
        (owner) =>
          `${path}, pages[${index}].url : « ${page.url} » est déjà à ${owner} ; marquez-la secondary.`,
      )
    }
  }
  return mistakes
}

/** An answer of the access page stands for rows that the service has, its own or borrowed. */
function accessPageMistakes(path: string, service: Service, context: Context): string[] {
  const { verdicts } = context.services.get(service.verdictsFrom ?? '') ?? service
  const rows = new Set(verdicts.map((row) => row.id))
  return (service.accessPage?.answers ?? []).flatMap((answer, index) =>
    answer.rows
      .filter((row) => !rows.has(row))
      .map((row) => `${path}, accessPage.answers[${index}].rows : ligne « ${row} » inconnue du service.`),
  )
}

function duplicates(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}
