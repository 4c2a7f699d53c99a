/** The sentences of the reasons and outcomes that travel as codes. */
import { t, tOr } from '@/lib/extension/i18n'
import type { PlanSource, Reason } from '@/lib/form/model'
import { pageText } from './page-text'
import { ownedLabel } from './plan-groups'

/** Why a line is not written, or what is special in it. */
export function reasonText({ code, values = [] }: Reason): string {
  return tOr(`reason_${code}`, t('plan_reason_other'), ...values.map(pageText))
}

/** A role in the course of a sentence, the code itself when Habili has no word for it. */
export function roleText(role: string): string {
  const words = role === '' ? '' : tOr(`role_${role}`, role)
  return words.charAt(0).toLocaleLowerCase('fr') + words.slice(1)
}

/** « Camille Exemple, déléguée… »: a person and the role in which the form asks for them. */
export function personText(label: string, role: string): string {
  return [pageText(label), roleText(role)].filter(Boolean).join(', ')
}

/** Whose data a line carries. */
export function sourceText(source: PlanSource): string {
  const { table, role = '' } = source
  const label = ownedLabel(source)
  const words = table === 'contacts' ? personText(label, role) : pageText(label)
  return tOr(`plan_source_${table}`, words, words)
}
