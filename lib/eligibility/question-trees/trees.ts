/** Questions nested in the access pages of api.gouv.fr, as the site words them. broken: cited by a page, absent from the site. */
import type { QuestionTree } from './model'

export const questionTrees = [
  {
    id: 'apigouv/formulaire-unique/r2p',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'formulaire-unique',
    question: 'r2p',
    pages: [
      { page: 'https://api.gouv.fr/les-api/api_r2p/demande-acces', who: ['Une entité administrative'] },
    ],
    sources: ['ag-trees'],
    root: {
      id: 'fu-r2p',
      question: 'Faites-vous appel à un éditeur de logiciels ?',
      answers: [
        {
          label: 'Oui',
          outcome: {
            verdict: 'eligible',
            fr: 'Production directement, si l’éditeur a fini ses tests en bac à sable.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-r2p-unique',
                currentUrl: 'https://datapass.api.gouv.fr/demandes/api-sfip/nouveau',
                era: 'old',
              },
            ],
            facts: { 'project.integration': 'editeur', 'project.editorSandboxDone': true },
          },
        },
        {
          label: 'Non',
          outcome: {
            fr: 'Commencer par le bac à sable.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-r2p-sandbox',
                currentUrl: 'https://datapass.api.gouv.fr/demandes/api-sfip/nouveau',
                era: 'old',
              },
            ],
            facts: { 'project.integration': 'equipe-interne' },
          },
        },
      ],
    },
    noteFr: 'R2P : plus de dépôt direct aujourd’hui, passer par SFiP.',
  },
  {
    id: 'apigouv/formulaire-unique/sfip',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'formulaire-unique',
    question: 'sfip',
    pages: [
      { page: 'https://api.gouv.fr/les-api/api-sfip/demande-acces', who: ['Une entité administrative'] },
    ],
    sources: ['ag-trees'],
    root: {
      id: 'fu-sfip',
      question: 'Faites-vous appel à un éditeur de logiciels ?',
      answers: [
        {
          label: 'Oui',
          outcome: {
            verdict: 'eligible',
            fr: 'Production directement, si l’éditeur a fini ses tests en bac à sable.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-sfip-unique',
                currentUrl: 'https://datapass.api.gouv.fr/formulaires/api-sfip-editeur/demande/nouveau',
                era: 'old',
              },
            ],
            facts: { 'project.integration': 'editeur', 'project.editorSandboxDone': true },
          },
        },
        {
          label: 'Non',
          outcome: {
            fr: 'Commencer par le bac à sable.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-sfip-sandbox',
                currentUrl: 'https://datapass.api.gouv.fr/formulaires/api-sfip-sandbox/demande/nouveau',
                era: 'old',
              },
            ],
            facts: { 'project.integration': 'equipe-interne' },
          },
        },
      ],
    },
  },
  {
    id: 'apigouv/formulaire-unique/ficoba',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'formulaire-unique',
    question: 'ficoba',
    pages: [
      {
        page: 'https://api.gouv.fr/les-api/api_comptes_bancaires_ficoba/demande-acces',
        who: ['Une entité administrative'],
      },
    ],
    sources: ['ag-trees'],
    root: {
      id: 'fu-ficoba',
      question: 'Faites-vous appel à un éditeur de logiciels ?',
      answers: [
        {
          label: 'Oui',
          outcome: {
            verdict: 'eligible',
            fr: 'Production directement, si l’éditeur a fini ses tests en bac à sable.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-ficoba-unique',
                currentUrl:
                  'https://datapass.api.gouv.fr/formulaires/api-ficoba-production-editeur/demande/nouveau',
                era: 'old',
              },
            ],
            facts: { 'project.integration': 'editeur', 'project.editorSandboxDone': true },
          },
        },
        {
          label: 'Non',
          outcome: {
            fr: 'Commencer par le bac à sable.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-ficoba-sandbox',
                currentUrl: 'https://datapass.api.gouv.fr/formulaires/api-ficoba-sandbox/demande/nouveau',
                era: 'old',
              },
            ],
            facts: { 'project.integration': 'equipe-interne' },
          },
        },
      ],
    },
  },
  {
    id: 'apigouv/france-connected-api/dgfip',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'france-connected-api',
    question: 'dgfip',
    pages: [
      {
        page: 'https://api.gouv.fr/les-api/impot-particulier/demande-acces',
        who: ['Une entité administrative'],
      },
    ],
    sources: ['ag-trees'],
    root: {
      id: 'dgfip',
      question: 'Comment souhaitez-vous accéder aux données de la DGFiP ?',
      answers: [
        {
          label: 'via FranceConnect',
          next: {
            id: 'dgfip-impot-particulier-fc',
            question: 'Faites-vous appel à un éditeur de logiciels ?',
            answers: [
              {
                label: 'Oui',
                outcome: {
                  verdict: 'eligible',
                  fr: 'Production directement, si l’éditeur a fini ses tests en bac à sable.',
                  cta: [
                    {
                      label: 'Remplir une demande',
                      url: 'https://datapass.api.gouv.fr/api-impot-particulier-fc-unique',
                      currentUrl:
                        'https://datapass.api.gouv.fr/formulaires/api-impot-particulier-production-editeur/demande/nouveau',
                      era: 'old',
                    },
                  ],
                  facts: { 'project.integration': 'editeur', 'project.editorSandboxDone': true },
                },
              },
              {
                label: 'Non',
                outcome: {
                  fr: 'Commencer par le bac à sable.',
                  cta: [
                    {
                      label: 'Remplir une demande',
                      url: 'https://datapass.api.gouv.fr/api-impot-particulier-fc-sandbox',
                      currentUrl:
                        'https://datapass.api.gouv.fr/formulaires/api-impot-particulier-sandbox/demande/nouveau',
                      era: 'old',
                    },
                  ],
                  facts: { 'project.integration': 'equipe-interne' },
                },
              },
            ],
          },
        },
        {
          label: 'via le numéro fiscal (SPI)',
          next: {
            id: 'dgfip-impot-particulier',
            question: 'Faites-vous appel à un éditeur de logiciels ?',
            answers: [
              {
                label: 'Oui',
                outcome: {
                  verdict: 'eligible',
                  fr: 'Production directement, si l’éditeur a fini ses tests en bac à sable.',
                  cta: [
                    {
                      label: 'Remplir une demande',
                      url: 'https://datapass.api.gouv.fr/api-impot-particulier-unique',
                      currentUrl:
                        'https://datapass.api.gouv.fr/formulaires/api-impot-particulier-production-editeur/demande/nouveau',
                      era: 'old',
                    },
                  ],
                  facts: { 'project.integration': 'editeur', 'project.editorSandboxDone': true },
                },
              },
              {
                label: 'Non',
                outcome: {
                  fr: 'Commencer par le bac à sable.',
                  cta: [
                    {
                      label: 'Remplir une demande',
                      url: 'https://datapass.api.gouv.fr/api-impot-particulier-sandbox',
                      currentUrl:
                        'https://datapass.api.gouv.fr/formulaires/api-impot-particulier-sandbox/demande/nouveau',
                      era: 'old',
                    },
                  ],
                  facts: { 'project.integration': 'equipe-interne' },
                },
              },
            ],
          },
        },
        {
          label: 'via l‘état civil',
          next: {
            id: 'dgfip-sfip',
            question: 'Faites-vous appel à un éditeur de logiciels ?',
            answers: [
              {
                label: 'Oui',
                outcome: {
                  verdict: 'eligible',
                  fr: 'Production directement, si l’éditeur a fini ses tests en bac à sable.',
                  cta: [
                    {
                      label: 'Remplir une demande',
                      url: 'https://datapass.api.gouv.fr/api-sfip-unique',
                      currentUrl: 'https://datapass.api.gouv.fr/formulaires/api-sfip-editeur/demande/nouveau',
                      era: 'old',
                    },
                  ],
                  facts: { 'project.integration': 'editeur', 'project.editorSandboxDone': true },
                },
              },
              {
                label: 'Non',
                outcome: {
                  fr: 'Commencer par le bac à sable.',
                  cta: [
                    {
                      label: 'Remplir une demande',
                      url: 'https://datapass.api.gouv.fr/api-sfip-sandbox',
                      currentUrl: 'https://datapass.api.gouv.fr/formulaires/api-sfip-sandbox/demande/nouveau',
                      era: 'old',
                    },
                  ],
                  facts: { 'project.integration': 'equipe-interne' },
                },
              },
            ],
          },
        },
      ],
    },
    noteFr: 'Apostrophe tournante U+2018 dans « l‘état civil ».',
  },
  {
    id: 'apigouv/france-connected-api/dgfipediteurs',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'france-connected-api',
    question: 'dgfipediteurs',
    pages: [
      {
        page: 'https://api.gouv.fr/les-api/impot-particulier/demande-acces',
        who: ['Un éditeur de logiciel'],
      },
    ],
    sources: ['ag-trees'],
    root: {
      id: 'dgfipediteurs',
      question: 'Comment souhaitez-vous accéder aux données de la DGFiP ?',
      answers: [
        {
          label: 'via FranceConnect',
          outcome: {
            fr: 'Bac à sable pour l’éditeur.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-impot-particulier-fc-sandbox',
                currentUrl:
                  'https://datapass.api.gouv.fr/formulaires/api-impot-particulier-sandbox/demande/nouveau',
                era: 'old',
              },
            ],
          },
        },
        {
          label: 'via le numéro fiscal (SPI)',
          outcome: {
            fr: 'Bac à sable pour l’éditeur.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-impot-particulier-sandbox',
                currentUrl:
                  'https://datapass.api.gouv.fr/formulaires/api-impot-particulier-sandbox/demande/nouveau',
                era: 'old',
              },
            ],
          },
        },
        {
          label: 'via l‘état civil',
          outcome: {
            fr: 'Bac à sable pour l’éditeur.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-sfip-sandbox',
                currentUrl: 'https://datapass.api.gouv.fr/formulaires/api-sfip-sandbox/demande/nouveau',
                era: 'old',
              },
            ],
          },
        },
      ],
    },
  },
  {
    id: 'apigouv/france-connected-api/ProConnect',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'france-connected-api',
    question: 'ProConnect',
    pages: [
      {
        page: 'https://api.gouv.fr/les-api/agent-connect/demande-acces',
        who: [
          'Un ministère (administration centrale ou service déconcentré)',
          'Une collectivité territoriale',
          "Un opérateur de l'État",
          'Une entreprise',
        ],
      },
    ],
    sources: ['ag-trees'],
    root: {
      id: 'ProConnect',
      question: 'Vous êtes...',
      answers: [
        {
          label: 'Fournisseur de services',
          outcome: {
            verdict: 'eligible',
            fr: 'Pour poser le bouton.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/agent-connect-fs',
                currentUrl: 'https://datapass.api.gouv.fr/demandes/pro-connect-service-provider/nouveau',
                era: 'old',
              },
            ],
            service: 'proconnect-fs',
          },
        },
        {
          label: 'Fournisseur d‘identité',
          outcome: {
            verdict: 'eligible',
            fr: 'Pour fournir des identités.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/agent-connect-fi',
                currentUrl: 'https://datapass.api.gouv.fr/demandes/pro-connect-identity-provider/nouveau',
                era: 'old',
              },
            ],
            service: 'proconnect-fi',
          },
        },
      ],
    },
    noteFr: 'Apostrophe tournante U+2018 dans « d‘identité ».',
  },
  {
    id: 'apigouv/is_bouquet_api_parteprise/statutEtudiant',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'is_bouquet_api_parteprise',
    question: 'statutEtudiant',
    pages: [],
    sources: ['ag-trees'],
    root: {
      id: 'statutEtudiant',
      question: 'Votre service a-t’il besoin d’autres données concernant les particuliers ?',
      answers: [
        {
          label: 'Non, j’ai seulement besoin du statut étudiant.',
          outcome: {
            fr: 'Donnée seule : demander au fournisseur.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-statut-etudiant',
                currentUrl: null,
                era: 'old',
              },
            ],
          },
        },
        {
          label:
            'Oui, le statut boursier, le quotient familial, le statut demandeur d’emploi... m’intéressent.',
          outcome: {
            fr: 'Plusieurs données : demander le bouquet API Particulier.',
            cta: [
              {
                label: 'Remplir une demande API Particulier',
                url: 'https://datapass.api.gouv.fr/api-particulier',
                currentUrl: 'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
                era: 'old',
              },
            ],
          },
        },
      ],
    },
    noteFr: 'Arbre présent dans le code, plus utilisé par une page.',
  },
  {
    id: 'apigouv/is_bouquet_api_parteprise/statutEtudiantBoursier',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'is_bouquet_api_parteprise',
    question: 'statutEtudiantBoursier',
    pages: [],
    sources: ['ag-trees'],
    root: {
      id: 'statutEtudiantBoursier',
      question: 'Votre service a-t’il besoin d’autres données concernant les particuliers ?',
      answers: [
        {
          label: 'Non, j’ai seulement besoin du statut étudiant boursier.',
          outcome: {
            fr: 'Donnée seule : demander au fournisseur.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-statut-etudiant-boursier',
                currentUrl: null,
                era: 'old',
              },
            ],
          },
        },
        {
          label:
            'Oui, le statut étudiant, le quotient familial, le statut demandeur d’emploi... m’intéressent.',
          outcome: {
            fr: 'Plusieurs données : demander le bouquet API Particulier.',
            cta: [
              {
                label: 'Remplir une demande API Particulier',
                url: 'https://datapass.api.gouv.fr/api-particulier',
                currentUrl: 'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
                era: 'old',
              },
            ],
          },
        },
      ],
      noteFr: 'Titre absent à l’écran : la clé est mal orthographiée dans le code.',
    },
    noteFr: 'Arbre présent dans le code, plus utilisé par une page.',
  },
  {
    id: 'apigouv/is_bouquet_api_parteprise/scolariteEleve',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'is_bouquet_api_parteprise',
    question: 'scolariteEleve',
    pages: [
      {
        page: 'https://api.gouv.fr/les-api/api-scolarite-ministere-education-nationale/demande-acces',
        who: ['Une administration'],
      },
    ],
    sources: ['ag-trees'],
    root: {
      id: 'scolariteEleve',
      question: 'Votre service a-t’il besoin d’autres données concernant les particuliers ?',
      answers: [
        {
          label: 'Non, j’ai seulement besoin du statut élève scolarisé.',
          outcome: {
            fr: 'Donnée seule : demander au fournisseur.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-scolarite',
                currentUrl: 'https://datapass.api.gouv.fr/demandes/api-scolarite/nouveau',
                era: 'old',
              },
            ],
          },
        },
        {
          label: 'Oui, le statut étudiant, statut boursier, le quotient familial,... m’intéressent.',
          outcome: {
            fr: 'Plusieurs données : demander le bouquet API Particulier.',
            cta: [
              {
                label: 'Remplir une demande API Particulier',
                url: 'https://datapass.api.gouv.fr/api-particulier',
                currentUrl: 'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
                era: 'old',
              },
            ],
          },
        },
      ],
      noteFr: 'Titre absent à l’écran : la clé est mal orthographiée dans le code.',
    },
  },
  {
    id: 'apigouv/is_bouquet_api_parteprise/statutDe',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'is_bouquet_api_parteprise',
    question: 'statutDe',
    pages: [
      {
        page: 'https://api.gouv.fr/les-api/api-statut-demandeur-emploi/demande-acces',
        who: ['Une administration'],
      },
    ],
    sources: ['ag-trees'],
    root: {
      id: 'statutDe',
      question: 'Votre service a-t’il besoin d’autres données concernant les particuliers ?',
      answers: [
        {
          label: 'Non, j’ai seulement besoin du statut demandeur d’emploi.',
          outcome: {
            fr: 'Donnée seule : demander au fournisseur.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-statut-demandeur-emploi',
                currentUrl: null,
                era: 'old',
              },
            ],
          },
        },
        {
          label:
            'Oui, la liste des paiements France Travail, la complémentaire santé solidaire, le quotient familial, le statut étudiant... m’intéressent.',
          outcome: {
            fr: 'Plusieurs données : demander le bouquet API Particulier.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-particulier',
                currentUrl: 'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
                era: 'old',
              },
            ],
          },
        },
      ],
      noteFr: 'Titre absent à l’écran : la clé est mal orthographiée dans le code.',
    },
  },
  {
    id: 'apigouv/is_bouquet_api_parteprise/indemnisationPe',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'is_bouquet_api_parteprise',
    question: 'indemnisationPe',
    pages: [
      {
        page: 'https://api.gouv.fr/les-api/api-indemnisation-pole-emploi/demande-acces',
        who: ['Une administration'],
      },
    ],
    sources: ['ag-trees'],
    root: {
      id: 'indemnisationPe',
      question: 'Votre service a-t’il besoin d’autres données concernant les particuliers ?',
      answers: [
        {
          label: 'Non, j’ai seulement besoin de la liste des paiements France Travail.',
          outcome: {
            fr: 'Donnée seule : demander au fournisseur.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-indemnisation-pole-emploi',
                currentUrl: null,
                era: 'old',
              },
            ],
          },
        },
        {
          label:
            'Oui, le statut demandeur d’emploi, la complémentaire santé solidaire, le statut étudiant... m’intéressent.',
          outcome: {
            fr: 'Plusieurs données : demander le bouquet API Particulier.',
            cta: [
              {
                label: 'Remplir une demande',
                url: 'https://datapass.api.gouv.fr/api-particulier',
                currentUrl: 'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
                era: 'old',
              },
            ],
          },
        },
      ],
      noteFr: 'Titre absent à l’écran : la clé est mal orthographiée dans le code.',
    },
  },
  {
    id: 'apigouv/api-particulier/apipart',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'api-particulier',
    question: 'apipart',
    pages: [
      {
        page: 'https://api.gouv.fr/les-api/api-statut-etudiant-boursier/demande-acces',
        who: ['Une collectivité ou une administration'],
      },
      {
        page: 'https://api.gouv.fr/les-api/api-statut-etudiant/demande-acces',
        who: ['Une collectivité ou une administration'],
      },
      {
        page: 'https://api.gouv.fr/les-api/api_complementaire_sante_solidaire/demande-acces',
        who: ['Une collectivité ou une administration'],
      },
      {
        page: 'https://api.gouv.fr/les-api/api_quotient_familial_msa_caf/demande-acces',
        who: ['Une collectivité ou une administration'],
      },
    ],
    sources: ['ag-trees'],
    root: null,
    noteFr:
      'Citée par ces pages mais absente du code : le composant lève une erreur et la page peut casser quand on choisit cette réponse.',
    broken: true,
  },
  {
    id: 'apigouv/france-connected-api/statutEtudiant',
    site: 'api.gouv.fr',
    era: 'old',
    tree: 'france-connected-api',
    question: 'statutEtudiant',
    pages: [
      {
        page: 'https://api.gouv.fr/les-api/api-statut-etudiant-ecriture/demande-acces',
        who: ['Une administration qui souhaite simplifier une démarche pour les étudiants'],
      },
    ],
    sources: ['ag-trees'],
    root: null,
    noteFr:
      'Citée par ces pages mais absente du code : le composant lève une erreur et la page peut casser quand on choisit cette réponse.',
    broken: true,
  },
] satisfies QuestionTree[]
