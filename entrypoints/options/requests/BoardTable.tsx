import { around, French } from '@/components/controls/French'
import { Clock } from 'lucide'
import { useMemo } from 'preact/hooks'
import { type Column, DataTable } from '@/components/controls/DataTable'
import { Icon } from '@/components/controls/Icon'
import { showDay } from '@/components/eligibility/days'
import { dueWord } from '@/components/journey/life-words'
import { t } from '@/lib/extension/i18n'
import { showSiret } from '@/lib/profile/siret'
import { Actions, BoardMark, Found, type LineActions, OnSite, What } from './board-cells'
import type { BoardLine } from './board-view'

export interface Props extends LineActions {
  lines: readonly BoardLine[]
  organisationHref: (organisationId: string) => string
  /** null for what is not in the catalogue. */
  serviceHref: (serviceId: string) => string | null
}

/** One line a request: whose, for what, what comes next, since when, and how long it should take. */
export function BoardTable({ lines, organisationHref, serviceHref, onDone, onRemind }: Props) {
  const columns = useMemo(
    () => columnsOf({ organisationHref, serviceHref, onDone, onRemind }),
    [organisationHref, serviceHref, onDone, onRemind],
  )
  return (
    <DataTable
      name="board-table"
      caption={t('board_caption')}
      columns={columns}
      groups={[{ key: 'all', title: '', rows: lines }]}
      keyOf={({ id }) => id}
    />
  )
}

function columnsOf({ organisationHref, serviceHref, ...on }: Omit<Props, 'lines'>): Column<BoardLine>[] {
  return [
    {
      key: 'whose',
      title: t('board_organisation'),
      cell: ({ organisationId, organisation, siret, casUsage }) => (
        <>
          <a href={organisationHref(organisationId)}>{organisation}</a>
          {casUsage && <span class="hint">{casUsage}</span>}
          {siret && <span class="hint">{showSiret(siret)}</span>}
        </>
      ),
    },
    {
      key: 'service',
      title: t('board_service'),
      cell: (line) => <What line={line} href={serviceHref(line.serviceId)} />,
    },
    { key: 'next', title: t('board_next'), cell: (line) => <Next line={line} /> },
    { key: 'since', title: t('board_since'), cell: (line) => <Since line={line} /> },
    { key: 'actions', title: t('board_actions'), cell: (line) => <Actions line={line} {...on} /> },
  ]
}

function Next({ line }: { line: BoardLine }) {
  const { next, done, total } = line
  return (
    <>
      <OnSite line={line} />
      <BoardMark line={line} />
      {next && (
        <span class="step-title" lang="fr">
          {next.title}
        </span>
      )}
      <Found line={line} />
      <span class="hint">
        {next && (
          <>
            {around('board_actor', <French text={next.actor} />)}
            {' · '}
          </>
        )}
        {t('board_progress', done, total)}
      </span>
    </>
  )
}

function Since({ line }: { line: BoardLine }) {
  const { next, since, delay, dueOn, isLate } = line
  return (
    <>
      {showDay(since)}
      {next && delay && (
        <span class="hint">
          <Icon node={Clock} size="1em" /> {around('board_delay', <French text={delay} />)}
        </span>
      )}
      {next && dueOn && (
        <span class={isLate ? 'hint late' : 'hint'}>
          {t(line.isTerm ? 'board_ends' : dueWord(line), showDay(dueOn))}
        </span>
      )}
    </>
  )
}
