/** Questions that DataPass asks once signed in, before it offers a form. */
import type { QuestionTree } from './model'

export const datapassFunnels = [
  {
    id: 'datapass/funnel/team',
    site: 'datapass.api.gouv.fr',
    era: 'current',
    pages: [
      'https://datapass.api.gouv.fr/demandes/api-entreprise/nouveau',
      'https://datapass.api.gouv.fr/demandes/api-particulier/nouveau',
    ],
    visibleTo: 'connecté',
    sources: ['dp-new-ae'],
    dom: {
      radio: 'input[name=team]',
      ids: ['#team-editor', '#team-internal', '#team-none'],
      editors: '#editors-list',
      forms: '#forms',
      noTeam: '#no-team-disclaimer',
      noEditor: '#no-editor-disclaimer',
      editorAlreadyIntegrated: '#editor-already-integrated-disclaimer',
    },
    root: {
      id: 'team',
      question: "Qui se charge techniquement de l'intégration de l'API ?",
      answers: [
        {
          label: 'Votre éditeur',
          next: {
            id: 'editor',
            question: 'Quel est votre éditeur de logiciel ?',
            answers: [
              {
                label: 'Éditeur déjà raccordé pour ses clients',
                outcome: {
                  verdict: 'eligible',
                  fr: 'Rien à déposer : s’adresser à l’éditeur.',
                  facts: { 'project.editorAlreadyAuthorized': true },
                },
              },
              {
                label: 'Éditeur avec formulaire prérempli',
                outcome: {
                  fr: 'Formulaire propre à l’éditeur.',
                  formsByEditor: {
                    e_attestations: 'api-entreprise-e-attestations',
                    provigis: 'api-entreprise-provigis',
                    entrouvert: 'api-entreprise-entrouvert',
                    achat_solution: 'api-entreprise-achat-solution',
                    mgdis: 'api-entreprise-mgdis',
                    atexo: 'api-entreprise-atexo',
                    setec: 'api-entreprise-setec-atexo',
                    inetum: 'api-entreprise-inetum',
                  },
                },
              },
              {
                label: 'Aucun de ces éditeurs',
                outcome: {
                  verdict: 'eligible',
                  fr: 'Pas de formulaire : écrire au support, l’éditeur n’utilise sans doute pas l’API.',
                  cta: [{ label: 'Écrire au support', url: 'mailto:support@entreprise.api.gouv.fr' }],
                },
              },
            ],
          },
        },
        {
          label: 'Vos développeurs (internes ou externes)',
          next: {
            id: 'use-case',
            question: "Quel cas d'usage ?",
            answers: [
              {
                label: 'Socle de base (dites-le-nous une fois)',
                outcome: {
                  cta: [
                    {
                      label: 'Commencer',
                      url: 'https://datapass.api.gouv.fr/formulaires/api-entreprise-socle-de-base/demande/nouveau',
                    },
                  ],
                },
              },
              {
                label: 'Marchés publics',
                outcome: {
                  cta: [
                    {
                      label: 'Commencer',
                      url: 'https://datapass.api.gouv.fr/formulaires/api-entreprise-marches-publics/demande/nouveau',
                    },
                  ],
                },
              },
              {
                label: 'Aides publiques',
                outcome: {
                  cta: [
                    {
                      label: 'Commencer',
                      url: 'https://datapass.api.gouv.fr/formulaires/api-entreprise-aides-publiques/demande/nouveau',
                    },
                  ],
                },
              },
              {
                label: 'Subventions des associations',
                outcome: {
                  cta: [
                    {
                      label: 'Commencer',
                      url: 'https://datapass.api.gouv.fr/formulaires/api-entreprise-subventions-associations/demande/nouveau',
                    },
                  ],
                },
              },
              {
                label: 'Détection de la fraude',
                outcome: {
                  cta: [
                    {
                      label: 'Commencer',
                      url: 'https://datapass.api.gouv.fr/formulaires/api-entreprise-detection-fraude/demande/nouveau',
                    },
                  ],
                },
              },
              {
                label: "Autre cas d'usage",
                outcome: {
                  fr: 'Écrire à l’équipe par une démarche en ligne.',
                  cta: [
                    {
                      label: 'Contacter',
                      url: 'https://www.demarches-simplifiees.fr/commencer/contact-api-entreprise-datapass-sans-cas-usage',
                      currentUrl:
                        'https://demarche.numerique.gouv.fr/commencer/contact-api-entreprise-datapass-sans-cas-usage',
                    },
                  ],
                },
              },
            ],
          },
        },
        {
          label: 'Ni équipe technique, ni éditeur',
          outcome: {
            verdict: 'eligible',
            fr: 'Éligible mais sans les prérequis techniques : passer par un éditeur ou par l’espace agent de l’Annuaire des entreprises.',
            cta: [
              { label: 'Espace agent', url: 'https://annuaire-entreprises.data.gouv.fr/lp/agent-public' },
            ],
            facts: { 'project.integration': 'aucune' },
          },
        },
      ],
    },
  },
  {
    id: 'datapass/funnel/impot-particulier',
    site: 'datapass.api.gouv.fr',
    era: 'current',
    pages: ['https://datapass.api.gouv.fr/demandes/api-impot-particulier/nouveau'],
    visibleTo: 'connecté',
    sources: ['dp-new-ip'],
    dom: {
      modality: 'input[name=modalite]',
      values: ['with_france_connect', 'with_spi'],
      franceConnect: 'select#france_connect_authorization_id',
      editor: 'input[name=editor_with_sandbox]',
    },
    root: {
      id: 'modalite',
      question: 'Comment vos usagers accèderont aux données ?',
      answers: [
        {
          label: 'Avec FranceConnect',
          next: {
            id: 'fc',
            question: 'Une habilitation FranceConnect validée ?',
            answers: [
              {
                label: 'Non',
                outcome: {
                  fr: 'Demander FranceConnect d’abord.',
                  cta: [
                    {
                      label: 'Formulaire FranceConnect',
                      url: 'https://datapass.api.gouv.fr/formulaires/france-connect/demande/nouveau',
                    },
                  ],
                  facts: { 'habilitations.franceConnect': false },
                },
              },
              {
                label: 'Oui',
                next: {
                  id: 'editor',
                  question: 'Un éditeur a-t-il fini son bac à sable ?',
                  answers: [
                    {
                      label: 'Oui',
                      outcome: {
                        fr: 'Demande de production.',
                        cta: [
                          {
                            label: 'Production',
                            url: 'https://datapass.api.gouv.fr/formulaires/api-impot-particulier-production-editeur/demande/nouveau',
                          },
                        ],
                      },
                    },
                    {
                      label: 'Non',
                      outcome: {
                        fr: 'Bac à sable d’abord.',
                        cta: [
                          {
                            label: 'Bac à sable',
                            url: 'https://datapass.api.gouv.fr/formulaires/api-impot-particulier-sandbox/demande/nouveau',
                          },
                        ],
                      },
                    },
                  ],
                },
              },
            ],
          },
        },
        {
          label: 'Via le numéro fiscal (SPI)',
          next: {
            id: 'editor-spi',
            question: 'Un éditeur a-t-il fini son bac à sable ?',
            answers: [
              {
                label: 'Oui',
                outcome: {
                  fr: 'Demande de production.',
                  cta: [
                    {
                      label: 'Production',
                      url: 'https://datapass.api.gouv.fr/formulaires/api-impot-particulier-production-editeur/demande/nouveau',
                    },
                  ],
                },
              },
              {
                label: 'Non',
                outcome: {
                  fr: 'Bac à sable d’abord.',
                  cta: [
                    {
                      label: 'Bac à sable',
                      url: 'https://datapass.api.gouv.fr/formulaires/api-impot-particulier-sandbox/demande/nouveau',
                    },
                  ],
                },
              },
            ],
          },
        },
        {
          label: "État civil (absent de la liste, encadré d'information)",
          outcome: {
            fr: 'Passer par l’API SFiP.',
            cta: [{ label: 'API SFiP', url: 'https://datapass.api.gouv.fr/demandes/api-sfip/nouveau' }],
          },
        },
      ],
    },
  },
  {
    id: 'datapass/funnel/cnam',
    site: 'datapass.api.gouv.fr',
    era: 'current',
    pages: [
      'https://datapass.api.gouv.fr/demandes/api-droits-cnam/nouveau',
      'https://datapass.api.gouv.fr/demandes/api-indemnites-journalieres-cnam/nouveau',
    ],
    visibleTo: 'connecté',
    sources: ['dp-new-cnam'],
    dom: { franceConnect: 'select#france_connect_authorization_id' },
    root: {
      id: 'fc',
      question: 'Une habilitation FranceConnect validée de cette organisation ?',
      answers: [
        {
          label: 'Non',
          outcome: {
            fr: 'Demander FranceConnect d’abord.',
            cta: [
              {
                label: 'Formulaire FranceConnect',
                url: 'https://datapass.api.gouv.fr/formulaires/france-connect/demande/nouveau',
              },
            ],
          },
        },
        {
          label: 'Oui',
          next: {
            id: 'use-case',
            question: "Quel cas d'usage ?",
            answers: [
              {
                label: 'Établissement de soin',
                outcome: {
                  cta: [
                    {
                      label: 'Commencer',
                      url: 'https://datapass.api.gouv.fr/formulaires/api-droits-cnam-etablissement-de-soin/demande/nouveau',
                    },
                  ],
                },
              },
              {
                label: 'Organisme complémentaire',
                outcome: {
                  cta: [
                    {
                      label: 'Commencer',
                      url: 'https://datapass.api.gouv.fr/formulaires/api-droits-cnam-organisme-complementaire/demande/nouveau',
                    },
                  ],
                },
              },
              {
                label: 'Demande libre',
                outcome: {
                  cta: [
                    {
                      label: 'Commencer',
                      url: 'https://datapass.api.gouv.fr/formulaires/api-droits-cnam/demande/nouveau',
                    },
                  ],
                },
              },
            ],
          },
        },
      ],
    },
  },
] satisfies QuestionTree[]
