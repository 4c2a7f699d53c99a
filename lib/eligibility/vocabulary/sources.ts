/** Where rules were read, and the date of that text. `where` is a path in a public repository or a public address. */
import type { Source } from './model'

export const sources = {
  'seed-000': {
    where: 'france-connect/Documentation-AgentConnect doc_fs/pilotage_fca/pilotage_fca_etapes.md @53ba8e9',
    date: '2024-03-06',
    era: 'seed',
    note: 'Document d’origine 0 ; identique à Documentation-AgentConnect doc_fs/pilotage_fca/pilotage_fca_etapes.md au commit 53ba8e9 (2024-03-06, supprimé le 2024-07-04). Texte à réparer : octets UTF-8 lus en Mac Roman.',
  },
  'seed-001': {
    where: 'etalab/entreprise.api.gouv.fr pages/demander_un_acces.md @e700156',
    date: '2019-08-26',
    era: 'seed',
    note: 'Document d’origine 1 ; identique à etalab/entreprise.api.gouv.fr pages/demander_un_acces.md au commit e700156.',
  },
  'seed-002': {
    where: 'betagouv/api.gouv.fr _api/franceconnect.md @11a32dba',
    date: '2020-07-03',
    era: 'seed',
    note: 'Document d’origine 2 ; très proche de betagouv/api.gouv.fr _api/franceconnect.md au commit 11a32dba ; page retirée dès le 2020-07-07 (28674c42).',
  },
  'seed-003': {
    where: 'betagouv/api.gouv.fr _data/api/agent-connect.md @45c98f62',
    date: '2024-10-08',
    era: 'seed',
    note: 'Document d’origine 3 ; identique à betagouv/api.gouv.fr _data/api/agent-connect.md (45c98f62), encore en tête de dépôt. Même défaut d’encodage que le document d’origine 0.',
  },
  'ag-access-page': {
    where: 'betagouv/api.gouv.fr pages/les-api/[slug]/demande-acces.tsx',
    date: '2022-04-12',
    era: 'current',
    note: 'Rendu des verdicts 1 / 0 / -1 et route /les-api/:slug/demande-acces (noindex).',
  },
  'ag-fiche': {
    where: 'betagouv/api.gouv.fr pages/les-api/[slug].tsx',
    date: '2025-04-10',
    era: 'current',
    note: 'Depuis cette date la fiche n’affiche plus qu’une recherche vers data.gouv.fr ; elle ne renvoie plus à la page demande-acces.',
  },
  'ag-bandeau': {
    where: 'betagouv/api.gouv.fr uiComponents/alertFusion/index.tsx',
    date: '2025-04-10',
    era: 'current',
    note: 'Bandeau : fiches déplacées sur data.gouv.fr/dataservices.',
  },
  'ag-nextsteps': {
    where: 'betagouv/api.gouv.fr components/richReactMarkdown/index.tsx',
    date: '2023-10-13',
    era: 'current',
    note: 'Composant NextSteps (liste des pièces).',
  },
  'ag-trees': {
    where: 'betagouv/api.gouv.fr components/questionTree/data',
    date: '2024-10-23',
    era: 'current',
  },
  'ag-parcours': {
    where: 'betagouv/api.gouv.fr components/customerPath/explanations.tsx',
    date: '2023-07-21',
    era: 'current',
    note: 'Page /parcours-client.',
  },
  'ag-fc': {
    where: 'betagouv/api.gouv.fr _data/api/franceconnect.md',
    date: '2024-10-23',
    era: 'current',
  },
  'ag-pc': {
    where: 'betagouv/api.gouv.fr _data/api/agent-connect.md',
    date: '2024-10-08',
    era: 'current',
  },
  'ag-ae': {
    where: 'betagouv/api.gouv.fr _data/api/api-entreprise.md',
    date: '2024-09-24',
    era: 'current',
  },
  'ag-ip': {
    where: 'betagouv/api.gouv.fr _data/api/impot-particulier.md',
    date: '2024-11-07',
    era: 'current',
  },
  'ag-cnam': {
    where: 'betagouv/api.gouv.fr _data/api/api_ameli_droits_cnam.md',
    date: '2021-05-11',
    era: 'current',
  },
  'ag-arpent': {
    where: 'betagouv/api.gouv.fr _data/api/arpent-resultats-api.md',
    date: '2024-06-20',
    era: 'current',
  },
  'ag-roadmap': {
    where: 'betagouv/api.gouv.fr _data/roadmap.md',
    date: '2024-10-04',
    era: 'current',
  },
  'ae-doc': {
    where: 'etalab/admin_api_entreprise config/locales/api_entreprise/documentation.fr.yml',
    date: '2026-01-28',
    era: 'current',
  },
  'dp-mail-fc': {
    where: 'etalab/data_pass app/views/authorization_request_mailer/france_connect/approve.text.erb',
    date: '2026-06-04',
    era: 'current',
  },
  'dp-elig': {
    where: 'etalab/data_pass db/data/eligibility_rules.yml',
    date: '2026-06-26',
    era: 'current',
    note: 'Règles d’éligibilité affichées aux visiteurs non connectés (19 habilitations, 3 publics).',
  },
  'dp-closed': {
    where: 'etalab/data_pass app/views/authorization_requests/closed_organization.html.erb',
    date: '2025-04-25',
    era: 'current',
    note: 'Une organisation fermée ne peut pas déposer.',
  },
  'dp-def-fc': {
    where: 'etalab/data_pass config/authorization_definitions/france_connect.yml',
    date: '2026-06-03',
    era: 'current',
  },
  'dp-form-fc': {
    where: 'etalab/data_pass config/authorization_request_forms/france_connect.yml',
    date: '2026-05-26',
    era: 'current',
  },
  'dp-model-fc': {
    where: 'etalab/data_pass app/models/authorization_request/france_connect.rb',
    date: '2026-03-12',
    era: 'current',
  },
  'dp-def-pc': {
    where: 'etalab/data_pass config/authorization_definitions/pro_connect.yml',
    date: '2025-08-28',
    era: 'current',
  },
  'dp-form-pc': {
    where: 'etalab/data_pass config/authorization_request_forms/pro_connect.yml',
    date: '2025-12-09',
    era: 'current',
  },
  'dp-model-pc': {
    where: 'etalab/data_pass app/models/authorization_request/pro_connect_service_provider.rb',
    date: '2025-06-12',
    era: 'current',
  },
  'dp-form-ae': {
    where: 'etalab/data_pass config/authorization_request_forms/api_entreprise.yml',
    date: '2026-06-26',
    era: 'current',
  },
  'dp-new-ae': {
    where: 'etalab/data_pass app/views/authorization_requests/new/api_entreprise.html.erb',
    date: '2026-01-06',
    era: 'current',
  },
  'dp-locale-forms': {
    where: 'etalab/data_pass config/locales/authorization_request_forms.fr.yml',
    date: '2026-08-04',
    era: 'current',
  },
  'dp-prefill': {
    where: 'etalab/data_pass docs/technique/pre_remplissage_query_params.md',
    date: '2026-05-15',
    era: 'current',
    note: 'Pré-remplissage officiel par paramètres d’URL ; contacts exclus.',
  },
  'dp-stats': {
    where: 'etalab/data_pass app/controllers/authorization_request_stats_controller.rb',
    date: '2026-06-11',
    era: 'current',
    note: 'Délai affiché : médiane sur 3 mois, 7 jours par défaut, 11 jours en cas d’erreur.',
  },
  'dp-contacts': {
    where: 'etalab/data_pass app/models/concerns/authorization_core/contacts.rb',
    date: '2026-07-08',
    era: 'current',
  },
  'dp-cadre': {
    where: 'etalab/data_pass app/models/concerns/authorization_extensions/cadre_juridique.rb',
    date: '2025-08-25',
    era: 'current',
  },
  'dp-perso': {
    where: 'etalab/data_pass app/models/concerns/authorization_extensions/personal_data.rb',
    date: '2025-11-24',
    era: 'current',
  },
  'dp-siret': {
    where: 'etalab/data_pass app/validators/siret_validator.rb',
    date: '2023-12-02',
    era: 'current',
  },
  'dp-policy': {
    where: 'etalab/data_pass app/policies/concerns/common_authorization_models_policies.rb',
    date: '2025-09-30',
    era: 'current',
  },
  'dp-def-dgfip': {
    where: 'etalab/data_pass config/authorization_definitions/dgfip.yml',
    date: '2025-12-15',
    era: 'current',
  },
  'dp-form-ip': {
    where: 'etalab/data_pass config/authorization_request_forms/api_impot_particulier.yml',
    date: '2026-05-26',
    era: 'current',
  },
  'dp-new-ip': {
    where: 'etalab/data_pass app/views/authorization_requests/new/api_impot_particulier.html.erb',
    date: '2026-01-06',
    era: 'current',
  },
  'dp-new-cnam': {
    where: 'etalab/data_pass app/views/authorization_requests/new/api_droits_cnam.html.erb',
    date: '2026-01-06',
    era: 'current',
  },
  'dp-def-cnam': {
    where: 'etalab/data_pass config/authorization_definitions/cnam.yml',
    date: '2025-12-16',
    era: 'current',
  },
  'dp-auth': {
    where: 'etalab/data_pass docs/technique/authentification_proconnect.md',
    date: '2026-07-02',
    era: 'current',
  },
  'dp-stages': {
    where: 'etalab/data_pass docs/metier/lifecycle_documentation_with_stages.md',
    date: '2026-04-30',
    era: 'current',
  },
  'dp-lifecycle': {
    where: 'etalab/data_pass docs/metier/lifecycle_documentation.md',
    date: '2026-04-30',
    era: 'current',
  },
  'dp-routes': {
    where: 'etalab/data_pass config/routes.rb',
    date: '2026-07-30',
    era: 'current',
  },
  'dp-mailer': {
    where: 'etalab/data_pass app/mailers/application_mailer.rb',
    date: '2025-12-19',
    era: 'current',
  },
  'dp-cadres-ap': {
    where: 'etalab/data_pass docs/api_particulier/cadres_juridiques.md',
    date: '2026-07-23',
    era: 'current',
  },
  'dp-form-ap': {
    where: 'etalab/data_pass config/authorization_request_forms/api_particulier.yml',
    date: '2026-08-06',
    era: 'current',
  },
  'dp-hubee': {
    where: 'etalab/data_pass config/authorization_definitions/hubee.yml',
    date: '2026-07-22',
    era: 'current',
  },
  'dp-def-ap': {
    where: 'etalab/data_pass config/authorization_definitions/api_particulier.yml',
    date: '2026-08-06',
    era: 'current',
  },
  'dp-def-autres': {
    where: 'etalab/data_pass config/authorization_definitions/others.yml',
    date: '2026-06-03',
    era: 'current',
  },
  'dp-form-autres': {
    where: 'etalab/data_pass config/authorization_request_forms/others.yml',
    date: '2026-07-22',
    era: 'current',
  },
  'dp-men': {
    where: 'etalab/data_pass config/authorization_definitions/men.yml',
    date: '2026-02-17',
    era: 'current',
  },
  'dp-form-infinoe': {
    where: 'etalab/data_pass config/authorization_request_forms/api_infinoe.yml',
    date: '2026-05-26',
    era: 'current',
  },
  'dp-hubee-mail': {
    where: 'etalab/data_pass app/views/hubee_mailer/administrateur_metier_*.text.erb',
    date: '2024-10-04',
    era: 'current',
  },
  'pc-elig': {
    where:
      'proconnect-gouv/proconnect-espace-partenaires src/pages/docs/fournisseur-service/eligibilite_installation.md',
    date: '2025-04-04',
    era: 'current',
  },
  'pc-fs': {
    where: 'proconnect-gouv/proconnect-espace-partenaires src/pages/docs/fournisseur-service/index.mdx',
    date: '2026-02-13',
    era: 'current',
  },
  'pc-rie': {
    where: 'proconnect-gouv/proconnect-espace-partenaires src/pages/docs/fournisseur-service/fs_RIE.md',
    date: '2026-03-31',
    era: 'current',
  },
  'pc-datapass': {
    where: 'proconnect-gouv/proconnect-espace-partenaires src/pages/docs/fournisseur-service/datapass-fs.md',
    date: '2025-12-08',
    era: 'current',
  },
  'pc-couverture': {
    where:
      'proconnect-gouv/proconnect-espace-partenaires src/pages/docs/fournisseur-service/couverture-proconnect.md',
    date: '2026-01-12',
    era: 'current',
  },
  'pc-fi': {
    where: 'proconnect-gouv/proconnect-espace-partenaires src/pages/docs/fournisseur-identite/index.mdx',
    date: '2026-07-29',
    era: 'current',
  },
  'pc-fi-pre': {
    where:
      'proconnect-gouv/proconnect-espace-partenaires src/pages/docs/fournisseur-identite/prerequis-fi.md',
    date: '2026-05-12',
    era: 'current',
  },
  'pc-fi-mfa': {
    where:
      'proconnect-gouv/proconnect-espace-partenaires src/pages/docs/fournisseur-identite/2026_03_conformite_mfa.md',
    date: '2026-07-09',
    era: 'current',
  },
  'pc-old': {
    where: 'numerique-gouv/proconnect-documentation doc_fs/README.md',
    date: '2025-04-09',
    era: 'old',
    note: 'Dépôt déprécié au profit de partenaires.proconnect.gouv.fr.',
  },
  'ac-old': {
    where: 'france-connect/Documentation-AgentConnect doc_fs.md',
    date: '2024-07-11',
    era: 'old',
  },
  'ae-faq': {
    where: 'etalab/admin_api_entreprise config/locales/api_entreprise/faq_entries.fr.yml',
    date: '2026-01-14',
    era: 'current',
  },
  'ae-cgu': {
    where: 'etalab/admin_api_entreprise app/views/api_entreprise/pages/_cgu.html.erb',
    date: '2024-09-03',
    era: 'current',
  },
  'ae-cas': {
    where: 'etalab/admin_api_entreprise config/locales/api_entreprise/cas_usages_entries.fr.yml',
    date: '2026-02-11',
    era: 'current',
  },
  'ap-faq': {
    where: 'etalab/admin_api_entreprise config/locales/api_particulier/faq_entries.fr.yml',
    date: '2025-12-05',
    era: 'current',
  },
  'fc-docs-etapes': {
    where: 'https://docs.partenaires.franceconnect.gouv.fr/fs/devenir-fs/pilotage-etapes/',
    date: 'copie non datée',
    era: 'current',
  },
  'fc-docs-datapass': {
    where: 'https://docs.partenaires.franceconnect.gouv.fr/fs/devenir-fs/projet-datapass/',
    date: 'copie non datée',
    era: 'current',
  },
  'fc-portail': {
    where: 'france-connect/sources partners-datapass.service.ts @fbf65bf8',
    date: '2026-02-24',
    era: 'current',
    note: 'À l’acceptation, DataPass prévient l’espace partenaires, qui crée le fournisseur de service.',
  },
  'ae-jeton': {
    where: 'datagouv/apistration site/config/routes @b96c7219d (compte/jetons)',
    date: '2026-04-28',
    era: 'current',
    note: 'Prolongation d’un jeton : toujours responsable, projet, contacts ; sinon la demande se rouvre dans DataPass.',
  },
  'arrete-2018': {
    where: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000037611479',
    date: '2018-11-08',
    era: 'law',
  },
  'arrete-2020': {
    where: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000041897201',
    date: '2020-05-11',
    era: 'law',
    note: 'Expérimentation d’un an à compter du 21 mai 2020, cent personnes morales au plus.',
  },
  'presse-2021': {
    where:
      'https://www.usine-digitale.fr/article/identite-numerique-le-portail-franceconnect-est-boude-par-les-entreprises.N1117299',
    date: '2021-07-02',
    era: 'old',
    note: 'Rapporte une prolongation d’un an ; texte de prolongation non retrouvé.',
  },
  'crpa-l100-3': {
    where: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000031367308',
    date: '2016-01-01',
    era: 'law',
  },
  'crpa-l114-8': {
    where: 'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000045213315',
    date: '2022-02-23',
    era: 'law',
    note: 'Version issue de la loi 2022-217, en vigueur depuis le 23 février 2022.',
  },
  'dgfip-api': {
    where: 'https://www.impots.gouv.fr/comment-acceder-aux-api-de-la-dgfip',
    date: 'copie non datée',
    era: 'current',
  },
  'dgfip-faq': {
    where: 'https://www.impots.gouv.fr/foire-aux-questions-0',
    date: 'copie non datée',
    era: 'current',
  },
  'v1-hubee': {
    where: 'betagouv/datapass backend/app/views/enrollment_mailer/hubee_portail_dila/refuse.text.erb',
    date: '2024-02-21',
    era: 'old',
    note: 'Courriel de refus de DataPass v1, le même pour les deux abonnements.',
  },
  'v1-siv': {
    where: 'betagouv/datapass frontend/src/pages/ApiSystemeImmatriculationVehicules.tsx',
    date: '2023-11-15',
    era: 'old',
    note: 'Formulaire présent dans le code v1 mais absent de la liste des fournisseurs : jamais proposé.',
  },
  'ds-hosts': {
    where: 'demarche-numerique/demarche.numerique.gouv.fr app/controllers/application_controller.rb',
    date: '2026-01-08',
    era: 'current',
    note: 'Trois hôtes ; demarches.numerique.gouv.fr (pluriel) redirige en 301.',
  },
  'search-api': {
    where: 'annuaire-entreprises-data-gouv-fr/search-api app/doc/open-api.yml',
    date: '2026-06-23',
    era: 'current',
  },
  'search-infra': {
    where: 'annuaire-entreprises-data-gouv-fr/search-infra helpers/labels/*.json',
    date: '2026-06-03',
    era: 'current',
  },
} satisfies Record<string, Source>
