/** What both views of the board show of a request: which one, where it stands, what was found, what may be done. */
import { around, French } from '@/components/controls/French'
import {
  BellPlus,
  Check,
  CircleCheck,
  CircleX,
  Hourglass,
  type IconNode,
  TriangleAlert,
  UserRound,
} from 'lucide'
import { Icon } from '@/components/controls/Icon'
import { showDay } from '@/components/eligibility/days'
import { canRemind } from '@/components/journey/life-words'
import { plural, t } from '@/lib/extension/i18n'
import { organisationHref } from '../routes'
import { stateWords } from './board-lines'
import { type BoardLine, type BoardState, stateOf } from './board-view'
import { WrittenFold } from './WrittenFold'

export interface LineActions {
  /** The next step of a request is done. */
  onDone: (line: BoardLine) => void
  /** Gives the day to come as a file for a calendar. */
  onRemind: (line: BoardLine) => void
}

/** The service, and which of its requests this is. */
export function What({
  line: { service, number, title, isTest },
  href,
}: {
  line: BoardLine
  href: string | null
}) {
  return (
    <>
      {href ? (
        <a href={href} lang="fr">
          {service}
        </a>
      ) : (
        <bdi lang="fr">{service}</bdi>
      )}
      {number && <span class="hint">{t('request_number', number)}</span>}
      {title && title !== service && (
        <span class="hint">
          <bdi lang="fr">{title}</bdi>
        </span>
      )}
      {isTest && <span class="badge">{t('request_test')}</span>}
    </>
  )
}

/** The site's own word, and since when. */
export function OnSite({ line: { site, siteState, siteSince, missingAt, lastSeen } }: { line: BoardLine }) {
  return (
    <>
      {siteState && (
        <span class="site-state">
          {t('board_on_site', site)} <strong lang="fr">{siteState}</strong>{' '}
          <span class="hint">{t('request_seen_on', showDay(siteSince))}</span>
          {missingAt && <span class="hint"> {t('board_missing', site, showDay(missingAt))}</span>}
        </span>
      )}
      {lastSeen && (
        <span class="hint">
          {around('board_seen', <French text={lastSeen.title} />, showDay(lastSeen.at))}
        </span>
      )}
    </>
  )
}

/** What would be asked of the request if it were sent as the profile has it. */
export function Found({ line: { found, organisationId, service, organisation } }: { line: BoardLine }) {
  if (!found) return null
  const counts = [
    ...(found.blocking > 0 ? [plural('review_blocking', found.blocking)] : []),
    ...(found.questions > 0 ? [plural('review_questions', found.questions)] : []),
  ]
  return (
    <a class="board-found" href={organisationHref(organisationId, 'completude')}>
      {t('board_found_before', counts.join(' · '))}
      <span class="visually-hidden">{` – ${service}, ${organisation}`}</span>
    </a>
  )
}

/** Where to go, and what may be said of the request. */
export function Actions({ line, onDone, onRemind }: { line: BoardLine } & LineActions) {
  const { id, organisation, service, number, draftUrl, numberUrl, next } = line
  const whose = ` – ${[service, number && t('request_number', number), organisation].filter(Boolean).join(', ')}`
  return (
    <>
      {draftUrl.startsWith('https://') && (
        <a href={draftUrl} target="_blank" rel="noreferrer">
          {t('board_draft')}
          <span class="visually-hidden">{whose}</span>
        </a>
      )}
      {numberUrl && (
        <a href={numberUrl} target="_blank" rel="noreferrer">
          {t('board_by_number', number)}
          <span class="visually-hidden">{whose}</span>
        </a>
      )}
      {next?.link && (
        <a href={next.link.url} target="_blank" rel="noreferrer">
          <French text={next.link.label} />
          <span class="visually-hidden">{whose}</span>
        </a>
      )}
      {next && (
        <button type="button" class="small" data-request={line.id} onClick={() => onDone(line)}>
          <Icon node={Check} size="1em" /> {t('board_mark')}
          <span class="visually-hidden">
            {' : '}
            <French text={next.title} />
            {whose}
          </span>
        </button>
      )}
      {canRemind(line) && (
        <button type="button" class="small" onClick={() => onRemind(line)}>
          <Icon node={BellPlus} size="1em" /> {t('life_remind')}
          <span class="visually-hidden">{whose}</span>
        </button>
      )}
      <WrittenFold requestId={id} whose={whose} />
    </>
  )
}

const drawings: Record<BoardState, IconNode> = {
  late: TriangleAlert,
  ours: UserRound,
  theirs: Hourglass,
  done: CircleCheck,
  ended: CircleX,
}

/** Where a request stands, by its words and its drawing. */
export function BoardMark({ line }: { line: BoardLine }) {
  const state = stateOf(line)
  return (
    <span class={`board-state ${state}`}>
      <Icon node={drawings[state]} /> <span lang={line.ended ? 'fr' : undefined}>{stateWords(line)}</span>
    </span>
  )
}
