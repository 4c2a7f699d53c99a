import { tellsLoss } from '@/lib/form/loss-pages'
import { homeOf } from '@/lib/form/sites/matches'
import { t, type MessageKey } from '@/lib/extension/i18n'
import type { AssistantState } from '@/lib/contract/tab'
import { Notice, type Tone } from '../controls/Notice'

/** A site on which Habili works, as its own data names it. */
export interface SupportedSite {
  name: string
  hosts: string[]
}

type Word = { tone: Tone; key: MessageKey }

const ofProblem: Record<NonNullable<AssistantState['problem']>, Word> = {
  not_supported: { tone: 'info', key: 'assistant_not_supported' },
  signed_out: { tone: 'warn', key: 'assistant_signed_out' },
  extension_reloaded: { tone: 'warn', key: 'assistant_reloaded' },
  cannot_reach_page: { tone: 'bad', key: 'assistant_cannot_reach' },
}

const ofKind: Record<NonNullable<AssistantState['page']>['kind'], Word | null> = {
  request: null,
  block: null,
  summary: { tone: 'info', key: 'assistant_page_summary' },
  intro: { tone: 'info', key: 'assistant_page_intro' },
  choice: { tone: 'info', key: 'assistant_page_choice' },
  service: null,
  start: null,
  list: null,
  entrance: null,
  rejected: null,
  'signed-out': { tone: 'warn', key: 'assistant_signed_out' },
}

type Blocked = NonNullable<NonNullable<AssistantState['plan']>['blocked']>
/** Whose page it is is told in « Qui », where it is mended, like a missing organisation. */
const ofBlocked: Record<Blocked, Word | null> = {
  siret_mismatch: { tone: 'info', key: 'plan_blocked_mismatch' },
  siret_asking: null,
  siret_failed: null,
  siret_unknown: null,
  siret_denied: null,
  mandat_expired: { tone: 'info', key: 'plan_blocked_mandat' },
  mandat_to_come: { tone: 'info', key: 'plan_blocked_mandat' },
  no_organisation: null,
  signed_out: { tone: 'warn', key: 'assistant_signed_out' },
  no_field: { tone: 'info', key: 'plan_blocked_no_field' },
  page_gone: { tone: 'warn', key: 'plan_blocked_page_gone' },
}

/** What to say instead of a plan, or null when there is a plan to show. */
export function wordFor({ problem, page, plan, active }: AssistantState): Word | null {
  if (problem) return ofProblem[problem]
  if (!page) return ofProblem.not_supported
  if (page.kind === 'summary' && !page.facts.canSend) return { tone: 'info', key: 'assistant_page_read_only' }
  if (tellsLoss(page)) return null
  const word = ofKind[page.kind] ?? (plan?.blocked ? ofBlocked[plan.blocked] : null)
  if (word || plan || !active || page.kind === 'service' || page.kind === 'start') return word
  return { tone: 'info', key: page.kind === 'request' ? 'plan_blocked_no_question' : 'plan_blocked_no_field' }
}

/** What the card of a sent request says better. */
const ofCard: MessageKey[] = ['assistant_page_read_only', 'assistant_page_summary', 'plan_blocked_no_field']

interface Props {
  state: AssistantState
  sites: SupportedSite[]
  hasCard?: boolean
}

/** Why there is nothing to prefill here, and where there is. */
export function PageNotice({ state, sites, hasCard }: Props) {
  const word = wordFor(state)
  if (!word || (hasCard && ofCard.includes(word.key))) return null
  return (
    <Notice tone={word.tone}>
      <p>{t(word.key)}</p>
      {word.key === 'assistant_not_supported' && <SiteList sites={sites} />}
    </Notice>
  )
}

/** Links to the supported sites. */
export function SiteList({ sites }: { sites: SupportedSite[] }) {
  return (
    <ul class="sites">
      {sites.map(({ name, hosts }) => (
        <li key={name}>
          <a href={homeOf({ hosts })} target="_blank" rel="noreferrer">
            {t('assistant_site_link', name, hosts[0]!)}
          </a>
        </li>
      ))}
    </ul>
  )
}
