/**
 * French administrative wording of forms: values only. Words are compared after folding (reading.ts): case,
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
    words: ['siret', 'numéro siret', 'code siret', 'numéro de siret', 'siret siège'],
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
    words: ['nom commercial', 'nom d’usage', 'enseigne', 'sigle', 'acronyme', 'marque'],
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
    isNeverSure: true,
    words: ['type', 'nature', 'statut juridique', 'forme juridique', 'catégorie juridique', 'catégorie'],
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
    words: [
      'site internet',
      'site web',
      'adresse du site internet',
      'adresse du site web',
      'adresse web',
      'url du site internet',
    ],
  },
  {
    id: 'site',
    of: 'organisation',
    kinds: ['text', 'url'],
    isOrganisationOwn: true,
    words: ['site web professionnel', 'site internet professionnel', 'site internet officiel'],
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
    words: ['date prévue de mise en production', 'date prévisionnelle de mise en production'],
  },
  { id: 'volumetrie', of: 'request', kinds: line, words: ['volumétrie approximative', 'volumétrie'] },
]

/** Whose the thing asked is, as words of a label, a section or a hint say it. */
export interface Owner {
  id: string
  words: string[]
  /** Speaks of the applicant organisation when the thing asked is one of an organisation's. */
  isOrganisation?: boolean
  /** Speaks of a person whose thing the profile may hold (places.ts says which contact). */
  isPerson?: boolean
  /** A page with this title is about them: « Ajouter un sous-traitant ». */
  isPageOfTheirs?: boolean
  /** Asked for by first and last name in one field. */
  isNamedWhole?: boolean
  /** Gives way to any other owner in the same words: « contact de la structure ». */
  isWeak?: boolean
  /** The applicant, who may be a private person: believed when the form also asks for an organisation. */
  isApplicant?: boolean
  /** The applicant where the form has one organisation, somebody else where it has several. */
  isSoleApplicant?: boolean
  /** Somebody or something else: never answered from the profile, whatever else the words say. */
  isOther?: boolean
  /** A section named after it holds nothing of the applicant's, even where a label says « la structure ». */
  isWholeSection?: boolean
  /** Believed even under a title of unknown words: the applicant's own, or a role that requests alone have. */
  isPlain?: boolean
}

export const owners: Owner[] = [
  {
    id: 'organisation',
    isOrganisation: true,
    words: [
      'structure',
      'organisme',
      'organisation',
      'organisme public',
      'collectivité',
      'collectivité territoriale',
      'association',
      'administration',
      'personne morale',
      'entité',
      'siège',
      'siège social',
      'cabinet',
    ],
  },
  // A place as often as an applicant: believed in a form that shows an applicant.
  { id: 'etablissement', isOrganisation: true, words: ['établissement', 'entreprise', 'société'] },
  {
    id: 'applicant',
    isPlain: true,
    isOrganisation: true,
    words: [
      'organisme demandeur',
      'organisme porteur',
      'organisme candidat',
      'structure demandeuse',
      'structure porteuse',
      'structure porteuse du projet',
      'structure candidate',
      'collectivité demandeuse',
      'collectivité porteuse',
      'collectivité porteuse du projet',
      'collectivité candidate',
      'établissement demandeur',
      'établissement porteur',
      'association demandeuse',
      'association porteuse',
      'entreprise demandeuse',
      'entité demandeuse',
      'administration demandeuse',
    ],
  },
  {
    id: 'representant_legal',
    isPerson: true,
    words: [
      'représentant* légal*',
      'représentant* légaux',
      'représentant*',
      'représentant* de l’association',
      'représentant* de l’établissement',
      'représentant* légal* de l’association',
      'représentant* légal* de l’établissement',
      'représentant* légal* de la personne morale',
      'représentant* de la personne morale',
      'représentant* de la structure',
      'représentant* de l’organisme',
      'représentant* de la collectivité',
      'représentant* légal* de la structure',
      'représentant* légal* de l’organisme',
      'représentant* légal* de la collectivité',
      'dirigeant*',
      'maire',
      'président*',
      'autorité signataire',
    ],
  },
  {
    id: 'signataire',
    isPerson: true,
    isNamedWhole: true,
    words: ['signataire', 'signataire de la convention'],
  },
  { id: 'responsable_legal', isPerson: true, words: ['responsable légal'] },
  {
    id: 'contact_projet',
    isPerson: true,
    words: [
      'contact référent',
      'contact référent de la structure',
      'personne chargée du suivi',
      'personne chargée du suivi du dossier',
      'personne chargée du dossier',
      'personne chargée du projet',
      'personne chargée de la demande',
      'personne chargée de la présente demande',
      'personne en charge de la demande',
      'personne en charge du suivi',
      'responsable du suivi',
      'responsable de la demande',
      'agent en charge du dossier',
      'agent chargé du dossier',
      'agent en charge du suivi du dossier',
      'agent en charge du projet',
      'gestionnaire du dossier',
      'correspondant* du dossier',
      'correspondant* administratif',
      'référent* administratif',
      'référent* de la demande',
      'personne en charge du dossier',
      'personne en charge du suivi du dossier',
      'personne en charge du projet',
      'personne responsable du projet',
      'personne à contacter',
      'personne à joindre',
      'personne ressource',
      'interlocuteur privilégié',
      'interlocuteur unique',
      'référent* de la structure',
      'personne contact',
      'personne référente',
      'référent* du projet',
      'référent* du dossier',
      'référent* projet',
      'interlocuteur',
      'interlocutrice',
      'interlocuteur principal',
      'chef de projet',
      'cheffe de projet',
      'responsable du projet',
      'responsable de projet',
      'responsable du dossier',
      'contact du projet',
      'contact projet',
      'contact principal',
      'contact administratif',
    ],
  },
  { id: 'contact', isPerson: true, isWeak: true, words: ['contact', 'prise de contact'] },
  {
    id: 'dpo',
    isPerson: true,
    isPlain: true,
    words: [
      'dpo',
      'dpd',
      'délégué* à la protection des données',
      'délégué* protection des données',
      'délégué* à la protection des données personnelles',
    ],
  },
  {
    id: 'controller',
    isPerson: true,
    isPlain: true,
    words: [
      'responsable de traitement',
      'responsable du traitement',
      'responsable de traitement des données',
    ],
  },
  {
    id: 'technical',
    isPerson: true,
    isPlain: true,
    words: [
      'contact technique',
      'responsable technique',
      'responsable informatique',
      'contact informatique',
      'référent* informatique',
      'référent* technique',
      'interlocuteur technique',
      'correspondant* technique',
    ],
  },
  {
    id: 'business',
    isPerson: true,
    isPlain: true,
    words: ['contact métier', 'responsable métier', 'référent* métier'],
  },
  {
    id: 'administrator',
    isPerson: true,
    isPlain: true,
    words: ['administrat* métier', 'administrat* local*'],
  },
  {
    id: 'declarant',
    isPerson: true,
    isPlain: true,
    isApplicant: true,
    words: ['déclarant*', 'déposant*', 'auteur de la demande'],
  },
  {
    id: 'demandeur',
    isPlain: true,
    isPerson: true,
    isOrganisation: true,
    isApplicant: true,
    words: ['demandeur', 'demandeuse', 'bénéficiaire demandeur'],
  },
  {
    id: 'porteur',
    isPlain: true,
    isOrganisation: true,
    words: ['porteur de projet', 'porteur du projet', 'porteuse du projet'],
  },
  { id: 'employeur', isOrganisation: true, words: ['employeur', 'employeuse'] },
  {
    id: 'person',
    isOther: true,
    words: ['résidence', 'domicile', 'naissance', 'habitation', 'logement', 'foyer', 'ménage', 'conjoint*'],
  },
  {
    id: 'mandataire',
    isOther: true,
    isWholeSection: true,
    words: ['mandataire', 'mandant', 'éditeur', 'intégrateur', 'cabinet mandaté'],
  },
  {
    id: 'project',
    isOther: true,
    words: ['projet', 'opération', 'chantier', 'travaux', 'lieu', 'évènement', 'événement', 'manifestation'],
  },
  {
    id: 'sole',
    isOther: true,
    isWholeSection: true,
    isSoleApplicant: true,
    words: [
      'bénéficiaire',
      'organisme bénéficiaire',
      'structure bénéficiaire',
      'candidat*',
      'bailleur',
      'exploitant*',
      'organisateur',
      'organisatrice',
      'porteur',
      'titulaire',
      'pétitionnaire',
      'attributaire',
    ],
  },
  {
    id: 'minor',
    isOther: true,
    isWholeSection: true,
    words: [
      'élève',
      'étudiant*',
      'enfant',
      'mineur',
      'parent*',
      'tuteur',
      'tutrice',
      'stagiaire',
      'apprenti*',
    ],
  },
  {
    id: 'supplier',
    isOther: true,
    isWholeSection: true,
    isPageOfTheirs: true,
    words: ['prestataire', 'sous-traitant*', 'fournisseur', 'hébergeur', 'partenaire'],
  },
  {
    id: 'else',
    isOther: true,
    isWholeSection: true,
    words: [
      'amo',
      'gestionnaire',
      'assistant* à maîtrise d’ouvrage',
      'maître d’ouvrage',
      'maître d’œuvre',
      'maîtrise d’ouvrage',
      'maîtrise d’œuvre',
      'architecte',
      'bureau d’études',
      'financeur',
      'cofinanceur',
      'propriétaire',
      'locataire',
      'notaire',
      'expert* comptable*',
      'commissaire aux comptes',
      'comptable',
      'trésorier*',
      'secrétariat',
      'cabinet du maire',
      'cabinet de la maire',
      'cabinet du président',
      'cabinet de la présidente',
      'cabinet du préfet',
      'cabinet du ministre',
      'secrétaire',
      'salarié*',
      'agent',
      'usager',
      'allocataire',
      'patient*',
      'victime',
      'assuré*',
      'adhérent*',
      'participant*',
      'accueil',
      'accueillant*',
      'formateur',
      'formatrice',
      'organisme de formation',
      'école',
      'banque',
      'titulaire du compte',
      'suppléant*',
      'adjoint*',
      'remplaçant*',
      'témoin',
      'urgence',
      'destinataire',
      'instructeur',
      'médecin',
      'avocat*',
      'syndic',
      'vendeur',
      'acheteur',
      'filiale',
      'groupe',
      'maison mère',
      'tahiti',
      'ridet',
    ],
  },
]

/** Words that leave the meaning as it is. */
export const fillers = [
  'identification',
  'identité',
  'identifiant',
  'information*',
  'renseignement*',
  'coordonnées',
  'données',
  'général*',
  'concernant',
  'relatif*',
  'relative*',
  'propos',
  'présentation',
  'section',
  'partie',
  'rubrique',
  'étape',
  'quel',
  'que',
  'représentez',
  'appartenez',
  'quelle',
  'est',
  'êtes',
  'sont',
  'indiquer',
  'indiquez',
  'préciser',
  'précisez',
  'saisir',
  'saisissez',
  'renseigner',
  'renseignez',
  'veuillez',
  'merci',
  'optionnel*',
  'facultati*',
  'obligatoire',
  'si possible',
  'professionnel',
  'principal',
  'principale',
  'sein',
  'ii',
  'iii',
  'iv',
  'vi',
  'complet',
  'complète',
  'direct',
  'directe',
  'usuel',
  'actuel',
  'nominative',
  'postal*',
  'exact',
]

/** Words that leave the meaning of a title as it is; in a label, they would change it (« nom du dossier »). */
export const titleFillers = [
  'dossier',
  'demande',
  'présente demande',
  'suivi',
  'administrati*',
  'complémentaire*',
  'projet porté',
  'qui dépose',
  'fiche',
  'bloc',
  'cadre',
  'saisie',
  'à remplir',
  'convention',
  'bilan',
  'aide',
  'action',
  'subvention',
  'déclaration',
  'candidature',
  'attestation',
  'signature',
  'inscription',
  'rappel',
  'rattachement',
  'lié*',
  'création',
  'compte',
  'administrateur',
  'éditer',
  'modifier',
  'créer',
  'descripti*',
  'joignable',
  'publique',
  'désigné',
  'personne',
  'personne physique',
  'habilité à signer',
  'habilité à engager',
  'ayant qualité pour signer',
]

/** Said to the person who fills: the applicant's own, and in the familiar form a private person's. */
export const possessives = {
  formal: ['votre', 'vos', 'vous', 'vôtre'],
  /** Of whoever fills, in a title: « Renseigner son identité ». */
  titled: ['son', 'sa', 'ses'],
  familiar: ['ton', 'ta', 'tes', 'tu', 'mon', 'ma', 'mes'],
}

/** Dropped before any comparison. */
export const articles = ['le', 'la', 'les', 'l', 'un', 'une', 'notre', 'nos']

/** Dropped too: what follows says whose, where or what for. */
export const prepositions = [
  'de',
  'du',
  'des',
  'd',
  'a',
  'au',
  'aux',
  'pour',
  'par',
  'chez',
  'dans',
  'sur',
  'en',
]

/** Dropped too: what follows is another thing, or another word for it. */
export const conjunctions = ['et', 'ou']

/** Things asked together that are one question; without `as`, the one named first answers. */
export const combined: { of: string[]; as?: string }[] = [
  { of: ['nom', 'prenom'], as: 'nom_complet' },
  { of: ['nom_complet', 'prenom'], as: 'nom_complet' },
  { of: ['siren', 'siret'] },
  { of: ['denomination', 'nom'], as: 'denomination' },
  { of: ['denomination', 'titre'], as: 'denomination' },
]

/** English words by which pages call their fields: read where nothing is written beside one. */
export const signs: Record<string, string> = {
  organization: 'nom de la structure',
  company: 'nom de l’entreprise',
  firstname: 'prénom',
  givenname: 'prénom',
  lastname: 'nom',
  surname: 'nom',
  familyname: 'nom',
  fullname: 'nom complet',
  phone: 'téléphone',
  mobile: 'téléphone',
  zip: 'code postal',
  zipcode: 'code postal',
  postcode: 'code postal',
  city: 'ville',
  address: 'adresse',
  website: 'site web',
  jobtitle: 'fonction',
}

/** Short words of labels, written out. */
export const abbreviations: Record<string, string> = {
  tel: 'telephone',
  tél: 'telephone',
  num: 'numéro',
  no: 'numéro',
  n: 'numéro',
  nr: 'numéro',
  adr: 'adresse',
  resp: 'responsable',
  rep: 'représentant',
  repr: 'représentant',
  représ: 'représentant',
  cp: 'code postal',
  dept: 'département',
  dépt: 'département',
  dpt: 'département',
  org: 'organisme',
  ets: 'établissement',
  etab: 'établissement',
  coll: 'collectivité',
  struct: 'structure',
  fct: 'fonction',
  pers: 'personne',
  coord: 'coordonnées',
  interloc: 'interlocuteur',
}

/** Options that say that the person of the group is the elected or legal head. */
export const headOptions = [
  'maire',
  'président*',
  'chef de circonscription',
  'directeur général',
  'directrice générale',
]

/** Titles of repeated questions that ask for persons of any role: whoever is in them is for the person to choose. */
export const anyoneTitles = [
  'personne à habiliter',
  'personne habilitée',
  'personne à autoriser',
  'personne autorisée',
  'agent à habiliter',
  'agent habilité',
  'utilisateur',
  'utilisateur à habiliter',
  'utilisateur habilité',
  'utilisateur à créer',
  'compte utilisateur',
  'compte à créer',
]
