/** Places of the profile in words. */
import { t, tOr } from '@/lib/extension/i18n'
import type { FieldPlace } from '@/lib/contract/field-mappings'

const tables: Record<string, string> = {
  organisation: 'organisations',
  casUsage: 'casUsage',
  cadreJuridique: 'cadresJuridiques',
  contact: 'contacts',
}

/** Fields of the records that hold the documents of a place. */
const fileFields: Record<string, string> = {
  'casUsage.maquettes': 'casUsage_maquetteIds',
  'casUsage.homologationDocument': 'casUsage_homologationDocumentId',
  'casUsage.besoinsSpecifiquesDocument': 'casUsage_besoinsSpecifiquesDocumentId',
  'casUsage.attestationFiscaleDocument': 'casUsage_attestationFiscaleDocumentId',
  'cadreJuridique.documents': 'cadresJuridiques_documentIds',
}

/** Places that are no field of a record by themselves. */
const ownWords = {
  'organisation.siren': 'place_siren',
  'organisation.departement': 'place_departement',
  'organisation.region': 'place_region',
  'casUsage.scopes': 'place_scopes',
  'casUsage.modalites': 'place_modalites',
} as const

/** « Adresse électronique », in the profile's own words. */
export function placeText(target: string): string {
  const [room = '', first = '', part = ''] = target.split('.')
  const name = room === 'contact' ? part : first
  const own = ownWords[target as keyof typeof ownWords]
  if (own) return t(own)
  const file = fileFields[target]
  return file ? tOr(`field_${file}`, target) : tOr(`field_${tables[room] ?? room}_${name}`, target)
}

/** Whose place it is: a role, or the kind of record. */
export function groupText(group: string): string {
  return tOr(`role_${group}`, tOr(`place_group_${group}`, group))
}

/** « Délégué à la protection des données : Adresse électronique ». */
export function wholePlaceText(target: string): string {
  const [room = '', role = ''] = target.split('.')
  const group = room === 'contact' ? role : (tables[room] ?? room)
  return t('place_whole', groupText(group), placeText(target))
}

/** Places by group, in their order. */
export function grouped(places: FieldPlace[]): { group: string; places: FieldPlace[] }[] {
  const groups = [...new Set(places.map(({ group }) => group))]
  return groups.map((group) => ({ group, places: places.filter((each) => each.group === group) }))
}
