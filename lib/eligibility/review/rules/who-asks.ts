/** Rules on who may ask, by which form, for what. Values only; what each fact means stands in ../facts.ts. */
import type { ReviewRule } from '../model'

export const whoAsks: ReviewRule[] = [
  {
    id: 'ccas-only',
    reason: 'R06',
    services: ['api_particulier'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'request.families', op: 'intersects', value: ['ccas'] },
        { fact: 'org.legalCategory', op: 'notIn', value: ['7361', '7367'] },
      ],
    },
    about: [],
    asks: {
      fr: 'Ce cas d’usage est ouvert aux seuls centres d’action sociale : pourquoi la demande est-elle faite par une autre structure ?',
      en: 'This use case is open to centres of social action only: why is the request made by another body?',
    },
    todo: {
      fr: 'Changez d’organisation au moment de la connexion (SIRET du CCAS) ou prenez le formulaire de votre propre cas d’usage.',
      en: 'Change organisation when you sign in (SIRET of the CCAS), or take the form of your own use case.',
    },
    mend: { kind: 'other-form', forms: ['api-particulier'] },
    sources: [{ in: 'data-pass', at: 'config/authorization_request_forms/api_particulier.yml:2354, 2379' }],
  },
  {
    id: 'private-without-mission',
    reason: 'R13',
    services: ['api_particulier'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'org.sphere', op: 'eq', value: 'prive' },
        { fact: 'org.hasPublicMission', op: 'isFalse' },
        { not: { fact: 'argument.says', op: 'intersects', value: ['public-mission'] } },
      ],
    },
    about: ['cadre_juridique_nature', 'description'],
    asks: {
      fr: 'Une entreprise ou une association ne peut pas être habilitée, même quand elle travaille pour une collectivité.',
      en: 'A company or an association cannot be authorised, even when it works for a local authority.',
    },
    todo: {
      fr: 'Faites déposer la demande par la collectivité cliente ; si vous êtes délégataire, joignez l’acte qui vous confie la mission.',
      en: 'Let the client authority file the request; if a public service was delegated to you, attach the act that entrusts it.',
    },
    mend: { kind: 'none' },
    sources: [
      { in: 'data-pass', at: 'db/data/eligibility_rules.yml:3-33' },
      { in: 'data-pass', at: 'app/lib/seeds/message_templates.rb:38' },
      { in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:83' },
    ],
  },
  {
    id: 'private-business-data',
    reason: 'R14',
    services: ['api_entreprise'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'org.sphere', op: 'eq', value: 'prive' },
        { fact: 'org.hasPublicMission', op: 'isFalse' },
        { not: { fact: 'request.families', op: 'intersects', value: ['editor'] } },
        { not: { fact: 'argument.says', op: 'intersects', value: ['public-mission'] } },
      ],
    },
    about: ['cadre_juridique_nature', 'description'],
    asks: {
      fr: 'Les données vont aux acteurs publics : à quel titre votre société ou association les demande-t-elle ?',
      en: 'The data go to public bodies: in what capacity does your company or association ask for them?',
    },
    todo: {
      fr: 'Laissez l’administration déposer sa demande, ou prenez le formulaire réservé aux éditeurs, qui ne donne accès à aucune donnée.',
      en: 'Let the administration file its own request, or take the form kept for editors, which opens no data.',
    },
    mend: { kind: 'other-form', forms: ['api-entreprise-editeur'] },
    sources: [
      { in: 'data-pass', at: 'db/data/eligibility_rules.yml:35-66' },
      { in: 'admin-api', at: 'config/locales/api_entreprise/faq_entries.fr.yml:93-95, 202' },
      {
        in: 'admin-api',
        at: 'app/views/api_entreprise/authorization_request_mailer/_block_refusal_might_be_error.html.mjml:11',
      },
    ],
  },
  {
    id: 'administrations-only',
    reason: 'R15',
    services: ['api_captchetat', 'api_scolarite'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'org.sphere', op: 'eq', value: 'prive' },
        { fact: 'org.hasPublicMission', op: 'isFalse' },
      ],
    },
    about: [],
    asks: {
      fr: 'Ce service est ouvert aux seules administrations et collectivités.',
      en: 'This service is open to administrations and local authorities only.',
    },
    todo: {
      fr: 'Faites porter la demande par l’administration qui exploite le téléservice.',
      en: 'Have the request carried by the administration that runs the online service.',
    },
    mend: { kind: 'none' },
    sources: [{ in: 'data-pass', at: 'db/data/eligibility_rules.yml:163-180, 236-248' }],
  },
  {
    id: 'franceconnect-private',
    reason: 'R16',
    services: ['france_connect'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'org.sphere', op: 'eq', value: 'prive' },
        { fact: 'cadre_juridique_nature.cites', op: 'intersects', value: ['arrete-franceconnect'] },
        { not: { fact: 'cadre_juridique_nature.cites', op: 'intersects', value: ['beside-franceconnect'] } },
        { not: { fact: 'description.says', op: 'intersects', value: ['identity-text'] } },
      ],
    },
    about: ['cadre_juridique_nature'],
    asks: {
      fr: 'Quel texte réglementaire vous oblige à vérifier l’identité de vos utilisateurs, ou votre service concerne-t-il un changement d’adresse ?',
      en: 'Which regulation obliges you to check the identity of your users, or is your service about a change of address?',
    },
    todo: {
      fr: 'Citez ce texte propre à votre activité ; sans lui, la demande n’est pas recevable.',
      en: 'Cite the text proper to your activity; without it the request is not admissible.',
    },
    mend: { kind: 'legal-text' },
    law: 'Arrêté du 8 novembre 2018 relatif à FranceConnect',
    sources: [
      { in: 'fc-demande' },
      { in: 'federation', at: 'web/apps/doc-partners/content/fs/pilotage/pilotage-eligibilite.md' },
      { in: 'datapass-v1', at: 'frontend/src/pages/FranceConnect.tsx:50' },
    ],
  },
  {
    id: 'proconnect-private',
    reason: 'R17',
    services: ['pro_connect_service_provider'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'org.sphere', op: 'eq', value: 'prive' },
        { not: { fact: 'description.says', op: 'intersects', value: ['public-agents'] } },
      ],
    },
    about: ['description'],
    asks: {
      fr: 'Une application privée ne peut connecter par ce bouton que des agents publics : qui sont vos utilisateurs ?',
      en: 'By this button a private application may sign in public agents only: who are your users?',
    },
    todo: {
      fr: 'Écrivez que seuls des agents publics s’y connecteront, ou laissez l’administration cliente demander.',
      en: 'Write that only public agents will sign in, or let the client administration ask.',
    },
    mend: { kind: 'none' },
    sources: [
      { in: 'data-pass', at: 'db/data/eligibility_rules.yml:129-146' },
      { in: 'proconnect-docs', at: 'doc_fs/eligibilite_installation.md' },
    ],
  },
  {
    id: 'identity-provider-staff',
    reason: 'R18',
    services: ['pro_connect_identity_provider'],
    level: 'a_verifier',
    when: {
      any: [
        { fact: 'description.says', op: 'intersects', value: ['staff-of-others'] },
        { not: { fact: 'description.says', op: 'intersects', value: ['staff-directory'] } },
      ],
    },
    about: ['description'],
    asks: {
      fr: 'Gérez-vous vous-même l’arrivée et le départ des agents dont vous garantissez l’identité ?',
      en: 'Do you yourself manage the arrival and departure of the agents whose identity you vouch for?',
    },
    todo: {
      fr: 'Faites déposer la demande par l’employeur qui tient l’annuaire et citez les noms de domaine concernés.',
      en: 'Have the request filed by the employer that keeps the directory, and name the domain names concerned.',
    },
    mend: { kind: 'none' },
    sources: [{ in: 'proconnect-docs', at: 'doc_fi/prerequis-fi.md' }],
    heldBy: ['thin-description', 'template-left'],
  },
  {
    id: 'communes-only',
    reason: 'R19',
    services: ['hubee_cert_dc', 'hubee_dila'],
    level: 'bloquant',
    when: { fact: 'org.legalCategory', op: 'ne', value: '7210' },
    about: [],
    asks: {
      fr: 'Ces démarches ne sont ouvertes qu’aux communes.',
      en: 'These procedures are open to communes only.',
    },
    todo: {
      fr: 'Connectez-vous avec le SIRET de la commune, pas celui du CCAS, de l’intercommunalité ou de l’éditeur.',
      en: 'Sign in with the SIRET of the commune, not that of the CCAS, the intercommunal body or the editor.',
    },
    mend: { kind: 'none' },
    sources: [
      { in: 'datapass-v1', at: 'backend/app/views/enrollment_mailer/hubee_portail/refuse.text.erb:5' },
      { in: 'datapass-v1', at: 'backend/app/views/enrollment_mailer/hubee_portail_dila/refuse.text.erb:5' },
    ],
  },
  {
    id: 'fraud-mission',
    reason: 'R20',
    services: ['api_entreprise'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'request.families', op: 'intersects', value: ['fraud'] },
        {
          any: [
            { fact: 'org.kind', op: 'in', value: ['collectivite', 'groupement-collectivites'] },
            { not: { fact: 'cadre_juridique_nature.says', op: 'intersects', value: ['control'] } },
          ],
        },
      ],
    },
    about: ['cadre_juridique_nature'],
    asks: {
      fr: 'La lutte contre la fraude figure-t-elle dans les missions que vous donne la loi ?',
      en: 'Is the fight against fraud among the missions that the law gives you?',
    },
    todo: {
      fr: 'Citez le texte qui vous donne cette mission, ou choisissez le formulaire de votre vraie démarche.',
      en: 'Cite the text that gives you this mission, or choose the form of your real procedure.',
    },
    mend: { kind: 'other-form', forms: ['api-entreprise'] },
    sources: [
      { in: 'data-pass', at: 'config/authorization_request_forms/api_entreprise.yml:174-180' },
      { in: 'admin-api', at: 'config/locales/api_entreprise/cas_usages_entries.fr.yml:1147' },
    ],
  },
  {
    id: 'several-demarches',
    reason: 'R23',
    services: ['api_entreprise'],
    level: 'a_verifier',
    when: {
      any: [
        {
          all: [
            { fact: 'purpose.says', op: 'intersects', value: ['tenders'] },
            { fact: 'purpose.says', op: 'intersects', value: ['grants'] },
          ],
        },
        {
          all: [
            { fact: 'purpose.says', op: 'intersects', value: ['tenders'] },
            { fact: 'purpose.says', op: 'intersects', value: ['permits'] },
          ],
        },
        {
          all: [
            { fact: 'purpose.says', op: 'intersects', value: ['grants'] },
            { fact: 'purpose.says', op: 'intersects', value: ['permits'] },
          ],
        },
      ],
    },
    about: ['description', 'intitule'],
    asks: {
      fr: 'Une habilitation couvre un seul type de démarche : laquelle voulez-vous garder ici ?',
      en: 'An authorisation covers one kind of procedure: which one do you keep here?',
    },
    todo: {
      fr: 'Déposez une demande par démarche ; un jeton partagé entre plusieurs usages peut être révoqué.',
      en: 'File a request for each procedure; a token shared between several uses may be revoked.',
    },
    mend: { kind: 'none' },
    sources: [{ in: 'admin-api', at: 'app/views/api_entreprise/pages/_cgu.html.erb:100-106' }],
  },
  {
    id: 'reopened-for-another-use',
    reason: 'R24',
    services: ['api_entreprise', 'api_particulier'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'request.isReopening', op: 'isTrue' },
        {
          any: [
            {
              fact: 'request.changed',
              op: 'intersects',
              value: ['intitule', 'description', 'cadre_juridique_nature'],
            },
            { fact: 'request.newGroups', op: 'nonEmpty' },
          ],
        },
      ],
    },
    about: ['scopes', 'description', 'intitule', 'cadre_juridique_nature'],
    asks: {
      fr: 'Ces nouvelles données servent-elles la même démarche que celle déjà validée ?',
      en: 'Do these new data serve the same procedure as the one already validated?',
    },
    todo: {
      fr: 'Si l’objet change, ouvrez une nouvelle demande ; un refus de la mise à jour laisse l’ancienne habilitation valable.',
      en: 'If the purpose changes, open a new request; a refused update leaves the former authorisation valid.',
    },
    mend: { kind: 'none' },
    sources: [
      { in: 'admin-api', at: 'config/locales/api_entreprise/faq_entries.fr.yml:348, 366' },
      { in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:342, 360' },
      { in: 'data-pass', at: 'docs/metier/lifecycle_documentation.md' },
    ],
  },
  {
    id: 'free-form',
    reason: 'R35',
    services: ['api_entreprise', 'api_particulier'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'request.families', op: 'intersects', value: ['free'] },
        {
          any: [
            {
              fact: 'purpose.says',
              op: 'intersects',
              value: [
                'child-pricing',
                'transport',
                'school-canteen-upper',
                'social-aid',
                'parking',
                'public-staff',
                'nursery',
                'tenders',
                'grants',
                'anti-fraud',
              ],
            },
            { fact: 'org.legalCategory', op: 'in', value: ['7361', '7367'] },
          ],
        },
      ],
    },
    about: ['intitule', 'description'],
    asks: {
      fr: 'Pourquoi une demande libre alors qu’un formulaire existe pour ce cas ?',
      en: 'Why a free request when a form exists for this case?',
    },
    todo: {
      fr: 'Repartez du formulaire du cas d’usage ou de l’éditeur : l’instruction y est plus courte.',
      en: 'Start again from the form of the use case or of the editor: it is examined faster.',
    },
    mend: { kind: 'form-by-theme' },
    sources: [
      { in: 'data-pass', at: 'config/authorization_request_forms/api_entreprise.yml:247-255' },
      { in: 'admin-api', at: 'config/locales/api_entreprise/faq_entries.fr.yml:225' },
      { in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:208' },
    ],
  },
]
