/** An invented organisation that can answer every question of every DataPass form, and those answers by name. */
import type { FormFacts } from '@/tests/standin/datapass/facts'

export const SIRET = '21619990100010'

export const organisation = {
  siret: SIRET,
  denomination: 'COMMUNE DE BOURG-L’EXEMPLE',
  nomUsage: 'Ville de Bourg-l’Exemple',
  categorieJuridique: '7210',
  adresse: '1 place de l’Exemple',
  codePostal: '61999',
  commune: 'BOURG-L’EXEMPLE',
  website: 'https://www.bourg-exemple.example',
  isActive: true,
}

/** One person a role, each with her own five facts, so that a mix-up of roles shows. */
export const people = {
  responsable_traitement: {
    nom: 'Exemple-Durand',
    prenom: 'Camille',
    fonction: 'Maire',
    email: 'maire@bourg-exemple.example',
    telephone: '+33199000001',
  },
  delegue_protection_donnees: {
    nom: 'Ÿvetot',
    prenom: 'Noémie',
    fonction: 'Déléguée à la protection des données',
    email: 'dpo@bourg-exemple.example',
    telephone: '+33199000002',
  },
  contact_technique: {
    nom: 'O’Brien',
    prenom: 'Loïc',
    fonction: 'Directeur des systèmes d’information',
    email: 'loic.obrien@bourg-exemple.example',
    telephone: '+33639980003',
  },
  contact_metier: {
    nom: 'Lefèvre',
    prenom: 'Anne-Sophie',
    fonction: 'Cheffe du service état civil',
    email: 'as.lefevre@bourg-exemple.example',
    telephone: '+33199000004',
  },
  administrateur_metier: {
    nom: 'Cœuret',
    prenom: 'Maëlle',
    fonction: 'Administratrice locale',
    email: 'maelle.coeuret@bourg-exemple.example',
    telephone: '+33199000005',
  },
} as const

const phones: Record<keyof typeof people, string> = {
  responsable_traitement: '01 99 00 00 01',
  delegue_protection_donnees: '01 99 00 00 02',
  contact_technique: '06 39 98 00 03',
  contact_metier: '01 99 00 00 04',
  administrateur_metier: '01 99 00 00 05',
}

export const cadreJuridique = {
  titre: 'Délibération n° 2026-14',
  nature: 'Délibération n° 2026-14 du conseil municipal\ninstituant le guichet en ligne',
  url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000000014',
}
export const cadreFranceConnect = {
  titre: 'Arrêté FranceConnect',
  nature: 'Arrêté relatif au téléservice d’identification',
  url: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000000015',
}

export const casUsage = {
  intitule: 'Guichet « Bourg & moi »',
  description: 'Démarches en ligne des habitants :\n— état civil ;\n— inscriptions <périscolaires> à 100 %.',
  destinataires: 'Agents du service état civil',
  dureeConservation: 60,
  dureeConservationJustification: 'Délai de recours de cinq ans.',
  volumetrieApproximative: '12 000 dossiers par an',
  nombreUtilisateursFinaux: '1000',
  datePrevueMiseEnProduction: '2027-03-01',
  niveauEidas: 'eidas_2',
  equipeTechniqueType: 'editor',
  equipeTechniquePrecision: 'Éditeur Exemple SAS',
  appelsParMinute: 500,
  appelsParMinuteJustification: 'Pics en septembre, à l’ouverture des inscriptions.',
  homologationAutoriteNom: 'Camille Exemple-Durand',
  homologationAutoriteFonction: 'Maire',
  homologationDebut: '2026-01-15',
  homologationFin: '2029-01-14',
  hasBesoinsSpecifiques: true,
  contactTechniqueEmailGenerique: 'dsi@bourg-exemple.example',
  contactSupplementaireNom: 'Astreinte du numérique',
  contactSupplementaireEmail: 'astreinte@bourg-exemple.example',
}

export const files = {
  cadre: 'deliberation-2026-14.pdf',
  cadreFranceConnect: 'arrete-franceconnect.pdf',
  maquette: 'maquette été.pdf',
  homologation: 'homologation.pdf',
  besoins: 'besoins.xlsx',
  attestation: 'attestation-fiscale.pdf',
} as const

/** What each question must receive. Choices of data and modalities depend on the form: see `expectedChoice`. */
export const expected: Record<string, string> = {
  intitule: casUsage.intitule,
  description: casUsage.description,
  date_prevue_mise_en_production: casUsage.datePrevueMiseEnProduction,
  volumetrie_approximative: casUsage.volumetrieApproximative,
  nombre_utilisateurs_finaux_approximatif: casUsage.nombreUtilisateursFinaux,
  cadre_juridique_nature: cadreJuridique.nature,
  cadre_juridique_url: cadreJuridique.url,
  fc_cadre_juridique_nature: cadreFranceConnect.nature,
  fc_cadre_juridique_url: cadreFranceConnect.url,
  destinataire_donnees_caractere_personnel: casUsage.destinataires,
  duree_conservation_donnees_caractere_personnel: '60',
  duree_conservation_donnees_caractere_personnel_justification: casUsage.dureeConservationJustification,
  france_connect_eidas: 'eidas_2',
  technical_team_type: 'editor',
  technical_team_value: casUsage.equipeTechniquePrecision,
  volumetrie_appels_par_minute: '500',
  volumetrie_justification: casUsage.appelsParMinuteJustification,
  safety_certification_authority_name: casUsage.homologationAutoriteNom,
  safety_certification_authority_function: casUsage.homologationAutoriteFonction,
  safety_certification_begin_date: casUsage.homologationDebut,
  safety_certification_end_date: casUsage.homologationFin,
  specific_requirements: '1',
  contact_technique_extra_email: casUsage.contactTechniqueEmailGenerique,
  extra_organization_contact_name: casUsage.contactSupplementaireNom,
  extra_organization_contact_email: casUsage.contactSupplementaireEmail,
}
for (const [role, person] of Object.entries(people)) {
  expected[`${role}_family_name`] = person.nom
  expected[`${role}_given_name`] = person.prenom
  expected[`${role}_email`] = person.email
  expected[`${role}_phone_number`] = phones[role as keyof typeof people]
  expected[`${role}_job_title`] = person.fonction
}

/** Forms that ask something else under a question's name: what they must receive, undefined for nothing. */
const otherwise: Record<string, string | undefined> = {
  'produits_dinum cadre_juridique_nature': undefined,
  'api_mobilic volumetrie_approximative': undefined,
  'api_mobilic intitule': undefined,
  'api_gunenv volumetrie_approximative': String(casUsage.appelsParMinute),
}

/** Is it left to the person on this form alone? */
export const isLeftByForm = (definition: string, attribute: string) => {
  const key = `${definition} ${attribute}`
  return Object.hasOwn(otherwise, key) && otherwise[key] === undefined
}

/** What the question of this form must hold in the end: the site would drop what stands between angle brackets. */
export function expectedAt(definition: string, attribute: string): string | undefined {
  const key = `${definition} ${attribute}`
  const wanted = Object.hasOwn(otherwise, key) ? otherwise[key] : expected[attribute]
  return wanted?.replaceAll('<périscolaires>', '(périscolaires)')
}

/** Name of the file that each file question must receive. */
export const expectedFile: Record<string, string> = {
  maquette_projet: files.maquette,
  cadre_juridique_document: files.cadre,
  fc_cadre_juridique_document: files.cadreFranceConnect,
  safety_certification_document: files.homologation,
  specific_requirements_document: files.besoins,
  attestation_fiscale: files.attestation,
}

/**
 * Chosen data and modalities by definition: every second datum of the service, and of each form at least one
 * that is free to choose, so that neither « all » nor « none » would pass.
 */
export function choicesFor(forms: FormFacts[]): Record<string, { scopes: string[]; modalites: string[] }> {
  const choices: Record<string, { scopes: string[]; modalites: string[] }> = {}
  for (const form of forms) {
    const choice = (choices[form.definition] ??= { scopes: [], modalites: [] })
    for (const field of form.steps.flatMap(({ fields }) => fields)) {
      if (field.attribute === 'modalities') {
        const values = field.options.map(({ value }) => value)
        const wanted = field.kind === 'radio-group' ? values.slice(0, 1) : values.slice(-1)
        if (choice.modalites.length === 0) choice.modalites.push(...wanted)
      }
      if (field.attribute !== 'scopes') continue
      const free = field.options.filter(({ locked }) => !locked).map(({ value }) => value)
      const every = free.filter((_, index) => index % 2 === 0)
      for (const value of every) if (!choice.scopes.includes(value)) choice.scopes.push(value)
    }
  }
  return choices
}
