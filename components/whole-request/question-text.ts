/** A question of a request in words: its name, its answer, what the site demands of it. */
import { wholePlaceText } from '@/components/assistant/place-words'
import { showDay } from '@/components/eligibility/days'
import { t, tOr } from '@/lib/extension/i18n'
import type { AskedQuestion, Limit } from '@/lib/form/whole-request'

/** « Téléphone du contact technique ». */
export const questionText = ({ label, target }: AskedQuestion): string =>
  tOr(label, target ? wholePlaceText(target) : t('whole_left'))

/** Options that have no words on the form that Habili knows of are fields of the profile. */
export const optionText = (value: string, label: string): string =>
  label || tOr(`team_${value}`, tOr(value, value))

const closed = ['casUsage.niveauEidas', 'casUsage.equipeTechniqueType']

export function answerText({ target, shown }: AskedQuestion): string {
  if (closed.includes(target)) return shown && optionText(shown, '')
  return /^\d{4}-\d{2}-\d{2}$/.test(shown) ? showDay(shown) : shown
}

export const limitsText = (limits: readonly Limit[]): string =>
  limits.map(({ code, values = [] }) => t(`limit_${code}`, ...values)).join(' · ')
