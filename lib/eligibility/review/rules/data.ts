/** Rules on the data, the modes and the levels that are ticked. Values only; what each fact means stands in ../facts.ts. */
import type { ReviewRule } from '../model'

export const data: ReviewRule[] = [
  {
    id: 'address-without-residence',
    reason: 'R04',
    services: ['api_particulier'],
    level: 'a_verifier',
    when: {
      all: [
        { not: { fact: 'request.given', op: 'intersects', value: ['description'] } },
        { fact: 'scopes.values', op: 'intersects', value: ['cnaf_adresse'] },
        { not: { fact: 'argument.says', op: 'intersects', value: ['residence'] } },
      ],
    },
    about: ['scopes', 'description'],
    asks: {
      fr: 'En plus du quotient familial, pourquoi vous faut-il l’adresse, les enfants ou l’identité des allocataires ?',
      en: 'Besides the family quotient, why do you need the address, the children or the identity of the beneficiaries?',
    },
    todo: {
      fr: 'Indiquez le critère voté qui dépend de cette donnée (tarif résident, nombre d’enfants, vérification des parents) ou décochez-la.',
      en: 'Say which voted criterion depends on this datum (price for residents, number of children, check of the parents), or untick it.',
    },
    mend: { kind: 'untick', attribute: 'scopes', values: ['cnaf_adresse'] },
    sources: [
      { in: 'api-gouv', at: '_data/guides/deliberation-api-part.md' },
      { in: 'admin-api', at: 'config/locales/api_particulier/cas_usages_entries.fr.yml:24' },
    ],
    heldBy: ['thin-description', 'template-left', 'many-data'],
  },
  {
    id: 'children-without-count',
    reason: 'R04',
    services: ['api_particulier'],
    level: 'a_verifier',
    when: {
      all: [
        { not: { fact: 'request.given', op: 'intersects', value: ['description'] } },
        { fact: 'scopes.values', op: 'intersects', value: ['cnaf_enfants'] },
        { not: { fact: 'argument.says', op: 'intersects', value: ['children-count'] } },
      ],
    },
    about: ['scopes', 'description'],
    asks: {
      fr: 'En plus du quotient familial, pourquoi vous faut-il l’adresse, les enfants ou l’identité des allocataires ?',
      en: 'Besides the family quotient, why do you need the address, the children or the identity of the beneficiaries?',
    },
    todo: {
      fr: 'Indiquez le critère voté qui dépend de cette donnée (tarif résident, nombre d’enfants, vérification des parents) ou décochez-la.',
      en: 'Say which voted criterion depends on this datum (price for residents, number of children, check of the parents), or untick it.',
    },
    mend: { kind: 'untick', attribute: 'scopes', values: ['cnaf_enfants'] },
    sources: [
      { in: 'api-gouv', at: '_data/guides/deliberation-api-part.md' },
      { in: 'admin-api', at: 'config/locales/api_particulier/cas_usages_entries.fr.yml:24' },
    ],
    heldBy: ['thin-description', 'template-left', 'many-data'],
  },
  {
    id: 'parents-without-check',
    reason: 'R04',
    services: ['api_particulier'],
    level: 'a_verifier',
    when: {
      all: [
        { not: { fact: 'request.given', op: 'intersects', value: ['description'] } },
        { fact: 'scopes.values', op: 'intersects', value: ['cnaf_allocataires'] },
        { not: { fact: 'argument.says', op: 'intersects', value: ['parents-identity'] } },
      ],
    },
    about: ['scopes', 'description'],
    asks: {
      fr: 'En plus du quotient familial, pourquoi vous faut-il l’adresse, les enfants ou l’identité des allocataires ?',
      en: 'Besides the family quotient, why do you need the address, the children or the identity of the beneficiaries?',
    },
    todo: {
      fr: 'Indiquez le critère voté qui dépend de cette donnée (tarif résident, nombre d’enfants, vérification des parents) ou décochez-la.',
      en: 'Say which voted criterion depends on this datum (price for residents, number of children, check of the parents), or untick it.',
    },
    mend: { kind: 'untick', attribute: 'scopes', values: ['cnaf_allocataires'] },
    sources: [
      { in: 'api-gouv', at: '_data/guides/deliberation-api-part.md' },
      { in: 'admin-api', at: 'config/locales/api_particulier/cas_usages_entries.fr.yml:24' },
    ],
    heldBy: ['thin-description', 'template-left', 'many-data'],
  },
  {
    id: 'savings-for-banks',
    reason: 'R21',
    services: [
      'api_impot_particulier_sandbox',
      'api_impot_particulier',
      'api_sfip_sandbox',
      'api_sfip',
      'api_ficoba_sandbox',
      'api_ficoba',
    ],
    level: 'bloquant',
    when: {
      all: [
        {
          fact: 'scopes.values',
          op: 'intersects',
          value: [
            'dgfip_IndLep',
            'dgfip_ficoba_nombre_comptes',
            'dgfip_ficoba_iban',
            'dgfip_ficoba_date_ouverture',
            'dgfip_ficoba_motif_ouverture',
          ],
        },
        { fact: 'org.isBank', op: 'isFalse' },
      ],
    },
    about: ['scopes'],
    asks: {
      fr: 'Cet indicateur d’épargne réglementée est réservé aux établissements bancaires.',
      en: 'This indicator of regulated savings is kept for banks.',
    },
    todo: {
      fr: 'Décochez cette donnée et choisissez le revenu fiscal de référence ou une autre donnée utile.',
      en: 'Untick this datum and choose the reference tax income or another useful datum.',
    },
    mend: {
      kind: 'untick',
      attribute: 'scopes',
      values: [
        'dgfip_IndLep',
        'dgfip_ficoba_nombre_comptes',
        'dgfip_ficoba_iban',
        'dgfip_ficoba_date_ouverture',
        'dgfip_ficoba_motif_ouverture',
      ],
    },
    law: 'LPF, art. L166 AA',
    sources: [
      { in: 'data-pass', at: 'config/authorization_definitions/dgfip.yml:164-166, 926-935' },
      { in: 'data-pass', at: 'db/data/eligibility_rules.yml:109-118' },
    ],
  },
  {
    id: 'many-data',
    reason: 'R25',
    services: ['*'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'scopes.chosen', op: 'gt', value: 8 },
        {
          any: [
            { fact: 'scopes.share', op: 'gt', value: 0.5 },
            { fact: 'scopes.beyondPreset', op: 'gt', value: 0 },
          ],
        },
        { fact: 'scopes.untied', op: 'gte', value: 0.5 },
      ],
    },
    about: ['scopes', 'description'],
    asks: {
      fr: 'À quoi sert concrètement chacune de ces données dans votre démarche ?',
      en: 'What is each of these data really for in your procedure?',
    },
    todo: {
      fr: 'Décochez ce qui n’entre pas dans une règle ou une étape, et écrivez une ligne d’usage par donnée gardée.',
      en: 'Untick what enters no rule and no step, and write one line of use for each datum that you keep.',
    },
    mend: { kind: 'skeleton', attribute: 'description' },
    law: 'Loi n° 78-17 du 6 janvier 1978, art. 4',
    sources: [
      {
        in: 'admin-api',
        at: 'app/views/api_entreprise/authorization_request_mailer/_block_refusal_might_be_error.html.mjml:30',
      },
      { in: 'admin-api', at: 'config/locales/api_entreprise/faq_entries.fr.yml:238' },
      { in: 'data-pass', at: 'app/lib/seeds/message_templates.rb:20' },
      { in: 'datapass-v1', at: 'frontend/src/config/scope-warning-modal-configuration.tsx:23-32' },
    ],
    heldBy: ['thin-description', 'template-left'],
  },
  {
    id: 'beneficial-owners',
    reason: 'R26',
    services: ['api_entreprise'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'scopes.values', op: 'intersects', value: ['beneficiaires_effectifs_inpi'] },
        { not: { fact: 'request.families', op: 'intersects', value: ['fraud'] } },
      ],
    },
    about: ['scopes'],
    asks: {
      fr: 'Les bénéficiaires effectifs ne sont ouverts qu’au cas d’usage de lutte contre la fraude.',
      en: 'Beneficial owners are open to the use case of the fight against fraud only.',
    },
    todo: {
      fr: 'Décochez cette donnée, ou démontrez que votre autorité figure dans la liste légale.',
      en: 'Untick this datum, or show that your authority is in the list of the law.',
    },
    mend: { kind: 'untick', attribute: 'scopes', values: ['beneficiaires_effectifs_inpi'] },
    law: 'Code monétaire et financier, art. L561-46, 2°',
    sources: [
      { in: 'admin-api', at: 'config/locales/api_entreprise/cas_usages_entries.fr.yml:325, 360, 605, 640' },
    ],
  },
  {
    id: 'sensitive-business-data',
    reason: 'R27',
    services: ['api_entreprise'],
    level: 'a_verifier',
    when: {
      all: [
        {
          fact: 'scopes.values',
          op: 'intersects',
          value: [
            'liasses_fiscales_dgfip',
            'bilans_bdf',
            'effectifs_urssaf',
            'mandataires_sociaux_infogreffe',
          ],
        },
        { not: { fact: 'argument.says', op: 'intersects', value: ['checks'] } },
        { not: { fact: 'argument.cites', op: 'intersects', value: ['specific'] } },
      ],
    },
    about: ['scopes', 'description', 'cadre_juridique_nature'],
    asks: {
      fr: 'Quel contrôle prévu par un texte demande cette donnée sensible, alors qu’une version moins précise existe parfois en accès libre ?',
      en: 'Which check set by a text asks for this sensitive datum, when a less precise version is sometimes open to all?',
    },
    todo: {
      fr: 'Citez le texte et le contrôle fait, ou contentez-vous de la tranche d’effectif, de l’extrait RCS ou des comptes publiés.',
      en: 'Cite the text and the check made, or make do with the range of staff, the RCS extract or the published accounts.',
    },
    mend: {
      kind: 'untick',
      attribute: 'scopes',
      values: ['liasses_fiscales_dgfip', 'bilans_bdf', 'effectifs_urssaf', 'mandataires_sociaux_infogreffe'],
    },
    sources: [
      { in: 'datapass-v1', at: 'frontend/src/config/scope-warning-modal-configuration.tsx:41-70' },
      { in: 'admin-api', at: 'config/locales/api_entreprise/cas_usages_entries.fr.yml:380, 660, 1220-1226' },
    ],
    heldBy: ['thin-description', 'template-left'],
  },
  {
    id: 'open-prefill',
    reason: 'R28',
    services: ['api_entreprise'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'description.says', op: 'intersects', value: ['open-form'] },
        { not: { fact: 'description.says', op: 'intersects', value: ['signed-in'] } },
        { fact: 'scopes.protected', op: 'gt', value: 0 },
      ],
    },
    about: ['description', 'scopes'],
    asks: {
      fr: 'Comment l’usager est-il authentifié avant de voir ces données protégées ?',
      en: 'How is the user authenticated before seeing these protected data?',
    },
    todo: {
      fr: 'Décrivez l’authentification, ou limitez le pré-remplissage aux données ouvertes.',
      en: 'Describe the authentication, or limit pre-filling to open data.',
    },
    mend: { kind: 'none' },
    sources: [
      { in: 'admin-api', at: 'config/locales/api_entreprise/cas_usages_entries.fr.yml:173, 213, 450' },
      { in: 'admin-api', at: 'app/views/api_entreprise/pages/_cgu.html.erb:147-150' },
    ],
  },
  {
    id: 'children-excluded-data',
    reason: 'R29',
    services: ['api_particulier'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'request.families', op: 'intersects', value: ['free'] },
        { fact: 'purpose.says', op: 'intersects', value: ['child-pricing'] },
        {
          fact: 'scopes.values',
          op: 'intersects',
          value: [
            'cnous_statut_boursier',
            'cnous_echelon_bourse',
            'cnous_identite',
            'cnous_email',
            'cnous_periode_versement',
            'cnous_ville_etudes',
            'cnous_ine',
            'pole_emploi_identifiant',
            'pole_emploi_identite',
            'pole_emploi_contact',
            'pole_emploi_adresse',
            'pole_emploi_inscription',
            'pole_emploi_paiements',
            'prime_activite',
            'prime_activite_majoration',
            'complementaire_sante_solidaire',
            'allocation_adulte_handicape',
          ],
        },
      ],
    },
    about: ['scopes'],
    asks: {
      fr: 'Cette donnée n’est pas admise pour ce cas d’usage : avez-vous une règle locale qui l’exige ?',
      en: 'This datum is not admitted for this use case: have you a local rule that demands it?',
    },
    todo: {
      fr: 'Retirez-la ou passez par le formulaire du cas d’usage, déjà borné aux données admises.',
      en: 'Take it out, or use the form of the use case, already limited to the admitted data.',
    },
    mend: {
      kind: 'untick',
      attribute: 'scopes',
      values: [
        'cnous_statut_boursier',
        'cnous_echelon_bourse',
        'cnous_identite',
        'cnous_email',
        'cnous_periode_versement',
        'cnous_ville_etudes',
        'cnous_ine',
        'pole_emploi_identifiant',
        'pole_emploi_identite',
        'pole_emploi_contact',
        'pole_emploi_adresse',
        'pole_emploi_inscription',
        'pole_emploi_paiements',
        'prime_activite',
        'prime_activite_majoration',
        'complementaire_sante_solidaire',
        'allocation_adulte_handicape',
      ],
    },
    sources: [
      {
        in: 'admin-api',
        at: 'config/locales/api_particulier/cas_usages_entries.fr.yml:13-22, 122, 201-210, 575-577, 646, 703-713, 852-862',
      },
    ],
  },
  {
    id: 'transport-excluded-data',
    reason: 'R29',
    services: ['api_particulier'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'request.families', op: 'intersects', value: ['free'] },
        { fact: 'purpose.says', op: 'intersects', value: ['transport'] },
        { not: { fact: 'purpose.says', op: 'intersects', value: ['child-pricing'] } },
        {
          fact: 'scopes.values',
          op: 'intersects',
          value: ['prime_activite', 'prime_activite_majoration', 'allocation_soutien_familial'],
        },
      ],
    },
    about: ['scopes'],
    asks: {
      fr: 'Cette donnée n’est pas admise pour ce cas d’usage : avez-vous une règle locale qui l’exige ?',
      en: 'This datum is not admitted for this use case: have you a local rule that demands it?',
    },
    todo: {
      fr: 'Retirez-la ou passez par le formulaire du cas d’usage, déjà borné aux données admises.',
      en: 'Take it out, or use the form of the use case, already limited to the admitted data.',
    },
    mend: {
      kind: 'untick',
      attribute: 'scopes',
      values: ['prime_activite', 'prime_activite_majoration', 'allocation_soutien_familial'],
    },
    sources: [
      {
        in: 'admin-api',
        at: 'config/locales/api_particulier/cas_usages_entries.fr.yml:13-22, 122, 201-210, 575-577, 646, 703-713, 852-862',
      },
    ],
  },
  {
    id: 'nursery-tax-data',
    reason: 'R30',
    services: ['api_impot_particulier_sandbox', 'api_impot_particulier', 'api_sfip_sandbox', 'api_sfip'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'description.says', op: 'intersects', value: ['nursery'] },
        { fact: 'description.says', op: 'intersects', value: ['pricing'] },
      ],
    },
    about: ['description', 'scopes'],
    asks: {
      fr: 'Les données fiscales ne servent pas à calculer la participation des familles en accueil du jeune enfant.',
      en: 'Tax data do not serve to compute what families pay for the care of young children.',
    },
    todo: {
      fr: 'Utilisez les données petite enfance d’API Particulier pour le tarif.',
      en: 'Use the early childhood data of API Particulier for the price.',
    },
    mend: { kind: 'other-form', forms: ['api-particulier-tarification-eaje'] },
    sources: [{ in: 'admin-api', at: 'config/locales/api_particulier/cas_usages_entries.fr.yml:76' }],
  },
  {
    id: 'usual-name-alone',
    reason: 'R48',
    services: ['france_connect'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'scopes.values', op: 'intersects', value: ['preferred_username'] },
        { not: { fact: 'scopes.values', op: 'intersects', value: ['family_name'] } },
      ],
    },
    about: ['scopes'],
    asks: {
      fr: 'Le nom d’usage n’existe pas toujours : le nom de naissance doit être demandé avec lui.',
      en: 'The usual name does not always exist: the birth name must be asked with it.',
    },
    todo: { fr: 'Cochez aussi le nom de naissance.', en: 'Tick the birth name too.' },
    mend: { kind: 'tick', attribute: 'scopes', values: ['family_name'] },
    sources: [{ in: 'datapass-v1', at: 'frontend/src/pages/FranceConnect.tsx:23-25' }],
  },
  {
    id: 'pivot-identity',
    reason: 'R49',
    services: ['france_connect'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'description.says', op: 'intersects', value: ['linked-apis'] },
        {
          any: [
            { not: { fact: 'scopes.values', op: 'intersects', value: ['family_name'] } },
            { not: { fact: 'scopes.values', op: 'intersects', value: ['given_name'] } },
            { not: { fact: 'scopes.values', op: 'intersects', value: ['birthdate'] } },
            { not: { fact: 'scopes.values', op: 'intersects', value: ['birthplace'] } },
            { not: { fact: 'scopes.values', op: 'intersects', value: ['birthcountry'] } },
            { not: { fact: 'scopes.values', op: 'intersects', value: ['gender'] } },
          ],
        },
      ],
    },
    about: ['scopes', 'description'],
    asks: {
      fr: 'Sans identité pivot complète, l’appel aux API reliées ne fonctionne pas.',
      en: 'Without the whole pivot identity, calls to the linked APIs do not work.',
    },
    todo: {
      fr: 'Cochez les six données d’identité et expliquez qu’elles servent de clé d’appel.',
      en: 'Tick the six data of identity and explain that they are the key of the call.',
    },
    mend: {
      kind: 'tick',
      attribute: 'scopes',
      values: ['family_name', 'given_name', 'birthdate', 'birthplace', 'birthcountry', 'gender'],
    },
    sources: [
      { in: 'admin-api', at: 'config/locales/api_particulier/cas_usages_entries.fr.yml:1205, 1223, 1246' },
    ],
  },
  {
    id: 'eidas-substantial',
    reason: 'R50',
    services: ['france_connect'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'france_connect_eidas.value', op: 'eq', value: 'eidas_2' },
        { not: { fact: 'description.says', op: 'intersects', value: ['eidas-need'] } },
      ],
    },
    about: ['france_connect_eidas', 'description'],
    asks: {
      fr: 'Quelle exigence vous impose le niveau de garantie supérieur ?',
      en: 'What requirement imposes the higher level of assurance?',
    },
    todo: {
      fr: 'Restez au premier niveau, ou citez la règle qui demande le second.',
      en: 'Stay at the first level, or cite the rule that asks for the second.',
    },
    mend: { kind: 'none' },
    sources: [
      { in: 'data-pass', at: 'config/locales/fr.yml:78-83' },
      { in: 'data-pass', at: 'app/lib/seeds/message_templates.rb:47' },
    ],
  },
  {
    id: 'franceconnect-alone',
    reason: 'R51',
    services: ['api_particulier'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'modalities.values', op: 'subsetOf', value: ['france_connect'] },
        { not: { fact: 'request.families', op: 'intersects', value: ['parking'] } },
      ],
    },
    about: ['modalities'],
    asks: {
      fr: 'Comment feront les usagers sans FranceConnect, et les données qui ne passent pas par lui ?',
      en: 'How will users without FranceConnect do, and the data that do not pass through it?',
    },
    todo: {
      fr: 'Ajoutez la modalité par paramètres, ou retirez les données élève et France Travail.',
      en: 'Add the mode by parameters, or take out the data on pupils and France Travail.',
    },
    mend: { kind: 'tick', attribute: 'modalities', values: ['params'] },
    sources: [
      { in: 'admin-api', at: 'config/locales/api_particulier/cas_usages_entries.fr.yml:1021, 1040-1042' },
    ],
  },
  {
    id: 'data-outside-franceconnect',
    reason: 'R51',
    services: ['api_particulier'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'modalities.values', op: 'subsetOf', value: ['france_connect'] },
        { fact: 'request.families', op: 'intersects', value: ['parking'] },
        {
          fact: 'scopes.values',
          op: 'intersects',
          value: [
            'men_statut_identite',
            'men_statut_scolarite',
            'men_statut_boursier',
            'men_echelon_bourse',
            'men_statut_etablissement',
            'men_statut_module_elementaire_formation',
            'men_regime_pensionnat',
            'pole_emploi_identifiant',
            'pole_emploi_identite',
            'pole_emploi_contact',
            'pole_emploi_adresse',
            'pole_emploi_inscription',
            'pole_emploi_paiements',
          ],
        },
      ],
    },
    about: ['modalities', 'scopes'],
    asks: {
      fr: 'Comment feront les usagers sans FranceConnect, et les données qui ne passent pas par lui ?',
      en: 'How will users without FranceConnect do, and the data that do not pass through it?',
    },
    todo: {
      fr: 'Ajoutez la modalité par paramètres, ou retirez les données élève et France Travail.',
      en: 'Add the mode by parameters, or take out the data on pupils and France Travail.',
    },
    mend: {
      kind: 'untick',
      attribute: 'scopes',
      values: [
        'men_statut_identite',
        'men_statut_scolarite',
        'men_statut_boursier',
        'men_echelon_bourse',
        'men_statut_etablissement',
        'men_statut_module_elementaire_formation',
        'men_regime_pensionnat',
        'pole_emploi_identifiant',
        'pole_emploi_identite',
        'pole_emploi_contact',
        'pole_emploi_adresse',
        'pole_emploi_inscription',
        'pole_emploi_paiements',
      ],
    },
    sources: [
      { in: 'admin-api', at: 'config/locales/api_particulier/cas_usages_entries.fr.yml:1021, 1040-1042' },
    ],
  },
  {
    id: 'siret-of-agents',
    reason: 'R52',
    services: ['pro_connect_identity_provider'],
    level: 'bloquant',
    when: { not: { fact: 'scopes.values', op: 'intersects', value: ['siret'] } },
    about: ['scopes'],
    asks: {
      fr: 'Le SIRET fait partie des cinq données qu’un fournisseur d’identité doit transmettre.',
      en: 'The SIRET is one of the five data that an identity provider must send.',
    },
    todo: {
      fr: 'Cochez le SIRET, bien que DataPass le laisse facultatif.',
      en: 'Tick the SIRET, though DataPass leaves it optional.',
    },
    mend: { kind: 'tick', attribute: 'scopes', values: ['siret'] },
    sources: [
      { in: 'proconnect-docs', at: 'doc_fi/prerequis-fi.md' },
      { in: 'data-pass', at: 'config/authorization_definitions/pro_connect.yml' },
    ],
  },
]
