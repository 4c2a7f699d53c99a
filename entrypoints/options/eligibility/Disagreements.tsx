import { around, French } from '@/components/controls/French'
import { Notice } from '@/components/controls/Notice'
import { DataTable, type Column } from '@/components/controls/DataTable'
import type { Service } from '@/lib/eligibility/model'
import type { Verdict } from '@/lib/eligibility/terms'
import { t, tOr } from '@/lib/extension/i18n'
import { Cited } from './Cited'
import { SourceDay } from '@/components/eligibility/SourceFold'
import { sourcesOf } from './sources'
import { VerdictMark } from '@/components/eligibility/VerdictMark'

interface Saying {
  key: string
  audience: string
  verdict: string
}

/** Where sites disagree and what was kept, then what each site says, word for word. */
export function Disagreements({ service: { official, conflicts = [], names } }: { service: Service }) {
  return (
    <>
      {conflicts.map(({ fr, sources }) => (
        <Notice key={fr} tone="warn">
          <p>
            <strong>{t('catalogue_conflict')}</strong>
          </p>
          <p lang="fr">{fr}</p>
          <Cited ids={sources} />
        </Notice>
      ))}
      {conflicts.length === 0 && <p>{t('catalogue_no_conflict')}</p>}
      <DataTable
        name="sayings-table"
        caption={around('catalogue_official_caption', <French text={names.fr} />)}
        columns={columns()}
        groups={groupsOf(official)}
        keyOf={({ key }) => key}
      />
    </>
  )
}

/** One group a site, headed by its place and date. */
function groupsOf(official: Service['official']) {
  return official.map(({ source: id, entries }) => {
    const [source] = sourcesOf([id])
    return {
      key: id,
      title: source ? (
        <>
          <French text={source.where} />, <SourceDay date={source.date} />
        </>
      ) : (
        id
      ),
      rows: entries.map(([audience = '', verdict = '']): Saying => ({
        key: `${id} ${audience}`,
        audience,
        verdict,
      })),
    }
  })
}

const columns = (): Column<Saying>[] => [
  {
    key: 'audience',
    title: t('catalogue_audience'),
    cell: ({ audience }) => {
      const name = tOr(`catalogue_audience_${audience}`, '')
      return name || <French text={audience} />
    },
  },
  {
    key: 'verdict',
    title: t('catalogue_verdict'),
    cell: ({ verdict }) => <VerdictMark verdict={verdict as Verdict} />,
  },
]
