import { useId, useMemo, useState } from 'preact/hooks'
import { DataTable, type Column } from '@/components/controls/DataTable'
import { remarkText } from '@/components/controls/Field'
import { plural, t, tOr } from '@/lib/extension/i18n'
import { columnKinds, type BulkRow, type ColumnKind, type Mapping, type Table } from '@/lib/profile/bulk'
import { showSiret } from '@/lib/profile/siret'
import { remark } from '@/lib/profile/text'

/** Rows drawn before the person asks for all of them. */
const FIRST_ROWS = 100

interface Props {
  table: Table
  rows: BulkRow[]
  /** Rows whose number would be right with what is suggested for it. */
  mendable: number
  onMend: () => void
  onMap: (mapping: Mapping) => void
}

const tones: Record<BulkRow['status'], string> = { ok: 'good', known: '', duplicate: 'warn', invalid: 'warn' }

const columns: Column<BulkRow>[] = [
  { key: 'line', title: t('bulk_line'), cell: ({ line }) => line },
  {
    key: 'siret',
    title: t('bulk_column_siret'),
    cell: ({ siret, raw }) => <bdi>{siret ? showSiret(siret) : raw}</bdi>,
  },
  {
    key: 'denomination',
    title: t('bulk_column_denomination'),
    cell: ({ denomination }) => <bdi>{denomination}</bdi>,
  },
  {
    key: 'status',
    title: t('bulk_status'),
    cell: ({ status, problem }) => (
      <>
        <span class={`badge ${tones[status]}`}>{t(`bulk_status_${status}`)}</span>
        {problem && (
          <span class="hint">
            {remarkText('error', problem)}{' '}
            {problem.suggestion && <bdi>{t('bulk_suggestion', showSiret(problem.suggestion))}</bdi>}
          </span>
        )}
      </>
    ),
  },
]

/** What was understood of the list: the columns, then every row, those with something to say first. */
export function BulkPreview({ table, rows, mendable, onMend, onMap }: Props) {
  const [isWhole, setWhole] = useState(false)
  const sorted = useMemo(() => rows.toSorted((one, other) => rank(one) - rank(other)), [rows])
  const shown = isWhole ? sorted : sorted.slice(0, FIRST_ROWS)
  const count = (status: BulkRow['status']) => rows.filter((row) => row.status === status).length
  return (
    <section class="bulk-preview" aria-label={t('bulk_preview')}>
      <h2>{t('bulk_preview')}</h2>
      <Columns table={table} onMap={onMap} />
      <p role="status">
        {t('bulk_counts', count('ok'), count('known'), count('duplicate'), count('invalid'))}
      </p>
      {!table.mapping.some((kind) => kind === 'siret' || kind === 'siren') && (
        <p class="error">{remarkText('error', remark('bulk_no_siret'))}</p>
      )}
      {mendable > 0 && (
        <p>
          {plural('bulk_mendable', mendable)}{' '}
          <button type="button" onClick={onMend}>
            {t('bulk_mend')}
          </button>
        </p>
      )}
      <DataTable
        name="bulk-rows"
        caption={t('bulk_preview')}
        columns={columns}
        groups={[{ key: 'rows', title: '', rows: shown }]}
        keyOf={({ line }) => String(line)}
      />
      {shown.length < rows.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {plural('bulk_show_all', rows.length)}
        </button>
      )}
    </section>
  )
}

const rank = ({ status }: BulkRow) => ({ invalid: 0, duplicate: 1, known: 2, ok: 3 })[status]

/** What each column holds, guessed from its heading, to be put right. */
function Columns({ table: { headings, rows, mapping }, onMap }: Pick<Props, 'table' | 'onMap'>) {
  const id = useId()
  if (mapping.length < 2) return null
  const choose = (at: number, kind: ColumnKind | '') =>
    onMap(mapping.map((each, index) => (index === at ? kind : each === kind ? '' : each)))
  return (
    <fieldset class="bulk-columns">
      <legend>{t('bulk_columns')}</legend>
      {mapping.map((kind, at) => (
        <label key={`${id}-${at}`} class="field">
          <span>
            <bdi>{headings[at] || t('bulk_column_nth', at + 1)}</bdi>{' '}
            <span class="hint">{t('bulk_example', rows[0]?.[at]?.slice(0, 40) ?? '')}</span>
          </span>
          <select
            value={kind}
            onChange={({ currentTarget }) => choose(at, currentTarget.value as ColumnKind | '')}
          >
            <option value="">{t('bulk_column_none')}</option>
            {columnKinds.map((each) => (
              <option key={each} value={each}>
                {tOr(`bulk_column_${each}`, each)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
