/** The organisations as lists and searches need them. */
import type { Input, Output } from '@/lib/contract/contract'
import type { Handlers } from '@/lib/extension/messenger'
import type { PersonSummary } from '@/lib/contract/organisations'
import { getSettings, setSettings } from '@/lib/background/store/settings'
import { usualName } from '@/lib/profile/names'
import { summaryOf } from './active'
import { bulkHandlers } from './bulk'
import type { Listed } from '../store/listed'
import type { Store } from '../store/store'
import { versionsOf } from '../store/versions'
import { tellChanged } from '../broadcast'

/** Organisations of the first page, a tall screenful, beside those that come first: all of it is drawn. */
const FIRST_PAGE = 30
/** Of each other one: what the background and a page read without a pause that is felt. */
const PAGE = 1_000

/** A page of the organisations: pinned ones, then recent ones, then by name. */
export async function listOrganisations(
  { db }: Store,
  { after }: Input<'organisations.list'>,
): Promise<Output<'organisations.list'>> {
  const settings = await getSettings()
  const size = after ? PAGE : FIRST_PAGE
  const range = after ? db.listed.where(':id').above([after.order, after.id]) : db.listed.toCollection()
  const [near, page, total] = await Promise.all([
    after ? [] : nearest(db, [...settings.pinnedIds, ...settings.recentIds]),
    range.limit(size).toArray(),
    db.listed.count(),
  ])
  const isNear = new Set(near.map(({ id }) => id))
  const last = page.length === size ? page.at(-1) : undefined
  return {
    organisations: [...near, ...page.filter(({ id }) => !isNear.has(id))].map((each) =>
      summaryOf(each, settings),
    ),
    next: last ? { order: last.order, id: last.id } : null,
    total,
    activeId: settings.activeOrganisationId,
  }
}

/** Those of `ids` that are there, in that order, each once. */
async function nearest(db: Store['db'], ids: string[]): Promise<Listed[]> {
  const found = new Map((await db.listed.where('id').anyOf(ids).toArray()).map((each) => [each.id, each]))
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? [])
}

async function pin(organisationId: string, isPinned: boolean): Promise<void> {
  const { pinnedIds } = await getSettings()
  const others = pinnedIds.filter((id) => id !== organisationId)
  await setSettings({ pinnedIds: isPinned ? [...others, organisationId] : others })
}

/** The cas d'usage at work is the copy from now on, if it was copied; gives back whether it was. */
async function follow(organisationId: string, copies: Record<string, string>): Promise<boolean> {
  const { activeCasUsage } = await getSettings()
  const copy = copies[activeCasUsage[organisationId] ?? '']
  if (copy) await setSettings({ activeCasUsage: { ...activeCasUsage, [organisationId]: copy } })
  return copy !== undefined
}

/** A page of everybody; of the organisations, the name of the first one and how many they are. */
export async function listPeople(
  { db }: Store,
  { after }: Input<'people.list'>,
): Promise<Output<'people.list'>> {
  const range = after ? db.contacts.where('id').above(after) : db.contacts.toCollection()
  const contacts = await range.limit(PAGE).toArray()
  const firstIds = contacts.flatMap(({ organisationIds: [first] }) => first ?? [])
  const organisations = await db.listed.where('id').anyOf(firstIds).toArray()
  const names = new Map(organisations.map((each) => [each.id, usualName(each)]))
  const people = contacts.map(({ id, nom, prenom, fonction, email, organisationIds }): PersonSummary => {
    const [organisationId = ''] = organisationIds
    const organisation = names.get(organisationId) ?? ''
    const organisationCount = organisationIds.length
    return { id, nom, prenom, fonction, email, organisationId, organisation, organisationCount }
  })
  return { people, next: contacts.length === PAGE ? contacts.at(-1)!.id : null }
}

/** The answers to the messages about many organisations. */
export function organisationHandlers(store: () => Promise<Store>) {
  return {
    ...bulkHandlers(store),
    'organisations.list': async (input) => listOrganisations(await store(), input),
    'people.list': async (input) => listPeople(await store(), input),
    'record.versions': async ({ table, id }) =>
      (await versionsOf((await store()).db, table, id)).map(({ key, at, record }) => ({
        key,
        at,
        record: record as Record<string, unknown>,
      })),
    'record.restore': async (request) => (await store()).restore(request),
    'record.takeOwn': async (request) => {
      const { copies, ...outcome } = await (await store()).takeOwn(request)
      if (outcome.outcome !== 'saved') return outcome
      if (await follow(request.organisationId, copies ?? {})) await tellChanged('settings', 'profile')
      return outcome
    },
    'organisations.pin': async ({ organisationId, isPinned }) => {
      await pin(organisationId, isPinned)
      await tellChanged('settings')
      return null
    },
  } satisfies Partial<Handlers>
}
