import type { SiteFields } from '@/lib/form/site'

/**
 * Démarche numérique: any administration writes its own form, so questions are understood from their words; only
 * the pages before the form have names of their own.
 */
export const fields: SiteFields = {
  site: 'demarches',
  knownForms: [],
  attributes: {
    siret: 'organisation.siret',
    mandataire_first_name: 'contact.contact_projet.prenom',
    mandataire_last_name: 'contact.contact_projet.nom',
    prenom: 'contact.contact_projet.prenom',
    nom: 'contact.contact_projet.nom',
  },
  aboutOthers: { attributes: ['prenom', 'nom'], when: { attribute: 'for_tiers', is: 'true' } },
  presets: ['siret'],
  templates: [
    {
      siteType: 'communes',
      target: 'organisation.commune',
      text: '{organisation.commune} ({organisation.codePostal})',
    },
    {
      siteType: 'address',
      target: 'organisation.adresse',
      text: '{organisation.adresse} {organisation.codePostal} {organisation.commune}',
    },
  ],
  otherOption: '__other__',
  contactRoles: [],
  contactParts: {},
  // Who files is theirs to say, and redraws the rest.
  never: { for_tiers: 'site', gender: 'site', birthdate: 'site', notification_method: 'site', email: 'site' },
  reveals: [],
  checks: [],
  laterDates: [],
  maxFiles: 10,
}
