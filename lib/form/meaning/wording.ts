/**
 * The small words of French forms, and the lists that tell what a question is: values only, compared as those of
 * `attributes.ts`.
 */

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
  // To whom they are shown is not whose they are.
  'affich* au candidat*',
  'affich* au public',
  'visible* par le public',
  'communiqu* au candidat*',
]

/** Said to the person who fills: the applicant's own, and in the familiar form a private person's. */
export const possessives = {
  formal: ['votre', 'vos', 'vous', 'vôtre'],
  /** Of whoever fills, in a title: « Renseigner son identité ». */
  titled: ['son', 'sa', 'ses'],
  familiar: ['ton', 'ta', 'tes', 'tu', 'mon', 'ma', 'mes'],
}

/** Dropped before any comparison. */
export const articles = ['le', 'la', 'les', 'l', 'un', 'une', 'notre', 'nos', 'ce', 'cet', 'cette', 'ces']

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

/** Options by which a list of kinds of bodies is known. */
export const bodyOptions = [
  'commune',
  'communauté de communes',
  'epci',
  'établissement public',
  'département',
  'conseil départemental',
  'région',
  'conseil régional',
  'collectivité*',
  'association*',
  'syndicat*',
  'ccas',
  'entreprise',
  'administration',
  'service* de l’état',
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
