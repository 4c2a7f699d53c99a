/** A request as its form asks it, of the tab's page or of a profile; what is typed in it is kept through the one writer. */
import type { Input } from '@/lib/contract/contract'
import type { KeepAnswerOutcome, WholeRequest } from '@/lib/contract/whole-request'
import { browser } from '@/lib/extension/browser'
import type { Handlers } from '@/lib/extension/messenger'
import { packaged } from '@/lib/extension/packaged'
import { keepAnswer, type AnswerKeeping } from '@/lib/form/keep-answer'
import type { PageDescription } from '@/lib/form/model'
import { readAnswers } from '@/lib/form/printed'
import { requestToReview } from '@/lib/form/review-request'
import { pages as datapass } from '@/lib/form/sites/datapass/pages'
import { fields } from '@/lib/form/sites/datapass/fields'
import { findForm, type DefinitionFacts, type FormFacts } from '@/lib/form/sites/datapass/definition'
import { formAddress, startAddress } from '@/lib/form/sites/datapass/addresses'
import { wholeRequest, type Asking } from '@/lib/form/whole-request'
import { sameJson } from '@/lib/profile/same-json'
import { tellChanged } from '../broadcast'
import { activeProfile, actingProfile } from '../organisations/acting'
import { activate } from '../organisations/active'
import { change, create } from '../store/records'
import type { Store } from '../store/store'
import { isClear } from '../tab/field-handlers'
import { tabOf } from '../tab/frames'
import { pageOf } from '../tab/known-pages'
import { matchPage } from '../tab/page-plan'
import { setTab } from '../tab/sessions'

interface Known {
  definition: DefinitionFacts
  form: FormFacts
}

const formOf = async (uid: string): Promise<Known | undefined> =>
  findForm(await packaged('datapass-definitions.json'), uid)

function whole(asking: Asking, current: string | null): WholeRequest {
  const { profile, casUsageId, definition, form } = asking
  return {
    organisationId: profile.organisation.id,
    casUsageId,
    formUid: form.uid,
    definition: definition.id,
    service: definition.name,
    form: form.name,
    url: formAddress(form.uid),
    steps: wholeRequest(asking),
    current,
  }
}

async function ofProfile(
  store: Store,
  { organisationId, casUsageId = null, formUid = '' }: Input<'whole.get'>,
): Promise<WholeRequest | null> {
  const acting = organisationId ? await actingProfile(store, organisationId) : null
  const known = await formOf(formUid)
  if (!acting || !known) return null
  return whole({ ...known, profile: acting.profile, casUsageId }, null)
}

const kinds = new Set<PageDescription['kind']>(['intro', 'request', 'summary'])

/** null where the page is of no form that is known step by step. */
async function ofTab(store: Store, tabId: number | undefined): Promise<WholeRequest | null> {
  const page = await pageOf(tabId)
  if (!page || page.site !== datapass.id || !kinds.has(page.kind)) return null
  const known = await formOf(page.facts.formUid ?? '')
  const active = known && (await activeProfile(store))
  if (!known || !active) return null
  const last = page.url.split('/').at(-1)
  const current = known.form.steps.find(({ slug }) => slug !== '' && slug === last)?.step
  const { profile, casUsageId } = active
  return whole({ ...known, profile, casUsageId, shown: shownBy(page, known) }, current ?? null)
}

/** Answers that the page shows, typed there or kept by the site; what the form ticks by itself is none. */
function shownBy(page: PageDescription, { definition, form }: Known): Record<string, string[]> {
  const matching = matchPage(page, [])
  if (!matching) return {}
  const printed =
    page.kind === 'summary' ? readAnswers(page.printed ?? [], fields, { definition, form }) : null
  const { answers } = requestToReview({
    definition,
    form,
    fields,
    page: { fields: page.fields, matching },
    ...(printed ? { shown: printed.answers } : {}),
  })
  const own = definition.scopes.filter(({ isIncluded }) => isIncluded).map(({ value }) => value)
  const preset = [...own, ...form.tickedModalites]
  return Object.fromEntries(
    Object.entries(answers).map(([attribute, { values }]) => {
      const isList = attribute === 'scopes' || attribute === 'modalities'
      return [attribute, isList && values.every((value) => preset.includes(value)) ? [] : [...values]]
    }),
  )
}

async function keep(
  store: Store,
  { organisationId, casUsageId, formUid, attribute, was, raw }: Input<'whole.keep'>,
): Promise<KeepAnswerOutcome> {
  const known = await formOf(formUid)
  const acting = known && (await actingProfile(store, organisationId))
  if (!acting) return { outcome: 'gone' }
  const asking: Asking = { ...known, profile: acting.profile, casUsageId }
  const question = wholeRequest(asking)
    .flatMap(({ questions }) => questions)
    .find(({ attributes }) => attributes.includes(attribute))
  if (!question?.entry) return { outcome: 'gone' }
  if (!sameJson(question.entry.value, was)) return { outcome: 'conflict', theirs: question.shown }
  const kept = keepAnswer(asking, attribute, raw)
  if ('problem' in kept) return { outcome: 'not_accepted', problem: kept.problem }
  if ('reason' in kept) return { outcome: 'site_refuses', reason: kept.reason }
  return write(store, organisationId, kept.keeping)
}

async function write(
  store: Store,
  organisationId: string,
  { table, id, values, cites }: AnswerKeeping,
): Promise<KeepAnswerOutcome> {
  if (id) {
    const record = await store.db.table(table).get(id)
    if (!record) return { outcome: 'gone' }
    const users: unknown = record.organisationIds
    const sharedWith = Array.isArray(users) ? users.filter((each) => each !== organisationId).length : 0
    return outcomeOf(await change(store, table, record, values), sharedWith)
  }
  const made = await create(store, table, values)
  if (made.outcome !== 'saved') return outcomeOf(made, 0)
  const madeId = String(made.record.id)
  if (table === 'casUsage' && (await activeProfile(store))?.profile.organisation.id === organisationId) {
    await activate(organisationId, madeId)
    await tellChanged('settings', 'profile')
  }
  if (!cites) return { outcome: 'saved', sharedWith: 0 }
  const usage = await store.db.casUsage.get(cites.casUsageId)
  if (!usage) return { outcome: 'gone' }
  return outcomeOf(await change(store, 'casUsage', usage, { [cites.field]: madeId }), 0)
}

function outcomeOf(saved: Awaited<ReturnType<Store['save']>>, sharedWith: number): KeepAnswerOutcome {
  if (saved.outcome === 'saved') return { outcome: 'saved', sharedWith }
  if (saved.outcome === 'refused') return { outcome: 'refused', problem: saved.problem }
  if (saved.outcome === 'invalid')
    return { outcome: 'not_accepted', problem: { code: 'save_rejected', values: [] } }
  if (saved.outcome === 'conflict')
    return { outcome: 'conflict', theirs: saved.fields.map(({ theirs }) => String(theirs ?? '')).join(', ') }
  return { outcome: 'gone' }
}

/** Opens a form of DataPass at its first question, the assistant beside it: in the page, unless the browser's panel is open. */
export async function beginForm(formUid: string, isPanelOpen: boolean): Promise<void> {
  const { id } = await browser.tabs.create({ url: startAddress(formUid) })
  // The assistant stays open from page to page of a request: this one begins with it open.
  if (id !== undefined && !isPanelOpen)
    await setTab(id, { openOn: { documentId: '', site: datapass.id, formUid } })
}

export function wholeRequestHandlers(store: () => Promise<Store>) {
  return {
    'whole.get': async (input, origin) =>
      input.organisationId ? ofProfile(await store(), input) : ofTab(await store(), await tabOf(origin)),
    'whole.keep': async (input, origin) => {
      if (!(await isClear(origin))) return { outcome: 'covered' }
      const done = await keep(await store(), input)
      if (done.outcome === 'saved') await tellChanged('profile', 'page')
      return done
    },
    'whole.open': async ({ organisationId, casUsageId, formUid, isPanelOpen }) => {
      if (!(await formOf(formUid))) return { isOpen: false }
      await activate(organisationId, casUsageId)
      await tellChanged('settings', 'profile')
      await beginForm(formUid, isPanelOpen)
      return { isOpen: true }
    },
  } satisfies Partial<Handlers>
}
