import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { eligibility } from '@/lib/background/eligibility/eligibility'
import { shownEntry, takeEntry } from '@/lib/background/eligibility/entry'
import { activate } from '@/lib/background/organisations/active'
import { activeProfile } from '@/lib/background/organisations/acting'
import { clearLocal } from '@/lib/background/store/local'
import type { Store } from '@/lib/background/store/store'
import { hasWord, serviceOf, type TabService } from '@/lib/background/tab/tab-service'
import { isAtOdds } from '@/lib/eligibility/audiences'
import type { EntryFacts, PageDescription } from '@/lib/form/model'
import { SHORT_TEXT } from '@/lib/profile/records'
import { pageOf } from '../form/samples'
import { create, idOf, newStore } from './stores'

const [town, company] = [idOf(1), idOf(2)]
const DATAGOUV = 'https://www.data.gouv.fr'
const DATAPASS = 'https://datapass.api.gouv.fr'
const NOW = '2026-11-21T09:00:00.000Z'
const MARKETS = 'https://entreprise.api.gouv.fr/cas_usages/marches_publics'
const MARKETS_FORM = `${DATAPASS}/formulaires/api-entreprise-marches-publics/demande/nouveau`

/** A page that leads to a request, as the page side describes it. */
const leading = (
  site: string,
  url: string,
  entry: Partial<EntryFacts> = {},
  title = '',
): PageDescription => ({
  ...pageOf([]),
  site,
  kind: 'service',
  url,
  facts: { entry: { links: [], audiences: [], ...entry }, ...(title && { title }) },
})
const sheet = (name: string, entry: Partial<EntryFacts> = {}) =>
  serviceOf(leading('datagouv', `${DATAGOUV}/dataservices/${name}`, entry))
const markets = (title = 'Marchés publics') => serviceOf(leading('apigouv', MARKETS, {}, title))

async function begin(active = town): Promise<Store> {
  fakeBrowser.reset()
  await clearLocal()
  const { store } = await newStore()
  await create(store, 'organisations', town, {
    denomination: 'Commune de Beauval-le-Neuf',
    categorieJuridique: '7210',
  })
  await create(store, 'organisations', company, {
    denomination: 'Éditeur Exemple SAS',
    categorieJuridique: '5710',
  })
  await activate(active)
  return store
}

let store: Store
beforeEach(async () => void (store = await begin()))

const shown = (tab: TabService | null) => shownEntry(store, tab, NOW)
const shownStarts = async (tab: TabService | null) =>
  (await shown(tab))!.starts.map(({ serviceId, url }) => [serviceId, url])

describe('a sheet of data.gouv.fr is known', () => {
  const franceconnect = ['franceconnect', `${DATAPASS}/demandes/france-connect/nouveau`]

  it.each([
    ['its permanent id', '672cf6944a683b4496789e92'],
    ['its name', 'api-franceconnect'],
  ])('by %s', async (_, name) => {
    expect(await shownStarts(await sheet(name))).toEqual([franceconnect])
  })

  it('by the request that its access button opens, when nobody knows its name', async () => {
    const button = `${DATAPASS}/demandes/france-connect/nouveau`
    expect(await shownStarts(await sheet('bouton-d-essai', { links: [button] }))).toEqual([franceconnect])
    expect(await sheet('bouton-d-essai')).toBeNull()
  })

  it('by its own name first, wherever its button leads', async () => {
    const tab = (await sheet('api-franceconnect', { links: ['https://editeur.example/acces'] }))!
    expect(await shownStarts(tab)).toEqual([franceconnect])
    expect(await shown(tab)).toMatchObject({ elsewhere: 'editeur.example' })
  })

  it('and a button that leads to DataPass leads nowhere else', async () => {
    const links = ['https://editeur.example/aide', `${DATAPASS}/demandes/france-connect/nouveau`]
    expect(await shown(await sheet('api-franceconnect', { links }))).toMatchObject({
      siteName: 'data.gouv.fr',
      isGuide: false,
      elsewhere: '',
      readOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    })
  })
})

describe('a page that leads to nothing known', () => {
  it('has no word, nor anything to take', async () => {
    const page = leading('datagouv', `${DATAGOUV}/dataservices/meteo-du-jour`, {
      links: ['https://meteo.example/cle'],
    })
    const tab = await serviceOf(page)
    expect(tab).toBeNull()
    expect(hasWord(page)).toBe(false)
    expect(await shown(tab)).toBeNull()
    expect(await takeEntry(store, tab, { url: MARKETS_FORM, organisationId: town })).toEqual({
      outcome: 'gone',
    })
    expect(await store.db.casUsage.count()).toBe(0)
  })

  it('is none, though its service is known, when it is a form or is of a site where no request begins', async () => {
    const tab = (await markets())!
    expect(await shown({ ...tab, page: { ...tab.page, facts: {} } })).toBeNull()
    expect(await shown({ ...tab, page: { ...tab.page, site: 'datapass' } })).toBeNull()
  })
})

describe('a portal of a producer', () => {
  it('says what to have at hand, and begins nothing', async () => {
    const page = leading('proconnect', 'https://partenaires.proconnect.gouv.fr/apps/12', {
      links: [`${DATAPASS}/demandes/pro-connect-service-provider/nouveau`, 'https://ailleurs.example/'],
    })
    const entry = (await shown(await serviceOf(page)))!
    expect(entry).toMatchObject({ isGuide: true, starts: [], elsewhere: '' })
    expect(entry.atHand).toContain('redirect')
  })
})

describe('what the sheet says of whom it is for', () => {
  const audiences = ['Collectivité et administration : Oui', 'Entreprise et association : Non']
  const at = async (active: string) => {
    await activate(active)
    const tab = await sheet('api-impot-particulier', { audiences })
    const { audience } = (await shown(tab))!
    const card = (await eligibility(store, { organisationId: active }, tab, NOW))!
    return { audience, verdict: card.lead.verdict }
  }

  it('is said of the organisation at work', async () => {
    const { audience, verdict } = await at(town)
    expect(audience).toEqual({ audience: 'administration', answer: 'yes' })
    expect(isAtOdds(audience!, verdict)).toBe(false)
  })

  it('stands beside the verdict of one that may not ask', async () => {
    const { audience, verdict } = await at(company)
    expect(audience).toEqual({ audience: 'company', answer: 'no' })
    expect(verdict).toBe('unless')
    expect(isAtOdds(audience!, verdict)).toBe(false)
    expect(isAtOdds({ ...audience!, answer: 'yes' }, verdict)).toBe(true)
  })

  it('follows what the person answered of the organisation, as the verdict does', async () => {
    const answers = { 'org.kind': { value: 'collectivite', at: NOW } }
    await create(store, 'organisations', idOf(3), { denomination: 'Sans catégorie', answers })
    expect((await at(idOf(3))).audience).toEqual({ audience: 'administration', answer: 'yes' })
  })

  it('is nothing while no organisation is chosen, or where the sheet says nothing to it', async () => {
    expect((await shown(await sheet('api-franceconnect')))!.audience).toBeNull()
    fakeBrowser.reset()
    await clearLocal()
    expect((await shown(await sheet('api-impot-particulier', { audiences })))!.audience).toBeNull()
  })
})

describe('the use case of a page', () => {
  const take = async (tab: TabService | null, organisationId = town) =>
    takeEntry(store, tab, { url: MARKETS_FORM, organisationId })

  it('shows its form, the text to cite, and whether it was taken', async () => {
    const before = (await shown(await markets()))!.starts
    expect(before).toMatchObject([
      {
        url: MARKETS_FORM,
        useCase: 'marches_publics',
        taken: null,
        legalText: expect.stringContaining('R2143-13'),
      },
    ])
    await take(await markets())
    const [made] = await store.db.casUsage.toArray()
    expect((await shown(await markets()))!.starts).toMatchObject([{ taken: made!.id }])
    // Another organisation has not made it.
    await activate(company)
    expect((await shown(await markets()))!.starts).toMatchObject([{ taken: null }])
  })

  it('becomes a cas d’usage: title of the page, form, text, chosen at once', async () => {
    expect(await take(await markets())).toEqual({ outcome: 'saved' })
    const [made, ...more] = await store.db.casUsage.toArray()
    expect(more).toEqual([])
    expect(made).toMatchObject({
      organisationIds: [town],
      intitule: 'Marchés publics',
      formulaireUrl: MARKETS_FORM,
    })
    const text = await store.db.cadresJuridiques.get(made!.cadreJuridiqueId!)
    expect(text).toMatchObject({ organisationIds: [town], nature: expect.stringContaining('R2143-13') })
    expect((await activeProfile(store))!.casUsageId).toBe(made!.id)
  })

  it('is made once: a second press chooses it again', async () => {
    await take(await markets())
    const [made] = await store.db.casUsage.toArray()
    await activate(town, null)
    expect((await activeProfile(store))!.casUsageId).toBeNull()
    expect(await take(await markets())).toEqual({ outcome: 'saved' })
    expect(await store.db.casUsage.count()).toBe(1)
    expect(await store.db.cadresJuridiques.count()).toBe(1)
    expect((await activeProfile(store))!.casUsageId).toBe(made!.id)
  })

  it('is made for the organisation that pressed, and chooses it', async () => {
    await take(await markets())
    expect(await take(await markets(), company)).toEqual({ outcome: 'saved' })
    for (const owner of [town, company])
      expect(await store.db.casUsage.where({ organisationIds: owner }).count()).toBe(1)
    expect((await activeProfile(store))!.profile.organisation.id).toBe(company)
  })

  it('takes the name of its form where the page has no title, and none that is too long', async () => {
    await take(await markets(''))
    expect(await store.db.casUsage.toArray()).toMatchObject([{ intitule: 'Marchés publics' }])
    await takeEntry(store, await markets('Long '.repeat(200)), { url: MARKETS_FORM, organisationId: company })
    const [long] = await store.db.casUsage.where({ organisationIds: company }).toArray()
    expect(long!.intitule).toMatch(/^(Long )+/)
    expect(long!.intitule.length).toBeLessThanOrEqual(SHORT_TEXT)
  })

  it('without a text of its own is made all the same, and cites none', async () => {
    const tab = await sheet('api-franceconnect')
    const url = `${DATAPASS}/demandes/france-connect/nouveau`
    expect(await takeEntry(store, tab, { url, organisationId: town })).toEqual({ outcome: 'saved' })
    expect(await store.db.casUsage.toArray()).toMatchObject([{ formulaireUrl: url, cadreJuridiqueId: null }])
    expect(await store.db.cadresJuridiques.count()).toBe(0)
  })

  it('is gone with its organisation, with its page, and where the page does not lead to that form', async () => {
    expect(await take(await markets(), idOf(9))).toEqual({ outcome: 'gone' })
    expect(await take(null)).toEqual({ outcome: 'gone' })
    const url = `${DATAPASS}/formulaires/api-entreprise-aides-publiques/demande/nouveau`
    expect(await takeEntry(store, await markets(), { url, organisationId: town })).toEqual({
      outcome: 'gone',
    })
    expect(await store.db.casUsage.count()).toBe(0)
  })
})
