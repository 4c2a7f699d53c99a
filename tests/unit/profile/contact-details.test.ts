import fc, { anyText } from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { checkEmail } from '@/lib/profile/email'
import { isSame } from '@/lib/form/same-value'
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
    expect(checkEmail(raw)).toMatchObject({ value: null, problem: { code, values }, notices: [] })
  })

  it('H34: takes a straight apostrophe, and names a curly one', () => {
    expect(checkEmail("jean.d'arc@bourg-exemple.fr").value).toBe("jean.d'arc@bourg-exemple.fr")
    expect(checkEmail('L’ast@bourg-exemple.fr').problem).toEqual({ code: 'email_accent', values: ['’'] })
  })

  it.each(['rh&formation@bourg.fr', 'a/b@bourg.fr', 'x#y@bourg.fr'])('H35: takes %s, as HTML does', (raw) => {
    expect(checkEmail(raw).value).toBe(raw)
    expect(newRecord('contacts', { email: raw }, at).email).toBe(raw)
  })

  it.each(['a..b@bourg.fr', '.a@bourg.fr', 'a.@bourg.fr', 'a@bourg', 'a@b_c.fr'])('refuses %s', (raw) =>
    expect(checkEmail(raw).problem?.code).toBe('email_invalid'),
  )

  it('H30: drops the marks around an address, and proposes one without those within', () => {
    expect(checkEmail('\u202adpo@bourg.fr\u202c').value).toBe('dpo@bourg.fr')
    expect(checkEmail('mailto:dpo@bourg.fr').value).toBe('dpo@bourg.fr')
    expect(checkEmail('dpo@bo\u2068urg.fr').problem).toMatchObject({
      code: 'email_invisible',
      suggestion: 'dpo@bourg.fr',
    })
  })

  it('suggests the address of a line copied from a mailbox', () => {
    expect(checkEmail('Élodie Exemple <elodie@ville.fr>').problem).toMatchObject({
      code: 'email_with_name',
      suggestion: 'elodie@ville.fr',
    })
  })

  it('accepts nothing that a record would refuse', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), anyText()), (raw) => {
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
    ['01 02 03 04', 'phone_length'],
    ['01 02 03 04 05 06', 'phone_length'],
    ['01 02 03 04 05 poste 12', 'phone_extension'],
    ['demander Noé', 'phone_letters'],
    ['00 02 03 04 05', 'phone_country'],
    ['+1 202 555', 'phone_abroad'],
    ['+999 123 456 789', 'phone_country'],
  ])('A09 refuses %s: %s', (raw, code) => {
    expect(checkPhone(raw).problem?.code).toBe(code)
  })

  it.each([
    ['+33.690.62.90.42', '0690 62 90 42', '+590690629042'],
    ['+33 692 12 34 56', '0692 12 34 56', '+262692123456'],
    ['0033 694 12 34 56', '0694 12 34 56', '+594694123456'],
    ['+33 (0)696 12 34 56', '0696 12 34 56', '+596696123456'],
    ['+33 508 41 12 34', '0508 41 12 34', '+508411234'],
    ['+33 709 00 12 34', '0709 00 12 34', '+590709001234'],
  ])('H24: gives %s its own country, as %s', (abroad, national, stored) => {
    expect(checkPhone(abroad).value).toBe(stored)
    expect(checkPhone(national).value).toBe(stored)
  })

  it.each([
    ['+687 27 31 15', '+687273115'],
    ['+689 40 46 89 43', '+68940468943'],
    ['+377 93 12 34 56', '+37793123456'],
    ['+508 41 12 34', '+508411234'],
    ['tel:+33-1-99-00-00-01', '+33199000001'],
    ['Tél. : 01 99 00 00 01', '+33199000001'],
  ])('stores %s as %s', (raw, stored) => expect(checkPhone(raw).value).toBe(stored))

  it.each([
    ['40 46 89 43', 'phone_territory', '+68940468943'],
    ['93 12 34 56', 'phone_territory', '+37793123456'],
  ])('H26: says how to write %s', (raw, code, stored) => {
    const { problem } = checkPhone(raw)
    expect(problem?.code).toBe(code)
    expect(checkPhone(problem!.suggestion!).value).toBe(stored)
  })

  it.each([
    ['27 31 15', 'phone_short'],
    ['3646', 'phone_short'],
    ['O5656', 'phone_letters'],
  ])('H27: refuses %s: %s', (raw, code) => expect(checkPhone(raw).problem?.code).toBe(code))

  it.each(['01 99 00 00 01 / 06 39 98 00 03', '01 99 00 00 01 ou 06 39 98 00 03', '0199000001;0639980003'])(
    'H29: refuses two numbers, and proposes the first: %s',
    (raw) => {
      const { problem } = checkPhone(raw)
      expect(problem?.code).toBe('phone_several')
      expect(checkPhone(problem!.suggestion!).value).toBe('+33199000001')
    },
  )

  it.each([
    '\u202a+33 1 99 00 00 01\u202c',
    '\u206801 99 00 00 01\u2069',
    '01\u200b99\u00a000\u202f00 01\ufe0d',
  ])('H30: drops the marks around and within a number', (raw) => {
    expect(checkPhone(raw)).toEqual({ value: '+33199000001', problem: null, notices: [] })
  })

  it('H30: whatever marks are strewn in a number, it is the same', () => {
    const marks = fc.constantFrom(
      '\u202a',
      '\u202c',
      '\u2066',
      '\u2068',
      '\u2069',
      '\u200e',
      '\ufe0d',
      '\ufeff',
      '',
    )
    fc.assert(
      fc.property(fc.array(marks, { minLength: 15, maxLength: 15 }), (all) => {
        const raw = [...'01 99 00 00 01 '].map((sign, at) => sign + all[at]!).join('')
        expect(checkPhone(raw).value).toBe('+33199000001')
      }),
    )
  })

  it('says what an extension is, and proposes the number', () => {
    expect(checkPhone('01 99 00 00 01 (poste 12)').problem).toMatchObject({
      code: 'phone_extension',
      values: ['12'],
      suggestion: '01 99 00 00 01',
    })
  })

  it.each([
    ['0262 12 34 56', '+262262123456'],
    ['0033 1 99 00 00 01', '+33199000001'],
    ['01/99/00/00/01', '+33199000001'],
    ['01 99 00 00 01', '+33199000001'],
  ])('H32: the page’s %s is the profile’s %s', (page, profile) => {
    expect(isSame('contact.responsable.telephone', page, profile)).toBe(true)
    expect(isSame('contact.responsable.telephone', page, '+33199000002')).toBe(false)
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
    ['https://agent:secret@mairie.exemple.fr/texte', 'url_credentials'],
    ['https://www.exemple.gouv.fr@autre.exemple/texte', 'url_credentials'],
    ['https://:secret@mairie.exemple.fr', 'url_credentials'],
    ['agent@mairie.exemple.fr/texte', 'url_credentials'],
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
