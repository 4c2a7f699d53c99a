/**
 * The invented organisation of the welcome page: whole, in memory, for the tab of its sample request alone. Nothing of it
 * is stored, and nothing there is kept in a profile.
 */
import { newRecord } from '@/lib/profile/records'
import { activeProfile, type Active } from '../organisations/acting'
import type { Store } from '../store/store'
import { getTab } from './sessions'

const id = (rank: number) => `00000000-0000-4000-8000-0000000000${String(rank).padStart(2, '0')}`
const at = (rank: number) => ({ id: id(rank), now: '2026-01-01T00:00:00.000Z' })
const organisationIds = [id(1)]

const people = [
  [
    'delegue_protection_donnees',
    'Ivetot',
    'Noé',
    'dpo@bourg.example',
    '+33199000002',
    'Délégué à la protection des données',
  ],
  [
    'contact_technique',
    'Martin',
    'Lou',
    'dsi@bourg.example',
    '+33639980003',
    'Directrice des systèmes d’information',
  ],
  ['responsable_traitement', 'Exemple', 'Camille', 'maire@bourg.example', '+33199000001', 'Maire'],
] as const

const invented: Active = {
  profile: {
    organisation: newRecord(
      'organisations',
      {
        siret: '21619990100010',
        denomination: 'COMMUNE DE BOURG-L’EXEMPLE',
        nomUsage: 'Commune inventée de Bourg-l’Exemple',
        categorieJuridique: '7210',
        adresse: '1 place de l’Exemple',
        codePostal: '61999',
        commune: 'Bourg-l’Exemple',
      },
      at(1),
    ),
    contacts: people.map(([role, nom, prenom, email, telephone, fonction], rank) =>
      newRecord(
        'contacts',
        { organisationIds, roles: [role], nom, prenom, email, telephone, fonction },
        at(2 + rank),
      ),
    ),
    cadresJuridiques: [
      newRecord(
        'cadresJuridiques',
        {
          organisationIds,
          titre: 'Délibération n° 2026-14',
          nature: 'Délibération n° 2026-14 du conseil municipal instituant le guichet en ligne',
          url: 'https://www.bourg.example/deliberation-2026-14',
        },
        at(8),
      ),
    ],
    casUsage: [
      newRecord(
        'casUsage',
        {
          organisationIds,
          intitule: 'Guichet en ligne',
          description:
            'Les habitants font leurs démarches en ligne, sans redonner ce que l’administration sait déjà.',
          cadreJuridiqueId: id(8),
          destinataires: 'Agents du service état civil',
          dureeConservation: 36,
        },
        at(9),
      ),
    ],
    documents: [],
    mandats: [],
  },
  mandats: [],
  mandat: null,
  casUsageId: id(9),
}

/** Is the sample of this tab shown with the invented organisation? */
export async function isInvented(tabId: number | undefined): Promise<boolean> {
  return tabId !== undefined && (await getTab(tabId)).isInvented === true
}

/** The profile at work in a tab: the person's, but on the sample request of the welcome page. */
export async function activeIn(store: Store, tabId: number | undefined): Promise<Active | null> {
  return (await isInvented(tabId)) ? invented : activeProfile(store)
}
