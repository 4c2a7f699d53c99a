import type { ChampSpec } from './types'

function options(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `Option ${i + 1}`)
}

const written = [
  'text',
  'textarea',
  'email',
  'phone',
  'number',
  'integer_number',
  'decimal_number',
  'formatted',
]
const shaped = [
  'iban',
  'date',
  'datetime',
  'checkbox',
  'yes_no',
  'civilite',
  'dossier_link',
  'siret',
  'rna',
  'rnf',
]
const listed = ['pays', 'regions', 'departements', 'communes', 'epci', 'address', 'annuaire_education']
const apart = [
  'cnaf',
  'dgfip',
  'pole_emploi',
  'mesri',
  'cojo',
  'piece_justificative',
  'titre_identite',
  'carte',
]

function plain(types: string[]): ChampSpec[] {
  return types.map((type) => ({ type, label: `Champ ${type}` }))
}

/** One champ of each type, lists in each of their forms, and a type that the site does not have. */
export const everyType: ChampSpec[] = [
  { type: 'header_section', label: 'Champs écrits', level: 1 },
  ...plain([...written, ...shaped]),
  { type: 'header_section', label: 'Champs choisis', level: 1 },
  { type: 'drop_down_list', label: 'Liste courte', options: options(3), hasOther: true },
  { type: 'drop_down_list', label: 'Liste moyenne', options: options(8), hasOther: true },
  { type: 'drop_down_list', label: 'Liste longue', options: options(25), hasOther: true },
  { type: 'multiple_drop_down_list', label: 'Cases', options: options(3) },
  { type: 'multiple_drop_down_list', label: 'Étiquettes', options: options(8) },
  {
    type: 'linked_drop_down_list',
    label: 'Listes liées',
    linked: { Fruits: ['Pomme', 'Poire'], Légumes: ['Chou', 'Rave'] },
  },
  ...plain(listed),
  { type: 'header_section', label: 'Autres champs', level: 1 },
  { type: 'explication', label: 'Avant de continuer', description: 'Ce texte explique ce qui suit.' },
  { type: 'referentiel', label: 'Référence exacte' },
  { type: 'referentiel', label: 'Référence cherchée', isAutocomplete: true },
  ...plain(apart),
  { type: 'engagement_juridique', label: 'Champ engagement_juridique' },
  {
    type: 'repetition',
    label: 'Contacts',
    isRequired: true,
    champs: [
      { type: 'text', label: 'Nom du contact' },
      { type: 'email', label: 'Courriel du contact' },
    ],
  },
  { type: 'numero_tahiti', label: 'Numéro Tahiti' },
]
