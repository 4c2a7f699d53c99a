import { plural, t } from '@/lib/extension/i18n'
import type { Bundle } from '@/lib/sharing/format'
import { sharedTables } from '@/lib/sharing/format'

interface Props {
  bundle: Bundle
  showBytes: (bytes: number) => string
}

/** What a file holds, table by table. */
export function Contents({ bundle, showBytes }: Props) {
  const bytes = bundle.documents.reduce((sum, { size }) => sum + Number(size), 0)
  const said = sharedTables.filter((table) => bundle[table].length > 0)
  if (said.length === 0) return <p class="hint">{t('share_nothing')}</p>
  return (
    <ul class="contents">
      {said.map((table) => (
        <li key={table}>
          {plural(`share_count_${table}`, bundle[table].length)}
          {table === 'documents' && ` (${showBytes(bytes)})`}
        </li>
      ))}
    </ul>
  )
}
