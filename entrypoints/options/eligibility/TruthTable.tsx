import { around, French } from '@/components/controls/French'
import { DataTable, type Column } from '@/components/controls/DataTable'
import type { Assessment } from '@/lib/eligibility/evaluate'
import { shownVerdict } from '@/lib/eligibility/show'
import { t } from '@/lib/extension/i18n'
import type { TruthGroup, TruthRow } from './truth-rows'
import { VerdictMark } from '@/components/eligibility/VerdictMark'

interface Props {
  service: string
  groups: readonly TruthGroup[]
  /** Beside the answers of before. */
  hasSeed?: boolean
}

/** What the service answers to each kind of applicant, by today's rules, and by those of before when asked. */
export function TruthTable({ service, groups, hasSeed = false }: Props) {
  const columns: Column<TruthRow>[] = [
    { key: 'kind', title: t('catalogue_kind'), cell: (row) => <KindName row={row} /> },
    {
      key: 'current',
      title: t(hasSeed ? 'catalogue_ruleset_current' : 'catalogue_verdict'),
      cell: ({ current }) => <Answer assessment={current} />,
    },
    {
      key: 'seed',
      title: t('catalogue_ruleset_seed'),
      cell: ({ seed }) => seed && <Answer assessment={seed} />,
    },
  ]
  return (
    <DataTable
      name={hasSeed ? 'truth-table both' : 'truth-table'}
      caption={around(
        hasSeed ? 'catalogue_truth_caption_old' : 'catalogue_truth_caption',
        <French text={service} />,
      )}
      columns={columns.filter(({ key }) => key !== 'seed' || hasSeed)}
      groups={groups.map(({ sphere, rows }) => ({
        key: sphere,
        title: t(`catalogue_sphere_${sphere}`),
        rows,
      }))}
      keyOf={({ kind }) => kind}
    />
  )
}

function KindName({ row: { fr, noteFr } }: { row: TruthRow }) {
  return (
    <>
      {fr ? <French text={fr} /> : t('catalogue_kind_editeur')}
      {noteFr && (
        <span class="hint" lang="fr">
          {noteFr}
        </span>
      )}
    </>
  )
}

/** A verdict, and what an answer could make of it. */
function Answer({ assessment }: { assessment: Assessment }) {
  const { verdict, couldBecome } = assessment
  const others = [...new Set(couldBecome.map((other) => other.verdict))].filter((other) => other !== verdict)
  return (
    <>
      <VerdictMark verdict={shownVerdict(assessment)} />
      {others.length > 0 && (
        <span class="hint">
          {t('catalogue_could_become', others.map((other) => t(`catalogue_verdict_${other}`)).join(', '))}
        </span>
      )}
    </>
  )
}
