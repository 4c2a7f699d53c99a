import type { Service } from '../model'

export default {
  id: 'api-siv',
  names: {
    fr: 'API SIV (immatriculation des véhicules)',
    aliases: ['SIV', 'Système d’immatriculation des véhicules'],
    former: [],
  },
  producer: { id: 'minint', label: 'Ministère de l’Intérieur' },
  category: 'api-restreinte',
  status: 'not_requestable',
  franceConnected: true,
  seed: 'seed-002',
  verdicts: [
    {
      id: 'tous',
      rulesets: ['current'],
      who: ['Tous'],
      when: { fact: 'org.kind', op: 'known' },
      verdict: 'not_eligible',
      reasonFr:
        'Aucune procédure publique de demande : citée par le document d’origine sans lien, sans fiche ni formulaire ouvert.',
      gates: [],
      needs: [],
      cta: [
        {
          label: 'Site officiel de l’immatriculation',
          url: 'https://immatriculation.ants.gouv.fr/',
          kind: 'help',
          verdicts: ['not_eligible'],
        },
      ],
      sources: ['seed-002', 'ag-parcours', 'v1-siv'],
    },
  ],
  legalBasis: { default: null, alternatives: [], insufficient: [], sources: ['seed-002'] },
  rules: [
    {
      id: 'pas-de-procedure',
      rulesets: ['current'],
      severity: 'blocking',
      fr: 'Un formulaire existait dans le code de DataPass v1 (avec FranceConnect préalable) sans être proposé.',
      sources: ['v1-siv'],
    },
    {
      id: 'histovec',
      rulesets: ['current'],
      severity: 'info',
      fr: 'Histovec est un autre service : rapport destiné aux particuliers, à ne pas confondre.',
      sources: ['ag-roadmap'],
    },
  ],
  journey: [],
  contacts: [],
  datapass: {
    definitionId: null,
    v1TargetApi: 'api_systeme_immatriculation_vehicules',
    forms: [],
    unique: false,
  },
  pages: [
    {
      stage: 'docs',
      url: 'https://immatriculation.ants.gouv.fr/',
      match: 'prefix',
      era: 'current',
      note: 'Seule piste donnée par api.gouv.fr (page parcours-client).',
    },
  ],
  official: [],
  sources: ['seed-002', 'ag-parcours', 'v1-siv'],
} satisfies Service
