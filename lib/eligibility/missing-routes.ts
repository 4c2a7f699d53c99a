/** The address, in the options page, of the place where a missing piece is added. Pure. */
import type { Profile } from '@/lib/profile/records'
import { missingPlaces } from './missing-places'

export interface Owners {
  profile: Profile
  casUsageId: string | null
  /** Profile of the represented entity, whose DPO and controller are wanted. */
  represented: Profile | null
}

/** `#organisation/<id>/contacts/nouveau?role=…`; null when the profile has no place for it. */
export function missingRoute(
  documentId: string,
  { profile, casUsageId, represented }: Owners,
): string | null {
  const place = missingPlaces[documentId]
  if (!place) return null
  const home = `#organisation/${profile.organisation.id}`
  if (place.tab === 'identite') return `${home}/identite?champ=${place.field}`
  if (place.tab === 'contacts') {
    if (!place.of) return contactRoute(profile, place.roles, place.field)
    return represented ? contactRoute(represented, place.roles, place.field) : null
  }
  const owner = [represented, profile].find((each) => each?.casUsage.some(({ id }) => id === casUsageId))
  const casUsage = owner?.casUsage.find(({ id }) => id === casUsageId)
  const project = `#organisation/${(owner ?? profile).organisation.id}`
  const usage = `${project}/usages/${casUsage?.id ?? 'nouveau'}`
  if (place.tab === 'usages') return `${usage}?champ=${place.field}`
  return casUsage && owner!.cadresJuridiques.length > 0
    ? `${usage}?champ=cadreJuridiqueId`
    : `${project}/cadres/nouveau?champ=titre`
}

function contactRoute({ organisation, contacts }: Profile, roles: string[], field: string): string {
  const home = `#organisation/${organisation.id}/contacts`
  const holds = (role: string) => contacts.find((contact) => (contact.roles as string[]).includes(role))
  const role = roles.find((each) => !holds(each)) ?? roles[0]!
  const holder = holds(role)
  return holder ? `${home}/${holder.id}?champ=${field}` : `${home}/nouveau?role=${role}&champ=${field}`
}
