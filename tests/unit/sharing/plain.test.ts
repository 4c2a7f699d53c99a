/** What leaves unsealed: the template that names nobody, and the access copy of one person. */
import { expect, it } from 'vitest'
import type { CasUsage, Contact, Organisation } from '@/lib/profile/records'
import { personCopy } from '@/lib/sharing/person'
import { readShare } from '@/lib/sharing/read'
import { envelop, fileNameOf, slugOf, withoutPeople } from '@/lib/sharing/select'
import { idOf, NOW, record, smallBundle } from './stores'

const people = /Ÿvetot|Noémie|O’Brien|loic@/

it('a template names nobody, and is read like any file', () => {
  const json = JSON.stringify(
    envelop([withoutPeople(smallBundle())], { createdAt: NOW, app: '0', set: idOf(99) })[0],
  )
  expect(json).not.toMatch(people)
  const { organisations, cadresJuridiques, contacts, casUsage } = readShare(json)
  expect([organisations.length, cadresJuridiques.length, contacts.length, casUsage.length]).toEqual([
    1, 1, 0, 0,
  ])
})

it('an access copy says all that is kept of the person, where they are named, and nothing of others', () => {
  const bundle = smallBundle()
  bundle.organisations.push(record('organisations', 7, { denomination: 'AUTRE' }))
  const [, loic] = bundle.contacts
  const text = personCopy(
    loic as unknown as Contact,
    bundle.organisations as unknown as Organisation[],
    bundle.casUsage as unknown as CasUsage[],
    { createdAt: NOW, app: '0.1.0' },
  )
  const copy = JSON.parse(text)
  expect(copy).toMatchObject({
    format: 'habili/personne',
    personne: { nom: 'O’Brien', email: 'loic@bourg-exemple.example', roles: [], informedAt: '' },
    organisations: [{ denomination: 'COMMUNE DE BOURG-L’EXEMPLE', siret: '21619990100010' }],
    casUsage: [{ intitule: 'Guichet', role: 'contact_technique' }],
  })
  expect(text).not.toMatch(/Ÿvetot|AUTRE/)
  expect(() => readShare(text)).toThrow('not_ours')
})

it.each([
  ['Ville d’Évry-Cœur', 'ville-d-evry-coeur'],
  ['  ', ''],
  ['../../etc', 'etc'],
])('« %s » makes the file name %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
  expect(fileNameOf(slug, '2026-11-21', 'age')).toBe(`profil-${slug || 'organisations'}-20261121.habili.age`)
})

it('a numbered file says its number', () => {
  const part = { set: idOf(1), number: 2, of: 3 }
  expect(fileNameOf('a', '2026-11-21', 'age', part)).toBe('profil-a-20261121-2-sur-3.habili.age')
})
