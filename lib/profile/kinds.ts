/** The 24 kinds of applicant, and what the sites call them. */

/** spa: public administrative service. assimile: other administration, mission to be shown. */
export type PublicTier = 'spa' | 'assimile' | 'none'

export interface Kind {
  id: string
  sphere: 'particulier' | 'public' | 'prive' | 'etranger'
  publicTier: PublicTier
  /** The answer of DataPass's eligibility page. */
  datapassUserType: 'particulier' | 'collectivite_ou_administration' | 'entreprise_ou_association'
  /** The audience of data.gouv.fr's dataservices. */
  dataGouvAudience: 'private' | 'local_authority_and_administration' | 'company_and_association'
  fr: string
  noteFr: string
}

export const kinds = [
  {
    id: 'particulier',
    sphere: 'particulier',
    publicTier: 'none',
    datapassUserType: 'particulier',
    dataGouvAudience: 'private',
    fr: 'Particulier (hors organisation)',
    noteFr: 'Personne physique sans SIRET ; jamais déduit d’un SIRET.',
  },
  {
    id: 'etat-central',
    sphere: 'public',
    publicTier: 'spa',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Ministère ou service central de l’État',
    noteFr:
      'Ministères, services centraux, services à compétence nationale, écoles sans personnalité morale.',
  },
  {
    id: 'etat-deconcentre',
    sphere: 'public',
    publicTier: 'spa',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Service déconcentré de l’État',
    noteFr: 'Préfectures, directions régionales et départementales.',
  },
  {
    id: 'autorite-publique',
    sphere: 'public',
    publicTier: 'spa',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Autorité constitutionnelle ou indépendante, Banque de France',
    noteFr:
      'Autorités administratives ou publiques indépendantes, autorités constitutionnelles, institution Banque de France.',
  },
  {
    id: 'collectivite',
    sphere: 'public',
    publicTier: 'spa',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Collectivité territoriale',
    noteFr: 'Commune, département, région, collectivité d’outre-mer.',
  },
  {
    id: 'groupement-collectivites',
    sphere: 'public',
    publicTier: 'spa',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Intercommunalité ou groupement de collectivités',
    noteFr: 'EPCI, métropole, syndicats intercommunaux et mixtes, PETR, ententes.',
  },
  {
    id: 'etablissement-public-local',
    sphere: 'public',
    publicTier: 'spa',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Établissement public local',
    noteFr:
      'CCAS, CIAS, caisse des écoles, lycée et collège, hôpital public, SDIS, OPH, régie administrative.',
  },
  {
    id: 'etablissement-public-national',
    sphere: 'public',
    publicTier: 'spa',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Établissement public national administratif',
    noteFr: 'EPA nationaux, universités, établissements nationaux d’enseignement.',
  },
  {
    id: 'operateur-etat',
    sphere: 'public',
    publicTier: 'spa',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Opérateur de l’État',
    noteFr:
      'Qualité budgétaire (LOLF), indépendante de la catégorie juridique : se déclare ou se lit dans la liste des opérateurs, jamais dans le code INSEE.',
  },
  {
    id: 'securite-sociale',
    sphere: 'public',
    publicTier: 'spa',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Organisme de sécurité sociale',
    noteFr: 'Régimes obligatoires, MSA, assurance chômage.',
  },
  {
    id: 'organisme-consulaire',
    sphere: 'public',
    publicTier: 'spa',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Organisme consulaire',
    noteFr: 'Chambres de commerce, de métiers, d’agriculture.',
  },
  {
    id: 'ordre-professionnel',
    sphere: 'public',
    publicTier: 'spa',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Ordre professionnel',
    noteFr:
      'Personne privée chargée d’une mission de service public ; classée service public administratif par la DINUM.',
  },
  {
    id: 'gip',
    sphere: 'public',
    publicTier: 'assimile',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'GIP ou autre groupement de droit public',
    noteFr:
      'GIP, groupement de coopération sanitaire public : administration, mais mission administrative à confirmer au cas par cas.',
  },
  {
    id: 'epic',
    sphere: 'public',
    publicTier: 'assimile',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Établissement public industriel ou commercial',
    noteFr:
      'EPIC nationaux et locaux, régies industrielles ou commerciales : mission de service public administratif à confirmer.',
  },
  {
    id: 'autre-public',
    sphere: 'public',
    publicTier: 'assimile',
    datapassUserType: 'collectivite_ou_administration',
    dataGouvAudience: 'local_authority_and_administration',
    fr: 'Autre organisme de droit public',
    noteFr:
      'Associations syndicales autorisées, associations foncières, établissements des cultes, cercles des armées.',
  },
  {
    id: 'banque',
    sphere: 'prive',
    publicTier: 'none',
    datapassUserType: 'entreprise_ou_association',
    dataGouvAudience: 'company_and_association',
    fr: 'Établissement bancaire',
    noteFr:
      'Repérable seulement pour les banques coopératives et caisses ; les banques SA se repèrent par le NAF 64.19Z ou par déclaration.',
  },
  {
    id: 'complementaire-sante',
    sphere: 'prive',
    publicTier: 'none',
    datapassUserType: 'entreprise_ou_association',
    dataGouvAudience: 'company_and_association',
    fr: 'Organisme complémentaire santé, prévoyance ou assurance mutuelle',
    noteFr:
      'Mutuelles, institutions de prévoyance, sociétés d’assurance mutuelles ; les assureurs SA se déclarent.',
  },
  {
    id: 'entreprise',
    sphere: 'prive',
    publicTier: 'none',
    datapassUserType: 'entreprise_ou_association',
    dataGouvAudience: 'company_and_association',
    fr: 'Entreprise de droit privé',
    noteFr: 'Sociétés commerciales et civiles, groupements économiques.',
  },
  {
    id: 'entreprise-individuelle',
    sphere: 'prive',
    publicTier: 'none',
    datapassUserType: 'entreprise_ou_association',
    dataGouvAudience: 'company_and_association',
    fr: 'Entreprise individuelle',
    noteFr:
      'Y compris micro-entrepreneurs ; les données d’état civil peuvent être masquées (diffusion partielle).',
  },
  {
    id: 'association',
    sphere: 'prive',
    publicTier: 'none',
    datapassUserType: 'entreprise_ou_association',
    dataGouvAudience: 'company_and_association',
    fr: 'Association',
    noteFr: 'Associations loi 1901, de droit local, congrégations.',
  },
  {
    id: 'fondation',
    sphere: 'prive',
    publicTier: 'none',
    datapassUserType: 'entreprise_ou_association',
    dataGouvAudience: 'company_and_association',
    fr: 'Fondation',
    noteFr: 'Traitée comme une association par les pages d’accès.',
  },
  {
    id: 'autre-prive',
    sphere: 'prive',
    publicTier: 'none',
    datapassUserType: 'entreprise_ou_association',
    dataGouvAudience: 'company_and_association',
    fr: 'Autre personne morale de droit privé',
    noteFr: 'Syndicats, comités d’entreprise, copropriétés, organismes professionnels.',
  },
  {
    id: 'sans-personnalite-morale',
    sphere: 'prive',
    publicTier: 'none',
    datapassUserType: 'entreprise_ou_association',
    dataGouvAudience: 'company_and_association',
    fr: 'Groupement sans personnalité morale',
    noteFr: 'Indivision, société de fait, société en participation.',
  },
  {
    id: 'organisation-etrangere',
    sphere: 'etranger',
    publicTier: 'none',
    datapassUserType: 'entreprise_ou_association',
    dataGouvAudience: 'company_and_association',
    fr: 'Organisation de droit étranger',
    noteFr:
      'Établissement en France à vérifier ; DataPass accepte des organisations hors Sirene mais ProConnect exige en général un SIRET.',
  },
] as const satisfies readonly Kind[]

export type KindId = (typeof kinds)[number]['id']
