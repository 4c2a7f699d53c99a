/** Cards as the programs write them; the people are invented. */
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
    expect(readVcards(text)).toMatchObject({ unread: 0, people: [{ nom, prenom, email, telephone }] })
  })

  it('keeps the function, accents and line breaks of Outlook undone', () => {
    expect(readVcards(outlook).people[0]!.fonction).toBe('Déléguée à la protection des données')
  })

  it('reads a file of several, and counts those that say nothing', () => {
    const { people, unread } = readVcards(outlook + zimbra + card('VERSION:3.0', 'NOTE:vide') + thunderbird)
    expect(people.map(({ nom }) => nom)).toEqual(['Exemple-Durand', 'Lefèvre', 'O’Brien'])
    expect(unread).toBe(1)
  })

  it.each([
    ['', 0],
    ['pas une carte', 0],
    [card('VERSION:3.0', 'N;;:x', 'FN'), 1],
  ])('« %s » gives nobody', (text, unread) => {
    expect(readVcards(text)).toEqual({ people: [], unread })
  })

  it('keeps nothing that a form would refuse', () => {
    const [person] = readVcards(
      card('VERSION:3.0', 'N:Nom\u202E;Prénom;;;', 'EMAIL:pas une adresse', 'TEL:12'),
    ).people
    expect(person).toEqual({ nom: '', prenom: 'Prénom', fonction: '', email: '', telephone: '' })
  })
})
