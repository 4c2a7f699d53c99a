import type { SiteFields } from '@/lib/form/site'

/**
 * The first DataPass: what each field of its 43 forms asks. Field
 * names are the same in all of them; only the numbers of the contact cards change their meaning.
 */
export const fields = {
  site: 'signup',
  attributes: {
    intitule: 'casUsage.intitule',
    description: 'casUsage.description',
    date_mise_en_production: 'casUsage.datePrevueMiseEnProduction',
    volumetrie_approximative: 'casUsage.volumetrieApproximative',
    'Document::MaquetteProjet': 'casUsage.maquettes',

    data_recipients: 'casUsage.destinataires',
    data_retention_period: 'casUsage.dureeConservation',
    data_retention_comment: 'casUsage.dureeConservationJustification',

    fondement_juridique_title: 'cadreJuridique.nature',
    fondement_juridique_url: 'cadreJuridique.url',
    'Document::LegalBasis': 'cadreJuridique.documents',

    'additional_content.eidas_level': 'casUsage.niveauEidas',
    'additional_content.volumetrie_appels_par_minute': 'casUsage.appelsParMinute',

    'additional_content.autorite_homologation_nom': 'casUsage.homologationAutoriteNom',
    'additional_content.autorite_homologation_fonction': 'casUsage.homologationAutoriteFonction',
    'additional_content.date_homologation': 'casUsage.homologationDebut',
    'additional_content.date_fin_homologation': 'casUsage.homologationFin',
    'Document::DecisionHomologation': 'casUsage.homologationDocument',

    'Document::AttestationFiscale': 'casUsage.attestationFiscaleDocument',
    'additional_content.organization_website': 'organisation.website',
  },
  boxes: { 'scopes.': 'casUsage.scopes' },
  contactRoles: [
    'responsable_traitement',
    'delegue_protection_donnees',
    'contact_technique',
    'contact_metier',
  ],
  contactParts: {
    family_name: 'nom',
    given_name: 'prenom',
    full_name: 'nomPrenom',
    email: 'email',
    phone_number: 'telephone',
    job: 'fonction',
  },
  cards: {
    name: '^team_members\\[\\d+\\]\\.(\\w+)$',
    // The site's own type of each title, which it sends with the card.
    roles: {
      Demandeur: 'demandeur',
      'Responsable de traitement': 'responsable_traitement',
      'Délégué à la protection des données': 'delegue_protection_donnees',
      'Responsable technique': 'contact_technique',
      'Contact technique': 'contact_technique',
      'Délégué(e) technique': 'contact_technique',
      'Contact métier': 'contact_metier',
      'Responsable abonnement': 'contact_metier',
      'Responsable Aidants Connect': 'contact_metier',
      'Personne en charge du suivi': 'contact_metier',
    },
  },
  byLabel: {
    family_name: { 'Nom et Prénom': 'full_name' },
    intitule: { 'Nom de la structure': 'structure_name' },
    description: { 'Description des missions de votre structure': 'structure_description' },
  },
  values: { 'additional_content.eidas_level': { eidas_1: '1', eidas_2: '2' } },
  never: {
    // The page fills itself from the chosen model, over what was there.
    demarche: 'first',

    cgu_approved: 'consent',
    dpo_is_informed: 'consent',
    'additional_content.rgpd_general_agreement': 'consent',
    'additional_content.recette_fonctionnelle': 'consent',
    'additional_content.has_alternative_authentication_methods': 'consent',
    'additional_content.has_professional_contact_only': 'consent',
    'additional_content.has_non_elected_contact_only': 'consent',
    'additional_content.secret_statistique_agreement': 'consent',
    'additional_content.partage_agreement': 'consent',
    'additional_content.protection_agreement': 'consent',
    'additional_content.exhaustivite_agreement': 'consent',
    'additional_content.information_agreement': 'consent',

    // The account's own person: the server writes it over anyway.
    demandeur_given_name: 'site',
    demandeur_family_name: 'site',
    demandeur_job: 'site',
    demandeur_email: 'site',
    demandeur_phone_number: 'site',

    // The place where people are received, which is not always the organisation.
    structure_name: 'site',
    structure_description: 'site',
    // Filled by the page itself from the registry, even over what was typed before its answer.
    'additional_content.organization_address': 'site',
    'additional_content.organization_postal_code': 'site',
    'additional_content.organization_city': 'site',

    // The profile has no place for these.
    radio: 'site',
    previous_enrollment_id: 'site',
    'additional_content.organization_type': 'site',
    'additional_content.participation_reseau': 'site',
    'additional_content.nom_reseau': 'site',
    'additional_content.associated_public_organisation': 'site',
    'additional_content.label_france_services': 'site',
    'additional_content.label_fabrique_territoires': 'site',
    'additional_content.recrutement_conseiller_numerique': 'site',
    'additional_content.utilisation_identifiants_usagers': 'site',
    'additional_content.demandes_par_semaines': 'site',
    'additional_content.adresse_mail_professionnelle': 'site',
    'additional_content.solution_logicielle': 'site',
    'additional_content.location_scopes': 'site',
    'additional_content.ips_de_production': 'site',
    'additional_content.nom_application_metier': 'site',
    'additional_content.nom_editeur': 'site',
    'additional_content.numero_version': 'site',
    'Document::DelegationServicePublic': 'site',
    'Document::ListeAidants': 'site',
    'Document::GeoShape': 'site',
    'Document::HabilitationServiceDomicile': 'site',
  },
  confirmed: [
    { attribute: 'scopes.birthdate', definition: 'france_connect' },
    { attribute: 'scopes.birthplace', definition: 'france_connect' },
    { attribute: 'scopes.birthcountry', definition: 'france_connect' },
    { attribute: 'scopes.gender', definition: 'france_connect' },
    { attribute: 'scopes.preferred_username', definition: 'france_connect' },
    { attribute: 'scopes.email', definition: 'france_connect' },
  ],
  reveals: [{ attribute: 'data_retention_comment', by: 'data_retention_period', when: { above: 36 } }],
  checks: [
    { attribute: 'contact_technique_phone_number', check: 'mobile_fr', definition: 'france_connect' },
    { attribute: 'additional_content.volumetrie_appels_par_minute', check: 'at_least' },
    { attribute: 'Document::LegalBasis', check: 'pdf' },
    { attribute: 'Document::DecisionHomologation', check: 'pdf' },
    { attribute: 'Document::AttestationFiscale', check: 'pdf' },
  ],
  laterDates: [
    {
      begin: 'additional_content.date_homologation',
      end: 'additional_content.date_fin_homologation',
    },
  ],
  maxFiles: 1,
} satisfies SiteFields
