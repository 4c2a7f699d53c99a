/** The organisations as lists and searches need them. */
import type { Output } from '@/lib/contract/contract'
import type { Handlers } from '@/lib/extension/messenger'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { getSettings, setSettings } from '@/lib/extension/settings'
import { type Settings } from '@/lib/contract/settings'
import type { Organisation } from '@/lib/profile/records'
import { bulkHandlers } from './bulk'
import { listPeople } from './people'
import type { Store } from '../store/store'
import { tellChanged } from '../broadcast'

type Marks = Pick<Settings, 'pinnedIds' | 'recentIds'>

/** What a list shows of an organisation; records of an earlier version have no labels. */
export function summaryOf(organisation: Organisation, marks?: Marks): OrganisationSummary {
  const { id, denomination, nomUsage, siret, commune, formerNames = [], tags = [], updatedAt } = organisation
  const isPinned = marks?.pinnedIds.includes(id) ?? false
  const isRecent = marks?.recentIds.includes(id) ?? false
  return { id, denomination, nomUsage, siret, commune, formerNames, tags, isPinned, isRecent, updatedAt }
}

const french = new Intl.Collator('fr', { numeric: true })

/** Every organisation: pinned ones, then recent ones, then by name. */
export async function listOrganisations({ db }: Store): Promise<Output<'organisations.list'>> {
  const [settings, all] = await Promise.all([getSettings(), db.organisations.toArray()])
  const { pinnedIds, recentIds, activeOrganisationId } = settings
  const ranks = new Map([...pinnedIds, ...recentIds].toReversed().map((id, rank) => [id, -rank - 1]))
  const rank = (id: string) => ranks.get(id) ?? 0
  const organisations = all
    .map((each) => ({ each: summaryOf(each, settings), name: each.nomUsage || each.denomination }))
    .sort((one, other) => rank(one.each.id) - rank(other.each.id) || french.compare(one.name, other.name))
    .map(({ each }) => each)
  return { organisations, activeId: activeOrganisationId }
}

/** The organisation used before this one, else one that is pinned. */
export async function previousTo(
  { db }: Store,
  activeId: string | undefined,
): Promise<OrganisationSummary | null> {
  const settings = await getSettings()
  const others = [...settings.recentIds, ...settings.pinnedIds].filter((id) => id !== activeId)
  const found = (await db.organisations.bulkGet(others)).find((each) => each !== undefined)
  return found ? summaryOf(found, settings) : null
}

async function pin(organisationId: string, isPinned: boolean): Promise<void> {
  const { pinnedIds } = await getSettings()
  const others = pinnedIds.filter((id) => id !== organisationId)
  await setSettings({ pinnedIds: isPinned ? [...others, organisationId] : others })
}

/** The cas d'usage at work is the copy from now on. */
async function follow(organisationId: string, copies: Record<string, string>): Promise<void> {
  const { activeCasUsage } = await getSettings()
  const copy = copies[activeCasUsage[organisationId] ?? '']
  if (copy) await setSettings({ activeCasUsage: { ...activeCasUsage, [organisationId]: copy } })
}

/** The answers to the messages about many organisations. */
export function organisationHandlers(store: () => Promise<Store>) {
  return {
    ...bulkHandlers(store),
    'organisations.list': async () => listOrganisations(await store()),
    'people.list': async () => listPeople(await store()),
    'record.takeOwn': async (request) => {
      const { copies, ...outcome } = await (await store()).takeOwn(request)
      if (outcome.outcome !== 'saved') return outcome
      await follow(request.organisationId, copies ?? {})
      await tellChanged('profile', request.table, 'casUsage', 'mandats', 'requests')
      return outcome
    },
    'organisations.pin': async ({ organisationId, isPinned }) => {
      await pin(organisationId, isPinned)
      await tellChanged('settings')
      return null
    },
  } satisfies Partial<Handlers>
}
