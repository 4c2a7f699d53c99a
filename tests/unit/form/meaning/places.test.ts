/** The data of the meaning engine: its words are one another's, and the profile answers its places. */
import { describe, expect, it } from 'vitest'
import { conceptOfOwner, placeOfConcept, placeOfPart, roleOfOwner } from '@/lib/form/meaning/places'
import { attributes } from '@/lib/form/meaning/attributes'
import { owners } from '@/lib/form/meaning/owners'
import { answerOf, departementOf } from '@/lib/form/answers'
import { roles } from '@/lib/profile/records'
import { truths } from '@/tests/corpus/forms'
import { casUsageId, completeProfile } from '../samples'

const complete = completeProfile()
const [first, ...others] = complete.contacts
const profile = {
  ...complete,
  contacts: [{ ...first!, roles: [...roles] }, ...others.map((each) => ({ ...each, roles: [] }))],
  organisation: {
    ...complete.organisation,
    siret: '13002526500013',
    kind: 'collectivite',
    adresse: '20 avenue de Ségur',
    codePostal: '75007',
    commune: 'Paris',
    website: 'https://exemple.example',
  },
}
const answer = (target: string) => answerOf(profile, target, { casUsageId, definition: 'any' })
const parts = Object.values(placeOfPart)
const targets = [
  ...Object.values(placeOfConcept),
  ...Object.values(roleOfOwner).flatMap((role) => parts.map((part) => `contact.${role}.${part}`)),
  ...Object.values(truths),
]

it.each([...new Set(targets)])('%s is answered by a complete profile', (target) => {
  expect(answer(target)).not.toHaveProperty('lacks')
})

it('the map names owners, roles and things of the vocabulary', () => {
  const known = owners.map(({ id }) => id)
  expect(
    [...Object.keys(roleOfOwner), ...Object.keys(conceptOfOwner)].filter((id) => !known.includes(id)),
  ).toEqual([])
  expect(Object.values(roleOfOwner).filter((role) => !roles.some((each) => each === role))).toEqual([])
  const things = new Set(attributes.map(({ id }) => id))
  const named = [
    ...Object.keys(placeOfPart),
    ...Object.keys(placeOfConcept).map((each) => each.split('.')[1]!),
  ]
  expect(named.filter((id) => !things.has(id))).toEqual([])
})

it('no word is said of two owners, or of two things', () => {
  for (const all of [owners, attributes]) {
    const words = all.flatMap((each) => each.words)
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  }
})

describe('what is drawn from the organisation', () => {
  it('SIREN: the first nine digits of the SIRET', () => {
    expect(answer('organisation.siren')).toMatchObject({ value: '130025265' })
  })

  it.each([
    ['57000', '57'],
    ['01000', '01'],
    ['20000', '2A'],
    ['20137', '2A'],
    ['20200', '2B'],
    ['97400', '974'],
    ['98714', '987'],
    ['', ''],
    ['5700', ''],
  ])('département of %s: %s', (codePostal, departement) => {
    expect(departementOf(codePostal)).toBe(departement)
  })
})
