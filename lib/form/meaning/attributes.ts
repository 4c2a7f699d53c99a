/**
 * What a question of a form may ask, in the words of French forms: values only. Words are compared after folding (reading.ts): case,
 * accents, articles, plurals and feminine « e » apart; a final `*` stands for any ending.
 */
import type { FieldKind } from '@/lib/form/model'

/** What a question may ask of somebody or something. */
export interface Attribute {
  id: string
  /** Whose: a person's, an organisation's, either's, or a request's own. */
  of: 'person' | 'organisation' | 'either' | 'request'
  words: string[]
  /** Kinds of field that can hold it; another kind contradicts the words. */
  kinds: FieldKind[]
  /** The site's own types that mean it; another type of this list contradicts the words. */
  siteTypes?: string[]
  /** The words alone say that it is an organisation's. */
  isOrganisationOwn?: boolean
  /** The words alone say that it is a person's. */
  isPersonOwn?: boolean
  /** Shown and never ticked: the forms' own lists or rules differ from the profile's. */
  isNeverSure?: boolean
}

const line: FieldKind[] = ['text']
const digits: FieldKind[] = ['text', 'number', 'tel']
const place: FieldKind[] = ['text', 'textarea', 'select']
const choice: FieldKind[] = ['text', 'select', 'radio']
const long: FieldKind[] = ['text', 'textarea']

export const attributes: Attribute[] = [
  // A person
  { id: 'nom', of: 'person', kinds: line, words: ['nom'] },
  {
    id: 'nom',
    of: 'person',
    isPersonOwn: true,
    kinds: line,
    words: ['nom de famille', 'nom usuel', 'patronyme'],
  },
  // A birth name is never the name in use: recognised, and left.
  { id: 'nom_naissance', of: 'person', kinds: line, words: ['nom de naissance', 'nom de jeune fille'] },
  { id: 'prenom', of: 'person', kinds: line, words: ['prénom', 'premier prénom', 'prénom usuel'] },
  {
    id: 'nom_complet',
    of: 'person',
    kinds: line,
    words: [
      'nom et prénom',
      'prénom et nom',
      'nom de famille et prénom',
      'prénom et nom de famille',
      'nom complet',
    ],
  },
  {
    id: 'fonction',
    of: 'person',
    kinds: choice,
    words: [
      'fonction',
      'fonction exercée',
      'fonction occupée',
      'qualité',
      'intitulé du poste',
      'poste occupé',
      'poste',
      'profession',
      'rôle',
    ],
  },
  { id: 'civilite', of: 'person', kinds: choice, siteTypes: ['civilite'], words: ['civilité'] },
  {
    id: 'email',
    of: 'either',
    kinds: ['text', 'email'],
    siteTypes: ['email'],
    words: [
      'email',
      'e mail',
      'mail',
      'mél',
      'courriel',
      'courrier électronique',
      'messagerie',
      'adresse email',
      'adresse e mail',
      'adresse mail',
      'adresse mél',
      'adresse courriel',
      'adresse électronique',
      'adresse de courriel',
      'adresse de courrier électronique',
      'adresse de messagerie',
      'adresse de messagerie électronique',
    ],
  },
  {
    id: 'email_2',
    of: 'person',
    kinds: ['text', 'email'],
    siteTypes: ['email'],
    words: ['autre adresse électronique', 'autre email', 'autre adresse email', 'autre courriel'],
  },
  {
    id: 'telephone',
    of: 'either',
    kinds: digits,
    siteTypes: ['phone'],
    words: [
      'téléphone',
      'numéro de téléphone',
      'coordonnées téléphoniques',
      'téléphone portable',
      'numéro de portable',
      'portable',
      'téléphone mobile',
      'numéro de mobile',
      'téléphone fixe',
      'ligne directe',
      'numéro de ligne directe',
    ],
  },
  // An organisation
  {
    id: 'siret',
    of: 'organisation',
    kinds: digits,
    siteTypes: ['siret'],
    words: [
      'siret',
      'numéro siret',
      'code siret',
      'numéro de siret',
      'siret siège',
      'siret ou ridet',
      'numéro siret ou ridet',
      'siret ou tahiti',
      'numéro siret ou tahiti',
    ],
  },
  {
    id: 'siren',
    of: 'organisation',
    kinds: digits,
    words: ['siren', 'numéro siren', 'code siren', 'numéro de siren'],
  },
  {
    id: 'denomination',
    of: 'organisation',
    kinds: long,
    isOrganisationOwn: true,
    words: [
      'raison sociale',
      'dénomination',
      'dénomination sociale',
      'dénomination officielle',
      'nom légal',
      'nom statutaire',
    ],
  },
  {
    id: 'titre',
    of: 'organisation',
    kinds: long,
    words: ['titre', 'intitulé', 'nom officiel', 'désignation'],
  },
  // Another name than the legal one: recognised, and left.
  {
    id: 'nom_commercial',
    of: 'organisation',
    kinds: line,
    words: [
      'nom commercial',
      'nom d’usage',
      'nom court',
      'nom abrégé',
      'enseigne',
      'sigle',
      'acronyme',
      'marque',
    ],
  },
  {
    id: 'complement',
    of: 'organisation',
    kinds: line,
    words: ['complément d’adresse', 'complément adresse'],
  },
  {
    id: 'type',
    of: 'organisation',
    kinds: choice,
    words: ['type', 'statut juridique', 'forme juridique', 'nature juridique', 'catégorie juridique'],
  },
  // What an organisation is by law, or what it does.
  {
    id: 'type',
    of: 'organisation',
    kinds: choice,
    isNeverSure: true,
    words: ['nature', 'catégorie', 'statut'],
  },
  {
    id: 'adresse',
    of: 'organisation',
    kinds: place,
    siteTypes: ['address'],
    words: [
      'adresse',
      'adresse postale',
      'adresse complète',
      'adresse administrative',
      'adresse postale complète',
      'numéro et rue',
    ],
  },
  { id: 'code_postal', of: 'organisation', kinds: digits, words: ['code postal'] },
  {
    id: 'commune',
    of: 'organisation',
    kinds: place,
    siteTypes: ['communes'],
    words: ['commune', 'ville', 'localité', 'commune d’implantation'],
  },
  {
    id: 'departement',
    of: 'organisation',
    kinds: place,
    siteTypes: ['departements'],
    words: ['département', 'département d’implantation'],
  },
  { id: 'region', of: 'organisation', kinds: place, siteTypes: ['regions'], words: ['région'] },
  {
    id: 'site',
    of: 'organisation',
    kinds: ['text', 'url'],
    isOrganisationOwn: true,
    words: [
      'site internet',
      'site web',
      'adresse du site internet',
      'adresse du site web',
      'adresse web',
      'url du site internet',
      'lien du site',
      'lien du site internet',
      'lien du site web',
      'lien vers le site',
      'lien vers le site internet',
      'site web professionnel',
      'site internet professionnel',
      'site internet officiel',
    ],
  },
  {
    id: 'rnf',
    of: 'organisation',
    kinds: line,
    siteTypes: ['rnf'],
    words: ['identifiant rnf', 'numéro rnf'],
  },
  { id: 'rna', of: 'organisation', kinds: line, siteTypes: ['rna'], words: ['rna', 'numéro rna'] },
  { id: 'iban', of: 'organisation', kinds: line, siteTypes: ['iban'], words: ['iban', 'rib'] },
  { id: 'bic', of: 'organisation', kinds: line, words: ['bic', 'code bic'] },
  // The request
  {
    id: 'intitule',
    of: 'request',
    kinds: line,
    words: [
      'intitulé du projet',
      'titre du projet',
      'nom du projet',
      'intitulé de l’opération',
      'intitulé du chantier',
      'intitulé de la demande',
      'libellé du projet',
      'objet de la demande',
    ],
  },
  {
    id: 'description',
    of: 'request',
    kinds: long,
    isNeverSure: true,
    words: [
      'description du projet',
      'présentation du projet',
      'description du cas d’usage',
      'résumé du projet',
    ],
  },
  {
    id: 'destinataires',
    of: 'request',
    kinds: long,
    words: ['destinataires des données', 'destinataires des données à caractère personnel'],
  },
  {
    id: 'duree_conservation',
    of: 'request',
    kinds: ['text', 'number'],
    words: [
      'durée de conservation des données en mois',
      'durée de conservation des données à caractère personnel en mois',
      'durée de conservation en mois',
    ],
  },
  {
    id: 'cadre_juridique',
    of: 'request',
    kinds: long,
    words: ['nature du cadre juridique', 'nature du texte', 'précisez la nature et les références du texte'],
  },
  // The text itself in some forms, its kind in the words of the GDPR in others.
  {
    id: 'cadre_juridique',
    of: 'request',
    kinds: long,
    isNeverSure: true,
    words: [
      'cadre juridique',
      'base légale',
      'base légale du traitement',
      'base juridique du traitement',
      'fondement juridique',
      'fondement légal',
    ],
  },
  {
    id: 'cadre_juridique_document',
    of: 'request',
    kinds: ['file'],
    isNeverSure: true,
    words: [
      'délibération',
      'délibération ou texte',
      'délibération ou arrêté',
      'arrêté ou délibération',
      'copie de la délibération',
      'document relatif au cadre juridique',
    ],
  },
  {
    id: 'cadre_juridique_url',
    of: 'request',
    kinds: ['text', 'url'],
    words: ['url du texte', 'lien vers le texte', 'lien vers le cadre juridique', 'url du cadre juridique'],
  },
  {
    id: 'mise_en_production',
    of: 'request',
    kinds: ['text', 'date'],
    words: [
      'date de mise en production',
      'date prévue de mise en production',
      'date prévisionnelle de mise en production',
    ],
  },
  // The profile holds a round number; a form may count others.
  {
    id: 'utilisateurs',
    of: 'request',
    kinds: ['text', 'number'],
    isNeverSure: true,
    words: [
      'nombre d’utilisateurs finaux',
      'nombre d’utilisateurs',
      'nombre d’usagers',
      'nombre d’usagers concernés',
    ],
  },
  { id: 'volumetrie', of: 'request', kinds: line, words: ['volumétrie approximative', 'volumétrie'] },
]
