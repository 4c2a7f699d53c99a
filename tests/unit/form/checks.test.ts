import { describe, expect, it } from 'vitest'
import { checksOf, checkText, warnText } from '@/lib/form/checks'
import { field, completeProfile, lineOf, make, siteFields } from './samples'

const chosen = (attribute: string, definition: string, form = '', modalites: string[] = []) =>
  checksOf(attribute, siteFields, { definition, form, modalites })

describe('which checks apply', () => {
  const phone = 'contact_technique_phone_number'
  it.each([
    [phone, 'france_connect', '', [], ['mobile_fr']],
    [phone, 'pro_connect_service_provider', '', [], []],
    [phone, 'api_entreprise', '', [], []],
    [phone, 'api_particulier', 'api-particulier', ['france_connect'], []],
    [phone, 'api_particulier', 'api-particulier-aiga', ['params'], []],
    [phone, 'api_particulier', 'api-particulier-aiga', ['params', 'france_connect'], ['mobile_fr']],
    [phone, 'api_mobilic', '', [], ['phone_fr']],
    ['responsable_traitement_phone_number', 'france_connect', '', [], []],
    ['administrateur_metier_phone_number', 'hubee_dila', '', [], ['phone_fr']],
    ['administrateur_metier_email', 'hubee_cert_dc', '', [], ['nominative_email']],
    ['contact_metier_email', 'hubee_cert_dc', '', [], []],
    ['cadre_juridique_url', 'a_definition_dyn', '', [], ['datapass_url']],
    ['toString', 'france_connect', '', [], []],
  ])('to %s of %s, form %j, with %j: %j', (attribute, definition, form, modalites, checks) =>
    expect(chosen(attribute, definition, form, modalites)).toEqual(checks),
  )
})

describe('a telephone number', () => {
  it.each([
    ['+33612345678', true, true],
    ['+33712345678', true, true],
    ['+33140000000', false, true],
    ['+590690123456', true, true],
    ['+590590123456', false, true],
    // Real numbers of Réunion and Polynesia have one digit, then two, more than the site takes.
    ['+262692123456', false, false],
    ['0692 12 34 56', true, true],
    ['+68987123456', false, false],
    ['+508551234', false, true],
    ['+32470123456', false, false],
    ['0612345678', true, true],
    ['', false, false],
  ])('%j: mobile %j, French %j', (value, isMobile, isFrench) => {
    expect(checkText('mobile_fr', value)).toEqual(isMobile ? undefined : { code: 'not_mobile' })
    expect(checkText('phone_fr', value)).toEqual(isFrench ? undefined : { code: 'not_phone' })
  })

  it('is shown as people write it, and known again in any spelling', () => {
    const phone = (value: string) => lineOf(field('contact_technique_phone_number', { value }))
    expect(phone('').value).toBe('06 39 98 00 03')
    for (const same of ['0639980003', '06.39.98.00.03', '+33 6 39 98 00 03', '+33 (0)6 39 98 00 03'])
      expect(phone(same).action, same).toBe('same')
    expect(phone('06 39 98 00 04').action).toBe('keep')
  })

  it('of a fixed line is refused for the technical contact of FranceConnect, and only there', () => {
    const profile = completeProfile()
    profile.contacts = [make('contacts', 12, { telephone: '+33140000000', roles: ['contact_technique'] })]
    const name = (definition: string) => ({
      name: `authorization_request_${definition}[contact_technique_phone_number]`,
    })
    const at = (definition: string) =>
      lineOf(field('contact_technique_phone_number', name(definition)), { profile })
    expect(at('france_connect')).toMatchObject({ canTick: false, reason: { code: 'not_mobile' } })
    expect(at('api_entreprise')).toMatchObject({ canTick: true, value: '01 40 00 00 00' })
  })
})

describe('the address of a legal text', () => {
  it.each([
    ['https://www.legifrance.gouv.fr/loda/id/JORFTEXT000037611479', true],
    ['http://exemple.fr', true],
    ['https://exemple.fr/a?b=c&d[]=e#f', true],
    ['www.exemple.fr', false],
    ['https://exemple.fr:8443/acte.pdf', false],
    ['https://exemple.fr/délibération.pdf', false],
    ['https://exemple.fr#ancre', false],
    ['https://localhost/acte', false],
    ['https://exemple.fr/acte signé.pdf', false],
    ['javascript:alert(1)//exemple.fr', false],
    ['https://exemple.fr/a\nhttps://exemple.fr/b', false],
  ])('%j: %j', (value, isFine) =>
    expect(checkText('datapass_url', value)).toEqual(isFine ? undefined : { code: 'not_url' }),
  )
})

describe('a shared mailbox', () => {
  it.each([
    ['accueil@exemple.fr', true],
    ['Mairie.Accueil@exemple.fr', true],
    ['camille.durand@mairie-exemple.fr', false],
    ['info-dsi@exemple.fr', true],
    ['infographie@exemple.fr', false],
  ])('is recognised in %j: %j', (value, isShared) =>
    expect(warnText('nominative_email', value)).toEqual(isShared ? { code: 'generic_email' } : undefined),
  )

  it('is warned about, not refused', () => {
    const profile = completeProfile()
    const people = { email: 'accueil@exemple.fr', roles: ['administrateur_metier'] }
    profile.contacts = [make('contacts', 15, people)]
    const name = 'authorization_request_hubee_dila[administrateur_metier_email]'
    const line = lineOf(field('administrateur_metier_email', { kind: 'email', name }), { profile })
    expect(line).toMatchObject({ canTick: true, isTicked: true, warning: { code: 'generic_email' } })
  })
})
