/** The results of the audit by RGAA, as rgaa.json holds them. */
import grid from './rgaa.json'

/** Where a difficulty is told: the name of `.github/ISSUE_TEMPLATE/probleme.yml`. */
export const PROBLEM_FORM = 'Un autre problème'

export interface Criterion {
  /** `theme.rank`: `3.2`. */
  id: string
  result: 'conforme' | 'non conforme' | 'non applicable'
  /** What is asked, in our words: the reference has its own. */
  about: string
  /** How it was tried, or why it does not apply. */
  how: string
}

export interface Grid {
  reference: string
  /** Day of the audit, `2026-11-29`. */
  date: string
  /** Version of Habili that was tried. */
  version: string
  criteria: Criterion[]
}

export const rgaa = grid as Grid

/** The themes of RGAA 4.1.2, in their order. */
export const themes = [
  'Images',
  'Cadres',
  'Couleurs',
  'Multimédia',
  'Tableaux',
  'Liens',
  'Scripts',
  'Éléments obligatoires',
  'Structure',
  'Présentation',
  'Formulaires',
  'Navigation',
  'Consultation',
]

/** What the grid shows of a result, with a sign for those who do not read colours. */
export const results: Record<Criterion['result'], string> = {
  conforme: '✓ Conforme',
  'non conforme': '✗ Non conforme',
  'non applicable': '– Non applicable',
}

export const criteriaOf = (theme: number): Criterion[] =>
  rgaa.criteria.filter(({ id }) => id.startsWith(`${theme}.`))

/** Criteria that hold and that do not, and the share of the first, « 96,9 % », of those that apply. */
export function rateOf(criteria: Criterion[]): { kept: number; failed: number; share: string } {
  const count = (wanted: Criterion['result']) => criteria.filter(({ result }) => result === wanted).length
  const [kept, failed] = [count('conforme'), count('non conforme')]
  const share = `${((100 * kept) / (kept + failed)).toFixed(1).replace(/\.0$/, '').replace('.', ',')} %`
  return { kept, failed, share }
}

/** The word that the law asks for (article 47 of law 2005-102): whole, in part from a half, else not. */
export function statusKey(criteria: Criterion[]): 'access_whole' | 'access_part' | 'access_not' {
  const { kept, failed } = rateOf(criteria)
  if (failed === 0) return 'access_whole'
  return kept >= failed ? 'access_part' : 'access_not'
}
