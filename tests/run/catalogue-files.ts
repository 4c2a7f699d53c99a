/** What derives from the services of lib/eligibility/catalogue/, as committed files. */
import { format, resolveConfig } from 'prettier'
import type { ServiceEntry } from '@/lib/eligibility/directory'
import { evaluate } from '@/lib/eligibility/evaluate'
import type { Service } from '@/lib/eligibility/model'
import type { Facts } from '@/lib/eligibility/predicate'
import { findSource, services } from '@/lib/eligibility/typed-catalogue'
import { catalogueVersion } from '@/lib/eligibility/vocabulary/rulesets'
import { homeOf } from '@/lib/form/sites/matches'
import { sites } from '@/lib/form/sites/pages'
import { tierOfKind } from '@/lib/profile/classify'
import { kinds } from '@/lib/profile/kinds'
import { tableOfUseCases } from './use-cases'

export interface DerivedFile {
  path: string
  content: string
}

/** Every derived file with its due content; `read` gives a file of the repository, by its path. */
export async function derivedFiles(read: (path: string) => string): Promise<DerivedFile[]> {
  const files: DerivedFile[] = [
    { path: 'lib/eligibility/service-index.json', content: JSON.stringify(services.map(entryOf)) },
    { path: 'lib/eligibility/use-cases/table.json', content: JSON.stringify(tableOfUseCases()) },
    { path: 'tests/unit/eligibility/data/truth-table.json', content: JSON.stringify(truthTable()) },
    { path: 'README.md', content: readme(read('README.md')) },
  ]
  return Promise.all(
    files.map(async ({ path, content }) => {
      const options = await resolveConfig(path)
      return { path, content: await format(content, { ...options, filepath: path }) }
    }),
  )
}

/** What the background needs to recognise, name and lead to a service: neither its rules nor its notes. */
function entryOf({ id, names, producer, status, replacedBy, datapass, pages }: Service): ServiceEntry {
  const { note: _, ...ids } = datapass
  return {
    id,
    names,
    producer,
    status,
    ...(replacedBy ? { replacedBy } : {}),
    datapass: ids,
    pages: pages.map(({ note: _note, ...page }) => page),
  }
}

const editor = { 'actor.role': 'editeur', 'org.kind': 'entreprise', 'org.publicTier': 'none' }

/** The verdict of each service for an open organisation of each kind of which nothing else is known, and for an editor. */
function truthTable() {
  const rows = services
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((service) => [
      service.id,
      {
        byKind: Object.fromEntries(kinds.map(({ id }) => [id, ofKind(service, id)])),
        editorForAdministration: ofEditor(service),
      },
    ])
  return {
    version: catalogueVersion,
    noteFr:
      'Calculé par « npm run catalogue » : faits donnés = org.kind, org.publicTier du type, org.active vrai ; tout le reste inconnu. couldBecome = verdicts d’autres lignes que des réponses manquantes pourraient activer.',
    services: Object.fromEntries(rows),
  }
}

function assess(service: Service, facts: Facts, ruleset: 'current' | 'seed') {
  const found = evaluate(service, { 'org.active': true, ...facts }, { ruleset })
  return { ...found, others: [...new Set(found.couldBecome.map(({ verdict }) => verdict))].sort() }
}

function ofKind(service: Service, kind: (typeof kinds)[number]['id']) {
  const facts = { 'org.kind': kind, 'org.publicTier': tierOfKind(kind) }
  const current = assess(service, facts, 'current')
  const seed = assess(service, facts, 'seed')
  return {
    current: current.verdict,
    ...(seed.readAs === 'seed' ? { seed: seed.verdict } : {}),
    ...(current.others.length > 0 ? { couldBecome: current.others } : {}),
  }
}

function ofEditor(service: Service) {
  const { verdict, row, others } = assess(service, { ...editor, 'represented.publicTier': 'spa' }, 'current')
  return { verdict, ...(row ? { row } : {}), couldBecome: others }
}

const statusWords: Record<Service['status'], string> = {
  open: 'ouvert',
  renamed: 'renommé',
  merged: 'réuni à un autre',
  closed: 'fermé',
  not_requestable: 'sans demande possible',
  open_data: 'données ouvertes',
}

/** The README with today's count and table of services, between its marks. */
function readme(text: string): string {
  const between = (mark: string, content: string) => (whole: string) =>
    whole.replaceAll(
      new RegExp(`<!-- ${mark} -->[^]*?<!-- /${mark} -->`, 'g'),
      () => `<!-- ${mark} -->${content}<!-- /${mark} -->`,
    )
  const rows = services.map(
    (service) =>
      `| ${service.names.fr} | ${service.producer.label} | ${statusWords[service.status]} | ${newestDate(service)} |`,
  )
  const table = [
    '| Service | Producteur | État | Règles lues le |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
  return [
    between('count', String(services.length)),
    between('services', `\n\n${table}\n\n`),
    between('sites', `\n\n${siteTable('fr')}\n\n`),
    between('sites-en', `\n\n${siteTable('en')}\n\n`),
  ].reduce((whole, write) => write(whole), text)
}

const siteWords = {
  fr: {
    head: '| Site | Adresses | Habili |',
    fills: 'préremplit, relit et suit les demandes',
    tells: 'dit si vous pouvez demander, et mène à la demande',
  },
  en: {
    head: '| Site | Addresses | Habili |',
    fills: 'prefills, reads again and follows requests',
    tells: 'says whether you may ask, and leads to the request',
  },
}

/** The sites on which the page side runs, and what it does there. */
function siteTable(language: keyof typeof siteWords): string {
  const { head, fills, tells } = siteWords[language]
  const rows = sites
    .filter(({ hosts }) => hosts.length > 0)
    .toSorted((one, other) => other.paths.length - one.paths.length)
    .map(({ name, hosts, paths }) => {
      const shown = hosts.map((host) => `\`${host}\``).join(', ')
      return `| [${name}](${homeOf({ hosts })}) | ${shown} | ${paths.length > 0 ? fills : tells} |`
    })
  return [head, '| --- | --- | --- |', ...rows].join('\n')
}

/** Day of the newest source of a service, as `2026-08-31`; '' when none is dated. */
function newestDate({ sources }: Service): string {
  const days = sources
    .map((id) => findSource(id)?.date ?? '')
    .filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date))
  return days.sort().at(-1) ?? ''
}
