/** The sentences of the reasons and outcomes that travel as codes. */
import { around, French } from '@/components/controls/French'
import { type MessageKey, tOr } from '@/lib/extension/i18n'
import type { PlanSource, Reason } from '@/lib/form/model'
import { pageText } from './page-text'
import { ownedLabel } from './plan-groups'

/** Why a line is not written, or what is special in it; what the page or the profile is quoted to say is French. */
export function ReasonText({ reason: { code, values = [] } }: { reason: Reason }) {
  const key = `reason_${code}` as MessageKey
  const quoted = (value: string) => <French text={value} />
  const parts = values.map(pageText).map((value) => (Number.isNaN(Number(value)) ? quoted(value) : value))
  return <>{around(tOr(key, '') ? key : 'plan_reason_other', ...parts)}</>
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

/** Whose data a line carries: the name of a record is French, that of a person needs no language. */
export function SourceText({ source }: { source: PlanSource }) {
  const { table, role = '' } = source
  const label = ownedLabel(source)
  const words = table === 'contacts' ? personText(label, role) : <French text={pageText(label)} />
  const key = `plan_source_${table}`
  return <>{tOr(key, '') === '' ? words : around(key as MessageKey, words)}</>
}
