/** Cards as the programs write them; the people are invented. */
import fc, { anyText } from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { readVcards } from '@/lib/profile/vcard'

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')

const outlook = card(
  'VERSION:2.1',
  'N;LANGUAGE=fr:Exemple-Durand;Noémie',
  'FN:Noémie Exemple-Durand',
  'ORG:Ville de Bourg-l’Exemple',
  'TITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:D=C3=A9l=C3=A9gu=C3=A9e =C3=A0 la protection=',
  ' des donn=C3=A9es',
  'TEL;HOME;VOICE:01 99 00 00 09',
  'TEL;WORK;VOICE:01 99 00 00 02',
  'EMAIL;PREF;INTERNET:dpo@bourg-exemple.example',
  'PHOTO;TYPE=JPEG;ENCODING=BASE64:',
  ' /9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgMC',
  'REV:20260901T080000Z',
)
const thunderbird = card(
  'VERSION:4.0',
  'N:O\u2019Brien;Lo\u00efc;;;',
  'FN:Loïc O’Brien',
  'TITLE:Directeur des systèmes d’information',
  'EMAIL;TYPE=home:loic@maison.example',
  'EMAIL;PREF=1;TYPE=work:loic.obrien@bourg-exemple.example',
  'TEL;TYPE=cell;VALUE=TEXT:+33 6 39 98 00 03',
  'UID:urn:uuid:0a7c2d2e-0000-4000-8000-000000000001',
)
const zimbra = card(
  'VERSION:3.0',
  'FN:Lefèvre\\, Anne-Sophie',
  'N:Lefèvre;Anne-Sophie;;;',
  'ORG:Service état civil;',
  'TITLE:Cheffe de service',
  'TEL;TYPE=WORK,VOICE:0199000004',
  'EMAIL;TYPE=INTERNET:as.lefevre@bourg-exem',
  ' ple.example',
  'NOTE:Ligne\\nsuivante',
)
const apple = card('VERSION:3.0', 'FN:Camille Modèle', 'item1.EMAIL;type=INTERNET:camille@exemple.fr')

describe('a vCard', () => {
  it.each([
    ['2.1 of Outlook', outlook, 'Exemple-Durand', 'Noémie', 'dpo@bourg-exemple.example', '+33199000002'],
    [
      '4.0 of Thunderbird',
      thunderbird,
      'O’Brien',
      'Loïc',
      'loic.obrien@bourg-exemple.example',
      '+33639980003',
    ],
    ['3.0 of Zimbra', zimbra, 'Lefèvre', 'Anne-Sophie', 'as.lefevre@bourg-exemple.example', '+33199000004'],
    ['3.0 of a phone', apple, 'Modèle', 'Camille', 'camille@exemple.fr', ''],
  ])('%s is read', (_, text, nom, prenom, email, telephone) => {
    expect(readVcards(text)).toMatchObject({ left: [], people: [{ nom, prenom, email, telephone }] })
  })

  it('keeps the function, accents and line breaks of Outlook undone', () => {
    expect(readVcards(outlook).people[0]!.fonction).toBe('Déléguée à la protection des données')
  })

  it('reads a file of several, and tells those that say nothing', () => {
    const { people, left } = readVcards(outlook + zimbra + card('VERSION:3.0', 'NOTE:vide') + thunderbird)
    expect(people.map(({ nom }) => nom)).toEqual(['Exemple-Durand', 'Lefèvre', 'O’Brien'])
    expect(left).toEqual([{ name: '', why: 'nameless' }])
  })

  it.each([
    ['', []],
    ['pas une carte', []],
    [card('VERSION:3.0', 'N;ENCODING=b:é', 'FN'), [{ name: '', why: 'unreadable' }]],
  ])('« %s » gives nobody', (text, left) => {
    expect(readVcards(text)).toEqual({ people: [], left })
  })

  it('keeps nothing that a form would refuse', () => {
    const [person] = readVcards(
      card('VERSION:3.0', 'N:Nom\u202E;Prénom;;;', 'EMAIL:pas une adresse', 'TEL:12'),
    ).people
    expect(person).toEqual({
      nom: '',
      prenom: 'Prénom',
      fonction: '',
      email: '',
      telephone: '',
      refused: ['pas une adresse', '12', 'Nom\u202E'],
    })
  })
})

const only = (...lines: string[]) => {
  const { people, left } = readVcards(card(...lines))
  return people[0] ?? left[0]
}
const noemie = { nom: 'Exemple', prenom: 'Noémie' }

describe('cards that broke other readers', () => {
  it('H36: a card of Outlook, with its groups of labels and addresses', () => {
    const text = card(
      'VERSION:2.1',
      'N;CHARSET=Windows-1252:Exemple;No\u00e9mie',
      'FN;CHARSET=Windows-1252:No\u00e9mie Exemple',
      'ORG:Ville de Bourg;Service juridique',
      'ADR;WORK;PREF;ENCODING=QUOTED-PRINTABLE:;;1 place de l\u2019Exemple=0D=0A;Bourg;;61999;France',
      'LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:1 place de l=E2=80=99Exemple=0D=0A=',
      '61999 Bourg',
      'X-MS-OL-DEFAULT-POSTAL-ADDRESS:2',
      'EMAIL;PREF;INTERNET:noemie@bourg.example',
    )
    expect(readVcards(text).people).toMatchObject([{ ...noemie, email: 'noemie@bourg.example' }])
  })

  it('H37: a soft break between 0D and 0A', () => {
    expect(
      only(
        'VERSION:2.1',
        'N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Exemple;No=C3=A9mie',
        'TITLE;ENCODING=QUOTED-PRINTABLE:Directrice=0D=',
        '=0Ades services',
      ),
    ).toMatchObject({ ...noemie, fonction: 'Directrice des services' })
  })

  it('H39: quoted-printable in version 3.0', () => {
    const head = 'ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8'
    expect(
      only('VERSION:3.0', `N;${head}:Exemple;No=C3=A9mie;;;`, `FN;${head}:No=C3=A9mie Exemple`),
    ).toMatchObject(noemie)
  })

  it.each(['2.1', '3.0', '4.0'])('base64 names in version %s', (version) => {
    const name = Buffer.from('Exemple;Noémie').toString('base64')
    expect(only(`VERSION:${version}`, `N;ENCODING=b;CHARSET=UTF-8:${name}`)).toMatchObject(noemie)
  })

  it('H41: small letters', () => {
    const text =
      'begin:vcard\nversion:2.1\nfn;quoted-printable:No=C3=A9mie Exemple\nemail;internet:n@bourg.example\nend:vcard\n'
    expect(readVcards(text).people).toMatchObject([{ ...noemie, email: 'n@bourg.example' }])
  })

  it('H42: VERSION after other lines', () => {
    expect(only('BDAY:1980-01-01', 'N:Exemple;Noémie;;;', 'VERSION:3.0')).toMatchObject(noemie)
  })

  it.each([
    ['X-ABShowAs', ['N:;;;;', 'FN:Mairie de Bourg', 'ORG:Mairie de Bourg', 'X-ABShowAs:COMPANY']],
    ['the name of its organisation', ['N:;;;;', 'FN:Mairie de Bourg', 'ORG:Mairie de Bourg;']],
    ['KIND:org', ['KIND:org', 'FN:Mairie de Bourg']],
  ])('H43: an organisation is no person (%s)', (_, lines) => {
    expect(only('VERSION:4.0', ...lines)).toEqual({ name: 'Mairie de Bourg', why: 'organisation' })
  })

  it('H43: a group is no person', () => {
    expect(only('VERSION:3.0', 'FN:Élus', 'N:Élus;;;;', 'X-ADDRESSBOOKSERVER-KIND:group')).toEqual({
      name: 'Élus',
      why: 'group',
    })
  })

  it.each([
    ['a crop', 'PHOTO;ENCODING=b;TYPE=JPEG;X-ABCROP-RECTANGLE=ABClipRect_1&0&0&1&1&a==:/9j/4AAQ'],
    ['a data: address', 'PHOTO:data:image/jpeg;base64,/9j/4AAQSk=='],
    ['nothing', 'PHOTO:'],
  ])('H45: a photograph with %s', (_, photo) => {
    expect(only('VERSION:4.0', photo, 'N:Exemple;Noémie;;;', 'EMAIL:n@bourg.example')).toMatchObject({
      ...noemie,
      email: 'n@bourg.example',
    })
  })

  it.each(['2.1', '3.0'])('H48: a photograph on bare lines, version %s', (version) => {
    expect(
      only(
        `VERSION:${version}`,
        'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQEAYABg',
        'AAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgF',
        'BQQEBQ==',
        '',
        'N:Exemple;Noémie;;;',
      ),
    ).toMatchObject(noemie)
  })

  it('H49: what follows the photograph, or an address that ends with =, is kept', () => {
    const mail = 'EMAIL;INTERNET:n@bourg.example'
    for (const before of [
      ['PHOTO;JPEG;ENCODING=BASE64:/9j/4AAQSkZJRg=='],
      ['PHOTO;JPEG;ENCODING=BASE64:/9j/4AAQ', ' SkZJRg=='],
      ['URL:https://bourg.example/?id='],
    ])
      expect(only('VERSION:2.1', 'N:Exemple;Noémie', ...before, mail)).toMatchObject({
        ...noemie,
        email: 'n@bourg.example',
      })
  })

  it.each([
    [['TEL;TYPE=WORK,FAX:0199000001', 'TEL;TYPE=CELL:0639980003'], '+33639980003'],
    [['TEL;WORK;FAX:0199000001', 'TEL;PAGER:0199000003', 'TEL;WORK;VOICE:0199000002'], '+33199000002'],
    [['TEL;TYPE=HOME:0199000001', 'TEL;TYPE=WORK:0199000002', 'TEL;TYPE=CELL:0639980003'], '+33639980003'],
    [['TEL;TYPE=CELL:0639980003', 'TEL;TYPE=WORK,PREF:0199000002'], '+33199000002'],
    [['TEL;TYPE=FAX:0199000001'], ''],
  ])('H50: of %j, %s', (lines, telephone) => {
    expect(only('VERSION:3.0', 'N:Exemple;Noémie;;;', ...lines)).toMatchObject({ telephone })
  })

  it('H52: the same address twice, once in capitals, is one person, and it is told', () => {
    const text =
      card('VERSION:3.0', 'N:Exemple;Noémie;;;', 'EMAIL:Noemie@Bourg.example') +
      card('VERSION:3.0', 'N:EXEMPLE;NOÉMIE;;;', 'EMAIL:NOEMIE@BOURG.EXAMPLE', 'TITLE:Maire')
    expect(readVcards(text)).toMatchObject({
      people: [{ ...noemie, email: 'Noemie@Bourg.example', fonction: 'Maire' }],
      left: [{ name: 'NOÉMIE EXEMPLE', why: 'duplicate' }],
    })
  })

  it('two people who share an address are two', () => {
    const text =
      card('VERSION:3.0', 'N:Exemple;Noémie;;;', 'EMAIL:mairie@bourg.example') +
      card('VERSION:3.0', 'N:Modèle;Camille;;;', 'EMAIL:mairie@bourg.example')
    expect(readVcards(text).people).toHaveLength(2)
  })

  it('H53: escaped semicolons in N', () => {
    expect(only('VERSION:3.0', 'N:Exemple\\;Noémie\\;\\;\\;;;;;', 'FN:Noémie Exemple')).toMatchObject(noemie)
  })

  it.each([
    ['Mme Noémie EXEMPLE', 'Noémie', 'EXEMPLE'],
    ['EXEMPLE Noémie', 'Noémie', 'EXEMPLE'],
    ['Mme. Exemple, Noémie', 'Noémie', 'Exemple'],
    ['M. Jean de La Tour', 'Jean', 'de La Tour'],
    ['Jean-Paul de LA TOUR', 'Jean-Paul', 'de LA TOUR'],
    ['Dr Anne-Sophie Le Goff', 'Anne-Sophie', 'Le Goff'],
    ['Martin', '', 'Martin'],
    ['Mona Merveille', 'Mona', 'Merveille'],
  ])('H55: « %s » is %s / %s', (full, prenom, nom) => {
    expect(only('VERSION:4.0', `FN:${full}`)).toMatchObject({ prenom, nom })
  })

  it('a card within another is nobody of the list', () => {
    expect(
      only('VERSION:2.1', 'AGENT:', 'BEGIN:VCARD', 'VERSION:2.1', 'N:Autre', 'END:VCARD', 'N:Exemple;Noémie'),
    ).toMatchObject(noemie)
  })

  it('a number keeps its owner without its extension, which is told', () => {
    expect(
      only('VERSION:4.0', 'N:Exemple;Noémie;;;', 'TEL;VALUE=uri:tel:+33-1-99-00-00-01;ext=12'),
    ).toMatchObject({
      telephone: '+33199000001',
      refused: ['+33-1-99-00-00-01 poste 12'],
    })
  })

  it('whatever the version, the fold and the encoding, a person is read', () => {
    const word = fc
      .string({ unit: fc.constantFrom(...'aeéÎœz’-'), minLength: 2, maxLength: 30 })
      .map((each) => `X${each}`)
    const writers: ((name: string) => string[])[] = [
      (name) => [`N:${name};;;`],
      (name) => [`N;ENCODING=b;CHARSET=UTF-8:${Buffer.from(`${name};;;`).toString('base64')}`],
      (name) => {
        const quoted = [...Buffer.from(name)].map(
          (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
        )
        const lines: string[] = []
        while (quoted.length > 0) lines.push(quoted.splice(0, 20).join(''))
        const [first, ...rest] = lines.join('=\n').split('\n')
        return [`N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:${first}`, ...rest]
      },
      (name) => {
        const [first, ...rest] = `N:${name};;;`.match(/.{1,12}/gu)!
        return [first!, ...rest.map((each) => ` ${each}`)]
      },
    ]
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom(...writers),
        fc.constantFrom('2.1', '3.0', '4.0'),
        fc.constantFrom('\n', '\r\n'),
        (nom, prenom, write, version, end) => {
          const lines = ['BEGIN:VCARD', `VERSION:${version}`, ...write(`${nom};${prenom}`), 'END:VCARD', '']
          const { people } = readVcards(lines.join(end))
          expect(people).toMatchObject([{ nom: nom.normalize('NFC'), prenom }])
        },
      ),
    )
  })

  it('no text makes it fail', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'BEGIN:VCARD',
        'END:VCARD',
        'N:',
        'FN;X=',
        'N;ENCODING=b:é',
        'TEL;CHARSET=zz;QUOTED-PRINTABLE:=C',
        'AGENT:',
      ),
      anyText({ maxLength: 10 }),
    )
    fc.assert(fc.property(fc.array(piece), (pieces) => void readVcards(pieces.join('\n'))))
  })
})
