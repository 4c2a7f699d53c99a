/** Many organisations, each in its own name and without a context: verdicts, open questions, what each says of one. */
import type { Table } from 'dexie'
import { askedOfMany, sharedAssess, standingOf } from '@/lib/eligibility/many'
import type { AnswerRow, AskedOfMany } from '@/lib/eligibility/shown'
import { shownVerdict } from '@/lib/eligibility/show'
import type { Knowledge } from '@/lib/eligibility/applicant'
import type { RulesetId } from '@/lib/eligibility/terms'
import type { LegalCategories } from '@/lib/profile/legal-categories'
import type { Input, Output } from '@/lib/contract/contract'
import type { Service } from '@/lib/eligibility/model'
import { packaged } from '@/lib/extension/packaged'
import type { CadreJuridique, Contact, Organisation, Request } from '@/lib/profile/records'
import { usualName } from '@/lib/profile/names'
import { knowledgeOf } from './applicant-facts'
import { serviceById, servicesOf } from './catalogue'
import type { Store } from '../store/store'

export interface Entity {
  organisation: Organisation
  knowledge: Knowledge
}

/** More organisations than this: all that is between the first id and the last is read, which is then quicker. */
const ONE_BY_ONE = 200

/** What is known of each organisation that is still there, in the order asked; of one, `knownOf` says the same. */
export async function entitiesOf(
  { db }: Store,
  organisationIds: readonly string[],
  categories: LegalCategories,
  now: string,
): Promise<Entity[]> {
  const sorted = organisationIds.toSorted()
  const isFew = sorted.length <= ONE_BY_ONE
  async function among<T extends { id: string }>(table: Table, index: string): Promise<Map<string, T>> {
    // A question each rather than one for any of them, which would walk from row to row.
    const rows = isFew
      ? (await Promise.all(sorted.map((id) => table.where(index).equals(id).toArray()))).flat()
      : await table.where(index).between(sorted[0], sorted.at(-1), true, true).toArray()
    // One of several users is found once for each.
    return new Map(rows.map((row: T) => [row.id, row]))
  }
  const [organisations, contacts, cadresJuridiques, requests] = await Promise.all([
    among<Organisation>(db.organisations, 'id'),
    among<Contact>(db.contacts, 'organisationIds'),
    among<CadreJuridique>(db.cadresJuridiques, 'organisationIds'),
    among<Request>(db.requests, 'organisationId'),
  ])
  const people = byUser(contacts, ({ organisationIds: of }) => of)
  const texts = byUser(cadresJuridiques, ({ organisationIds: of }) => of)
  const files = byUser(requests, ({ organisationId }) => [organisationId])
  return organisationIds.flatMap((id) => {
    const organisation = organisations.get(id)
    if (!organisation) return []
    const records = {
      organisation,
      contacts: people.get(id) ?? [],
      cadresJuridiques: texts.get(id) ?? [],
    }
    return [{ organisation, knowledge: knowledgeOf(records, files.get(id) ?? [], categories, now) }]
  })
}

function byUser<T>(rows: ReadonlyMap<string, T>, usersOf: (row: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows.values())
    for (const user of usersOf(row)) {
      const group = groups.get(user)
      if (group) group.push(row)
      else groups.set(user, [row])
    }
  return groups
}

/** Verdicts of each organisation, in the order of the services. */
export async function verdictsOf(
  store: Store,
  { serviceIds, organisationIds }: Input<'entities.verdicts'>,
  ruleset: RulesetId,
  now: string,
): Promise<Output<'entities.verdicts'>> {
  const columns = await servicesOf(serviceIds)
  const categories = await packaged('legal-categories.json')
  const assess = sharedAssess(ruleset)
  const entities = await entitiesOf(store, organisationIds, categories, now)
  return entities.map(({ organisation, knowledge }) => ({
    organisationId: organisation.id,
    verdicts: columns.map((service) => shownVerdict(assess(service, knowledge.facts))),
  }))
}

/** Questions of a service that are open among these organisations. */
export async function asked(
  store: Store,
  { serviceId, organisationIds }: Input<'answers.asked'>,
  ruleset: RulesetId,
  now: string,
): Promise<AskedOfMany[]> {
  const { service, categories } = await judging(serviceId)
  if (!service) return []
  const entities = await entitiesOf(store, organisationIds, categories, now)
  const knowledges = entities.map(({ knowledge }) => knowledge)
  return askedOfMany(service, sharedAssess(ruleset), knowledges)
}

/** What the package says of a service, by which organisations are judged. */
interface Judging {
  service: Service | undefined
  categories: LegalCategories
}

/** To be had before a transaction, which waits for no file: a background that has just started has read none. */
export async function judging(serviceId: string): Promise<Judging> {
  const [service, categories] = await Promise.all([serviceById(serviceId), packaged('legal-categories.json')])
  return { service, categories }
}

/** What each of these organisations says already of one question. Waits for nothing but the database. */
export async function standings(
  store: Store,
  { service, categories }: Judging,
  { fact, organisationIds }: Pick<Input<'answers.preview'>, 'fact' | 'organisationIds'>,
  ruleset: RulesetId,
  now: string,
): Promise<AnswerRow[]> {
  if (!service) return []
  const assess = sharedAssess(ruleset)
  const entities = await entitiesOf(store, organisationIds, categories, now)
  return entities.map(({ organisation, knowledge }) => ({
    organisationId: organisation.id,
    name: usualName(organisation),
    isManaged: organisation.isManaged === true,
    ...standingOf(service, assess, knowledge, fact),
  }))
}
