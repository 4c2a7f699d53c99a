/** Which organisation and cas d'usage are at work, and which were lately. */
import { getSettings, setSettings } from '@/lib/background/store/settings'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import type { Settings } from '@/lib/contract/settings'
import type { Organisation } from '@/lib/profile/records'
import type { Listed } from '../store/listed'
import type { Store } from '../store/store'

type Marks = Pick<Settings, 'pinnedIds' | 'recentIds'>

/** What a list shows of an organisation; records of an earlier version have no labels. */
export function summaryOf(organisation: Organisation | Listed, marks?: Marks): OrganisationSummary {
  const { id, denomination, nomUsage, siret, commune, formerNames = [], tags = [] } = organisation
  const isPinned = marks?.pinnedIds.includes(id) ?? false
  const isRecent = marks?.recentIds.includes(id) ?? false
  return { id, denomination, nomUsage, siret, commune, formerNames, tags, isPinned, isRecent }
}

/** Organisations remembered as recent. */
const RECENT = 12

/** `casUsageId` and `editorId`: null for none at all; left out, those chosen last for this organisation. */
export async function activate(
  organisationId: string,
  casUsageId?: string | null,
  editorId?: string | null,
): Promise<void> {
  const { activeCasUsage, activeEditor, recentIds } = await getSettings()
  await setSettings({
    activeOrganisationId: organisationId,
    activeCasUsage:
      casUsageId === undefined ? activeCasUsage : { ...activeCasUsage, [organisationId]: casUsageId },
    activeEditor: editorId === undefined ? activeEditor : { ...activeEditor, [organisationId]: editorId },
    recentIds: [organisationId, ...recentIds.filter((id) => id !== organisationId)].slice(0, RECENT),
  })
}

/** A deleted organisation leaves the settings; the most recent other one takes its place. */
export async function forget(organisationId: string): Promise<void> {
  const { activeOrganisationId, activeCasUsage, activeEditor, recentIds, pinnedIds } = await getSettings()
  const { [organisationId]: _, ...others } = activeCasUsage
  const { [organisationId]: _editor, ...editors } = activeEditor
  const left = recentIds.filter((id) => id !== organisationId)
  await setSettings({
    activeOrganisationId: activeOrganisationId === organisationId ? (left[0] ?? null) : activeOrganisationId,
    activeCasUsage: others,
    activeEditor: editors,
    recentIds: left,
    pinnedIds: pinnedIds.filter((id) => id !== organisationId),
  })
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
