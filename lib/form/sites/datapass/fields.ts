import type { SiteFields } from '@/lib/form/site'

/**
 * DataPass: what each attribute asks. Attribute names are the same in all its definitions, those made later by
 * administrators (`-dyn`) included, so one map serves every form.
 */
export const fields = {
  site: 'datapass',
  attributes: {
    intitule: 'casUsage.intitule',
    description: 'casUsage.description',
    maquette_projet: 'casUsage.maquettes',
    date_prevue_mise_en_production: 'casUsage.datePrevueMiseEnProduction',
    volumetrie_approximative: 'casUsage.volumetrieApproximative',
    nombre_utilisateurs_finaux_approximatif: 'casUsage.nombreUtilisateursFinaux',

    cadre_juridique_nature: 'cadreJuridique.nature',
    cadre_juridique_url: 'cadreJuridique.url',
    cadre_juridique_document: 'cadreJuridique.documents',
    fc_cadre_juridique_nature: 'cadreJuridiqueFranceConnect.nature',
    fc_cadre_juridique_url: 'cadreJuridiqueFranceConnect.url',
    fc_cadre_juridique_document: 'cadreJuridiqueFranceConnect.documents',

    destinataire_donnees_caractere_personnel: 'casUsage.destinataires',
    duree_conservation_donnees_caractere_personnel: 'casUsage.dureeConservation',
    duree_conservation_donnees_caractere_personnel_justification: 'casUsage.dureeConservationJustification',

    scopes: 'casUsage.scopes',
    modalities: 'casUsage.modalites',
    france_connect_eidas: 'casUsage.niveauEidas',

    technical_team_type: 'casUsage.equipeTechniqueType',
    technical_team_value: 'casUsage.equipeTechniquePrecision',
    volumetrie_appels_par_minute: 'casUsage.appelsParMinute',
    volumetrie_justification: 'casUsage.appelsParMinuteJustification',

    safety_certification_document: 'casUsage.homologationDocument',
    safety_certification_authority_name: 'casUsage.homologationAutoriteNom',
    safety_certification_authority_function: 'casUsage.homologationAutoriteFonction',
    safety_certification_begin_date: 'casUsage.homologationDebut',
    safety_certification_end_date: 'casUsage.homologationFin',

    specific_requirements: 'casUsage.hasBesoinsSpecifiques',
    specific_requirements_document: 'casUsage.besoinsSpecifiquesDocument',
    attestation_fiscale: 'casUsage.attestationFiscaleDocument',

    contact_technique_extra_email: 'casUsage.contactTechniqueEmailGenerique',
    extra_organization_contact_name: 'casUsage.contactSupplementaireNom',
    extra_organization_contact_email: 'casUsage.contactSupplementaireEmail',
  },
  exceptions: [
    // The legal nature of the organisation, not of its text.
    { attribute: 'cadre_juridique_nature', definition: 'produits_dinum', asks: null },
    // How many client companies will use the software.
    { attribute: 'volumetrie_approximative', definition: 'api_mobilic', asks: null },
    { attribute: 'volumetrie_approximative', definition: 'api_gunenv', asks: 'casUsage.appelsParMinute' },
    // The name under which a software is sold.
    { attribute: 'intitule', definition: 'api_mobilic', asks: null },
    // The council's own decision, not the law.
    {
      attribute: 'cadre_juridique_document',
      label: 'Ajoutez votre délibération',
      asks: 'cadreJuridique.documents',
      doubt: 'asks_deliberation',
    },
    {
      attribute: 'cadre_juridique_document',
      label: 'Ajoutez le fichier de la délibération',
      asks: 'cadreJuridique.documents',
      doubt: 'asks_deliberation',
    },
    {
      attribute: 'cadre_juridique_document',
      label: 'Délibération avec les conditions',
      asks: 'cadreJuridique.documents',
      doubt: 'asks_deliberation',
    },
    {
      attribute: 'cadre_juridique_url',
      label: 'URL de la délibération',
      asks: 'cadreJuridique.url',
      doubt: 'asks_deliberation',
    },
    {
      attribute: 'cadre_juridique_url',
      label: 'Indiquez une URL vers la délibération',
      asks: 'cadreJuridique.url',
      doubt: 'asks_deliberation',
    },
    // The agreement signed with the family allowance fund (day nurseries); elsewhere the label says of what.
    {
      attribute: 'cadre_juridique_document',
      label: "Ajoutez votre convention d'objectif",
      asks: 'cadreJuridique.documents',
      doubt: 'asks_agreement',
    },
    { attribute: 'cadre_juridique_url', label: 'URL du texte', asks: 'cadreJuridique.url' },
    {
      attribute: 'cadre_juridique_url',
      label: 'URL',
      asks: 'cadreJuridique.url',
      doubt: 'asks_agreement',
    },
  ],
  readsHtml: true,
  contactRoles: [
    'responsable_traitement',
    'delegue_protection_donnees',
    'contact_technique',
    'contact_metier',
    'administrateur_metier',
  ],
  contactParts: {
    family_name: 'nom',
    given_name: 'prenom',
    email: 'email',
    phone_number: 'telephone',
    job_title: 'fonction',
  },
  never: {
    terms_of_service_accepted: 'consent',
    data_protection_officer_informed: 'consent',
    dpd_homologation_checkbox: 'consent',
    alternative_connexion: 'consent',
    fc_alternative_connexion: 'consent',
    authorize_service_providers_to_connect: 'consent',
    responsable_traitement_informed: 'consent',
    operational_acceptance_done: 'consent',
    france_connect_authorization_id: 'site',
  },
  reveals: [
    {
      attribute: 'duree_conservation_donnees_caractere_personnel_justification',
      by: 'duree_conservation_donnees_caractere_personnel',
      when: { above: 36 },
    },
    {
      attribute: 'volumetrie_justification',
      by: 'volumetrie_appels_par_minute',
      when: { aboveFirstOption: true },
    },
    {
      attribute: 'technical_team_value',
      by: 'technical_team_type',
      when: { oneOf: ['editor', 'other'] },
    },
    {
      attribute: 'specific_requirements_document',
      by: 'specific_requirements',
      when: { isChecked: true },
    },
    { attribute: 'fc_cadre_juridique_nature', by: 'modalities', when: { includes: 'france_connect' } },
    { attribute: 'fc_cadre_juridique_url', by: 'modalities', when: { includes: 'france_connect' } },
    { attribute: 'fc_cadre_juridique_document', by: 'modalities', when: { includes: 'france_connect' } },
  ],
  printed: {
    blocks: {
      basic_infos: {
        intitule: ['Nom du'],
        description: ['Description du projet'],
        maquette_projet: ['Maquette'],
        date_prevue_mise_en_production: ['Date de mise en production'],
        volumetrie_approximative: ['Volumétrie', 'Nombre de vos entreprises'],
        nombre_utilisateurs_finaux_approximatif: ['Estimation du nombre'],
      },
      personal_data: {
        destinataire_donnees_caractere_personnel: ['Destinataire'],
        duree_conservation_donnees_caractere_personnel: ['Durée de conservation'],
        duree_conservation_donnees_caractere_personnel_justification: ['Justification de la durée'],
      },
      legal: {
        cadre_juridique_nature: ['Précisez la nature', 'Description du cadre', 'Nature juridique'],
        fc_cadre_juridique_nature: [
          'Précisez la nature et les références du texte vous autorisant à traiter les données FranceConnect',
        ],
        cadre_juridique_url: ['Lien relatif'],
        cadre_juridique_document: ['Document relatif'],
      },
      technical_team: {
        technical_team_type: ['Qui s'],
        technical_team_value: ['Merci de préciser'],
      },
      safety_certification: {
        safety_certification_authority_name: ['Nom de l'],
        safety_certification_authority_function: ['Fonction de l'],
        safety_certification_begin_date: ['Date de début'],
        safety_certification_end_date: ['Date de fin'],
        safety_certification_document: ['La décision'],
      },
      volumetrie: {
        volumetrie_appels_par_minute: ['Quelle limitation'],
        volumetrie_justification: ['Pour quels motifs'],
      },
      supporting_documents: { attestation_fiscale: ['Attestation'] },
      modalities: { modalities: [''] },
      france_connect_eidas: { france_connect_eidas: [''] },
    },
    applicant: { block: 'organization', jobTitle: 'Poste occupé', email: 'Email' },
    person: {
      job_title: ['Poste', 'Fonction'],
      email: ['Email', 'Adresse électronique', 'E-mail', 'Adresse email'],
      phone_number: ['Numéro de téléphone', 'Téléphone'],
      extra_email: ['Adresse email générique'],
    },
    none: ['Non renseigné', 'Non renseignée', 'Document manquant'],
    values: {
      france_connect_eidas: {
        'FranceConnect : eIDAS 1': 'eidas_1',
        'FranceConnect + : eIDAS 2': 'eidas_2',
      },
      technical_team_type: {
        'Mon éditeur': 'editor',
        'Mon équipe': 'internal',
        Autre: 'other',
      },
    },
    twice: 'fc_',
  },
  checks: [
    { attribute: 'cadre_juridique_url', check: 'datapass_url' },
    { attribute: 'fc_cadre_juridique_url', check: 'datapass_url' },
    { attribute: 'contact_technique_phone_number', check: 'mobile_fr', definition: 'france_connect' },
    {
      attribute: 'contact_technique_phone_number',
      check: 'mobile_fr',
      definition: 'api_particulier',
      // Forms of editors certified for FranceConnect: a FranceConnect habilitation is made with them.
      forms: [
        'api-particulier-aiga',
        'api-particulier-aiga-petite-enfance',
        'api-particulier-capdemat-capdemat-evolution',
        'api-particulier-civil-enfance-ciril-group',
        'api-particulier-civil-petite-enfance-ciril-group',
        'api-particulier-entrouvert-publik',
        'api-particulier-entrouvert-publik-famille-petite-enfance',
        'api-particulier-waigeo-myperischool',
        'api-particulier-ypok-ykidz',
      ],
      modalite: 'france_connect',
    },
    { attribute: 'administrateur_metier_phone_number', check: 'phone_fr', definition: 'hubee_cert_dc' },
    { attribute: 'administrateur_metier_phone_number', check: 'phone_fr', definition: 'hubee_dila' },
    { attribute: 'contact_technique_phone_number', check: 'phone_fr', definition: 'api_mobilic' },
    { attribute: 'delegue_protection_donnees_phone_number', check: 'phone_fr', definition: 'api_mobilic' },
    { attribute: 'responsable_traitement_phone_number', check: 'phone_fr', definition: 'api_mobilic' },
    { attribute: 'administrateur_metier_email', check: 'nominative_email', definition: 'hubee_cert_dc' },
    { attribute: 'administrateur_metier_email', check: 'nominative_email', definition: 'hubee_dila' },
    { attribute: 'volumetrie_appels_par_minute', check: 'at_least' },
    { attribute: 'maquette_projet', check: 'pdf' },
    { attribute: 'cadre_juridique_document', check: 'pdf' },
    { attribute: 'fc_cadre_juridique_document', check: 'pdf' },
    { attribute: 'safety_certification_document', check: 'pdf' },
    { attribute: 'attestation_fiscale', check: 'pdf' },
    { attribute: 'specific_requirements_document', check: 'spreadsheet' },
  ],
  laterDates: [{ begin: 'safety_certification_begin_date', end: 'safety_certification_end_date' }],
  maxFiles: 6,
} satisfies SiteFields
