/**
 * Addresses on which the page side may run, complete from the first release: an update that adds one switches
 * the extension off in Chromium until the user agrees again. A host without a folder here shows nothing.
 */
/** Where forms are read. */
export const formMatches = [
  'https://datapass.api.gouv.fr/*',
  'https://*.datapass.api.gouv.fr/*',
  'https://signup.api.gouv.fr/*',
  'https://demarche.numerique.gouv.fr/*',
  'https://www.demarches-simplifiees.fr/*',
  'https://demarches-simplifiees.fr/*',
]

/** Where a request begins: a smaller page side, which fills nothing. */
export const entryMatches = [
  'https://api.gouv.fr/*',
  'https://www.data.gouv.fr/*',
  'https://simplifions.data.gouv.fr/*',
  'https://entreprise.api.gouv.fr/*',
  'https://particulier.api.gouv.fr/*',
  'https://partenaires.proconnect.gouv.fr/*',
  'https://espace.partenaires.franceconnect.gouv.fr/*',
]

export const matches = /* @__PURE__ */ formMatches.concat(entryMatches)

/** Address of a site's front page; '' for one that is no place. */
export const homeOf = ({ hosts: [host] }: { hosts: string[] }): string => (host ? `https://${host}/` : '')
