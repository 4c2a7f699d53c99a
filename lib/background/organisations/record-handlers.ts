/** The answers about the records of the profile: reading, writing, drafts, what is missing, the public registry. */
import type { Handlers } from '@/lib/extension/messenger'
import { getPolicy } from '@/lib/extension/managed'
import { FetchError, mayLookUp, searchRegistry } from '@/lib/extension/network'
import { packaged } from '@/lib/extension/packaged'
import { completeness } from '@/lib/form/completeness'
import type { ShownVerdict } from '@/lib/eligibility/shown'
import { arrange, readAnswer } from '@/lib/profile/registry'
import { tellChanged } from '../broadcast'
import { setTab } from '../tab/sessions'
import { catalogueIndex } from '../eligibility/catalogue'
import { allVerdicts } from '../eligibility/eligibility'
import type { Store } from '../store/store'
import { actingProfile } from './acting'
import { activate, forget } from './active'

/** By DataPass definition: a sandbox is asked for as its production is. */
async function verdictsOf(
  store: Store,
  whom: { organisationId: string; casUsageId: string | null },
  definitions: readonly string[],
): Promise<Record<string, { serviceId: string; verdict: ShownVerdict }>> {
  const verdicts = new Map(
    (await allVerdicts(store, whom, new Date().toISOString())).map((each) => [each.serviceId, each.verdict]),
  )
  return Object.fromEntries(
    definitions.flatMap((definition) => {
      const sheet =
        catalogueIndex.serviceOfDefinition(definition) ??
        catalogueIndex.serviceOfDefinition(definition.replace(/_sandbox$/, ''))
      const verdict = sheet && verdicts.get(sheet.id)
      return verdict ? [[definition, { serviceId: sheet.id, verdict }]] : []
    }),
  )
}

export function recordHandlers(store: () => Promise<Store>) {
  let search: AbortController | undefined
  return {
    'profile.get': async ({ organisationId }) => (await store()).profile(organisationId),
    'profile.acting': async ({ organisationId }) =>
      (await actingProfile(await store(), organisationId))?.profile ?? null,
    'record.save': async (request) => {
      const outcome = await (await store()).save(request)
      if (outcome.outcome === 'saved') {
        if (request.table === 'organisations' && request.expectedRev === 0) {
          await activate(request.id)
          await tellChanged('settings', 'profile')
        }
      }
      return outcome
    },
    'record.delete': async (request) => {
      const outcome = await (await store()).remove(request)
      if (outcome.outcome === 'saved') {
        if (request.table === 'organisations') {
          await forget(request.id)
          await tellChanged('settings', 'profile')
        }
      }
      return outcome
    },
    'draft.get': async ({ key }) => (await (await store()).db.drafts.get(key))?.value ?? null,
    'draft.put': async ({ key, value }) => ({ at: await (await store()).putDraft(key, value) }),
    'draft.delete': async ({ key }) => {
      await (await store()).db.drafts.delete(key)
      return null
    },
    'completeness.get': async ({ organisationId, casUsageId }) => {
      const acting = await actingProfile(await store(), organisationId)
      if (!acting) return null
      const definitions = await packaged('datapass-definitions.json')
      return {
        mandat: acting.mandat,
        forms: completeness(acting.profile, casUsageId, definitions),
        verdicts: await verdictsOf(
          await store(),
          { organisationId, casUsageId },
          definitions.map(({ id }) => id),
        ),
      }
    },
    'registry.search': async ({ query }) => {
      if ((await getPolicy()).policy.disableLookup) return { outcome: 'problem', problem: 'switched_off' }
      if (!(await mayLookUp())) return { outcome: 'problem', problem: 'not_permitted' }
      // Fast clicks: only the last search counts.
      search?.abort()
      search = new AbortController()
      try {
        const establishments = arrange(
          readAnswer(await searchRegistry(query, search.signal), await packaged('legal-categories.json')),
          query,
        )
        return establishments.length > 0
          ? { outcome: 'found', establishments }
          : { outcome: 'problem', problem: 'not_found' }
      } catch (error) {
        return {
          outcome: 'problem',
          problem: error instanceof FetchError ? error.problem : 'unreadable',
        }
      }
    },
    'active.set': async ({ organisationId, casUsageId, editorId }, origin) => {
      // On the sample request too, an organisation of one's own takes the place of the invented one.
      if (origin.caller === 'frame' && origin.tabId !== undefined)
        await setTab(origin.tabId, { isInvented: undefined })
      await activate(organisationId, casUsageId, editorId)
      await tellChanged('settings', 'profile')
      return null
    },
  } satisfies Partial<Handlers>
}
