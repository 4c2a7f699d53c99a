import { DataTable, type Column } from '@/components/controls/DataTable'
import type { ServiceVerdict } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import type { CatalogueEntry } from './catalogue-list'
import { showDay } from '@/components/eligibility/days'
import { VerdictMark } from '@/components/eligibility/VerdictMark'

interface Props {
  entries: readonly CatalogueEntry[]
  /** Name of the organisation of the verdicts; absent when none is active. */
  organisation?: string
  hrefOf: (serviceId: string) => string
}

/** Services with their verdict, each a link to its page. */
export function CatalogueTable({ entries, organisation, hrefOf }: Props) {
  const columns: Column<CatalogueEntry>[] = [
    { key: 'service', title: t('catalogue_service'), cell: (entry) => <Name {...entry} hrefOf={hrefOf} /> },
    { key: 'producer', title: t('catalogue_producer'), cell: ({ service }) => service.producer.label },
    {
      key: 'verdict',
      title: t('catalogue_verdict'),
      cell: ({ verdict }) => verdict && <Verdict verdict={verdict} />,
    },
    { key: 'date', title: t('catalogue_rules_of'), cell: ({ date }) => date && showDay(date) },
  ]
  return (
    <DataTable
      name={organisation === undefined ? 'catalogue-table plain' : 'catalogue-table'}
      caption={organisation === undefined ? t('catalogue_services') : t('catalogue_caption', organisation)}
      columns={columns.filter(({ key }) => key !== 'verdict' || organisation !== undefined)}
      groups={[{ key: 'all', title: '', rows: entries }]}
      keyOf={({ service }) => service.id}
    />
  )
}

function Name({ service, hrefOf }: CatalogueEntry & Pick<Props, 'hrefOf'>) {
  const { id, names, status } = service
  return (
    <>
      <a href={hrefOf(id)}>{names.fr}</a>{' '}
      {status !== 'open' && <span class="badge">{t(`catalogue_status_${status}`)}</span>}
      {names.former.length > 0 && (
        <span class="hint">{t('catalogue_formerly', names.former.join(', '))}</span>
      )}
    </>
  )
}

/** The verdict by the rules that lead, and that of the other set when it is not the same. */
function Verdict({ verdict: { verdict, conditionsState, otherVerdict } }: { verdict: ServiceVerdict }) {
  const hasState = conditionsState !== 'met' && (verdict === 'eligible' || verdict === 'maybe')
  return (
    <>
      <VerdictMark verdict={verdict} />
      {hasState && <span class="hint">{t(`eligibility_state_${conditionsState}`)}</span>}
      {otherVerdict && otherVerdict !== verdict && (
        <span class="hint">{t('catalogue_other_rules', t(`catalogue_verdict_${otherVerdict}`))}</span>
      )}
    </>
  )
}
