import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { completeness } from '@/lib/form/completeness'
import { keepAnswer } from '@/lib/form/keep-answer'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { fields } from '@/lib/form/sites/datapass/fields'
import { totalsOf } from '@/components/whole-request/totals'
import { wholeRequest, type AskedQuestion, type Asking } from '@/lib/form/whole-request'
import { newRecord, type Profile, roles } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'
import { atDepth } from '@/tests/support/depth'

const now = '2026-09-01T08:00:00.000Z'
const idOf = (rank: number) => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`
const make = <T extends RecordTable>(table: T, rank: number, values: Record<string, unknown>) =>
  newRecord(table, values, { id: idOf(rank), now })

const organisation = make('organisations', 1, { siret: '21920023500014', denomination: 'Commune d’Exemple' })

function profileOf(changes: Partial<Profile> = {}): Profile {
  return {
    organisation,
    contacts: [],
    cadresJuridiques: [],
    casUsage: [make('casUsage', 2, { organisationIds: [organisation.id] })],
    documents: [],
    mandats: [],
    ...changes,
  }
}

function asking(uid: string, changes: Partial<Asking> = {}): Asking {
  const definition = definitions.find(({ forms }) => forms.some((form) => form.uid === uid))!
  const form = definition.forms.find((each) => each.uid === uid)!
  return { profile: profileOf(), casUsageId: idOf(2), definition, form, ...changes }
}

function questionOf(of: Asking, attribute: string): AskedQuestion {
  const found = wholeRequest(of)
    .flatMap(({ questions }) => questions)
    .find(({ attributes }) => attributes.includes(attribute))
  if (!found) throw new Error(`${of.form.uid} does not ask ${attribute}`)
  return found
}

const text = fc.constantFrom('', 'Exemple', 'x'.repeat(180), 'https://ville-exemple.fr/acte')
const people = fc.array(
  fc.record({
    nom: text,
    prenom: text,
    email: fc.constantFrom('', 'mairie@ville-exemple.fr', 'camille@ville-exemple.fr'),
    telephone: fc.constantFrom('', '+33612345678', '+33240000001', '+590590000000'),
    roles: fc.uniqueArray(fc.constantFrom(...roles)),
  }),
  { maxLength: 4 },
)
const usages = fc.array(
  fc.record({
    intitule: text,
    description: text,
    cadreJuridiqueId: fc.constantFrom(null, idOf(3)),
    dureeConservation: fc.constantFrom(null, 12, 60),
    equipeTechniqueType: fc.constantFrom('', 'editor', 'internal', 'other'),
    appelsParMinute: fc.constantFrom(null, 1, 50, 5000),
    niveauEidas: fc.constantFrom('', 'eidas_1'),
    homologationDebut: fc.constantFrom('', '2026-02-01'),
    homologationFin: fc.constantFrom('', '2026-01-01', '2028-01-01'),
    hasBesoinsSpecifiques: fc.boolean(),
  }),
  { maxLength: 1 },
)
const profiles = fc.record({ people, usages, nature: text, url: text, picks: fc.nat(4) }).map((given) => {
  const choices = Object.fromEntries(
    definitions.map(({ id, scopes, modalites }) => [
      id,
      {
        scopes: scopes.slice(0, given.picks).map(({ value }) => value),
        modalites: modalites.slice(0, given.picks).map(({ value }) => value),
      },
    ]),
  )
  return profileOf({
    contacts: given.people.map((each, at) => make('contacts', 10 + at, each)),
    cadresJuridiques: [make('cadresJuridiques', 3, { titre: 'Texte', nature: given.nature, url: given.url })],
    casUsage: given.usages.map((each) => make('casUsage', 2, { ...each, choices })),
  })
})

describe('the whole request of each of the 194 forms', () => {
  it('counts what completeness counts, whatever the profile', () => {
    expect(definitions.flatMap(({ forms }) => forms)).toHaveLength(194)
    fc.assert(
      fc.property(profiles, (profile) => {
        const casUsageId = profile.casUsage[0]?.id ?? null
        const all = completeness(profile, casUsageId, definitions)
        for (const definition of definitions)
          for (const form of definition.forms) {
            const steps = wholeRequest({ profile, casUsageId, definition, form })
            const { ready, total } = totalsOf(steps)
            const counted = all.find(({ formUid }) => formUid === form.uid)!
            expect({ uid: form.uid, ready, total }).toEqual({
              uid: form.uid,
              ready: counted.ready,
              total: counted.total,
            })
          }
      }),
      { numRuns: atDepth(3, 12) },
    )
  }, 60_000)

  it('has every step of the form, and every question of it once, but what the site itself provides', () => {
    for (const definition of definitions)
      for (const form of definition.forms) {
        const steps = wholeRequest({ ...asking(form.uid), profile: profileOf() })
        expect(steps.map(({ step }) => step)).toEqual(form.steps.map(({ step }) => step))
        const asked = steps.flatMap(({ questions }) => questions.flatMap(({ attributes }) => attributes))
        expect(new Set(asked).size).toBe(asked.length)
        const own = form.steps.flatMap(({ attributes }) => attributes)
        const revealed = fields.reveals.flatMap(({ attribute, by }) => [attribute, by])
        const apart = own.filter((each) => !asked.includes(each) && !revealed.includes(each))
        expect(apart.filter((each) => fields.never[each as never] !== 'site')).toEqual([])
      }
  })

  it('keeps each answer that may be typed where the form then finds it', () => {
    const samples: Record<string, string> = {
      email: 'camille@ville-exemple.fr',
      tel: '06 12 34 56 78',
      url: 'https://ville-exemple.fr/acte.pdf',
      date: '2026-12-01',
      number: '12',
    }
    let kept = 0
    for (const definition of definitions)
      for (const form of definition.forms) {
        const of = asking(form.uid)
        for (const { entry, attributes, from } of wholeRequest(of).flatMap(({ questions }) => questions)) {
          if (!entry || from === 'site') continue
          const raw =
            entry.kind === 'one'
              ? entry.options[0]!.value
              : entry.kind === 'many'
                ? [entry.options[0]!.value]
                : (samples[entry.kind] ?? 'Un texte d’exemple')
          const outcome = keepAnswer(of, attributes[0]!, raw)
          expect({ uid: form.uid, attributes, raw, outcome }).toHaveProperty('outcome.keeping')
          kept += 1
        }
      }
    expect(kept).toBeGreaterThan(1500)
  })
})

describe('a question of the whole request', () => {
  it('says beforehand what the site will refuse, and refuses it before it is kept', () => {
    const of = asking('france-connect')
    expect(questionOf(of, 'contact_technique_phone_number').limits).toContainEqual({ code: 'mobile_fr' })
    expect(keepAnswer(of, 'contact_technique_phone_number', '02 40 00 00 01')).toEqual({
      reason: { code: 'not_mobile' },
    })
    expect(keepAnswer(of, 'contact_technique_phone_number', '06 12 34 56 78')).toHaveProperty('keeping')
  })

  it('asks once who holds a role that several people hold, and keeps the choice in the context', () => {
    const contacts = [20, 21].map((rank) =>
      make('contacts', rank, { nom: `Exemple ${rank}`, roles: ['contact_technique'] }),
    )
    const of = asking('france-connect', { profile: profileOf({ contacts }) })
    const entries = wholeRequest(of)
      .flatMap(({ questions }) => questions)
      .filter(({ reason }) => reason?.code === 'several_contacts')
    expect(entries.map(({ state }) => state)).toEqual(Array(5).fill('choose'))
    expect(entries.filter(({ entry }) => entry)).toHaveLength(1)
    expect(keepAnswer(of, entries[0]!.attributes[0]!, idOf(21))).toEqual({
      keeping: { table: 'casUsage', id: idOf(2), values: { contactByRole: { contact_technique: idOf(21) } } },
    })
    expect(keepAnswer(of, entries[0]!.attributes[0]!, idOf(99))).toHaveProperty('problem')
  })

  it('keeps chosen data beside those of other services', () => {
    const choices = { api_entreprise: { scopes: ['x'], modalites: [] } }
    const casUsage = [make('casUsage', 2, { choices })]
    const of = asking('france-connect', { profile: profileOf({ casUsage }) })
    expect(questionOf(of, 'scopes')).toMatchObject({ state: 'choose', entry: { kind: 'many' } })
    expect(keepAnswer(of, 'scopes', ['email'])).toMatchObject({
      keeping: {
        values: { choices: { ...choices, france_connect: { scopes: ['email'], modalites: [] } } },
      },
    })
    expect(keepAnswer(of, 'scopes', ['not_offered'])).toHaveProperty('problem')
  })

  it('makes the first context, and the text that it cites, of their first answer', () => {
    const none = asking('france-connect', { profile: profileOf({ casUsage: [] }), casUsageId: null })
    expect(keepAnswer(none, 'intitule', 'Portail des familles')).toMatchObject({
      keeping: { table: 'casUsage', id: null, values: { intitule: 'Portail des familles' } },
    })
    expect(keepAnswer(asking('france-connect'), 'cadre_juridique_nature', 'Délibération 12')).toMatchObject({
      keeping: {
        table: 'cadresJuridiques',
        id: null,
        values: { nature: 'Délibération 12', titre: 'Délibération 12' },
        cites: { casUsageId: idOf(2), field: 'cadreJuridiqueId' },
      },
    })
  })

  it('counts what the page shows, unless the site would refuse it', () => {
    const shown = { intitule: ['Portail'], contact_technique_phone_number: ['02 40 00 00 01'] }
    const of = asking('france-connect', { shown })
    expect(questionOf(of, 'intitule')).toMatchObject({ state: 'ready', from: 'page', shown: 'Portail' })
    expect(questionOf(of, 'contact_technique_phone_number')).toMatchObject({
      state: 'lacks',
      reason: { code: 'not_mobile' },
    })
  })

  it('leaves to the site what it has already, and to the person what nobody else may answer', () => {
    const of = asking('france-connect-collectivite-administration')
    expect(questionOf(of, 'cadre_juridique_nature')).toMatchObject({ state: 'ready', from: 'site' })
    const consents = wholeRequest(asking('api-particulier'))
      .flatMap(({ questions }) => questions)
      .filter(({ state }) => state === 'left')
    for (const each of consents) expect(each).toMatchObject({ entry: null, target: '' })
  })
})
