/** Thousands of invented organisations and contacts, the same at each run. */
import { newRecord, type Contact, type Organisation } from '@/lib/profile/records'
import { luhnDigit } from './luhn'

const kinds = ['Commune de', 'Ville de', 'Communauté de communes de', 'Syndicat mixte de', 'CCAS de']
const first = ['Saint-Rémy', 'Villeneuve', 'Beaumont', 'Châtillon', 'Montréal', 'L’Étang', 'Œuilly', 'Bourg']
const last = ['sur-Loire', 'la-Forêt', 'en-Brie', 'les-Bains', 'le-Vieux', 'sous-Bois', 'd’Aval', 'du-Lac']
const now = '2026-09-01T08:00:00.000Z'

const idOf = (kind: number, rank: number) => `0000000${kind}-0000-4000-8000-${String(rank).padStart(12, '0')}`

/** A number of the right sums, one for each rank. */
export const siretAt = (rank: number) => closed(`${closed(`2${String(rank).padStart(7, '0')}`)}0001`)

const closed = (digits: string) => digits + luhnDigit(digits)

export function manyOrganisations(count: number): Organisation[] {
  return Array.from({ length: count }, (_, rank) => {
    const place = `${first[rank % 8]}-${last[(rank >> 3) % 8]}-${rank}`
    return newRecord(
      'organisations',
      {
        siret: siretAt(rank),
        denomination: `${kinds[rank % 5]} ${place}`,
        categorieJuridique: '7210',
        adresse: `${rank % 90} rue de la Mairie`,
        codePostal: '61999',
        commune: place,
        isActive: true,
        tags: [`lot ${rank % 20}`],
        provenance: { siret: { from: 'registre', at: now }, denomination: { from: 'registre', at: now } },
      },
      { id: idOf(1, rank), now },
    )
  })
}

export function manyContacts(count: number, organisations: number): Contact[] {
  return Array.from({ length: count }, (_, rank) =>
    newRecord(
      'contacts',
      {
        organisationIds: [idOf(1, rank % organisations)],
        nom: `Exemple-${rank}`,
        prenom: 'Alix',
        fonction: 'Déléguée à la protection des données',
        email: `alix.${rank}@exemple.fr`,
        telephone: '+33199000001',
        roles: ['delegue_protection_donnees'],
      },
      { id: idOf(2, rank), now },
    ),
  )
}

/** What people type: words, several words, no accents, a slip, a SIRET, nothing of the kind. */
export const queries = [
  'beaumont',
  'commune chatillon 77',
  'etang aval',
  'montreal sur loire',
  'villeneuev',
  'chatilon lac',
  '2000050',
  '200 005 007 00014',
  'lot 7 ccas',
  'introuvable',
]
