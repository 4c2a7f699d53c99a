/** Rules on dates, security and volumes, and on a request sent back. Values only; what each fact means stands in ../facts.ts. */
import type { ReviewRule } from '../model'

export const datesAndPieces: ReviewRule[] = [
  {
    id: 'certification-out-of-date',
    reason: 'R53',
    services: ['api_impot_particulier', 'api_sfip', 'api_ficoba'],
    level: 'bloquant',
    when: {
      any: [
        { fact: 'safety_certification_end_date.daysAhead', op: 'lt', value: 0 },
        { fact: 'safety_certification_begin_date.daysAhead', op: 'gt', value: 0 },
      ],
    },
    about: ['safety_certification_end_date', 'safety_certification_begin_date'],
    asks: {
      fr: 'L’homologation n’est pas en vigueur à ce jour : quelle est la décision valable ?',
      en: 'The security certification is not in force today: which decision is valid?',
    },
    todo: {
      fr: 'Joignez la décision renouvelée, avec ses dates et l’autorité signataire.',
      en: 'Attach the renewed decision, with its dates and the authority that signed it.',
    },
    mend: { kind: 'none' },
    sources: [
      { in: 'data-pass', at: 'app/models/concerns/authorization_extensions/safety_certification.rb:17-25' },
      {
        in: 'datapass-v1',
        at: 'backend/app/views/enrollment_mailer/api_impot_particulier_sandbox/validate.text.erb:12',
      },
    ],
  },
  {
    id: 'certification-piece',
    reason: 'R54',
    services: ['api_impot_particulier', 'api_sfip', 'api_ficoba'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'safety_certification_document.says', op: 'intersects', value: ['not-a-decision'] },
        {
          not: {
            fact: 'safety_certification_document.says',
            op: 'intersects',
            value: ['certified-decision'],
          },
        },
      ],
    },
    about: ['safety_certification_document'],
    asks: {
      fr: 'Est-ce bien la décision d’homologation signée, ou le questionnaire si vous n’êtes pas soumis au RGS ?',
      en: 'Is this really the signed decision, or the questionnaire if the RGS does not apply to you?',
    },
    todo: {
      fr: 'Déposez la décision elle-même ; hors RGS, demandez d’abord le questionnaire à la DGFiP.',
      en: 'Put the decision itself; outside the RGS, first ask the DGFiP for the questionnaire.',
    },
    mend: { kind: 'none' },
    sources: [
      { in: 'data-pass', at: 'config/locales/authorization_request_forms.fr.yml:70-80' },
      {
        in: 'datapass-v1',
        at: 'backend/app/views/enrollment_mailer/api_impot_particulier_sandbox/validate.text.erb:12',
      },
    ],
  },
  {
    id: 'editor-tests',
    reason: 'R55',
    services: ['api_impot_particulier', 'api_sfip', 'api_ficoba'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'request.families', op: 'intersects', value: ['with-editor'] },
        { not: { fact: 'description.says', op: 'intersects', value: ['editor', 'tests-passed'] } },
        { fact: 'contact_technique_email.owner', op: 'eq', value: 'organisation' },
      ],
    },
    about: ['description', 'contact_technique_email'],
    asks: {
      fr: 'Votre éditeur a-t-il déjà validé ses tests en bac à sable pour cette API ?',
      en: 'Has your editor already passed its tests in the sandbox of this API?',
    },
    todo: {
      fr: 'Confirmez-le avec lui ; sinon commencez par la demande de bac à sable.',
      en: 'Have it confirm; else begin with the request for the sandbox.',
    },
    mend: { kind: 'none' },
    sources: [
      { in: 'data-pass', at: 'config/authorization_request_forms/api_impot_particulier.yml:88-95' },
      { in: 'impots-faq' },
    ],
    heldBy: ['thin-description', 'template-left'],
  },
  {
    id: 'specific-needs',
    reason: 'R56',
    services: ['api_impot_particulier_sandbox', 'api_impot_particulier', 'api_sfip_sandbox', 'api_sfip'],
    level: 'a_verifier',
    when: { fact: 'specific_requirements.value', op: 'eq', value: '1' },
    about: ['specific_requirements'],
    asks: {
      fr: 'Ce fichier de besoins a-t-il été convenu avec la DGFiP avant le dépôt ?',
      en: 'Was this file of needs agreed with the DGFiP before filing?',
    },
    todo: {
      fr: 'Décochez la case si l’échange préalable n’a pas eu lieu.',
      en: 'Untick the box if that exchange did not take place.',
    },
    mend: { kind: 'untick', attribute: 'specific_requirements', values: ['1'] },
    sources: [{ in: 'data-pass', at: 'config/locales/authorization_request_forms.fr.yml:58-61, 984-988' }],
  },
  {
    id: 'calls-without-figures',
    reason: 'R57',
    services: ['api_impot_particulier', 'api_sfip', 'api_ficoba'],
    level: 'a_verifier',
    when: {
      all: [
        { fact: 'volumetrie.aboveMinimum', op: 'isTrue' },
        { not: { fact: 'volumetrie_justification.says', op: 'intersects', value: ['figures'] } },
        { fact: 'volumetrie_justification.hasFigure', op: 'isFalse' },
      ],
    },
    about: ['volumetrie_justification', 'volumetrie_appels_par_minute'],
    asks: {
      fr: 'Quels volumes par mois et par jour, et quels pics, expliquent ce débit ?',
      en: 'Which volumes a month and a day, and which peaks, explain this rate?',
    },
    todo: {
      fr: 'Chiffrez le volume, les pics et les heures d’ouverture, ou revenez au débit minimal.',
      en: 'Give the volume, the peaks and the opening hours in figures, or go back to the lowest rate.',
    },
    mend: { kind: 'none' },
    sources: [{ in: 'data-pass', at: 'config/locales/authorization_request_forms.fr.yml:103-104' }],
  },
  {
    id: 'opening-too-soon',
    reason: 'R58',
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
      all: [
        { fact: 'date_prevue_mise_en_production.daysAhead', op: 'gte', value: 0 },
        { fact: 'date_prevue_mise_en_production.daysAhead', op: 'lt', value: 75 },
      ],
    },
    about: ['date_prevue_mise_en_production'],
    asks: {
      fr: 'L’instruction de ces demandes dure environ deux mois et demi : cette date est-elle tenable ?',
      en: 'These requests take about two months and a half to be examined: can this date hold?',
    },
    todo: {
      fr: 'Reportez la date ou prévoyez une ouverture sans l’API.',
      en: 'Postpone the date, or plan to open without the API.',
    },
    mend: { kind: 'none' },
    sources: [{ in: 'impots-faq' }],
  },
  {
    id: 'opening-past',
    reason: 'R59',
    services: ['*'],
    level: 'a_verifier',
    when: { fact: 'date_prevue_mise_en_production.daysAhead', op: 'lt', value: 0 },
    about: ['date_prevue_mise_en_production'],
    asks: {
      fr: 'Le service est-il déjà ouvert, ou la date est-elle restée d’un ancien brouillon ?',
      en: 'Is the service already open, or is the date left from an old draft?',
    },
    todo: { fr: 'Corrigez la date.', en: 'Correct the date.' },
    mend: { kind: 'none' },
    sources: [{ in: 'data-pass', at: 'app/models/authorization_request/api_entreprise.rb' }],
  },
  {
    id: 'answer-overdue',
    reason: 'R60',
    services: ['*'],
    level: 'bloquant',
    when: {
      all: [
        { fact: 'request.isChangesRequested', op: 'isTrue' },
        { fact: 'request.daysWaiting', op: 'gt', value: 60 },
      ],
    },
    about: [],
    asks: {
      fr: 'Sans réponse aux précisions demandées, le dossier finit par être refusé ou archivé.',
      en: 'Without an answer to what was asked, the file ends refused or archived.',
    },
    todo: {
      fr: 'Corrigez et soumettez à nouveau : enregistrer ne suffit pas.',
      en: 'Correct and submit again: saving is not enough.',
    },
    mend: { kind: 'none' },
    sources: [
      {
        in: 'admin-api',
        at: 'app/views/api_entreprise/authorization_request_mailer/_block_refusal_might_be_error.html.mjml:38',
      },
      { in: 'datapass-v1', at: 'backend/app/views/enrollment_mailer/request_changes.text.erb:8' },
    ],
  },
]
