import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { plural, t, tOr } from '@/lib/extension/i18n'
import type { Difference } from '@/lib/sharing/differences'
import { sharedTables } from '@/lib/sharing/format'

/** Names listed one by one. */
const LISTED = 10
/** Records read at once. */
const STEP = 25

interface Props {
  fresh: Difference[]
  nameOf: (difference: Difference) => string
  /** What a record of the file says, field by field. */
  valuesOf: (difference: Difference) => [field: string, value: unknown][]
  /** A value in words. */
  describe: (table: string, field: string, value: unknown) => string | VNode
}

/** What a file would add: counts and names, then every value for those who wish to read it first. */
export function NewRecords({ fresh, nameOf, valuesOf, describe }: Props) {
  const [shown, setShown] = useState(0)
  return (
    <section class="panel">
      <h3>{plural('share_new', fresh.length)}</h3>
      <ul class="contents">
        {sharedTables.map((table) => (
          <Named key={table} table={table} names={fresh.filter((each) => each.table === table).map(nameOf)} />
        ))}
      </ul>
      <details
        class="group new-records"
        onToggle={({ currentTarget }) => setShown(currentTarget.open ? Math.max(shown, STEP) : 0)}
      >
        <summary>{plural('share_read_new', fresh.length)}</summary>
        {fresh.slice(0, shown).map((difference) => (
          <section key={difference.id}>
            <h4>
              {t(`share_table_${difference.table}`)} : <bdi>{nameOf(difference)}</bdi>
            </h4>
            <dl class="values">
              {valuesOf(difference).map(([field, value]) => {
                const label = tOr(`field_${difference.table}_${field}`, '')
                return (
                  label && (
                    <div key={field}>
                      <dt>{label}</dt>
                      <dd>
                        <bdi>{describe(difference.table, field, value)}</bdi>
                      </dd>
                    </div>
                  )
                )
              })}
            </dl>
          </section>
        ))}
        {shown > 0 && fresh.length > shown && (
          <button type="button" onClick={() => setShown(shown + STEP)}>
            {plural('share_show_more', fresh.length - shown)}
          </button>
        )}
      </details>
    </section>
  )
}

function Named({ table, names }: { table: Difference['table']; names: string[] }) {
  if (names.length === 0) return null
  const list = names.slice(0, LISTED).join(' · ')
  return (
    <li>
      {plural(`share_count_${table}`, names.length)}
      <span class="hint">
        {' '}
        — {list}
        {names.length > LISTED && ' …'}
      </span>
    </li>
  )
}
