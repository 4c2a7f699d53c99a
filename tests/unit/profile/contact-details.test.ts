import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEmail } from '@/lib/profile/email'
import { checkPhone, showPhone } from '@/lib/profile/phone'
import { checkUrl } from '@/lib/profile/url'
import { Contact, newRecord } from '@/lib/profile/records'

const at = { id: '3f1c1c52-6a5b-4f4a-9a51-2f0c53f6d3a1', now: '2026-11-21T08:00:00.000Z' }

describe('checkEmail', () => {
  it.each(['a+b@c.gouv.fr', '  a.b@mairie-exemple.fr ', 'A.B@exemple.fr', ''])('accepts %j', (raw) => {
    expect(checkEmail(raw)).toEqual({ value: raw.trim(), problem: null, notices: [] })
  })

  it.each([
    ['Prénom.Nom@ville.fr', 'email_accent', ['é']],
    ['a@ville\u200b.fr', 'email_invisible', []],
    ['a@b.fr; c@d.fr', 'email_several', []],
    ['a b@ville.fr', 'email_space', []],
    ['a@ville', 'email_invalid', []],
    ['ville.fr', 'email_invalid', []],
    [`${'a'.repeat(200)}@b.fr`, 'text_too_long', ['200', '205']],
  ])('A08, A12 refuses %j: %s', (raw, code, values) => {
    expect(checkEmail(raw)).toEqual({ value: null, problem: { code, values }, notices: [] })
  })

  it('suggests the address of a line copied from a mailbox', () => {
    expect(checkEmail('Élodie Exemple <elodie@ville.fr>').problem).toMatchObject({
      code: 'email_with_name',
      suggestion: 'elodie@ville.fr',
    })
  })

  it('accepts nothing that a record would refuse', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (raw) => {
        const { value } = checkEmail(raw)
        if (value !== null) expect(newRecord('contacts', { email: value }, at).email).toBe(value)
      }),
    )
  })
})

describe('checkPhone', () => {
  it.each([
    ['0102030405', '+33102030405'],
    ['01 02 03 04 05', '+33102030405'],
    ['01.02.03.04.05', '+33102030405'],
    ['+33 (0)1 02 03 04 05', '+33102030405'],
    ['0033102030405', '+33102030405'],
    ['+590 590 12 34 56', '+590590123456'],
    ['0590 12 34 56', '+590590123456'],
    ['0692 12 34 56', '+262692123456'],
    ['0639 01 23 45', '+262639012345'],
    ['06 39 98 00 03', '+33639980003'],
    ['+262 262 12 34 56', '+262262123456'],
    ['0800 123 456', '+33800123456'],
    ['+41 22 345 67 89', '+41223456789'],
    ['', ''],
  ])('A09 stores %s as %j', (raw, stored) => {
    expect(checkPhone(raw)).toEqual({ value: stored, problem: null, notices: [] })
    if (stored) expect(Contact.shape.telephone.safeParse(stored).success).toBe(true)
  })

  it.each([
    ['112', 'phone_short'],
    ['3646', 'phone_short'],
    ['01 02 03 04', 'phone_invalid'],
    ['01 02 03 04 05 06', 'phone_invalid'],
    ['01 02 03 04 05 poste 12', 'phone_letters'],
    ['+999 123 456 789', 'phone_invalid'],
  ])('A09 refuses %s: %s', (raw, code) => {
    expect(checkPhone(raw).problem?.code).toBe(code)
  })

  it('shows a stored number so that it reads back the same', () => {
    expect(showPhone('+33102030405')).toBe('01 02 03 04 05')
    expect(showPhone('+590590123456')).toBe('+590 590 12 34 56')
    expect(showPhone('')).toBe('')
    const national = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 99_999_999 }))
    fc.assert(
      fc.property(national, ([first, rest]) => {
        const { value } = checkPhone(`0${first}${String(rest).padStart(8, '0')}`)
        if (value) expect(checkPhone(showPhone(value)).value).toBe(value)
      }),
    )
  })
})

describe('checkUrl', () => {
  it.each(['', 'https://mairie.exemple.fr', 'http://exemple.fr/a/b?c=d#e'])('accepts %j', (raw) => {
    expect(checkUrl(raw)).toEqual({ value: raw, problem: null, notices: [] })
  })

  it('suggests the scheme', () => {
    expect(checkUrl('mairie.exemple.fr/textes').problem).toMatchObject({
      code: 'url_scheme',
      suggestion: 'https://mairie.exemple.fr/textes',
    })
  })

  it.each([
    ['javascript:alert(1)', 'url_not_web'],
    ['file:///C:/texte.pdf', 'url_not_web'],
    ['mailto:a@b.fr', 'url_not_web'],
    ['https://', 'url_invalid'],
    ['https://mairie', 'url_invalid'],
    ['la délibération du 3 mai', 'url_invalid'],
  ])('refuses %s: %s', (raw, code) => {
    expect(checkUrl(raw).problem?.code).toBe(code)
  })

  it.each(['https://exemple.fr:8080/a', 'https://exemple.fr/délibération', 'https://exemple.fr#titre'])(
    'warns that DataPass would refuse %s',
    (raw) => expect(checkUrl(raw)).toMatchObject({ value: raw, notices: [{ code: 'url_datapass' }] }),
  )
})
