/** An organisation leaves a shared record for a copy of its own: what it cites follows, the others see nothing. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '@/lib/background/store/store'
import { create, dump, idOf, newStore, saving } from './stores'

const [HERE, THERE, CADRE, DPO, OWN, SHARED, MANDAT, REQUEST, PDF, COPY] = Array.from(
  { length: 10 },
  (_, rank) => idOf(rank + 1),
) as [string, ...string[]] & string[]
const both = [HERE, THERE] as string[]
const pdf = { fileName: 'acte.pdf', mediaType: 'application/pdf', size: 6, sha256: 'a'.repeat(64) }

let store: Store
beforeEach(async () => {
  store = (await newStore()).store
  await create(store, 'organisations', HERE, { denomination: 'Ici' })
  await create(store, 'organisations', THERE!, { denomination: 'Là' })
  await store.saveDocument(
    saving('documents', PDF!, 0, { organisationIds: both, ...pdf }),
    new Blob(['octets']),
  )
  await create(store, 'cadresJuridiques', CADRE!, {
    organisationIds: both,
    titre: 'Arrêté',
    documentIds: [PDF],
  })
  await create(store, 'contacts', DPO!, { organisationIds: both, nom: 'Martin', roles: ['contact_metier'] })
  await create(store, 'casUsage', OWN!, {
    organisationIds: [HERE],
    intitule: 'À elle',
    cadreJuridiqueId: CADRE,
    contactByRole: { contact_metier: DPO },
  })
  await create(store, 'mandats', MANDAT!, { editorId: HERE, entityId: THERE, documentId: PDF })
  await create(store, 'requests', REQUEST!, { organisationId: HERE, casUsageId: OWN, serviceId: 'datapass' })
})

const take = async (table: Parameters<typeof saving>[0], from: string, more = {}) =>
  store.takeOwn({
    table,
    id: COPY!,
    from,
    expectedRev: ((await store.db.table(table).get(from)) as { rev: number }).rev,
    organisationId: HERE,
    requestId: crypto.randomUUID(),
    ...more,
  })

describe('its own copy', () => {
  it('of a legal text is cited in its place, and the text stays with the others', async () => {
    expect(await take('cadresJuridiques', CADRE!)).toMatchObject({
      outcome: 'saved',
      record: { id: COPY, organisationIds: [HERE], titre: 'Arrêté', documentIds: [PDF] },
    })
    expect(await store.db.cadresJuridiques.get(CADRE!)).toMatchObject({ organisationIds: [THERE] })
    expect(await store.db.casUsage.get(OWN!)).toMatchObject({ cadreJuridiqueId: COPY, rev: 2 })
    expect((await store.profile(THERE!))!.cadresJuridiques.map(({ id }) => id)).toEqual([CADRE])
  })

  it('of a person keeps the roles, in the person and in the cas d’usage', async () => {
    await take('contacts', DPO!)
    expect(await store.db.contacts.get(COPY!)).toMatchObject({ nom: 'Martin', roles: ['contact_metier'] })
    expect(await store.db.casUsage.get(OWN!)).toMatchObject({ contactByRole: { contact_metier: COPY } })
  })

  it('of a document has its bytes, and its mandats name it', async () => {
    await take('documents', PDF!)
    expect(await (await store.db.blobs.get(COPY!))!.blob.text()).toBe('octets')
    expect(await (await store.db.blobs.get(PDF!))!.blob.text()).toBe('octets')
    expect(await store.db.mandats.get(MANDAT!)).toMatchObject({ documentId: COPY })
  })

  it('takes along the shared records that cite it: the others go on citing theirs', async () => {
    const contactByRole = { contact_metier: DPO }
    await create(store, 'casUsage', SHARED!, {
      organisationIds: both,
      cadreJuridiqueId: CADRE,
      contactByRole,
    })
    await store.db.requests.update(REQUEST!, { casUsageId: SHARED! })
    const outcome = await take('cadresJuridiques', CADRE!)
    const mine = outcome.copies![SHARED!]!
    expect(await store.db.casUsage.get(SHARED!)).toMatchObject({
      organisationIds: [THERE],
      cadreJuridiqueId: CADRE,
    })
    expect(await store.db.casUsage.get(mine)).toMatchObject({
      organisationIds: [HERE],
      cadreJuridiqueId: COPY,
      contactByRole,
    })
    expect(await store.db.requests.get(REQUEST!)).toMatchObject({ casUsageId: mine })
  })

  it('is taken once, however often it is asked for', async () => {
    const requestId = crypto.randomUUID()
    const request = { expectedRev: 1, requestId }
    await take('contacts', DPO!, request)
    expect(await take('contacts', DPO!, request)).toMatchObject({ outcome: 'saved', record: { id: COPY } })
    expect(await store.db.contacts.count()).toBe(2)
  })

  it.each([
    ['changed meanwhile', 'conflict', async () => store.db.contacts.update(DPO!, { rev: 7 })],
    ['gone from here', 'gone', async () => store.db.contacts.update(DPO!, { organisationIds: [THERE!] })],
    ['provided by a policy', 'refused', async () => store.db.contacts.update(DPO!, { isManaged: true })],
    ['cited by one provided', 'refused', async () => store.db.casUsage.update(OWN!, { isManaged: true })],
  ] as const)('of a record %s is not made: %s, and nothing changes', async (_, outcome, spoil) => {
    await spoil()
    const before = await dump(store)
    expect(await take('contacts', DPO!, { expectedRev: 1 })).toMatchObject({ outcome })
    expect(await dump(store)).toBe(before)
  })
})
