import '@/components/board/board.css'
import '@/components/board/data-table.css'
import { useMemo, useState } from 'preact/hooks'
import { Notice } from '@/components/assistant/Notice'
import { Board } from '@/components/board/Board'
import { lineOf } from '@/components/board/board-lines'
import { boardStates, type BoardFilter } from '@/components/board/board-view'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { exportBoard } from './board-export'
import { useMarks } from './board-marks'
import { useBackground } from './background'
import { catalogueHref, filteredHref, organisationHref, renameAddress } from './routes'

const TOPICS = ['requests', 'organisations', 'casUsage', 'settings']

/** Where every request stands, over all organisations. `query` is the filter that the address holds. */
export function BoardPage({ query }: { query: URLSearchParams }) {
  const { now } = useBackground()
  const { data, error, refresh } = useQuery('board.get', null, TOPICS)
  const [filter, setFilter] = useState(() => readFilter(query))
  const { last, hasFailed, markDone, takeBack } = useMarks(data, refresh)
  const lines = useMemo(() => data?.map(lineOf), [data])
  const canExport = useQuery('policy.get', null, ['settings']).data?.disableExport !== true
  return (
    <>
      <p class="hint">{t('board_intro')}</p>
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
            renameAddress(filterHref(next))
          }}
          onDone={markDone}
          onExport={canExport ? (shown) => void exportBoard(shown, now().slice(0, 10)) : undefined}
          organisationHref={organisationHref}
          serviceHref={catalogueHref}
        />
      ) : (
        <p>{t(error ? 'board_unread' : 'board_loading')}</p>
      )}
    </>
  )
}

function readFilter(query: URLSearchParams): BoardFilter {
  const state = boardStates.find((one) => one === query.get('etat')) ?? ''
  return { text: query.get('texte') ?? '', service: query.get('service') ?? '', state }
}

function filterHref({ text, service, state }: BoardFilter): string {
  return filteredHref('suivi', { texte: text, service, etat: state })
}
