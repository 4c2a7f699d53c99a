import { describe, expect, it } from 'vitest'
import type { Store } from '@/lib/background/store/store'
import { create, DAY, dump, idOf, MINUTE, newStore, saving } from './stores'

const id = {
  organisation: idOf(1),
  other: idOf(2),
  contact: idOf(3),
  cadre: idOf(4),
  usage: idOf(5),
  document: idOf(6),
  mandat: idOf(7),
  request: idOf(8),
}
const pdf = { fileName: 'acte.pdf', mediaType: 'application/pdf', size: 6, sha256: 'a'.repeat(64) }

/** An organisation with one record of each kind, all tied together, each edited once. */
async function full() {
  const opened = await newStore()
  const { store, clock } = opened
  const organisationIds = [id.organisation]
  await create(store, 'organisations', id.organisation, { denomination: 'Bourg' })
  await create(store, 'organisations', id.other, { denomination: 'Autre' })
  await create(store, 'contacts', id.contact, {
    organisationIds,
    nom: 'Canari-Nom',
    email: 'canari@ville.fr',
  })
  await store.saveDocument(
    saving('documents', id.document, 0, { organisationIds, ...pdf }),
    new Blob(['octets']),
  )
  await create(store, 'cadresJuridiques', id.cadre, { organisationIds, documentIds: [id.document] })
  await create(store, 'casUsage', id.usage, {
    organisationIds,
    cadreJuridiqueId: id.cadre,
    cadreJuridiqueFranceConnectId: id.cadre,
    maquetteIds: [id.document],
    homologationDocumentId: id.document,
    besoinsSpecifiquesDocumentId: id.document,
    attestationFiscaleDocumentId: id.document,
    contactByRole: { contact_technique: id.contact, contact_metier: id.contact },
  })
  await create(store, 'mandats', id.mandat, {
    editorId: id.other,
    entityId: id.organisation,
    documentId: id.document,
    reference: 'Canari-Mandat',
  })
  await create(store, 'requests', id.request, {
    organisationId: id.organisation,
    casUsageId: id.usage,
    serviceId: 'datapass',
    note: 'Canari-Note',
  })
  clock.pass(10 * MINUTE)
  await store.save(saving('contacts', id.contact, 1, { prenom: 'Canari-Prenom' }, { prenom: '' }))
  await store.save(saving('mandats', id.mandat, 1, { reference: 'Nouvelle' }, { reference: 'Canari-Mandat' }))
  await store.save(saving('requests', id.request, 1, { note: '' }, { note: 'Canari-Note' }))
  await store.putDraft(`contacts:${id.contact}`, { typed: 'Canari-Brouillon' })
  await store.putDraft(`casUsage:${id.usage}`, { typed: 'autre brouillon' })
  const remove = async (table: Parameters<typeof saving>[0], record: string) => {
    const { rev } = (await store.db.table(table).get(record)) as { rev: number }
    return store.remove({ table, id: record, expectedRev: rev, requestId: crypto.randomUUID() })
  }
  return { ...opened, remove }
}

describe('deleting', () => {
  it('a document clears every mention of it, its bytes and its past', async () => {
    const { store, remove } = await full()
    expect((await remove('documents', id.document)).outcome).toBe('saved')
    expect(await dump(store)).not.toMatch(/octets/)
    expect(await store.db.casUsage.get(id.usage)).toMatchObject({
      maquetteIds: [],
      homologationDocumentId: null,
      besoinsSpecifiquesDocumentId: null,
      attestationFiscaleDocumentId: null,
      rev: 2,
    })
    expect(await store.db.cadresJuridiques.get(id.cadre)).toMatchObject({ documentIds: [], rev: 2 })
    expect(await store.db.mandats.get(id.mandat)).toMatchObject({ documentId: null })
  })

  it('a legal text clears both mentions of it', async () => {
    const { store, remove } = await full()
    await remove('cadresJuridiques', id.cadre)
    const usage = await store.db.casUsage.get(id.usage)
    expect(usage).toMatchObject({ cadreJuridiqueId: null, cadreJuridiqueFranceConnectId: null })
  })

  it('a context of use frees its requests', async () => {
    const { store, remove } = await full()
    await remove('casUsage', id.usage)
    expect(await store.db.requests.get(id.request)).toMatchObject({ casUsageId: null })
    expect(await store.db.drafts.get(`casUsage:${id.usage}`)).toBeUndefined()
  })

  it('an organisation takes all that is its own, drafts and past included', async () => {
    const { store, remove } = await full()
    await remove('organisations', id.organisation)
    const left = await dump(store)
    for (const trace of [
      'Canari',
      'canari',
      'octets',
      'brouillon',
      id.contact,
      id.cadre,
      id.usage,
      id.document,
    ])
      expect(left).not.toContain(trace)
    expect(await store.db.organisations.toCollection().primaryKeys()).toEqual([id.other])
  })

  it('an organisation leaves what another one shares', async () => {
    const { store, remove } = await full()
    const both = { organisationIds: [id.organisation, id.other] }
    await store.save(saving('contacts', id.contact, 2, both, { organisationIds: [id.organisation] }))
    await remove('organisations', id.organisation)
    expect(await store.db.contacts.get(id.contact)).toMatchObject({ organisationIds: [id.other], rev: 4 })
  })

  it('on an old view of the record is a conflict', async () => {
    const { store } = await full()
    const request = { table: 'contacts' as const, id: id.contact, expectedRev: 1, requestId: idOf(99) }
    expect(await store.remove(request)).toMatchObject({ outcome: 'conflict', rev: 2 })
    expect(await store.db.contacts.get(id.contact)).toBeDefined()
  })
})

describe('erasing a person', () => {
  it('leaves no word of theirs in any table, and frees their roles', async () => {
    const { store } = await full()
    expect(await dump(store)).toMatch(/Canari-Nom.*Canari-Brouillon|Canari-Brouillon.*Canari-Nom/s)
    const report = await store.erasePerson(id.contact)
    expect(report).toEqual({ records: 2, drafts: 1, snapshots: 1 })
    const left = await dump(store)
    for (const trace of ['Canari-Nom', 'Canari-Prenom', 'Canari-Brouillon', 'canari@', id.contact])
      expect(left).not.toContain(trace)
    expect(await store.db.casUsage.get(id.usage)).toMatchObject({ contactByRole: {} })
    expect(await store.db.drafts.get(`casUsage:${id.usage}`)).toBeDefined()
  })

  it('is not done by an older version: a newer database is never written', async () => {
    const { store, name } = await full()
    await store.db.meta.put({ key: 'schema', value: 99 })
    const { store: old } = await newStore(name)
    const before = await dump(old)
    await expect(old.erasePerson(id.contact)).rejects.toMatchObject({ problem: 'newer_schema' })
    expect(await dump(old)).toBe(before)
  })

  it('reaches the draft of a record that was new when it was typed', async () => {
    const { store } = await full()
    const draft = { id: id.contact, at: '', typed: [['nom', { now: 'Canari-Nouveau' }]] }
    await store.putDraft(`contacts:nouveau:${id.organisation}`, draft)
    expect((await store.erasePerson(id.contact)).drafts).toBe(2)
    expect(await dump(store)).not.toContain('Canari-Nouveau')
  })

  it('who is unknown touches nothing', async () => {
    const { store } = await full()
    const before = await dump(store)
    expect(await store.erasePerson(idOf(50))).toEqual({ records: 0, drafts: 0, snapshots: 0 })
    expect(await dump(store)).toBe(before)
  })

  it('is final: what was sent before the erasure does not bring the person back', async () => {
    const { store } = await full()
    await store.erasePerson(id.contact)
    expect((await store.save(saving('contacts', id.contact, 2, { nom: 'Canari' }))).outcome).toBe('gone')
    expect(await store.db.contacts.count()).toBe(0)
  })

  it('is final: her creation, come late or sent again without an answer, is not said saved', async () => {
    const { store } = await newStore()
    const creation = saving('contacts', id.contact, 0, { organisationIds: [], nom: 'Canari-Nom' })
    await store.save(creation)
    await store.erasePerson(id.contact)
    expect(await store.save(creation)).toEqual({ outcome: 'gone' })
    expect(await store.save({ ...creation, requestId: crypto.randomUUID() })).toEqual({ outcome: 'gone' })
    expect(await dump(store)).not.toContain('Canari')
  })

  it.each(['after it', 'at the same time'])(
    'is final: what a window goes on typing %s is kept nowhere',
    async (when) => {
      const { store } = await full()
      const erased = store.erasePerson(id.contact)
      if (when === 'after it') await erased
      const drafts = [
        store.putDraft(`contacts:${id.contact}`, { typed: 'Canari-Tard' }),
        store.putDraft(`contacts:nouveau:${id.organisation}`, { id: id.contact, typed: 'Canari-Tard' }),
        store.putDraft(`contacts:nouveau:${id.other}`, { id: idOf(60), typed: 'autre personne' }),
      ]
      await Promise.all([erased, ...drafts])
      const left = await dump(store)
      expect(left).not.toContain('Canari-Tard')
      expect(left).toContain('autre personne')
    },
  )
})

describe('erasing everything', () => {
  it('leaves an empty database', async () => {
    const { store, name } = await full()
    await store.eraseEverything()
    const { store: anew } = await newStore(name)
    const counts = await Promise.all(anew.db.tables.map(async (table) => [table.name, await table.count()]))
    expect(counts.filter(([, count]) => count !== 0)).toEqual([['meta', 1]])
  })
})

describe('made again under its id', () => {
  const again = (store: Store, table: Parameters<typeof saving>[0], values: object) =>
    create(store, table, id[table === 'contacts' ? 'contact' : 'organisation'], { ...values })

  it('a contact holds its roles in the cas d’usage again, but where somebody else does by now', async () => {
    const { store, remove } = await full()
    await remove('contacts', id.contact)
    expect(await store.db.casUsage.get(id.usage)).toMatchObject({ contactByRole: {} })
    await store.db.casUsage.update(id.usage, { contactByRole: { contact_metier: idOf(9) } })
    await again(store, 'contacts', { organisationIds: [id.organisation], nom: 'Canari-Nom' })
    const { contactByRole } = (await store.db.casUsage.get(id.usage))!
    expect(contactByRole).toEqual({ contact_technique: id.contact, contact_metier: idOf(9) })
    expect(await dump(store)).not.toContain('links:')
  })

  it('a contact has drafts again; until then, what is typed over the deleted one is kept nowhere', async () => {
    const { store, remove } = await full()
    await remove('contacts', id.contact)
    const kept = async () => {
      await store.putDraft(`contacts:${id.contact}`, { typed: 'Canari-Tard' })
      return (await dump(store)).includes('Canari-Tard')
    }
    expect(await kept()).toBe(false)
    await again(store, 'contacts', { organisationIds: [id.organisation], nom: 'Canari-Nom' })
    expect(await kept()).toBe(true)
  })

  it('an organisation has again what others lent it or it lent', async () => {
    const { store, remove } = await full()
    await store.db.contacts.update(id.contact, { organisationIds: [id.organisation, id.other] })
    await remove('organisations', id.organisation)
    expect(await store.db.contacts.get(id.contact)).toMatchObject({ organisationIds: [id.other] })
    await again(store, 'organisations', { denomination: 'Bourg' })
    const contact = await store.db.contacts.get(id.contact)
    expect(contact).toMatchObject({ organisationIds: [id.other, id.organisation] })
  })

  it('nothing is noted of a person erased, nor kept beyond thirty days', async () => {
    const { store, name, clock, remove } = await full()
    await store.erasePerson(id.contact)
    expect(await dump(store)).not.toContain(id.contact)
    await remove('cadresJuridiques', id.cadre)
    expect(await dump(store)).toContain(`links:cadresJuridiques:${id.cadre}`)
    clock.pass(31 * DAY)
    store.db.close()
    const later = (await newStore(name, clock)).store
    expect(await dump(later)).not.toContain(id.cadre)
  })
})
