/** From a request already made to the profile that would answer it: read at a click, shown, kept on the person's word. */
import type { Input } from '@/lib/contract/contract'
import type { KeepRequestOutcome, ReadOutcome, ShownProposal } from '@/lib/contract/request-profile'
import { askPage, type Handlers } from '@/lib/extension/messenger'
import { packaged } from '@/lib/extension/packaged'
import { readRequest } from '@/lib/form/from-request'
import { draftProfile, type Draft } from '@/lib/form/request-profile'
import { PageDescriptionSchema } from '@/lib/form/schema'
import { findForm } from '@/lib/form/sites/datapass/definition'
import { fieldsOf, noMap } from '@/lib/form/sites/maps'
import type { PageDescription } from '@/lib/form/model'
import { usualName } from '@/lib/profile/names'
import { activeProfile } from '../organisations/acting'
import { activate } from '../organisations/active'
import type { SaveRequest, Store } from '../store/store'
import { tellChanged } from '../broadcast'
import { isClear } from '../tab/field-handlers'
import { tabOf } from '../tab/frames'
import { matchPage } from '../tab/page-plan'
import { getTab, setTab } from '../tab/sessions'
import { whoseNow } from '../tab/whose-page'
import { beginForm } from './whole-request'

async function gathered(tabId: number, isOnShow: boolean): Promise<PageDescription | null> {
  try {
    const read = await askPage(tabId, isOnShow ? 'guest.describe' : 'guest.gather')
    const parsed = PageDescriptionSchema.safeParse(read)
    return parsed.success ? parsed.data : null
  } catch (error) {
    // Said to the person, who may ask again.
    console.debug('habili: request', (error as Error).message)
    return null
  }
}

const failed = (reason: Extract<ReadOutcome, { outcome: 'failed' }>['reason']): ReadOutcome => ({
  outcome: 'failed',
  reason,
})

/**
 * Everything that the tab's request says, or only what its page shows, beside what the profile holds; nothing is kept
 * yet.
 */
export async function readFrom(store: Store, tabId: number, isOnShow: boolean): Promise<ReadOutcome> {
  const page = await gathered(tabId, isOnShow)
  if (!page) return failed('unreachable')
  const { requestId, formUid } = page.facts
  const matching = matchPage(page, await store.db.taughtFields.where({ site: page.site }).toArray())
  const definitions = await packaged('datapass-definitions.json')
  const named = page.fields.length > 0 ? matching?.definition : ''
  const known = findForm(definitions, formUid)
  const definition = named ? definitions.find(({ id }) => id === named) : known?.definition
  if (!matching) return failed('nothing')
  const read = readRequest({
    page,
    matching: { ...matching, definition: definition?.id ?? matching.definition },
    fields: fieldsOf(page.site) ?? noMap(page.site),
    definition,
    form: known?.form,
  })
  if (read.answers.length === 0) return failed('nothing')
  const siret =
    (await whoseNow(tabId, page)).siret ?? (await activeProfile(store))?.profile.organisation.siret
  if (!siret) return failed('no_siret')
  const owner = await store.db.organisations.where({ siret }).first()
  const profile = owner ? await store.profile(owner.id) : null
  const request = requestId
    ? await store.db.requests
        .where({ organisationId: owner?.id ?? '' })
        .filter((each) => each.site === page.site && each.number === requestId)
        .first()
    : undefined
  const casUsageId = request?.casUsageId ?? null
  const offered = definition && [...definition.scopes, ...definition.modalites]
  const draft = draftProfile(read, { profile, siret, casUsageId, offered, newId: () => crypto.randomUUID() })
  const id = crypto.randomUUID()
  const beginUid = known?.form.uid
  await setTab(tabId, { proposal: { id, draft: JSON.stringify(draft), ...(beginUid ? { beginUid } : {}) } })
  const proposal: ShownProposal = {
    id,
    siret,
    organisationName: (profile && usualName(profile.organisation)) || (read.organisation.denomination ?? ''),
    records: draft.records
      .filter(({ lines, isNew, table }) => lines.length > 0 || (isNew && table === 'organisations'))
      .map(({ key, table, isNew, title, roles, lines }) => ({
        key,
        table,
        isNew,
        title,
        roles,
        lines: lines.map(({ key: line, target, now, was, isGuess }) => ({
          key: line,
          target,
          now,
          was,
          isTicked: was === '',
          ...(isGuess ? { isGuess } : {}),
        })),
      })),
    sameCount: draft.sameCount,
    refused: draft.refused,
    files: read.files,
    canBegin: known !== undefined,
  }
  return { outcome: 'read', proposal }
}

const no = (reason: Extract<KeepRequestOutcome, { outcome: 'failed' }>['reason']): KeepRequestOutcome => ({
  outcome: 'failed',
  reason,
})

/** Keeps the ticked lines, all or nothing, and works with this organisation and cas d'usage from now on. */
export async function keepFrom(
  store: Store,
  tabId: number,
  { id, keys, begin }: Input<'request.keep'>,
): Promise<KeepRequestOutcome> {
  const { proposal } = await getTab(tabId)
  if (proposal?.id !== id) return no('stale')
  const draft = JSON.parse(proposal.draft) as Draft
  if (keys.length === 0) return no('nothing')
  const requests: SaveRequest[] = []
  const made = new Set(draft.records.filter(({ isNew }) => !isNew).map((each) => each.id))
  // Records come in the order in which they name each other: what is left out is named by none.
  for (const record of draft.records) {
    const lines = record.lines.filter(({ key }) => keys.includes(key))
    const isOrganisation = record.table === 'organisations'
    if (lines.length === 0 && !(isOrganisation && record.isNew)) continue
    made.add(record.id)
    const values = {
      ...along(record.along, made),
      ...Object.fromEntries(lines.map((each) => [each.field, each.value])),
    }
    const stored = record.isNew ? undefined : await store.db.table(record.table).get(record.id)
    if (!record.isNew && !stored) return no('stale')
    requests.push({
      table: record.table,
      id: record.id,
      expectedRev: stored?.rev ?? 0,
      requestId: crypto.randomUUID(),
      patch: Object.fromEntries(
        Object.entries(values).map(([field, now]) => [field, { was: stored?.[field] ?? null, now }]),
      ),
    })
  }
  const casUsage = draft.records.find(({ table }) => table === 'casUsage')
  const casUsageId = casUsage && made.has(casUsage.id) ? casUsage.id : null
  const outcomes = await store.saveTogether(requests)
  if (!Array.isArray(outcomes) || outcomes.some(({ outcome }) => outcome !== 'saved')) return no('not_saved')
  await activate(draft.organisationId, casUsageId ?? undefined)
  await setTab(tabId, { proposal: undefined })
  await tellChanged('profile', 'organisations', 'settings', 'page')
  const { beginUid } = proposal
  if (begin && beginUid) await beginForm(beginUid, begin.isPanelOpen)
  return {
    outcome: 'kept',
    organisationId: draft.organisationId,
    casUsageId,
    count: keys.length,
    isBegun: begin !== null && beginUid !== undefined,
  }
}

/** Mentions of records that are kept, and no other. */
function along(values: Record<string, unknown>, made: Set<string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]): [string, unknown][] => {
      if (/^cadreJuridique\w*Id$/.test(field)) return made.has(String(value)) ? [[field, value]] : []
      if (field !== 'contactByRole') return [[field, value]]
      const kept = Object.entries(value as Record<string, string>).filter(([, id]) => made.has(id))
      return [[field, Object.fromEntries(kept)]]
    }),
  )
}

export function requestProfileHandlers(store: () => Promise<Store>) {
  return {
    'request.read': async ({ isOnShow }, origin) => {
      const tabId = await tabOf(origin)
      if (tabId === undefined) return failed('unreachable')
      // What the page shows is read without a press, and a cover gains nothing by it: nothing leaves, nothing is kept.
      const mayRead = isOnShow || (await isClear(origin))
      return mayRead ? readFrom(await store(), tabId, isOnShow) : failed('covered')
    },
    'request.keep': async (input, origin) => {
      const tabId = await tabOf(origin)
      if (tabId === undefined) return no('stale')
      return (await isClear(origin)) ? keepFrom(await store(), tabId, input) : no('covered')
    },
  } satisfies Partial<Handlers>
}
