/** A request as its form asks it: of a tab's page or of a profile, and what is typed in it kept in the profile. */
import { beforeEach, describe, expect, it } from 'vitest'
import { activate } from '@/lib/background/organisations/active'
import { wholeRequestHandlers } from '@/lib/background/requests/whole-request'
import { getSettings } from '@/lib/background/store/settings'
import type { Store } from '@/lib/background/store/store'
import { getTab } from '@/lib/background/tab/sessions'
import type { Input } from '@/lib/contract/contract'
import { browser } from '@/lib/extension/browser'
import type { PageDescription } from '@/lib/form/model'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { field, idOf } from '../../form/samples'
import { begin, description, frame, page, show, SIRET } from '../page-side'
import { create } from '../stores'

const formUid = 'france-connect'
const organisationId = idOf(1)
const casUsageId = idOf(2)
let store: Store
let handlers: ReturnType<typeof wholeRequestHandlers>

beforeEach(async () => {
  store = await begin()
  handlers = wholeRequestHandlers(async () => store)
  await activate(organisationId, casUsageId)
})

type Whole = NonNullable<Awaited<ReturnType<(typeof handlers)['whole.get']>>>
const question = ({ steps }: Whole, attribute: string) =>
  steps.flatMap(({ questions }) => questions).find(({ attributes }) => attributes.includes(attribute))!
const ofProfile = (changes: Input<'whole.get'> = {}) =>
  handlers['whole.get']({ organisationId, casUsageId, formUid, ...changes }, frame)
const ofTab = () => handlers['whole.get']({}, frame)
const step = (changes: Partial<PageDescription> = {}) =>
  description({
    url: `https://datapass.api.gouv.fr/formulaires/${formUid}/demande/9/etapes/informations-de-base`,
    facts: { siret: SIRET, formUid, requestId: '9' },
    fields: [{ ...field('intitule', { value: 'Guichet de la page' }), ref: 1 }],
    ...changes,
  })

describe('the form of a profile', () => {
  it('asks each question with the answer of the profile, and where the form is opened', async () => {
    const shown = (await ofProfile())!
    expect(shown).toMatchObject({ organisationId, casUsageId, definition: 'france_connect', current: null })
    expect(shown.url).toBe(`https://datapass.api.gouv.fr/formulaires/${formUid}/demande/nouveau`)
    const { intitule } = (await store.db.casUsage.get(casUsageId))!
    expect(question(shown, 'intitule')).toMatchObject({ shown: intitule, from: 'profile' })
  })

  it.each([
    ['of an organisation that is gone', { organisationId: idOf(80) }],
    ['that is none of the known ones', { formUid: 'formulaire-inconnu' }],
    ['that is not named', { formUid: undefined }],
  ])('%s is not shown', async (_, changes) => expect(await ofProfile(changes)).toBeNull())
})

describe('the form of a page', () => {
  it('says which step the page shows, and puts what is typed there before the profile', async () => {
    await show(step())
    const shown = (await ofTab())!
    expect(shown.current).toBe('basic_infos')
    expect(question(shown, 'intitule')).toMatchObject({ shown: 'Guichet de la page', from: 'page' })
    expect(question(shown, 'description').from).toBe('profile')
  })

  it('takes for answers what a summary prints', async () => {
    const line = { block: 'basic_infos', label: 'Nom du projet', text: 'Imprimé', links: [], ref: 3 }
    await show(step({ kind: 'summary', fields: [], printed: [line] }))
    expect(question((await ofTab())!, 'intitule')).toMatchObject({ shown: 'Imprimé', from: 'page' })
    await show(step({ kind: 'summary', fields: [] }))
    expect(question((await ofTab())!, 'intitule').from).toBe('profile')
  })

  it('takes for no answer the data that the form ticks by itself', async () => {
    const scopes = definitions.find(({ id }) => id === 'france_connect')!.scopes
    const [own] = scopes.filter(({ isIncluded }) => isIncluded).map(({ value }) => value)
    const [other] = scopes.filter(({ isIncluded }) => !isIncluded).map(({ value }) => value)
    const ticked = (value: string[]) =>
      step({
        fields: [
          {
            ...field('scopes', {
              kind: 'checkboxes',
              value,
              options: value.map((each) => ({ value: each, label: each, isChecked: true, isLocked: false })),
            }),
            ref: 1,
          },
        ],
      })
    await show(ticked([own!]))
    expect(question((await ofTab())!, 'scopes').from).not.toBe('page')
    await show(ticked([own!, other!]))
    expect(question((await ofTab())!, 'scopes').from).toBe('page')
  })

  it.each([
    ['of a list of requests', { kind: 'list' }],
    ['of another site', { site: 'demarches-simplifiees' }],
    ['of a form that nobody described', { facts: { siret: SIRET, formUid: 'formulaire-inconnu' } }],
    ['that does not say its form', { facts: { siret: SIRET } }],
  ] as const)('%s is not shown', async (_, changes) => {
    await show(step(changes as Partial<PageDescription>))
    expect(await ofTab()).toBeNull()
  })

  it('is not shown without a page, nor before an organisation is chosen', async () => {
    await show(step())
    expect(await handlers['whole.get']({}, { ...frame, tabId: undefined })).toBeNull()
    await store.db.organisations.clear()
    expect(await ofTab()).toBeNull()
  })
})

describe('an answer typed in place', () => {
  const keep = (changes: Partial<Input<'whole.keep'>> = {}) =>
    handlers['whole.keep'](
      { organisationId, casUsageId, formUid, attribute: 'intitule', was: '', raw: 'Neuf', ...changes },
      frame,
    )
  const held = async (attribute: string) => question((await ofProfile())!, attribute).entry!.value

  it('is kept where the profile holds it, and says how many others use the record', async () => {
    expect(await keep({ was: await held('intitule') })).toEqual({ outcome: 'saved', sharedWith: 0 })
    expect((await store.db.casUsage.get(casUsageId))!.intitule).toBe('Neuf')
    await create(store, 'organisations', idOf(60), { siret: '13002526500013', denomination: 'Autre' })
    await store.db.casUsage.update(casUsageId, { organisationIds: [organisationId, idOf(60)] })
    expect(await keep({ was: 'Neuf', raw: 'Encore' })).toEqual({ outcome: 'saved', sharedWith: 1 })
  })

  it('over an answer that changed since it was shown is a conflict, with what is held now', async () => {
    const { intitule } = (await store.db.casUsage.get(casUsageId))!
    expect(await keep({ was: 'Ce que je voyais' })).toEqual({ outcome: 'conflict', theirs: intitule })
    expect((await store.db.casUsage.get(casUsageId))!.intitule).toBe(intitule)
  })

  it('that the profile does not take says why, and keeps nothing', async () => {
    const was = await held('contact_technique_email')
    const outcome = await keep({ attribute: 'contact_technique_email', was, raw: 'pas une adresse' })
    expect(outcome.outcome).toBe('not_accepted')
    expect(await held('contact_technique_email')).toBe(was)
  })

  it.each([
    ['its organisation', { organisationId: idOf(80) }],
    ['its form', { formUid: 'formulaire-inconnu' }],
    ['its question', { attribute: 'question_inconnue' }],
  ])('is of nothing once %s is gone', async (_, changes) => {
    expect(await keep(changes)).toEqual({ outcome: 'gone' })
  })

  it('is not kept from a frame that the page covers', async () => {
    page.answers['guest.evidence'] = { isClear: false, reasons: ['frame_covered'] }
    expect(await keep({ was: await held('intitule') })).toEqual({ outcome: 'covered' })
    expect((await store.db.casUsage.get(casUsageId))!.intitule).not.toBe('Neuf')
  })

  it('that the site would refuse is not kept, with the reason of the site', async () => {
    const attribute = 'contact_technique_phone_number'
    const was = await held(attribute)
    const kept = await keep({ attribute, was, raw: '+590590000000' })
    expect(kept).toMatchObject({ outcome: 'site_refuses', reason: { code: expect.any(String) } })
    expect(await held(attribute)).toBe(was)
  })

  it('on a provided record is not kept: it is changed by its policy', async () => {
    await store.db.casUsage.update(casUsageId, { isManaged: true } as object)
    expect(await keep({ was: await held('intitule') })).toEqual({ outcome: 'refused', problem: 'managed' })
  })

  it('makes the first cas d’usage of an organisation, and works with it from now on', async () => {
    await store.db.casUsage.clear()
    await activate(organisationId)
    expect(await keep({ casUsageId: null })).toEqual({ outcome: 'saved', sharedWith: 0 })
    const [made, ...others] = await store.db.casUsage.toArray()
    expect([made!.intitule, made!.organisationIds, others]).toEqual(['Neuf', [organisationId], []])
    expect((await getSettings()).activeCasUsage[organisationId]).toBe(made!.id)
  })

  it('makes the first legal text of a cas d’usage, which cites it', async () => {
    await store.db.cadresJuridiques.clear()
    await store.db.casUsage.update(casUsageId, {
      cadreJuridiqueId: null,
      cadreJuridiqueFranceConnectId: null,
    })
    const attribute = 'cadre_juridique_nature'
    expect(await keep({ attribute, raw: 'Arrêté du 8 novembre 2018' })).toEqual({
      outcome: 'saved',
      sharedWith: 0,
    })
    const [text] = await store.db.cadresJuridiques.toArray()
    expect(text!.nature).toBe('Arrêté du 8 novembre 2018')
    expect((await store.db.casUsage.get(casUsageId))!.cadreJuridiqueId).toBe(text!.id)
  })
})

describe('a form opened on its site', () => {
  const open = (changes: Partial<Input<'whole.open'>> = {}) =>
    handlers['whole.open']({ organisationId, casUsageId, formUid, isPanelOpen: false, ...changes })
  const opened = async () =>
    (await browser.tabs.query({})).filter(({ url }) => url?.includes('/formulaires/'))

  it('begins at its first question, with this profile and the assistant in the page', async () => {
    await activate(organisationId)
    expect(await open()).toEqual({ isOpen: true })
    const [tab] = await opened()
    expect(tab!.url).toBe(`https://datapass.api.gouv.fr/formulaires/${formUid}/demande/commencer`)
    expect((await getTab(tab!.id!)).openOn).toMatchObject({ site: 'datapass', formUid })
    expect((await getSettings()).activeCasUsage[organisationId]).toBe(casUsageId)
  })

  it('leaves the page folded where the browser’s own panel is open', async () => {
    await open({ isPanelOpen: true })
    expect((await getTab((await opened())[0]!.id!)).openOn).toBeUndefined()
  })

  it('is not opened when nobody described it', async () => {
    expect(await open({ formUid: 'formulaire-inconnu' })).toEqual({ isOpen: false })
    expect(await opened()).toEqual([])
  })
})
