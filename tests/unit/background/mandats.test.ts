/** An editor files for entities: whose data stand in the plan, and what stops it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { begin, description, OTHER_SIRET, page, SIRET, TAB } from './page-side'
import { create, saving } from './stores'
import { activate } from '@/lib/background/organisations/active'
import { assistantState, confirm } from '@/lib/background/tab/assistant'
import { eligibility } from '@/lib/background/eligibility/eligibility'
import type { Store } from '@/lib/background/store/store'
import { field, idOf, make, pageOf } from '../form/samples'

const ENTITY = idOf(1)
const EDITOR = idOf(70)
const MANDAT = idOf(71)
const OTHER = idOf(80)
const ROLES = ['contact_technique', 'delegue_protection_donnees', 'responsable_traitement'] as const

let store: Store
const state = () => assistantState(store, TAB, 'native')
const person = (nom: string, roles: readonly string[]) => ({
  nom,
  prenom: 'Alix',
  email: 'alix@exemple.fr',
  roles,
})
const contactFields = ROLES.map((role) => field(`${role}_family_name`))

/** Value and owner of each contact line, by role. */
async function shown() {
  const { plan } = await state()
  return Object.fromEntries(
    plan!.lines.map(({ attribute, value, source, reason }) => [
      attribute.replace('_family_name', ''),
      [value, source?.owner ?? reason?.code],
    ]),
  )
}

beforeEach(async () => {
  store = await begin()
  await store.db.contacts.clear()
  await store.db.organisations.update(ENTITY, { denomination: 'Ville de Bourg' })
  await store.db.organisations.bulkAdd([
    make('organisations', 70, { siret: '73282932000074', denomination: 'Éditeur Clarté' }),
    make('organisations', 80, { siret: OTHER_SIRET, denomination: 'Ville de Rive' }),
  ])
  await store.db.mandats.add(make('mandats', 71, { editorId: EDITOR, entityId: ENTITY, reference: 'M-1' }))
  await store.db.contacts.bulkAdd([
    make('contacts', 72, { organisationIds: [EDITOR], ...person('Editrice', ROLES) }),
    make('contacts', 73, { organisationIds: [ENTITY], ...person('Bourgeois', ROLES) }),
    make('contacts', 81, { organisationIds: [OTHER], ...person('Riverain', ROLES) }),
  ])
  page.answers['guest.describe'] = { ...pageOf(contactFields), facts: { siret: SIRET } }
})

describe('under a mandat', () => {
  it('the DPO and the controller are the entity’s, the technical contact the editor’s, each said', async () => {
    expect(await state()).toMatchObject({
      mandat: { editorName: 'Éditeur Clarté', state: 'current' },
      plan: { organisationName: 'Ville de Bourg', editor: { name: 'Éditeur Clarté' } },
    })
    expect(await shown()).toEqual({
      contact_technique: ['Editrice', 'Éditeur Clarté'],
      delegue_protection_donnees: ['Bourgeois', 'Ville de Bourg'],
      responsable_traitement: ['Bourgeois', 'Ville de Bourg'],
    })
  })

  it('a role may go back to the entity, and nobody is asked twice', async () => {
    await store.db.mandats.update(MANDAT, { editorRoles: [] })
    expect((await shown()).contact_technique).toEqual(['Bourgeois', 'Ville de Bourg'])
    await activate(ENTITY, undefined, null)
    expect((await state()).plan).not.toHaveProperty('editor')
    expect((await shown()).contact_technique![0]).toBe('Bourgeois')
  })

  it.each(['delegue_protection_donnees', 'responsable_traitement'] as const)(
    'a %s of the editor is refused, in the record and in the plan',
    async (role) => {
      const outcome = await store.save(
        saving('mandats', MANDAT, 1, { editorRoles: [role] }, { editorRoles: ['contact_technique'] }),
      )
      expect(outcome.outcome).toBe('invalid')
      await store.db.contacts.update(idOf(73), { roles: [] })
      await store.db.contacts.update(idOf(72), { organisationIds: [EDITOR, ENTITY] })
      expect((await shown())[role]).toEqual(['', 'of_editor'])
    },
  )

  it.each([
    [{ endsOn: '2020-01-01' }, 'mandat_expired'],
    [{ startsOn: '2999-01-01' }, 'mandat_to_come'],
    [{ startsOn: '2020-01-01', endsOn: '2999-01-01' }, undefined],
  ])('%o gives %s', async (dates, blocked) => {
    await store.db.mandats.update(MANDAT, dates)
    const { plan } = await state()
    expect(plan!.blocked).toBe(blocked)
    const outcome = await confirm(store, TAB, { planId: plan!.id, refs: [0] }, 'native')
    expect(outcome).toMatchObject(blocked ? { reason: 'blocked' } : { outcome: 'done' })
  })

  it('the newest of two mandats of one editor counts', async () => {
    await store.db.mandats.update(MANDAT, { endsOn: '2020-01-01' })
    await create(store, 'mandats', idOf(74), { editorId: EDITOR, entityId: ENTITY, reference: 'M-2' })
    expect((await state()).mandat).toMatchObject({ reference: 'M-2', state: 'current' })
  })

  it('eligibility is that of the editor acting for the entity', async () => {
    const card = await eligibility(store, { serviceId: 'franceconnect' }, null, '2026-11-21T08:00:00.000Z')
    expect(card).toMatchObject({ organisationId: EDITOR, represented: { id: ENTITY } })
  })
})

describe('another entity', () => {
  it('leaves nothing of the one before in the plan, and the old plan is refused', async () => {
    const before = (await state()).plan!
    await activate(OTHER)
    page.answers['guest.describe'] = { ...pageOf(contactFields), facts: { siret: OTHER_SIRET } }
    const after = (await state()).plan!
    expect(after.organisationId).toBe(OTHER)
    for (const trace of ['Bourg', 'Editrice', ENTITY, EDITOR, idOf(73), idOf(72)])
      expect(JSON.stringify(after), trace).not.toContain(trace)
    expect(JSON.stringify(before)).toContain('Bourgeois')
    const old = await confirm(store, TAB, { planId: before.id, refs: [0, 1, 2] }, 'native')
    expect(old).toEqual({ outcome: 'refused', reason: 'stale_plan' })
  })

  it('chosen between the reading and the press, refuses the plan', async () => {
    const { plan } = await state()
    await activate(OTHER)
    const outcome = await confirm(store, TAB, { planId: plan!.id, refs: [0] }, 'native')
    expect(outcome).toEqual({ outcome: 'refused', reason: 'stale_plan' })
    await activate(ENTITY, undefined, null)
    const other = await confirm(store, TAB, { planId: plan!.id, refs: [0] }, 'native')
    expect(other).toEqual({ outcome: 'refused', reason: 'stale_plan' })
  })

  it('than the page’s cannot be confirmed; one keystroke goes to the right one', async () => {
    page.answers['guest.describe'] = description({ facts: { siret: OTHER_SIRET } })
    const { plan, next } = await state()
    expect(next?.id).toBe(OTHER)
    expect(await confirm(store, TAB, { planId: plan!.id, refs: [0] }, 'native')).toMatchObject({
      reason: 'blocked',
    })
  })

  it('without a word from the page, one keystroke goes back to the one used before', async () => {
    await activate(OTHER)
    page.answers['guest.describe'] = description({ facts: {} })
    page.answers['guest.account'] = null
    expect((await state()).next?.id).toBe(ENTITY)
  })
})
