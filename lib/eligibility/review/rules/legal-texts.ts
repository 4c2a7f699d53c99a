/** Rules on the legal texts and their pieces. Values only; what each fact means stands in ../facts.ts. */
import type { ReviewRule } from '../model'

export const legalTexts: ReviewRule[] = [
  {
    id: 'general-text-only',
    reason: 'R01',
    services: ['api_entreprise', 'api_particulier'],
    level: 'bloquant',
    when: {
      all: [
        { not: { fact: 'request.given', op: 'intersects', value: ['cadre_juridique_nature'] } },
        { fact: 'cadre_juridique_nature.cites', op: 'intersects', value: ['general'] },
        { not: { fact: 'cadre_juridique_nature.cites', op: 'intersects', value: ['specific'] } },
      ],
    },
    about: ['cadre_juridique_nature'],
    asks: {
      fr: 'Le principe général d’échange entre administrations ne suffit pas : quel texte précis fonde l’usage de ces données pour votre démarche ?',
      en: 'The general principle of exchange between administrations is not enough: which text founds the use of these data in your procedure?',
    },
    todo: {
      fr: 'Gardez le texte général et ajoutez la référence exacte (article, décret, arrêté ou délibération) qui régit votre démarche.',
      en: 'Keep the general text and add the exact reference (article, decree, order or deliberation) that rules your procedure.',
    },
    mend: { kind: 'legal-text' },
    law: 'CRPA, art. L114-8',
    sources: [
      { in: 'admin-api', at: 'config/locales/api_entreprise/faq_entries.fr.yml:246' },
      { in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:229' },
      { in: 'data-pass', at: 'config/locales/authorization_request_forms.fr.yml:328' },
      {
        in: 'admin-api',
        at: 'app/views/api_entreprise/authorization_request_mailer/_block_refusal_might_be_error.html.mjml:22',
      },
    ],
  },
  {
    id: 'deliberation-missing',
    reason: 'R02',
    services: ['api_particulier'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'org.kind', op: 'in', value: ['collectivite', 'groupement-collectivites'] },
        { not: { fact: 'request.families', op: 'intersects', value: ['nursery', 'ccas-optional'] } },
        { not: { fact: 'request.given', op: 'intersects', value: ['cadre_juridique_url'] } },
        { fact: 'request.asks', op: 'intersects', value: ['cadre_juridique_document'] },
        {
          all: [
            { fact: 'cadre_juridique_document.count', op: 'eq', value: 0 },
            { fact: 'cadre_juridique_url.host', op: 'in', value: ['none', 'legifrance'] },
          ],
        },
      ],
    },
    about: ['cadre_juridique_document', 'cadre_juridique_url'],
    asks: {
      fr: 'Où est la délibération de votre assemblée qui fixe les tarifs ou les conditions d’attribution ?',
      en: 'Where is the deliberation of your assembly that sets the prices or the conditions?',
    },
    todo: {
      fr: 'Joignez la délibération existante (ou son lien sur votre site) : un lien vers l’article du code ne la remplace pas.',
      en: 'Attach the existing deliberation, or its address on your website: a link to the article of the code does not stand for it.',
    },
    mend: { kind: 'none' },
    law: 'CRPA, art. L114-8',
    sources: [
      { in: 'data-pass', at: 'config/locales/authorization_request_forms.fr.yml:429-432' },
      { in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:231' },
    ],
  },
  {
    id: 'deliberation-of-the-tool',
    reason: 'R03',
    services: ['api_particulier', 'api_scolarite'],
    level: 'a_verifier',
    when: {
      any: [
        {
          all: [
            { fact: 'cadre_juridique_nature.says', op: 'intersects', value: ['tool-decision'] },
            { not: { fact: 'cadre_juridique_nature.says', op: 'intersects', value: ['price-rule'] } },
          ],
        },
        {
          all: [
            { not: { fact: 'request.given', op: 'intersects', value: ['cadre_juridique_nature'] } },
            { fact: 'cadre_juridique_nature.cites', op: 'intersects', value: ['deliberation'] },
            {
              not: {
                fact: 'cadre_juridique_nature.cites',
                op: 'intersects',
                value: ['number', 'date', 'page'],
              },
            },
            { not: { fact: 'cadre_juridique_nature.says', op: 'intersects', value: ['price-rule'] } },
          ],
        },
      ],
    },
    about: ['cadre_juridique_nature', 'cadre_juridique_document'],
    asks: {
      fr: 'Cette délibération autorise l’outil mais ne dit pas à quoi sert chaque donnée : quels barèmes ou critères justifient la demande ?',
      en: 'This deliberation allows the tool but does not say what each datum is for: which scales or criteria justify the request?',
    },
    todo: {
      fr: 'Joignez la délibération tarifaire ou le règlement d’attribution déjà voté, et citez-en le passage et la page ; un nouveau vote n’est pas toujours nécessaire.',
      en: 'Attach the deliberation on prices or the rules of attribution already voted, and quote their passage and page; a new vote is not always needed.',
    },
    mend: { kind: 'none' },
    sources: [
      { in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:254-261' },
      { in: 'data-pass', at: 'config/locales/authorization_request_forms.fr.yml:644, 757' },
      { in: 'api-gouv', at: '_data/guides/deliberation-api-part.md' },
    ],
  },
  {
    id: 'operator-contract',
    reason: 'R05',
    services: ['api_particulier'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'request.families', op: 'intersects', value: ['transport'] },
        {
          any: [
            { fact: 'org.sphere', op: 'eq', value: 'prive' },
            { fact: 'org.kind', op: 'eq', value: 'epic' },
          ],
        },
        { fact: 'legal.pieces', op: 'lt', value: 2 },
      ],
    },
    about: ['cadre_juridique_document', 'cadre_juridique_url'],
    asks: {
      fr: 'Vous exploitez le réseau pour une autorité organisatrice : quel contrat vous confie la billettique ?',
      en: 'You run the network for a transport authority: which contract entrusts ticketing to you?',
    },
    todo: {
      fr: 'Ajoutez le contrat de délégation à côté de la délibération tarifaire, qui reste due dans tous les cas.',
      en: 'Add the contract of delegation beside the deliberation on prices, which is due in every case.',
    },
    mend: { kind: 'none' },
    sources: [{ in: 'data-pass', at: 'config/locales/authorization_request_forms.fr.yml:535-541' }],
  },
  {
    id: 'ccas-deliberation',
    reason: 'R07',
    services: ['api_particulier'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'request.families', op: 'intersects', value: ['ccas-optional'] },
        {
          all: [
            { fact: 'cadre_juridique_document.count', op: 'eq', value: 0 },
            { fact: 'cadre_juridique_url.host', op: 'in', value: ['none', 'legifrance'] },
          ],
        },
      ],
    },
    about: ['cadre_juridique_document', 'cadre_juridique_url'],
    asks: {
      fr: 'Les aides facultatives reposent sur une décision du conseil d’administration : où sont écrites leurs conditions ?',
      en: 'Optional aid rests on a decision of the board: where are its conditions written?',
    },
    todo: {
      fr: 'Joignez la délibération du conseil d’administration du CCAS qui fixe les conditions d’attribution.',
      en: 'Attach the deliberation of the board of the CCAS that sets the conditions.',
    },
    mend: { kind: 'none' },
    law: 'CASF, art. R123-21',
    sources: [
      { in: 'data-pass', at: 'config/locales/authorization_request_forms.fr.yml:754-762' },
      { in: 'admin-api', at: 'config/locales/api_particulier/cas_usages_entries.fr.yml:553' },
    ],
  },
  {
    id: 'nursery-agreement',
    reason: 'R08',
    services: ['api_particulier'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'request.families', op: 'intersects', value: ['nursery'] },
        { fact: 'cadre_juridique_document.says', op: 'intersects', value: ['deliberation'] },
        { not: { fact: 'cadre_juridique_document.says', op: 'intersects', value: ['agreement'] } },
      ],
    },
    about: ['cadre_juridique_document', 'cadre_juridique_url'],
    asks: {
      fr: 'Pour une crèche, la pièce attendue est la convention signée avec la caisse, l’avez-vous jointe ?',
      en: 'For a nursery the expected piece is the agreement signed with the fund: have you attached it?',
    },
    todo: {
      fr: 'Joignez la convention d’objectifs (et de financement) signée à la place d’une délibération tarifaire.',
      en: 'Attach the signed agreement of objectives (and funding) in place of a deliberation on prices.',
    },
    mend: { kind: 'none' },
    sources: [{ in: 'data-pass', at: 'config/locales/authorization_request_forms.fr.yml:453-470' }],
  },
  {
    id: 'state-decree',
    reason: 'R09',
    services: ['api_entreprise', 'api_particulier'],
    level: 'bloquant',
    when: {
      all: [
        {
          fact: 'org.kind',
          op: 'in',
          value: ['etat-central', 'etat-deconcentre', 'etablissement-public-national', 'operateur-etat'],
        },
        { not: { fact: 'request.given', op: 'intersects', value: ['cadre_juridique_nature'] } },
        {
          not: {
            fact: 'cadre_juridique_nature.cites',
            op: 'intersects',
            value: ['decret', 'arrete', 'article-r', 'law'],
          },
        },
      ],
    },
    about: ['cadre_juridique_nature'],
    asks: {
      fr: 'Quel décret ou arrêté confie à votre service la mission qui demande ces données ?',
      en: 'Which decree or order entrusts your service with the mission that asks for these data?',
    },
    todo: {
      fr: 'Citez le décret ou l’arrêté et donnez son lien ou le PDF.',
      en: 'Cite the decree or the order, and give its link or the PDF.',
    },
    mend: { kind: 'legal-text' },
    sources: [
      { in: 'admin-api', at: 'config/locales/api_entreprise/faq_entries.fr.yml:243' },
      { in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:227' },
    ],
  },
  {
    id: 'state-decree-beside-law',
    reason: 'R09',
    services: ['api_entreprise', 'api_particulier'],
    level: 'a_verifier',
    when: {
      all: [
        {
          fact: 'org.kind',
          op: 'in',
          value: ['etat-central', 'etat-deconcentre', 'etablissement-public-national', 'operateur-etat'],
        },
        { not: { fact: 'request.given', op: 'intersects', value: ['cadre_juridique_nature'] } },
        { fact: 'cadre_juridique_nature.cites', op: 'intersects', value: ['law'] },
        {
          not: {
            fact: 'cadre_juridique_nature.cites',
            op: 'intersects',
            value: ['decret', 'arrete', 'article-r'],
          },
        },
      ],
    },
    about: ['cadre_juridique_nature'],
    asks: {
      fr: 'Quel décret ou arrêté confie à votre service la mission qui demande ces données ?',
      en: 'Which decree or order entrusts your service with the mission that asks for these data?',
    },
    todo: {
      fr: 'Citez le décret ou l’arrêté et donnez son lien ou le PDF.',
      en: 'Cite the decree or the order, and give its link or the PDF.',
    },
    mend: { kind: 'legal-text' },
    sources: [
      { in: 'admin-api', at: 'config/locales/api_entreprise/faq_entries.fr.yml:243' },
      { in: 'admin-api', at: 'config/locales/api_particulier/faq_entries.fr.yml:227' },
    ],
  },
  {
    id: 'tax-secret-text',
    reason: 'R10',
    services: ['api_impot_particulier_sandbox', 'api_impot_particulier', 'api_sfip_sandbox', 'api_sfip'],
    level: 'a_verifier',
    when: {
      any: [
        { not: { fact: 'cadre_juridique_nature.cites', op: 'intersects', value: ['specific'] } },
        {
          all: [
            { fact: 'cadre_juridique_nature.cites', op: 'intersects', value: ['deliberation'] },
            {
              not: {
                fact: 'cadre_juridique_nature.cites',
                op: 'intersects',
                value: ['number', 'date', 'law', 'decret', 'arrete', 'article-r'],
              },
            },
          ],
        },
      ],
    },
    about: ['cadre_juridique_nature'],
    asks: {
      fr: 'Quel texte lève pour vous le secret fiscal sur ces données ?',
      en: 'Which text lifts the tax secret on these data for you?',
    },
    todo: {
      fr: 'Complétez les lignes pré-remplies par la loi, le décret ou la délibération datée qui vous autorise.',
      en: 'Complete the pre-filled lines with the law, the decree or the dated deliberation that authorises you.',
    },
    mend: { kind: 'legal-text' },
    law: 'LPF, art. L103 ; CRPA, art. L114-8',
    sources: [
      { in: 'impots-acces' },
      {
        in: 'datapass-v1',
        at: 'backend/app/views/enrollment_mailer/api_impot_particulier_sandbox/validate.text.erb:10',
      },
    ],
    heldBy: ['template-left'],
  },
  {
    id: 'law-only',
    reason: 'R11',
    services: ['api_ficoba_sandbox', 'api_ficoba', 'api_sfip_r2p_sandbox', 'api_sfip_r2p'],
    level: 'a_verifier',
    when: {
      all: [
        { not: { fact: 'request.given', op: 'intersects', value: ['cadre_juridique_nature'] } },
        { not: { fact: 'cadre_juridique_nature.cites', op: 'intersects', value: ['law'] } },
      ],
    },
    about: ['cadre_juridique_nature'],
    asks: {
      fr: 'Seule une loi peut vous ouvrir ces données couvertes par le secret : laquelle ?',
      en: 'Only a law can open these data, covered by secrecy: which one?',
    },
    todo: {
      fr: 'Citez l’article législatif qui désigne votre organisme et la limite qu’il fixe.',
      en: 'Cite the article of law that names your body, and the limit that it sets.',
    },
    mend: { kind: 'legal-text' },
    law: 'LPF, art. L103',
    sources: [
      { in: 'data-pass', at: 'config/locales/authorization_request_forms.fr.yml:1045-1060' },
      { in: 'data-pass', at: 'db/data/eligibility_rules.yml:68-107' },
    ],
    heldBy: ['template-left'],
  },
]
