/** A value of a form, brought back to the profile: to its place, checked as if typed there, or refused with why. */
import { describe, expect, it } from 'vitest'
import { placeToKeep } from '@/lib/form/save-back'
import { fieldsOf, newRecord, recordOfPlace, records, typingOf, type Profile } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'
import { remark } from '@/lib/profile/text'

const now = '2026-09-01T08:00:00.000Z'
const id = (rank: number) => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`
const organisationIds = [id(1)]
const dpo = (rank: number) =>
  newRecord(
    'contacts',
    { organisationIds, nom: 'Ivetot', roles: ['delegue_protection_donnees'] },
    { id: id(rank), now },
  )

const profile: Profile = {
  organisation: newRecord('organisations', { denomination: 'Bourg' }, { id: id(1), now }),
  contacts: [dpo(2)],
  cadresJuridiques: [newRecord('cadresJuridiques', { organisationIds, titre: 'Arrêté' }, { id: id(3), now })],
  casUsage: [
    newRecord(
      'casUsage',
      { organisationIds, intitule: 'Guichet', cadreJuridiqueId: id(3) },
      { id: id(4), now },
    ),
    newRecord('casUsage', { organisationIds, intitule: 'Sans texte' }, { id: id(5), now }),
  ],
  documents: [],
  mandats: [],
}
/** A record of each kind that has a place in the forms. */
const stored: Partial<Record<RecordTable, object>> = {
  organisations: profile.organisation,
  contacts: profile.contacts[0]!,
  casUsage: profile.casUsage[0]!,
  cadresJuridiques: profile.cadresJuridiques[0]!,
}
const keep = (target: string, raw: string, casUsageId: string | null = id(4), of = profile) =>
  placeToKeep(of, target, raw, casUsageId)

describe('a value kept from a form', () => {
  it.each([
    ['organisation.commune', ' Bourg ', 'organisations', id(1), { commune: 'Bourg' }],
    ['organisation.siret', '216 199 901 00010', 'organisations', id(1), { siret: '21619990100010' }],
    [
      'contact.delegue_protection_donnees.telephone',
      '01 99 00 00 01',
      'contacts',
      id(2),
      { telephone: '+33199000001' },
    ],
    ['casUsage.dureeConservation', '24', 'casUsage', id(4), { dureeConservation: 24 }],
    [
      'cadreJuridique.url',
      'https://www.legifrance.gouv.fr/a',
      'cadresJuridiques',
      id(3),
      { url: 'https://www.legifrance.gouv.fr/a' },
    ],
  ])('goes to its place: %s', (target, raw, table, record, values) => {
    expect(keep(target, raw)).toEqual({ keeping: { table, id: record, values }, problem: null })
  })

  it('makes the person that the role lacks', () => {
    expect(keep('contact.contact_technique.email', 'tech@bourg.example').keeping).toEqual({
      table: 'contacts',
      id: null,
      values: { email: 'tech@bourg.example', organisationIds, roles: ['contact_technique'] },
    })
  })

  it.each([
    ['contact.delegue_protection_donnees.email', 'prénom@bourg.example', id(4)],
    ['organisation.siret', '12345678901234', id(4)],
    ['organisation.siren', '216199901', id(4)],
    // What the profile keeps apart is not kept whole.
    ['organisation.adresse', '1 place de l’Exemple, 61999 BOURG', id(4)],
    ['organisation.commune', 'Bourg (61999)', id(4)],
    ['casUsage.dureeConservation', 'trois ans', id(4)],
    ['casUsage.intitule', 'Guichet', null],
    ['cadreJuridique.nature', 'Arrêté', id(5)],
    ['casUsage.maquettes', 'maquette.pdf', id(4)],
    ['casUsage.niveauEidas', 'eidas_9', id(4)],
    ['casUsage.rev', '9', id(4)],
    ['organisation.__proto__', 'x', id(4)],
  ])('is refused with the reason: %s « %s »', (target, raw, casUsageId) => {
    const { keeping, problem } = keep(target, raw, casUsageId)
    expect(keeping).toBeNull()
    expect(problem?.code).toMatch(/^[a-z_]+$/)
  })

  /** Each field of each kind of record that has a place in the forms, and texts that its page takes or refuses. */
  const fields = Object.entries(recordOfPlace).flatMap(([place, table]) =>
    fieldsOf(table).map((field) => [place, table, field] as const),
  )
  const typed = [
    '24',
    '1200',
    '1201',
    '9999',
    '10000',
    'x',
    'x'.repeat(201),
    'a@b.example',
    '2026-02-30',
    'été',
  ]
  it.each(fields)('is checked as in the page of its record: %s, %s.%s', (place, table, field) => {
    const target = place === 'contact' ? `contact.delegue_protection_donnees.${field}` : `${place}.${field}`
    for (const raw of typed) {
      const reading = typingOf(table, field)!.read(raw)
      const kept = keep(target, raw)
      if (kept.keeping) {
        const record = { ...stored[table]!, [field]: kept.keeping.values[field] }
        expect(kept.keeping.values[field]).toEqual(reading.value)
        expect(records[table].safeParse(record).error).toBeUndefined()
      } else if (!['keep_derived', 'keep_not_typed'].includes(kept.problem.code))
        expect(kept.problem).toEqual(reading.problem)
    }
  })

  it('takes as many months as DataPass does, and refuses five digits as the page does', () => {
    expect(keep('casUsage.dureeConservation', '9999').keeping?.values).toEqual({ dureeConservation: 9999 })
    expect(keep('casUsage.dureeConservation', '10000').problem).toEqual(remark('count', 9999))
  })

  it('asks which person when several hold the role', () => {
    const two = { ...profile, contacts: [dpo(2), dpo(6)] }
    expect(keep('contact.delegue_protection_donnees.nom', 'Ivetot', id(4), two).problem?.code).toBe(
      'keep_several',
    )
  })
})
