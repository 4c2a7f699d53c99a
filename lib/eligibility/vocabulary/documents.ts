/** Pieces that a request asks for, and how the profile shows that each is there. */
import type { RequiredDocument } from './model'

export const documents = {
  siret: {
    fr: 'Numéro SIRET du demandeur',
    profileField: 'organisation.siret',
    presentWhen: { fact: 'org.siretValid', op: 'isTrue' },
    sources: ['seed-001', 'seed-002', 'ag-nextsteps'],
    format: '14 chiffres, clé de Luhn ; exception La Poste (SIREN 356000000)',
  },
  'siret-entite-representee': {
    fr: 'Numéro SIRET de l’entité représentée',
    profileField: 'represented.siret',
    presentWhen: { fact: 'represented.publicTier', op: 'known' },
    sources: ['seed-002', 'dp-auth'],
    note: 'DataPass rattache la demande à l’organisation de connexion de la personne qui dépose.',
  },
  'cadre-juridique': {
    fr: 'Cadre juridique : intitulé et lien, ou document joint (PDF de moins de 10 Mo)',
    profileField: 'legalFrameworks[]',
    presentWhen: { fact: 'project.legalBases', op: 'nonEmpty' },
    sources: ['seed-001', 'seed-002', 'dp-cadre'],
  },
  'description-service': {
    fr: 'Description du service ou du cas d’usage',
    profileField: 'contexts[].description',
    presentWhen: { fact: 'documents.serviceDescription', op: 'isTrue' },
    sources: ['seed-002', 'ag-nextsteps'],
  },
  equipe: {
    fr: 'Coordonnées de l’équipe (métier et technique)',
    profileField: 'contacts.metier, contacts.technique',
    presentWhen: {
      all: [
        { fact: 'contacts.metier', op: 'isTrue' },
        { fact: 'contacts.technique', op: 'isTrue' },
      ],
    },
    sources: ['seed-001', 'seed-002', 'ag-nextsteps'],
  },
  'contact-metier': {
    fr: 'Contact métier',
    profileField: 'contacts.metier',
    presentWhen: { fact: 'contacts.metier', op: 'isTrue' },
    sources: ['dp-form-ae'],
  },
  'contact-technique': {
    fr: 'Contact technique',
    profileField: 'contacts.technique',
    presentWhen: { fact: 'contacts.technique', op: 'isTrue' },
    sources: ['dp-contacts', 'seed-000'],
  },
  'mobile-technique': {
    fr: 'Téléphone mobile français du contact technique',
    profileField: 'contacts.technique.phone',
    presentWhen: { fact: 'contacts.techniqueMobile', op: 'isTrue' },
    sources: ['dp-model-fc', 'pc-datapass'],
    note: 'Obligatoire dans DataPass pour FranceConnect ; un code d’accès y est envoyé pour ProConnect.',
  },
  dpo: {
    fr: 'Délégué à la protection des données du demandeur',
    profileField: 'contacts.dpo',
    presentWhen: { fact: 'contacts.dpo', op: 'isTrue' },
    sources: ['seed-001', 'seed-002', 'ag-nextsteps', 'dp-contacts'],
    entity: 'demandeur',
  },
  'dpo-represente': {
    fr: 'Délégué à la protection des données de l’entité représentée',
    profileField: 'represented.contacts.dpo',
    presentWhen: {
      all: [
        { fact: 'contacts.dpo', op: 'isTrue' },
        { fact: 'contacts.dpoEntity', op: 'eq', value: 'entite-representee' },
      ],
    },
    sources: ['seed-002', 'ag-nextsteps', 'pc-elig'],
    entity: 'entite-representee',
  },
  'responsable-traitement': {
    fr: 'Responsable de traitement (personne de l’organisme demandeur)',
    profileField: 'contacts.responsableTraitement',
    presentWhen: { fact: 'contacts.responsableTraitement', op: 'isTrue' },
    sources: ['ag-nextsteps', 'pc-datapass', 'dp-contacts'],
    entity: 'demandeur',
  },
  'responsable-represente': {
    fr: 'Responsable de traitement de l’entité représentée',
    profileField: 'represented.contacts.responsableTraitement',
    presentWhen: { fact: 'contacts.responsableTraitement', op: 'isTrue' },
    sources: ['ag-nextsteps', 'pc-elig'],
    entity: 'entite-representee',
  },
  rssi: {
    fr: 'Responsable de la sécurité du système d’information',
    profileField: 'contacts.rssi',
    presentWhen: { fact: 'contacts.rssi', op: 'isTrue' },
    sources: ['pc-datapass'],
  },
  'autre-connexion': {
    fr: 'Autre moyen de connexion que FranceConnect',
    profileField: 'contexts[].alternativeLogin',
    presentWhen: { fact: 'project.alternativeLogin', op: 'isTrue' },
    sources: ['dp-model-fc', 'seed-002'],
  },
  'attestation-fiscale': {
    fr: 'Attestation fiscale',
    profileField: 'documents.attestationFiscale',
    presentWhen: { fact: 'documents.attestationFiscale', op: 'isTrue' },
    sources: ['ag-access-page'],
  },
  'attestation-sociale': {
    fr: 'Attestation sociale',
    profileField: 'documents.attestationSociale',
    presentWhen: { fact: 'documents.attestationSociale', op: 'isTrue' },
    sources: ['ag-access-page'],
  },
  rib: {
    fr: 'Coordonnées bancaires (RIB, PDF)',
    profileField: 'documents.rib',
    presentWhen: { fact: 'documents.rib', op: 'isTrue' },
    sources: ['ag-access-page'],
  },
  homologation: {
    fr: 'Homologation de sécurité (document, autorité, dates)',
    profileField: 'documents.securityHomologation',
    presentWhen: { fact: 'documents.securityHomologation', op: 'isTrue' },
    sources: ['dp-def-dgfip'],
    note: 'Demandée à l’étape de production des API DGFiP.',
  },
  recette: {
    fr: 'Recette fonctionnelle terminée',
    profileField: 'documents.functionalTestsDone',
    presentWhen: { fact: 'documents.functionalTestsDone', op: 'isTrue' },
    sources: ['dp-stages'],
    note: 'Demandée à l’étape de production des API DGFiP.',
  },
  convention: {
    fr: 'Convention signée avec le fournisseur',
    profileField: 'documents.agreement',
    presentWhen: { fact: 'documents.signedAgreement', op: 'isTrue' },
    sources: ['ag-cnam'],
  },
  'habilitation-fc': {
    fr: 'Habilitation FranceConnect validée de la même organisation',
    profileField: 'habilitations[]',
    presentWhen: { fact: 'habilitations.franceConnect', op: 'isTrue' },
    sources: ['dp-new-cnam', 'dp-new-ip'],
  },
} satisfies Record<string, RequiredDocument>
