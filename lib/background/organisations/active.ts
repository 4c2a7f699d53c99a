/** Which organisation and cas d'usage are at work, and which were lately. */
import { getSettings, setSettings } from '@/lib/background/store/settings'

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
