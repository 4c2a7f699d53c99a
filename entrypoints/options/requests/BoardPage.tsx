import './board.css'
import '@/components/journey/life.css'
import '@/components/controls/data-table.css'
import { useMemo, useState } from 'preact/hooks'
import { Notice } from '@/components/controls/Notice'
import { Tabs } from '@/components/controls/Tabs'
import { reminderOf } from '@/components/journey/life-words'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { recordTables } from '@/lib/profile/tables'
import { isProcedure } from '@/lib/journey/tracked'
import { later } from '../Later'
import { useBackground } from '../background'
import { Board, type BoardLook } from './Board'
import { csvRowOf, lineOf } from './board-lines'
import { useMarks } from './board-marks'
import { type BoardFilter, type BoardLine, boardStates } from './board-view'
import { type BoardRoute, catalogueHref, filteredHref, organisationHref, renameAddress } from '../routes'
import { saveFile, saveReminder } from '@/lib/extension/save-file'
import { useTitle } from '../use-title'

const TOPICS = ['requests', 'organisations', 'casUsage', 'settings']
/** What a request is read again from. */
const READ = ['settings', ...recordTables]

/** Where every request stands, over all organisations. `query` is the filter that the address holds. */
export function BoardPage({ query }: { query: URLSearchParams }) {
  const { now } = useBackground()
  const { data, error, refresh } = useQuery('board.get', null, TOPICS)
  const [filter, setFilter] = useState(() => readFilter(query))
  const [view, setView] = useState<BoardLook>(query.get('vue') === 'tableau' ? 'table' : 'timeline')
  const { last, hasFailed, markDone, takeBack } = useMarks(data, refresh)
  const found = useQuery('review.counts', null, READ).data
  const lines = useMemo(
    () => data?.map((row) => ({ ...lineOf(row), found: found?.[row.requestId] })),
    [data, found],
  )
  const canExport = useQuery('policy.get', null, ['settings']).data?.disableExport !== true
  return (
    <>
      <p class="hint">{t('board_intro')}</p>
      <DossiersBanner />
      {hasFailed && (
        <Notice tone="bad">
          <p role="alert">{t('board_failed')}</p>
        </Notice>
      )}
      {last && (
        <Notice tone="good">
          <p>
            {t('board_marked', last.title, last.line.organisation)}{' '}
            <button type="button" class="quiet" id="take-back" onClick={takeBack}>
              {t('board_undo')}
            </button>
          </p>
        </Notice>
      )}
      {lines ? (
        <Board
          lines={lines}
          filter={filter}
          onFilter={(next) => {
            setFilter(next)
            renameAddress(filterHref(next, view))
          }}
          view={view}
          onView={(next) => {
            setView(next)
            renameAddress(filterHref(filter, next))
          }}
          onRemind={(line) => void remind(line)}
          onDone={markDone}
          onExport={canExport ? (shown) => void exportBoard(shown, now().slice(0, 10)) : undefined}
          organisationHref={organisationHref}
          serviceHref={serviceHref}
        />
      ) : (
        <p>{t(error ? 'board_unread' : 'board_loading')}</p>
      )}
    </>
  )
}

/** A sending of many dossiers is not closed yet. */
function DossiersBanner() {
  const { run } = useQuery('dossiers.get', null, ['dossiers']).data ?? {}
  if (!run) return null
  const sent = run.rows.filter(({ state }) => state === 'sent').length
  return (
    <Notice tone="info">
      <p>
        {t('dossiers_banner', sent, run.rows.length)} <a href="#dossiers">{t('dossiers_banner_see')}</a>
      </p>
    </Notice>
  )
}

/** A démarche that the catalogue does not know has no page there. */
const serviceHref = (serviceId: string) => (isProcedure(serviceId) ? null : catalogueHref(serviceId))

function readFilter(query: URLSearchParams): BoardFilter {
  const state = boardStates.find((one) => one === query.get('etat')) ?? ''
  return { text: query.get('texte') ?? '', service: query.get('service') ?? '', state }
}

function filterHref({ text, service, state }: BoardFilter, view: BoardLook): string {
  const vue = view === 'table' ? 'tableau' : ''
  return filteredHref('suivi', { texte: text, service, etat: state, vue })
}

/** The day to come of a request, as a file for a calendar. */
function remind(line: BoardLine): Promise<void> {
  return saveReminder(t('life_remind_file', line.dueOn), reminderOf(line))
}

/** Saves these lines, in this order; `day` (`2026-11-21`) names the file. The library comes only when it is needed. */
async function exportBoard(lines: readonly BoardLine[], day: string): Promise<void> {
  const { boardCsv } = await import('@/lib/journey/csv-tables')
  saveFile(t('board_file', day), boardCsv(lines.map(csvRowOf)))
}

const EntitiesPage = later(() =>
  import('../eligibility/EntitiesPage').then(({ EntitiesPage }) => EntitiesPage),
)

/** What was asked, request by request, or entity by entity. */
export function FollowUp({ route: { view, query } }: { route: BoardRoute }) {
  const isEntities = view === 'entites'
  const title = t(isEntities ? 'entities_title' : 'board_title')
  useTitle(title)
  return (
    <>
      <h1 tabIndex={-1}>{title}</h1>
      <Tabs
        label={t('board_nav')}
        tabs={[
          { href: '#suivi', label: t('board_tab'), isCurrent: !isEntities },
          { href: '#suivi/entites', label: t('entities_title'), isCurrent: isEntities },
        ]}
      />
      {isEntities ? <EntitiesPage query={query} /> : <BoardPage query={query} />}
    </>
  )
}
