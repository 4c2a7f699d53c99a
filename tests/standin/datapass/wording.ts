/** Hints and descriptions of our own: the site’s texts are not copied, only its labels. */
export const hints: Record<string, string> = {
  intitule: 'Ce nom sera visible de tous une fois l’habilitation délivrée',
  maquette_projet: 'PDF, 10 Mo au plus',
  volumetrie_approximative: 'Combien de dossiers par an ?',
  nombre_utilisateurs_finaux_approximatif: 'Un nombre, par exemple 1000',
  cadre_juridique_nature: 'Loi, décret, arrêté ou délibération',
  cadre_juridique_document: 'PDF, 10 Mo au plus',
  fc_cadre_juridique_nature: 'Loi, décret, arrêté ou délibération',
  fc_cadre_juridique_document: 'PDF, 10 Mo au plus',
  destinataire_donnees_caractere_personnel: 'Qui recevra les données',
  duree_conservation_donnees_caractere_personnel: 'En savoir plus sur le site de la CNIL',
  safety_certification_document: 'PDF, 10 Mo au plus',
  specific_requirements_document: 'Tableur .ods, .xlsx, .sxc ou .csv, 10 Mo au plus',
  attestation_fiscale: 'PDF, 10 Mo au plus',
}

/** Hints that hold for one definition only, by `definition.attribute`. */
export const hintsByDefinition: Record<string, string> = {
  'france_connect.contact_technique_phone_number': 'Un numéro de portable est attendu',
}

export const optionDescriptions: Record<string, string> = {
  eidas_1: 'Suffit à la plupart des démarches',
  eidas_2: 'Pour les démarches qui exigent une identité mieux vérifiée',
}
