/** Where a missing piece is added in the profile, by document of the catalogue. Those absent are settled by an answer. */
import type { Profile, Role } from '@/lib/profile/records'

export type MissingPlace =
  | { tab: 'identite'; field: string }
  /** The first of these roles that nobody holds. */
  | { tab: 'contacts'; roles: Role[]; field: string; of?: 'represented' }
  | { tab: 'usages'; field: string }
  | { tab: 'cadres' }

export const missingPlaces: Record<string, MissingPlace> = {
  siret: { tab: 'identite', field: 'siret' },
  'cadre-juridique': { tab: 'cadres' },
  'description-service': { tab: 'usages', field: 'description' },
  equipe: { tab: 'contacts', roles: ['contact_metier', 'contact_technique'], field: 'nom' },
  'contact-metier': { tab: 'contacts', roles: ['contact_metier'], field: 'nom' },
  'contact-technique': { tab: 'contacts', roles: ['contact_technique'], field: 'nom' },
  'mobile-technique': { tab: 'contacts', roles: ['contact_technique'], field: 'telephone' },
  dpo: { tab: 'contacts', roles: ['delegue_protection_donnees'], field: 'nom' },
  'dpo-represente': {
    tab: 'contacts',
    roles: ['delegue_protection_donnees'],
    field: 'nom',
    of: 'represented',
  },
  'responsable-traitement': { tab: 'contacts', roles: ['responsable_traitement'], field: 'nom' },
  'responsable-represente': {
    tab: 'contacts',
    roles: ['responsable_traitement'],
    field: 'nom',
    of: 'represented',
  },
  'attestation-fiscale': { tab: 'usages', field: 'attestationFiscaleDocumentId' },
  homologation: { tab: 'usages', field: 'homologationDocumentId' },
}

/** Facts that the profile itself settles -> the piece whose place does: nobody is asked in words for a person or a number. */
export const factPlaces: Record<string, string> = {
  'org.siret': 'siret',
  'org.siretValid': 'siret',
  'contacts.dpo': 'dpo',
  'contacts.responsableTraitement': 'responsable-traitement',
  'contacts.metier': 'contact-metier',
  'contacts.technique': 'contact-technique',
  'contacts.techniqueMobile': 'mobile-technique',
  'project.legalBases': 'cadre-juridique',
  'documents.serviceDescription': 'description-service',
}

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
