import { dueWord } from '@/components/journey/life-words'
import '@/entrypoints/options/requests/board.css'
import { CircleCheck, CircleDashed } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import { Notice } from '@/components/controls/Notice'
import { organisationName } from '@/components/controls/choices'
import { showDay } from '@/components/eligibility/days'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { plural, t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import { BulkBanner } from '../organisations/BulkBanner'
import { lineOf, stateWords } from '../requests/board-lines'
import { type BoardLine, inOrder, stateOf } from '../requests/board-view'
import { catalogueHref, guidedHref, organisationHref } from '../routes'
import { useTitle } from '../use-title'
import { checklistOf, type ChecklistItem } from './checklist'
import './home.css'

/** Requests shown here; the board holds them all. */
const SHOWN = 8

/** What is to be done: the first steps until they are, then each request under way with its next action. */
export function HomePage() {
  const list = useQuery('organisations.list', { after: null }, ['organisations', 'settings'])
  const board = useQuery('board.get', null, ['requests', 'organisations', 'casUsage', 'settings'])
  useTitle(t('home_title'))
  const { organisations = [], total = 0, activeId = null } = list.data ?? {}
  const active = organisations.find(({ id }) => id === activeId) ?? organisations[0]
  if (!list.data || !board.data)
    return (
      <>
        <h1 tabIndex={-1}>{t('home_title')}</h1>
        {list.error || board.error ? (
          <Notice tone="bad">
            <p>{t('board_unread')}</p>
          </Notice>
        ) : (
          <p>{t('organisation_loading')}</p>
        )}
      </>
    )
  const lines = inOrder(board.data.map(lineOf)).filter((line) => !['done', 'ended'].includes(stateOf(line)))
  return (
    <>
      <h1 tabIndex={-1}>{t('home_title')}</h1>
      <BulkBanner />
      <p class="actions">
        <a class="button primary" href={guidedHref()}>
          {t('guided_title')}
        </a>
        {total > 0 && (
          <a class="button" href="#organisations">
            {plural('home_organisations', total)}
          </a>
        )}
      </p>
      {active ? (
        <Beginning organisation={active} hasRequests={board.data.length > 0} />
      ) : (
        <Checklist items={checklistOf(null, false)} />
      )}
      {lines.length > 0 && (
        <section aria-labelledby="home-requests">
          <h2 id="home-requests">{t('home_requests')}</h2>
          <ul class="cards home-requests">
            {lines.slice(0, SHOWN).map((line) => (
              <li key={line.id} class="card">
                <RequestLine line={line} />
              </li>
            ))}
          </ul>
          <p>
            <a href="#suivi">
              {lines.length > SHOWN ? plural('home_board_all', lines.length) : t('home_board')}
            </a>
          </p>
        </section>
      )}
      {lines.length === 0 && board.data.length > 0 && (
        <p>
          {t('home_none_open')} <a href="#suivi">{t('home_board')}</a>
        </p>
      )}
    </>
  )
}

/** The first steps of the organisation at work, until they are done. */
function Beginning({
  organisation,
  hasRequests,
}: {
  organisation: OrganisationSummary
  hasRequests: boolean
}) {
  const { data: profile } = useQuery('profile.get', { organisationId: organisation.id }, ['profile'])
  if (!profile) return null
  const items = checklistOf(profile, hasRequests)
  if (items.every(({ isDone }) => isDone)) return null
  return <Checklist items={items} name={organisationName(organisation)} />
}

function Checklist({ items, name }: { items: ChecklistItem[]; name?: string }) {
  const done = items.filter(({ isDone }) => isDone).length
  const next = items.find(({ isDone }) => !isDone)
  return (
    <section aria-labelledby="home-checklist">
      <h2 id="home-checklist">{t('home_checklist')}</h2>
      <p class="hint">{[name, t('home_checklist_count', done, items.length)].filter(Boolean).join(' — ')}</p>
      <ol class="home-checklist">
        {items.map((item) => (
          <li key={item.id} class={item.isDone ? 'done' : ''}>
            <Icon node={item.isDone ? CircleCheck : CircleDashed} />
            <span>
              <a href={item.href} aria-current={item === next ? 'step' : undefined}>
                {t(item.title)}
              </a>{' '}
              <span class="hint">
                {t(item.isDone ? 'home_done' : item === next ? 'home_next' : 'home_later')}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One request: what it is, where it stands, what comes next and from whom. */
function RequestLine({ line }: { line: BoardLine }) {
  const { organisationId, organisation, service, serviceId, casUsage, next, dueOn, draftUrl, number } = line
  const link = next?.link ?? (draftUrl ? { label: t('home_open'), url: draftUrl } : null)
  return (
    <>
      <p>
        {serviceId.includes('/') ? (
          <strong lang="fr">{service}</strong>
        ) : (
          <a href={catalogueHref(serviceId)} lang="fr">
            {service}
          </a>
        )}{' '}
        <span class={`badge ${stateOf(line) === 'late' ? 'warn' : ''}`}>{stateWords(line)}</span>
      </p>
      <p class="hint">
        <a href={organisationHref(organisationId)}>{organisation}</a>
        {[casUsage, number].filter(Boolean).map((each) => ` — ${each}`)}
      </p>
      {next && (
        <p>
          {t('home_next_step')} <strong lang="fr">{next.title}</strong>{' '}
          <span class="hint">
            <span lang="fr">({next.actor})</span>
            {dueOn && !line.isTerm && !line.isReminder && ` ${t('home_due', showDay(dueOn))}`}
            {dueOn && line.isReminder && ` ${t(dueWord(line), showDay(dueOn))}`}
          </span>
        </p>
      )}
      {link && (
        <p>
          <a class="button" href={link.url} target="_blank" rel="noopener noreferrer">
            <span lang="fr">{link.label}</span>
            <span class="visually-hidden">
              {' '}
              {service}, {organisation}
            </span>
          </a>
        </p>
      )}
    </>
  )
}
