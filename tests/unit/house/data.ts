/** Which files hold values that grow with the services and sites, not with the program. */

/** Values alone: not even a small function. */
export const isPlainData = (path: string) =>
  /^lib\/form\/(sites\/[^/]+\/(pages|entry|fields)|meaning\/(attributes|owners|wording|places))\.ts$/.test(
    path,
  ) ||
  path.startsWith('lib/eligibility/catalogue/') ||
  path === 'lib/profile/legal-categories.ts'

export const isData = (path: string) =>
  isPlainData(path) ||
  /^lib\/eligibility\/(vocabulary|question-trees|review\/rules)\//.test(path) ||
  path === 'lib/eligibility/review/text/themes.ts' ||
  path === 'lib/profile/kinds.ts'
