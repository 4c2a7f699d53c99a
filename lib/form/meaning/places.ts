/** From what a question asks to the place of the profile that answers it: values only. */
import type { Target } from '@/lib/form/model'

/** Owner (wording.ts) → the role whose contact answers for it. */
export const roleOfOwner: Record<string, string> = {
  representant_legal: 'representant_legal',
  responsable_legal: 'representant_legal',
  signataire: 'representant_legal',
  soussigne: 'representant_legal',
  contact_projet: 'contact_projet',
  contact: 'contact_projet',
  declarant: 'contact_projet',
  demandeur: 'contact_projet',
  dpo: 'delegue_protection_donnees',
  controller: 'responsable_traitement',
  technical: 'contact_technique',
  business: 'contact_metier',
  administrator: 'administrateur_metier',
}

/** Owner → first half of the concept's name, in the words of the labelled corpus. */
export const conceptOfOwner: Record<string, string> = {
  organisation: 'org',
  applicant: 'org',
  etablissement: 'org',
  representant_legal: 'legal_rep',
  responsable_legal: 'legal_rep',
  signataire: 'legal_rep',
  soussigne: 'legal_rep',
  contact_projet: 'contact',
  contact: 'contact',
  demandeur: 'declarant',
}

/** Parts of a contact. A contact keeps no title and no address. */
export const placeOfPart: Record<string, string> = {
  nom: 'nom',
  prenom: 'prenom',
  nom_complet: 'nomPrenom',
  fonction: 'fonction',
  email: 'email',
  telephone: 'telephone',
}

/** Concept → place, for what is not a part of a contact. Absent: recognised, never filled. */
export const placeOfConcept: Record<string, Target> = {
  'org.siret': 'organisation.siret',
  'org.siren': 'organisation.siren',
  'org.denomination': 'organisation.denomination',
  'org.nom': 'organisation.denomination',
  'org.titre': 'organisation.denomination',
  'org.type': 'organisation.kind',
  'org.adresse': 'organisation.adresse',
  'org.code_postal': 'organisation.codePostal',
  'org.commune': 'organisation.commune',
  'org.departement': 'organisation.departement',
  'org.region': 'organisation.region',
  'org.site': 'organisation.website',
  'contact.email_2': 'casUsage.contactSupplementaireEmail',
  'request.intitule': 'casUsage.intitule',
  'request.description': 'casUsage.description',
  'request.destinataires': 'casUsage.destinataires',
  'request.duree_conservation': 'casUsage.dureeConservation',
  'request.cadre_juridique': 'cadreJuridique.nature',
  'request.cadre_juridique_document': 'cadreJuridique.documents',
  'request.cadre_juridique_url': 'cadreJuridique.url',
  'request.mise_en_production': 'casUsage.datePrevueMiseEnProduction',
  'request.utilisateurs': 'casUsage.nombreUtilisateursFinaux',
  'request.volumetrie': 'casUsage.volumetrieApproximative',
}
