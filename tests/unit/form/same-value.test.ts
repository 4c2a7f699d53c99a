import { describe, expect, it } from 'vitest'
import { isSame } from '@/lib/form/same-value'

describe('the same value in another dress', () => {
  it.each([
    ['contact.delegue_protection_donnees.email', 'dpo@bourg-exemple.example', 'Dpo@Bourg-Exemple.example'],
    ['casUsage.contactTechniqueEmailGenerique', 'si@bourg.example', 'SI@bourg.example'],
    ['casUsage.contactSupplementaireEmail', 'ete@bourg.example ', 'Ete@bourg.example'],
  ])('H33: %s is « %s » and « %s »', (target, was, wanted) => {
    expect(isSame(target, was, wanted)).toBe(true)
  })

  it('H33: is not another address, nor another text for its case alone', () => {
    expect(isSame('contact.contact_metier.email', 'dpo@bourg.example', 'dpd@bourg.example')).toBe(false)
    expect(isSame('casUsage.intitule', 'guichet', 'Guichet')).toBe(false)
  })

  it.each([
    ['organisation.siret', '216 199 901 00010', '21619990100010'],
    ['organisation.website', 'https://www.Bourg.example/', 'https://www.bourg.example'],
    ['cadreJuridique.url', 'https://bourg.example/texte/', 'https://bourg.example/texte'],
    ['casUsage.datePrevueMiseEnProduction', '1er mars 2027', '2027-03-01'],
    ['casUsage.homologationDebut', '01/03/2027', '2027-03-01'],
    ['casUsage.homologationFin', '1-3-2027', '2027-03-01'],
    ['casUsage.description', 'un\r\ndeux ', 'un\ndeux'],
    ['organisation.adresse', '1 Place de l’Exemple 61000 Alençon', "1 place de l'Exemple, 61000 ALENCON"],
    ['organisation.commune', 'Alençon (61000)', 'ALENCON (61000)'],
    ['casUsage.volumetrieApproximative', '10 000', '10000'],
  ])('%s is « %s » and « %s »', (target, was, wanted) => {
    expect(isSame(target, was, wanted)).toBe(true)
  })

  it.each([
    ['casUsage.volumetrieApproximative', '1.5', '15'],
    ['cadreJuridique.url', 'http://bourg.example/a', 'https://bourg.example/a'],
    ['casUsage.homologationFin', '01/03/2027', '2027-01-03'],
    ['casUsage.intitule', '0140000000', '+33140000000'],
  ])('%s is not « %s » and « %s »', (target, was, wanted) => {
    expect(isSame(target, was, wanted)).toBe(false)
  })

  it.each([
    '01 40 00 00 00',
    '01.40.00.00.00',
    '01-40-00-00-00',
    '01/40/00/00/00',
    '0033 1 40 00 00 00',
    '00 33 (0)1 40 00 00 00',
    '+33 1 40 00 00 00',
    '+33 (0) 1 40 00 00 00',
    '+330140000000',
    'tel:+33140000000',
  ])('a French number written « %s » is one number', (was) => {
    expect(isSame('contact.contact_technique.telephone', was, '+33140000000')).toBe(true)
    expect(isSame('contact.contact_technique.telephone', was, '+33140000001')).toBe(false)
  })

  it.each([
    ['0690 12 34 56', '+590690123456'],
    ['+33 690 12 34 56', '+590690123456'],
    ['+262 (0)262 12 34 56', '+262262123456'],
    ['0508 41 12 34', '+508411234'],
    ['+377 93 12 34 56', '+37793123456'],
  ])('and so is « %s », of overseas or abroad', (was, wanted) => {
    expect(isSame('contact.contact_technique.telephone', was, wanted)).toBe(true)
  })

  it.each([
    ['0262 12 34 56', '+262262123456'],
    ['0033 1 40 00 00 00', '+33140000000'],
    ['01/40/00/00/00', '+33140000000'],
  ])('H32: the number « %s » is « %s »', (was, wanted) => {
    expect(isSame('contact.contact_technique.telephone', was, wanted)).toBe(true)
  })
})
