/**
 * Addresses on which the page side may run, complete from the first release: an update that adds one switches
 * the extension off in Chromium until the user agrees again. A host without a folder here shows nothing.
 */
export const matches = [
  'https://datapass.api.gouv.fr/*',
  'https://*.datapass.api.gouv.fr/*',
  'https://signup.api.gouv.fr/*',
  'https://api.gouv.fr/*',
  'https://demarche.numerique.gouv.fr/*',
  'https://www.demarches-simplifiees.fr/*',
  'https://demarches-simplifiees.fr/*',
  'https://www.data.gouv.fr/*',
  'https://simplifions.data.gouv.fr/*',
  'https://entreprise.api.gouv.fr/*',
  'https://particulier.api.gouv.fr/*',
  'https://partenaires.proconnect.gouv.fr/*',
  'https://espace.partenaires.franceconnect.gouv.fr/*',
]

/** Address of a site's front page; '' for one that is no place. */
export const homeOf = ({ hosts: [host] }: { hosts: string[] }): string => (host ? `https://${host}/` : '')
