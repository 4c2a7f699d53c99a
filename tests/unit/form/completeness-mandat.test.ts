/** Completeness of an entity for which an editor files: the plan's profile, so the editor's people count. */
import { describe, expect, it } from 'vitest'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { completeness } from '@/lib/form/completeness'
import type { Contact, Profile, Role } from '@/lib/profile/records'
import { idOf, make } from './samples'

const ENTITY = idOf(1)
const EDITOR = idOf(70)
const home = `#organisation/${ENTITY}`
const editorsPeople = `#organisation/${EDITOR}/contacts`
const roles: Role[] = ['contact_technique', 'delegue_protection_donnees', 'responsable_traitement']

const person = (rank: number, organisationIds: string[], values: Record<string, unknown>) =>
  make('contacts', rank, {
    organisationIds,
    nom: 'Exemple',
    prenom: 'Alix',
    fonction: 'Cheffe de projet',
    email: 'alix@exemple.fr',
    telephone: '+33612345678',
    ...values,
  })
const dpo = person(60, [ENTITY], { roles: ['delegue_protection_donnees', 'responsable_traitement'] })
const technician = (values = {}) => person(72, [EDITOR], { roles, ...values })

/** What FranceConnect lacks of `role`, for the entity with `contacts` and an editor with `theirs`. */
function lacks(role: Role, contacts: Contact[], theirs?: Contact[], editorRoles = ['contact_technique']) {
  const mandat = make('mandats', 71, { editorId: EDITOR, entityId: ENTITY, editorRoles })
  const organisation = make('organisations', 70, { denomination: 'Éditeur Clarté' })
  const profile: Profile = {
    organisation: make('organisations', 1, { denomination: 'Ville de Bourg' }),
    contacts,
    cadresJuridiques: [],
    casUsage: [],
    documents: [],
    mandats: [mandat],
    ...(theirs ? { editor: { organisation, contacts: theirs, mandat } } : {}),
  }
  const among = definitions.filter(({ id }) => id === 'france_connect')
  const form = completeness(profile, null, among).find(({ formUid }) => formUid === 'france-connect')!
  return form.missing.filter(({ target }) => target.startsWith(`contact.${role}.`))
}

describe('the technical contact', () => {
  it('that the editor gives is not missing', () => {
    expect(lacks('contact_technique', [dpo])).toHaveLength(5)
    expect(lacks('contact_technique', [dpo], [technician()])).toEqual([])
  })

  it('that the editor lacks is to be given on its own pages, and it is named', () => {
    const missing = lacks('contact_technique', [dpo], [])
    expect(missing.map(({ route, by }) => [route, by])).toEqual(
      missing.map(() => [editorsPeople, 'Éditeur Clarté']),
    )
    expect(lacks('contact_technique', [dpo], [technician({ telephone: '' })])).toMatchObject([
      { route: `${editorsPeople}/${idOf(72)}`, by: 'Éditeur Clarté' },
    ])
  })

  it('stays the entity’s where the mandat leaves it the role', () => {
    const missing = lacks('contact_technique', [dpo], [technician()], [])
    expect(missing).toHaveLength(5)
    expect(missing[0]).toMatchObject({ route: `${home}/contacts` })
    expect(missing[0]).not.toHaveProperty('by')
  })
})

it('a DPO of the editor is refused with the reason, and the way to the entity’s people', () => {
  const lent = technician({ organisationIds: [EDITOR, ENTITY] })
  const [first] = lacks('delegue_protection_donnees', [lent], [lent])
  expect(first).toMatchObject({ reason: { code: 'of_editor' }, route: `${home}/contacts` })
  expect(first).not.toHaveProperty('by')
  expect(lacks('delegue_protection_donnees', [dpo], [lent])).toEqual([])
})
