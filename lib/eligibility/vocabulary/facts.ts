/** What is known of an applicant and of its project, one entry a fact. `ask` settles it, `values` are its answers in words. */
import { kinds } from '@/lib/profile/kinds'
import { legalBases } from './legal-bases'
import type { Fact } from './model'

const kindNames = Object.fromEntries(kinds.map((kind) => [kind.id, kind.fr]))
const legalBasisNames = Object.fromEntries(
  Object.entries(legalBases).map(([id, text]) => [id, text.shortLabel]),
)

export const facts = {
  'actor.role': {
    type: 'enum',
    ask: 'Déposez-vous pour votre propre organisation ou, comme éditeur ou prestataire, pour le compte d’une autre ?',
    values: {
      organisation: 'Pour mon organisation',
      editeur: 'Comme éditeur ou prestataire, pour une autre entité',
    },
    default: 'organisation',
  },
  'actor.activity': {
    type: 'enum',
    ask: 'Quelle est votre activité au regard de ce service ?',
    values: {
      'application-mobilite': 'Éditeur d’une application de mobilité',
      'application-rh': 'Éditeur d’une application de ressources humaines',
      'artisan-taxi': 'Artisan taxi',
      'assujetti-lcb-ft': 'Assujetti à la lutte contre le blanchiment',
      'auto-entrepreneur': 'Auto-entrepreneur',
      autre: 'Autre activité',
      'beneficiaire-donnees-foncieres': 'Bénéficiaire des données foncières',
      'bureau-etudes': 'Bureau d’études',
      concentrateur: 'Concentrateur',
      'declarant-direct': 'Déclarant pour son propre compte',
      'demandeur-emploi': 'Demandeur d’emploi',
      'editeur-amiante': 'Éditeur d’un logiciel de suivi de l’amiante',
      'editeur-appli-ou-web': 'Éditeur d’une application ou d’un site',
      'editeur-cantine': 'Éditeur d’un logiciel de gestion de cantine',
      'editeur-flotte-taxis': 'Éditeur d’un logiciel de flotte de taxis',
      'editeur-marches-publics': 'Éditeur d’un logiciel de marchés publics',
      'editeur-paie': 'Éditeur d’un logiciel de paie',
      'editeur-sap': 'Éditeur d’un logiciel de services à la personne',
      'editeur-transport': 'Éditeur d’un logiciel de transport ou de livraison',
      'etablissement-superieur-ou-lycee': 'Établissement d’enseignement supérieur ou lycée',
      'gestionnaire-cantine': 'Gestionnaire de cantine',
      'groupement-taxis': 'Groupement de taxis',
      'maitrise-energie': 'Entreprise de maîtrise de l’énergie',
      'mandataire-sap': 'Mandataire de services à la personne',
      'mobilite-publique': 'Acteur public de la mobilité',
      'operateur-dechets': 'Acteur de la filière des déchets',
      'prestataire-sap': 'Prestataire de services à la personne',
      'professionnel-sante': 'Professionnel de santé',
      'service-examens': 'Service d’inscription à un examen ou à un concours',
      'service-rh-public': 'Service de ressources humaines d’un organisme public',
      'systeme-information-esr': 'Système d’information de l’enseignement supérieur',
      'tiers-declarant': 'Tiers déclarant',
      'transporteur-livraison': 'Transporteur ou livreur',
    },
  },
  'org.kind': {
    type: 'enum',
    ask: 'Quel est le type de votre organisme ?',
    values: kindNames,
    derived: true,
    from: 'Catégorie juridique puis correction par l’utilisateur.',
  },
  'org.publicTier': {
    type: 'enum',
    ask: 'Votre organisme est-il un service public administratif, une autre administration, ou un organisme privé ?',
    values: {
      spa: 'Service public administratif',
      assimile: 'Autre administration, mission à confirmer',
      none: 'Organisme privé ou particulier',
    },
    derived: true,
    from: 'spa : catégorie juridique classée service public administratif ; assimile : autre administration (catégorie listée ou complements.est_administration vrai) ; none sinon.',
  },
  'org.siret': {
    type: 'string',
    ask: 'Quel est le SIRET de votre établissement ?',
  },
  'org.siretValid': {
    type: 'boolean',
    ask: 'Quel est le SIRET de votre établissement ?',
    derived: true,
    from: '14 chiffres et clé de Luhn, ou SIREN 356000000 avec somme des chiffres multiple de 5.',
  },
  'org.active': {
    type: 'boolean',
    ask: 'Votre organisation et son établissement sont-ils ouverts au répertoire Sirene ?',
    derived: true,
    from: 'etat_administratif A pour l’unité légale et pour l’établissement.',
  },
  'org.establishmentInFrance': {
    type: 'boolean',
    ask: 'Avez-vous un établissement ouvert en France ?',
    derived: true,
    from: 'Au moins un établissement ouvert dont code_pays_etranger est vide.',
  },
  'org.yearsActive': {
    type: 'number',
    ask: 'Depuis combien d’années entières votre organisation existe-t-elle ?',
    derived: true,
    from: 'Années entières depuis date_creation de l’unité légale (approximation à confirmer).',
  },
  'org.publicServiceMission': {
    type: 'boolean',
    ask: 'Votre organisme est-il chargé, par un texte ou un contrat, d’une mission de service public (délégation comprise) ?',
  },
  'org.isCommune': {
    type: 'boolean',
    ask: 'Votre organisme est-il une commune ?',
    derived: true,
    from: 'Catégorie juridique 7210 : oui ; 7220 et 7230 : non ; sinon, déclaration.',
  },
  'org.isBank': {
    type: 'boolean',
    ask: 'Êtes-vous un établissement bancaire ?',
    derived: true,
    from: 'org.kind = banque, ou NAF 64.19Z, ou déclaration.',
  },
  'org.isCareFacility': {
    type: 'boolean',
    ask: 'Êtes-vous un établissement de soins ?',
    derived: true,
    from: 'complements.est_finess est un indice, à confirmer.',
  },
  'org.isComplementaryHealth': {
    type: 'boolean',
    ask: 'Êtes-vous un organisme complémentaire santé, de prévoyance ou une assurance ?',
    derived: true,
    from: 'org.kind = complementaire-sante, ou déclaration.',
  },
  'org.rieAccess': {
    type: 'boolean',
    ask: 'Avez-vous accès au réseau interministériel de l’État (RIE) ?',
  },
  'org.managesHr': {
    type: 'boolean',
    ask: 'Gérez-vous vous-même l’arrivée et le départ des agents dont vous fournissez l’identité ?',
  },
  'org.ownsEmailDomains': {
    type: 'boolean',
    ask: 'Pouvez-vous poser un enregistrement DNS TXT sur chacun des domaines de messagerie concernés ?',
  },
  'org.oidcReady': {
    type: 'boolean',
    ask: 'Pouvez-vous mettre en œuvre OpenID Connect (authorization code flow) ?',
  },
  'org.providesFiveClaims': {
    type: 'boolean',
    ask: 'Pouvez-vous transmettre nom, prénom, adresse professionnelle, identifiant technique et SIRET ?',
  },
  'represented.kind': {
    type: 'enum',
    ask: 'Quel est le type de l’entité que vous représentez ?',
    values: kindNames,
    derived: true,
    from: 'Comme org.kind, pour l’entité représentée.',
  },
  'represented.publicTier': {
    type: 'enum',
    ask: 'L’entité que vous représentez est-elle une administration ?',
    values: {
      spa: 'Service public administratif',
      assimile: 'Autre administration, mission à confirmer',
      none: 'Organisme privé ou particulier',
    },
    derived: true,
  },
  'project.purposes': {
    type: 'list',
    ask: 'À quoi sert votre service ?',
    values: {
      'changement-adresse': 'Changement d’adresse',
      'verification-identite': 'Vérification d’identité',
      'service-numerique-sante': 'Service numérique en santé',
      'simplification-demarche': 'Simplification d’une démarche',
      'marches-publics': 'Marchés publics',
      'aides-publiques': 'Aides publiques',
      'subventions-associations': 'Subventions des associations',
      'detection-fraude': 'Détection de la fraude',
      'socle-dlnuf': 'Socle de base « dites-le-nous une fois »',
      'pre-admission-hospitaliere': 'Pré-admission à l’hôpital',
      'adhesion-complementaire': 'Adhésion à une complémentaire santé',
      'eligibilite-lep': 'Vérification de l’éligibilité au livret d’épargne populaire',
      'epargne-reglementee': 'Contrôle de l’épargne réglementée',
      recouvrement: 'Recouvrement',
      'examen-concours': 'Inscription à un examen ou à un concours',
      'recrutement-public': 'Recrutement public',
      'courrier-sortant': 'Envoi de courriers',
    },
  },
  'project.identityTextCited': {
    type: 'boolean',
    ask: 'Un texte législatif ou réglementaire précis impose-t-il de vérifier l’identité de vos usagers ?',
  },
  'project.sectors': {
    type: 'list',
    ask: 'Dans quel secteur votre service en ligne intervient-il ?',
    values: {
      'sante-social-medico-social': 'Santé, social, médico-social',
      'education-enseignement-superieur': 'Éducation, enseignement supérieur',
      'scolaire-periscolaire-sport-socioculturel': 'Scolaire, périscolaire, sport, socioculturel',
      'transport-personnes': 'Transport de personnes',
      'certification-professionnelle': 'Certification professionnelle',
      'location-immobilier-vehicules': 'Location immobilière ou de véhicules',
      autre: 'Autre secteur',
    },
  },
  'project.users': {
    type: 'list',
    ask: 'Qui se connectera à votre service ?',
    values: {
      particuliers: 'Des particuliers',
      'agents-publics': 'Des agents publics',
      'professionnels-prives': 'Des salariés ou indépendants du privé',
      'professionnels-sante': 'Des professionnels de santé',
      etudiants: 'Des étudiants',
    },
  },
  'project.legalBases': {
    type: 'list',
    ask: 'Quels textes citez-vous comme cadre juridique ?',
    values: { ...legalBasisNames, autre: 'Autre texte' },
  },
  'project.specificLegalText': {
    type: 'boolean',
    ask: 'Disposez-vous d’un texte propre à votre démarche (délibération, décret, arrêté…) ?',
    derived: true,
    from: 'Vrai si au moins un texte cité a specific = true dans legalBases, ou si un texte « autre » est joint.',
  },
  'project.contexts': {
    type: 'number',
    ask: 'Combien de contextes métiers différents couvre cette demande ?',
  },
  'project.clientEntities': {
    type: 'number',
    ask: 'Pour combien d’entités clientes déposez-vous ?',
  },
  'project.clientsPublicOnly': {
    type: 'boolean',
    ask: 'Les données seront-elles accessibles uniquement à vos clients publics ?',
  },
  'project.orderedByPublicClient': {
    type: 'boolean',
    ask: 'Votre logiciel est-il commandé par un ou plusieurs acteurs publics ?',
  },
  'project.integration': {
    type: 'enum',
    ask: 'Qui intègre techniquement l’API : votre équipe, un éditeur, ou personne ?',
    values: {
      'equipe-interne': 'Notre équipe ou nos développeurs',
      editeur: 'Un éditeur',
      aucune: 'Personne pour l’instant',
    },
  },
  'project.editorSandboxDone': {
    type: 'boolean',
    ask: 'Votre éditeur a-t-il terminé ses tests en bac à sable ?',
  },
  'project.accessModality': {
    type: 'enum',
    ask: 'Comment identifierez-vous l’usager : FranceConnect, numéro fiscal ou état civil ?',
    values: {
      franceconnect: 'FranceConnect',
      'numero-fiscal': 'Numéro fiscal',
      'etat-civil': 'État civil',
    },
  },
  'project.alternativeLogin': {
    type: 'boolean',
    ask: 'Votre service propose-t-il une autre connexion que FranceConnect, dans des conditions analogues ?',
  },
  'project.simplification': {
    type: 'boolean',
    ask: 'Pouvez-vous justifier d’une simplification pour les usagers ?',
  },
  'project.consentCollected': {
    type: 'boolean',
    ask: 'Recueillez-vous l’accord signé du titulaire des données ?',
  },
  'project.healthProfessionalsWebApp': {
    type: 'boolean',
    ask: 'Éditez-vous en France une solution web destinée aux professionnels de santé ?',
  },
  'project.connectedToPsc': {
    type: 'boolean',
    ask: 'Votre logiciel est-il déjà raccordé à Pro Santé Connect ?',
  },
  'habilitations.franceConnect': {
    type: 'boolean',
    ask: 'Votre organisation a-t-elle déjà une habilitation FranceConnect validée ?',
  },
  'contacts.dpo': {
    type: 'boolean',
    ask: 'Avez-vous un délégué à la protection des données ?',
    profileField: 'contacts.dpo',
  },
  'contacts.dpoEntity': {
    type: 'enum',
    ask: 'De quelle entité le délégué à la protection des données relève-t-il ?',
    values: {
      demandeur: 'De l’organisation qui dépose',
      'entite-representee': 'De l’entité représentée',
      autre: 'D’une autre entité',
    },
  },
  'contacts.responsableTraitement': {
    type: 'boolean',
    ask: 'Qui est le responsable de traitement ?',
    profileField: 'contacts.responsableTraitement',
  },
  'contacts.metier': {
    type: 'boolean',
    ask: 'Qui est le contact métier ?',
    profileField: 'contacts.metier',
  },
  'contacts.technique': {
    type: 'boolean',
    ask: 'Qui est le contact technique ?',
    profileField: 'contacts.technique',
  },
  'contacts.techniqueMobile': {
    type: 'boolean',
    ask: 'Le contact technique a-t-il un téléphone mobile français ?',
    derived: true,
    from: 'Le numéro du contact technique est un mobile français.',
  },
  'documents.serviceDescription': {
    type: 'boolean',
    ask: 'La description du service est-elle écrite ?',
    profileField: 'contexts[].description',
  },
  'documents.attestationFiscale': {
    type: 'boolean',
    ask: 'Avez-vous une attestation fiscale ?',
  },
  'documents.attestationSociale': {
    type: 'boolean',
    ask: 'Avez-vous une attestation sociale ?',
  },
  'documents.rib': {
    type: 'boolean',
    ask: 'Avez-vous des coordonnées bancaires (RIB) à joindre ?',
  },
  'contacts.rssi': {
    type: 'boolean',
    ask: 'Avez-vous un responsable de la sécurité du système d’information ?',
    profileField: 'contacts.rssi',
  },
  'documents.securityHomologation': {
    type: 'boolean',
    ask: 'Disposez-vous d’une homologation de sécurité en cours de validité ?',
  },
  'documents.functionalTestsDone': {
    type: 'boolean',
    ask: 'La recette fonctionnelle est-elle terminée ?',
  },
  'documents.signedAgreement': {
    type: 'boolean',
    ask: 'Acceptez-vous de signer la convention demandée par le fournisseur ?',
  },
  'project.editorAlreadyAuthorized': {
    type: 'boolean',
    ask: 'Votre éditeur a-t-il déjà intégré l’API pour ses clients ?',
  },
  'org.majicBeneficiary': {
    type: 'boolean',
    ask: 'Votre structure reçoit-elle déjà les données foncières (MAJIC) ?',
  },
} satisfies Record<string, Fact>
