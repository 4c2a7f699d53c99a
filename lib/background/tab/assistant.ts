/** The assistant's state for one tab, and what happens when a person confirms or takes back. */
import { mandatObstacle, type Active } from '../organisations/acting'
import type { Input } from '@/lib/contract/contract'
import type { AssistantState, ConfirmOutcome, FillReport } from '@/lib/contract/tab'
import { browser } from '@/lib/extension/browser'
import { tellsSight } from '@/lib/extension/gate'
import { askPage } from '@/lib/extension/messenger'
import { packaged } from '@/lib/extension/packaged'
import type {
  FillPlan,
  PageDescription,
  PlanLine,
  UndoResult,
  WriteOutcome,
  WriteStep,
} from '@/lib/form/model'
import { tellsLoss } from '@/lib/form/loss-pages'
import { dressOf } from '@/lib/form/same-value'
import type { Organisation } from '@/lib/profile/records'
import type { Dress } from '@/lib/profile/same-text'
import { asShown, correctionsOf, fillsOn, stepsOf, undoableOf, withFill, withoutFills } from './fill-history'
import { sightAtPress } from './asked-at-press'
import { lostAt } from '../store/connection'
import { previousTo, summaryOf } from '../organisations/active'
import { pageOf } from './known-pages'
import { activeIn, isInvented } from './invented'
import { lossAt } from './lost-fill'
import { answeredElsewhere, keptElsewhere, type KeptElsewhere } from './kept-elsewhere'
import { keepBegun, noteFill, ownerOf } from './own-dossier'
import { placeOf, planPage, readingOf, sitePage } from './page-plan'
import { hasWord, isNewHere, type Followed } from './tab-service'
import { dropsUntilNow, getTab, setTab, type TabSession } from './sessions'
import type { Store } from '../store/store'
import { tellChanged } from '../broadcast'
import { askAgain, mustTell, siretStateOf, whoseIs, whoseNow, type Whose } from './whose-page'
import { isSameView } from './view'
import { writeIn } from './writing'

/** How long the page side may start fetching files after a confirmation, milliseconds. */
const TICKET = 10_000

/** How long the report of a fill cut short is shown in later views of its document, milliseconds. */
const CUT_SHOWN = 600_000

/** Everything one view of the assistant shows. */
export async function assistantState(
  store: Store,
  tabId: number | undefined,
  surface: AssistantState['surface'],
): Promise<AssistantState> {
  const drops = dropsUntilNow()
  const page = await pageOf(tabId)
  const owner = tabId === undefined || !page ? null : await ownerOf(store, tabId, page)
  const active = await activeIn(store, tabId)
  const state: AssistantState = {
    page: null,
    problem: 'not_supported',
    active: active ? summaryOf(active.profile.organisation) : null,
    ...((await isInvented(tabId)) ? { isInvented: true } : {}),
    organisationCount: await store.db.organisations.count(),
    casUsages: active?.profile.casUsage.map(({ id, intitule }) => ({ id, intitule })) ?? [],
    casUsageId: active?.casUsageId ?? null,
    mandats: active?.mandats ?? [],
    mandat: active?.mandat ?? null,
    next: await previousTo(store, active?.profile.organisation.id),
    pageSiret: null,
    siretState: 'unknown',
    suggested: null,
    plan: null,
    report: null,
    undoable: null,
    corrections: [],
    pointed: null,
    surface,
    storeProblem: store.problem ?? ((await lostAt(store.db)) ? 'lost' : null),
  }
  if (tabId === undefined || !page || page.kind === 'list' || !hasWord(page)) return state
  if (tellsLoss(page)) return { ...state, ...(await lossAt(tabId, page)) }
  state.problem = page.kind === 'signed-out' ? 'signed_out' : null
  const lessons = await store.db.taughtFields.where({ site: placeOf(page).site }).toArray()
  const { matching, drift } = await readingOf(page, lessons)
  if (drift) state.drift = { ...drift, version: browser.runtime.getManifest().version }
  state.page = sitePage(
    page,
    matching?.definition ?? '',
    matching?.matches.length ?? 0,
    await packaged('datapass-definitions.json'),
  )
  const whose = ofOwner(page, owner) ?? (await whoseIs(tabId, page))
  // While the site was asked, the page may have gone on to another view: that one is shown.
  const now = await pageOf(tabId)
  if (now && !isSameView(now, page)) return assistantState(store, tabId, surface)
  const session = await getTab(tabId)
  Object.assign(state, await standingOf(store, tabId, page, whose, active))
  if (state.suggested) state.next = state.suggested
  if (active && matching && page.fields.length > 0) {
    const { profile, casUsageId } = active
    const blocked = obstacle(state, page)
    state.plan = await planPage(tabId, { page, matching, profile, casUsageId, blocked, drift }, drops)
  }
  if (surface === 'native') state.plan = asChosen(state.plan, session.chosen)
  state.report = await reportFor(tabId, page)
  state.undoable = undoableOf(fillsOn(session.history ?? [], page))
  state.corrections = correctionsOf(page, session)
  state.pointed = session.pointed ?? null
  return state
}

/**
 * What following a folded page takes: nobody reads its form, and its site is asked whom it is for only when a request
 * would be kept for the first time.
 */
export async function foldedState(store: Store, tabId: number, page: PageDescription): Promise<Followed> {
  const owner = await ownerOf(store, tabId, page)
  const active = await activeIn(store, tabId)
  const state: Followed = {
    page: null,
    plan: null,
    active: active ? summaryOf(active.profile.organisation) : null,
    casUsageId: active?.casUsageId ?? null,
    siretState: 'unknown',
    suggested: null,
  }
  if (page.kind === 'list' || tellsLoss(page) || !hasWord(page)) return state
  const isToAsk = page.facts.siret !== undefined || (await isNewHere(store, page))
  const whose = ofOwner(page, owner) ?? (isToAsk ? await whoseIs(tabId, page) : unasked)
  return { ...state, ...(await standingOf(store, tabId, page, whose, active)) }
}

/** How a page stands to the profile at work, and the other one that it may be for. */
async function standingOf(
  { db }: Store,
  tabId: number,
  page: PageDescription,
  whose: Whose,
  active: Active | null,
): Promise<Pick<AssistantState, 'pageSiret' | 'siretState' | 'suggested'>> {
  const { siret: pageSiret } = whose
  const organisation = active?.profile.organisation
  const siretState = siretStateOf(whose, page, organisation, (await getTab(tabId)).whose)
  const isOther = pageSiret !== null && siretState !== 'match'
  const owner = isOther ? await db.organisations.where({ siret: pageSiret }).first() : undefined
  const suggested = owner && owner.id !== organisation?.id ? summaryOf(owner) : null
  return { pageSiret, siretState, suggested }
}

const unasked: Whose = { siret: null, state: 'silent' }

/** Whom the board holds the page's request for; what the page prints comes before it. */
function ofOwner({ facts }: PageDescription, owner: Organisation | null): Whose | undefined {
  return facts.siret === undefined && owner?.siret ? { siret: owner.siret, state: 'said' } : undefined
}

/** The plan as it was ticked in the frame that sent it here. */
function asChosen(plan: FillPlan | null, chosen: TabSession['chosen']): FillPlan | null {
  if (!plan || chosen?.planId !== plan.id) return plan
  return { ...plan, lines: plan.lines.map((line) => ({ ...line, isTicked: chosen.refs.includes(line.ref) })) }
}

/** Why nothing may be written in bulk: whose page it is, or a mandat that does not run today. */
function obstacle(
  { siretState, mandat }: Pick<AssistantState, 'siretState' | 'mandat'>,
  page: PageDescription,
): FillPlan['blocked'] {
  if (siretState === 'unknown' && !mustTell(page)) return mandatObstacle(mandat)
  if (siretState === 'match' || siretState === 'told') return mandatObstacle(mandat)
  return `siret_${siretState}`
}

async function reportFor(tabId: number, page: PageDescription): Promise<FillReport | null> {
  const { report, lastFill, cutToldOn } = await getTab(tabId)
  if (!report || !lastFill) return null
  const isSameDocument = lastFill.documentId === page.documentId
  if (isSameDocument && lastFill.view === page.view) return report
  // The same page came back with its errors: what was written is shown there, and none of it is stored. A fill of a
  // view before those was sent, and stored.
  const isUnsent = page.view - lastFill.view <= (page.facts.refusals ?? 0)
  const isBack = lastFill.steps.some(({ fingerprint }) =>
    page.fields.some((each) => each.fingerprint === fingerprint),
  )
  if (isSameDocument && isUnsent && isBack) return { ...report, isRefused: true }
  if (!report.cut) return null
  if (isSameDocument) return Date.now() - Date.parse(report.at) < CUT_SHOWN ? report : null
  // A page that left in the middle took the report of its fill with it: it is shown on the one that follows.
  if (!cutToldOn) await setTab(tabId, { cutToldOn: page.documentId })
  if (cutToldOn && cutToldOn !== page.documentId) return null
  return { ...report, cut: 'away' }
}

/** Lines in the order of the page, those that another line reveals after it. */
function ordered(lines: PlanLine[]): PlanLine[] {
  const last = (line: PlanLine) => (line.after?.length ? 1 : 0)
  return lines.toSorted((one, other) => last(one) - last(other))
}

/**
 * Writes the ticked lines of the pending plan, and no other. The plan must be the one shown, its page the one
 * it was made for, and a frame's page must not hide or cover it.
 */
export async function confirm(
  store: Store,
  tabId: number | undefined,
  input: { planId: string; refs: number[] },
  surface: AssistantState['surface'],
): Promise<ConfirmOutcome> {
  if (tabId === undefined) return { outcome: 'refused', reason: 'unreachable' }
  const [{ plan: pending, fingerprints }, page, active] = await Promise.all([
    getTab(tabId),
    pageOf(tabId),
    activeIn(store, tabId),
  ])
  const plan = pending ? (JSON.parse(pending) as FillPlan) : null
  if (!plan || plan.id !== input.planId) return { outcome: 'refused', reason: 'stale_plan' }
  if (plan.blocked) return { outcome: 'refused', reason: 'blocked' }
  const lines = ordered(plan.lines.filter(({ ref, canTick }) => canTick && input.refs.includes(ref)))
  if (lines.length === 0) return { outcome: 'refused', reason: 'nothing' }
  if (!page) return { outcome: 'refused', reason: 'unreachable' }
  if (!isSameView(page, plan)) return { outcome: 'refused', reason: 'page_changed' }
  const isSameProfile =
    active?.profile.organisation.id === plan.organisationId &&
    active.casUsageId === plan.casUsageId &&
    active.mandat?.editorId === plan.editor?.id
  if (!isSameProfile) return { outcome: 'refused', reason: 'stale_plan' }
  const [notOurs, kept] = await Promise.all([
    refusedFor(store, tabId, page, active),
    keptElsewhere(tabId, plan),
  ])
  if (notOurs) return { outcome: 'refused', reason: notOurs }
  if (kept === 'left' || kept === 'unanswered') return { outcome: 'refused', reason: `kept_${kept}` }
  if (surface === 'frame' && !tellsSight()) return { outcome: 'refused', reason: 'elsewhere' }
  if (surface === 'frame' && !(await sightAtPress.answer(tabId)).isClear)
    return { outcome: 'refused', reason: 'covered' }
  const report = await write(store, tabId, page, plan, lines, { fingerprints: fingerprints ?? {}, kept })
  return { outcome: 'done', report }
}

/** Asks the site once more whom the page is for; why nothing may be written, if so. */
async function refusedFor(
  store: Store,
  tabId: number,
  page: PageDescription,
  { profile, mandat }: Active,
): Promise<'siret_unanswered' | 'siret_changed' | undefined> {
  const whose = ofOwner(page, await ownerOf(store, tabId, page)) ?? (await whoseNow(tabId, page))
  const siretState = siretStateOf(whose, page, profile.organisation, (await getTab(tabId)).whose)
  if (!obstacle({ siretState, mandat }, page)?.startsWith('siret_')) return undefined
  // The verdict shown until now no longer holds: the views ask for the new one.
  if (siretState === 'failed') await askAgain(tabId, page)
  await tellChanged('page')
  return siretState === 'failed' ? 'siret_unanswered' : 'siret_changed'
}

async function write(
  store: Store,
  tabId: number,
  page: PageDescription,
  plan: FillPlan,
  all: PlanLine[],
  { fingerprints, kept }: { fingerprints: Record<number, string>; kept: KeptElsewhere },
): Promise<FillReport> {
  const drops = dropsUntilNow()
  const elsewhere = answeredElsewhere(all, kept, fingerprints)
  const lines = all.filter((line) => !elsewhere.includes(line))
  const steps: WriteStep[] = lines.map(({ ref, target, kind, value, was, files }) => ({
    ref,
    kind,
    value,
    was,
    fingerprint: fingerprints[ref] ?? '',
    ...dressed(dressOf(target)),
    ...(files ? { files } : {}),
  }))
  const token = crypto.randomUUID()
  const documentIds = lines.flatMap(({ files }) => files?.map(({ documentId }) => documentId) ?? [])
  await setTab(tabId, { ticket: { token, documentIds, until: Date.now() + TICKET } })
  const { results, undo, isCut, draft } = await writeIn(tabId, plan, lines, { token, steps })
  const outcomes = all.map((line) => {
    const { ref, label, section } = line
    const left = elsewhere.includes(line) ? 'changed_elsewhere' : 'stopped'
    const { outcome = left, message } = results.find((each) => each.ref === ref) ?? {}
    const told = message ? { message: message.slice(0, LONGEST_MESSAGE) } : {}
    return { ref, label, ...(section ? { section } : {}), outcome, ...told }
  })
  const written = outcomes.filter(({ outcome }) => done.includes(outcome))
  const report: FillReport = {
    planId: plan.id,
    at: new Date().toISOString(),
    total: all.length,
    written: written.length,
    results: outcomes,
    ...(isCut ? { cut: 'here' as const } : {}),
    ...(kept === 'unknown' ? { isUncompared: true as const } : {}),
  }
  const { history = [], unticked, targets = {} } = await getTab(tabId)
  const fills = withFill(history, plan.id, page, undo)
  const isKept = setTab(
    tabId,
    {
      report,
      lastFill: { documentId: plan.documentId, view: plan.view, steps: stepsOf(fillsOn(fills, page)) },
      history: fills,
      ...(unticked ? { unticked: { ...unticked, fingerprints: without(unticked.fingerprints, steps) } } : {}),
      token,
      targets: { ...targets, ...Object.fromEntries(lines.map(({ ref, target }) => [ref, target])) },
      settled: [],
      filled: filledOf(page, plan.casUsageId),
      cutToldOn: undefined,
      next: undefined,
      ticket: undefined,
      plan: undefined,
    },
    drops,
  )
  await Promise.all([
    isKept,
    draft && keepBegun(store, page, plan, draft),
    noteFill(
      store,
      tabId,
      page,
      plan,
      written.map(({ label }) => label),
    ),
  ])
  await tellChanged('page')
  return report
}

const dressed = (dress: Dress | undefined) => (dress ? { dress } : {})
const without = (fingerprints: string[], steps: WriteStep[]) =>
  fingerprints.filter((each) => !steps.some(({ fingerprint }) => fingerprint === each))

/** A first page has no number yet: its form tells the request until the site gives one. */
function filledOf({ facts: { requestId, formUid } }: PageDescription, casUsageId: string | null) {
  return { ...(requestId ? { number: requestId } : {}), ...(formUid ? { formUid } : {}), casUsageId }
}

const done: WriteOutcome[] = ['written', 'saved', 'sent', 'unchanged']
/** Longest message of the site in a report, characters. */
const LONGEST_MESSAGE = 300

/** What the page made of a fill after its report: false where another fill, or an undo, has taken its place. */
export async function correct(
  tabId: number,
  { token, results }: Pick<Input<'page.written'>, 'token' | 'results'>,
): Promise<boolean> {
  const { report, token: last, lastFill, history = [] } = await getTab(tabId)
  if (!report || report.undone || token !== last) return false
  const outcomes = report.results.map((line) => {
    const found = results.find(({ ref }) => ref === line.ref)
    return found ? { ...line, outcome: found.outcome } : line
  })
  const written = outcomes.filter(({ outcome }) => done.includes(outcome)).length
  await setTab(tabId, {
    report: { ...report, results: outcomes, written },
    ...(lastFill ? { lastFill: { ...lastFill, steps: asShown(lastFill.steps, results) } } : {}),
    history: history.map((fill) =>
      fill.planId === report.planId ? { ...fill, steps: asShown(fill.steps, results) } : fill,
    ),
  })
  return true
}

/** Takes back the last press of this tab's document, or all of them; null when `planId` is not that of the last. */
export async function undo(
  tabId: number | undefined,
  { planId, isAll }: { planId: string; isAll: boolean },
): Promise<UndoResult[] | null> {
  const page = await pageOf(tabId)
  if (tabId === undefined || !page) return null
  const drops = dropsUntilNow()
  const { history = [] } = await getTab(tabId)
  const fills = fillsOn(history, page)
  if (fills.at(-1)?.planId !== planId) return null
  const taken = isAll ? fills : fills.slice(-1)
  const steps = stepsOf(taken)
  const { documentId, view } = page
  const results = await askPage(tabId, 'guest.undo', { documentId, steps })
  const { report, unticked, history: now = [] } = await getTab(tabId)
  const before = unticked?.documentId === documentId ? unticked.fingerprints : []
  await setTab(
    tabId,
    {
      ...(report ? { report: { ...report, undone: results } } : {}),
      lastFill: { documentId, view, steps },
      history: withoutFills(now, taken),
      unticked: { documentId, fingerprints: [...before, ...steps.map(({ fingerprint }) => fingerprint)] },
      plan: undefined,
    },
    drops,
  )
  await tellChanged('page')
  return results
}
