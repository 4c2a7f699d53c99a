/** Where a missing piece is added in the profile, by document of the catalogue. Those absent are settled by an answer. */
import type { Role } from '@/lib/profile/records'

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
