import type { ChampSpec, DemarcheOptions } from './types'

const contact: ChampSpec[] = [
  { type: 'header_section', label: 'Organisation', level: 1 },
  { type: 'siret', label: 'SIRET de l’organisation', isRequired: true },
  { type: 'header_section', label: 'Contact', level: 1 },
  { type: 'text', label: 'Nom et prénom du contact', isRequired: true },
  { type: 'email', label: 'Adresse électronique', isRequired: true },
  { type: 'phone', label: 'Téléphone' },
]

/** A start page of its own, under a path that the services link to. */
function startPage(path: string, title: string): { champs: ChampSpec[]; options: DemarcheOptions } {
  return { champs: contact, options: { path, title: `${title} (site d’essai)`, person: 'morale' } }
}

/** Procedures that the services of the extension link to. Their champs are invented. */
export const catalogue: { champs: ChampSpec[]; options: DemarcheOptions }[] = [
  {
    champs: contact,
    options: {
      path: 'demande-creation-fs-fca',
      aliases: ['creation-fs-franceconnect-agent'],
      title: 'Demande de création d’un fournisseur de service (site d’essai)',
      person: 'morale',
    },
  },
  startPage('api-entreprise', 'API Entreprise'),
  startPage('api-tiers-de-prestations', 'API Tiers de prestations'),
  startPage('contact-api-entreprise-datapass-sans-cas-usage', 'Contact API Entreprise'),
  startPage('demande-creation-fi-fca', 'Demande de création d’un fournisseur d’identité'),
  startPage(
    'demande-de-modification-d-un-fournisseur-de-service',
    'Modification d’un fournisseur de service',
  ),
]
