import type { Service } from '../model'
import { file, noLegalBasis, receiveAccess, refusedWithoutOrganisation } from './shared/datapass'

export default {
  id: 'produits-dinum',
  names: {
    fr: 'Produits et services de la DINUM (éligibilité)',
    aliases: ['LaSuite', 'Tchap', 'Visio', 'Grist', 'Albert API', 'Rendez-vous Service public'],
    former: [],
  },
  producer: { id: 'dinum', label: 'DINUM' },
  category: 'service',
  status: 'open',
  verdicts: [
    refusedWithoutOrganisation,
    {
      id: 'etat',
      rulesets: ['current'],
      who: ['Une administration de l’État'],
      when: { fact: 'org.kind', op: 'in', value: ['etat-central', 'etat-deconcentre'] },
      verdict: 'eligible',
      reasonFr: 'Ouvert aux administrations de l’État : indiquez le texte qui crée la structure.',
      gates: [],
      needs: ['siret', 'cadre-juridique', 'dpo', 'responsable-traitement', 'contact-technique'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/produits-dinum/nouveau',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['dp-form-produits', 'dp-locale-forms'],
    },
    {
      id: 'sous-tutelle',
      rulesets: ['current'],
      who: ['Un organisme sous tutelle de l’État'],
      when: {
        fact: 'org.kind',
        op: 'in',
        value: [
          'etablissement-public-national',
          'operateur-etat',
          'gip',
          'epic',
          'securite-sociale',
          'organisme-consulaire',
          'autre-public',
        ],
      },
      verdict: 'maybe',
      reasonFr:
        'Ouvert si l’organisme est sous tutelle de l’État : indiquez le texte qui le dit et, s’il y a lieu, la convention ou les statuts.',
      gates: [],
      needs: ['siret', 'cadre-juridique', 'dpo', 'responsable-traitement', 'contact-technique'],
      cta: [
        {
          label: 'Déposer une demande',
          url: 'https://datapass.api.gouv.fr/demandes/produits-dinum/nouveau',
          kind: 'request',
          verdicts: ['eligible', 'maybe'],
        },
      ],
      sources: ['dp-form-produits', 'dp-locale-forms'],
    },
    {
      id: 'local',
      rulesets: ['current'],
      who: ['Une collectivité (non citée par la page)'],
      when: {
        fact: 'org.kind',
        op: 'in',
        value: ['collectivite', 'groupement-collectivites', 'etablissement-public-local'],
      },
      verdict: 'not_eligible',
      reasonFr: 'La liste est celle des administrations de l’État et des organismes sous sa tutelle.',
      gates: [],
      needs: [],
      cta: [],
      sources: ['dp-form-produits'],
    },
    {
      id: 'entreprise',
      rulesets: ['current'],
      who: ['Une entreprise (non citée par la page)'],
      when: {
        fact: 'org.kind',
        op: 'in',
        value: ['entreprise', 'entreprise-individuelle', 'banque', 'complementaire-sante'],
      },
      verdict: 'not_eligible',
      reasonFr: 'La liste est celle des administrations de l’État et des organismes sous sa tutelle.',
      gates: [],
      needs: [],
      cta: [],
      sources: ['dp-form-produits'],
    },
  ],
  unpublished: {
    fr: 'La DINUM n’a pas publié de règle pour ce type d’organisme : elle examine le lien avec l’État d’après les textes fournis. Demandez-lui avant de déposer.',
    cta: [
      {
        label: 'Déposer une demande',
        url: 'https://datapass.api.gouv.fr/demandes/produits-dinum/nouveau',
        kind: 'request',
      },
    ],
    sources: ['dp-form-produits', 'dp-locale-forms'],
  },
  legalBasis: noLegalBasis,
  rules: [
    {
      id: 'une-inscription',
      rulesets: ['current'],
      severity: 'info',
      fr: 'Une inscription vaut pour tous les produits de la liste : LaSuite, Albert API, l’Assistant, Transcript, Rendez-vous Service public, AudioConf.',
      sources: ['dp-form-produits'],
    },
  ],
  journey: [
    {
      ...file,
      links: [
        {
          label: 'DataPass',
          url: 'https://datapass.api.gouv.fr/demandes/produits-dinum/nouveau',
          era: 'current',
        },
      ],
    },
    receiveAccess,
  ],
  contacts: [{ kind: 'support', value: 'juridique@numerique.gouv.fr', sources: ['dp-def-produits'] }],
  datapass: {
    definitionId: 'produits_dinum',
    v1TargetApi: null,
    forms: [],
    unique: false,
    eligibilityRule: false,
  },
  pages: [
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/demandes/produits-dinum/nouveau',
      match: 'exact',
      era: 'current',
    },
    {
      stage: 'contract',
      url: 'https://datapass.api.gouv.fr/formulaires/produits_dinum/demande/nouveau',
      match: 'prefix',
      era: 'current',
    },
  ],
  official: [],
  sources: ['dp-def-produits', 'dp-form-produits'],
  ownSources: {
    'dp-def-produits': {
      where: 'etalab/data_pass config/authorization_definitions/produits_dinum.yml',
      date: '2026-07-30',
      era: 'current',
    },
    'dp-form-produits': {
      where: 'etalab/data_pass config/authorization_request_forms/produits_dinum.yml',
      date: '2026-07-16',
      era: 'current',
    },
  },
} satisfies Service
