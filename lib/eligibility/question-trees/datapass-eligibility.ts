/** The question that DataPass asks a visitor who is not signed in, and its answer for each definition. */
import type { DatapassEligibility } from './model'

export const datapassQuestion = 'Etes-vous :'

/** Answers, by value of `input[name=user-type]`. */
export const datapassAnswers = {
  particulier: { label: 'Un particulier', input: '#particulier-option', outcome: '#particulier-outcome' },
  collectivite_ou_administration: {
    label: 'Une collectivité ou une administration',
    input: '#collectivite_ou_administration-option',
    outcome: '#collectivite_ou_administration-outcome',
  },
  entreprise_ou_association: {
    label: 'Une entreprise ou une association',
    input: '#entreprise_ou_association-option',
    outcome: '#entreprise_ou_association-outcome',
  },
} as const

export const datapassEligibility = [
  {
    definitionId: 'api_particulier',
    services: [
      'api-particulier',
      'api-statut-etudiant',
      'api-statut-etudiant-boursier',
      'api-complementaire-sante-solidaire',
      'api-quotient-familial-msa-caf',
    ],
    page: 'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      collectivite_ou_administration: 'eligible',
      entreprise_ou_association: 'not_eligible',
    },
    cta: {
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau?eligibility_confirmed=true',
        },
      ],
      entreprise_ou_association: [
        { label: 'Demander à être référencé', url: 'https://form.typeform.com/to/OJ4rkf5Z' },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_entreprise',
    services: ['api-entreprise', 'api-rbe-api-entreprise'],
    page: 'https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      collectivite_ou_administration: 'eligible',
      entreprise_ou_association: 'not_eligible',
    },
    cta: {
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau?eligibility_confirmed=true',
        },
      ],
      entreprise_ou_association: [
        {
          label: 'Déposer une demande Editeur',
          url: 'https://datapass.api.gouv.fr/api-entreprise?demarche=editeur',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_sfip',
    services: ['api-sfip'],
    page: 'https://datapass.api.gouv.fr/demandes/api-sfip/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'maybe',
      collectivite_ou_administration: 'maybe',
    },
    cta: {
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-sfip/nouveau?eligibility_confirmed=true',
        },
      ],
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-sfip/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_ficoba',
    services: ['api-comptes-bancaires-ficoba'],
    page: 'https://datapass.api.gouv.fr/demandes/api-ficoba/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'maybe',
      collectivite_ou_administration: 'maybe',
    },
    cta: {
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-ficoba/nouveau?eligibility_confirmed=true',
        },
      ],
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-ficoba/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_impot_particulier',
    services: ['api-impot-particulier'],
    page: 'https://datapass.api.gouv.fr/demandes/api-impot-particulier/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'maybe',
      collectivite_ou_administration: 'maybe',
    },
    cta: {
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-impot-particulier/nouveau?eligibility_confirmed=true',
        },
      ],
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-impot-particulier/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'pro_connect_service_provider',
    services: ['proconnect-fs'],
    page: 'https://datapass.api.gouv.fr/demandes/pro-connect-service-provider/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'maybe',
      collectivite_ou_administration: 'eligible',
    },
    cta: {
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/pro-connect-service-provider/nouveau?eligibility_confirmed=true',
        },
      ],
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/pro-connect-service-provider/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'france_connect',
    services: ['franceconnect'],
    page: 'https://datapass.api.gouv.fr/demandes/france-connect/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'maybe',
      collectivite_ou_administration: 'eligible',
    },
    cta: {
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/france-connect/nouveau?eligibility_confirmed=true',
        },
      ],
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/france-connect/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_scolarite',
    services: ['api-scolarite-ministere-education-nationale'],
    page: 'https://datapass.api.gouv.fr/demandes/api-scolarite/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'not_eligible',
      collectivite_ou_administration: 'eligible',
    },
    cta: {
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-scolarite/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_indemnites_journalieres_cnam',
    services: ['api-indemnites-journalieres-cnam'],
    page: 'https://datapass.api.gouv.fr/demandes/api-indemnites-journalieres-cnam/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'maybe',
      collectivite_ou_administration: 'maybe',
    },
    cta: {
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-indemnites-journalieres-cnam/nouveau?eligibility_confirmed=true',
        },
      ],
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-indemnites-journalieres-cnam/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_ingres',
    services: ['api-ingres-nomenclatures', 'api-ingres-noyau'],
    page: 'https://datapass.api.gouv.fr/demandes/api-ingres/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'eligible',
      collectivite_ou_administration: 'maybe',
    },
    cta: {
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-ingres/nouveau?eligibility_confirmed=true',
        },
      ],
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-ingres/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_mobilic',
    services: ['api-mobilic'],
    page: 'https://datapass.api.gouv.fr/demandes/api-mobilic/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'maybe',
      collectivite_ou_administration: 'not_eligible',
    },
    cta: {
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-mobilic/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_captchetat',
    services: ['api-captchetat'],
    page: 'https://datapass.api.gouv.fr/demandes/api-captchetat/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'not_eligible',
      collectivite_ou_administration: 'eligible',
    },
    cta: {
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-captchetat/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'le_taxi',
    services: ['le-taxi'],
    page: 'https://datapass.api.gouv.fr/demandes/le-taxi/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'maybe',
      collectivite_ou_administration: 'not_eligible',
    },
    cta: {
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/le-taxi/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_imprimfip_sandbox',
    services: ['api-imprimfip'],
    page: 'https://datapass.api.gouv.fr/demandes/api-imprimfip-sandbox/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'not_eligible',
      collectivite_ou_administration: 'maybe',
    },
    cta: {
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-imprimfip-sandbox/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_droits_cnam',
    services: ['api-droits-cnam'],
    page: 'https://datapass.api.gouv.fr/demandes/api-droits-cnam/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      entreprise_ou_association: 'maybe',
      collectivite_ou_administration: 'maybe',
    },
    cta: {
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-droits-cnam/nouveau?eligibility_confirmed=true',
        },
      ],
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-droits-cnam/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_pro_sante_connect',
    services: ['api-pro-sante-connect'],
    page: 'https://datapass.api.gouv.fr/demandes/api-pro-sante-connect/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      collectivite_ou_administration: 'eligible',
      entreprise_ou_association: 'maybe',
    },
    cta: {
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-pro-sante-connect/nouveau?eligibility_confirmed=true',
        },
      ],
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-pro-sante-connect/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_declaration_cesu',
    services: ['api-declaration-cesu'],
    page: 'https://datapass.api.gouv.fr/demandes/api-declaration-cesu/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      collectivite_ou_administration: 'not_eligible',
      entreprise_ou_association: 'maybe',
    },
    cta: {
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-declaration-cesu/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_declaration_auto_entrepreneur',
    services: ['api-declaration-auto-entrepreneur'],
    page: 'https://datapass.api.gouv.fr/demandes/api-declaration-auto-entrepreneur/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      collectivite_ou_administration: 'not_eligible',
      entreprise_ou_association: 'maybe',
    },
    cta: {
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-declaration-auto-entrepreneur/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
  {
    definitionId: 'api_rial_sandbox',
    services: ['api-rial'],
    page: 'https://datapass.api.gouv.fr/demandes/api-rial-sandbox/nouveau',
    verdicts: {
      particulier: 'not_eligible',
      collectivite_ou_administration: 'eligible',
      entreprise_ou_association: 'maybe',
    },
    cta: {
      collectivite_ou_administration: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-rial-sandbox/nouveau?eligibility_confirmed=true',
        },
      ],
      entreprise_ou_association: [
        {
          label: "Demander l'accès aux données",
          url: 'https://datapass.api.gouv.fr/demandes/api-rial-sandbox/nouveau?eligibility_confirmed=true',
        },
      ],
    },
    sources: ['dp-elig'],
  },
] satisfies DatapassEligibility[]
