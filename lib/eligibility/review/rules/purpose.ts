/** Rules on the description, the recipients and the retention. Values only; what each fact means stands in ../facts.ts. */
import type { ReviewRule } from '../model'

export const purpose: ReviewRule[] = [
  {
    id: 'piece-dropped',
    reason: 'R12',
    services: ['api_impot_particulier_sandbox', 'api_impot_particulier', 'api_sfip_sandbox', 'api_sfip'],
    level: 'a_verifier',
    when: { not: { fact: 'description.says', op: 'intersects', value: ['piece-dropped'] } },
    about: ['description'],
    asks: {
      fr: 'Qu’est-ce que l’usager n’aura plus à fournir grâce à cet accès ?',
      en: 'What will users no longer have to provide thanks to this access?',
    },
    todo: {
      fr: 'Nommez le justificatif supprimé et le nombre de personnes concernées.',
      en: 'Name the document that is dropped and the number of people concerned.',
    },
    mend: { kind: 'none' },
    law: 'CRPA, art. L114-8',
    sources: [{ in: 'data-pass', at: 'db/data/eligibility_rules.yml:123-127' }],
    heldBy: ['thin-description', 'template-left'],
  },
  {
    id: 'commercial-use',
    reason: 'R22',
    services: ['api_entreprise'],
    level: 'a_verifier',
    when: { fact: 'purpose.says', op: 'intersects', value: ['commercial'] },
    about: ['description', 'intitule'],
    asks: {
      fr: 'Quelle démarche administrative cet usage sert-il, s’il ne s’agit ni de prospecter ni de constituer un fichier ?',
      en: 'Which administrative procedure does this use serve, if it is neither prospecting nor building a file?',
    },
    todo: {
      fr: 'Recentrez le texte sur la démarche de l’usager ; retirez tout usage commercial.',
      en: 'Centre the text on the procedure of the user; take out any commercial use.',
    },
    mend: { kind: 'none' },
    sources: [
      { in: 'data-pass', at: 'app/lib/seeds/message_templates.rb:29' },
      { in: 'admin-api', at: 'app/views/api_entreprise/pages/_cgu.html.erb:160-171' },
    ],
  },
  {
    id: 'thin-description',
    reason: 'R31',
    services: ['*'],
    level: 'a_verifier',
    when: {
      all: [
        { not: { fact: 'request.given', op: 'intersects', value: ['description'] } },
        {
          any: [
            {
              all: [
                { fact: 'description.length', op: 'lt', value: 300 },
                { fact: 'description.questionsAnswered', op: 'lt', value: 3 },
              ],
            },
            { fact: 'description.questionsAnswered', op: 'eq', value: 0 },
          ],
        },
      ],
    },
    about: ['description'],
    asks: {
      fr: 'À quoi servira le service, qui l’utilisera et où les données seront-elles affichées ?',
      en: 'What will the service be for, who will use it and where will the data be shown?',
    },
    todo: {
      fr: 'Répondez en quatre phrases : démarche, utilisateurs, écran ou outil, règle appliquée.',
      en: 'Answer in four sentences: procedure, users, screen or tool, rule applied.',
    },
    mend: { kind: 'skeleton', attribute: 'description' },
    sources: [
      { in: 'data-pass', at: 'config/locales/authorization_request_forms.fr.yml:32-33, 624-635' },
      { in: 'admin-api', at: 'config/locales/api_entreprise/faq_entries.fr.yml:236' },
      { in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:219' },
    ],
  },
  {
    id: 'reason-to-identify',
    reason: 'R32',
    services: ['france_connect'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'org.sphere', op: 'eq', value: 'public' },
        { not: { fact: 'description.says', op: 'intersects', value: ['reason-to-identify'] } },
      ],
    },
    about: ['description'],
    asks: {
      fr: 'Pourquoi votre téléservice a-t-il besoin de connaître l’identité de l’usager ?',
      en: 'Why does your online service need to know the identity of the user?',
    },
    todo: {
      fr: 'Ajoutez une phrase sur la nécessité d’identifier la personne pour cette démarche.',
      en: 'Add a sentence on the need to identify the person for this procedure.',
    },
    mend: { kind: 'none' },
    law: 'Arrêté du 8 novembre 2018 relatif à FranceConnect',
    sources: [{ in: 'datapass-v1', at: 'frontend/src/pages/FranceConnect.tsx:46' }],
    heldBy: ['thin-description', 'template-left'],
  },
  {
    id: 'template-left',
    reason: 'R33',
    services: [
      'api_impot_particulier_sandbox',
      'api_impot_particulier',
      'api_sfip_sandbox',
      'api_sfip',
      'api_entreprise',
    ],
    level: 'bloquant',
    when: {
      any: [
        { fact: 'description.says', op: 'intersects', value: ['template'] },
        { fact: 'cadre_juridique_nature.says', op: 'intersects', value: ['template'] },
        { fact: 'intitule.says', op: 'intersects', value: ['template'] },
      ],
    },
    about: ['description', 'cadre_juridique_nature', 'intitule'],
    asks: {
      fr: 'Le texte type n’a pas été complété : que faites-vous précisément ?',
      en: 'The standard text was not completed: what precisely do you do?',
    },
    todo: {
      fr: 'Remplacez chaque passage à compléter par vos propres éléments.',
      en: 'Replace each passage to complete by your own elements.',
    },
    mend: { kind: 'none' },
    sources: [
      {
        in: 'data-pass',
        at: 'config/authorization_request_forms/api_impot_particulier.yml:119-124',
      },
      {
        in: 'data-pass',
        at: 'config/authorization_request_forms/api_entreprise.yml:227-245',
      },
    ],
  },
  {
    id: 'acronyms',
    reason: 'R34',
    services: ['*'],
    level: 'a_verifier',
    when: {
      any: [
        { fact: 'intitule.mostlyAcronyms', op: 'isTrue' },
        { fact: 'description.mostlyAcronyms', op: 'isTrue' },
      ],
    },
    about: ['intitule', 'description'],
    asks: {
      fr: 'Que veut dire ce sigle pour quelqu’un d’extérieur ?',
      en: 'What does this acronym mean to somebody from outside?',
    },
    todo: {
      fr: 'Écrivez un nom compréhensible, car l’intitulé sera publié, et développez chaque sigle une fois.',
      en: 'Write a name that can be understood, for the title will be published, and spell out each acronym once.',
    },
    mend: { kind: 'none' },
    sources: [{ in: 'data-pass', at: 'config/locales/authorization_request_forms.fr.yml:30-31' }],
  },
  {
    id: 'recipients-provider',
    reason: 'R36',
    services: ['api_entreprise', 'api_particulier', 'france_connect'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'destinataire_donnees_caractere_personnel.says', op: 'intersects', value: ['provider'] },
        {
          not: {
            fact: 'destinataire_donnees_caractere_personnel.says',
            op: 'intersects',
            value: ['hosting-only'],
          },
        },
      ],
    },
    about: ['destinataire_donnees_caractere_personnel'],
    asks: {
      fr: 'Un prestataire peut gérer l’accès technique, mais il ne doit pas recevoir les données.',
      en: 'A provider may manage the technical access, but must not receive the data.',
    },
    todo: {
      fr: 'Indiquez les agents ou usagers habilités, par fonction, et retirez le prestataire.',
      en: 'Give the agents or users entitled, by function, and take out the provider.',
    },
    mend: { kind: 'none' },
    sources: [
      { in: 'admin-api', at: 'config/locales/api_entreprise/faq_entries.fr.yml:95' },
      { in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:83' },
      { in: 'admin-api', at: 'config/locales/api_entreprise/cas_usages_entries.fr.yml:1255' },
      { in: 'admin-api', at: 'config/locales/api_particulier/cas_usages_entries.fr.yml:1239' },
    ],
  },
  {
    id: 'long-retention',
    reason: 'R37',
    services: ['*'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'duree_conservation_donnees_caractere_personnel.number', op: 'gt', value: 36 },
        {
          not: {
            fact: 'duree_conservation_donnees_caractere_personnel_justification.says',
            op: 'intersects',
            value: ['retention-reason'],
          },
        },
      ],
    },
    about: [
      'duree_conservation_donnees_caractere_personnel_justification',
      'duree_conservation_donnees_caractere_personnel',
    ],
    asks: {
      fr: 'Pourquoi garder ces données plus longtemps que la durée habituelle de trois ans ?',
      en: 'Why keep these data longer than the usual three years?',
    },
    todo: {
      fr: 'Ramenez la durée à celle de la démarche, ou citez la règle d’archivage qui l’impose.',
      en: 'Bring the duration back to that of the procedure, or cite the rule of archives that imposes it.',
    },
    mend: { kind: 'none' },
    law: 'RGPD, art. 5, §1, e)',
    sources: [{ in: 'data-pass', at: 'config/locales/fr.yml:645-647' }],
  },
]
