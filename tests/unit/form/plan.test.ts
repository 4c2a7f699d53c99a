import { describe, expect, it } from 'vitest'
import type { FieldDescriptor } from '@/lib/form/model'
import { planFill } from '@/lib/form/plan'
import type { SiteFields } from '@/lib/form/site'
import { fields as demarches } from '@/lib/form/sites/demarches/fields'
import { fields as signup } from '@/lib/form/sites/signup/fields'
import type { Profile } from '@/lib/profile/records'
import { casUsageId, completeProfile, field, idOf, lineOf, make, option, pageOf, planOf } from './samples'

describe('a line of a plan', () => {
  it('fills a blank field, ticked, with whose data it is', () => {
    expect(lineOf(field('contact_technique_email'))).toMatchObject({
      action: 'write',
      isTicked: true,
      canTick: true,
      value: 'loic.obrien@bourg-exemple.example',
      source: { table: 'contacts', label: 'Loïc O’Brien', role: 'contact_technique' },
    })
  })

  it('keeps another value of the page, and may be ticked', () => {
    const line = lineOf(field('intitule', { value: 'Autre projet' }))
    expect(line).toMatchObject({ action: 'keep', isTicked: false, canTick: true, was: 'Autre projet' })
    expect(line.reason).toEqual({ code: 'page_has_value' })
  })

  it.each([
    ['a consent', 'terms_of_service_accepted', {}, 'never'],
    ['what the site chooses', 'france_connect_authorization_id', {}, 'left_to_user'],
    ['an unknown question', 'couleur_preferee', {}, 'unknown_field'],
    ['a readonly field', 'intitule', { state: 'readonly' }, 'readonly'],
    ['a disabled field', 'intitule', { state: 'disabled' }, 'disabled'],
    ['a hidden field', 'intitule', { state: 'hidden' }, 'hidden'],
    ['a covered field', 'intitule', { state: 'covered' }, 'covered'],
    [
      'a disabled consent, whose state comes before any advice',
      'terms_of_service_accepted',
      { state: 'disabled' },
      'disabled',
    ],
    [
      'a disabled field that the profile does not answer',
      'couleur_preferee',
      { state: 'disabled' },
      'disabled',
    ],
    ['a hidden field with a value', 'intitule', { state: 'hidden', value: 'x' }, 'hidden'],
    ['a text longer than the field', 'intitule', { maxLength: 5 }, 'too_long'],
    ['a checkbox where a text is known', 'intitule', { kind: 'checkbox' }, 'unknown_field'],
    ['a file field where a text is known', 'intitule', { kind: 'file', value: [] }, 'unknown_field'],
    ['a text field where files are known', 'maquette_projet', {}, 'unknown_field'],
    ['a text field where a choice is known', 'scopes', {}, 'unknown_field'],
    ['a kind that nothing writes', 'intitule', { kind: 'unsupported' }, 'unknown_field'],
    ['a number where a text is known', 'volumetrie_approximative', { kind: 'number' }, 'not_number'],
    ['a date where a text is known', 'intitule', { kind: 'date' }, 'not_date'],
    ['an address where a text is known', 'intitule', { kind: 'url' }, 'not_url'],
    ['an e-mail where a text is known', 'intitule', { kind: 'email' }, 'not_email'],
  ] as [string, string, Partial<FieldDescriptor>, string][])(
    'leaves %s, and says so',
    (_, attribute, changes, code) => {
      const choices = { france_connect: { scopes: ['family_name'], modalites: [] } }
      const line = lineOf(field(attribute, changes), { profile: completeProfile({ choices }) })
      expect(line).toMatchObject({ action: 'skip', isTicked: false, canTick: false })
      expect(line.reason?.code).toBe(code)
    },
  )

  it('says both lengths of a text that does not fit, and cuts nothing', () => {
    const { value, reason } = lineOf(field('intitule', { maxLength: 22 }))
    expect(value).toBe('Guichet « Bourg & moi »')
    expect(reason).toEqual({ code: 'too_long', values: ['23', '22'] })
    expect(lineOf(field('intitule', { maxLength: 23 })).canTick).toBe(true)
  })

  it('joins the lines of a text for a field of one line, and keeps them for several', () => {
    const flat = 'Délibération n° 2026-14 du conseil municipal instituant le guichet en ligne'
    expect(lineOf(field('cadre_juridique_nature')).value).toBe(flat)
    const long = lineOf(field('cadre_juridique_nature', { kind: 'textarea' })).value
    expect(long).toContain('municipal\ninstituant')
    expect(lineOf(field('cadre_juridique_nature', { value: flat })).action).toBe('same')
  })

  it('of a contact who lacks the answer says so, and keeps what the page has', () => {
    const profile = completeProfile()
    profile.contacts = []
    expect(lineOf(field('contact_metier_email'), { profile })).toMatchObject({
      action: 'skip',
      reason: { code: 'no_value' },
    })
    expect(lineOf(field('contact_metier_email', { value: 'a@b.fr' }), { profile })).toMatchObject({
      action: 'keep',
      canTick: false,
      reason: { code: 'page_has_value' },
    })
  })

  it('of a role held by two people waits for a choice, then takes the chosen one', () => {
    const profile = completeProfile()
    profile.contacts.push(make('contacts', 19, { nom: 'Second', roles: ['contact_metier'] }))
    const name = field('contact_metier_family_name')
    expect(lineOf(name, { profile })).toMatchObject({ action: 'skip', reason: { code: 'several_contacts' } })
    profile.casUsage = completeProfile({ contactByRole: { contact_metier: idOf(19) } }).casUsage
    expect(lineOf(name, { profile })).toMatchObject({ action: 'write', value: 'Second' })
  })

  it('without a context of use fills contacts only', () => {
    const plan = planOf([field('contact_metier_email'), field('intitule')], { casUsageId: null })
    expect(plan.lines.map(({ action }) => action)).toEqual(['write', 'skip'])
    expect(plan.casUsageId).toBeNull()
  })

  it('is not ticked for the person by a blocked plan’s own word: the plan says it is blocked', () => {
    expect(planOf([field('intitule')], { blocked: 'siret_mismatch' }).blocked).toBe('siret_mismatch')
    expect(planOf([field('intitule')])).not.toHaveProperty('blocked')
  })
})

describe('a field that the profile does not answer', () => {
  const profile = { ...completeProfile(), contacts: [] }

  it.each(['readonly', 'disabled', 'covered'] as const)('and that is %s is said to be so', (state) => {
    const line = lineOf(field('contact_metier_email', { state }), { profile })
    expect(line).toMatchObject({ action: 'skip', canTick: false, reason: { code: state } })
  })
})

describe('on another site', () => {
  /** The only line of a page where `target` is asked by `asked`. */
  function lineThere(
    asked: FieldDescriptor,
    target: string,
    { site = demarches, profile = completeProfile(), savesInto }: Partial<Elsewhere> = {},
  ) {
    const matches = [{ ref: 0, attribute: asked.fingerprint, target, confidence: 1 }]
    const page = pageOf([asked])
    return planFill({
      id: idOf(99),
      page: { ...page, facts: { ...page.facts, ...(savesInto ? { savesInto } : {}) } },
      matching: { definition: 'france_connect', matches, never: [], unknown: [] },
      fields: site,
      profile,
      casUsageId,
    }).lines[0]!
  }
  interface Elsewhere {
    site: SiteFields
    profile: Profile
    savesInto: 'draft'
  }
  const withoutPostCode = completeProfile()
  withoutPostCode.organisation = { ...withoutPostCode.organisation, codePostal: '' }
  const { adresse, codePostal, commune } = completeProfile().organisation

  it('a box that asks back in a dialog is left to the person', () => {
    const choices = { france_connect: { scopes: ['email'], modalites: [] } }
    const there = (state: FieldDescriptor['state']) =>
      lineThere(
        field('scopes.email', { kind: 'checkboxes', options: [option('email')], state }),
        'casUsage.scopes',
        { site: signup, profile: completeProfile({ choices }) },
      )
    expect(there('writable')).toMatchObject({ canTick: false, reason: { code: 'opens_dialog' } })
    expect(there('readonly')).toMatchObject({ canTick: false, reason: { code: 'readonly' } })
  })

  it('what the site puts there by itself is kept, with a word', () => {
    const siret = field('siret', { value: '11122233300011' })
    expect(lineThere(siret, 'organisation.siret')).toMatchObject({
      action: 'keep',
      isTicked: false,
      warning: { code: 'preset_by_site' },
    })
  })

  it('a commune is searched with its post code, and not without one', () => {
    const asked = field('commune', { siteType: 'communes', kind: 'combobox' })
    const target = 'organisation.commune'
    expect(lineThere(asked, target).value).toBe(`${commune} (${codePostal})`)
    expect(lineThere(asked, target, { profile: withoutPostCode })).toMatchObject({
      action: 'skip',
      reason: { code: 'no_value' },
    })
  })

  it('a postal address alone on its page holds the whole one, or its street where there is no more', () => {
    const asked = field('adresse', { label: 'Adresse postale' })
    const target = 'organisation.adresse'
    expect(lineThere(asked, target).value).toBe(`${adresse}, ${codePostal} ${commune}`)
    expect(lineThere(asked, target, { profile: withoutPostCode }).value).toBe(adresse)
  })

  it('the kind of body is chosen in the words of the list', () => {
    const options = [option('1'), { ...option('2'), label: 'Commune' }]
    expect(lineThere(field('forme', { kind: 'select', options }), 'organisation.kind').value).toBe('2')
  })

  it('what a list does not offer goes into the text of « Autre », where the list has one that may be chosen', () => {
    const other = option('__other__')
    const there = (...options: ReturnType<typeof option>[]) =>
      lineThere(field('commune', { kind: 'select', options }), 'organisation.commune')
    expect(there(option('Ailleurs'), other)).toMatchObject({
      value: commune,
      canTick: true,
      warning: { code: 'other_option' },
    })
    for (const options of [[option('Ailleurs')], [{ ...other, isLocked: true }]])
      expect(there(...options)).toMatchObject({ canTick: false, reason: { code: 'option_missing' } })
  })

  it('an answer of several words is added to the tags of the page, and is no text to search for', () => {
    const choices = { france_connect: { scopes: ['email', 'phone'], modalites: [] } }
    const there = (kind: 'tags' | 'linked' | 'combobox', value: string | string[]) =>
      lineThere(field('donnees', { kind, value }), 'casUsage.scopes', {
        profile: completeProfile({ choices }),
      })
    expect(there('tags', ['email', 'siret']).value).toEqual(['email', 'siret', 'phone'])
    expect(there('linked', ['']).value).toEqual(['email', 'phone'])
    expect(there('combobox', '')).toMatchObject({ canTick: false, reason: { code: 'unknown_field' } })
    expect(
      lineThere(field('commune', { kind: 'linked', value: [''] }), 'organisation.commune'),
    ).toMatchObject({
      canTick: false,
      reason: { code: 'unknown_field' },
    })
  })

  it('what is saved at once and for good is said of a choice that nothing empties', () => {
    const there = (...options: ReturnType<typeof option>[]) =>
      lineThere(field('niveau', { kind: 'radio', options }), 'casUsage.niveauEidas', { savesInto: 'draft' })
    const both = [option('eidas_1'), option('eidas_2')]
    expect(there(...both)).toMatchObject({ canTick: true, warning: { code: 'cannot_empty' } })
    expect(there(option(''), ...both)).not.toHaveProperty('warning')
  })
})

describe('a day in a text', () => {
  it('is written as French people write it, and known in that dress', () => {
    const date = (kind: 'text' | 'date', value = '') =>
      lineOf(field('date_prevue_mise_en_production', { kind, value }))
    expect(date('text')).toMatchObject({ action: 'write', value: '01/03/2027' })
    expect(date('date')).toMatchObject({ action: 'write', value: '2027-03-01' })
    expect(date('text', '1er mars 2027').action).toBe('same')
  })
})

it.each([...Object.getOwnPropertyNames(Object.prototype), 'prototype'])(
  'a field, a service or an option named « %s » is known to nobody',
  (name) => {
    const choices = { france_connect: { scopes: [name], modalites: [name] } }
    const { lines } = planOf(
      [
        field(name),
        field(`contact_technique_${name}`),
        field('scopes', { name: `authorization_request_${name}[scopes][]`, kind: 'checkboxes' }),
        field('modalities', { name: `authorization_request_${name}[modalities][]`, kind: 'checkboxes' }),
      ],
      { profile: completeProfile({ choices }), formUid: name },
    )
    expect(lines.filter(({ canTick }) => canTick)).toEqual([])
  },
)
