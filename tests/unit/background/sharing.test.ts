import { describe, expect, it } from 'vitest'
import { create, idOf, newStore, saving } from './stores'

const [first, second] = [idOf(1), idOf(2)]

describe('a record lent to another organisation', () => {
  it('is one record in both profiles, and brings the texts and documents it cites, not the people', async () => {
    const { store } = await newStore()
    for (const id of [first, second]) await create(store, 'organisations', id, { denomination: id })
    const organisationIds = [first]
    const file = { fileName: 'acte.pdf', mediaType: 'application/pdf', size: 3, sha256: 'a'.repeat(64) }
    await create(store, 'documents', idOf(3), { organisationIds, ...file })
    await create(store, 'cadresJuridiques', idOf(4), { organisationIds, documentIds: [idOf(3)] })
    await create(store, 'contacts', idOf(5), { organisationIds, nom: 'Exemple' })
    await create(store, 'casUsage', idOf(6), {
      organisationIds,
      cadreJuridiqueId: idOf(4),
      contactByRole: { contact_metier: idOf(5) },
    })
    const both = [first, second]
    await store.save(saving('casUsage', idOf(6), 1, { organisationIds: both }, { organisationIds }))
    const profile = (await store.profile(second))!
    expect(profile.casUsage.map(({ id }) => id)).toEqual([idOf(6)])
    expect(profile.cadresJuridiques.map(({ id }) => id)).toEqual([idOf(4)])
    expect(profile.documents.map(({ id }) => id)).toEqual([idOf(3)])
    expect(profile.contacts).toEqual([])
    await store.save(saving('casUsage', idOf(6), 2, { intitule: 'Portail' }, { intitule: '' }))
    for (const id of both) expect((await store.profile(id))!.casUsage[0]!.intitule).toBe('Portail')
    // Lent once: what is there already is not written again.
    expect(await store.db.cadresJuridiques.get(idOf(4))).toMatchObject({ rev: 2, organisationIds: both })
    expect(await store.db.documents.get(idOf(3))).toMatchObject({ rev: 2, organisationIds: both })
    expect(await store.db.contacts.get(idOf(5))).toMatchObject({ rev: 1, organisationIds })
  })

  it('keeps the other organisations of what it brings, and leaves alone what a policy provides', async () => {
    const { store } = await newStore()
    const third = idOf(9)
    for (const id of [first, second, third]) await create(store, 'organisations', id, { denomination: id })
    await create(store, 'cadresJuridiques', idOf(4), { organisationIds: [first, third] })
    await create(store, 'cadresJuridiques', idOf(5), { organisationIds: [first] })
    await store.db.cadresJuridiques.update(idOf(5), { isManaged: true })
    const cited = { cadreJuridiqueId: idOf(4), cadreJuridiqueFranceConnectId: idOf(5) }
    await create(store, 'casUsage', idOf(6), { organisationIds: [first, second], ...cited })
    expect(await store.db.cadresJuridiques.get(idOf(4))).toMatchObject({
      rev: 2,
      organisationIds: [first, third, second],
    })
    expect(await store.db.cadresJuridiques.get(idOf(5))).toMatchObject({ rev: 1, organisationIds: [first] })
  })

  it('of one organisation only brings nothing along', async () => {
    const { store } = await newStore()
    for (const id of [first, second]) await create(store, 'organisations', id, { denomination: id })
    await create(store, 'cadresJuridiques', idOf(4), { organisationIds: [first] })
    await create(store, 'casUsage', idOf(6), { organisationIds: [second], cadreJuridiqueId: idOf(4) })
    expect(await store.db.cadresJuridiques.get(idOf(4))).toMatchObject({ rev: 1, organisationIds: [first] })
  })

  it('serves 1,000 organisations', async () => {
    const { store } = await newStore()
    const organisationIds = Array.from({ length: 1000 }, (_, rank) => idOf(rank + 1))
    expect(await create(store, 'contacts', idOf(5000), { organisationIds, nom: 'Exemple' })).toMatchObject({
      organisationIds,
    })
  })
})
