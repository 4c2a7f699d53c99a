import { DataTable } from '@/components/controls/DataTable'
import { t } from '@/lib/extension/i18n'
import { SourcePlace } from '@/components/eligibility/SourceFold'
import type { CitedSource } from './sources'
import { showDay } from '@/components/eligibility/days'

/** Every text that the service's rules were read in, newest first. */
export function SourceTable({ service, sources }: { service: string; sources: readonly CitedSource[] }) {
  return (
    <DataTable
      name="sources-table"
      caption={t('catalogue_sources_caption', service)}
      columns={[
        { key: 'where', title: t('catalogue_source'), cell: (source) => <SourcePlace source={source} /> },
        { key: 'date', title: t('catalogue_date'), cell: ({ date }) => showDay(date) },
        { key: 'era', title: t('catalogue_era'), cell: ({ era }) => t(`catalogue_era_${era}`) },
        { key: 'note', title: t('catalogue_note'), cell: ({ note }) => note },
      ]}
      groups={[{ key: 'all', title: '', rows: sources }]}
      keyOf={({ id }) => id}
    />
  )
}
