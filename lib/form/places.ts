/** Places of the profile that a person may teach for a field, by whom they are about: values only. */
import { roles } from '@/lib/profile/records'
import type { Target } from './model'

const parts = ['nom', 'prenom', 'fonction', 'email', 'telephone']

/** `group`: a role, or the table of the record. */
export const places: { group: string; targets: Target[]; files?: Target[] }[] = [
  {
    group: 'organisations',
    targets: [
      'organisation.denomination',
      'organisation.nomUsage',
      'organisation.siret',
      'organisation.siren',
      'organisation.adresse',
      'organisation.codePostal',
      'organisation.commune',
      'organisation.departement',
      'organisation.region',
      'organisation.website',
      'organisation.naf',
    ],
  },
  ...roles.map((role) => ({ group: role, targets: parts.map((part) => `contact.${role}.${part}`) })),
  {
    group: 'casUsage',
    targets: [
      'casUsage.intitule',
      'casUsage.description',
      'casUsage.destinataires',
      'casUsage.dureeConservation',
      'casUsage.dureeConservationJustification',
      'casUsage.volumetrieApproximative',
      'casUsage.nombreUtilisateursFinaux',
      'casUsage.datePrevueMiseEnProduction',
      'casUsage.contactSupplementaireNom',
      'casUsage.contactSupplementaireEmail',
    ],
    files: [
      'casUsage.maquettes',
      'casUsage.homologationDocument',
      'casUsage.besoinsSpecifiquesDocument',
      'casUsage.attestationFiscaleDocument',
    ],
  },
  {
    group: 'cadresJuridiques',
    targets: ['cadreJuridique.nature', 'cadreJuridique.url'],
    files: ['cadreJuridique.documents'],
  },
]
