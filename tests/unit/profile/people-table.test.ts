/** Contacts as mail programs save them in tables; the people are invented. */
import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { readCsv } from '@/lib/profile/csv'
import { isSamePerson } from '@/lib/profile/people-found'
import { isPeopleHeading, readPeople } from '@/lib/profile/people-table'

const read = (text: string) => readPeople(readCsv(text, isPeopleHeading).rows)!
const noemie = {
  nom: 'Exemple',
  prenom: 'Noémie',
  fonction: 'Déléguée à la protection des données',
  email: 'dpo@bourg.example',
  telephone: '+33639980003',
}

describe('a table of contacts', () => {
  it.each([
    [
      'Outlook in English',
      "First Name,Middle Name,Last Name,Company,Department,Job Title,Business Fax,Business Phone,Home Phone,Mobile Phone,Assistant's Phone,E-mail Address,E-mail Type,E-mail Display Name,Manager's Name\n" +
        'Noémie,,Exemple,Ville de Bourg,Juridique,Déléguée à la protection des données,01 99 00 00 09,01 99 00 00 02,01 99 00 00 08,06 39 98 00 03,01 99 00 00 07,dpo@bourg.example,SMTP,Noémie Exemple (DPO),Camille Modèle',
    ],
    [
      'Outlook in French',
      'Titre;Prénom;Deuxième prénom;Nom;Suffixe;Société;Service;Titre du poste;Télécopie (bureau);Téléphone (bureau);Tél. mobile;Adresse de messagerie;Type de messagerie;Nom complet de l’adresse de messagerie;Responsable\n' +
        'Mme;Noémie;;Exemple;;Ville de Bourg;Juridique;Déléguée à la protection des données;01 99 00 00 09;01 99 00 00 02;06 39 98 00 03;dpo@bourg.example;SMTP;Noémie Exemple (DPO);Camille',
    ],
    [
      'Google of today',
      'First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Organization Name,Organization Title,Organization Department,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\n' +
        'Noémie,,Exemple,,Mme,Ville de Bourg,Déléguée à la protection des données,,* Work,dpo@bourg.example,Work,01 99 00 00 02,Mobile,06 39 98 00 03',
    ],
    [
      'Google of before',
      'Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,Organization 1 - Name,Organization 1 - Title\n' +
        'Noémie Exemple,Noémie,Exemple,* Work,dpo@bourg.example ::: autre@bourg.example,Work Fax,01 99 00 00 09,Mobile,06 39 98 00 03,Ville de Bourg,Déléguée à la protection des données',
    ],
    [
      'Thunderbird',
      'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Organization,Job Title\n' +
        'Noémie,Exemple,Noémie Exemple,,dpo@bourg.example,n@maison.example,,01 99 00 00 02,,01 99 00 00 09,,06 39 98 00 03,Ville de Bourg,Déléguée à la protection des données',
    ],
    [
      'Thunderbird in French',
      'Prénom\tNom de famille\tNom à afficher\tSurnom\tAdresse électronique principale\tAdresse électronique secondaire\tTél. professionnel\tFax\tPortable\tSociété\tFonction\n' +
        'Noémie\tExemple\tNoémie Exemple\t\tdpo@bourg.example\t\t01 99 00 00 02\t01 99 00 00 09\t06 39 98 00 03\tVille de Bourg\tDéléguée à la protection des données',
    ],
    [
      'one’s own, under a title',
      'Annuaire de la mairie;;;;\nNom;Prénom;Fonction;Courriel;Portable\nExemple;Noémie;Déléguée à la protection des données;dpo@bourg.example;06 39 98 00 03',
    ],
    [
      'whole names',
      'Nom complet;Fonction;Mail;Téléphone\nMme Noémie Exemple;Déléguée à la protection des données;dpo@bourg.example;06 39 98 00 03',
    ],
  ])('%s is read', (_, text) => {
    expect(read(text)).toEqual({ people: [{ ...noemie, refused: [] }], left: [] })
  })

  it('tells what it leaves out, line by line', () => {
    const text = [
      'Nom;Prénom;Société;E-mail;Téléphone',
      ';;Mairie de Bourg;contact@bourg.example;',
      ';;;;01 99 00 00 01',
      'Exemple;Noémie;;DPO@bourg.example;01 99 00 00 01 poste 12',
      'EXEMPLE;NOÉMIE;;dpo@Bourg.example;',
      'Modèle;Camille;;pas une adresse;',
    ].join('\n')
    expect(read(text)).toMatchObject({
      people: [
        { nom: 'Exemple', telephone: '+33199000001', refused: ['01 99 00 00 01 poste 12'] },
        { nom: 'Modèle', email: '', refused: ['pas une adresse'] },
      ],
      left: [
        { name: 'Mairie de Bourg', why: 'organisation' },
        { name: '3', why: 'nameless' },
        { name: 'NOÉMIE EXEMPLE', why: 'duplicate' },
      ],
    })
  })

  it.each(['', 'a;b\nc;d', 'SIRET;Dénomination\n21619990100010;Bourg'])('%j holds nobody', (text) => {
    expect(readPeople(readCsv(text, isPeopleHeading).rows)).toBeNull()
  })

  it('columns in any order give the same person', () => {
    const columns = [
      ['Nom', noemie.nom],
      ['Prénom', noemie.prenom],
      ['Fonction', noemie.fonction],
      ['Adresse mail', noemie.email],
      ['Tél. mobile', noemie.telephone],
      ['Télécopie', '01 99 00 00 09'],
      ['Commentaire', 'à rappeler'],
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), (shuffled) => {
        const lines = [shuffled.map(([heading]) => heading!), shuffled.map(([, value]) => value!)]
        expect(readPeople(lines)!.people).toEqual([{ ...noemie, refused: [] }])
      }),
    )
  })
})

it('H52: a contact of the profile is known whatever its case', () => {
  const kept = { nom: 'Exemple', prenom: 'Noémie', email: 'dpo@bourg.example' }
  expect(isSamePerson(kept, { nom: 'EXEMPLE', prenom: 'NOEMIE', email: 'DPO@BOURG.EXAMPLE' })).toBe(true)
  expect(isSamePerson(kept, { nom: 'Noémie', prenom: 'Exemple', email: '' })).toBe(true)
  expect(isSamePerson(kept, { nom: 'Modèle', prenom: 'Camille', email: 'dpo@bourg.example' })).toBe(false)
  expect(isSamePerson(kept, { nom: 'Exemple', prenom: 'Noémie', email: 'autre@bourg.example' })).toBe(false)
})
