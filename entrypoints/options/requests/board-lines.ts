/** Rows of the board in words, for the screen and for the file. Pure. */
import { t } from '@/lib/extension/i18n'
import type { BoardRow } from '@/lib/journey/board'
import type { BoardCsvRow } from '@/lib/journey/csv-tables'
import { termKinds } from '@/lib/journey/days'
import { addressOf } from '@/lib/form/seen'
import { homeOf } from '@/lib/form/sites/matches'
import { sites } from '@/lib/form/sites/pages'
import { siteStates } from '@/lib/profile/site-states'
import { delayText } from '@/components/eligibility/days'
import { showSiret } from '@/lib/profile/siret'
import { stateOf, type BoardLine, type BoardStep } from './board-view'

/** A row of the board as the table shows it. */
export function lineOf(row: BoardRow): BoardLine {
  const { next, ended, done, total, since, isLate, draftUrl, updatedAt } = row
  const site = sites.find(({ id }) => id === row.site)
  const byNumber = site && !row.isTest ? addressOf(site, row.number, homeOf(site)) : ''
  return {
    id: row.requestId,
    organisationId: row.organisationId,
    organisation: row.organisationName || t('organisation_unnamed'),
    siret: row.siret,
    casUsageId: row.casUsageId,
    casUsage: row.casUsageTitle,
    serviceId: row.serviceId,
    service: row.serviceName,
    next: next && stepOf(next),
    done,
    total,
    since,
    delay: next?.delay ? delayText(next.delay) : '',
    dueOn: next?.dueOn ?? '',
    isTerm: next?.delay !== undefined && termKinds.includes(next.delay.kind),
    isReminder: next?.isReminder,
    isLate,
    life: row.life,
    ended: ended ? row.siteState?.label || siteLabel(ended) : '',
    site: site?.name ?? row.site,
    number: row.number,
    title: row.title,
    isTest: row.isTest,
    siteState: row.siteState?.label ?? '',
    siteSince: row.siteState?.at ?? '',
    lastSeen: row.lastSeen,
    missingAt: row.missingAt,
    draftUrl,
    // The address of a draft dies with it, that of its number never does.
    numberUrl: byNumber === draftUrl ? '' : byNumber,
    updatedAt,
  }
}

function stepOf({ id, title, actor, isOurs, link }: NonNullable<BoardRow['next']>): BoardStep {
  return { id, title, actor, isOurs, link: link ?? null }
}

/** The site's own words. */
function siteLabel(state: string): string {
  return siteStates.find(({ id }) => id === state)?.label ?? state
}

/** The site's own word for an end, else ours. */
export function stateWords(line: BoardLine): string {
  return line.ended || t(`board_state_${stateOf(line)}`)
}

/** A line as a row of the file; « 2 sur 5 », because a spreadsheet would make « 2/5 » a day. */
export function csvRowOf(line: BoardLine): BoardCsvRow {
  const { organisation, siret, casUsage, service, next, since, delay, dueOn, done, total } = line
  return {
    organisation,
    siret: showSiret(siret),
    casUsage,
    service,
    number: line.number,
    title: line.title,
    siteState: line.siteState,
    state: stateWords(line),
    nextStep: next?.title ?? '',
    actor: next?.actor ?? '',
    since: since.slice(0, 10),
    expectedDelay: delay,
    dueOn,
    progress: `${done} sur ${total}`,
    draftUrl: line.draftUrl,
    updatedOn: line.updatedAt.slice(0, 10),
  }
}
