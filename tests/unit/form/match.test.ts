import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { match, targetOf } from '@/lib/form/match'
import { pages } from '@/lib/form/sites/datapass/pages'
import { forms } from '@/tests/standin/datapass/catalogue'
import { descriptorOf, field, siteFields } from './samples'

const matchNames = (...names: string[]) =>
  match(
    names.map((name, ref) => field('', { name, ref })),
    pages,
    siteFields,
  )

/** Boxes that bind the person, and what only the site can choose; named apart from the map under test. */
/** What these forms ask under a name that means something else everywhere. */
const otherwiseAsked = [
  'produits_dinum cadre_juridique_nature',
  'api_mobilic volumetrie_approximative',
  'api_mobilic intitule',
]
const forThePerson: Record<string, 'consent' | 'site'> = {
  terms_of_service_accepted: 'consent',
  data_protection_officer_informed: 'consent',
  dpd_homologation_checkbox: 'consent',
  alternative_connexion: 'consent',
  fc_alternative_connexion: 'consent',
  authorize_service_providers_to_connect: 'consent',
  responsable_traitement_informed: 'consent',
  france_connect_authorization_id: 'site',
}

describe('every field of every form of DataPass', () => {
  const every = forms.flatMap(({ uid, definition, steps }) =>
    steps.flatMap(({ fields }) => fields.map((facts) => ({ uid, definition, facts }))),
  )

  it('is in the stand-in, all 5,799 of them', () => expect(every).toHaveLength(5799))

  it('is answered by a place of the profile, or left to the person by name; none is unknown', () => {
    for (const { uid, definition, facts } of every) {
      const found = match([descriptorOf(facts)], pages, siteFields)
      const isOther = otherwiseAsked.includes(`${definition} ${facts.attribute}`)
      const why = isOther ? 'other' : forThePerson[facts.attribute]
      const where = `${uid} ${facts.attribute}`
      expect(found.definition, where).toBe(definition)
      expect(found.unknown, where).toEqual([])
      expect(found.never, where).toEqual(why ? [{ ref: 0, attribute: facts.attribute, why }] : [])
      expect(found.matches, where).toHaveLength(why ? 0 : 1)
    }
  })

  it.each([
    ['cadre_juridique_document', /^Ajoutez votre convention/, 'asks_agreement', 15],
    ['cadre_juridique_url', /^URL$/, 'asks_agreement', 15],
    ['cadre_juridique_document', /délibération|Délibération/, 'asks_deliberation', 64],
    ['cadre_juridique_url', /délibération/, 'asks_deliberation', 52],
    ['cadre_juridique_url', /^URL du texte/, undefined, 105],
  ])('%s, under %s, waits for a tick where it asks another text: %s', (attribute, label, code, count) => {
    const asked = every.filter(({ facts }) => facts.attribute === attribute && label.test(facts.label ?? ''))
    const found = asked.flatMap(({ facts }) => match([descriptorOf(facts)], pages, siteFields).matches)
    expect(found).toHaveLength(count)
    for (const { why, isSure } of found) expect([why?.code, isSure ?? true]).toEqual([code, !code])
  })

  it('of a contact card is answered by the person of that card', () => {
    const parts = { family_name: 'nom', given_name: 'prenom', email: 'email', job_title: 'fonction' }
    for (const { uid, facts } of every) {
      if (!facts.contact || facts.attribute === 'contact_technique_extra_email') continue
      const part = facts.attribute.slice(facts.contact.length + 1)
      const wanted = part === 'phone_number' ? 'telephone' : parts[part as keyof typeof parts]
      const target = targetOf(facts.attribute, siteFields)
      expect(target, `${uid} ${facts.attribute}`).toBe(`contact.${facts.contact}.${wanted}`)
    }
  })
})

describe('names of fields', () => {
  it('of definitions made by administrators are read like the others', () => {
    const found = matchNames('authorization_request_bourses_crous_dyn[intitule]')
    expect(found).toMatchObject({
      definition: 'bourses_crous_dyn',
      matches: [{ ref: 0, target: 'casUsage.intitule', attribute: 'intitule', confidence: 1 }],
    })
  })

  it.each(['__proto__', 'constructor', 'to_string', 'prototype', 'intitule2', 'contact_technique_'])(
    'with the question %s are of the request, and unknown',
    (attribute) => {
      const found = matchNames(`authorization_request_france_connect[${attribute}]`)
      expect(found.unknown).toEqual([{ ref: 0, attribute }])
      expect([...found.matches, ...found.never]).toEqual([])
    },
  )

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'that every object inherits find no place: %s, alone or after a role',
    (word) => {
      expect(targetOf(word, siteFields)).toBeUndefined()
      expect(targetOf(`contact_technique_${word}`, siteFields)).toBeUndefined()
    },
  )

  it.each([
    'intitule',
    'authorization_request[intitule]',
    'authorization_request_france_connect[]',
    'authorization_request_france_connect[intitule][deep]',
    'authorization_request_france_connect[intitule][][]',
    'authorization_request_france_connect[Intitule]',
    'x_authorization_request_france_connect[intitule]',
    'authorization_request_france_connect[intitule] ',
    'authorization_request_france_connect[intitule]\n',
    'user[authorization_request_france_connect[intitule]]',
    '',
  ])('that are not of a request are left out: %j', (name) => {
    expect(matchNames(name)).toEqual({ definition: '', matches: [], never: [], unknown: [] })
  })

  it('give the definition from the first field that says one', () => {
    const found = matchNames(
      'q',
      'authorization_request_le_taxi[intitule]',
      'authorization_request_x[scopes][]',
    )
    expect(found.definition).toBe('le_taxi')
    expect(found.matches.map(({ ref }) => ref)).toEqual([1, 2])
  })
})

describe('roles', () => {
  const role = fc.constantFrom(...siteFields.contactRoles)
  const part = fc.constantFrom(...Object.keys(siteFields.contactParts))
  const word = fc.stringMatching(/^[a-z_]{0,12}$/)
  const attribute = fc.oneof(
    fc.tuple(role, part).map((both) => both.join('_')),
    fc.tuple(word, role, part).map((all) => all.join('_')),
    fc.tuple(role, word, part).map((all) => all.join('_')),
    fc.tuple(role, role, part).map((all) => all.join('_')),
    word,
  )

  it('are never mixed: a person answers only questions that begin with their own role', () => {
    fc.assert(
      fc.property(attribute, (name) => {
        const [room, owner, place] = (targetOf(name, siteFields) ?? '').split('.')
        if (room !== 'contact') return
        const rest = name.slice(owner!.length + 1)
        expect(name.startsWith(`${owner}_`)).toBe(true)
        expect(siteFields.contactParts[rest]).toBe(place)
      }),
      { numRuns: 2000 },
    )
  })

  it('are five, each with five answers', () => {
    const all = siteFields.contactRoles.flatMap((each) =>
      Object.keys(siteFields.contactParts).map((one) => targetOf(`${each}_${one}`, siteFields)),
    )
    expect(new Set(all).size).toBe(25)
    expect(all).not.toContain(undefined)
  })
})
