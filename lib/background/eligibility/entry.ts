/** A page that leads to a request: what to begin from it, and the cas d'usage that it makes at the person's click. */
import type { Input, Output } from '@/lib/contract/contract'
import type { ShownEntry, ShownStart } from '@/lib/contract/entry'
import { siteAudience } from '@/lib/eligibility/audiences'
import { legalBases } from '@/lib/eligibility/legal-basis'
import type { Handlers } from '@/lib/extension/messenger'
import { startsOf, useCasesReadOn } from '@/lib/form/entry'
import { guideOf } from '@/lib/form/guides'
import { siteOfHost, sites } from '@/lib/form/sites/pages'
import type { PublicTier } from '@/lib/profile/kinds'
import { SHORT_TEXT, type CasUsage } from '@/lib/profile/records'
import { activate } from '../organisations/active'
import { type Active, activeProfile } from '../organisations/acting'
import { create } from '../store/records'
import type { Store } from '../store/store'
import { tabOf } from '../tab/frames'
import { serviceOfTab, type TabService } from '../tab/tab-service'
import { knownOf } from './applicant-facts'
import { catalogueIndex } from './catalogue'
import { addLegalBasis } from './eligibility'

/** null where the tab shows no page that leads to a request for a service of the catalogue. */
export async function shownEntry(
  store: Store,
  tab: TabService | null,
  now: string,
): Promise<ShownEntry | null> {
  const { entry } = tab?.page.facts ?? {}
  const site = sites.find(({ id }) => id === tab?.page.site)
  if (!tab || !entry || !site?.entry) return null
  const atHand = guideOf(site.id)
  const isGuide = atHand !== null
  const active = await activeProfile(store)
  const tier = active && (await tierOf(store, active, now))
  return {
    siteName: site.name,
    isGuide,
    starts: isGuide ? [] : startsFor(tab, active?.profile.casUsage ?? []),
    elsewhere: isGuide ? '' : elsewhere(entry.links),
    audience: tier ? siteAudience(entry.audiences, tier) : null,
    atHand: atHand ?? [],
    readOn: useCasesReadOn,
  }
}

/** As the verdict beside it has it: by what the person answered, by the kind, else by the legal category. */
async function tierOf(
  store: Store,
  { profile, casUsageId }: Active,
  now: string,
): Promise<PublicTier | null> {
  const { knowledge } = await knownOf(store, { organisationId: profile.organisation.id, casUsageId }, now)
  return (knowledge.facts['org.publicTier'] ?? null) as PublicTier | null
}

function startsFor({ page, service }: TabService, casUsages: readonly CasUsage[]): ShownStart[] {
  const leading = { url: page.url, links: page.facts.entry?.links ?? [] }
  return startsOf(leading, service, catalogueIndex).map((start) => ({
    ...start,
    legalText: (start.legalBasis && legalBases[start.legalBasis]?.label) || '',
    taken: casUsages.find(({ formulaireUrl }) => formulaireUrl === start.url)?.id ?? null,
  }))
}

/** A sheet's button may lead to the producer's own site. */
function elsewhere(links: readonly string[]): string {
  const hosts = links.map((link) => new URL(link).host)
  return hosts.some((host) => siteOfHost(host)) ? '' : (hosts[0] ?? '')
}

/** Keeps the form, its text and the page's own title as a cas d'usage of the organisation, once, and chooses it. */
export async function takeEntry(
  store: Store,
  tab: TabService | null,
  { url, organisationId }: Input<'entry.take'>,
): Promise<Output<'entry.take'>> {
  const organisation = await store.db.organisations.get(organisationId)
  if (!tab || !organisation) return { outcome: 'gone' }
  const owned = await store.db.casUsage.where({ organisationIds: organisationId }).toArray()
  const start = startsFor(tab, owned).find((each) => each.url === url)
  if (!start) return { outcome: 'gone' }
  const { taken, legalBasis, serviceId, formName } = start
  if (taken) {
    await activate(organisationId, taken)
    return { outcome: 'saved' }
  }
  const title = (tab.page.facts.title || formName || start.serviceName).slice(0, SHORT_TEXT)
  const made = await create(store, 'casUsage', {
    organisationIds: [organisationId],
    intitule: title,
    formulaireUrl: url,
  })
  if (made.outcome !== 'saved') return { outcome: 'refused' }
  const casUsageId = String(made.record['id'])
  await activate(organisationId, casUsageId)
  if (!legalBasis) return { outcome: 'saved' }
  const { outcome } = await addLegalBasis(store, {
    organisationId,
    casUsageId,
    legalBasisId: legalBasis,
    serviceId,
  })
  return { outcome: outcome === 'saved' ? 'saved' : 'refused' }
}

export function entryHandlers(store: () => Promise<Store>) {
  return {
    'entry.get': async (_, origin) =>
      shownEntry(await store(), await serviceOfTab(await tabOf(origin)), new Date().toISOString()),
    'entry.take': async (input, origin) =>
      takeEntry(await store(), await serviceOfTab(await tabOf(origin)), input),
  } satisfies Partial<Handlers>
}
