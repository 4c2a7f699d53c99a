/** The profile at work: an organisation, and the editor that files for it under a mandat. */
import { getSettings } from '@/lib/background/store/settings'
import type { ShownMandat } from '@/lib/contract/organisations'
import { stateOf } from '@/lib/profile/mandat'
import { usualName } from '@/lib/profile/names'
import type { Mandat, Profile } from '@/lib/profile/records'
import type { Store } from '../store/store'

export interface Acting {
  /** The organisation's, with the editor that files for it, if any. */
  profile: Profile
  /** Mandats that others hold of the organisation, current ones first. */
  mandats: ShownMandat[]
  /** The one under which its forms are filled. */
  mandat: ShownMandat | null
}

export interface Active extends Acting {
  casUsageId: string | null
}

/** What a form for this organisation would be filled from, or null when there is none such. */
export async function actingProfile(store: Store, organisationId: string): Promise<Acting | null> {
  const { activeEditor } = await getSettings()
  const profile = await store.profile(organisationId)
  if (!profile) return null
  const mandats = await mandatsOf(store, profile)
  const mandat = mandatFor(mandats, activeEditor[organisationId])
  return { profile: mandat ? await withEditor(store, profile, mandat) : profile, mandats, mandat }
}

/** The active profile, or null when there is none yet. */
export async function activeProfile(store: Store): Promise<Active | null> {
  const { activeOrganisationId, activeCasUsage } = await getSettings()
  const acting = activeOrganisationId ? await actingProfile(store, activeOrganisationId) : null
  if (!acting) return null
  const { casUsage: all, organisation } = acting.profile
  const chosen = activeCasUsage[organisation.id]
  const casUsage = chosen === null ? undefined : (all.find(({ id }) => id === chosen) ?? all[0])
  return { ...acting, casUsageId: casUsage?.id ?? null }
}

/** Why nothing may be filled under this mandat today, if so. */
export function mandatObstacle(mandat: ShownMandat | null): 'mandat_expired' | 'mandat_to_come' | undefined {
  if (!mandat || mandat.state === 'current') return undefined
  return mandat.state === 'expired' ? 'mandat_expired' : 'mandat_to_come'
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
      const editorName = editor ? usualName(editor) : ''
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
