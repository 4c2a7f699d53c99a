import './answers.css'
import '@/entrypoints/options/requests/board.css'
import '@/components/controls/data-table.css'
import './entities.css'
import '@/components/eligibility/eligibility.css'
import { useState } from 'preact/hooks'
import { Notice } from '@/components/controls/Notice'
import { everyEntity, verdictsInOrder, type EntityFilter } from './entities-view'
import { EntityActions } from './EntityActions'
import { EntityColumns, EntityFilters } from './EntityFilters'
import { EntityTable } from './EntityTable'
import { EmptyState } from '@/components/controls/EmptyState'
import { services } from '@/lib/extension/whole-catalogue'
import { MOST_SERVICES } from '@/lib/contract/eligibility'
import { plural, t } from '@/lib/extension/i18n'
import { type Organisations, useOrganisationPages } from '@/lib/extension/use-organisations'
import { useQuery } from '@/lib/extension/use-query'
import type { BoardRow } from '@/lib/journey/board'
import { AnswerReports, useReports } from './AnswerReport'
import { useBackground } from '../background'
import { BulkAnswers } from './BulkAnswers'
import { exportEntities } from './entity-words'
import { catalogueHref, filteredHref, organisationHref, renameAddress } from '../routes'
import { useEntities } from './use-entities'

const allColumns = services.map(({ id, names }) => ({ id, name: names.fr }))

/** Every organisation against the services chosen: verdicts, requests, and one answer for many of them. */
export function EntitiesPage({ query }: { query: URLSearchParams }) {
  const { data } = useOrganisationPages(['organisations'])
  const board = useQuery('board.get', null, ['requests', 'organisations', 'casUsage', 'settings'])
  const settings = useQuery('settings.get', null, ['settings'])
  const error = board.error ?? settings.error
  if (!data || !board.data || !settings.data)
    return <p>{t(error ? 'entities_unread' : 'entities_loading')}</p>
  if (data.organisations.length === 0) {
    return (
      <EmptyState title={t('entities_empty')}>
        <p>
          <a class="button" href="#organisations">
            {t('catalogue_add_organisation')}
          </a>
        </p>
      </EmptyState>
    )
  }
  const { entityServices = [] } = settings.data
  return <Entities list={data} board={board.data} chosen={entityServices} query={query} />
}

interface Props {
  list: Organisations
  board: BoardRow[]
  /** Services that the person chose to see; none yet is the usual ones. */
  chosen: string[]
  query: URLSearchParams
}

function Entities({ list, board, chosen, query }: Props) {
  const { send, now } = useBackground()
  const canExport = useQuery('policy.get', null, ['settings']).data?.disableExport !== true
  const [filter, setFilter] = useState(() => readFilter(query))
  const [isAnswering, setAnswering] = useState(false)
  const reports = useReports()
  const entities = useEntities(list, board, chosen, filter)
  const { matrix, shown, size, picked, pickedIds, pick } = entities
  const { columns } = matrix
  const narrow = (next: EntityFilter) => {
    setFilter(next)
    renameAddress(filterHref(next))
  }
  if (isAnswering) {
    return (
      <BulkAnswers
        organisationIds={pickedIds}
        services={columns}
        onClose={() => {
          setAnswering(false)
          // Back to the button that opened it, once it is drawn.
          requestAnimationFrame(() => document.getElementById('answer-many')?.focus())
        }}
        onDone={(report) => {
          setAnswering(false)
          reports.add(report)
        }}
      />
    )
  }
  return (
    <>
      <p class="hint">{t('entities_intro')}</p>
      <AnswerReports {...reports} />
      {entities.hasFailed && (
        <Notice tone="bad">
          <p role="alert">{t('entities_unread')}</p>
        </Notice>
      )}
      <EntityColumns
        columns={columns}
        services={allColumns}
        most={MOST_SERVICES}
        onColumns={(entityServices) => void send('settings.set', { entityServices })}
      />
      <EntityFilters
        filter={filter}
        columns={columns}
        tags={entities.tags}
        count={`${plural('entities_found', size)}${entities.isReading ? ` – ${t('entities_reading')}` : ''}`}
        onFilter={narrow}
      />
      <EntityActions
        shown={list.isWhole ? shown.length : 0}
        chosen={pickedIds.length}
        hidden={entities.hidden}
        isReading={entities.isReading}
        onChooseShown={() => pick([...picked, ...shown.map(({ id }) => id)])}
        onChooseNone={() => pick([])}
        onAnswer={() => setAnswering(true)}
        onExport={canExport ? () => void exportEntities(matrix, shown, now().slice(0, 10)) : undefined}
      />
      {shown.length === 0 && !entities.isReading && (
        <EmptyState title={t('entities_none')}>
          <button type="button" onClick={() => narrow(everyEntity)}>
            {t('board_clear')}
          </button>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <EntityTable
          organisations={shown}
          size={size}
          matrix={matrix}
          chosen={picked}
          onChoose={(id, isChosen) =>
            pick(isChosen ? [...picked, id] : [...picked].filter((each) => each !== id))
          }
          organisationHref={(id) => organisationHref(id)}
          sheetHref={(serviceId, organisation) =>
            filteredHref(catalogueHref(serviceId).slice(1), { organisation })
          }
          requestsHref={(service, { siret, denomination }) =>
            filteredHref('suivi', { texte: siret || denomination, service })
          }
        />
      )}
    </>
  )
}

function readFilter(query: URLSearchParams): EntityFilter {
  return {
    text: query.get('texte') ?? '',
    tag: query.get('etiquette') ?? '',
    service: query.get('service') ?? '',
    verdict: verdictsInOrder.find((one) => one === query.get('verdict')) ?? '',
    hasNoRequest: query.get('demande') === 'sans',
  }
}

function filterHref({ text, tag, service, verdict, hasNoRequest }: EntityFilter): string {
  const demande = hasNoRequest ? 'sans' : ''
  return filteredHref('suivi/entites', { texte: text, etiquette: tag, service, verdict, demande })
}
