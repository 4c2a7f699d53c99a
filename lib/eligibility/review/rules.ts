/** Every rule, in the order in which findings of a level are shown, with the words and sources that they name. */
import type { BookValues } from './model'
import { data } from './rules/data'
import { datesAndPieces } from './rules/dates-and-pieces'
import { legalTexts } from './rules/legal-texts'
import { people } from './rules/people'
import { purpose } from './rules/purpose'
import { whoAsks } from './rules/who-asks'
import { themes } from './text/themes'

/**
 * Where the rules were read, and the day: a repository at that commit, a page in a stored copy. `at` of a rule is a path
 * in the repository and its lines.
 */
const origins: BookValues['origins'] = {
  'data-pass': {
    where: 'etalab/data_pass',
    url: 'https://github.com/etalab/data_pass/blob/c3a17f129ff3/',
    readOn: '2026-11-29',
  },
  'admin-api': {
    where: 'etalab/admin_api_entreprise',
    url: 'https://github.com/etalab/admin_api_entreprise/blob/63bcc288a7c3/',
    readOn: '2026-11-29',
  },
  'api-gouv': {
    where: 'betagouv/api.gouv.fr',
    url: 'https://github.com/betagouv/api.gouv.fr/blob/58a95fa545c6/',
    readOn: '2026-11-29',
  },
  'proconnect-docs': {
    where: 'numerique-gouv/proconnect-documentation',
    url: 'https://github.com/numerique-gouv/proconnect-documentation/blob/1e2b1d128d77/',
    readOn: '2026-11-29',
  },
  federation: {
    where: 'proconnect-gouv/federation',
    url: 'https://github.com/proconnect-gouv/federation/blob/bc30eaceb1ad/',
    readOn: '2026-11-29',
  },
  'datapass-v1': {
    where: 'betagouv/datapass (v1, archivé)',
    url: 'https://github.com/betagouv/datapass/blob/0f970f378347/',
    readOn: '2026-11-29',
  },
  'impots-acces': {
    where: 'impots.gouv.fr, « Comment accéder aux API de la DGFiP ? »',
    url: 'https://www.impots.gouv.fr/comment-acceder-aux-api-de-la-dgfip',
    readOn: '2026-11-29',
  },
  'impots-faq': {
    where: 'impots.gouv.fr, « Foire aux questions » API',
    url: 'https://www.impots.gouv.fr/foire-aux-questions-0',
    readOn: '2026-11-29',
  },
  'fc-demande': {
    where: 'docs.partenaires.franceconnect.gouv.fr, « Demande d’habilitation »',
    url: 'https://docs.partenaires.franceconnect.gouv.fr/fs/devenir-fs/projet-datapass/',
    readOn: '2026-11-29',
  },
}

export const bookValues: BookValues = {
  rules: [...whoAsks, ...legalTexts, ...purpose, ...data, ...people, ...datesAndPieces],
  origins,
  themes,
}
