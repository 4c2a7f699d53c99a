import { describe, expect, it } from 'vitest'
import { create, idOf, MINUTE, newClock, newName, newStore, saving } from './stores'

const contact = idOf(1)
const contacts = (expectedRev: number, values: object, was: object = {}) =>
  saving('contacts', contact, expectedRev, { ...values }, { ...was })

describe('saving', () => {
  it('creates revision 1, then one more at each save', async () => {
    const { store, clock } = await newStore()
    const first = await store.save(contacts(0, { nom: 'Exemple', roles: ['contact_metier'] }))
    expect(first).toMatchObject({
      outcome: 'saved',
      rev: 1,
      record: { id: contact, rev: 1, nom: 'Exemple', prenom: '', createdAt: clock.now() },
    })
    clock.pass(MINUTE)
    const second = await store.save(contacts(1, { prenom: 'Camille' }, { prenom: '' }))
    expect(second).toMatchObject({ outcome: 'saved', rev: 2, record: { nom: 'Exemple', prenom: 'Camille' } })
    expect(await store.db.contacts.get(contact)).toMatchObject({ rev: 2, updatedAt: clock.now() })
  })

  it('of the same field in two windows is a conflict that shows both, and changes nothing', async () => {
    const { store } = await newStore()
    await create(store, 'contacts', contact, { nom: 'Avant' })
    await store.save(contacts(1, { nom: 'Première' }, { nom: 'Avant' }))
    const second = await store.save(
      contacts(1, { nom: 'Seconde', fonction: 'Maire' }, { nom: 'Avant', fonction: '' }),
    )
    expect(second).toMatchObject({
      outcome: 'conflict',
      rev: 2,
      fields: [{ field: 'nom', theirs: 'Première', mine: 'Seconde' }],
      record: { nom: 'Première' },
    })
    expect(await store.db.contacts.get(contact)).toMatchObject({ rev: 2, nom: 'Première', fonction: '' })
  })

  it('of different fields in two windows keeps both', async () => {
    const { store } = await newStore()
    await create(store, 'contacts', contact, { nom: 'Avant' })
    await store.save(contacts(1, { nom: 'Après' }, { nom: 'Avant' }))
    const second = await store.save(contacts(1, { fonction: 'Maire' }, { fonction: '' }))
    expect(second).toMatchObject({ outcome: 'saved', rev: 3, record: { nom: 'Après', fonction: 'Maire' } })
  })

  it('of the same words in two windows is no conflict', async () => {
    const { store } = await newStore()
    await create(store, 'contacts', contact, { roles: [] })
    const same = { roles: ['contact_metier'] }
    await store.save(contacts(1, same, { roles: [] }))
    expect(await store.save(contacts(1, same, { roles: [] }))).toMatchObject({ outcome: 'saved', rev: 3 })
  })

  it('of a record deleted meanwhile says that it is gone, and brings nothing back', async () => {
    const { store } = await newStore()
    await create(store, 'contacts', contact, { nom: 'Exemple' })
    await store.remove({ table: 'contacts', id: contact, expectedRev: 1, requestId: idOf(9) })
    expect(await store.save(contacts(1, { nom: 'Autre' }))).toEqual({ outcome: 'gone' })
    expect(await store.db.contacts.count()).toBe(0)
  })

  it('by creating what exists is a conflict, not a second beginning', async () => {
    const { store } = await newStore()
    await create(store, 'contacts', contact, { nom: 'Première' })
    const second = await store.save(contacts(0, { nom: 'Seconde' }))
    expect(second).toMatchObject({ outcome: 'conflict', fields: [{ field: 'nom' }] })
    expect(await store.db.contacts.get(contact)).toMatchObject({ nom: 'Première', rev: 1 })
  })

  it.each([
    ['an e-mail with an accent', { email: 'prénom@ville.fr' }, 'email'],
    ['a telephone as typed', { telephone: '01 02 03 04 05' }, 'telephone'],
    ['a role that is none', { roles: ['chef'] }, 'roles'],
    ['a text over its limit', { nom: 'x'.repeat(201) }, 'nom'],
    ['a number for a text', { nom: 7 }, 'nom'],
  ])('refuses %s and names the field, at creation as later', async (_, values, field) => {
    const { store } = await newStore()
    const refused = { outcome: 'invalid', fields: [{ field }] }
    expect(await store.save(contacts(0, values))).toMatchObject(refused)
    expect(await store.db.contacts.count()).toBe(0)
    await create(store, 'contacts', contact, {})
    expect(await store.save(contacts(1, values))).toMatchObject(refused)
    expect((await store.db.contacts.get(contact))!.rev).toBe(1)
  })

  it.each(['__proto__', 'constructor', 'inconnu'])('refuses the unknown field %s', async (field) => {
    const { store } = await newStore()
    await create(store, 'contacts', contact, {})
    const patch = Object.fromEntries([[field, { was: null, now: { polluted: true } }]])
    const refused = await store.save({ ...contacts(1, {}), patch })
    expect(refused.outcome).toBe('invalid')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(await store.db.contacts.get(contact)).toMatchObject({ rev: 1 })
  })

  it.each([
    ['id', idOf(2)],
    ['createdAt', '2000-01-01T00:00:00.000Z'],
    ['rev', 40],
    ['updatedAt', '2000-01-01T00:00:00.000Z'],
  ])('never lets an editor set %s', async (field, value) => {
    const { store, clock } = await newStore()
    await create(store, 'contacts', contact, { nom: 'Un' })
    await create(store, 'contacts', idOf(2), { nom: 'Deux' })
    await store.save(contacts(1, { [field]: value, nom: 'Volé' }, { nom: 'Un' }))
    expect(await store.db.contacts.get(idOf(2))).toMatchObject({ nom: 'Deux', rev: 1 })
    const kept = await store.db.contacts.get(contact)
    expect(kept).toMatchObject({ id: contact, createdAt: clock.now(), updatedAt: clock.now() })
    expect(kept!.rev).toBeLessThanOrEqual(2)
  })
})

describe('a request sent again', () => {
  it('is answered the same and changes nothing', async () => {
    const { store } = await newStore()
    const request = contacts(0, { nom: 'Exemple' })
    const first = await store.save(request)
    expect(await store.save(request)).toEqual(first)
    expect(await store.db.contacts.get(contact)).toMatchObject({ rev: 1 })
  })

  it('is known after the background was stopped', async () => {
    const name = newName()
    const { store } = await newStore(name)
    const request = contacts(0, { nom: 'Exemple' })
    await store.save(request)
    store.db.close()
    const { store: again } = await newStore(name, newClock('2026-09-01T09:00:00.000Z'))
    expect(await again.save(request)).toMatchObject({ outcome: 'saved', rev: 1 })
    expect(await again.db.contacts.get(contact)).toMatchObject({ rev: 1 })
  })

  it('after a refusal is looked at anew', async () => {
    const { store } = await newStore()
    const request = contacts(1, { nom: 'Exemple' })
    expect((await store.save(request)).outcome).toBe('gone')
    await create(store, 'contacts', contact, {})
    expect((await store.save({ ...request, patch: { nom: { was: '', now: 'Exemple' } } })).outcome).toBe(
      'saved',
    )
  })

  it('of a deletion is answered the same', async () => {
    const { store } = await newStore()
    await create(store, 'contacts', contact, {})
    const request = { table: 'contacts' as const, id: contact, expectedRev: 1, requestId: idOf(9) }
    expect((await store.remove(request)).outcome).toBe('saved')
    expect((await store.remove(request)).outcome).toBe('saved')
  })
})

describe('twenty saves at once', () => {
  const twenty = Array.from({ length: 20 }, (_, rank) => rank)

  it('of one field: one is kept, nineteen are told of the conflict', async () => {
    const { store } = await newStore()
    await create(store, 'contacts', contact, { nom: 'Avant' })
    const outcomes = await Promise.all(
      twenty.map((rank) => store.save(contacts(1, { nom: `Nom ${rank}` }, { nom: 'Avant' }))),
    )
    const counts = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length
    expect([counts('saved'), counts('conflict')]).toEqual([1, 19])
    expect((await store.db.contacts.get(contact))!.rev).toBe(2)
  })

  it('with one request id: one change', async () => {
    const { store } = await newStore()
    const request = contacts(0, { nom: 'Exemple' })
    const outcomes = await Promise.all(twenty.map(() => store.save(request)))
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1)
    expect((await store.db.contacts.get(contact))!.rev).toBe(1)
  })
})

describe('many records at once', () => {
  const three = [1, 2, 3].map((rank) => idOf(700 + rank))
  const newContacts = async () => {
    const { store } = await newStore()
    for (const id of three) await create(store, 'contacts', id, { nom: 'Avant' })
    return store
  }
  const renamed = () => three.map((id) => saving('contacts', id, 1, { nom: 'Après' }, { nom: 'Avant' }))

  it('are each saved, or told why not, in the order asked; sent again, nothing changes', async () => {
    const store = await newContacts()
    await store.save(saving('contacts', three[1]!, 1, { nom: 'Autre' }, { nom: 'Avant' }))
    await store.remove({ table: 'contacts', id: three[2]!, expectedRev: 1, requestId: crypto.randomUUID() })
    const requests = renamed()
    for (let times = 0; times < 2; times++) {
      const outcomes = await store.saveAll(requests)
      expect(outcomes).toMatchObject([
        { outcome: 'saved', rev: 2 },
        { outcome: 'conflict' },
        { outcome: 'gone' },
      ])
    }
    expect((await store.db.contacts.toArray()).map(({ nom, rev }) => [nom, rev])).toEqual([
      ['Après', 2],
      ['Autre', 2],
    ])
  })

  it('that go together are all saved or none, and told why not', async () => {
    const store = await newContacts()
    await store.save(saving('contacts', three[1]!, 1, { nom: 'Autre' }, { nom: 'Avant' }))
    const requests = renamed()
    expect(await store.saveTogether(requests)).toMatchObject([
      { outcome: 'saved' },
      { outcome: 'conflict' },
      { outcome: 'saved' },
    ])
    const names = async () => (await store.db.contacts.toArray()).map(({ nom }) => nom)
    expect(await names()).toEqual(['Avant', 'Autre', 'Avant'])
    // None of them counts as done: without the one that could not, the same requests are taken.
    await store.saveTogether([requests[0]!, requests[2]!])
    expect(await names()).toEqual(['Après', 'Autre', 'Après'])
  })

  it('are all as before when one write fails', async () => {
    const store = await newContacts()
    store.db.contacts.hook('updating', (_, id) => {
      if (id === three[2]) throw new Error('broken')
    })
    await expect(store.saveAll(renamed())).rejects.toThrow()
    expect((await store.db.contacts.toArray()).map(({ nom }) => nom)).toEqual(['Avant', 'Avant', 'Avant'])
  })
})
