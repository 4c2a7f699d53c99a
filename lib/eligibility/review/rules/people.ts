/** Rules on the people of the request. Values only; what each fact means stands in ../facts.ts. */
import type { ReviewRule } from '../model'

export const people: ReviewRule[] = [
  {
    id: 'mayor-as-dpo',
    reason: 'R38',
    services: ['api_particulier'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'delegue_protection_donnees_job_title.says', op: 'intersects', value: ['mayor'] },
        {
          not: {
            fact: 'delegue_protection_donnees_job_title.says',
            op: 'intersects',
            value: ['mayor-deputy', 'near-mayor'],
          },
        },
      ],
    },
    about: ['delegue_protection_donnees_job_title'],
    asks: {
      fr: 'Le maire ne peut pas être le délégué à la protection des données de sa commune.',
      en: 'The mayor cannot be the data protection officer of the commune.',
    },
    todo: {
      fr: 'Désignez un agent ou un délégué mutualisé, et mettez ses coordonnées.',
      en: 'Appoint an agent or a shared officer, and give their details.',
    },
    mend: { kind: 'person', role: 'delegue_protection_donnees' },
    law: 'RGPD, art. 38, §6',
    sources: [{ in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:233' }],
  },
  {
    id: 'controller-is-dpo',
    reason: 'R39',
    services: ['*'],
    level: 'bloquant',
    when: { fact: 'people.controllerIsDpo', op: 'isTrue' },
    about: [
      'delegue_protection_donnees_email',
      'delegue_protection_donnees_family_name',
      'responsable_traitement_email',
    ],
    asks: {
      fr: 'La même personne décide du traitement et le contrôle : qui est le délégué indépendant ?',
      en: 'The same person decides on the processing and controls it: who is the independent officer?',
    },
    todo: {
      fr: 'Mettez au titre de responsable le représentant de l’organisme et au titre de délégué la personne désignée auprès de la CNIL.',
      en: 'Put the representative of the body as controller, and as officer the person declared to the CNIL.',
    },
    mend: { kind: 'person', role: 'delegue_protection_donnees' },
    law: 'RGPD, art. 38, §6',
    sources: [
      { in: 'admin-api', at: 'config/locales/api_entreprise/faq_entries.fr.yml:248-255' },
      { in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:233' },
    ],
  },
  {
    id: 'dpo-title',
    reason: 'R40',
    services: ['api_entreprise', 'api_particulier'],
    level: 'a_verifier',
    when: {
      not: { fact: 'delegue_protection_donnees_job_title.says', op: 'intersects', value: ['dpo-title'] },
    },
    about: ['delegue_protection_donnees_job_title'],
    asks: {
      fr: 'Cette personne est-elle bien votre délégué désigné, obligatoire pour un organisme public ?',
      en: 'Is this person really your appointed officer, mandatory for a public body?',
    },
    todo: {
      fr: 'Vérifiez la désignation, au besoin mutualisée, avant d’envoyer.',
      en: 'Check the appointment, shared if need be, before sending.',
    },
    mend: { kind: 'person', role: 'delegue_protection_donnees' },
    law: 'RGPD, art. 37',
    sources: [
      { in: 'admin-api', at: 'config/locales/api_entreprise/faq_entries.fr.yml:255' },
      { in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:239' },
    ],
    heldBy: ['mayor-as-dpo'],
  },
  {
    id: 'controller-of-provider',
    reason: 'R41',
    services: ['*'],
    level: 'a_verifier',
    when: { fact: 'responsable_traitement_email.owner', op: 'eq', value: 'technical' },
    about: ['responsable_traitement_email'],
    asks: {
      fr: 'Le responsable de traitement doit appartenir à l’organisme qui demande.',
      en: 'The controller must belong to the body that asks.',
    },
    todo: {
      fr: 'Mettez un responsable de votre organisme, et gardez le prestataire pour le seul contact technique.',
      en: 'Put a person in charge of your body, and keep the provider for the technical contact only.',
    },
    mend: { kind: 'person', role: 'responsable_traitement' },
    sources: [
      {
        in: 'datapass-v1',
        at: 'frontend/src/components/organisms/form-sections/ÉquipeSection/index.tsx:36-52',
      },
      { in: 'proconnect-docs', at: 'doc_fs/datapass-fs.md' },
    ],
  },
  {
    id: 'mayor-as-administrator',
    reason: 'R42',
    services: ['hubee_cert_dc', 'hubee_dila'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'administrateur_metier_job_title.says', op: 'intersects', value: ['mayor'] },
        {
          not: {
            fact: 'administrateur_metier_job_title.says',
            op: 'intersects',
            value: ['mayor-deputy', 'near-mayor'],
          },
        },
      ],
    },
    about: ['administrateur_metier_job_title'],
    asks: {
      fr: 'L’administrateur local gère les comptes et traite les dossiers au quotidien : le maire n’est pas la bonne personne.',
      en: 'The local administrator manages the accounts and handles the files every day: the mayor is not the right person.',
    },
    todo: {
      fr: 'Indiquez un agent de l’état civil, vous-même s’il y a lieu.',
      en: 'Give an agent of the civil registry, yourself if need be.',
    },
    mend: { kind: 'person', role: 'administrateur_metier' },
    sources: [
      { in: 'data-pass', at: 'config/instruction_default_modification_request_texts/hubee_dila.text' },
      { in: 'data-pass', at: 'config/instruction_default_modification_request_texts/hubee_cert_dc.text' },
    ],
  },
  {
    id: 'elected-as-administrator',
    reason: 'R42',
    services: ['hubee_cert_dc', 'hubee_dila'],
    level: 'a_verifier',
    when: { fact: 'administrateur_metier_job_title.says', op: 'intersects', value: ['mayor-deputy'] },
    about: ['administrateur_metier_job_title'],
    asks: {
      fr: 'L’administrateur local gère les comptes et traite les dossiers au quotidien : cette personne élue le fera-t-elle ?',
      en: 'The local administrator manages the accounts and handles the files every day: will this elected person do it?',
    },
    todo: {
      fr: 'Indiquez un agent de l’état civil, vous-même s’il y a lieu.',
      en: 'Give an agent of the civil registry, yourself if need be.',
    },
    mend: { kind: 'person', role: 'administrateur_metier' },
    sources: [
      { in: 'data-pass', at: 'config/instruction_default_modification_request_texts/hubee_dila.text' },
      { in: 'data-pass', at: 'config/instruction_default_modification_request_texts/hubee_cert_dc.text' },
    ],
  },
  {
    id: 'shared-box',
    reason: 'R43',
    services: ['hubee_cert_dc', 'hubee_dila'],
    level: 'bloquant',
    when: { fact: 'administrateur_metier_email.isShared', op: 'isTrue' },
    about: ['administrateur_metier_email'],
    asks: {
      fr: 'Un compte qui ouvre des données personnelles doit être rattaché à une adresse nominative.',
      en: 'An account that opens personal data must be tied to an address in a person’s name.',
    },
    todo: {
      fr: 'Créez une boîte au nom de l’agent ; sinon attestez à l’équipe du service qu’une seule personne lit cette boîte.',
      en: 'Create a mailbox in the agent’s name; else attest to the team of the service that one person only reads this one.',
    },
    mend: { kind: 'person', role: 'administrateur_metier' },
    sources: [
      {
        in: 'datapass-v1',
        at: 'backend/app/views/enrollment_mailer/hubee_portail/request_changes.text.erb:5-13',
      },
      { in: 'data-pass', at: 'app/javascript/controllers/individual_email_checker_controller.js:3-82' },
    ],
  },
  {
    id: 'consumer-mail',
    reason: 'R44',
    services: ['hubee_cert_dc', 'hubee_dila'],
    level: 'a_verifier',
    when: { fact: 'administrateur_metier_email.isConsumer', op: 'isTrue' },
    about: ['administrateur_metier_email'],
    asks: {
      fr: 'Est-ce bien l’adresse professionnelle de l’agent ?',
      en: 'Is this really the agent’s work address?',
    },
    todo: {
      fr: 'Préférez l’adresse professionnelle ; à défaut, précisez que la commune n’en fournit pas.',
      en: 'Prefer the work address; failing that, say that the commune provides none.',
    },
    mend: { kind: 'person', role: 'administrateur_metier' },
    sources: [
      {
        in: 'datapass-v1',
        at: 'backend/app/views/enrollment_mailer/hubee_portail/request_changes.text.erb:8',
      },
    ],
  },
  {
    id: 'mobile-for-code',
    reason: 'R45',
    services: ['pro_connect_service_provider', 'pro_connect_identity_provider'],
    level: 'a_verifier',
    when: { fact: 'contact_technique_phone_number.isMobile', op: 'isFalse' },
    about: ['contact_technique_phone_number'],
    asks: {
      fr: 'Le code d’accès part sur un téléphone mobile : quel est celui du responsable technique ?',
      en: 'The access code is sent to a mobile phone: which one is that of the technical contact?',
    },
    todo: {
      fr: 'Remplacez la ligne fixe par un numéro mobile.',
      en: 'Replace the landline by a mobile number.',
    },
    mend: { kind: 'person', role: 'contact_technique' },
    sources: [{ in: 'proconnect-docs', at: 'doc_fs/datapass-fs.md' }],
  },
  {
    id: 'editor-technical-contact',
    reason: 'R46',
    services: ['france_connect'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'description.says', op: 'intersects', value: ['editor'] },
        { fact: 'contact_technique_email.owner', op: 'eq', value: 'organisation' },
      ],
    },
    about: ['contact_technique_email'],
    asks: {
      fr: 'Quand le logiciel vient d’un éditeur, c’est son responsable technique qui doit recevoir les accès.',
      en: 'When the software comes from an editor, its technical manager is to receive the access.',
    },
    todo: {
      fr: 'Mettez le responsable technique de l’éditeur en contact technique, pas en responsable de traitement.',
      en: 'Put the technical manager of the editor as technical contact, not as controller.',
    },
    mend: { kind: 'person', role: 'contact_technique' },
    sources: [{ in: 'admin-api', at: 'config/locales/api_particulier/cas_usages_entries.fr.yml:1203' }],
  },
  {
    id: 'power-to-commit',
    reason: 'R47',
    services: [
      'api_impot_particulier_sandbox',
      'api_impot_particulier',
      'api_sfip_sandbox',
      'api_sfip',
      'api_ficoba_sandbox',
      'api_ficoba',
    ],
    level: 'a_verifier',
    when: {
      any: [
        { fact: 'applicant.says', op: 'intersects', value: ['no-power'] },
        { fact: 'applicant.isOfOrganisation', op: 'isFalse' },
      ],
    },
    about: [],
    asks: { fr: 'Êtes-vous en mesure d’engager votre organisme ?', en: 'Are you able to commit your body?' },
    todo: {
      fr: 'Faites déposer par une personne qui a délégation, ou joignez la délégation.',
      en: 'Have a person with a delegation file it, or attach the delegation.',
    },
    mend: { kind: 'none' },
    sources: [
      {
        in: 'datapass-v1',
        at: 'backend/app/views/enrollment_mailer/api_impot_particulier_sandbox/validate.text.erb:15',
      },
    ],
  },
]
