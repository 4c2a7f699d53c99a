/**
 * What forms call an organisation of each INSEE legal category (nomenclature of legal categories, level III): values
 * only. The first word is what a person would write; the others are options that mean the same, the most exact first.
 */
export const legalForms: { categories: string[]; words: string[] }[] = [
  {
    categories: ['7210'],
    words: ['Commune', 'Mairie', 'Commune ou mairie', 'Ville', 'Collectivité territoriale', 'Collectivité'],
  },
  {
    categories: ['7220'],
    words: ['Département', 'Conseil départemental', 'Collectivité territoriale', 'Collectivité'],
  },
  {
    categories: ['7230'],
    words: ['Région', 'Conseil régional', 'Collectivité territoriale', 'Collectivité'],
  },
  { categories: ['7225', '7229'], words: ['Collectivité territoriale', 'Collectivité'] },
  {
    categories: ['7343'],
    words: ['Communauté urbaine', 'EPCI à fiscalité propre', 'EPCI', 'Intercommunalité'],
  },
  { categories: ['7344'], words: ['Métropole', 'EPCI à fiscalité propre', 'EPCI', 'Intercommunalité'] },
  {
    categories: ['7346'],
    words: ['Communauté de communes', 'EPCI à fiscalité propre', 'EPCI', 'Intercommunalité'],
  },
  {
    categories: ['7348'],
    words: ['Communauté d’agglomération', 'EPCI à fiscalité propre', 'EPCI', 'Intercommunalité'],
  },
  {
    categories: ['7345', '7353'],
    words: ['Syndicat intercommunal', 'Syndicat de communes', 'EPCI', 'Intercommunalité'],
  },
  { categories: ['7354', '7355'], words: ['Syndicat mixte'] },
  {
    categories: ['7357'],
    words: ['Pôle d’équilibre territorial et rural', 'PETR'],
  },
  { categories: ['7361'], words: ['CCAS', 'Centre communal d’action sociale', 'CCAS / CIAS', 'CIAS / CCAS'] },
  {
    categories: ['7367'],
    words: ['CIAS', 'Centre intercommunal d’action sociale', 'CCAS / CIAS', 'CIAS / CCAS'],
  },
  { categories: ['7372'], words: ['SDIS', 'Service départemental d’incendie et de secours'] },
  { categories: ['7364'], words: ['Établissement public de santé', 'Hôpital', 'Établissement hospitalier'] },
  {
    categories: ['7331'],
    words: ['Établissement public local d’enseignement', 'EPLE', 'Établissement scolaire'],
  },
  {
    categories: ['7113', '7120'],
    words: ['Ministère', 'Administration centrale', 'Administration de l’État', 'État'],
  },
  {
    categories: ['7160', '7171', '7172', '7179'],
    words: ['Service déconcentré de l’État', 'Service de l’État', 'Administration de l’État', 'État'],
  },
  { categories: ['7410'], words: ['Groupement d’intérêt public', 'GIP'] },
  {
    categories: ['7378', '7379'],
    words: ['Établissement public administratif local', 'Établissement public local', 'Établissement public'],
  },
  {
    categories: ['7382', '7383', '7384', '7385', '7389'],
    words: ['Établissement public national', 'Établissement public de l’État', 'Établissement public'],
  },
  {
    categories: ['4110', '4120'],
    words: ['Établissement public à caractère industriel et commercial', 'EPIC', 'Établissement public'],
  },
  {
    categories: ['4140', '4150'],
    words: [
      'Établissement public local à caractère industriel et commercial',
      'EPIC',
      'Établissement public',
    ],
  },
  { categories: ['8110', '8120', '8140'], words: ['Organisme de sécurité sociale', 'Organisme social'] },
  { categories: ['9210', '9220', '9221', '9222', '9260'], words: ['Association', 'Association loi 1901'] },
  { categories: ['9230'], words: ['Association reconnue d’utilité publique', 'Association'] },
  { categories: ['9300'], words: ['Fondation'] },
  { categories: ['5710', '5720'], words: ['SAS', 'Société par actions simplifiée', 'Société', 'Entreprise'] },
  {
    categories: ['5498', '5499'],
    words: ['SARL', 'Société à responsabilité limitée', 'Société', 'Entreprise'],
  },
]
