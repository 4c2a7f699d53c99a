// @vitest-environment happy-dom
/** The first DataPass: every field of its 43 forms is answered by the profile, or left on purpose. */
import { describe, expect, it } from 'vitest'
import { newPageContext } from '@/lib/page/read/describe'
import { match, targetOf } from '@/lib/form/match'
import type { FieldDescriptor } from '@/lib/form/model'
import type { SiteFields, SitePages } from '@/lib/form/site'
import { fields as data } from '@/lib/form/sites/signup/fields'
import { pages as site } from '@/lib/form/sites/signup/pages'
import { undoSteps } from '@/lib/page/write/undo'
import { signupForms, type SignupField } from '@/tests/standin/signup/facts'

const fields: SiteFields = data
const pages: SitePages = site

const described = ({ name, label, card, section }: SignupField, ref: number) =>
  ({ ref, name, label, section: card ?? section }) as FieldDescriptor

/** What becomes of each field of a form. */
function sorted(formFields: SignupField[]) {
  const { matches, never, unknown } = match(formFields.map(described), pages, fields)
  return new Map<number, { attribute: string; target?: string; why?: string }>(
    [...matches, ...never, ...unknown].map((each) => [each.ref, each]),
  )
}

/** A box without any name: nothing tells it from another. */
const nameless = ['J’ai une expression de besoin spécifique']

const roleOf: Record<string, string> = {
  demandeur: 'demandeur',
  responsable_traitement: 'responsable_traitement',
  delegue_protection_donnees: 'delegue_protection_donnees',
  responsable_technique: 'contact_technique',
  contact_metier: 'contact_metier',
}

describe.each(signupForms.map((form) => [form.slug, form] as const))('%s', (_, form) => {
  const found = sorted(form.fields)

  it('has each field mapped, or left to the person with a reason', () => {
    const lost = form.fields.filter((field, ref) => {
      const { target, why } = found.get(ref) ?? {}
      return !target && !why && !(field.name === '' && nameless.includes(field.label))
    })
    expect(lost).toEqual([])
  })

  it('gives each card to the role that the site sends with it, whatever its number', () => {
    const roles = form.fields.map(({ role }, ref) => role && [roleOf[role], found.get(ref)!.attribute])
    const wrong = roles.filter((each) => each && !each[1]!.startsWith(`${each[0]}_`))
    expect(wrong).toEqual([])
  })

  it('asks for a whole name where there is one field for both', () => {
    const names = form.fields.flatMap(({ name, label }, ref) =>
      name.endsWith('.family_name') ? [[label.startsWith('Nom et Prénom'), found.get(ref)!.attribute]] : [],
    )
    expect(
      names.filter(([isWhole, attribute]) => isWhole !== String(attribute).endsWith('full_name')),
    ).toEqual([])
  })
})

it('has 43 forms and 906 fields', () => {
  expect(signupForms).toHaveLength(43)
  expect(signupForms.reduce((sum, form) => sum + form.fields.length, 0)).toBe(906)
})

it('leaves and maps questions that the forms ask, and no other', () => {
  // Shown above 36 months only.
  const asked = new Set(['data_retention_comment'])
  for (const form of signupForms)
    for (const { attribute } of sorted(form.fields).values()) asked.add(attribute)
  const listed = [...Object.keys(fields.never), ...Object.keys(fields.attributes)]
  expect(listed.filter((attribute) => !asked.has(attribute))).toEqual([])
  const guarded = fields.confirmed!.map(({ attribute }) => attribute)
  expect(guarded.filter((attribute) => !asked.has(attribute))).toEqual([])
})

describe('a contact card', () => {
  const card = (title: string, name: string, id = '1') =>
    `<div class="card"><h3>${title}</h3><label for="n${id}">Nom</label><input id="n${id}" name="${name}"></div>`
  function read(content: string) {
    document.body.innerHTML = content
    const context = newPageContext(document, pages)
    return { ...context, found: context.read() }
  }
  const targets = (content: string) =>
    match(read(content).found, pages, fields).matches.map(({ target }) => target)

  it('is known by its own title', () => {
    const one = card('Délégué à la protection des données', 'team_members[1].family_name')
    expect(targets(one)).toEqual(['contact.delegue_protection_donnees.nom'])
  })

  it('without a title, or under an unknown one, is nobody’s: an earlier title is not its own', () => {
    const first = card('Contact technique', 'team_members[1].family_name')
    const bare = `<div class="card"><label for="b">Nom</label><input id="b" name="team_members[2].family_name"></div>`
    const other = card('Maître d’œuvre', 'team_members[3].family_name', '2')
    expect(targets(first + bare + other)).toEqual(['contact.contact_technique.nom'])
  })

  it('is found again after its nodes and ids were made anew', async () => {
    const context = read(card('Contact technique', 'team_members[1].family_name'))
    const { ref, kind, name, label, fingerprint } = context.found[0]!
    document.body.innerHTML = card('Contact technique', 'team_members[1].family_name', '57')
    const field = document.querySelector('input')!
    field.value = 'O’Brien'
    const step = { ref, kind, name, label, fingerprint, before: '', written: 'O’Brien' }
    expect((await undoSteps([step], context)).map(({ outcome }) => outcome)).toEqual(['restored'])
    expect(field.value).toBe('')
  })
})

it('maps a box a datum by the end of its name', () => {
  expect(targetOf('scopes.dgfip_revenuFiscalReference', fields)).toBe(
    'casUsage.scopes.dgfip_revenuFiscalReference',
  )
})
