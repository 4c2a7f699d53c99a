import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ComponentChildren
}

export interface RowGroup<Row> {
  key: string
  /** '' for rows that need no common title. */
  title: ComponentChildren
  rows: readonly Row[]
}

interface Props<Row> {
  /** Class of the table: it sets the widths. */
  name: string
  caption: ComponentChildren
  /** The first one names the row. */
  columns: readonly Column<Row>[]
  groups: readonly RowGroup<Row>[]
  keyOf: (row: Row) => string
}

/** A table that becomes a stack of blocks on a narrow window, its cells then named by `data-label`. */
export function DataTable<Row>({ name, caption, columns, groups, keyOf }: Props<Row>) {
  return (
    <table class={`data-table ${name}`}>
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title }) => (
            <th key={key} class={key} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, title, rows }) => (
        <tbody key={key}>
          {title && (
            <tr class="group-title">
              <th scope="rowgroup" colSpan={columns.length}>
                {title}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <TableRow key={keyOf(row)} row={row} columns={columns} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** Drawn again only when its row or the columns change: filtering hundreds of rows redraws none. */
function TableRow<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return useMemo(
    () => (
      <tr>
        {columns.map(({ key, title, cell }, index) =>
          index === 0 ? (
            <th key={key} class={key} scope="row">
              {cell(row)}
            </th>
          ) : (
            <td key={key} class={key} data-label={title}>
              {cell(row)}
            </td>
          ),
        )}
      </tr>
    ),
    [row, columns],
  )
}
