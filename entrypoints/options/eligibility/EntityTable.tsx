import { French } from '@/components/controls/French'
import { useRef } from 'preact/hooks'
import { VerdictMark } from '@/components/eligibility/VerdictMark'
import { useVirtual } from '@/components/controls/use-virtual'
import { plural, t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { showSiret } from '@/lib/profile/siret'
import { BoardMark } from '../requests/board-cells'
import { cellsOf, type Cell, type Matrix } from './entities-view'
import { nameOf } from './entity-words'

interface Places {
  organisationHref: (organisationId: string) => string
  /** The sheet of a service, for that organisation. */
  sheetHref: (serviceId: string, organisationId: string) => string
  /** The requests of an organisation for a service. */
  requestsHref: (serviceId: string, organisation: OrganisationSummary) => string
}

interface Props extends Places {
  organisations: readonly OrganisationSummary[]
  /** With those still to come. */
  size: number
  matrix: Matrix
  chosen: ReadonlySet<string>
  onChoose: (organisationId: string, isChosen: boolean) => void
}

/** CSS pixels, before a row is measured. */
const ROW_HEIGHT = 96

/** One row an entity, one column a service; of thousands only those in view are drawn. */
export function EntityTable({ organisations, size, matrix, ...rest }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const rows = useVirtual({
    count: organisations.length,
    rowHeight: ROW_HEIGHT,
    list: table,
    isWindow: true,
  })
  const { columns } = matrix
  const room = (height: number) =>
    height > 0 && (
      <tr class="room" aria-hidden="true" style={{ height: `${height}px` }}>
        <td />
      </tr>
    )
  return (
    <table
      ref={table}
      class="data-table entity-table"
      style={{ '--services': columns.length }}
      aria-rowcount={size + 1}
    >
      <caption class="visually-hidden">{t('entities_caption')}</caption>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">{t('entities_entity')}</th>
          {columns.map(({ id, name }) => (
            <th key={id} scope="col" lang="fr">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {room(rows.before)}
        {rows.indexes
          .filter((index) => index < organisations.length)
          .map((index) => {
            const organisation = organisations[index]!
            const cells = cellsOf(matrix, organisation.id)
            return (
              <tr key={organisation.id} ref={rows.measure} data-index={index} aria-rowindex={index + 2}>
                <Entity organisation={organisation} {...rest} />
                {cells.map((cell) => (
                  <td key={cell.column.id} data-label={cell.column.name}>
                    <Standing cell={cell} organisation={organisation} {...rest} />
                  </td>
                ))}
              </tr>
            )
          })}
        {room(rows.after)}
      </tbody>
    </table>
  )
}

type OfRow = Omit<Props, 'organisations' | 'size' | 'matrix'> & { organisation: OrganisationSummary }

function Entity({ organisation, chosen, onChoose, organisationHref }: OfRow) {
  const { id, siret, commune, tags } = organisation
  const name = nameOf(organisation)
  return (
    <th scope="row" class="entity">
      <input
        type="checkbox"
        aria-label={t('entities_choose', name)}
        checked={chosen.has(id)}
        onChange={({ currentTarget }) => onChoose(id, currentTarget.checked)}
      />
      <span>
        <a href={organisationHref(id)}>{name}</a>
        <span class="hint">{[commune, siret && showSiret(siret)].filter(Boolean).join(' – ')}</span>
        {tags.map((tag) => (
          <span key={tag} class="badge">
            {tag}
          </span>
        ))}
      </span>
    </th>
  )
}

function Standing({
  cell: { column, verdict, request, others },
  organisation,
  sheetHref,
  requestsHref,
}: { cell: Cell } & OfRow) {
  const whose = (
    <span class="visually-hidden">
      {' – '}
      <French text={column.name} />, {nameOf(organisation)}
    </span>
  )
  return (
    <>
      {verdict ? (
        <a class="verdict-link" href={sheetHref(column.id, organisation.id)}>
          <VerdictMark verdict={verdict} />
          {whose}
        </a>
      ) : (
        <span class="hint">{t('entities_reading')}</span>
      )}
      {request && (
        <span class="request">
          <a href={requestsHref(column.id, organisation)}>
            <BoardMark line={request} />
            {whose}
          </a>
          {request.next && (
            <span class="hint" lang="fr">
              {request.next.title}
            </span>
          )}
          {others > 0 && <span class="hint">{plural('entities_others', others)}</span>}
        </span>
      )}
    </>
  )
}
