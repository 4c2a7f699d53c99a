/** The profile at work: the active organisation, and the editor that files for it under a mandat. */
import { getSettings } from '@/lib/extension/settings'
import type { ShownMandat } from '@/lib/extension/organisation-messages'
import { stateOf } from '@/lib/profile/mandat'
import type { Mandat, Profile } from '@/lib/profile/model'
import type { Store } from './store'

export interface Active {
  profile: Profile
  casUsageId: string | null
  /** Mandats that others hold of the organisation, current ones first. */
  mandats: ShownMandat[]
  /** The one under which its form is filled. */
  mandat: ShownMandat | null
}

/** The active profile, or null when there is none yet. */
export async function activeProfile(store: Store): Promise<Active | null> {
  const { activeOrganisationId, activeCasUsage, activeEditor } = await getSettings()
  const profile = activeOrganisationId ? await store.profile(activeOrganisationId) : null
  if (!profile) return null
  const { id } = profile.organisation
  const chosen = activeCasUsage[id]
  const casUsage =
    chosen === null ? undefined : (profile.casUsage.find(({ id }) => id === chosen) ?? profile.casUsage[0])
  const mandats = await mandatsOf(store, profile)
  const mandat = mandatFor(mandats, activeEditor[id])
  return {
    profile: mandat ? await withEditor(store, profile, mandat) : profile,
    casUsageId: casUsage?.id ?? null,
    mandats,
    mandat,
  }
}

const order = { current: 0, to_come: 1, expired: 2 }

async function mandatsOf(store: Store, { mandats, organisation }: Profile): Promise<ShownMandat[]> {
  const today = new Date().toISOString().slice(0, 10)
  const own = mandats.filter(
    ({ entityId, editorId }) => entityId === organisation.id && editorId !== entityId,
  )
  const editors = await store.db.organisations.bulkGet(own.map(({ editorId }) => editorId))
  return own
    .flatMap(({ id, editorId, reference, startsOn, endsOn }: Mandat, at): ShownMandat[] => {
      const editor = editors[at]
      const state = stateOf({ startsOn, endsOn }, today)
      const editorName = editor ? editor.nomUsage || editor.denomination : ''
      return editor ? [{ id, editorId, editorName, reference, startsOn, endsOn, state }] : []
    })
    .sort((one, other) => order[one.state] - order[other.state] || (one.endsOn < other.endsOn ? 1 : -1))
}

/** The chosen editor's; when none was ever chosen, that of the only editor there is. */
function mandatFor(mandats: ShownMandat[], editorId: string | null | undefined): ShownMandat | null {
  if (editorId === null) return null
  const chosen = mandats.find((each) => each.editorId === editorId)
  const isOnly = new Set(mandats.map((each) => each.editorId)).size === 1
  return chosen ?? (isOnly ? mandats[0]! : null)
}

async function withEditor(store: Store, profile: Profile, { id, editorId }: ShownMandat): Promise<Profile> {
  const editor = await store.profile(editorId)
  const mandat = profile.mandats.find((each) => each.id === id)
  if (!editor || !mandat) return profile
  return { ...profile, editor: { organisation: editor.organisation, contacts: editor.contacts, mandat } }
}
