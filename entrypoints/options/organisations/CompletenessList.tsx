import { CircleCheck } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '@/components/controls/Icon'
import { plural, t } from '@/lib/extension/i18n'

export interface MissingView {
  label: string
  why: string
  href: string
  isRequired: boolean
  /** The editor that is to give it, or ''. */
  by: string
}
export interface CompletenessRow {
  key: string
  service: string
  form: string
  ready: number
  total: number
  missing: MissingView[]
}

interface Props {
  rows: CompletenessRow[]
  /** What is told of a form once its card is unfolded. */
  below?: ((key: string) => ComponentChildren) | undefined
}

/** « FranceConnect 9/10 : il manque… », each missing answer a link to its place. */
export function CompletenessList({ rows, below }: Props) {
  return (
    <ul class="completeness">
      {rows.map((row) => (
        <li key={row.key} class="card">
          <CompletenessCard row={row} below={below} />
        </li>
      ))}
    </ul>
  )
}

function CompletenessCard({ row, below }: { row: CompletenessRow } & Pick<Props, 'below'>) {
  const { key, service, form, ready, total, missing } = row
  const [isOpen, setOpen] = useState(false)
  const required = missing.filter(({ isRequired }) => isRequired)
  const optional = missing.filter(({ isRequired }) => !isRequired)
  const [only] = required
  const summary =
    required.length === 0
      ? t('completeness_all')
      : required.length === 1 && only
        ? t('completeness_lacks_one', only.label)
        : plural('completeness_lacks', required.length)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <strong>{service}</strong> {form} <strong class="score">{`${ready}/${total}`}</strong>
        <span class={`hint ${required.length === 0 ? 'good' : ''}`}>
          {required.length === 0 && <Icon node={CircleCheck} />} {summary}
        </span>
      </summary>
      <progress value={ready} max={total} aria-label={`${service}, ${form}`} />
      <MissingList title={t('completeness_required')} missing={required} />
      <MissingList title={t('completeness_optional')} missing={optional} />
      {isOpen && below?.(key)}
    </details>
  )
}

function MissingList({ title, missing }: { title: string; missing: MissingView[] }) {
  if (missing.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {missing.map(({ label, why, href, by }) => (
          <li key={`${href} ${label}`}>
            <a href={href}>{label}</a> {by && <span>{t('assistant_by_editor', by)} </span>}
            {why && <span class="hint">{why}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
